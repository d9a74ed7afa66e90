// scenario_costs.h: the cost fields of a scenario as the values that price trades.
// Refuses   see costs.h; open_position (position.h) asks before it opens.
#pragma once

#include "gammadrag/costs.h"
#include "gammadrag/scenario.h"

namespace gammadrag {

// What a trade of the hedge costs while the underlying realizes that vol, which sets its impact.
CostSchedule cost_schedule(const Scenario& scenario, double realized_vol);

OptionFee option_fee_of(const Scenario& scenario);

// Costs in proportion to the value traded, one way, of a small trade at today's price.
double one_way_cost(const Scenario& scenario);

// Whether nothing that happens to this position costs anything.
bool is_free(const Scenario& scenario);

// The same scenario with nothing to pay.
Scenario without_costs(Scenario scenario);

// The first field of the costs that is refused, if any is.
std::optional<Error> refused_cost(const Scenario& scenario);

}  // namespace gammadrag
