// Prints docs/accuracy.md: how far the core is from the reference values, measured.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string>

#include "gammadrag/break_even.h"
#include "gammadrag/implied_vol.h"
#include "gammadrag/normal.h"
#include "gammadrag/turnover_kernel.h"
#include "gammadrag/variance.h"
#include "golden/rule_accuracy.h"
#include "golden/scenarios.h"

namespace gammadrag {
namespace {

using golden::single;

constexpr double epsilon = std::numeric_limits<double>::epsilon();

struct Worst {
  double absolute = 0.0;
  double relative = 0.0;
  int values = 0;

  void add(double actual, double expected) {
    absolute = std::max(absolute, std::abs(actual - expected));
    if (expected != 0.0) {
      relative = std::max(relative, std::abs(actual - expected) / std::abs(expected));
    }
    ++values;
  }
};

void row(const char* what, const Worst& worst) {
  std::printf("| %s | %d | %.1e | %.1e (%.0f eps) |\n", what, worst.values, worst.absolute,
              worst.relative, worst.relative / epsilon);
}

void heading(const char* title, const char* note) {
  std::printf("\n## %s\n\n%s\n\n", title, note);
  std::printf("| what | values | largest absolute error | largest relative error |\n");
  std::printf("|---|---|---|---|\n");
}

void normal_rows() {
  Worst density;
  Worst tail;
  Worst mills;
  Worst slope;
  for (const auto& r : golden::normal_tails) {
    density.add(normal_pdf(r.z), r.density);
    tail.add(normal_cdf(-r.z), r.tail);
    mills.add(mills_ratio(r.z), r.mills);
    slope.add(mills_slope(-r.z), r.slope);
  }
  heading("Normal", "For 0 <= z <= 37.");
  row("density", density);
  row("distribution, lower tail", tail);
  row("Mills ratio", mills);
  row("slope of the Mills ratio", slope);
}

void price_rows() {
  Worst haug;
  Worst near;
  Worst far;
  Worst greeks;
  for (const auto& h : golden::haug_prices) {
    haug.add(price(single(h.K, h.cp), {h.S, h.T, h.r, h.q}, h.vol), h.value);
  }
  for (const auto& w : golden::wings) {
    const double value = price(single(w.K, w.cp), {100.0, w.T, 0.0, 0.0}, w.vol);
    (w.value > 1e-10 ? near : far).add(value, w.value);
  }
  for (const auto& r : golden::greeks) {
    const Price g = price_with_greeks(single(r.K, r.cp), {r.S, r.T, r.r, r.q}, r.vol);
    for (const auto& [actual, expected] :
         {std::pair(g.delta, r.delta), std::pair(g.gamma, r.gamma), std::pair(g.vega, r.vega),
          std::pair(g.theta, r.theta), std::pair(g.rho, r.rho), std::pair(g.vanna, r.vanna),
          std::pair(g.volga, r.volga), std::pair(g.charm, r.charm), std::pair(g.speed, r.speed),
          std::pair(g.color, r.color), std::pair(g.zomma, r.zomma)}) {
      greeks.add(actual, expected);
    }
  }
  heading("Price",
          "Out of the money, S = 100. Far prices are limited by the rounding of ln(S / K), which "
          "their exponent multiplies by the square of d1.");
  row("twelve prices of Haug", haug);
  row("prices above 1e-10", near);
  row("prices from 1e-290 to 1e-10", far);
  row("Greeks", greeks);
}

void implied_vol_rows() {
  Worst vols;
  for (const auto& r : golden::implied_vols) {
    const Market m{r.F, r.T, 0.0, 0.0};
    vols.add(implied_vol(single(r.K, r.cp), m, r.price).value(), r.vol);
  }
  heading("Implied vol", "From prices of 3.6e-15 to 87, F = 100.");
  row("implied vol", vols);
}

void turnover_rows() {
  Worst kernel;
  Worst grid;
  Worst costs;
  Worst strangles;
  const auto angle = [](double theta) { return Angle{std::sin(theta), std::cos(theta)}; };
  for (const auto& r : golden::turnover_kernels) {
    kernel.add(turnover_kernel(r.h, r.g, angle(r.theta)), r.value);
  }
  for (const auto& r : golden::kernel_grid) {
    grid.add(turnover_kernel(r.h, r.g, angle(r.theta)), r.value);
  }
  for (const auto& r : golden::exact_costs) {
    const Position p = open_position(golden::scenario_of(r)).value();
    const Turnover t = expected_turnover(p.book, dynamics_of(p.scenario, r.sigma_r), p.sum);
    costs.add(r.k * t.set_up, r.initial);
    costs.add(r.k * t.rebalancing, r.rebalance);
    costs.add(r.k * t.unwind_cash, r.final_cash);
    costs.add(r.k * t.unwind_physical, r.final_physical);
  }
  for (const auto& r : golden::strangles) {
    const int count = static_cast<int>(r.N);
    const OptionBook book{{Leg{r.K1, 0, 1}, Leg{r.K2, 1, 0}}, 2};
    const Turnover t = expected_turnover(
        book, {r.S, r.T, 0, 0, 0, r.realized_vol, r.hedge_vol, count}, hedge_sum(count));
    strangles.add(t.rebalancing, r.S * r.rebalancing);
    strangles.add(t.unwind_cash, r.S * r.cash);
    strangles.add(t.unwind_physical, r.S * r.physical);
  }
  heading("Turnover",
          "The kernel's grid holds gaps h - g so small that their own rounding is most of the "
          "relative error. Strangles are held against a nested quadrature good to about 1e-11.");
  row("kernel, reference values", kernel);
  row("kernel, grid over angles, gaps and tails", grid);
  row("whole-life costs, cases A to G", costs);
  row("strangles", strangles);
}

void variance_rows() {
  Worst variances;
  for (const auto& r : golden::variances) {
    const int count = static_cast<int>(r.N);
    variances.add(
        *pnl_variance(single(r.K, 1), {r.S, r.T, r.r, r.q, r.r - r.q, r.sigma_r, r.sigma_h, count},
                      hedge_sum(count)),
        r.variance);
  }
  heading("Variance", "A difference of larger terms: the relative error grows with the hedges.");
  row("variance of the hedged P&L", variances);
}

void break_even_rows() {
  Worst long_gamma;
  Worst others;
  const auto root = [](const auto& r) {
    return break_even_vol(open_position(golden::scenario_of(r)).value()).value();
  };
  for (const auto& r : golden::break_evens) long_gamma.add(root(r), r.value);
  for (const auto& r : golden::more_break_evens) others.add(root(r), r.value);
  heading("Break-even", "Whole-life roots.");
  row("long gamma, hedged at implied or realized", long_gamma);
  row("writers, fixed costs, drift", others);
}

}  // namespace
}  // namespace gammadrag

int main() {
  std::printf(
      "# Accuracy, measured\n\nWritten by `npm run docs`: the native core against the "
      "values of tests/golden, computed with\nmpmath at 34 to 50 digits (strangles: with "
      "SciPy). eps is 2.2e-16. Tests hold the core to bounds a little wider.\n");
  gammadrag::normal_rows();
  gammadrag::price_rows();
  gammadrag::implied_vol_rows();
  gammadrag::turnover_rows();
  gammadrag::variance_rows();
  gammadrag::break_even_rows();
  gammadrag::golden::print_band_rows();
  gammadrag::golden::print_mixed_rows();
}
