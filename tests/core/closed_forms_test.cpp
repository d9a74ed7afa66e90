#include "gammadrag/closed_forms.h"

#include "core/support.h"
#include "gammadrag/black_scholes.h"
#include "gammadrag/break_even.h"
#include "golden/closed_forms.h"

namespace gammadrag::test {
namespace {

constexpr Side holder = Side::long_gamma;
constexpr Side writer = Side::short_gamma;
// Formulas of a dozen operations, one of them a root or a power.
constexpr double formula = 20 * epsilon;

TEST(ClosedForms, leland_vols_are_those_printed) {
  constexpr double printed = 5e-5;  // half a unit of the last digit; the first says "over 15.9 %"
  for (const auto& row : golden::leland_published) {
    const auto vol = leland_vol(writer, row.vol, row.k, row.interval);
    ASSERT_TRUE(vol);
    expect_close(*vol, row.value, formula, "Leland");
    EXPECT_NEAR(*vol, row.published, row.published > 0.2 ? 10 * printed : 3 * printed);
  }
}

TEST(ClosedForms, leland_numbers_and_vols_agree_with_the_reference_values) {
  for (const auto& row : golden::leland_vols) {
    expect_close(leland_number(row.vol, row.k, row.interval), row.number, formula, "number");
    expect_close(*leland_vol(writer, row.vol, row.k, row.interval), row.short_gamma, formula,
                 "short");
    const auto held = leland_vol(holder, row.vol, row.k, row.interval);
    ASSERT_EQ(held.has_value(), !std::isnan(row.long_gamma));
    if (held) expect_close(*held, row.long_gamma, formula, "long");
  }
}

TEST(ClosedForms, a_holder_has_no_leland_vol_where_the_number_is_one_or_more) {
  const double interval = 1.0 / 252;
  const double k = 0.2 / (2.0 * cost_vol(1.0, interval));  // a number of one at 20 %
  EXPECT_TRUE(leland_vol(holder, 0.2, 0.999 * k, interval));
  EXPECT_FALSE(leland_vol(holder, 0.2, 1.001 * k, interval));
  EXPECT_TRUE(leland_vol(writer, 0.2, 1.001 * k, interval));
}

TEST(ClosedForms, the_break_even_vol_is_the_one_whose_leland_vol_was_paid) {
  Scenario s = case_a();
  for (const Side side : {holder, writer}) {
    s.side = side;
    const double vol = *short_interval_break_even_vol(opened(s));
    expect_close(*leland_vol(side, vol, s.half_spread, 0.25 / 63), s.implied_vol, formula, "paid");
  }
}

TEST(ClosedForms, boyle_vorst_vols_agree_with_the_reference_values) {
  for (const auto& row : golden::boyle_vorst_vols) {
    expect_close(*boyle_vorst_vol(writer, row.vol, row.k, row.interval), row.short_gamma, formula,
                 "Boyle-Vorst");
  }
}

TEST(ClosedForms, boyle_vorst_prices_are_close_to_those_of_the_binomial_tree) {
  constexpr double doubles = 1e-12;  // of the reference, itself in double precision
  // Free of cost a tree of 6 is off by 0.35, of 250 by 0.01; a cost of 2 % adds as much as 0.02.
  const auto tree = [](double count, double k) { return 3.6 / count + 1.2 * k; };
  const Market market{100, 1, 0.1, 0};
  const auto check = [&](Side side, const auto& row, double binomial, double formula_price) {
    const auto vol = boyle_vorst_vol(side, 0.2, row.k, 1.0 / row.N);
    ASSERT_EQ(vol.has_value(), !std::isnan(formula_price));
    if (!vol) return;
    const double value = price(single(row.K, 1), market, *vol);
    const std::string where = std::to_string(row.K) + " " + std::to_string(row.k);
    expect_close(value, formula_price, doubles, where);
    EXPECT_NEAR(value, binomial, tree(row.N, row.k)) << where;
  };
  for (const auto& row : golden::boyle_vorst_prices) {
    check(writer, row, row.short_binomial, row.short_formula);
    check(holder, row, row.long_binomial, row.long_formula);
  }
}

TEST(ClosedForms, the_break_even_of_a_move_trigger_agrees_with_the_reference_values) {
  for (const auto& row : golden::move_break_evens) {
    const auto vol = move_break_even_vol(holder, row.implied_vol, row.k, row.move);
    ASSERT_TRUE(vol);
    expect_close(*vol, row.long_gamma, formula, "long");
    expect_close(*move_break_even_vol(writer, row.implied_vol, row.k, row.move), row.short_gamma,
                 formula, "short");
    expect_close(move_trades_per_year(*vol, row.move), row.trades_per_year, formula, "trades");
  }
}

TEST(ClosedForms, a_move_no_wider_than_the_spread_never_pays_its_holder) {
  EXPECT_FALSE(move_break_even_vol(holder, 0.2, 0.005, 0.01));
  EXPECT_FALSE(move_break_even_vol(holder, 0.2, 0.005, 0.009));
  EXPECT_TRUE(move_break_even_vol(holder, 0.2, 0.005, 0.0101));
  EXPECT_TRUE(move_break_even_vol(writer, 0.2, 0.005, 0.009));
}

TEST(ClosedForms, drag_of_a_move_trigger_is_its_break_even_for_small_costs) {
  const double drag = move_drag_vol(0.2, 1e-7, 0.01);
  const double vol = *move_break_even_vol(holder, 0.2, 1e-7, 0.01);
  expect_close(vol - 0.2, drag, 1e-4, "the square of k / B");
}

TEST(ClosedForms, a_watched_move_breaks_even_where_the_move_as_it_acts_does) {
  for (const Side side : {holder, writer}) {
    for (const double watch : {1e-9, 1.0 / 105120, 1.0 / 8760, 1.0 / 365}) {
      for (const double move : {0.0005, 0.001, 0.01, 0.05}) {
        const double vol = monitored_move_break_even_vol(side, 0.55, 0.0005, move, watch);
        const auto again =
            move_break_even_vol(side, 0.55, 0.0005, monitored_move(move, vol, watch));
        ASSERT_TRUE(again);
        // Close to B = 2 k the root is as sharp as the cost is a large part of the move.
        expect_close(*again, vol, 1e-7, std::to_string(watch) + " " + std::to_string(move));
      }
    }
  }
}

TEST(ClosedForms, a_move_watched_without_end_is_the_move_itself) {
  constexpr double watched = 1e-4;  // an overshoot of 1e-5 in a move of 1e-2, times 2 k / B
  expect_close(monitored_move_break_even_vol(holder, 0.2, 0.0005, 0.01, 1e-9),
               *move_break_even_vol(holder, 0.2, 0.0005, 0.01), watched, "watch");
  EXPECT_LT(monitored_move_break_even_vol(holder, 0.2, 0.0005, 0.01, 1.0 / 252),
            *move_break_even_vol(holder, 0.2, 0.0005, 0.01));
}

TEST(ClosedForms, linear_impact_moves_the_break_even_whatever_the_interval) {
  // From 1/2 gamma S^2 (v^2 - s^2) = impact gamma^2 S^2 v^2.
  const double vol = *linear_impact_break_even_vol(holder, 0.2, 0.5, 0.04);
  expect_close(0.5 * (vol * vol - 0.04), 0.5 * 0.04 * vol * vol, 1e-14, "balance");
  EXPECT_LT(*linear_impact_break_even_vol(writer, 0.2, 0.5, 0.04), 0.2);
  EXPECT_FALSE(linear_impact_break_even_vol(holder, 0.2, 0.5, 1.0));
}

TEST(ClosedForms, bands_agree_with_the_reference_values) {
  // A power of a power.
  constexpr double powers = 50 * epsilon;
  for (const auto& row : golden::bands) {
    const OptionState state{row.S, row.T, row.r, row.vol, row.gamma};
    const Side side = row.side > 0 ? holder : writer;
    expect_close(whalley_wilmott_half_width({row.k, row.risk_aversion}, state), row.whalley_wilmott,
                 powers, "Whalley-Wilmott");
    const ZakamoulineFields fields = zakamouline_fields(
        {row.k, row.risk_aversion, row.width_coefficient, row.shift_coefficient, side}, state);
    expect_close(fields.static_half_width, row.H0, powers, "H0");
    expect_close(fields.gamma_driven_half_width, row.H1, powers, "H1");
    expect_close(fields.vol_shift, row.shift, powers, "K");
    ASSERT_TRUE(fields.centre_vol);
    expect_close(*fields.centre_vol, row.centre_vol, 4 * powers, "centre");
    const Market market{row.S, row.T, row.r, row.q};
    expect_close(price_with_greeks(single(row.K, 1), market, *fields.centre_vol).delta,
                 row.centre_delta, 4 * powers, "delta at the centre");
  }
}

TEST(ClosedForms, a_shift_beyond_the_vol_leaves_a_holder_no_centre) {
  const OptionState state{100, 1, 0, 0.3, 0.0131};
  EXPECT_FALSE(zakamouline_fields({0.05, 1, 1.12, 5.76, holder}, state).centre_vol);
  EXPECT_TRUE(zakamouline_fields({0.05, 1, 1.12, 5.76, writer}, state).centre_vol);
}

TEST(ClosedForms, the_band_for_a_fixed_cost_costs_least) {
  // Of c_f D / H^2 + 1/2 ra D H^2 / (6 gamma^2), D the rate at which the squared delta moves.
  const double gamma = 0.04;
  const auto cost = [&](double width) {
    return 0.02 * gamma * gamma / (width * width) + 0.5 * 0.1 * width * width / 6.0;
  };
  const double best = fixed_cost_half_width(0.02, 0.1, gamma);
  EXPECT_LT(cost(best), cost(1.001 * best));
  EXPECT_LT(cost(best), cost(0.999 * best));
}

TEST(ClosedForms, derman_kamal_is_corrected_for_few_hedges) {
  constexpr double one_hedge = 0.06;
  constexpr double four_hedges = 0.011;  // and more
  const double vega_now = vega(single(100, 1), {100, 0.25, 0, 0}, 0.2);
  for (const auto& row : golden::derman_kamals) {
    expect_close(derman_kamal_std_dev(vega_now, 0.2, row.N), row.formula, 1e-14, "formula");
    const double tolerance = row.N < 4 ? one_hedge : four_hedges;
    expect_close(corrected_derman_kamal_std_dev(vega_now, 0.2, row.N), row.exact, tolerance,
                 std::to_string(row.N));
  }
}

TEST(ClosedForms, half_the_edge_is_spent_at_982_hedges) {
  const Market market{100, 0.25, 0, 0};
  const OptionBook book = single(100, 1);
  const double edge = price(book, market, 0.25) - price(book, market, 0.2);
  const auto count = half_edge_hedge_count(edge, vega(book, market, 0.25), 0.0005, 0.25);
  ASSERT_TRUE(count);
  expect_close(*count, golden::half_edges[0].hedge_count, 1e-12, "hedges");
  EXPECT_FALSE(half_edge_hedge_count(-edge, 1, 0.0005, 0.25));
  EXPECT_FALSE(half_edge_hedge_count(edge, 1, 0.0, 0.25));
}

TEST(ClosedForms, a_constant_product_pool_loses_an_eighth_of_the_variance) {
  for (const auto& row : golden::loss_rates) {
    expect_close(constant_product_loss_rate(row.vol), row.rate, formula, "rate");
    expect_close(constant_product_break_even_vol(row.rate), row.vol, formula, "back");
  }
}

TEST(ClosedForms, every_answer_within_the_bounds_is_a_number_or_absent) {
  const auto sound = [](std::optional<double> vol) {
    return !vol || (std::isfinite(*vol) && *vol > 0.0);
  };
  for (const double vol : {0.001, 0.2, 10.0}) {
    for (const double k : {0.0, 1e-4, 0.5, 1.0}) {
      for (const double years : {1e-9, 1e-5, 0.1, 50.0}) {
        for (const Side side : {holder, writer}) {
          EXPECT_TRUE(sound(leland_vol(side, vol, k, years)));
          EXPECT_TRUE(sound(boyle_vorst_vol(side, vol, k, years)));
          for (const double move : {1e-6, 0.01, 3.0}) {
            EXPECT_TRUE(sound(move_break_even_vol(side, vol, k, move)));
            EXPECT_TRUE(sound(monitored_move_break_even_vol(side, vol, k, move, years)));
          }
          for (const double gamma : {0.0, 1e-300, 1e-3, 1e9}) {
            EXPECT_TRUE(sound(linear_impact_break_even_vol(side, vol, 0.1, gamma)));
            const OptionState state{1e-6, std::max(years, 1e-5), 1.0, vol, gamma};
            const auto fields = zakamouline_fields({k, 1e-6, 1.12, 5.76, side}, state);
            EXPECT_TRUE(std::isfinite(fields.static_half_width + fields.gamma_driven_half_width +
                                      fields.vol_shift));
            EXPECT_TRUE(sound(fields.centre_vol));
            EXPECT_TRUE(std::isfinite(whalley_wilmott_half_width({k, 1e-6}, state)));
            EXPECT_TRUE(std::isfinite(fixed_cost_half_width(1e12, 1e-6, gamma)));
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace gammadrag::test
