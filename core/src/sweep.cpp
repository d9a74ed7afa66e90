#include "gammadrag/sweep.h"

#include <optional>

#include "gammadrag/fields.h"

namespace gammadrag {
namespace {

// The last opened position, so that a neighbour with as many hedges need not sum its dates anew.
class Neighbour {
 public:
  Outcome<Position> open(const Scenario& scenario) {
    Outcome<Position> opened = last_ ? open_position(scenario, *last_) : open_position(scenario);
    if (opened) last_ = opened.value();
    return opened;
  }

 private:
  std::optional<Position> last_;
};

std::optional<Error> refusal(Axis axis) {
  const FieldSpec* field = find_field(axis.field);
  if (!is_number(field)) return Error{ErrorCode::unknown_field, axis.field};
  return std::nullopt;
}

// Calls visit(scenario) at every point, x in the outer loop so that what depends on x alone is
// computed once a column. Without y there is one row.
template <class Result, class Visit>
Outcome<Sweep<Result>> swept(Scenario scenario, Axis x, std::optional<Axis> y, Visit&& visit) {
  if (const auto error = refusal(x)) return *error;
  if (y) {
    if (const auto error = refusal(*y)) return *error;
  }
  const std::size_t columns = x.values.size();
  const std::size_t rows = y ? y->values.size() : 1;
  if (static_cast<double>(columns) * static_cast<double>(rows) > most_points) {
    return Error{ErrorCode::too_many_points, x.field, most_points};
  }
  Sweep<Result> points(columns * rows, Error{ErrorCode::not_finite, x.field});
  for (std::size_t column = 0; column < columns; ++column) {
    find_field(x.field)->set(scenario, x.values[column]);
    for (std::size_t row = 0; row < rows; ++row) {
      if (y) find_field(y->field)->set(scenario, y->values[row]);
      points[row * columns + column] = visit(scenario);
    }
  }
  return points;
}

Outcome<Sweep<BreakEvenVol>> break_even_sweep(const Scenario& scenario, Axis x,
                                              std::optional<Axis> y) {
  Neighbour neighbour;
  return swept<BreakEvenVol>(scenario, x, y, [&](const Scenario& point) -> Outcome<BreakEvenVol> {
    const Outcome<Position> opened = neighbour.open(point);
    if (!opened) return opened.error();
    return break_even_with_closed_form(opened.value());
  });
}

Outcome<Sweep<Outlook>> outlook_sweep(const Scenario& scenario, Axis x, std::optional<Axis> y) {
  Neighbour neighbour;
  return swept<Outlook>(scenario, x, y, [&](const Scenario& point) -> Outcome<Outlook> {
    const Outcome<Position> opened = neighbour.open(point);
    if (!opened) return opened.error();
    return outlook(opened.value(), outlook_vol(point));
  });
}

bool same_but_for_costs(Scenario one, const Scenario& other) {
  for (const FieldSpec& field : fields()) {
    if (field.group == Group::costs) field.set(one, field.get(other));
  }
  return one == other;
}

// What one column of an outlook map shares when only costs vary along it.
struct Column {
  Position position;
  HedgeFlow flow;
  GrossOutlook gross;
};

// An outlook map whose second field is a cost: costs price the trades and change none of them.
Outcome<Sweep<Outlook>> cost_map(const Scenario& scenario, Axis x, Axis y) {
  Neighbour neighbour;
  std::optional<Column> column;
  return swept<Outlook>(scenario, x, y, [&](const Scenario& point) -> Outcome<Outlook> {
    if (!column || !same_but_for_costs(point, column->position.scenario)) {
      const Outcome<Position> opened = neighbour.open(point);
      if (!opened) return opened.error();
      const double vol = outlook_vol(point);
      column = Column{opened.value(), hedge_flow(opened.value(), vol),
                      gross_outlook(opened.value(), vol)};
    }
    const Outcome<Scenario> checked = validate(point);
    if (!checked) return checked.error();
    column->position.scenario = point;
    return net_outlook(column->gross, drag_from(column->position, column->flow));
  });
}

}  // namespace

Outcome<Sweep<BreakEvenVol>> break_even_curve(const Scenario& scenario, Axis x) {
  return break_even_sweep(scenario, x, std::nullopt);
}

Outcome<Sweep<BreakEvenVol>> break_even_map(const Scenario& scenario, Axis x, Axis y) {
  return break_even_sweep(scenario, x, y);
}

Outcome<Sweep<Outlook>> outlook_curve(const Scenario& scenario, Axis x) {
  return outlook_sweep(scenario, x, std::nullopt);
}

Outcome<Sweep<Outlook>> outlook_map(const Scenario& scenario, Axis x, Axis y) {
  const FieldSpec* field = find_field(y.field);
  const bool only_prices =
      field && field->group == Group::costs && !depends_on_costs(hedging_rule(scenario));
  return only_prices ? cost_map(scenario, x, y) : outlook_sweep(scenario, x, y);
}

Outcome<Sweep<double>> highest_cost_curve(const Scenario& scenario,
                                          std::span<const double> hedge_intervals) {
  Neighbour neighbour;
  const Axis intervals{"hedgeInterval", hedge_intervals};
  return swept<double>(scenario, intervals, std::nullopt,
                       [&](const Scenario& point) -> Outcome<double> {
                         const Outcome<Position> opened = neighbour.open(point);
                         if (!opened) return opened.error();
                         return highest_one_way_cost(opened.value()).value_or(0.0);
                       });
}

}  // namespace gammadrag
