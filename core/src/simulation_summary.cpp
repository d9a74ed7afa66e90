#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "gammadrag/drag.h"
#include "gammadrag/simulate.h"
#include "simulated_sums.h"

namespace gammadrag {
namespace {

constexpr std::size_t sections = 32;
constexpr std::size_t bars = 60;

// The statistics that an average over paths is not.
struct Shape {
  double standard_deviation;
  double skew;
  double excess_kurtosis;
  double value_at_risk;
  double expected_shortfall;
  double sharpe;
  std::array<double, quantile_levels.size()> quantiles;
};

// [Acerbi-Tasche-2002]: the worst share of the paths, the last of them in part.
double expected_shortfall(std::span<const double> sorted) {
  const double share = tail_probability * static_cast<double>(sorted.size());
  const std::size_t whole = static_cast<std::size_t>(std::floor(share));
  double sum = 0.0;
  for (std::size_t i = 0; i < whole; ++i) sum += sorted[i];
  const double part = share - std::floor(share);
  if (whole < sorted.size()) sum += part * sorted[whole];
  return -sum / share;
}

// Between the two values around it, as a straight line.
double quantile(std::span<const double> sorted, double level) {
  const double at = level * (static_cast<double>(sorted.size()) - 1.0);
  const std::size_t low = static_cast<std::size_t>(std::floor(at));
  const std::size_t high = std::min(low + 1, sorted.size() - 1);
  return sorted[low] + (at - std::floor(at)) * (sorted[high] - sorted[low]);
}

Shape shape_of(std::span<const double> pnl) {
  std::vector<double> sorted(pnl.begin(), pnl.end());
  std::sort(sorted.begin(), sorted.end());
  const double count = static_cast<double>(pnl.size());
  double sum = 0.0;
  for (const double x : pnl) sum += x;
  const double mean = sum / count;
  double m2 = 0.0;
  double m3 = 0.0;
  double m4 = 0.0;
  for (const double x : pnl) {
    const double off = x - mean;
    m2 += off * off;
    m3 += off * off * off;
    m4 += off * off * off * off;
  }
  m2 /= count;
  m3 /= count;
  m4 /= count;
  const double deviation = std::sqrt(m2 * count / std::max(1.0, count - 1.0));
  // A P&L that does not scatter, but for rounding, has no shape.
  const bool flat = !(m2 > 1e-24 * mean * mean) || m2 < std::numeric_limits<double>::min();
  Shape shape{.standard_deviation = deviation,
              .skew = flat ? 0.0 : m3 / (m2 * std::sqrt(m2)),
              .excess_kurtosis = flat ? 0.0 : m4 / (m2 * m2) - 3.0,
              .value_at_risk = -quantile(sorted, tail_probability),
              .expected_shortfall = expected_shortfall(sorted),
              .sharpe = flat ? 0.0 : mean / deviation,
              .quantiles = {}};
  for (std::size_t i = 0; i < quantile_levels.size(); ++i) {
    shape.quantiles[i] = quantile(sorted, quantile_levels[i]);
  }
  return shape;
}

// The standard error by sections: how far the same statistic of each of `sections` equal parts of the
// paths scatters.
template <class Of>
Estimate scattered(const Shape& whole, std::span<const Shape> of_sections, Of&& of) {
  const double count = static_cast<double>(of_sections.size());
  if (count < 2.0) return {of(whole), std::abs(of(whole))};
  double sum = 0.0;
  for (const Shape& s : of_sections) sum += of(s);
  double squares = 0.0;
  for (const Shape& s : of_sections) squares += (of(s) - sum / count) * (of(s) - sum / count);
  return {of(whole), std::sqrt(squares / (count - 1.0) / count)};
}

template <auto member>
Estimate by_sections(const Shape& whole, std::span<const Shape> of_sections) {
  return scattered(whole, of_sections, [](const Shape& s) { return s.*member; });
}

std::vector<Shape> shapes_of_sections(std::span<const double> pnl) {
  std::vector<Shape> shapes;
  const std::size_t each = pnl.size() / sections;
  if (each < 4) return shapes;
  for (std::size_t k = 0; k < sections; ++k)
    shapes.push_back(shape_of(pnl.subspan(k * each, each)));
  return shapes;
}

// What is known of the controls without simulating: the expected P&L before costs and the expected
// value traded by a hedge moved at every look.
struct Known {
  std::optional<double> gross;
  std::optional<double> turnover;
};

Known known_of(const Simulation& s) {
  const Position& p = s.position;
  const bool clock = std::holds_alternative<EveryInterval>(s.rule) ||
                     std::holds_alternative<LelandInterval>(s.rule);
  const bool fair = p.scenario.excess_drift == 0.0;
  if (!std::holds_alternative<GeometricBrownian>(s.model)) return {};
  Known known;
  if (clock || fair) known.gross = expected_edge(p, s.realized_vol);
  if (p.scenario.rule != Rule::none && has_closed_form(p.book)) {
    const HedgeSum sum = hedge_sum(s.steps, SumDetail::thrifty);
    known.turnover = p.units * expected_turnover(p.book, s.dynamics, sum).rebalancing;
  }
  return known;
}

Estimate plain(const SimulatedSums& sums, Part part) {
  return {sums.mean(part), std::sqrt(sums.variance(part) / sums.count())};
}

// The mean of `part`, what it has in common with the controls taken out by least squares.
Estimate controlled(const SimulatedSums& sums, Part part, const Known& known) {
  const Estimate raw = plain(sums, part);
  // A fit of two coefficients wants paths to fit.
  if (sums.count() < 64.0) return raw;
  const double gg = sums.variance(Part::gross);
  const double tt = sums.variance(Part::turnover);
  const double gt = sums.covariance(Part::gross, Part::turnover);
  const double yg = sums.covariance(part, Part::gross);
  const double yt = sums.covariance(part, Part::turnover);
  const double off_g = known.gross ? sums.mean(Part::gross) - *known.gross : 0.0;
  const double off_t = known.turnover ? sums.mean(Part::turnover) - *known.turnover : 0.0;
  double a = 0.0;
  double b = 0.0;
  const double together = gg * tt - gt * gt;
  if (known.gross && known.turnover && together > 1e-9 * gg * tt) {
    a = (yg * tt - yt * gt) / together;
    b = (yt * gg - yg * gt) / together;
  } else if (known.gross && gg > 0.0) {
    a = yg / gg;
  } else if (known.turnover && tt > 0.0) {
    b = yt / tt;
  }
  const double left = sums.variance(part) - a * yg - b * yt;
  return {raw.value - a * off_g - b * off_t, std::sqrt(std::max(left, 0.0) / sums.count())};
}

// Paths from the greatest loss up; equal ones in their own order, so that it is one order.
std::vector<std::uint32_t> ranked(std::span<const double> pnl) {
  std::vector<std::uint32_t> order(pnl.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return pnl[a] != pnl[b] ? pnl[a] < pnl[b] : a < b;
  });
  return order;
}

// The bars cover all but one path in five hundred on either side, which the outermost bars hold.
void add_histogram(SimulationSummary& summary, std::span<const double> sorted) {
  constexpr double outside = 0.002;
  summary.lowest = quantile(sorted, outside);
  summary.highest = quantile(sorted, 1.0 - outside);
  summary.counts.assign(bars, 0.0);
  const double width = (summary.highest - summary.lowest) / static_cast<double>(bars);
  for (const double x : sorted) {
    const double at = width > 0.0 ? (x - summary.lowest) / width : 0.0;
    const double held = std::clamp(std::floor(at), 0.0, static_cast<double>(bars - 1));
    summary.counts[static_cast<std::size_t>(held)] += 1.0;
  }
}

void add_order(SimulationSummary& summary, std::span<const double> pnl, double range_bound) {
  const std::vector<std::uint32_t> order = ranked(pnl);
  std::vector<double> sorted(pnl.size());
  for (std::size_t i = 0; i < order.size(); ++i) sorted[i] = pnl[order[i]];
  const auto at = [&](double level) {
    return static_cast<double>(
        order[static_cast<std::size_t>(level * static_cast<double>(sorted.size() - 1))]);
  };
  summary.like = {at(0.5), at(0.1), range_bound, at(0.9)};
  double losses = 0.0;
  for (const double x : pnl) losses += x < 0.0 ? 1.0 : 0.0;
  const double count = static_cast<double>(pnl.size());
  const double share = losses / count;
  summary.loss_probability = {share, std::sqrt(share * (1.0 - share) / count)};
  add_histogram(summary, sorted);
}

}  // namespace

