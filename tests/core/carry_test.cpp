#include "gammadrag/carry.h"

#include "core/support.h"
#include "golden/trades.h"

namespace gammadrag::test {
namespace {

CarryCost usual_carry(const OptionBook& book, const Dynamics& d, const Carry& carry, Side side) {
  return expected_carry(book, d, hedge_sum(d.count), carry, side);
}

struct Held {
  OptionBook book;
  Dynamics dynamics;
};

// The cases of tests/golden/trades.h.
const Held held[]{
    {{{Leg{105, 1, 0}}, 1}, {100, 0.25, 0.03, 0.01, 0.1, 0.25, 0.2, 20}},
    {{{Leg{92, 0, 1}}, 1}, {100, 0.5, 0.01, 0.04, -0.15, 0.3, 0.35, 12}},
    {{{Leg{101, 1, 1}}, 1}, {100, 0.5, 0.05, 0.02, 0.1, 0.3, 0.25, 12}},
    {{{Leg{95, 0, 1}, Leg{106, 1, 0}}, 2}, {100, 0.25, 0.03, 0, 0.03, 0.2, 0.2, 12}},
};

TEST(Carry, agrees_with_brute_force) {
  for (std::size_t i = 0; i < std::size(held); ++i) {
    const auto& [book, d] = held[i];
    const golden::HedgeHeld& row = golden::hedges_held[i];
    const Carry carry{0.11, 0.03, 0.02};
    const CarryCost bought = usual_carry(book, d, carry, Side::long_gamma);
    const CarryCost sold = usual_carry(book, d, carry, Side::short_gamma);
    constexpr double grid = 1e-7;  // of the midpoint rule between dates that made the values
    expect_close(bought.funding, -0.11 * row.value, grid, row.name, 1.0);
    expect_close(bought.borrow, 0.03 * row.positive, grid, row.name, 1.0);
    expect_close(sold.borrow, 0.03 * (row.positive - row.value), grid, row.name, 1.0);
    expect_close(bought.cash, 0.02 * row.cash, grid, row.name, 1.0);
    expect_close(sold.cash, 0.02 * row.cash, grid, row.name, 1.0);
    EXPECT_DOUBLE_EQ(bought.total, bought.funding + bought.borrow + bought.cash);
  }
}

TEST(Carry, of_a_call_without_rates_is_its_first_hedge_and_cash_held_to_expiry) {
  // Both are fair games: N(0.05) of the spot and N(-0.05) of the strike, for a quarter.
  const Dynamics d{100, 0.25, 0, 0, 0, 0.2, 0.2, 63};
  const CarryCost sold = usual_carry(single(100, 1), d, {0.10, 0.04, 0.01}, Side::short_gamma);
  EXPECT_NEAR(sold.funding, 0.10 * 51.99388058383725 * 0.25, 1e-12);
  EXPECT_NEAR(sold.borrow, 0.0, 1e-14);  // the hedge of a sold call is bought
  EXPECT_NEAR(sold.cash, 0.01 * 48.00611941616275 * 0.25, 1e-12);
  const CarryCost bought = usual_carry(single(100, 1), d, {0.10, 0.04, 0.01}, Side::long_gamma);
  EXPECT_NEAR(bought.borrow, 0.04 * 51.99388058383725 * 0.25, 1e-12);
}

TEST(Carry, funding_paid_by_a_long_hedge_is_received_by_a_short_one) {
  for (const auto& [book, d] : held) {
    for (const double rate : {0.1, -0.1}) {
      const Carry funding{rate, 0.0, 0.0};
      EXPECT_EQ(usual_carry(book, d, funding, Side::long_gamma).total,
                -usual_carry(book, d, funding, Side::short_gamma).total);
    }
  }
  const Dynamics& d = held[0].dynamics;
  const Carry funding{0.1, 0.0, 0.0};
  EXPECT_LT(usual_carry(single(105, 1), d, funding, Side::long_gamma).funding, 0.0);
  EXPECT_GT(usual_carry(single(105, -1), d, funding, Side::long_gamma).funding, 0.0);
}

TEST(Carry, a_borrow_fee_is_paid_by_short_hedges_alone) {
  const Dynamics& d = held[0].dynamics;
  const Carry borrow{0.0, 0.05, 0.0};
  EXPECT_GT(usual_carry(single(105, 1), d, borrow, Side::long_gamma).total, 0.0);
  EXPECT_NEAR(usual_carry(single(105, -1), d, borrow, Side::long_gamma).total, 0.0, 1e-14);
  EXPECT_NEAR(usual_carry(single(105, 1), d, borrow, Side::short_gamma).total, 0.0, 1e-14);
  EXPECT_GT(usual_carry(single(105, -1), d, borrow, Side::short_gamma).total, 0.0);
}

TEST(Carry, funding_acts_as_a_borrow_fee_where_the_hedge_is_always_short) {
  const Dynamics& d = held[0].dynamics;
  const double fee = usual_carry(single(105, 1), d, {0, 0.05, 0}, Side::long_gamma).total;
  const double received = usual_carry(single(105, 1), d, {0.05, 0, 0}, Side::long_gamma).total;
  expect_close(received, -fee, 1e-13, "mirror");
}

TEST(Carry, hardly_depends_on_how_often_the_hedge_is_moved) {
  for (const auto& [book, d] : held) {
    Dynamics often = d;
    Dynamics rarely = d;
    often.count = 5000;
    rarely.count = 500;
    const Carry carry{0.1, 0.05, 0.02};
    // Of the order of the interval: a tenth of a day against the life.
    expect_close(usual_carry(book, rarely, carry, Side::short_gamma).total,
                 usual_carry(book, often, carry, Side::short_gamma).total, 3e-3, "count");
  }
}

TEST(Carry, stays_finite_over_what_the_scenario_allows) {
  for (const double strike : {1.0, 100.0, 1e4}) {
    for (const double expiry : {1e-4, 1.0, 30.0}) {
      for (const double realized_vol : {1e-3, 0.2, 10.0}) {
        for (const int count : {1, 2, 300}) {
          const Dynamics d{100, expiry, 0.1, -0.1, 0.5, realized_vol, 0.2, count};
          const OptionBook strangle{{Leg{strike, 0, 1}, Leg{1.1 * strike, 1, 0}}, 2};
          for (const OptionBook& book : {single(strike, 1), strangle}) {
            const CarryCost cost = usual_carry(book, d, {1, 1, 1}, Side::long_gamma);
            EXPECT_TRUE(std::isfinite(cost.total))
                << strike << " " << expiry << " " << realized_vol;
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace gammadrag::test
