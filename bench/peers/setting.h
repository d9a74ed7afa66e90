// setting.h: the work that all peers do, and how they tell what it took: one month at the money, hedged
// 21 and 84 times at no cost, 50,000 paths each; 5.25 million paths times steps. The deviation of the
// P&L, known to be 0.43 and 0.22 [Derman-Kamal-1999], shows that they did the same.
#pragma once

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace peers {

inline constexpr double spot = 100.0;
inline constexpr double vol = 0.2;
inline constexpr double rate = 0.05;
inline constexpr double expiry = 1.0 / 12.0;
inline constexpr int usual_paths = 50000;

struct Moments {
  double count = 0.0;
  double sum = 0.0;
  double squares = 0.0;

  void add(double value) {
    count += 1.0;
    sum += value;
    squares += value * value;
  }
  double deviation() const {
    const double mean = sum / count;
    return std::sqrt(squares / count - mean * mean);
  }
};

// Prints milliseconds and both deviations; `deviation(steps, paths)` is the work. The first word, if
// any, is a number of paths instead of the usual one.
template <class Work>
int run(int count, char** words, Work deviation) {
  const int paths = count > 1 ? std::atoi(words[1]) : usual_paths;
  const auto begin = std::chrono::steady_clock::now();
  const double few = deviation(21, paths);
  const double many = deviation(84, paths);
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
  std::printf("%.3f %.4f %.4f\n", taken.count(), few, many);
  return 0;
}

}  // namespace peers
