#include "gammadrag/random.h"

#include "block_math.h"
#include "core/support.h"

namespace gammadrag::test {
namespace {

// The known answers that Random123 publishes for Threefry-4x32 with 20 rounds.
TEST(Random, gives_the_generators_known_answers) {
  constexpr std::uint32_t ones = 0xffffffffu;
  EXPECT_EQ(threefry({0, 0, 0, 0}, {0, 0, 0, 0}),
            (Words{0x9c6ca96au, 0xe17eae66u, 0xfc10ecd4u, 0x5256a7d8u}));
  EXPECT_EQ(threefry({ones, ones, ones, ones}, {ones, ones, ones, ones}),
            (Words{0x2a881696u, 0x57012287u, 0xf6c7446eu, 0xa16a6732u}));
  EXPECT_EQ(threefry({0xa4093822u, 0x299f31d0u, 0x082efa98u, 0xec4e6c89u},
                     {0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u}),
            (Words{0x59cd1dbbu, 0xb8879579u, 0x86b5d00cu, 0xac8b6d84u}));
}

TEST(Random, gives_a_path_the_words_of_its_place_whatever_block_it_is_drawn_in) {
  const WordBlock block = word_block(77, Stream::jumps, 512, 9);
  for (const std::size_t lane : {std::size_t{0}, std::size_t{100}, block_paths - 1}) {
    const Words words = threefry({77, 0, static_cast<std::uint32_t>(Stream::jumps), 0},
                                 {512 + static_cast<std::uint32_t>(lane), 0, 9, 0});
    for (std::size_t row = 0; row < 4; ++row) EXPECT_EQ(block.rows[row][lane], words[row]);
  }
}

TEST(Random, draws_normals_with_the_moments_of_a_normal) {
  constexpr int blocks = 2000;
  double sums[5] = {};
  double with_next = 0.0;
  for (int b = 0; b < blocks; ++b) {
    const NormalBlock z =
        normal_block(word_block(5, Stream::price, static_cast<std::uint64_t>(b) * block_paths, 0));
    for (std::size_t i = 0; i < block_paths; ++i) {
      for (std::size_t row = 0; row < 4; ++row) {
        double power = 1.0;
        for (double& sum : sums) sum += power, power *= z.rows[row][i];
      }
      with_next += z.rows[0][i] * z.rows[1][i];
    }
  }
  const double count = sums[0];
  // Four standard errors of each moment of a standard normal: sqrt(1, 2, 15, 96 / count).
  constexpr double errors = 4.0;
  EXPECT_LE(std::abs(sums[1] / count), errors * std::sqrt(1.0 / count));
  EXPECT_LE(std::abs(sums[2] / count - 1.0), errors * std::sqrt(2.0 / count));
  EXPECT_LE(std::abs(sums[3] / count), errors * std::sqrt(15.0 / count));
  EXPECT_LE(std::abs(sums[4] / count - 3.0), errors * std::sqrt(96.0 / count));
  EXPECT_LE(std::abs(with_next / (count / 4)), errors * std::sqrt(4.0 / count));
}

// The bounds that block_math.h states.
TEST(BlockMath, is_as_close_to_the_c_library_as_it_says) {
  for (double x = -690.0; x < 690.0; x += 0.137) {
    expect_close(block::exponential(x), std::exp(x), 2e-12, "exp");
  }
  for (double x = 1e-300; x < 1e300; x *= 1.7) {
    EXPECT_NEAR(block::logarithm(x), std::log(x), 1e-12);
  }
  for (double x = -9.0; x < 9.0; x += 0.0137) {
    EXPECT_NEAR(block::normal_cdf(x), 0.5 * std::erfc(-x * std::sqrt(0.5)), 5e-11) << x;
  }
  for (std::uint64_t w = 0; w < (1ull << 32); w += 9999991) {
    const block::Turn turn = block::cosine_and_sine(static_cast<std::uint32_t>(w));
    const double angle = 2.0 * 3.14159265358979323846 * static_cast<double>(w) * 0x1p-32;
    EXPECT_NEAR(turn.cosine, std::cos(angle), 2e-12);
    EXPECT_NEAR(turn.sine, std::sin(angle), 2e-12);
  }
}

TEST(BlockMath, stays_finite_at_the_ends_of_its_range) {
  EXPECT_TRUE(std::isfinite(block::exponential(1e6)));
  EXPECT_GT(block::exponential(-1e6), 0.0);
  EXPECT_EQ(block::normal_cdf(50.0), block::normal_cdf(6.5));
  EXPECT_TRUE(std::isfinite(block::logarithm(std::numeric_limits<double>::min())));
}

}  // namespace
}  // namespace gammadrag::test
