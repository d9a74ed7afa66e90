#include "gammadrag/drag.h"

#include <algorithm>
#include <cmath>

#include "gammadrag/closing.h"
#include "gammadrag/hedge_costs.h"
#include "gammadrag/quadrature.h"
#include "gammadrag/scenario_costs.h"

namespace gammadrag {
namespace {

// Integral of the expected discounted dollar gamma: 2 (V(realized) - V(hedge)) over the difference
// of their variances, which is the mean of vega / vol over the variances between them.
double gamma_integral(const Position& p, double realized_vol, double hedge_vol) {
  const double realized = realized_vol * realized_vol;
  const double hedge = hedge_vol * hedge_vol;
  if (std::abs(realized - hedge) > 0.5 * hedge) {
    return 2.0 *
           (price(p.time_value_book, p.market, realized_vol) -
            price(p.time_value_book, p.market, hedge_vol)) /
           (realized - hedge);
  }
  static const QuadratureRule rule = gauss_legendre(12);
  return 0.5 * integrate(rule, -1.0, 1.0, [&](double at) {
           const double vol = std::sqrt(0.5 * (realized + hedge) + 0.5 * at * (realized - hedge));
           return vega(p.book, p.market, vol) / vol;
         });
}

// What a drift above carry adds to the P&L of discrete hedging, per unit.
double drift_pnl(const Position& p, const Dynamics& d) {
  const double growth = p.scenario.excess_drift;
  if (growth == 0.0) return 0.0;
  Market drifting = p.market;
  drifting.dividend_yield -= growth * (d.held() / d.expiry);
  const double whole = vol_to_expiry(p.scenario, d.realized_vol, p.scenario.implied_vol);
  if (p.scenario.rule == Rule::none) {
    return price(p.book, drifting, whole) - price(p.book, p.market, whole);
  }
  const double unhedged =
      price(p.time_value_book, drifting, whole) - price(p.time_value_book, p.market, whole);
  double hedged = expected_delta(p.time_value_book, d, 0.0);
  for (const HedgeSum::Node& node : p.sum.nodes) {
    const double time = node.date * p.schedule.interval;
    hedged += node.weight * std::exp(growth * time) * expected_delta(p.time_value_book, d, time);
  }
  hedged *= p.scenario.spot * std::exp(-p.scenario.dividend_yield * p.scenario.expiry) *
            std::expm1(growth * p.schedule.interval);
  return unhedged - hedged;
}

// Where the position is closed early, the premium above the value at the hedge vol that is then got
// back; nothing is at expiry.
double overpaid_back(const Position& p, double realized_vol, double as_hedged) {
  if (!closes_early(p.scenario)) return 0.0;
  const double as_marked = vol_to_expiry(p.scenario, realized_vol, p.scenario.implied_vol);
  return price(p.time_value_book, p.market, as_marked) -
         price(p.time_value_book, p.market, as_hedged);
}

std::optional<double> share(double part, double whole) {
  const double ratio = part / whole;
  return std::isfinite(ratio) ? std::optional(ratio) : std::nullopt;
}

}  // namespace

Drag drag_from(const Position& p, const HedgeFlow& flow) {
  const Scenario& s = p.scenario;
  const HedgeCosts hedge = hedge_costs(p, flow);
  const double carry = hedge_carry(p, flow.realized_vol);
  const double option = option_costs(p) + closing_costs(p, flow.realized_vol);
  const TradeCost trades = hedge.set_up + hedge.rebalancing + hedge.unwind;
  const double total = trades.total + carry + option;
  return {.set_up = hedge.set_up.total,
          .rebalancing = hedge.rebalancing.total,
          .unwind = hedge.unwind.total,
          .spread = trades.spread,
          .fee = trades.fee,
          .fixed = trades.fixed,
          .impact = trades.impact,
          .carry = carry,
          .option = option,
          .total = total,
          .share_of_premium = share(total, std::abs(p.premium)),
          .per_hedge = total / p.schedule.count,
          .per_day = total / (time_held(s) * s.days_per_year),
          .trades = hedge.trades,
          .provenance = hedge.provenance};
}

Drag drag(const Position& position) {
  return drag_from(position, hedge_flow(position, outlook_vol(position.scenario)));
}

double expected_edge(const Position& p, double realized_vol) {
  const double whole = vol_to_expiry(p.scenario, realized_vol, p.scenario.implied_vol);
  const double gain = price(p.time_value_book, p.market, whole) -
                      price(p.time_value_book, p.market, p.scenario.implied_vol) +
                      drift_pnl(p, dynamics_of(p.scenario, realized_vol));
  return sign_of(p.scenario.side) * p.units * gain;
}

GrossOutlook gross_outlook(const Position& p, double realized_vol) {
  const double hedge_vol = hedge_vol_at(p.scenario, realized_vol);
  const double edge = expected_edge(p, realized_vol);
  // Theta rent is what the options lose if nothing moves: decay at the hedge vol, and the premium
  // paid above (or below) the value at that vol and not got back. Gamma P&L is the rest, drift included.
  const Scenario& s = p.scenario;
  const double as_hedged = vol_to_expiry(s, realized_vol, hedge_vol);
  const double decay = 0.5 * hedge_vol * hedge_vol * gamma_integral(p, as_hedged, hedge_vol) *
                       (time_held(s) / s.expiry);
  const double overpaid = price(p.time_value_book, p.market, p.scenario.implied_vol) -
                          price(p.time_value_book, p.market, hedge_vol) -
                          overpaid_back(p, realized_vol, as_hedged);
  const double theta_rent = sign_of(p.scenario.side) * p.units * (decay + overpaid);
  return {.realized_vol = realized_vol,
          .gamma_pnl = edge + theta_rent,
          .theta_rent = theta_rent,
          .edge = edge};
}

Outlook net_outlook(const GrossOutlook& gross, const Drag& drag) {
  const double cost = drag.total;
  return {.realized_vol = gross.realized_vol,
          .gamma_pnl = gross.gamma_pnl,
          .theta_rent = gross.theta_rent,
          .edge = gross.edge,
          .cost = cost,
          .net_pnl = gross.edge - cost,
          .cost_to_gamma = share(cost, std::abs(gross.gamma_pnl)),
          .cost_to_edge = gross.edge > 0.0 ? share(cost, gross.edge) : std::nullopt};
}

Outlook outlook(const Position& position, double realized_vol) {
  return net_outlook(gross_outlook(position, realized_vol),
                     drag_from(position, hedge_flow(position, realized_vol)));
}

std::optional<double> highest_one_way_cost(const Position& p) {
  const double realized_vol = outlook_vol(p.scenario);
  const HedgeFlow flow = hedge_flow(p, realized_vol);
  const double value = flow.set_up.value + flow.rebalancing.value + flow.unwind.value;
  Position free = p;
  free.scenario.half_spread = 0.0;
  free.scenario.order_book = {};
  free.scenario.fee_rate = 0.0;
  free.scenario.maker_fee_rate = 0.0;
  const double left = expected_edge(p, realized_vol) - drag_from(free, flow).total;
  if (left < 0.0 || !(value > 0.0)) return std::nullopt;
  return left / value;
}

}  // namespace gammadrag
