#include "gammadrag/closing.h"

#include <cmath>

#include "gammadrag/normal.h"
#include "gammadrag/quadrature.h"
#include "gammadrag/scenario_costs.h"
#include "gammadrag/turnover.h"

namespace gammadrag {
namespace {

// Options of one kind at one strike, and how many.
struct Closed {
  OptionBook one;
  double options;
};

// The vega of a mark is its gamma times s_m (T - E), and expected gammas are derivatives of the price
// in the variance to come.
double expected_half_spread(const Position& p, const Dynamics& d, const OptionFee& fee,
                            const Closed& closed) {
  Market drifting = p.market;
  drifting.dividend_yield -= p.scenario.excess_drift * (d.held() / d.expiry);
  const double whole = vol_to_expiry(p.scenario, d.realized_vol, d.mark_vol);
  const double mark_vega =
      vega(closed.one, drifting, whole) / (whole * d.expiry) * d.mark_vol * d.rest;
  return option_half_spread(fee, closed.options * p.units * mark_vega);
}

bool has_fee(const OptionFee& fee) {
  return fee.rate > 0.0 || !fee.tiers.empty() || fee.minimum.value_or(0.0) > 0.0;
}

// Over where the price stands at E, by panels: cap, minimum and tiers make kinks.
double expected_fee(const Position& p, const Dynamics& d, const OptionFee& fee,
                    const Closed& closed) {
  if (!has_fee(fee)) return 0.0;
  static const QuadratureRule rule = gauss_legendre(6);
  constexpr double reach = 8.0;
  constexpr int panels = 64;
  const double deviation = d.realized_vol * std::sqrt(d.held());
  const double mean = d.drift * d.held() - 0.5 * deviation * deviation;
  const auto at = [&](double z) {
    const double spot = d.spot * std::exp(mean + deviation * z);
    const Market then{spot, d.rest, d.rate, d.dividend_yield};
    return normal_pdf(z) * option_fee(fee, spot, price(closed.one, then, d.mark_vol),
                                      closed.options * p.scenario.quantity);
  };
  double sum = 0.0;
  for (int i = 0; i < panels; ++i) {
    const double from = reach * (2.0 * i / panels - 1.0);
    sum += integrate(rule, from, from + 2.0 * reach / panels, at);
  }
  return std::exp(-d.rate * d.held()) * sum;
}

}  // namespace

double vol_to_expiry(const Scenario& s, double realized_vol, double mark_vol) {
  if (!closes_early(s)) return realized_vol;
  const double held = time_held(s);
  return std::sqrt((realized_vol * realized_vol * held + mark_vol * mark_vol * (s.expiry - held)) /
                   s.expiry);
}

double closing_costs(const Position& p, double realized_vol) {
  if (!closes_early(p.scenario)) return 0.0;
  const OptionFee fee = option_fee_of(p.scenario);
  const Dynamics d = dynamics_of(p.scenario, realized_vol);
  double total = 0.0;
  const auto add = [&](const Leg& one, double options) {
    if (options == 0.0) return;
    const Closed closed{{{one}, 1}, options};
    total += expected_half_spread(p, d, fee, closed) + expected_fee(p, d, fee, closed);
  };
  for (const Leg& leg : p.book.held()) {
    add({leg.strike, 1.0, 0.0}, std::abs(leg.calls));
    add({leg.strike, 0.0, 1.0}, std::abs(leg.puts));
  }
  return total;
}

}  // namespace gammadrag
