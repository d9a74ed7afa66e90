#include "gammadrag/closed_forms.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gammadrag {
namespace {

constexpr double pi = std::numbers::pi;

// 1 - ratio for the holder, 1 + ratio for the writer; absent unless positive.
std::optional<double> share_left(Side side, double ratio) {
  const double share = 1.0 - sign_of(side) * ratio;
  return share > 0.0 ? std::optional(share) : std::nullopt;
}

std::optional<double> scaled_by_root(double vol, std::optional<double> share) {
  return share ? std::optional(vol * std::sqrt(*share)) : std::nullopt;
}

std::optional<double> divided_by_root(double vol, std::optional<double> share) {
  return share ? std::optional(vol / std::sqrt(*share)) : std::nullopt;
}

}  // namespace

double cost_vol(double one_way_cost, double interval) {
  return one_way_cost * std::sqrt(2.0 / (pi * interval));
}

double leland_number(double vol, double one_way_cost, double interval) {
  return 2.0 * cost_vol(one_way_cost, interval) / vol;
}

std::optional<double> leland_vol(Side side, double vol, double one_way_cost, double interval) {
  return scaled_by_root(vol, share_left(side, leland_number(vol, one_way_cost, interval)));
}

std::optional<double> boyle_vorst_vol(Side side, double vol, double one_way_cost, double interval) {
  return scaled_by_root(vol, share_left(side, 2.0 * one_way_cost / (vol * std::sqrt(interval))));
}

double monitored_move(double move, double vol, double monitoring_interval) {
  return move + monitoring_overshoot * vol * std::sqrt(monitoring_interval);
}

double move_trades_per_year(double vol, double move) { return (vol / move) * (vol / move); }

double move_drag_vol(double vol, double one_way_cost, double move) {
  return one_way_cost * vol / move;
}

std::optional<double> move_break_even_vol(Side side, double implied_vol, double one_way_cost,
                                          double move) {
  return divided_by_root(implied_vol, share_left(side, 2.0 * one_way_cost / move));
}

double monitored_move_break_even_vol(Side side, double implied_vol, double one_way_cost,
                                     double move, double monitoring_interval) {
  const double overshoot = monitoring_overshoot * std::sqrt(monitoring_interval);
  const double cost = sign_of(side) * 2.0 * one_way_cost;
  const double square = implied_vol * implied_vol;
  // vol^2 (B - cost) = square B with B = move + overshoot vol. To the right of its one root where
  // B > cost, this is convex, so that Newton's steps from there only ever come down to it.
  const auto gap = [&](double vol) {
    const double acting = move + overshoot * vol;
    return vol * vol * (acting - cost) - square * acting;
  };
  const auto slope = [&](double vol) {
    return vol * (2.0 * (move - cost) + 3.0 * overshoot * vol) - square * overshoot;
  };
  const double least = std::max(0.0, (cost - move) / overshoot);
  double step = implied_vol;
  while (gap(least + step) < 0.0) step *= 2.0;
  double vol = least + step;
  for (int i = 0; i < 200; ++i) {
    const double next = vol - gap(vol) / slope(vol);
    if (!(next < vol)) break;
    vol = next;
  }
  return vol;
}

std::optional<double> linear_impact_break_even_vol(Side side, double implied_vol, double impact,
                                                   double gamma) {
  return divided_by_root(implied_vol, share_left(side, 2.0 * impact * gamma));
}

double whalley_wilmott_half_width(const WhalleyWilmottBand& band, const OptionState& state) {
  // Gamma outside the root: its square may be below all doubles.
  const double rest = 1.5 * std::exp(-state.rate * state.expiry) * band.one_way_cost * state.spot *
                      std::abs(state.gamma) / band.risk_aversion;
  return std::cbrt(rest) * std::cbrt(std::abs(state.gamma));
}

ZakamoulineFields zakamouline_fields(const ZakamoulineBand& band, const OptionState& state) {
  const double k = band.one_way_cost;
  const double left = state.expiry;
  const double vol = state.vol;
  const double gamma = std::abs(state.gamma);
  const double discount = std::pow(std::exp(-state.rate * left) / vol, 0.25);
  const double shift = -band.shift_coefficient * std::pow(k, 0.78) * std::pow(left, -0.02) *
                       discount *
                       std::pow(band.risk_aversion * state.spot * state.spot * gamma, 0.15);
  const double share = 1.0 + sign_of(band.side) * shift;
  return {.static_half_width = k / (band.risk_aversion * state.spot * vol * vol * left),
          .gamma_driven_half_width = band.width_coefficient * std::pow(k, 0.31) *
                                     std::pow(left, 0.05) * discount *
                                     std::sqrt(gamma / band.risk_aversion),
          .vol_shift = shift,
          .centre_vol = share > 0.0 ? std::optional(vol * std::sqrt(share)) : std::nullopt};
}

double fixed_cost_half_width(double fixed_cost, double risk_aversion, double gamma) {
  return std::sqrt(std::sqrt(12.0 * fixed_cost / risk_aversion) * std::abs(gamma));
}

double derman_kamal_std_dev(double vega, double vol, double hedge_count) {
  return vega * vol * std::sqrt(pi / (4.0 * hedge_count));
}

double corrected_derman_kamal_std_dev(double vega, double vol, double hedge_count) {
  // The share of variance that finite intervals take off, fitted from N = 64 to 256.
  const double share = 0.354 / std::sqrt(hedge_count);
  return derman_kamal_std_dev(vega, vol, hedge_count) * std::sqrt(1.0 - share);
}

std::optional<double> half_edge_hedge_count(double edge, double vega, double one_way_cost,
                                            double expiry) {
  const double cost_per_root = cost_vol(one_way_cost, expiry) * vega;
  if (!(edge > 0.0)) return std::nullopt;
  const double root = edge / (2.0 * cost_per_root);
  const double count = root * root;
  return std::isfinite(count) ? std::optional(count) : std::nullopt;
}

double constant_product_loss_rate(double vol) { return 0.125 * vol * vol; }

double constant_product_break_even_vol(double fee_yield) { return std::sqrt(8.0 * fee_yield); }

}  // namespace gammadrag
