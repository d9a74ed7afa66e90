#include "gammadrag/random.h"

#include <cmath>

#include "block_math.h"

namespace gammadrag {
namespace {

constexpr std::uint32_t key_parity = 0x1bd11bdau;
constexpr std::array<std::array<int, 2>, 8> rotations{
    {{10, 26}, {11, 21}, {13, 27}, {23, 5}, {6, 20}, {17, 11}, {25, 10}, {18, 20}}};

using Schedule = std::array<std::uint32_t, 5>;

Schedule schedule_of(const Words& key) {
  return {key[0], key[1], key[2], key[3], key_parity ^ key[0] ^ key[1] ^ key[2] ^ key[3]};
}

GAMMADRAG_BLOCK_INLINE std::uint32_t turned(std::uint32_t x, int by) {
  return (x << by) | (x >> (32 - by));
}

struct State {
  std::uint32_t a, b, c, d;
};

// Four rounds, then the next part of the key. Rounds pair (a, b) with (c, d), then (a, d) with (c, b).
GAMMADRAG_BLOCK_INLINE State four_rounds(State s, const Schedule& key, int group) {
  for (int i = 0; i < 4; ++i) {
    const auto& by = rotations[static_cast<std::size_t>((4 * group + i) % 8)];
    if (i % 2 == 0) {
      s.a += s.b;
      s.b = turned(s.b, by[0]) ^ s.a;
      s.c += s.d;
      s.d = turned(s.d, by[1]) ^ s.c;
    } else {
      s.a += s.d;
      s.d = turned(s.d, by[0]) ^ s.a;
      s.c += s.b;
      s.b = turned(s.b, by[1]) ^ s.c;
    }
  }
  const int next = group + 1;
  s.a += key[static_cast<std::size_t>(next % 5)];
  s.b += key[static_cast<std::size_t>((next + 1) % 5)];
  s.c += key[static_cast<std::size_t>((next + 2) % 5)];
  s.d += key[static_cast<std::size_t>((next + 3) % 5)] + static_cast<std::uint32_t>(next);
  return s;
}

GAMMADRAG_BLOCK_INLINE State scrambled(const Schedule& key, State s) {
  s = {s.a + key[0], s.b + key[1], s.c + key[2], s.d + key[3]};
  s = four_rounds(s, key, 0);
  s = four_rounds(s, key, 1);
  s = four_rounds(s, key, 2);
  s = four_rounds(s, key, 3);
  return four_rounds(s, key, 4);
}

GAMMADRAG_BLOCK_INLINE double radius_of(std::uint32_t word) {
  // The word in the lowest bits of 2^52 is exact, and so is taking 2^52 away.
  const double whole =
      block::from_bits(0x4330000000000000 | std::uint64_t{word}) - 4503599627370496.0;
  return std::sqrt(-2.0 * block::logarithm((whole + 0.5) * 0x1p-32));
}

// [Box-Muller-1958]: one word for the radius, one for the angle. Fills the rows in place, which a loop
// that is to be vectorised asks for.
GAMMADRAG_BLOCK_INLINE void two_rows(const Lanes<std::uint32_t>& radii,
                                     const Lanes<std::uint32_t>& angles, Lanes<double>& first,
                                     Lanes<double>& second) {
  GAMMADRAG_BLOCK_LOOP
  for (std::size_t i = 0; i < block_paths; ++i) {
    const double radius = radius_of(radii[i]);
    const block::Turn turn = block::cosine_and_sine(angles[i]);
    first[i] = radius * turn.cosine;
    second[i] = radius * turn.sine;
  }
}

}  // namespace

Words threefry(const Words& key, const Words& counter) {
  const State s = scrambled(schedule_of(key), {counter[0], counter[1], counter[2], counter[3]});
  return {s.a, s.b, s.c, s.d};
}

WordBlock word_block(std::uint64_t seed, Stream stream, std::uint64_t first_path,
                     std::uint32_t draw) {
  const Schedule key =
      schedule_of({static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32),
                   static_cast<std::uint32_t>(stream), 0u});
  const std::uint32_t low = static_cast<std::uint32_t>(first_path);
  const std::uint32_t high = static_cast<std::uint32_t>(first_path >> 32);
  WordBlock block;
  for (std::size_t i = 0; i < block_paths; ++i) {
    const State s = scrambled(key, {low + static_cast<std::uint32_t>(i), high, draw, 0u});
    block.rows[0][i] = s.a;
    block.rows[1][i] = s.b;
    block.rows[2][i] = s.c;
    block.rows[3][i] = s.d;
  }
  return block;
}

NormalBlock normal_block(const WordBlock& words) {
  NormalBlock block;
  for (std::size_t row = 0; row < 4; row += 2) {
    two_rows(words.rows[row], words.rows[row + 1], block.rows[row], block.rows[row + 1]);
  }
  return block;
}

NormalPair normal_pair(const WordBlock& words) {
  NormalPair pair;
  two_rows(words.rows[2], words.rows[3], pair.rows[0], pair.rows[1]);
  return pair;
}

}  // namespace gammadrag
