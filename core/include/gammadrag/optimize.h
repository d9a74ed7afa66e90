// optimize.h: for each hedging rule the parameter that serves an aim best, and the rule that does.
// Model     frontier.h, of which it is a point; the parameter is moved on beyond the usual range where
//           the best lies at its end, and is then the furthest it is moved (at_bound) where even that
//           does not pass the best.
// Refuses   no_edge_to_optimize (a Sharpe ratio where no rule leaves an expected profit: among losses
//           the highest ratio is the riskiest hedge), no_rule_meets_limit, risk_unknown (no variance
//           to speak of), below_minimum and not_finite (riskAversion, riskLimit), out of bounds
//           inputs. A rule that is refused while another is not keeps its reason.
// Accuracy  whole numbers of hedges: to the hedge, where the aim has one best. Other parameters: to
//           2e-3, which leaves the aim within 1e-5 of its best; a risk limit is kept, and the cost
//           within about 1e-4 of its least.
// Cost      15 to 30 points of a frontier a rule.
// Source    [Sepp-2013] for the trade-off; golden section and successive parabolas [Brent-1973]
#pragma once

#include <span>
#include <variant>
#include <vector>

#include "gammadrag/frontier.h"

namespace gammadrag {

// Expected P&L over its standard deviation, after costs.
struct HighestSharpe {};

// Half the risk aversion times the variance, less the expected P&L, after costs: how much less than
// nothing the position is worth to one of this risk aversion (1 / money).
struct LowestMeanVarianceLoss {
  double risk_aversion;
};

// The lowest expected cost at which the standard deviation after costs is at most the limit.
struct LowestCostAtRisk {
  double risk_limit;  // money
};

using Aim = std::variant<HighestSharpe, LowestMeanVarianceLoss, LowestCostAtRisk>;
inline constexpr std::array<std::string_view, 3> aim_names{"sharpe", "meanVariance", "costAtRisk"};

struct RuleOptimum {
  RulePoint point;
  double aim_value;  // Sharpe ratio, loss or cost, as the aim has it
  bool at_bound;     // the parameter is the furthest it is moved
};

struct RuleChoice {
  Rule rule;
  Outcome<RuleOptimum> optimum;
};

struct Optimum {
  std::size_t best;  // place in rules
  std::vector<RuleChoice> rules;
};

Outcome<Optimum> optimize(const Scenario& scenario, const Aim& aim, std::span<const Rule> rules,
                          Detail detail = Detail::full);

}  // namespace gammadrag
