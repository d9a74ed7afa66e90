#include "gammadrag/hedge_flow.h"

#include <cmath>

#include "gammadrag/band.h"
#include "gammadrag/trade_law.h"
#include "gammadrag/variance.h"

namespace gammadrag {
namespace {

constexpr Provenance to_rounding{Source::exact, std::nullopt};
constexpr Provenance by_trade_law{Source::integral, trade_law_error};

// Measured against simulation for cost and for standard deviation: see band.h, and for books of mixed
// sign tests/golden/mixed.h.
struct BandErrors {
  double cost;
  double risk;
};

// The local integral takes every band for narrow: what that costs at such a half-width of an option.
double local_error(const OptionBook& book, const Dynamics& d, const Band& band) {
  const double width = band_now(book, d, band, 0.0).half_width / std::abs(book.legs[0].options());
  if (std::holds_alternative<WhalleyWilmottBand>(band.shape)) {
    if (width <= 0.05) return 0.05;
    return width <= 0.11 ? 0.15 : width <= 0.23 ? 0.4 : 0.6;
  }
  if (std::holds_alternative<FixedBand>(band.shape)) return width <= 0.1 ? 0.05 : 0.2;
  return 0.05;
}

BandErrors band_errors(const OptionBook& book, const Dynamics& d, const Band& band,
                       const BandHedging& b) {
  const bool mixed = gamma_sign(book) == GammaSign::mixed;
  if (b.method == BandMethod::solver) {
    if (std::holds_alternative<PriceMoveBand>(band.shape)) return {0.02, 0.05};
    if (!mixed) return {0.015, 0.05};
    return {std::holds_alternative<FixedBand>(band.shape) ? 0.015 : 0.03, 0.05};
  }
  if (mixed) return {0.1, 0.2};
  if (std::holds_alternative<ZakamoulineBand>(band.shape)) return {0.03, 0.25};
  return {local_error(book, d, band), 0.1};
}

Source source_of(const OptionBook& book, const BandHedging& b) {
  if (b.method == BandMethod::solver) return Source::solver;
  return gamma_sign(book) == GammaSign::mixed ? Source::approximation : Source::integral;
}

// exp(-rate t) summed over the hedges after the first.
double discounted_rebalances(const Position& position) {
  const double step = position.scenario.rate * position.schedule.interval;
  const double count = position.schedule.count - 1.0;
  if (std::abs(step * count) < 1e-12) return count;
  return std::exp(-step) * std::expm1(-step * count) / std::expm1(-step);
}

Stage set_up_stage(const Position& p, double value) {
  if (p.scenario.set_up == SetUp::none) return {0.0, 0.0, 0.0};
  return {p.units * value, 1.0, 1.0};
}

Stage unwind_stage(const Position& p, double cash, double physical) {
  const Scenario& s = p.scenario;
  if (s.unwind == Unwind::none) return {0.0, 0.0, 0.0};
  const double value = s.unwind == Unwind::cash ? cash : physical;
  return {p.units * value, 1.0, std::exp(-s.rate * time_held(s))};
}

HedgeFlow interval_flow(const Position& p, double realized_vol) {
  const Dynamics d = dynamics_of(p.scenario, realized_vol);
  const Turnover t = expected_turnover(
      p.book, d, p.book.count > 1 ? rebalancing_dates(d, SumDetail::thrifty) : p.sum);
  return {
      .realized_vol = realized_vol,
      .set_up = set_up_stage(p, t.set_up),
      .rebalancing = {p.units * t.rebalancing, p.schedule.count - 1.0, discounted_rebalances(p)},
      .unwind = unwind_stage(p, t.unwind_cash, t.unwind_physical),
      .provenance = has_closed_form(p.book) ? to_rounding : by_trade_law};
}

BandHedging in_band(const Position& p, const Band& band, double realized_vol, BandDetail detail,
                    const std::optional<BandControl>& control = std::nullopt) {
  const Dynamics d = dynamics_of(p.scenario, realized_vol);
  return p.detail == Detail::instant ? band_hedging_by_integral(p.book, d, band, detail)
                                     : band_hedging(p.book, d, band, detail, control);
}

HedgeFlow band_flow(const Position& p, const Band& band, const BandHedging& b,
                    double realized_vol) {
  const Dynamics d = dynamics_of(p.scenario, realized_vol);
  return {.realized_vol = realized_vol,
          .set_up = set_up_stage(p, set_up_turnover(p.book, d)),
          .rebalancing = {p.units * b.value, b.trades, b.discounted_trades},
          .unwind = unwind_stage(p, b.unwind_cash, b.unwind_physical),
          .provenance = {source_of(p.book, b), band_errors(p.book, d, band, b).cost}};
}

PnlRisk band_risk(const Position& p, const Band& band, const BandHedging& b, double realized_vol) {
  const double square = p.units * p.units;
  return {b.pnl_variance ? std::optional(square * *b.pnl_variance) : std::nullopt,
          {source_of(p.book, b),
           band_errors(p.book, dynamics_of(p.scenario, realized_vol), band, b).risk}};
}

}  // namespace

HedgeFlow hedge_flow(const Position& p, double realized_vol) {
  const HedgingRule rule = hedging_rule(p.scenario);
  if (const Band* band = std::get_if<Band>(&rule)) {
    return band_flow(p, *band, in_band(p, *band, realized_vol, BandDetail::costs), realized_vol);
  }
  if (std::holds_alternative<NeverHedge>(rule)) {
    return {.realized_vol = realized_vol,
            .set_up = {},
            .rebalancing = {},
            .unwind = {},
            .provenance = to_rounding};
  }
  return interval_flow(p, realized_vol);
}

PnlRisk pnl_risk(const Position& p, double realized_vol) {
  const HedgingRule rule = hedging_rule(p.scenario);
  if (const Band* band = std::get_if<Band>(&rule)) {
    return band_risk(p, *band, in_band(p, *band, realized_vol, BandDetail::costs_and_risk),
                     realized_vol);
  }
  const Dynamics d = dynamics_of(p.scenario, realized_vol);
  const double square = p.units * p.units;
  if (std::holds_alternative<NeverHedge>(rule)) {
    return {square * payoff_variance(p.book, d), to_rounding};
  }
  const std::optional<double> variance = pnl_variance(p.time_value_book, d, p.sum);
  return {variance ? std::optional(square * *variance) : std::nullopt, to_rounding};
}

std::optional<BandControl> band_control_of(const Position& p, double realized_vol) {
  const HedgingRule rule = hedging_rule(p.scenario);
  const Band* band = std::get_if<Band>(&rule);
  if (!band || p.detail == Detail::instant) return std::nullopt;
  return band_control(p.book, dynamics_of(p.scenario, realized_vol), *band);
}

FlowAndRisk flow_and_risk(const Position& p, double realized_vol,
                          const std::optional<BandControl>& control) {
  const HedgingRule rule = hedging_rule(p.scenario);
  if (const Band* band = std::get_if<Band>(&rule)) {
    const BandHedging b = in_band(p, *band, realized_vol, BandDetail::costs_and_risk, control);
    return {band_flow(p, *band, b, realized_vol), band_risk(p, *band, b, realized_vol)};
  }
  return {hedge_flow(p, realized_vol), pnl_risk(p, realized_vol)};
}

}  // namespace gammadrag