SimulationSummary summarise(const Simulation& s, std::span<const double> rows,
                            std::span<const double> pnl) {
  SimulatedSums sums;
  for (std::size_t at = 0; at + sums_of_chunk <= rows.size(); at += sums_of_chunk) {
    sums.add(rows.subspan(at, sums_of_chunk));
  }
  const Shape whole = shape_of(pnl);
  const std::vector<Shape> shapes = shapes_of_sections(pnl);
  const Known known = known_of(s);
  SimulationSummary summary{
      .paths = sums.count(),
      .steps = static_cast<double>(s.steps),
      .mean = controlled(sums, Part::net, known),
      .plain_mean = plain(sums, Part::net),
      .standard_deviation = by_sections<&Shape::standard_deviation>(whole, shapes),
      .skew = by_sections<&Shape::skew>(whole, shapes),
      .excess_kurtosis = by_sections<&Shape::excess_kurtosis>(whole, shapes),
      .loss_probability = {},
      .value_at_risk = by_sections<&Shape::value_at_risk>(whole, shapes),
      .expected_shortfall = by_sections<&Shape::expected_shortfall>(whole, shapes),
      .sharpe = by_sections<&Shape::sharpe>(whole, shapes),
      .part = {},
      .quantiles = {},
      .like = {},
      .lowest = 0.0,
      .highest = 0.0,
      .counts = {}};
  for (std::size_t i = 0; i < quantile_levels.size(); ++i) {
    summary.quantiles[i] =
        scattered(whole, shapes, [i](const Shape& shape) { return shape.quantiles[i]; });
  }
  for (std::size_t p = 0; p < parts; ++p) summary.part[p] = plain(sums, static_cast<Part>(p));
  summary.part[static_cast<std::size_t>(Part::cost)] = controlled(sums, Part::cost, known);
  add_order(summary, pnl, sums.least_range_path());
  return summary;
}

}  // namespace gammadrag
