#include "gammadrag/costs.h"

#include "core/support.h"

namespace gammadrag::test {
namespace {

// Money is compared to a thousandth of a cent: sums of a few products round far below that.
constexpr double to_the_cent = 1e-5;
constexpr double rounding = 4 * epsilon;

double total(const CostSchedule& schedule, double price, double units) {
  return trade_cost(schedule, price, units).total;
}

// IBKR US stocks, fixed pricing: $0.005 a share, at least $1.00, at most 1 % of the trade's value
// (interactivebrokers.co.uk, commissions-stocks, copy of before 2025-05-14).
CostSchedule ibkr_stocks() {
  CostSchedule schedule;
  schedule.fee_per_contract = 0.005;
  schedule.bounds = {.minimum = 1.0, .maximum = std::nullopt, .maximum_rate = 0.01};
  return schedule;
}

TEST(Costs, ibkr_stocks_charge_what_their_page_says) {
  // The page's own fixed-pricing examples.
  EXPECT_NEAR(total(ibkr_stocks(), 25.0, 100), 1.00, to_the_cent);
  EXPECT_NEAR(total(ibkr_stocks(), 25.0, 1000), 5.00, to_the_cent);
  EXPECT_NEAR(total(ibkr_stocks(), 0.25, 1000), 2.50, to_the_cent);
}

TEST(Costs, the_maximum_wins_where_it_is_below_the_minimum) {
  // Footnote of the same page: 10 shares at $0.20 are charged 1 % of $2, not the minimum of $1.
  EXPECT_NEAR(total(ibkr_stocks(), 0.20, 10), 0.02, to_the_cent);
  // One share at $60: 1 % of it, as hedges smaller than $100 are charged.
  EXPECT_NEAR(total(ibkr_stocks(), 60.0, 1), 0.60, to_the_cent);
}

TEST(Costs, the_minimum_binds_only_below_its_size) {
  const CostSchedule bounded = ibkr_stocks();
  CostSchedule free_of_bounds = bounded;
  free_of_bounds.bounds = {};
  // $1.00 at $0.005 a share is 200 shares.
  for (const double shares : {101.0, 150.0, 199.0}) {
    EXPECT_DOUBLE_EQ(total(bounded, 100, shares), 1.0);
    EXPECT_LT(total(free_of_bounds, 100, shares), 1.0);
  }
  for (const double shares : {200.0, 201.0, 1e6}) {
    EXPECT_DOUBLE_EQ(total(bounded, 100, shares), total(free_of_bounds, 100, shares));
  }
}

TEST(Costs, an_absolute_maximum_caps_the_commission_alone) {
  CostSchedule schedule;
  schedule.quotes = HalfSpread{0.001};
  schedule.fees.taker = 0.002;
  schedule.bounds.maximum = 5.0;
  schedule.fixed = 0.3;
  const TradeCost cost = trade_cost(schedule, 100, 1000);
  EXPECT_DOUBLE_EQ(cost.fee, 5.0);       // 200 uncapped
  EXPECT_DOUBLE_EQ(cost.spread, 100.0);  // 0.1 % of 100,000
  EXPECT_DOUBLE_EQ(cost.fixed, 0.3);
  EXPECT_DOUBLE_EQ(cost.total, 105.3);
}

TEST(Costs, ibkr_options_charge_by_premium_with_a_minimum_an_order) {
  // interactivebrokers.ca, commissions-options, up to 10,000 a month: $0.65 from a premium of
  // $0.10, $0.50 from $0.05, $0.25 below; at least $1.00 an order.
  const OptionFee fee{
      .tiers = {{0.0, 0.25}, {0.05, 0.50}, {0.10, 0.65}}, .minimum = 1.0, .contract_size = 100};
  EXPECT_NEAR(option_fee(fee, 600, 2.0, 1), 1.00, to_the_cent);
  EXPECT_NEAR(option_fee(fee, 600, 5.0, 2), 1.30, to_the_cent);
  EXPECT_NEAR(option_fee(fee, 600, 0.07, 10), 5.00, to_the_cent);
  EXPECT_NEAR(option_fee(fee, 600, 0.04, 10), 2.50, to_the_cent);
  EXPECT_EQ(option_fee(fee, 600, 2.0, 0), 0.0);
}

TEST(Costs, deribit_options_pay_at_most_an_eighth_of_their_price) {
  // support.deribit.com article 25944746248989: 0.0003 coin, capped at 12.5 % of the option price.
  const OptionFee fee{.rate = 0.0003, .cap = 0.125};
  EXPECT_NEAR(option_fee(fee, 1.0, 0.0001, 1), 0.0000125, 1e-18);
  EXPECT_NEAR(option_fee(fee, 1.0, 0.05, 1), 0.0003, 1e-18);
  EXPECT_NEAR(option_fee(fee, 1.0, 0.05, 20), 0.006, 1e-17);
  EXPECT_NEAR(option_fee(fee, 100000, 5000, 1), 30.0, to_the_cent);  // the same in dollars
}

TEST(Costs, binance_options_pay_the_smaller_of_two_rates) {
  // binance.com FAQ of 2022-09-08: min(0.03 % of the index, 10 % of the option price) times size.
  const OptionFee fee{.rate = 0.0003, .cap = 0.10};
  EXPECT_NEAR(option_fee(fee, 20000, 18, 1), 1.8, to_the_cent);      // the cap: 10 % of 18
  EXPECT_NEAR(option_fee(fee, 20000, 1000, 0.3), 1.8, to_the_cent);  // the rate: 6 a contract
}

TEST(Costs, gas_is_a_fixed_cost_in_money) {
  // A swap of 160,000 gas with the coin at $3,000 (hoge.gg, ethskills: default of three pages).
  const auto at = [](double gwei) {
    CostSchedule schedule;
    schedule.fixed = 160000 * gwei * 1e-9 * 3000;
    return total(schedule, 3000, 0.7);
  };
  EXPECT_NEAR(at(0.3), 0.144, to_the_cent);
  EXPECT_NEAR(at(20), 9.60, to_the_cent);
}

TEST(Costs, makers_and_takers_share_one_blended_rate) {
  // Deribit weekly futures: maker -0.01 %, taker 0.05 %; half of each is 0.02 %.
  CostSchedule schedule;
  schedule.fees = {.taker = 0.0005, .maker = -0.0001, .maker_share = 0.5};
  EXPECT_NEAR(total(schedule, 100000, 2), 40.0, to_the_cent);
  schedule.fees.maker_share = 1.0;
  EXPECT_NEAR(total(schedule, 100000, 2), -20.0, to_the_cent);  // a rebate is paid out
}

TEST(Costs, a_contract_is_charged_by_the_units_it_stands_for) {
  // IBKR micro futures: $0.25 a contract, five index points' dollars each.
  CostSchedule schedule;
  schedule.fee_per_contract = 0.25;
  schedule.contract_size = 5;
  EXPECT_NEAR(total(schedule, 6000, 20), 1.00, to_the_cent);
}

TEST(Costs, impacts_follow_their_laws) {
  CostSchedule square_root;
  square_root.square_root_impact = {.coefficient = 0.8, .daily_vol = 0.02, .daily_volume = 1e6};
  // 0.8 * 0.02 * 50 * 10,000^1.5 / 1,000
  EXPECT_NEAR(total(square_root, 50, 1e4), 800.0, to_the_cent);
  expect_close(total(square_root, 50, 4e4), 8 * 800.0, rounding, "four times the size");

  CostSchedule linear;
  linear.linear_impact = 0.25;
  EXPECT_NEAR(total(linear, 50, 6), 9.0, to_the_cent);
}

TEST(Costs, of_nothing_are_nothing_and_parts_add_up) {
  CostSchedule schedule = ibkr_stocks();
  schedule.quotes = HalfSpread{0.0003};
  schedule.fixed = 2.0;
  schedule.linear_impact = 1e-4;
  EXPECT_EQ(total(schedule, 100, 0), 0.0);
  for (const double units : {1e-9, 1.0, 77.0, 1e7}) {
    const TradeCost cost = trade_cost(schedule, 100, units);
    EXPECT_DOUBLE_EQ(cost.spread + cost.fee + cost.fixed + cost.impact, cost.total) << units;
  }
}

TEST(Costs, only_costs_that_follow_value_and_count_are_proportional) {
  CostSchedule schedule;
  schedule.quotes = HalfSpread{0.0005};
  schedule.fees = {.taker = 0.0004, .maker = 0.0002, .maker_share = 0.25};
  schedule.fixed = 1.5;
  EXPECT_TRUE(is_proportional(schedule));
  EXPECT_DOUBLE_EQ(one_way_rate(schedule), 0.0005 + 0.00035);
  const auto changed = [&](auto&& change) {
    CostSchedule other = schedule;
    change(other);
    return is_proportional(other);
  };
  EXPECT_FALSE(changed([](CostSchedule& s) { s.fee_per_contract = 0.005; }));
  EXPECT_FALSE(changed([](CostSchedule& s) { s.bounds.minimum = 1.0; }));
  EXPECT_FALSE(changed([](CostSchedule& s) { s.bounds.maximum = 9.0; }));
  EXPECT_FALSE(changed([](CostSchedule& s) { s.bounds.maximum_rate = 0.01; }));
  EXPECT_FALSE(changed([](CostSchedule& s) { s.square_root_impact.coefficient = 1.0; }));
  EXPECT_FALSE(changed([](CostSchedule& s) { s.linear_impact = 1e-9; }));
  EXPECT_FALSE(changed([](CostSchedule& s) { s.quotes = OrderBook{{{99, 1}}, {{101, 1}}}; }));
  EXPECT_FALSE(changed([](CostSchedule& s) { s.lot = 1.0; }));
  EXPECT_TRUE(changed([](CostSchedule& s) {
    s.lot = 1.0;
    s.fixed = 0.0;
  }));
}

TEST(Costs, whole_lots_trade_the_same_on_average_over_where_the_target_starts) {
  // Brute force: what is held is the target rounded to lots, from a thousand starting points.
  constexpr double lot = 10.0;
  constexpr int starts = 1000;
  for (const double move : {0.5, 3.0, 9.5, 10.0, 14.0, 87.0}) {
    double traded = 0.0;
    double trades = 0.0;
    for (int i = 0; i < starts; ++i) {
      const double target = lot * (i + 0.5) / starts;
      const double change = lot * (std::round((target + move) / lot) - std::round(target / lot));
      traded += change / starts;
      trades += (change > 0.0 ? 1.0 : 0.0) / starts;
    }
    const LotSplit split = in_lots(move, lot);
    const double mean =
        (1 - split.larger_share) * split.smaller + split.larger_share * split.larger;
    const double chance = split.smaller > 0.0 ? 1.0 : split.larger_share;
    constexpr double grid = 1.0 / starts;  // of the starting points
    EXPECT_NEAR(mean, traded, lot * grid) << move;
    EXPECT_NEAR(mean, move, 1e-12) << move;
    EXPECT_NEAR(chance, trades, grid) << move;
    EXPECT_NEAR(chance, std::min(1.0, move / lot), 1e-12) << move;
  }
}

TEST(Costs, lots_change_the_tickets_and_leave_the_proportional_part) {
  CostSchedule schedule;
  schedule.quotes = HalfSpread{0.001};
  schedule.fixed = 5.0;
  schedule.lot = 100.0;
  const TradeCost cost = expected_trade_cost(schedule, 50, 20);  // one lot, one time in five
  EXPECT_NEAR(cost.spread, 0.001 * 50 * 20, 1e-12);
  EXPECT_NEAR(cost.fixed, 1.0, 1e-12);
  schedule.lot = 1e-13;  // no lot at all, but for the wording
  EXPECT_NEAR(expected_trade_cost(schedule, 50, 20).total, 6.0, 1e-12);
}

TEST(Costs, an_option_half_spread_in_vol_costs_that_much_vega) {
  const OptionFee fee{.half_spread_vol = 0.005};
  EXPECT_NEAR(option_half_spread(fee, 20.0), 0.10, 1e-15);
  EXPECT_NEAR(option_half_spread(fee, -20.0), 0.10, 1e-15);  // the writer pays it too
}

// Two asks and three bids around a mid of 100.
OrderBook small_book() { return {{{99, 5}, {98, 10}, {90, 1}}, {{101, 5}, {103, 10}}}; }

TEST(CostsOrderBook, is_walked_level_by_level) {
  const OrderBook book = small_book();
  EXPECT_DOUBLE_EQ(mid_of(book), 100.0);
  EXPECT_DOUBLE_EQ(touch_half_spread(book), 0.01);
  EXPECT_DOUBLE_EQ(average_slippage(book, 5), 0.01);
  // Ten units: buying pays 5 * 1 + 5 * 3 = 20, selling 5 * 1 + 5 * 2 = 15; 17.5 on 1000.
  EXPECT_DOUBLE_EQ(average_slippage(book, 10), 0.0175);
}

TEST(CostsOrderBook, continues_at_its_last_price_beyond_its_depth) {
  const OrderBook book = small_book();
  EXPECT_EQ(depth_of(book).bids, 16.0);
  EXPECT_EQ(depth_of(book).asks, 15.0);
  // Buying 20: 5 + 30 + 5 * 3 = 50; selling 20: 5 + 20 + 10 + 4 * 10 = 75.
  EXPECT_DOUBLE_EQ(average_slippage(book, 20), 0.5 * (50.0 + 75.0) / (100.0 * 20.0));
}

TEST(CostsOrderBook, parts_the_touch_from_the_walk_at_any_price) {
  CostSchedule schedule;
  schedule.quotes = small_book();
  const TradeCost cost = trade_cost(schedule, 200, 10);  // twice the price, twice the money
  EXPECT_DOUBLE_EQ(cost.spread, 20.0);
  EXPECT_DOUBLE_EQ(cost.impact, 15.0);
  EXPECT_DOUBLE_EQ(cost.total, 35.0);
}

TEST(CostsOrderBook, twice_the_trade_in_a_book_twice_as_deep_costs_twice) {
  OrderBook deep = small_book();
  for (BookLevel& level : deep.bids) level.size *= 2;
  for (BookLevel& level : deep.asks) level.size *= 2;
  CostSchedule once;
  CostSchedule twice;
  once.quotes = small_book();
  twice.quotes = deep;
  for (const double units : {0.1, 5.0, 12.0, 40.0}) {
    expect_close(total(twice, 100, 2 * units), 2 * total(once, 100, units), rounding,
                 std::to_string(units));
  }
}

TEST(CostsOrderBook, is_sorted_whatever_order_it_was_pasted_in) {
  const Outcome<OrderBook> sorted =
      validate_order_book({{{90, 1}, {99, 5}, {98, 10}}, {{103, 10}, {101, 5}}});
  ASSERT_TRUE(sorted);
  EXPECT_EQ(sorted.value().bids.front().price, 99);
  EXPECT_EQ(sorted.value().bids.back().price, 90);
  EXPECT_EQ(sorted.value().asks.front().price, 101);
}

TEST(CostsOrderBook, refuses_what_is_no_book) {
  const auto refused = [](OrderBook book) {
    const Outcome<OrderBook> outcome = validate_order_book(std::move(book));
    EXPECT_FALSE(outcome);
    return outcome ? ErrorCode::not_an_object : outcome.error().code;
  };
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(refused({{}, {{101, 1}}}), ErrorCode::order_book_empty);
  EXPECT_EQ(refused({{{99, 1}}, {}}), ErrorCode::order_book_empty);
  EXPECT_EQ(refused({{{101, 1}}, {{101, 1}}}), ErrorCode::order_book_crossed);
  EXPECT_EQ(refused({{{98, 1}, {102, 1}}, {{101, 1}}}), ErrorCode::order_book_crossed);
  EXPECT_EQ(refused({{{99, infinity}}, {{101, 1}}}), ErrorCode::not_finite);
  EXPECT_EQ(refused({{{99, 0}}, {{101, 1}}}), ErrorCode::below_minimum);
  EXPECT_EQ(refused({{{-99, 1}}, {{101, 1}}}), ErrorCode::below_minimum);
}

TEST(Costs, are_refused_where_no_venue_charges_them) {
  const auto refused = [](auto&& change) {
    CostSchedule schedule;
    change(schedule);
    const Outcome<CostSchedule> outcome = validate_costs(schedule);
    EXPECT_FALSE(outcome);
    return outcome ? Error{ErrorCode::not_an_object, ""} : outcome.error();
  };
  const double nothing = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(refused([](CostSchedule& s) { s.quotes = HalfSpread{-1e-6}; }).field, "halfSpread");
  EXPECT_EQ(refused([](CostSchedule& s) { s.fees.taker = -1e-6; }).field, "feeRate");
  EXPECT_EQ(refused([](CostSchedule& s) { s.fees.maker_share = 1.1; }).field, "makerShare");
  EXPECT_EQ(refused([](CostSchedule& s) { s.contract_size = 0.0; }).field, "contractSize");
  EXPECT_EQ(refused([&](CostSchedule& s) { s.fixed = nothing; }).code, ErrorCode::not_finite);
  EXPECT_EQ(refused([](CostSchedule& s) {
              s.bounds = {2.0, 1.0, std::nullopt};
            }).code,
            ErrorCode::maximum_below_minimum);
  EXPECT_EQ(refused([](CostSchedule& s) {
              s.quotes = HalfSpread{0.0001};
              s.fees = {.taker = 0.0, .maker = -0.0002, .maker_share = 1.0};
            }).code,
            ErrorCode::negative_cost);
  EXPECT_TRUE(validate_costs(ibkr_stocks()));
  EXPECT_TRUE(validate_costs({}));
}

TEST(Costs, option_fees_are_refused_where_no_venue_charges_them) {
  EXPECT_TRUE(validate_option_fee({.tiers = {{0.0, 0.25}, {0.05, 0.5}}}));
  EXPECT_FALSE(validate_option_fee({.tiers = {{0.05, 0.25}, {0.0, 0.5}}}));
  EXPECT_FALSE(validate_option_fee({.rate = -0.1}));
  EXPECT_FALSE(validate_option_fee({.half_spread_vol = -0.1}));
}

TEST(Costs, stay_finite_over_all_that_is_accepted) {
  CostSchedule schedule = ibkr_stocks();
  schedule.quotes = small_book();
  schedule.square_root_impact = {1.0, 1.0, 1e-12};
  schedule.linear_impact = 1e3;
  schedule.lot = 1e-9;
  ASSERT_TRUE(validate_costs(schedule));
  for (const double price : {1e-6, 1.0, 1e9}) {
    for (const double units : {1e-300, 1e-9, 1.0, 1e12}) {
      EXPECT_TRUE(std::isfinite(expected_trade_cost(schedule, price, units).total)) << units;
    }
  }
}

}  // namespace
}  // namespace gammadrag::test
