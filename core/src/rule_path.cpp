#include "rule_path.h"

#include <algorithm>
#include <cmath>

#include "gammadrag/drag.h"
#include "gammadrag/hedging.h"
#include "gammadrag/hedging_rule.h"
#include "gammadrag/measure.h"
#include "gammadrag/net_risk.h"
#include "gammadrag/scenario_costs.h"

namespace gammadrag {
namespace {

constexpr double fewest_hedges = 2.0;
constexpr double most_usual_hedges = 2000.0;
constexpr double widest_band = 0.4;
constexpr double narrowest_band = 0.02;
constexpr double narrowest_fixed_band = 0.01;
constexpr double least_cost = 1e-6;  // a band of no cost has no width
constexpr double least_gamma = 0.1;  // far from the strike, as a share of gamma at the money

// The move that is expected so often over the life at the implied vol.
double move_for(const Scenario& s, double trades) {
  return s.implied_vol * std::sqrt(s.expiry / trades);
}

// The risk aversion of the whole position at which the band of [Whalley-Wilmott-1997] now has this
// half-width, taken where there is gamma to speak of.
double risk_aversion_for(const Scenario& s, double half_width) {
  const OptionBook book = option_book(s);
  const double at_the_money =
      std::exp(-s.dividend_yield * s.expiry) * 0.4 / (s.spot * s.implied_vol * std::sqrt(s.expiry));
  const double now = std::abs(price_with_greeks(book, market_of(s), s.implied_vol).gamma);
  const double gamma = std::max(now, least_gamma * at_the_money);
  const double cost = std::max(one_way_cost(s), least_cost);
  return 1.5 * std::exp(-s.rate * s.expiry) * cost * s.spot * gamma * gamma /
         (half_width * half_width * half_width * units_of(s));
}

RuleRange usual_range(const Scenario& s, Rule rule) {
  switch (rule) {
    case Rule::interval:
    case Rule::leland:
      return {fewest_hedges, most_usual_hedges, 1.0, most_hedges};
    case Rule::price_move:
      return {move_for(s, fewest_hedges), move_for(s, most_usual_hedges), 0.0, 0.0};
    case Rule::price_move_std_devs: {
      const double day = s.implied_vol * std::sqrt(1.0 / s.days_per_year);
      return {move_for(s, fewest_hedges) / day, move_for(s, most_usual_hedges) / day, 0.0, 0.0};
    }
    case Rule::band_to_target:
    case Rule::band_to_edge:
      return {widest_band, narrowest_fixed_band, 0.0, 0.0};
    case Rule::whalley_wilmott:
    case Rule::zakamouline:
      return {risk_aversion_for(s, widest_band), risk_aversion_for(s, narrowest_band), 0.0, 0.0};
    case Rule::none:
      break;
  }
  return {1.0, 1.0, 1.0, 1.0};
}

// How far beyond its usual range a parameter is ever moved: a band that is three times as wide as
// the widest is never left, and of one a tenth as wide as the narrowest there is no telling.
struct Leeway {
  double rarer;
  double busier;
};

Leeway leeway_of(Rule rule) {
  const bool by_risk = rule == Rule::whalley_wilmott || rule == Rule::zakamouline;
  return by_risk ? Leeway{1.0 / 30.0, 1000.0} : Leeway{3.0, 0.1};  // widths go with its cube root
}

// A parameter is kept within its field's bounds.
RuleRange range_of(const Scenario& s, Rule rule, const FieldSpec* field) {
  RuleRange range = usual_range(s, rule);
  if (!field) return range;
  if (looks_first(rule)) {
    const auto within = [&](double at) { return std::clamp(at, field->minimum, field->maximum); };
    const Leeway leeway = leeway_of(rule);
    return {within(range.rarest), within(range.busiest), within(range.rarest * leeway.rarer),
            within(range.busiest * leeway.busier)};
  }
  range.busiest_limit = std::max(1.0, std::min(most_hedges, time_held(s) / field->minimum));
  range.busiest = std::min(range.busiest, range.busiest_limit);
  range.rarest = std::min(range.rarest, range.busiest);
  return range;
}

// Nothing that is hedged is without risk: no variance is one too small for its method to see.
std::optional<double> root_of(const std::optional<double>& variance) {
  return variance && *variance > 0.0 ? std::optional(std::sqrt(*variance)) : std::nullopt;
}

RulePoint point_of(const Position& p, double parameter,
                   const std::optional<BandControl>& control = std::nullopt) {
  const double vol = outlook_vol(p.scenario);
  const FlowAndRisk both = flow_and_risk(p, vol, control);
  const Drag drag = drag_from(p, both.flow);
  const double net = expected_edge(p, vol) - drag.total;
  const auto net_variance = net_pnl_risk(p, vol, both).variance;
  const double in_vol = drag.total / (p.units * std::abs(vega(p.book, p.market, vol)));
  return {.parameter = parameter,
          .cost = drag.total,
          .cost_vol_points = std::isfinite(in_vol) ? std::optional(in_vol) : std::nullopt,
          .pnl_std_dev = root_of(both.gross.variance),
          .net_pnl_std_dev = root_of(net_variance),
          .net_pnl = net,
          .sharpe = sharpe_of(net, net_variance),
          .trades = drag.trades};
}

const FieldSpec* field_of(Rule rule) {
  const auto key = parameter_of(rule);
  return key ? find_field(*key) : nullptr;
}

}  // namespace

std::optional<std::string_view> parameter_of(Rule rule) {
  switch (rule) {
    case Rule::interval:
    case Rule::leland:
      return "hedgeInterval";
    case Rule::price_move:
      return "priceMove";
    case Rule::price_move_std_devs:
      return "priceMoveStdDevs";
    case Rule::band_to_target:
    case Rule::band_to_edge:
      return "bandHalfWidth";
    case Rule::whalley_wilmott:
    case Rule::zakamouline:
      return "riskAversion";
    case Rule::none:
      break;
  }
  return std::nullopt;
}

RulePath::RulePath(const Scenario& scenario, Rule rule, Detail detail)
    : scenario_(scenario),
      rule_(rule),
      detail_(detail),
      field_(field_of(rule)),
      places_(field_ && !looks_first(rule) ? Places::whole : Places::any),
      range_(range_of(scenario, rule, field_)) {
  scenario_.rule = rule;
}

double RulePath::parameter(double place) const {
  return places_ == Places::whole ? time_held(scenario_) / place : place;
}

std::vector<double> RulePath::spread(int points) const {
  if (!field_) return {range_.rarest};
  std::vector<double> places;
  for (int i = 0; i < points; ++i) {
    const double share = points > 1 ? static_cast<double>(i) / (points - 1) : 0.5;
    const double at = i + 1 == points && points > 1
                          ? range_.busiest
                          : range_.rarest * std::pow(range_.busiest / range_.rarest, share);
    const double place = places_ == Places::whole ? std::round(at) : at;
    if (places.empty() || place != places.back()) places.push_back(place);
  }
  return places;
}

Outcome<RulePoint> RulePath::evaluated(double place) const {
  Scenario point = scenario_;
  if (field_) field_->set(point, parameter(place));
  const Outcome<Position> opened =
      like_ ? open_position(point, *like_) : open_position(point, detail_);
  if (!opened) return opened.error();
  return point_of(opened.value(), field_ ? parameter(place) : 0.0, control_);
}

const Outcome<RulePoint>& RulePath::at(double place) {
  const auto known = known_.find(place);
  if (known != known_.end()) return known->second;
  if (!like_ && places_ == Places::any) {
    const Outcome<Position> opened = open_position(scenario_, detail_);
    if (opened) {
      like_ = opened.value();
      control_ = band_control_of(*like_, outlook_vol(scenario_));
    }
  }
  return known_.emplace(place, evaluated(place)).first->second;
}

Outcome<RulePoint> rule_point(const Scenario& scenario, Rule rule, double parameter,
                              Detail detail) {
  Scenario point = scenario;
  point.rule = rule;
  const FieldSpec* field = field_of(rule);
  if (field) field->set(point, parameter);
  const Outcome<Position> opened = open_position(point, detail);
  if (!opened) return opened.error();
  return point_of(opened.value(), field ? parameter : 0.0);
}

}  // namespace gammadrag
