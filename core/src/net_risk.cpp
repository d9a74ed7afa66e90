#include "gammadrag/net_risk.h"

#include <algorithm>
#include <cmath>

#include "gammadrag/net_variance.h"
#include "gammadrag/scenario_costs.h"

namespace gammadrag {
namespace {

// Measured against simulation: see net_variance.h, and docs/accuracy.md#rules for bands.
constexpr double interval_error = 0.015;

// Inside a band, or for a book whose gamma changes its sign, the cost is taken to vary as the dollar
// gamma that the book lives through, as all that hedging at another vol earns does; what single
// moves cost and earn is left out.
PnlRisk with_cost_by_gamma(const Position& p, const Dynamics& d, const PnlRisk& gross,
                           double rebalancing) {
  const GammaMoments m = gamma_moments(p.book, d);
  const double rate = rebalancing / m.mean;  // of cost over dollar gamma, of one unit
  if (!std::isfinite(rate)) return gross;
  const double mishedge =
      0.5 * p.units * (d.realized_vol * d.realized_vol - d.hedge_vol * d.hedge_vol);
  const std::optional<NetVariance> net = net_variance(
      *gross.variance, {rate * rate * m.variance, rate * mishedge * m.variance}, p.scenario.side);
  const Provenance provenance{Source::approximation, gross.provenance.error};
  return {net ? std::optional(net->net) : std::nullopt, provenance};
}

}  // namespace

PnlRisk net_pnl_risk(const Position& position, double realized_vol) {
  return net_pnl_risk(position, realized_vol, flow_and_risk(position, realized_vol));
}

PnlRisk net_pnl_risk(const Position& p, double realized_vol, const FlowAndRisk& both) {
  const PnlRisk& gross = both.gross;
  const double cost = one_way_cost(p.scenario);
  if (!gross.variance || p.scenario.rule == Rule::none || cost == 0.0) return gross;
  // The moments of gamma (net_variance.h) are those of a whole life.
  if (closes_early(p.scenario)) return {std::nullopt, gross.provenance};
  const bool by_clock = !looks_first(p.scenario.rule) && has_closed_form(p.book);
  const Dynamics d = dynamics_of(p.scenario, realized_vol);
  if (!by_clock) return with_cost_by_gamma(p, d, gross, cost * both.flow.rebalancing.value);
  const CostVariance costs = cost_variance(gamma_moments(p.book, d), d, cost);
  const double square = p.units * p.units;
  const std::optional<NetVariance> net =
      net_variance(*gross.variance, {square * costs.variance, square * costs.covariance},
                   gamma_side(p.scenario));
  if (!net) return {std::nullopt, gross.provenance};
  return {net->net, {Source::approximation, interval_error}};
}

}  // namespace gammadrag
