#include "gammadrag/solve_for.h"

#include <vector>

#include "core/support.h"
#include "gammadrag/break_even.h"
#include "gammadrag/fields.h"

namespace gammadrag::test {
namespace {

// A root is where secants meet rounding: a few eps of the premium for money, of one for ratios.
constexpr double round_trip = 1e-9;

Scenario with(const Scenario& scenario, std::string_view field, double value) {
  Scenario result = scenario;
  find_field(field)->set(result, value);
  return result;
}

// Expects an edge, so that most inputs have a boundary between paying and not.
Scenario buyer() {
  Scenario s;
  s.realized_vol = 0.25;
  return s;
}

Scenario writer() {
  Scenario s;
  s.side = Side::short_gamma;
  s.realized_vol = 0.16;
  return s;
}

// The measure where the solver says that it is the goal.
double reached(const Scenario& scenario, std::string_view field, double value, Measure measure) {
  return measured(opened(with(scenario, field, value)), measure).value();
}

std::string named(const Scenario& s, std::string_view field) {
  return std::string(field) + ", structure " + std::to_string(static_cast<int>(s.structure)) +
         ", side " + std::to_string(static_cast<int>(s.side)) + ", rule " +
         std::to_string(static_cast<int>(s.rule));
}

std::vector<Scenario> many_scenarios() {
  std::vector<Scenario> result;
  for (const Structure structure :
       {Structure::call, Structure::put, Structure::straddle, Structure::strangle}) {
    for (const Scenario& start : {buyer(), writer()}) {
      for (const Rule rule : {Rule::interval, Rule::leland}) {
        for (const double fixed_cost : {0.0, 0.001}) {
          Scenario s = start;
          s.structure = structure;
          s.rule = rule;
          s.fixed_cost = fixed_cost;
          s.fee_rate = 0.0001;
          s.rate = 0.02;
          s.strike = 98.0;
          const bool plain = rule == Rule::interval && fixed_cost > 0.0;
          if (structure == Structure::strangle && !plain) continue;  // two strikes are dear
          if (structure == Structure::strangle) s.hedge_interval = 0.02;
          result.push_back(s);
        }
      }
    }
  }
  return result;
}

TEST(SolveFor, a_root_put_back_gives_the_goal) {
  for (const Scenario& s : many_scenarios()) {
    for (const std::string_view field :
         {"impliedVol", "halfSpread", "feeRate", "realizedVol", "strike", "spot", "rate"}) {
      const auto solution = solve_for(s, field);
      ASSERT_TRUE(solution) << named(s, field);
      for (const Root& root : solution.value().roots) {
        if (root.neighbour) continue;
        const double premium = opened(with(s, field, root.value)).premium;
        EXPECT_NEAR(reached(s, field, root.value, Measure::net_pnl), 0.0, round_trip * premium)
            << named(s, field) << " = " << root.value;
      }
    }
    for (const std::string_view field : {"impliedVol", "halfSpread", "realizedVol"}) {
      EXPECT_GE(solve_for(s, field).value().roots.size(), 1U) << named(s, field);
    }
  }
}

TEST(SolveFor, every_measure_is_reached_by_the_spread) {
  for (const Scenario& s : many_scenarios()) {
    const Scenario dearer = with(s, "halfSpread", 0.0008);
    for (const Measure measure :
         {Measure::net_pnl, Measure::drag, Measure::drag_vol_points, Measure::share_of_premium,
          Measure::cost_to_gamma, Measure::cost_to_edge, Measure::sharpe}) {
      const auto goal = measured(opened(dearer), measure);
      ASSERT_TRUE(goal) << measure_names[static_cast<std::size_t>(measure)];
      const auto solution = solve_for(s, "halfSpread", {measure, *goal});
      ASSERT_EQ(solution.value().kind, SolutionKind::one) << named(s, "halfSpread");
      const Root root = solution.value().roots.front();
      expect_close(root.value, 0.0008, round_trip, named(s, "halfSpread"));
      EXPECT_NEAR(root.residual.value(), 0.0, round_trip * std::max(1.0, std::abs(*goal)));
      const bool low_is_met = root.met == MetSide::below;
      EXPECT_TRUE(low_is_met);  // cheap trading meets every goal here
    }
  }
}

TEST(SolveFor, the_realized_vol_is_the_break_even) {
  // One number by two roads.
  constexpr double same_number = 1e-12;
  for (const Scenario& s : many_scenarios()) {
    const auto vol = break_even_vol(opened(s));
    const auto solution = solve_for(s, "realizedVol").value();
    if (!vol || vol.value() < 0.001) {
      EXPECT_NE(solution.kind, SolutionKind::one);
      continue;
    }
    ASSERT_EQ(solution.kind, SolutionKind::one) << named(s, "realizedVol");
    expect_close(solution.roots.front().value, vol.value(), same_number, named(s, "realizedVol"));
  }
}

TEST(SolveFor, the_highest_spread_is_the_highest_one_way_cost) {
  const Scenario s = buyer();
  const auto solution = solve_for(s, "halfSpread").value();
  ASSERT_EQ(solution.kind, SolutionKind::one);
  EXPECT_NEAR(solution.roots.front().value, highest_one_way_cost(opened(s)).value(), 1e-14);
}

TEST(SolveFor, the_shortest_interval_is_found_to_the_hedge) {
  for (const Scenario& s : many_scenarios()) {
    const auto solution = solve_for(s, "hedgeInterval").value();
    ASSERT_EQ(solution.kind, SolutionKind::one) << named(s, "hedgeInterval");
    const Root root = solution.roots.front();
    ASSERT_TRUE(root.neighbour);
    const double count = std::round(s.expiry / root.value);
    EXPECT_EQ(root.value, s.expiry / count);
    EXPECT_EQ(root.neighbour->value, s.expiry / (count + 1.0));
    EXPECT_GE(reached(s, "hedgeInterval", root.value, Measure::net_pnl), 0.0);
    EXPECT_LT(reached(s, "hedgeInterval", root.neighbour->value, Measure::net_pnl), 0.0);
    EXPECT_EQ(*root.residual, reached(s, "hedgeInterval", root.value, Measure::net_pnl));
    EXPECT_LT(root.neighbour->residual.value(), 0.0);
    EXPECT_EQ(root.met, MetSide::above);
  }
}

TEST(SolveFor, an_expiry_lies_between_two_jumps_or_at_one) {
  int between_jumps = 0;
  int at_jumps = 0;
  for (double edge = 0.2005; edge < 0.206; edge += 0.0002) {
    Scenario s = buyer();
    s.realized_vol = edge + 0.006;
    s.hedge_interval = 0.02;
    const auto solution = solve_for(s, "expiry").value();
    for (const Root& root : solution.roots) {
      const double premium = opened(with(s, "expiry", root.value)).premium;
      if (!root.neighbour) {
        ++between_jumps;
        EXPECT_NEAR(reached(s, "expiry", root.value, Measure::net_pnl), 0.0, round_trip * premium);
        continue;
      }
      ++at_jumps;
      // Neighbouring doubles, on either side of one more hedge.
      EXPECT_NEAR(root.neighbour->value, root.value, 4.0 * epsilon * root.value);
      EXPECT_GE(*root.residual, 0.0);
      EXPECT_LT(root.neighbour->residual.value(), 0.0);
      const double half = std::fmod(root.value / s.hedge_interval, 1.0);
      EXPECT_NEAR(half, 0.5, 1e-9);
    }
  }
  EXPECT_GT(between_jumps, 0);
  EXPECT_GT(at_jumps, 0);
}

TEST(SolveFor, a_fixed_cost_asks_for_a_smallest_size) {
  Scenario s = buyer();
  s.fixed_cost = 0.05;
  const auto solution = solve_for(s, "quantity").value();
  ASSERT_EQ(solution.kind, SolutionKind::one);
  const Root root = solution.roots.front();
  EXPECT_EQ(root.met, MetSide::above);
  // Everything but the fixed cost is in proportion to the size.
  Scenario free = s;
  free.fixed_cost = 0.0;
  const double per_contract = measured(opened(free), Measure::net_pnl).value();
  const double paid = drag(opened(s)).fixed;
  expect_close(root.value, paid / per_contract, 1e-12, "quantity");
}

TEST(SolveFor, an_option_price_comes_with_its_vol) {
  const auto by_vol = solve_for(buyer(), "impliedVol").value();
  const auto by_price = solve_for(buyer(), option_price_key).value();
  ASSERT_EQ(by_vol.kind, SolutionKind::one);
  ASSERT_EQ(by_price.kind, SolutionKind::one);
  const QuotedVol quote = by_price.roots.front().quote.value();
  EXPECT_EQ(quote.implied_vol, by_vol.roots.front().value);
  EXPECT_EQ(quote.option_price, by_price.roots.front().value);
  const Position p = opened(with(buyer(), "impliedVol", quote.implied_vol));
  EXPECT_EQ(quote.option_price, price(p.book, p.market, quote.implied_vol));
  EXPECT_EQ(by_vol.roots.front().met, MetSide::below);
}

TEST(SolveFor, says_when_the_goal_is_always_or_never_met) {
  Scenario cheap = buyer();
  cheap.half_spread = 0.0;
  const auto always = solve_for(cheap, "quantity").value();
  EXPECT_EQ(always.kind, SolutionKind::always);
  EXPECT_EQ(always.reach, Reach::above);
  Scenario hopeless;
  hopeless.realized_vol = 0.15;
  const auto never = solve_for(hopeless, "halfSpread").value();
  EXPECT_EQ(never.kind, SolutionKind::never);
  EXPECT_EQ(never.reach, Reach::below);
  Scenario fair = cheap;
  fair.realized_vol = SameAs::implied_vol;
  const auto equal = solve_for(fair, "hedgeInterval").value();
  EXPECT_EQ(equal.kind, SolutionKind::always);
  EXPECT_EQ(equal.reach, Reach::equal);
}

TEST(SolveFor, a_hump_is_crossed_twice) {
  // The Sharpe ratio rises with the number of hedges, then falls.
  const auto solution = solve_for(buyer(), "hedgeInterval", {Measure::sharpe, 1.2}).value();
  ASSERT_EQ(solution.kind, SolutionKind::two);
  EXPECT_EQ(solution.sign_changes, 2.0);
  EXPECT_LT(solution.roots[0].value, solution.roots[1].value);
  EXPECT_EQ(solution.roots[0].met, MetSide::above);
  EXPECT_EQ(solution.roots[1].met, MetSide::below);
  for (const Root& root : solution.roots) {
    EXPECT_GE(root.residual.value(), 0.0);
    EXPECT_LT(root.neighbour->residual.value(), 0.0);
  }
}

TEST(SolveFor, a_hump_that_barely_reaches_the_goal_is_still_crossed_twice) {
  const Scenario s = buyer();
  double highest = 0.0;
  for (double strike = 80.0; strike < 120.0; strike += 0.05) {
    highest = std::max(highest, reached(s, "strike", strike, Measure::drag));
  }
  const auto solution = solve_for(s, "strike", {Measure::drag, 0.99999 * highest}).value();
  EXPECT_EQ(solution.kind, SolutionKind::two);
}

TEST(SolveFor, strikes_that_cross_are_a_gap_and_no_failure) {
  Scenario s = buyer();
  s.structure = Structure::strangle;
  s.strike = 95.0;
  s.strike_high = 105.0;
  const auto solution = solve_for(s, "strikeHigh", {Measure::drag, 0.3});
  ASSERT_TRUE(solution);
  for (const Root& root : solution.value().roots) EXPECT_GE(root.value, s.strike);
}

TEST(SolveFor, refuses_what_is_no_number_and_what_no_value_can_mend) {
  for (const FieldSpec& field : fields()) {
    if (is_number(&field)) continue;  // words and texts
    EXPECT_EQ(solve_for(buyer(), field.key).error().code, ErrorCode::unknown_field) << field.key;
  }
  EXPECT_EQ(solve_for(buyer(), "nothing").error().code, ErrorCode::unknown_field);
  EXPECT_EQ(solve_for(buyer(), "spot", {Measure::drag, std::nan("")}).error().code,
            ErrorCode::not_finite);
  Scenario s = buyer();
  s.spot = -1.0;
  EXPECT_EQ(solve_for(s, "halfSpread").error().field, "spot");
  EXPECT_TRUE(solve_for(s, "spot"));  // the unknown's own value does not matter
}

}  // namespace
}  // namespace gammadrag::test
