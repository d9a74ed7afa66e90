#include "band_grid.h"

#include <Eigen/LU>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "gammadrag/quadrature.h"

namespace gammadrag {
namespace {

constexpr int all_nodes = inner_nodes + 2;
using FullMatrix = Eigen::Matrix<double, all_nodes, all_nodes>;
using FullRow = Eigen::Matrix<double, 1, all_nodes>;

FullRow powers_at(double e) {
  FullRow row;
  double power = 1.0;
  for (int k = 0; k < all_nodes; ++k, power *= e) row[k] = power;
  return row;
}

FullRow slopes_at(double e) {
  FullRow row;
  double power = 1.0;
  row[0] = 0.0;
  for (int k = 1; k < all_nodes; ++k, power *= e) row[k] = k * power;
  return row;
}

FullRow curves_at(double e) {
  FullRow row;
  double power = 1.0;
  row[0] = row[1] = 0.0;
  for (int k = 2; k < all_nodes; ++k, power *= e) row[k] = k * (k - 1.0) * power;
  return row;
}

// At an edge the hedge is carried along it, so the ends are nodes: what flows outwards must be told
// there, by the equation itself, that it is stopped. At a target nothing is ever at the ends.
InnerVector nodes_of_band(TradeTo trade_to) {
  if (trade_to == TradeTo::target) return gauss_legendre(inner_nodes).nodes.matrix();
  InnerVector nodes;
  for (int i = 0; i < inner_nodes; ++i) {
    nodes[i] = -std::cos(std::numbers::pi * i / (inner_nodes - 1));
  }
  return nodes;
}

// Powers of e from the values at the nodes and the two rewards.
FullMatrix coefficients(TradeTo trade_to) {
  const InnerVector nodes = nodes_of_band(trade_to);
  FullMatrix conditions;
  for (int i = 0; i < inner_nodes; ++i) conditions.row(i) = powers_at(nodes[i]);
  if (trade_to == TradeTo::edge) {
    conditions.row(inner_nodes) = slopes_at(1.0);
    conditions.row(inner_nodes + 1) = -slopes_at(-1.0);
  } else {
    conditions.row(inner_nodes) = powers_at(1.0) - powers_at(0.0);
    conditions.row(inner_nodes + 1) = powers_at(-1.0) - powers_at(0.0);
  }
  return conditions.inverse();
}

const FullMatrix& coefficients_of(TradeTo trade_to) {
  static const FullMatrix edge = coefficients(TradeTo::edge);
  static const FullMatrix target = coefficients(TradeTo::target);
  return trade_to == TradeTo::edge ? edge : target;
}

BandBasis make_basis(TradeTo trade_to) {
  BandBasis basis;
  basis.nodes = nodes_of_band(trade_to);
  for (int i = 0; i < inner_nodes; ++i) {
    const FullRow first = slopes_at(basis.nodes[i]) * coefficients_of(trade_to);
    const FullRow second = curves_at(basis.nodes[i]) * coefficients_of(trade_to);
    basis.first.row(i) = first.head<inner_nodes>();
    basis.second.row(i) = second.head<inner_nodes>();
    basis.first_above[i] = first[inner_nodes];
    basis.first_below[i] = first[inner_nodes + 1];
    basis.second_above[i] = second[inner_nodes];
    basis.second_below[i] = second[inner_nodes + 1];
  }
  return basis;
}

// The generator at one place, from the values at it and at the places on both sides.
struct Blocks {
  InnerMatrix below;
  InnerMatrix here;
  InnerMatrix above;
};

struct NodeMotion {
  InnerVector slope;
  InnerVector drift;
};

NodeMotion node_motion(const PlaceMotion& m, const BandBasis& basis, double variance) {
  NodeMotion motion;
  motion.slope = m.slope + m.slope_e * basis.nodes.array();
  const auto curve = m.curve + m.curve_e * basis.nodes.array();
  const auto shift = m.shift + m.shift_e * basis.nodes.array();
  motion.drift = m.drift * motion.slope.array() + 0.5 * variance * curve + shift;
  return motion;
}

Blocks generator(const PlaceMotion& place, const NodeMotion& motion, const BandBasis& basis,
                 const GridStep& step) {
  // Where the drift outruns the noise between two places, noise is added to match it.
  const double variance = std::max(step.variance, std::abs(place.drift) * step.spacing);
  const double to_side = 0.5 * variance / (step.spacing * step.spacing);
  const double lean = 0.5 * place.drift / step.spacing;
  const InnerMatrix mixed =
      (0.5 * step.variance / step.spacing * motion.slope).asDiagonal() * basis.first;
  const InnerVector diffusion = 0.5 * step.variance * motion.slope.array().square();
  Blocks blocks;
  blocks.below = -mixed;
  blocks.below.diagonal().array() += to_side - lean;
  blocks.above = mixed;
  blocks.above.diagonal().array() += to_side + lean;
  blocks.here = motion.drift.asDiagonal() * basis.first;
  blocks.here += diffusion.asDiagonal() * basis.second;
  blocks.here.diagonal().array() -= 2.0 * to_side;
  return blocks;
}

// Of the stable rational approximation (1 + (1 - 2 g) z) / (1 - g z)^2 of exp(z).
constexpr double pole = 0.29289321881345247560;

// Gauss and Jordan's, with the largest pivot of each column: for so small a matrix several times as
// fast as the general factorization.
InnerMatrix inverse_of(InnerMatrix matrix) {
  InnerMatrix inverse = InnerMatrix::Identity();
  for (int column = 0; column < inner_nodes; ++column) {
    int pivot = column;
    for (int row = column + 1; row < inner_nodes; ++row) {
      if (std::abs(matrix(row, column)) > std::abs(matrix(pivot, column))) pivot = row;
    }
    if (pivot != column) {
      matrix.row(pivot).swap(matrix.row(column));
      inverse.row(pivot).swap(inverse.row(column));
    }
    const double scale = 1.0 / matrix(column, column);
    matrix.row(column) *= scale;
    inverse.row(column) *= scale;
    for (int row = 0; row < inner_nodes; ++row) {
      if (row == column) continue;
      const double share = matrix(row, column);
      matrix.row(row) -= share * matrix.row(column);
      inverse.row(row) -= share * inverse.row(column);
    }
  }
  return inverse;
}

// (1 - pole length L)^T, factored.
struct Factors {
  std::vector<InnerMatrix> inverse;  // of the pivots
  std::vector<InnerMatrix> before;   // what couples a place to the one before it
  std::vector<InnerMatrix> after;    // pivot inverse times what couples it to the one after
};

Factors factor(std::vector<Blocks>& blocks, double length) {
  const std::size_t count = blocks.size();
  // Beyond the last places nothing changes with d1.
  blocks.front().here += blocks.front().below;
  blocks.back().here += blocks.back().above;
  Factors factors{std::vector<InnerMatrix>(count), std::vector<InnerMatrix>(count),
                  std::vector<InnerMatrix>(count)};
  const double scale = pole * length;
  for (std::size_t i = 0; i < count; ++i) {
    InnerMatrix pivot = InnerMatrix::Identity() - scale * blocks[i].here.transpose();
    if (i > 0) {
      factors.before[i] = -scale * blocks[i - 1].above.transpose();
      pivot -= factors.before[i] * factors.after[i - 1];
    }
    factors.inverse[i] = inverse_of(pivot);
    if (i + 1 < count) {
      factors.after[i] = factors.inverse[i] * (-scale * blocks[i + 1].below.transpose());
    }
  }
  return factors;
}

Law solve(const Factors& factors, const Law& right) {
  Law law(right.size());
  law[0] = factors.inverse[0] * right[0];
  for (std::size_t i = 1; i < right.size(); ++i) {
    law[i] = factors.inverse[i] * (right[i] - factors.before[i] * law[i - 1]);
  }
  for (std::size_t i = right.size() - 1; i-- > 0;) law[i] -= factors.after[i] * law[i + 1];
  return law;
}

// What the mean law trades, by place: per unit of reward there, and per unit of its change in d1.
Rewards rewards_of(const Law& mean, const std::vector<NodeMotion>& motion, const BandBasis& basis,
                   const GridStep& step) {
  const std::size_t count = mean.size();
  Rewards rewards{std::vector<double>(count, 0.0), std::vector<double>(count, 0.0)};
  for (std::size_t i = 0; i < count; ++i) {
    const InnerVector& p = mean[i];
    const InnerVector drift = motion[i].drift.cwiseProduct(p) * step.length;
    const InnerVector noise =
        (0.5 * step.variance * step.length) * motion[i].slope.array().square() * p.array();
    const InnerVector mixed =
        (0.5 * step.variance / step.spacing * step.length) * motion[i].slope.cwiseProduct(p);
    const auto add = [&](std::vector<double>& to, const InnerVector& first,
                         const InnerVector& second) {
      to[i] += drift.dot(first) + noise.dot(second);
      const double change = mixed.dot(first);
      to[std::min(i + 1, count - 1)] += change;
      to[i == 0 ? 0 : i - 1] -= change;
    };
    add(rewards.above, basis.first_above, basis.second_above);
    add(rewards.below, basis.first_below, basis.second_below);
  }
  return rewards;
}

}  // namespace

const BandBasis& band_basis(TradeTo trade_to) {
  static const BandBasis edge = make_basis(TradeTo::edge);
  static const BandBasis target = make_basis(TradeTo::target);
  return trade_to == TradeTo::edge ? edge : target;
}

BandReading read_band(TradeTo trade_to, double e) {
  const FullRow row = powers_at(e) * coefficients_of(trade_to);
  return {row.head<inner_nodes>().transpose(), row[inner_nodes], row[inner_nodes + 1]};
}

CarriedLaw carry(const Law& start, const std::vector<PlaceMotion>& motion, const GridStep& step,
                 TradeTo trade_to) {
  const BandBasis& basis = band_basis(trade_to);
  std::vector<NodeMotion> nodes(motion.size());
  std::vector<Blocks> blocks(motion.size());
  for (std::size_t i = 0; i < motion.size(); ++i) {
    nodes[i] = node_motion(motion[i], basis, step.variance);
    blocks[i] = generator(motion[i], nodes[i], basis, step);
  }
  const Factors factors = factor(blocks, step.length);
  const Law once = solve(factors, start);
  CarriedLaw carried{solve(factors, once), Law(start.size()), {}};
  for (std::size_t i = 0; i < start.size(); ++i) {
    const InnerVector twice = carried.end[i];
    carried.mean[i] = (1.0 - pole) * twice + pole * once[i];
    carried.end[i] = twice + (1.0 - 2.0 * pole) / pole * (twice - once[i]);
  }
  carried.rewards = rewards_of(carried.mean, nodes, basis, step);
  return carried;
}

}  // namespace gammadrag
