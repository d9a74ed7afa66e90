#include "gammadrag/hedging.h"

#include <algorithm>
#include <cmath>

#include "gammadrag/quadrature.h"

namespace gammadrag {
namespace {

// Every date is taken where a panel is this short, and this many nodes stand for a longer one.
struct PanelSize {
  int points;
  int shortest;
};

PanelSize panel_size(SumDetail detail) {
  switch (detail) {
    case SumDetail::full:
      return {8, 12};
    case SumDetail::thrifty:
      return {5, 6};
    case SumDetail::coarse:
      break;
  }
  return {2, 4};
}

// Where the summand is smooth no more, in dates.
struct Ends {
  double before;
  int count;
};

// Adds dates first..last. The summand is smooth in time except near both ends of the life, so
// panels are never longer than their distance to either end: each then costs the same few nodes.
void add_panel(HedgeSum& sum, int first, int last, Ends ends, PanelSize size) {
  const int terms = last - first + 1;
  if (terms <= size.shortest) {
    for (int date = first; date <= last; ++date) sum.nodes.push_back({double(date), 1.0});
    return;
  }
  if (terms <= std::min(first + ends.before, static_cast<double>(ends.count - last))) {
    const QuadratureRule rule = gauss_sum(terms, size.points);
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
      sum.nodes.push_back({first + rule.nodes[i], rule.weights[i]});
    }
    return;
  }
  const int middle = first + terms / 2;
  add_panel(sum, first, middle - 1, ends, size);
  add_panel(sum, middle, last, ends, size);
}

// Options of one strike together, in rising order of strikes.
OptionBook custom_book(const Legs& legs) {
  OptionBook book{{}, 0};
  for (const OptionLeg& option : legs.held()) {
    const auto end = book.legs.begin() + book.count;
    const auto place = std::find_if(book.legs.begin(), end,
                                    [&](const Leg& leg) { return leg.strike >= option.strike; });
    if (place == end || place->strike != option.strike) {
      std::copy_backward(place, end, end + 1);
      *place = {option.strike, 0.0, 0.0};
      ++book.count;
    }
    (option.kind == OptionKind::call ? place->calls : place->puts) += option.quantity;
  }
  return book;
}

}  // namespace

bool looks_first(Rule rule) {
  return rule != Rule::interval && rule != Rule::leland && rule != Rule::none;
}

HedgeSchedule hedge_schedule(const Scenario& scenario) {
  if (scenario.rule == Rule::none) return {1, time_held(scenario)};
  const double interval =
      looks_first(scenario.rule) ? scenario.check_interval : scenario.hedge_interval;
  const double count = std::max(1.0, std::round(time_held(scenario) / interval));
  return {static_cast<int>(count), time_held(scenario) / count};
}

OptionBook option_book(const Scenario& scenario) {
  const double strike = scenario.strike;
  switch (scenario.structure) {
    case Structure::call:
      return {{Leg{strike, 1.0, 0.0}}, 1};
    case Structure::put:
      return {{Leg{strike, 0.0, 1.0}}, 1};
    case Structure::straddle:
      return {{Leg{strike, 1.0, 1.0}}, 1};
    case Structure::strangle:
      return {{Leg{strike, 0.0, 1.0}, Leg{scenario.strike_high, 1.0, 0.0}}, 2};
    case Structure::custom:
      break;
  }
  return custom_book(scenario.legs);
}

GammaSign gamma_sign(const OptionBook& book) {
  bool positive = true;
  bool negative = true;
  for (const Leg& leg : book.held()) {
    positive = positive && leg.options() >= 0.0;
    negative = negative && leg.options() <= 0.0;
  }
  if (positive) return GammaSign::positive;
  return negative ? GammaSign::negative : GammaSign::mixed;
}

Side gamma_side(const Scenario& scenario) {
  if (scenario.structure != Structure::custom) return scenario.side;
  if (gamma_sign(option_book(scenario)) != GammaSign::negative) return scenario.side;
  return scenario.side == Side::long_gamma ? Side::short_gamma : Side::long_gamma;
}

OptionBook negated(OptionBook book) {
  for (Leg& leg : book.legs) leg = {leg.strike, -leg.calls, -leg.puts};
  return book;
}

HedgeSum hedge_sum(int count, SumDetail detail) { return hedge_sum(count, detail, 0.0); }

HedgeSum hedge_sum(int count, SumDetail detail, double smooth_before) {
  HedgeSum sum;
  PanelSize size = panel_size(detail);
  // Panels at the start are longer then.
  if (smooth_before > 0.0) size.points += detail == SumDetail::coarse ? 2 : 1;
  if (count > 1) add_panel(sum, 1, count - 1, {smooth_before, count}, size);
  return sum;
}

}  // namespace gammadrag
