// rule_path.h: the way along which a rule's parameter is moved, from rare hedging to busy (internal).
// Symbols   place: the number of hedges in the life where the parameter is an interval, else the
//           parameter itself.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "gammadrag/band.h"
#include "gammadrag/fields.h"
#include "gammadrag/frontier.h"
#include "gammadrag/position.h"
#include "search.h"

namespace gammadrag {

// The usual range of a rule's parameter for a scenario, and the furthest it is ever moved.
struct RuleRange {
  double rarest;
  double busiest;
  double rarest_limit;
  double busiest_limit;
};

class RulePath {
 public:
  // Precondition: the scenario is within its bounds.
  RulePath(const Scenario& scenario, Rule rule, Detail detail);

  Rule rule() const { return rule_; }
  const RuleRange& range() const { return range_; }
  Places places() const { return places_; }
  bool has_parameter() const { return field_ != nullptr; }

  // By equal ratios over the usual range, without repeats.
  std::vector<double> spread(int points) const;
  double parameter(double place) const;
  // Evaluated once for each place.
  const Outcome<RulePoint>& at(double place);

 private:
  Outcome<RulePoint> evaluated(double place) const;

  Scenario scenario_;
  Rule rule_;
  Detail detail_;
  const FieldSpec* field_;
  Places places_;
  RuleRange range_;
  std::optional<Position> like_;
  std::optional<BandControl> control_;
  std::map<double, Outcome<RulePoint>> known_;
};

}  // namespace gammadrag
