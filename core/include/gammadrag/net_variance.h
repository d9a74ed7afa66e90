// net_variance.h: how far the hedged P&L is expected to scatter once costs, themselves random, are
// counted; the ratio of what it is expected to earn to that.
// Model     as variance.h; costs proportional to the value traded at each rebalance. What is paid to
//           set up is certain, and so is a fixed cost; the unwind is taken as certain.
// Symbols   G = exp(-rate t) S^2 gamma, gamma at hedge_vol: the dollar gamma of the book at t.
//           kappa = k sqrt(2 / (pi h)), s realized_vol, s_h hedge_vol.
// Units     quote currency; time in years. Per unit of the structure, or for a whole Position.
// Refuses   nothing. Absent where variance.h is, where the expansion has left its range, or where the
//           position is closed before expiry.
// Accuracy  gamma_moments within 1e-9 of reference values. Cost terms are the leading ones for short
//           intervals, off by about 3 / N of themselves: net standard deviations within 0.5 % of
//           simulation from N = 4 on at the money, 1.5 % two deviations out.
// Cost      gamma_moments 6 us for one strike with s_h = s, 30 us with s_h : s as 2 : 3, five times
//           that for two strikes; one serves every number of hedges and every cost. A pair of vols
//           ten thousand times apart: 3 ms. net_variance: as pnl_variance besides.
// Source    derived in docs/method.md, "Risk after costs"; compare [Sepp-2013]
#pragma once

#include <optional>

#include "gammadrag/position.h"
#include "gammadrag/turnover.h"

namespace gammadrag {

// Moments of the dollar gamma that a book lives through.
struct GammaMoments {
  double mean;      // E of the integral of G over the life
  double variance;  // of that integral
  double square;    // the integral of E[G^2]
  // The integral of E[G (G + s^2 d^2F / d(ln S)^2)], F what G is still expected to sum up to: where
  // s_h = s and there is one strike, of E[G^2 d2^2].
  double curved_square;
};

// dynamics.drift and .count are not used.
GammaMoments gamma_moments(const OptionBook& book, const Dynamics& dynamics);

// Standard deviation of the rebalancing cost over its mean, in the limit of short intervals: it is a
// property of the book, not of cost or interval. Absent where there is no gamma.
std::optional<double> cost_variation(const GammaMoments& moments);

// Of the rebalancing cost: its variance, and its covariance with the P&L before costs of the holder.
struct CostVariance {
  double variance;
  double covariance;
};

CostVariance cost_variance(const GammaMoments& moments, const Dynamics& dynamics,
                           double one_way_cost);

// Variances of the P&L before costs, of the cost, and after costs: gross + cost less twice the
// covariance for the holder, plus for the writer. Costs are highest where gamma earned most: they
// steady what its holder makes and unsettle what its writer does.
struct NetVariance {
  double gross;
  double cost;
  double covariance;  // of P&L before costs, signed for the side, and cost
  double net;
};

std::optional<NetVariance> net_variance(double gross, const CostVariance& cost, Side side);

// Of the whole position, if the underlying realizes that vol and its drift is its carry. The second
// takes the moments of the position's book under dynamics_of(position.scenario, realized_vol).
std::optional<NetVariance> net_variance(const Position& position, double realized_vol);
std::optional<NetVariance> net_variance(const Position& position, double realized_vol,
                                        const GammaMoments& moments);

// The Sharpe ratio of the whole life: mean over standard deviation.
double sharpe_ratio(double mean, double variance);

}  // namespace gammadrag
