#include "gammadrag/measure.h"

#include <cmath>
#include <limits>

#include "gammadrag/break_even.h"
#include "gammadrag/net_risk.h"

namespace gammadrag {
namespace {

constexpr double lowest_break_even = 1e-3;
constexpr double highest_break_even = 10.0;

double net_pnl_at(const Position& p, double realized_vol) {
  return expected_edge(p, realized_vol) - drag_from(p, hedge_flow(p, realized_vol)).total;
}

std::optional<double> root_of(const std::optional<double>& variance) {
  return variance ? std::optional(std::sqrt(*variance)) : std::nullopt;
}

bool leaves_no_break_even(ErrorCode code) {
  return code != ErrorCode::pays_at_any_vol && code != ErrorCode::nothing_to_scalp;
}

// The drag is this goal where the P&L is zero at the vol so far from the implied vol: one flow
// instead of a root. A drift moves where free trading breaks even, so it needs the root.
std::optional<double> drag_in_vol_to(const Position& p, double goal) {
  const Scenario& s = p.scenario;
  const double sign = sign_of(s.side) * (vega(p.book, p.market, s.implied_vol) < 0.0 ? -1.0 : 1.0);
  const double there = s.implied_vol + sign * goal;
  if (s.excess_drift == 0.0 && goal > 0.0 && there > lowest_break_even &&
      there < highest_break_even) {
    return -net_pnl_at(p, there);
  }
  const Outcome<BreakEvenVol> found = break_even_with_closed_form(p);
  if (found) {
    const auto drag = found.value().drag_vol_points;
    return drag ? std::optional(*drag - goal) : std::nullopt;
  }
  if (!leaves_no_break_even(found.error().code)) return std::nullopt;
  return std::numeric_limits<double>::infinity();
}

// The P&L less so many standard deviations.
std::optional<double> sharpe_distance(const Position& p, double goal, const Shared& shared) {
  const double vol = outlook_vol(p.scenario);
  const FlowAndRisk both = shared.flow && shared.gross ? FlowAndRisk{*shared.flow, *shared.gross}
                                                       : flow_and_risk(p, vol);
  const double net = expected_edge(p, vol) - drag_from(p, both.flow).total;
  const auto deviation = root_of(net_pnl_risk(p, vol, both).variance);
  return deviation ? std::optional(net - goal * *deviation) : std::nullopt;
}

// Of measures that need nothing but what the hedge costs.
double cost_distance(const Position& p, Goal goal, const Drag& drag) {
  const double vol = outlook_vol(p.scenario);
  switch (goal.measure) {
    case Measure::net_pnl:
      return expected_edge(p, vol) - drag.total - goal.value;
    case Measure::share_of_premium:
      return drag.total - goal.value * p.premium;
    case Measure::cost_to_gamma:
      return drag.total - goal.value * std::abs(gross_outlook(p, vol).gamma_pnl);
    case Measure::cost_to_edge:
      return drag.total - goal.value * expected_edge(p, vol);
    default:
      return drag.total - goal.value;
  }
}

std::optional<double> less(const std::optional<double>& value, double goal) {
  return value ? std::optional(*value - goal) : std::nullopt;
}

}  // namespace

Better better_of(Measure measure) {
  return measure == Measure::net_pnl || measure == Measure::sharpe ? Better::higher : Better::lower;
}

std::optional<double> sharpe_of(double net_pnl, const std::optional<double>& net_variance) {
  if (!net_variance || !(*net_variance > 0.0)) return std::nullopt;
  const double ratio = net_pnl / std::sqrt(*net_variance);
  return std::isfinite(ratio) ? std::optional(ratio) : std::nullopt;
}

std::optional<double> measured(const Position& p, Measure measure) {
  const double vol = outlook_vol(p.scenario);
  switch (measure) {
    case Measure::net_pnl:
      return net_pnl_at(p, vol);
    case Measure::drag:
      return drag(p).total;
    case Measure::drag_vol_points: {
      const Outcome<BreakEvenVol> found = break_even_with_closed_form(p);
      return found ? found.value().drag_vol_points : std::nullopt;
    }
    case Measure::share_of_premium:
      return drag(p).share_of_premium;
    case Measure::cost_to_gamma:
      return outlook(p, vol).cost_to_gamma;
    case Measure::cost_to_edge:
      return outlook(p, vol).cost_to_edge;
    case Measure::sharpe: {
      const FlowAndRisk both = flow_and_risk(p, vol);
      return sharpe_of(expected_edge(p, vol) - drag_from(p, both.flow).total,
                       net_pnl_risk(p, vol, both).variance);
    }
    case Measure::pnl_std_dev:
      return root_of(pnl_risk(p, vol).variance);
    case Measure::net_pnl_std_dev:
      break;
  }
  return root_of(net_pnl_risk(p, vol).variance);
}

Shared shared_by_costs(const Position& p, Measure measure) {
  const double vol = outlook_vol(p.scenario);
  switch (measure) {
    case Measure::drag_vol_points:
    case Measure::pnl_std_dev:
    case Measure::net_pnl_std_dev:
      return {};
    case Measure::sharpe: {
      const FlowAndRisk both = flow_and_risk(p, vol);
      return {both.flow, both.gross};
    }
    default:
      return {.flow = hedge_flow(p, vol)};
  }
}

std::optional<double> distance_to(const Position& p, Goal goal, const Shared& shared) {
  switch (goal.measure) {
    case Measure::drag_vol_points:
      return drag_in_vol_to(p, goal.value);
    case Measure::pnl_std_dev:
    case Measure::net_pnl_std_dev:
      return less(measured(p, goal.measure), goal.value);
    case Measure::sharpe:
      return sharpe_distance(p, goal.value, shared);
    default:
      break;
  }
  const HedgeFlow flow = shared.flow ? *shared.flow : hedge_flow(p, outlook_vol(p.scenario));
  return cost_distance(p, goal, drag_from(p, flow));
}

}  // namespace gammadrag
