#include "gammadrag/trade_law.h"

#include "core/support.h"
#include "gammadrag/drag.h"
#include "golden/trades.h"

namespace gammadrag::test {
namespace {

// Sum of price times size to a power, discounted: what the references are.
double powers(std::span<const TradeNode> trades, double rate, double power) {
  double sum = 0.0;
  for (const TradeNode& t : trades) {
    sum += t.expected_trades * t.spot * std::pow(t.size, power) * std::exp(-rate * t.time);
  }
  return sum;
}

double count_of(std::span<const TradeNode> trades) {
  double sum = 0.0;
  for (const TradeNode& t : trades) sum += t.expected_trades;
  return sum;
}

std::vector<TradeNode> usual_trades(const OptionBook& book, const Dynamics& d) {
  return interval_trades(book.held(), d, hedge_sum(d.count, SumDetail::coarse));
}

// Case A of the method at any number of hedges.
Dynamics at_the_money(int count) { return {100, 0.25, 0, 0, 0, 0.2, 0.2, count}; }

TEST(TradeLaw, reproduces_the_exact_value_traded_and_number_of_trades) {
  const OptionBook books[]{
      single(100, 1), single(92, -1), {{Leg{103, 1, 1}}, 1}, {{Leg{95, 0, 1}, Leg{106, 1, 0}}, 2}};
  for (const OptionBook& book : books) {
    for (const double realized_vol : {0.1, 0.2, 0.35}) {
      for (const int count : {2, 5, 21, 63, 252, 3000}) {
        const Dynamics d{100, 0.25, 0.03, 0.01, 0.06, realized_vol, 0.2, count};
        const std::vector<TradeNode> trades = usual_trades(book, d);
        const double exact = expected_turnover(book, d, hedge_sum(count)).rebalancing;
        const std::string where = std::to_string(count) + " at " + std::to_string(realized_vol);
        expect_close(powers(trades, d.rate, 1.0), exact, 1e-4, where);         // measured: 5e-5
        expect_close(count_of(trades), count - 1.0, 5e-4, where + " trades");  // measured: 4e-4
      }
    }
  }
}

TEST(TradeLaw, stays_close_where_the_underlying_moves_far_more_or_less_than_hedged) {
  for (const double realized_vol : {0.02, 0.04, 0.6, 1.0, 4.0}) {
    const Dynamics d{100, 0.5, 0.03, 0.01, 0.02, realized_vol, 0.2, 252};
    const double exact = expected_turnover(single(108, 1), d, hedge_sum(252)).rebalancing;
    expect_close(powers(usual_trades(single(108, 1), d), d.rate, 1.0), exact, 3e-4,
                 std::to_string(realized_vol));  // measured: 1e-4
  }
}

TEST(TradeLaw, powers_of_the_size_agree_with_brute_force) {
  struct Case {
    std::vector<Leg> legs;
    Dynamics dynamics;
  };
  const Case cases[]{
      {{{105, 1, 0}}, {100, 0.25, 0.03, 0.01, 0.02, 0.25, 0.2, 20}},
      {{{92, 0, 1}}, {100, 0.5, 0.01, 0.04, 0.15, 0.3, 0.35, 12}},
      {{{95, 0, 1}, {106, 1, 0}}, {100, 0.25, 0, 0, 0, 0.2, 0.2, 12}},
      {{{95, 1, 0}, {100, -2, 0}, {105, 1, 0}}, {100, 0.25, 0, 0, 0, 0.2, 0.2, 12}},
  };
  for (std::size_t i = 0; i < std::size(cases); ++i) {
    const auto& [legs, d] = cases[i];
    const golden::TradePowers& row = golden::trade_powers[i];
    const std::vector<TradeNode> trades = interval_trades(legs, d, hedge_sum(d.count));
    constexpr double accuracy = 1e-4;  // measured: 3e-5 with one strike, 7e-5 with three
    expect_close(powers(trades, d.rate, 0.5), row.half, 5 * accuracy, row.name);
    expect_close(powers(trades, d.rate, 1.0), row.one, accuracy, row.name);
    expect_close(powers(trades, d.rate, 1.5), row.three_halves, accuracy, row.name);
    expect_close(powers(trades, d.rate, 2.0), row.two, accuracy, row.name);
  }
}

// What short steps trade: E |gamma| S s sqrt(h) sqrt(2 / pi) summed over the dates, on an even grid.
double local_turnover(std::span<const Leg> legs, const Dynamics& d) {
  constexpr double spacing = 0.01;
  const double vol2 = d.realized_vol * d.realized_vol;
  const double interval = d.expiry / d.count;
  double sum = 0.0;
  for (int date = 1; date < d.count; ++date) {
    const double time = (date - 1) * interval;
    const double width = std::sqrt(vol2 * (d.expiry - time));
    const double deviation = std::sqrt(vol2 * time);
    for (double x = -6.0; x <= 6.0; x += spacing) {
      double gamma = 0.0;
      for (const Leg& leg : legs) {
        const double mean = std::log(d.spot / leg.strike) + 0.5 * vol2 * d.expiry;
        const double d1 = (mean + deviation * x) / width;
        gamma += leg.options() * std::exp(-0.5 * d1 * d1) / (width * std::sqrt(2.0 * M_PI));
      }
      sum += spacing * std::exp(-0.5 * x * x) / std::sqrt(2.0 * M_PI) * std::abs(gamma);
    }
  }
  return d.spot * sum * std::sqrt(vol2 * interval * 2.0 / M_PI);
}

TEST(TradeLaw, short_steps_of_a_mixed_book_trade_what_the_local_integral_says) {
  const std::vector<Leg> books[]{{{100, 1, 0}, {110, -1, 0}},
                                 {{90, 0, 1}, {100, -2, 0}, {110, 1, 0}}};
  for (const std::vector<Leg>& legs : books) {
    const Dynamics d = at_the_money(4000);
    constexpr double of_the_steps = 1.5e-3;  // measured 1.2e-3; 4.6e-4 at four times as many
    expect_close(powers(interval_trades(legs, d, hedge_sum(d.count, SumDetail::coarse)), 0, 1.0),
                 local_turnover(legs, d), of_the_steps, std::to_string(legs.size()));
    expect_close(powers(interval_trades(legs, d, rebalancing_dates(d, SumDetail::coarse)), 0, 1.0),
                 local_turnover(legs, d), of_the_steps, std::to_string(legs.size()) + " few dates");
  }
}

TEST(TradeLaw, square_root_impact_agrees_with_simulation) {
  // method 7: 400,000 paths of case A, 63 hedges, cost 0.002 S n^1.5: 0.139201(110e-6).
  CostSchedule schedule;
  schedule.square_root_impact = {.coefficient = 0.002, .daily_vol = 1.0, .daily_volume = 1.0};
  const std::vector<TradeNode> trades = usual_trades(single(100, 1), at_the_money(63));
  const double cost = expected_costs(schedule, trades, 0.0, 1.0).impact;
  EXPECT_NEAR(cost, 0.13920103, 3 * 0.00011019);  // three standard errors
  // And its small-step formula 0.14412938, of which the simulation was 0.966.
  EXPECT_NEAR(cost / 0.14412938, 0.966, 0.0024);
}

TEST(TradeLaw, small_steps_at_the_money_have_normal_moments) {
  // At the first hedge of many the delta moves by gamma S sigma sqrt(dt) Z, and
  // E |Z|^(3/2) = 0.86003998732451953538.
  const Dynamics d = at_the_money(100000);
  const HedgeSum first{{{1.0, 1.0}}};
  const std::vector<TradeNode> trades = interval_trades(single(100, 1).held(), d, first);
  const double width = d.hedge_vol * std::sqrt(d.expiry);
  const double delta_deviation =
      std::exp(-0.5 * 0.05 * 0.05) * 0.3989422804014327 / width * 0.2 * std::sqrt(0.25 / 100000);
  const auto moment = [&](double power) {
    double sum = 0.0;
    for (const TradeNode& t : trades) sum += t.expected_trades * std::pow(t.size, power);
    return sum / std::pow(delta_deviation, power);
  };
  constexpr double higher_orders = 3e-5;  // of the order of the interval over the life
  EXPECT_NEAR(moment(1.0), 0.7978845608028654, higher_orders);
  EXPECT_NEAR(moment(1.5), 0.86003998732451953538, higher_orders);
  EXPECT_NEAR(moment(2.0), 1.0, higher_orders);
}

TEST(TradeLaw, square_root_impact_grows_with_the_fourth_root_of_the_number_of_hedges) {
  CostSchedule schedule;
  schedule.square_root_impact = {.coefficient = 1.0, .daily_vol = 0.01, .daily_volume = 1e6};
  const auto cost = [&](int count) {
    return expected_costs(schedule, usual_trades(single(100, 1), at_the_money(count)), 0.0, 100.0)
        .total;
  };
  // The last dates, where the delta jumps, weigh less and less.
  EXPECT_NEAR(std::log2(cost(16000) / cost(1000)) / 4.0, 0.25, 0.01);
}

TEST(TradeLaw, linear_impact_costs_nearly_the_same_at_any_number_of_hedges) {
  CostSchedule schedule;
  schedule.linear_impact = 0.01;
  const auto cost = [&](int count) {
    return expected_costs(schedule, usual_trades(single(100, 1), at_the_money(count)), 0.0, 1.0)
        .total;
  };
  // The integral of E[(gamma S sigma)^2] over the life, which grows as (T - t)^(-1/2) to its end: the
  // sum tends to it with the root of the interval.
  EXPECT_NEAR((cost(4000) - cost(1000)) / (cost(16000) - cost(4000)), 2.0, 0.02);
  EXPECT_NEAR(cost(16000) / cost(1000), 1.0, 0.03);
}

TEST(TradeLaw, a_proportional_schedule_costs_the_exact_drag) {
  Scenario scenario = case_a();
  scenario.rate = 0.04;
  scenario.quantity = 30;
  scenario.fee_rate = 0.0002;
  scenario.fixed_cost = 0.05;
  const Position position = opened(scenario);
  const Drag exact = drag(position);
  CostSchedule schedule;
  schedule.quotes = HalfSpread{scenario.half_spread};
  schedule.fees.taker = scenario.fee_rate;
  schedule.fixed = scenario.fixed_cost;
  const Dynamics d = dynamics_of(scenario, 0.2);
  const auto cost = [&](std::span<const TradeNode> trades) {
    return expected_costs(schedule, trades, scenario.rate, position.units);
  };
  const TradeNode first = set_up_trade(position.book.held(), d);
  const TradeCost set_up = cost({&first, 1});
  const TradeCost rebalancing = cost(usual_trades(position.book, d));
  const TradeCost unwind = cost(unwind_trades(position.book.held(), d, Unwind::cash));
  expect_close(set_up.total, exact.set_up, 1e-14, "set-up");
  expect_close(rebalancing.total, exact.rebalancing, 1e-4, "rebalancing");
  expect_close(unwind.total, exact.unwind, 1e-7, "unwind");
  const TradeCost all = set_up + rebalancing + unwind;
  expect_close(all.spread, exact.spread, 1e-4, "spread");
  expect_close(all.fee, exact.fee, 1e-4, "fee");
  expect_close(all.fixed, exact.fixed, 1e-4, "fixed");
}

TEST(TradeLaw, unwinds_reproduce_the_exact_value_traded) {
  const OptionBook books[]{
      single(100, 1), single(92, -1), {{Leg{103, 1, 1}}, 1}, {{Leg{95, 0, 1}, Leg{106, 1, 0}}, 2}};
  for (const OptionBook& book : books) {
    for (const int count : {1, 2, 21, 252}) {
      const Dynamics d{100, 0.25, 0.03, 0.01, 0.06, 0.25, 0.2, count};
      const Turnover exact = expected_turnover(book, d, hedge_sum(count));
      const std::string where = std::to_string(book.legs[0].strike) + " " + std::to_string(count);
      // The hedge of a straddle or a strangle passes zero: a kink met halfway between nodes.
      const auto traded = [&](Unwind unwind) {
        return powers(unwind_trades(book.held(), d, unwind), d.rate, 1.0);
      };
      expect_close(traded(Unwind::cash), exact.unwind_cash, 5e-4, where + " cash");
      expect_close(traded(Unwind::physical), exact.unwind_physical, 2e-3, where + " physical");
      EXPECT_EQ(traded(Unwind::none), 0.0);
    }
  }
}

TEST(TradeLaw, doubling_position_and_book_depth_doubles_the_cost) {
  const OrderBook thin{{{99.9, 5}, {99.5, 20}}, {{100.1, 5}, {100.7, 20}}};
  const OrderBook deep{{{99.9, 10}, {99.5, 40}}, {{100.1, 10}, {100.7, 40}}};
  CostSchedule once;
  CostSchedule twice;
  once.quotes = thin;
  twice.quotes = deep;
  const std::vector<TradeNode> trades = usual_trades(single(100, 1), at_the_money(63));
  const double small = expected_costs(once, trades, 0.02, 100).total;
  expect_close(expected_costs(twice, trades, 0.02, 200).total, 2 * small, 1e-13, "rounding");
  EXPECT_GT(expected_costs(once, trades, 0.02, 200).total, 2.1 * small);
}

TEST(TradeLaw, bounds_of_commission_bind_where_positions_are_small_or_large) {
  const std::vector<TradeNode> trades = usual_trades(single(100, 1), at_the_money(63));
  CostSchedule plain;
  plain.fee_per_contract = 0.005;
  CostSchedule bounded = plain;
  const auto ratio = [&](double units) {
    return expected_costs(bounded, trades, 0, units).fee /
           expected_costs(plain, trades, 0, units).fee;
  };
  bounded.bounds = {.minimum = 1.0};
  EXPECT_NEAR(expected_costs(bounded, trades, 0, 1.0).fee, 62.0, 0.01);  // each trade the minimum
  EXPECT_GT(ratio(2000), 1.0);
  EXPECT_LT(ratio(1e6), 1.01);
  bounded.bounds = {.maximum = 3.0};
  EXPECT_DOUBLE_EQ(ratio(100), 1.0);
  // Each the maximum, but for the few so far from the strike that hardly anything is traded.
  EXPECT_LE(expected_costs(bounded, trades, 0, 1e8).fee, 62 * 3.0);
  EXPECT_NEAR(expected_costs(bounded, trades, 0, 1e8).fee, 62 * 3.0, 6.0);
  bounded.bounds = {.minimum = 1.0, .maximum = std::nullopt, .maximum_rate = 0.01};
  const double value = powers(trades, 0, 1.0);
  EXPECT_NEAR(expected_costs(bounded, trades, 0, 1.0).fee, 0.01 * value, 1e-9);  // 1 % of each
}

TEST(TradeLaw, whole_lots_leave_the_value_and_thin_out_the_trades) {
  const std::vector<TradeNode> trades = usual_trades(single(100, 1), at_the_money(252));
  double before = count_of(trades);
  for (const double lot : {1e-4, 0.01, 0.1, 1.0}) {
    const std::vector<TradeNode> whole = in_whole_lots(trades, lot);
    expect_close(powers(whole, 0, 1.0), powers(trades, 0, 1.0), 1e-10, std::to_string(lot));
    EXPECT_LT(count_of(whole), before);
    before = count_of(whole);
    for (const TradeNode& t : whole) {
      EXPECT_NEAR(std::remainder(t.size / lot, 1.0), 0.0, 1e-9);
    }
    CostSchedule ticket;
    ticket.fixed = 1.0;
    ticket.lot = 100 * lot;  // the same lot for a hundred units
    expect_close(expected_costs(ticket, trades, 0, 100).total, count_of(whole), 1e-9, "tickets");
  }
}

TEST(TradeLaw, stays_finite_over_what_the_scenario_allows) {
  for (const double strike : {1.0, 100.0, 1e4}) {
    for (const double expiry : {1e-4, 1.0, 30.0}) {
      for (const double realized_vol : {1e-3, 0.2, 10.0}) {
        for (const double hedge_vol : {1e-3, 0.2, 10.0}) {
          for (const int count : {1, 2, 300}) {
            const Dynamics d{100, expiry, 0.1, -0.1, 0.5, realized_vol, hedge_vol, count};
            const OptionBook strangle{{Leg{strike, 0, 1}, Leg{1.1 * strike, 1, 0}}, 2};
            for (const OptionBook& book : {single(strike, 1), strangle}) {
              std::vector<TradeNode> trades = usual_trades(book, d);
              for (const Unwind unwind : {Unwind::cash, Unwind::physical}) {
                const std::vector<TradeNode> last = unwind_trades(book.held(), d, unwind);
                trades.insert(trades.end(), last.begin(), last.end());
              }
              EXPECT_TRUE(std::isfinite(powers(trades, d.rate, 1.0)) &&
                          std::isfinite(powers(trades, d.rate, 0.0)) && powers(trades, 0, 0.0) >= 0)
                  << strike << " " << expiry << " " << realized_vol << " " << hedge_vol;
            }
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace gammadrag::test
