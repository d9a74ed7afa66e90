#include "price_block.h"

#include <algorithm>
#include <cmath>

#include "block_math.h"

namespace gammadrag {
namespace {

// P(no more than n jumps) for n = 0, 1, ... until nothing is left to a word of 32 bits.
std::vector<double> cumulative_jumps(double expected) {
  std::vector<double> cumulative;
  double sum = 0.0;
  double log_term = -expected;  // of exp(-a) a^n / n!, since exp(-a) alone may be nothing
  for (int n = 0; n < 100000 && sum < 1.0 - 0x1p-33; ++n) {
    if (n > 0) log_term += block::logarithm(expected / n);
    const double term = log_term > -700.0 ? block::exponential(log_term) : 0.0;
    if (n > expected && term < 1e-14) break;
    sum += term;
    cumulative.push_back(sum);
  }
  return cumulative;
}

// The shift that makes a return drawn from the series earn `growth` over its interval.
double shift_of(const Bootstrap& b, double growth) {
  double mean = 0.0;
  for (const double r : b.returns) mean += block::exponential(r);
  return growth * b.interval - block::logarithm(mean / static_cast<double>(b.returns.size()));
}

// The longest step of a moving variance, a hundredth of a year or of what it reverts in.
int vol_steps(const StochasticVol& model, double interval) {
  return static_cast<int>(
      std::ceil(std::max(1.0, interval * std::max(100.0, 10.0 * model.reversion))));
}

int returns_in(const Bootstrap& model, double interval) {
  return std::max(1, static_cast<int>(std::round(interval / model.interval)));
}

}  // namespace

PriceBlock::PriceBlock(const PriceMotion& motion, std::uint64_t first_path)
    : motion_(motion), first_path_(first_path) {
  variance_.fill(motion.vol * motion.vol);
  if (const auto* jumps = std::get_if<MertonJumps>(&motion.model)) {
    if (jumps->rate > 0.0) cumulative_ = cumulative_jumps(jumps->rate * motion.interval);
  }
  if (const auto* b = std::get_if<Bootstrap>(&motion.model)) shift_ = shift_of(*b, motion.growth);
}

void PriceBlock::advance() {
  std::visit([this](const auto& model) { move(model); }, motion_.model);
  ++step_;
}

const Lanes<double>& PriceBlock::next_normals() {
  const std::uint32_t row = step_ % 4;
  if (row == 0) {
    normals_ = normal_block(word_block(motion_.seed, Stream::price, first_path_, step_ / 4));
  }
  return normals_.rows[row];
}

void PriceBlock::move(const GeometricBrownian&) {
  const Lanes<double>& z = next_normals();
  const double drift = (motion_.growth - 0.5 * motion_.vol * motion_.vol) * motion_.interval;
  const double scale = motion_.vol * std::sqrt(motion_.interval);
  for (std::size_t i = 0; i < block_paths; ++i) x_[i] += drift + scale * z[i];
}

void PriceBlock::move(const MeanReverting& model) {
  const Lanes<double>& z = next_normals();
  const double kept = block::exponential(-model.speed * motion_.interval);
  // (1 - kept^2) / (2 speed), which is the interval itself where hardly anything reverts.
  const double turn = model.speed * motion_.interval;
  const double variance =
      turn < 1e-5 ? motion_.interval * (1.0 - turn) : (1.0 - kept * kept) / (2.0 * model.speed);
  const double scale = motion_.vol * std::sqrt(variance);
  for (std::size_t i = 0; i < block_paths; ++i) {
    x_[i] = model.level + (x_[i] - model.level) * kept + scale * z[i];
  }
}

void PriceBlock::add_jumps(const MertonJumps& model) {
  const WordBlock words = word_block(motion_.seed, Stream::jumps, first_path_, step_);
  const NormalPair sizes = normal_pair(words);
  for (std::size_t i = 0; i < block_paths; ++i) {
    const double u = unit_interval(words.rows[0][i]);
    const double jumps = static_cast<double>(
        std::lower_bound(cumulative_.begin(), cumulative_.end(), u) - cumulative_.begin());
    x_[i] += jumps * model.mean + std::sqrt(jumps) * model.std_dev * sizes.rows[0][i];
  }
}

void PriceBlock::move(const MertonJumps& model) {
  move(GeometricBrownian{});
  if (model.rate <= 0.0) return;
  const double expected_factor =
      block::exponential(model.mean + 0.5 * model.std_dev * model.std_dev);
  const double drift = -model.rate * (expected_factor - 1.0) * motion_.interval;
  for (double& x : x_) x += drift;
  add_jumps(model);
}

// One step of variance and price. The price's drift is corrected so that its expectation is right
// in spite of the step [Andersen-2008].
void PriceBlock::vol_step(const StochasticVol& m, double length, std::uint32_t draw) {
  const WordBlock words = word_block(motion_.seed, Stream::variance, first_path_, draw);
  const NormalPair z = normal_pair(words);
  const double kept = block::exponential(-m.reversion * length);
  const double turn = m.reversion * length;
  const double share = turn < 1e-8 ? length : (1.0 - kept) / m.reversion;
  const double of_now = m.vol_of_vol * m.vol_of_vol * kept * share;
  const double of_long =
      0.5 * m.vol_of_vol * m.vol_of_vol * m.long_run_variance * m.reversion * share * share;
  const bool moves = m.vol_of_vol > 0.0;
  const double rho = m.correlation;
  // x changes by k2 variance after and a normal part, less what makes its expectation right.
  const double tilt = moves ? rho / m.vol_of_vol : 0.0;
  const double k2 = 0.5 * length * (m.reversion * tilt - 0.5) + tilt;
  const double k3 = 0.5 * length * (1.0 - (moves ? rho * rho : 0.0));
  const double a = k2 + 0.5 * k3;
  for (std::size_t i = 0; i < block_paths; ++i) {
    const double before = variance_[i];
    const double mean = m.long_run_variance + (before - m.long_run_variance) * kept;
    const double spread = before * of_now + of_long;
    const double psi = spread / (mean * mean);
    double after = mean;
    double log_mean = a * mean;  // ln E exp(a after)
    if (moves && psi <= 1.5) {
      const double inverse = 2.0 / psi;
      const double b2 = inverse - 1.0 + std::sqrt(inverse * (inverse - 1.0));
      const double scale = mean / (1.0 + b2);
      const double root = std::sqrt(b2) + z.rows[0][i];
      after = scale * root * root;
      const double left = 1.0 - 2.0 * a * scale;
      if (left > 0.0) log_mean = a * scale * b2 / left - 0.5 * block::logarithm(left);
    } else if (moves && mean > 0.0) {
      const double p = (psi - 1.0) / (psi + 1.0);
      const double beta = (1.0 - p) / mean;
      const double u = unit_interval(words.rows[0][i]);
      after = u <= p ? 0.0 : block::logarithm((1.0 - p) / (1.0 - u)) / beta;
      if (a < beta) log_mean = block::logarithm(p + beta * (1.0 - p) / (beta - a));
    }
    const double drift = motion_.growth * length - log_mean - 0.5 * k3 * before;
    const double scale = std::sqrt(k3 * (before + after));
    x_[i] += drift + k2 * after + scale * z.rows[1][i];
    variance_[i] = after;
  }
}

void PriceBlock::move(const StochasticVol& model) {
  const int steps = vol_steps(model, motion_.interval);
  const double length = motion_.interval / steps;
  for (int k = 0; k < steps; ++k) {
    vol_step(model, length,
             step_ * static_cast<std::uint32_t>(steps) + static_cast<std::uint32_t>(k));
  }
}

void PriceBlock::move(const Bootstrap& model) {
  const std::uint32_t count = static_cast<std::uint32_t>(model.returns.size());
  const std::uint32_t block = static_cast<std::uint32_t>(model.block);
  const std::uint32_t each = static_cast<std::uint32_t>(returns_in(model, motion_.interval));
  for (std::uint32_t k = 0; k < each; ++k) {
    const std::uint32_t drawn = step_ * each + k;
    if (drawn % block == 0) {
      const WordBlock words = word_block(motion_.seed, Stream::returns, first_path_, drawn / block);
      for (std::size_t i = 0; i < block_paths; ++i) {
        place_[i] = static_cast<std::uint32_t>((std::uint64_t{words.rows[0][i]} * count) >> 32);
      }
    }
    for (std::size_t i = 0; i < block_paths; ++i) {
      x_[i] += shift_ + model.returns[place_[i]];
      place_[i] = place_[i] + 1 == count ? 0 : place_[i] + 1;
    }
  }
}

}  // namespace gammadrag
