#include "gammadrag/hedging_rule.h"

#include <cmath>

#include "gammadrag/closed_forms.h"
#include "gammadrag/hedging.h"
#include "gammadrag/scenario_costs.h"

namespace gammadrag {
namespace {

constexpr double least_leland_share = 0.01;

Side band_side_of(const Scenario& s) {
  if (s.band_side == BandSide::position) return gamma_side(s);
  return s.band_side == BandSide::long_gamma ? Side::long_gamma : Side::short_gamma;
}

ZakamoulineBand zakamouline_of(const Scenario& s) {
  return {.one_way_cost = one_way_cost(s),
          .risk_aversion = s.risk_aversion * units_of(s),
          .width_coefficient = s.width_coefficient,
          .shift_coefficient = s.shift_coefficient,
          .side = band_side_of(s)};
}

}  // namespace

HedgingRule hedging_rule(const Scenario& s) {
  switch (s.rule) {
    case Rule::interval:
      return EveryInterval{};
    case Rule::leland:
      return LelandInterval{};
    case Rule::price_move:
      return Band{PriceMoveBand{s.price_move}, TradeTo::target};
    case Rule::price_move_std_devs:
      return Band{
          PriceMoveBand{s.price_move_std_devs * s.implied_vol * std::sqrt(1.0 / s.days_per_year)},
          TradeTo::target};
    case Rule::band_to_target:
      return Band{FixedBand{s.band_half_width}, TradeTo::target};
    case Rule::band_to_edge:
      return Band{FixedBand{s.band_half_width}, TradeTo::edge};
    case Rule::whalley_wilmott:
      return Band{WhalleyWilmottBand{one_way_cost(s), s.risk_aversion * units_of(s)},
                  TradeTo::edge};
    case Rule::zakamouline:
      return Band{zakamouline_of(s), TradeTo::edge};
    case Rule::none:
      break;
  }
  return NeverHedge{};
}

double delta_vol(const Scenario& s, double realized_vol) {
  const double vol = hedge_vol_at(s, realized_vol);
  if (s.rule != Rule::leland) return vol;
  const double interval = hedge_schedule(s).interval;
  return leland_vol(gamma_side(s), vol, one_way_cost(s), interval)
      .value_or(least_leland_share * vol);
}

bool depends_on_costs(const HedgingRule& rule) {
  if (std::holds_alternative<LelandInterval>(rule)) return true;
  const Band* band = std::get_if<Band>(&rule);
  return band && (std::holds_alternative<WhalleyWilmottBand>(band->shape) ||
                  std::holds_alternative<ZakamoulineBand>(band->shape));
}

}  // namespace gammadrag
