// price_block.h: a block of simulated prices, advanced step by step (internal).
// Shapes    one lane a path, block_paths of them.
// Accuracy  the law of every step is exact but for StochasticVol's, whose variance has the exact mean
//           and variance and a quadratic or exponential form between them [Andersen-2008].
// Cost      measured: see docs/performance.md.
#pragma once

#include <memory>

#include "gammadrag/models.h"
#include "gammadrag/random.h"

namespace gammadrag {

// What is the same for all paths and steps.
struct PriceMotion {
  PriceModel model;
  double interval;
  double growth;  // of the expected price: carry and excess drift, per year
  double vol;
  std::uint64_t seed;
};

// x = ln(S / spot) of each path. Advanced in place, since it is what the loops work on.
class PriceBlock {
 public:
  // Precondition: first_path is a multiple of block_paths.
  PriceBlock(const PriceMotion& motion, std::uint64_t first_path);

  // To the next step.
  void advance();

  const Lanes<double>& x() const { return x_; }

 private:
  void move(const GeometricBrownian& model);
  void move(const MeanReverting& model);
  void move(const MertonJumps& model);
  void move(const StochasticVol& model);
  void move(const Bootstrap& model);
  const Lanes<double>& next_normals();
  void add_jumps(const MertonJumps& model);
  void vol_step(const StochasticVol& model, double length, std::uint32_t draw);

  const PriceMotion& motion_;
  std::uint64_t first_path_;
  std::uint32_t step_ = 0;
  alignas(64) Lanes<double> x_{};
  alignas(64) Lanes<double> variance_{};
  NormalBlock normals_;
  std::vector<double> cumulative_;  // of the number of jumps in a step
  Lanes<std::uint32_t> place_{};    // in the series of returns
  double shift_ = 0.0;              // of each return of the series
};

}  // namespace gammadrag
