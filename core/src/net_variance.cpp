#include "gammadrag/net_variance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "gammadrag/closed_forms.h"
#include "gammadrag/scenario_costs.h"
#include "gammadrag/variance.h"

namespace gammadrag {

std::optional<double> cost_variation(const GammaMoments& moments) {
  const double variation = std::sqrt(moments.variance) / moments.mean;
  return std::isfinite(variation) ? std::optional(variation) : std::nullopt;
}

CostVariance cost_variance(const GammaMoments& m, const Dynamics& d, double one_way_cost) {
  if (d.count < 2) return {0.0, 0.0};  // nothing is rebalanced
  constexpr double pi = std::numbers::pi;
  const double interval = d.expiry / d.count;
  const double realized = d.realized_vol * d.realized_vol;
  const double rate = cost_vol(one_way_cost, interval) * d.realized_vol;  // cost a year over G
  const double step = one_way_cost * d.realized_vol;
  // Gamma summed over the life decides most of the cost, and all that hedging at another vol earns;
  // the rest is what single moves cost and earn.
  const double mishedge = 0.5 * (realized - d.hedge_vol * d.hedge_vol);
  const double moves = 0.5 * step * realized * std::sqrt(2.0 * interval / pi);
  const double own = (1.0 - 4.0 / pi) * m.square + (2.0 / pi) * m.curved_square;
  // At a handful of hedges far from the hedge vol the expansion may leave less than nothing.
  return {.variance = std::max(rate * rate * m.variance + step * step * own, 0.0),
          .covariance = rate * mishedge * m.variance + moves * m.curved_square};
}

std::optional<NetVariance> net_variance(double gross, const CostVariance& cost, Side side) {
  const double covariance = sign_of(side) * cost.covariance;
  const double net = gross + cost.variance - 2.0 * covariance;
  if (!(net > 0.0) || !std::isfinite(net)) return std::nullopt;
  return NetVariance{.gross = gross, .cost = cost.variance, .covariance = covariance, .net = net};
}

std::optional<NetVariance> net_variance(const Position& p, double realized_vol,
                                        const GammaMoments& moments) {
  const Scenario& s = p.scenario;
  if (closes_early(s)) return std::nullopt;  // the moments are those of a whole life
  const Dynamics dynamics = dynamics_of(s, realized_vol);
  const auto gross = pnl_variance(p.time_value_book, dynamics, p.sum);
  if (!gross) return std::nullopt;
  const CostVariance cost = cost_variance(moments, dynamics, one_way_cost(s));
  const double square = p.units * p.units;
  return net_variance(square * *gross, {square * cost.variance, square * cost.covariance},
                      gamma_side(s));
}

std::optional<NetVariance> net_variance(const Position& p, double realized_vol) {
  return net_variance(p, realized_vol,
                      gamma_moments(p.book, dynamics_of(p.scenario, realized_vol)));
}

double sharpe_ratio(double mean, double variance) { return mean / std::sqrt(variance); }

}  // namespace gammadrag
