#include "gammadrag/implied_vol.h"

#include "core/support.h"
#include "golden/golden.h"

namespace gammadrag::test {
namespace {

ErrorCode refusal(const OptionBook& book, const Market& market, double price) {
  const Outcome<double> vol = implied_vol(book, market, price);
  EXPECT_FALSE(vol);
  return vol ? ErrorCode::not_finite : vol.error().code;
}

TEST(ImpliedVol, recovers_the_vol_of_every_reference_price) {
  for (const auto& row : golden::implied_vols) {
    const Market m{row.F, row.T, 0.0, 0.0};
    const Outcome<double> vol = implied_vol(single(row.K, row.cp), m, row.price);
    ASSERT_TRUE(vol) << row.K;
    // What one ulp of the price itself moves the vol by, ten times over.
    const double conditioning =
        std::max(1.0, row.price / (row.vol * vega(single(row.K, row.cp), m, row.vol)));
    expect_close(vol.value(), row.vol, 10 * epsilon * conditioning, std::to_string(row.K));
    expect_close(vol.value(), row.vol, 1e-14, std::to_string(row.K));
  }
}

TEST(ImpliedVol, round_trips_within_the_conditioning_of_its_price) {
  for (const double strike : {20.0, 70.0, 99.0, 100.0, 101.0, 140.0, 600.0}) {
    for (const double vol : {0.01, 0.08, 0.2, 0.6, 1.5, 5.0}) {
      for (const double cp : {1.0, -1.0}) {
        const Market m{100.0, 0.4, 0.03, 0.01};
        const OptionBook book = single(strike, cp);
        const double value = price(book, m, vol);
        if (value <= forward_intrinsic(book, m)) continue;  // below the smallest double
        const double conditioning = std::max(1.0, value / (vol * vega(book, m, vol)));
        const Outcome<double> found = implied_vol(book, m, value);
        if (!found) {
          EXPECT_EQ(found.error().code, ErrorCode::price_carries_no_vol);
          EXPECT_GT(conditioning * epsilon, 0.5e-4) << strike << " " << vol;
          continue;
        }
        // The price and the subtraction of its intrinsic each round.
        expect_close(found.value(), vol, 24 * epsilon * conditioning,
                     std::to_string(strike) + " " + std::to_string(vol));
      }
    }
  }
}

TEST(ImpliedVol, serves_structures_as_well) {
  Scenario s;
  s.strike = 92.0;
  s.strike_high = 111.0;
  for (const Structure structure : {Structure::straddle, Structure::strangle}) {
    s.structure = structure;
    for (const double vol : {0.05, 0.3, 2.0}) {
      const double value = price(option_book(s), market_of(s), vol);
      const Outcome<double> found = implied_vol(option_book(s), market_of(s), value);
      ASSERT_TRUE(found);
      const double conditioning = value / (vol * vega(option_book(s), market_of(s), vol));
      expect_close(found.value(), vol, 24 * epsilon * std::max(1.0, conditioning),
                   std::to_string(vol));
    }
  }
}

TEST(ImpliedVol, says_why_a_price_has_no_vol) {
  const Market m{100.0, 1.0, 0.0, 0.0};
  EXPECT_EQ(refusal(single(90.0, 1), m, 10.0), ErrorCode::price_carries_no_vol);
  EXPECT_EQ(refusal(single(100.0, 1), m, 0.0), ErrorCode::price_carries_no_vol);
  EXPECT_EQ(refusal(single(90.0, 1), m, 9.999999), ErrorCode::price_below_intrinsic);
  EXPECT_EQ(refusal(single(90.0, 1), m, -3.0), ErrorCode::price_below_intrinsic);
  EXPECT_EQ(refusal(single(90.0, 1), m, 100.0), ErrorCode::price_above_bound);
  EXPECT_EQ(refusal(single(90.0, -1), m, 90.0), ErrorCode::price_above_bound);
  EXPECT_EQ(refusal(single(90.0, 1), m, std::nan("")), ErrorCode::not_finite);
  EXPECT_EQ(refusal(single(1e-3, 1), m, std::nextafter(99.999, 100.0)),
            ErrorCode::price_carries_no_vol);
  const Outcome<double> below = implied_vol(single(90.0, 1), m, 3.0);
  ASSERT_FALSE(below);
  EXPECT_EQ(below.error().limit, 10.0);
}

}  // namespace
}  // namespace gammadrag::test

namespace gammadrag::test {
namespace {

TEST(ImpliedVol, never_calls_a_price_of_the_model_itself_below_intrinsic) {
  for (const double strike : {1.0, 20.0, 60.0, 95.0, 130.0, 900.0}) {
    for (const double vol : {0.01, 0.1, 0.3}) {
      for (const double expiry : {0.001, 0.1, 2.0}) {
        for (const double cp : {1.0, -1.0}) {
          const Market m{100.0, expiry, 0.07, 0.02};
          const Outcome<double> found =
              implied_vol(single(strike, cp), m, price(single(strike, cp), m, vol));
          if (!found) {
            EXPECT_EQ(found.error().code, ErrorCode::price_carries_no_vol) << strike << " " << vol;
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace gammadrag::test
