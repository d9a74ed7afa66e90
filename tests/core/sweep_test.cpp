#include "gammadrag/sweep.h"

#include <array>
#include <vector>

#include "core/support.h"
#include "gammadrag/fields.h"

namespace gammadrag::test {
namespace {

constexpr std::array<double, 4> intervals{0.001, 0.004, 0.02, 0.1};
constexpr std::array<double, 3> spreads{0.0, 0.0005, 0.004};

TEST(Sweep, a_curve_is_the_calculation_at_each_point) {
  const auto curve = break_even_curve(Scenario{}, {"hedgeInterval", intervals});
  ASSERT_TRUE(curve);
  ASSERT_EQ(curve.value().size(), intervals.size());
  for (std::size_t i = 0; i < intervals.size(); ++i) {
    Scenario s;
    s.hedge_interval = intervals[i];
    EXPECT_EQ(curve.value()[i].value().break_even_vol, break_even_vol(opened(s)).value());
  }
}

TEST(Sweep, a_map_is_the_calculation_at_each_point_x_fastest) {
  const auto map =
      break_even_map(Scenario{}, {"hedgeInterval", intervals}, {"halfSpread", spreads});
  ASSERT_TRUE(map);
  for (std::size_t iy = 0; iy < spreads.size(); ++iy) {
    for (std::size_t ix = 0; ix < intervals.size(); ++ix) {
      Scenario s;
      s.hedge_interval = intervals[ix];
      s.half_spread = spreads[iy];
      EXPECT_EQ(map.value()[iy * intervals.size() + ix].value().break_even_vol,
                break_even_vol(opened(s)).value());
    }
  }
}

TEST(Sweep, a_map_over_a_cost_gives_the_bits_of_each_point_alone) {
  Scenario s;
  s.realized_vol = 0.24;
  for (const std::string_view field : {"halfSpread", "feeRate", "fixedCost", "strike"}) {
    const std::vector<double> values = field == "strike" ? std::vector<double>{90.0, 100.0, 120.0}
                                                         : std::vector<double>{0.0, 1e-4, 3e-3};
    const auto map = outlook_map(s, {"hedgeInterval", intervals}, {field, values});
    ASSERT_TRUE(map);
    for (std::size_t iy = 0; iy < values.size(); ++iy) {
      for (std::size_t ix = 0; ix < intervals.size(); ++ix) {
        Scenario point = s;
        point.hedge_interval = intervals[ix];
        find_field(field)->set(point, values[iy]);
        EXPECT_EQ(map.value()[iy * intervals.size() + ix].value().net_pnl,
                  outlook(opened(point), 0.24).net_pnl)
            << field;
      }
    }
  }
}

TEST(Sweep, a_bad_point_keeps_its_reason_and_spoils_no_other) {
  const std::array<double, 4> vols{0.2, -1.0, std::nan(""), 0.3};
  const auto curve = outlook_curve(Scenario{}, {"realizedVol", vols});
  ASSERT_TRUE(curve);
  EXPECT_TRUE(curve.value()[0]);
  EXPECT_EQ(curve.value()[1].error().code, ErrorCode::below_minimum);
  EXPECT_EQ(curve.value()[2].error().code, ErrorCode::not_finite);
  EXPECT_TRUE(curve.value()[3]);
}

TEST(Sweep, a_bad_point_in_a_map_over_a_cost_spoils_no_other) {
  const std::array<double, 3> some_bad{0.0005, -1.0, 0.001};
  const auto map = outlook_map(Scenario{}, {"hedgeInterval", intervals}, {"halfSpread", some_bad});
  ASSERT_TRUE(map);
  for (std::size_t ix = 0; ix < intervals.size(); ++ix) {
    EXPECT_TRUE(map.value()[ix]);
    EXPECT_EQ(map.value()[intervals.size() + ix].error().code, ErrorCode::below_minimum);
    EXPECT_TRUE(map.value()[2 * intervals.size() + ix]);
  }
}

TEST(Sweep, refuses_fields_that_are_not_numbers_and_too_many_points) {
  EXPECT_EQ(outlook_curve(Scenario{}, {"side", intervals}).error().code, ErrorCode::unknown_field);
  EXPECT_EQ(outlook_curve(Scenario{}, {"nothing", intervals}).error().code,
            ErrorCode::unknown_field);
  const std::vector<double> many(400, 0.1);
  EXPECT_EQ(break_even_map(Scenario{}, {"hedgeInterval", many}, {"halfSpread", many}).error().code,
            ErrorCode::too_many_points);
}

TEST(Sweep, the_highest_cost_is_where_the_map_turns_from_gain_to_loss) {
  Scenario s;
  s.realized_vol = 0.25;
  const auto costs = highest_cost_curve(s, intervals);
  ASSERT_TRUE(costs);
  double before = 0.0;
  for (std::size_t i = 0; i < intervals.size(); ++i) {
    s.hedge_interval = intervals[i];
    s.half_spread = costs.value()[i].value();
    EXPECT_NEAR(outlook(opened(s), 0.25).net_pnl, 0.0, 1e-13);
    EXPECT_GT(s.half_spread, before);  // rarer hedging bears a higher cost
    before = s.half_spread;
  }
}

}  // namespace
}  // namespace gammadrag::test
