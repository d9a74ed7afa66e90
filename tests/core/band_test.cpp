#include "gammadrag/band.h"

#include "core/band_support.h"
#include "gammadrag/normal.h"
#include "gammadrag/variance.h"
#include "golden/band.h"

namespace gammadrag::test {
namespace {

OptionBook calls_at(double strike) { return single(strike, 1.0); }

// Three months at 20 %, no carry: what most of the simulations are of.
Dynamics dynamics(int looks, double vol = 0.2, double expiry = 0.25) {
  return {.spot = 100.0,
          .expiry = expiry,
          .rate = 0.0,
          .dividend_yield = 0.0,
          .drift = 0.0,
          .realized_vol = vol,
          .hedge_vol = vol,
          .count = looks};
}

Band fixed_band(double half_width, TradeTo trade_to) { return {FixedBand{half_width}, trade_to}; }

Band whalley_wilmott(double cost, double aversion) {
  return {WhalleyWilmottBand{cost, aversion}, TradeTo::edge};
}

Band zakamouline(double cost, double aversion, Side side) {
  const double shift = side == Side::long_gamma ? 4.76 : 5.76;
  return {ZakamoulineBand{cost, aversion, 1.12, shift, side}, TradeTo::edge};
}

TEST(Band, is_as_wide_as_its_authors_say) {
  constexpr double rounding = 1e-13;
  for (const auto& row : golden::band_widths) {
    const OptionBook book = calls_at(row.K);
    const Dynamics now{row.S, row.T, row.r, row.q, 0.0, row.vol, row.vol, 100};
    const auto expect_band = [&](const Band& band, double centre, double half_width) {
      const BandNow there = band_now(book, now, band, 0.0);
      expect_close(there.half_width, half_width, rounding, "half-width");
      if (centre > 0.0) expect_close(there.centre, centre, rounding, "centre");
    };
    expect_band(whalley_wilmott(row.k, row.risk_aversion), 0.0, row.whalley_wilmott);
    expect_band(zakamouline(row.k, row.risk_aversion, Side::short_gamma), row.short_centre,
                row.short_half_width);
    expect_band(zakamouline(row.k, row.risk_aversion, Side::long_gamma), row.long_centre,
                row.long_half_width);
  }
}

TEST(BandIntegral, tends_to_the_closed_forms_when_looked_at_ever_more_often) {
  // A million looks still fall short by an overshoot over the half-width, and that falls with the
  // root of their number: two numbers of looks tell the limit, up to the last looks before expiry,
  // whose steps are as large as a narrow band.
  const auto last_looks = [](double half_width) { return 0.001 + 0.0002 / half_width; };
  const auto always = [](const OptionBook& book, Dynamics d, const Band& band) {
    d.count = 250000;
    const double coarse = band_hedging_by_integral(book, d, band, BandDetail::costs).value;
    d.count = 1000000;
    const double fine = band_hedging_by_integral(book, d, band, BandDetail::costs).value;
    return 1.0 / (2.0 / fine - 1.0 / coarse);
  };
  for (const auto& row : golden::fixed_bands) {
    const Dynamics d = dynamics(1);
    const auto cost = [&](TradeTo to) {
      return row.k * always(calls_at(row.K), d, fixed_band(row.half_width, to));
    };
    const double tolerance = last_looks(row.half_width);
    expect_close(cost(TradeTo::target), row.target_cost, tolerance, "target");
    expect_close(cost(TradeTo::edge), row.edge_cost, tolerance, "edge");
  }
  for (const auto& row : golden::band_widths) {
    const Dynamics d{row.S, row.T, row.r, row.q, row.r - row.q, row.vol, row.vol, 1};
    const double value = always(calls_at(row.K), d, whalley_wilmott(row.k, row.risk_aversion));
    expect_close(row.k * value, row.whalley_wilmott_cost, last_looks(row.whalley_wilmott),
                 "Whalley-Wilmott");
  }
}

// These simulations count every push of a hedge at its edge, however small. We leave out those of less
// than a millionth of the options, as the paths of band_paths.h do; here we can only have fewer.
void expect_uncounted(double trades, double simulated, const std::string& where) {
  constexpr double noise = 0.02;
  EXPECT_LT(trades, (1.0 + noise) * simulated) << where;
}

TEST(Band, costs_what_fixed_bands_cost_on_simulated_paths) {
  for (const auto& row : golden::simulated_fixed_bands) {
    const TradeTo to = row.edge > 0 ? TradeTo::edge : TradeTo::target;
    const auto hedging = band_hedging(calls_at(100), dynamics(static_cast<int>(row.looks)),
                                      fixed_band(row.half_width, to));
    const std::string where = std::to_string(row.half_width);
    expect_simulated(5e-4 * hedging.value, row.cost, row.error, 0.01, where);
    const double share = row.error / row.cost;
    if (to == TradeTo::target) {
      expect_simulated(hedging.trades, row.trades, share * row.trades, 0.02, where);
    } else {
      expect_uncounted(hedging.trades, row.trades, where);
    }
    expect_simulated(deviation_of(hedging), row.deviation, 3.0 * share * row.deviation, 0.02,
                     where);
  }
}

TEST(Band, costs_what_whalley_and_wilmotts_costs_on_simulated_paths) {
  for (const auto& row : golden::simulated_whalley_wilmott) {
    Dynamics d = dynamics(static_cast<int>(row.looks), row.vol, row.T);
    const auto hedging =
        band_hedging(calls_at(row.K), d, whalley_wilmott(row.k, row.risk_aversion));
    const std::string where = std::to_string(row.half_width);
    expect_simulated(row.k * hedging.value, row.cost, row.error, 0.01, where);
    expect_uncounted(hedging.trades, row.trades, where);
    const double share = row.error / row.cost;
    expect_simulated(deviation_of(hedging), row.deviation, 3.0 * share * row.deviation, 0.02,
                     where);
  }
}

TEST(Band, costs_what_moves_cost_on_simulated_paths) {
  for (const auto& row : golden::simulated_moves) {
    const Dynamics d{row.S,         row.T,  0.0, 0.0, 0.0, row.realized_vol,
                     row.hedge_vol, 1000000};  // as good as always
    const auto hedging =
        band_hedging(calls_at(row.K), d, {PriceMoveBand{row.move}, TradeTo::target});
    // Even a million looks see half a per mille to two per cent less than all of the path.
    const double unseen = 0.6 * row.realized_vol * std::sqrt(row.T / d.count) / row.move;
    expect_simulated(row.k * hedging.value, row.cost, row.error, 0.013 + unseen, "cost");
    expect_simulated(hedging.trades, row.trades, row.trades * row.error / row.cost,
                     0.01 + 2.0 * unseen, "trades");
  }
}

TEST(Band, lies_on_the_simulated_frontier) {
  for (const auto& row : golden::simulated_frontier) {
    const auto band = [&]() -> Band {
      if (row.rule == 0) return {PriceMoveBand{row.parameter}, TradeTo::target};
      if (row.rule == 1) return fixed_band(row.parameter, TradeTo::target);
      if (row.rule == 2) return fixed_band(row.parameter, TradeTo::edge);
      return whalley_wilmott(5e-4, row.parameter);
    };
    const auto hedging = band_hedging(calls_at(100), dynamics(8000), band());
    const std::string where = std::to_string(row.rule) + " " + std::to_string(row.parameter);
    expect_simulated(5e-4 * hedging.value, row.cost, row.error, 0.02, where);
    // A hedge put back to the middle of so wide a band stands on a few levels of the delta, which our own
    // levels smooth.
    const bool few_levels = row.rule == 1 && row.parameter > 0.1;
    expect_simulated(deviation_of(hedging), row.deviation, row.deviation * row.error / row.cost,
                     few_levels ? 0.05 : 0.02, where);
  }
}

TEST(Band, of_no_width_is_the_hedge_at_every_look) {
  constexpr double of_the_grid = 0.003;
  for (const int looks : {2, 5, 63, 2000}) {
    const Dynamics d = dynamics(looks);
    const Turnover exact = expected_turnover(calls_at(105), d, hedge_sum(looks));
    for (const TradeTo to : {TradeTo::target, TradeTo::edge}) {
      const BandHedging hedging = band_hedging(calls_at(105), d, fixed_band(0.0, to));
      expect_close(hedging.value, exact.rebalancing, of_the_grid, "value");
      expect_close(hedging.unwind_cash, exact.unwind_cash, of_the_grid, "cash");
      expect_close(hedging.trades, looks - 1.0, of_the_grid, "trades");
      const double variance = pnl_variance(calls_at(105), d, hedge_sum(looks)).value();
      expect_close(hedging.pnl_variance.value(), variance, of_the_grid, "variance");
    }
  }
}

// What is traded to the middle of a fixed band around a martingale that ends at 0 or 1, looked at
// always, from the delta m: u(m) = H + (u(m - H) + u(m + H)) / 2, and beyond an end the delta can
// come to rest: u(m) = m / (m + H) (H + u(m + H)) for m < H, and the same at one.
double traded_to_target(double start, double half_width) {
  const int below = static_cast<int>(start / half_width);
  const int above = static_cast<int>((1.0 - start) / half_width);
  const int levels = below + above + 1;
  std::vector<double> u(static_cast<std::size_t>(levels), 0.0);
  const auto level = [&](int i) { return start + (i - below) * half_width; };
  for (int sweep = 0; sweep < 20000; ++sweep) {
    for (int i = 0; i < levels; ++i) {
      const double low = std::min(half_width, level(i));
      const double high = std::min(half_width, 1.0 - level(i));
      const double up = i + 1 < levels ? half_width + u[i + 1] : 0.0;
      const double down = i > 0 ? half_width + u[i - 1] : 0.0;
      u[i] = (low * up + high * down) / (low + high);
    }
  }
  return u[below];
}

// To the edge: f(m) from the upper edge m above the lowest, where the band's other side and end are
// 2 H away: f' = -1 + (f(m) - f(1 - m + 2 H)) / 2 H, or f / m below 2 H. By symmetry the hedge's law
// from both edges is one function; solved by marching a fine grid until it stands still.
double traded_to_edge(double start, double half_width) {
  const int cells = 4000;
  const double step = 1.0 / cells;
  const int width = static_cast<int>(std::lround(2.0 * half_width / step));
  std::vector<double> f(cells + 1, 0.0);  // traded from the delta m, at its running high
  for (int sweep = 0; sweep < 400; ++sweep) {
    f[cells] = 0.0;
    for (int i = cells - 1; i >= 0; --i) {
      const double m = (i + 0.5) * step;
      const int other = std::clamp(cells - (i - width), 0, cells);  // the low 2 H down, mirrored
      const double gap = i > width ? 2.0 * half_width : m;
      const double there = i > width ? f[static_cast<std::size_t>(other)] : 0.0;
      // f falls by what is traded on the way up, and rises by what a fall first would have traded.
      f[static_cast<std::size_t>(i)] =
          (f[static_cast<std::size_t>(i) + 1] + step + step / gap * there) / (1.0 + step / gap);
    }
  }
  const auto at = [&](double m) { return f[static_cast<std::size_t>(std::lround(m / step))]; };
  return 0.5 * (at(start + half_width) + at(1.0 - start + half_width));
}

TEST(Band, tends_to_the_exact_turnover_of_a_fixed_band_looked_at_always) {
  constexpr double of_the_grid = 0.01;
  const double start = normal_cdf(0.05);
  for (const double half_width : {0.05, 0.1, 0.2}) {
    const auto share = [&](TradeTo to) {
      const auto traded = [&](int looks) {
        const Band band = fixed_band(half_width, to);
        return band_hedging(calls_at(100), dynamics(looks), band, BandDetail::costs).value / 100.0;
      };
      return 2.0 * traded(1000000) - traded(250000);  // what is unseen falls with the root of looks
    };
    // At a million looks a step that stands for several is as wide as a wide band allows.
    expect_close(share(TradeTo::target), traded_to_target(start, half_width), 2.0 * of_the_grid,
                 std::to_string(half_width));
    expect_close(share(TradeTo::edge), traded_to_edge(start, half_width), 1.5 * of_the_grid,
                 std::to_string(half_width));
  }
}

TEST(Band, costs_less_and_risks_more_the_wider_it_is) {
  for (const TradeTo to : {TradeTo::target, TradeTo::edge}) {
    double value = 1e9;
    double risk = 0.0;
    for (const double half_width : {0.01, 0.02, 0.04, 0.08, 0.12, 0.16, 0.24, 0.3}) {
      const auto hedging = band_hedging(calls_at(103), dynamics(250), fixed_band(half_width, to));
      EXPECT_LT(hedging.value, value) << half_width;
      EXPECT_GT(hedging.pnl_variance.value(), risk) << half_width;
      value = hedging.value;
      risk = hedging.pnl_variance.value();
    }
  }
}

TEST(Band, of_a_book_twice_the_size_is_twice_as_wide_and_trades_twice_as_much) {
  const Dynamics d = dynamics(100);
  const OptionBook one = calls_at(105);
  const OptionBook two{{Leg{105.0, 2.0, 0.0}}, 1};
  const BandHedging small = band_hedging(one, d, whalley_wilmott(0.001, 1.0));
  const BandHedging large = band_hedging(two, d, whalley_wilmott(0.001, 0.5));
  constexpr double rounding = 1e-9;
  expect_close(large.value, 2.0 * small.value, rounding, "value");
  expect_close(large.trades, small.trades, rounding, "trades");
  expect_close(large.pnl_variance.value(), 4.0 * small.pnl_variance.value(), rounding, "variance");
}

TEST(Band, wider_than_the_delta_has_room_for_is_never_left) {
  const Dynamics d = dynamics(252);
  const Turnover once = expected_turnover(calls_at(105), dynamics(1), hedge_sum(1));
  for (const Band& band : {fixed_band(1.0, TradeTo::edge), fixed_band(0.8, TradeTo::target),
                           Band{PriceMoveBand{0.5}, TradeTo::target}}) {
    const BandHedging hedging = band_hedging(calls_at(105), d, band);
    EXPECT_EQ(hedging.value, 0.0);
    EXPECT_EQ(hedging.trades, 0.0);
    EXPECT_EQ(hedging.unwind_cash, once.unwind_cash);
    EXPECT_EQ(hedging.unwind_physical, once.unwind_physical);
  }
}

TEST(Band, of_a_put_is_that_of_a_call) {
  const Dynamics d = dynamics(100);
  const Band band = fixed_band(0.05, TradeTo::edge);
  const BandHedging call = band_hedging(single(105, 1), d, band);
  const BandHedging put = band_hedging(single(105, -1), d, band);
  constexpr double rounding = 1e-9;
  expect_close(put.value, call.value, rounding, "value");
  expect_close(put.unwind_physical, call.unwind_physical, rounding, "physical");
}

TEST(BandTrades, add_up_to_what_is_traded) {
  for (const Band& band :
       {fixed_band(0.05, TradeTo::target), fixed_band(0.05, TradeTo::edge),
        whalley_wilmott(5e-4, 1.0), Band{PriceMoveBand{0.02}, TradeTo::target}}) {
    const Dynamics d = dynamics(252);
    const BandHedging whole = band_hedging_by_integral(calls_at(103), d, band);
    double trades = 0.0;
    double value = 0.0;
    for (const TradeNode& node : band_trades(calls_at(103), d, band)) {
      trades += node.expected_trades;
      value += node.expected_trades * node.size * node.spot;
    }
    expect_close(trades, whole.trades, 1e-9, "trades");
    // The theory counts trades at an edge by where the delta runs to, their value by where it is.
    expect_close(value, whole.value, band.trade_to == TradeTo::edge ? 0.25 : 0.03, "value");
  }
}

TEST(Band, gives_numbers_everywhere_within_the_bounds_of_the_fields) {
  const OptionBook straddle{{Leg{100.0, 1.0, 1.0}}, 1};
  const OptionBook strangle{{Leg{90.0, 0.0, 1.0}, Leg{110.0, 1.0, 0.0}}, 2};
  const OptionBook apart{{Leg{1e-6, 0.0, 1.0}, Leg{1e12, 1.0, 0.0}}, 2};
  const auto expect_number = [](double x, const std::string& where) {
    EXPECT_TRUE(std::isfinite(x) && x >= 0.0) << where << ": " << x;
  };
  const Band bands[] = {fixed_band(0.0, TradeTo::edge),
                        fixed_band(1e3, TradeTo::target),
                        fixed_band(0.3, TradeTo::edge),
                        whalley_wilmott(0.5, 1e-12),
                        whalley_wilmott(0.001, 1.0),
                        whalley_wilmott(0.0, 1e6),
                        zakamouline(0.5, 1e6, Side::long_gamma),
                        zakamouline(0.5, 1e-12, Side::short_gamma),
                        {PriceMoveBand{0.02}, TradeTo::target},
                        {PriceMoveBand{10.0}, TradeTo::edge}};
  const OptionBook books[] = {calls_at(100), calls_at(1e-6), calls_at(1e12),
                              straddle,      strangle,       apart};
  int which = 0;
  for (const double expiry : {1e-5, 0.25, 50.0}) {
    for (const double realized : {0.001, 0.2, 10.0}) {
      for (const double hedge : {0.001, 0.2, 10.0}) {
        for (const int count : {1, 2, 63, 1000000}) {
          for (const OptionBook& book : books) {
            // Every band meets every kind of book and count; not all of everything.
            const Band& band = bands[which % 10];
            const double drift = which % 3 == 0 ? 0.02 : which % 3 == 1 ? 9.0 : -9.0;
            ++which;
            const Dynamics d{100.0, expiry, 0.03, 0.01, drift, realized, hedge, count};
            const BandHedging hedging = band_hedging(book, d, band);
            const std::string where = "case " + std::to_string(which - 1);
            expect_number(hedging.value, where + " value");
            expect_number(hedging.trades, where + " trades");
            expect_number(hedging.discounted_trades, where + " discounted");
            expect_number(hedging.unwind_cash, where + " cash");
            expect_number(hedging.unwind_physical, where + " physical");
            expect_number(hedging.pnl_variance.value_or(0.0), where + " variance");
            EXPECT_LE(hedging.trades, count) << where;
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace gammadrag::test
