// random.h: random numbers that belong to a place, not to a turn: the same key and counter always
// give the same words, so that any path can be made again alone, by anyone, in any order.
// Source    Threefry-4x32 with 20 rounds [Salmon-2011]; normals by [Box-Muller-1958]
// Accuracy  the generator's own known answers; normals as block_math.h, none beyond 6.7.
// Cost      about 2 ns a normal, in blocks.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace gammadrag {

using Words = std::array<std::uint32_t, 4>;

Words threefry(const Words& key, const Words& counter);

// Paths that are advanced together.
inline constexpr std::size_t block_paths = 256;

template <class Number>
using Lanes = std::array<Number, block_paths>;

// Words for path first_path + i in place i of each of four rows.
struct WordBlock {
  alignas(64) std::array<Lanes<std::uint32_t>, 4> rows;
};

// Which of the independent sequences of a path.
enum class Stream : std::uint32_t { price, variance, jumps, returns };

// Words number `draw` of that stream, of block_paths paths from first_path on.
// Precondition: first_path is a multiple of block_paths.
WordBlock word_block(std::uint64_t seed, Stream stream, std::uint64_t first_path,
                     std::uint32_t draw);

// Four independent normals a path, from four words.
struct NormalBlock {
  alignas(64) std::array<Lanes<double>, 4> rows;
};
NormalBlock normal_block(const WordBlock& words);

// Two of them, from the third and fourth row of words.
struct NormalPair {
  alignas(64) std::array<Lanes<double>, 2> rows;
};
NormalPair normal_pair(const WordBlock& words);

// The word as a number between 0 and 1, never either.
inline double unit_interval(std::uint32_t word) { return (word + 0.5) * 0x1p-32; }

}  // namespace gammadrag
