#include "gammadrag/hedging.h"

#include "core/support.h"

namespace gammadrag::test {
namespace {

HedgeSchedule schedule(double expiry, double interval) {
  Scenario s;
  s.expiry = expiry;
  s.hedge_interval = interval;
  return hedge_schedule(s);
}

TEST(Hedging, divides_the_life_into_the_nearest_whole_number_of_equal_intervals) {
  EXPECT_EQ(schedule(0.25, 1.0 / 252).count, 63);
  EXPECT_EQ(schedule(0.25, 0.25 / 63).count, 63);
  EXPECT_EQ(schedule(1.0, 0.4).count, 3);  // 2.5 rounds away from zero
  EXPECT_EQ(schedule(1.0, 0.41).count, 2);
  EXPECT_DOUBLE_EQ(schedule(1.0, 0.41).interval, 0.5);
}

TEST(Hedging, hedges_at_least_once) {
  EXPECT_EQ(schedule(0.1, 7.0).count, 1);
  EXPECT_DOUBLE_EQ(schedule(0.1, 7.0).interval, 0.1);
}

TEST(Hedging, sums_any_number_of_dates_exactly) {
  for (const int count : {1, 2, 16, 17, 18, 33, 64, 100, 1001, 65537, 1000000}) {
    double dates = 0.0;
    double squares = 0.0;
    for (const HedgeSum::Node& node : hedge_sum(count).nodes) {
      EXPECT_GT(node.weight, 0.0);
      EXPECT_GE(node.date, 1.0 - 1e-9);
      EXPECT_LE(node.date, count - 1 + 1e-9);
      dates += node.weight;
      squares += node.weight * node.date * node.date;
    }
    const double n = count;
    expect_close(dates, n - 1, 1e-13, std::to_string(count));
    expect_close(squares, (n - 1) * n * (2 * n - 1) / 6, 1e-13, std::to_string(count));
  }
}

TEST(Hedging, a_structure_is_calls_and_puts_at_its_strikes) {
  Scenario s;
  s.strike = 90;
  s.strike_high = 120;
  s.structure = Structure::put;
  EXPECT_EQ(option_book(s).legs[0].puts, 1.0);
  EXPECT_EQ(option_book(s).legs[0].calls, 0.0);
  s.structure = Structure::strangle;
  const OptionBook book = option_book(s);
  ASSERT_EQ(book.count, 2);
  EXPECT_EQ(book.legs[0].strike, 90);
  EXPECT_EQ(book.legs[0].puts, 1.0);
  EXPECT_EQ(book.legs[1].strike, 120);
  EXPECT_EQ(book.legs[1].calls, 1.0);
}

}  // namespace
}  // namespace gammadrag::test
