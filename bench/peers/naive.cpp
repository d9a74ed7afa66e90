// The same as it is usually written in C++: a Mersenne twister and the C maths library, path by path.
#include <random>

#include "setting.h"

namespace {

double normal_cdf(double x) { return 0.5 * std::erfc(-x * 0.7071067811865476); }

double delta(double spot, double left) {
  const double width = peers::vol * std::sqrt(left);
  return normal_cdf((std::log(spot / peers::spot) + peers::rate * left) / width + 0.5 * width);
}

double price(double left) {
  const double width = peers::vol * std::sqrt(left);
  const double d1 = peers::rate * left / width + 0.5 * width;
  return peers::spot * (normal_cdf(d1) - std::exp(-peers::rate * left) * normal_cdf(d1 - width));
}

double pnl(int steps, std::mt19937& bits, std::normal_distribution<double>& normal) {
  const double step = peers::expiry / steps;
  const double drift = (peers::rate - 0.5 * peers::vol * peers::vol) * step;
  const double width = peers::vol * std::sqrt(step);
  const double growth = std::exp(peers::rate * step);
  double spot = peers::spot;
  double held = delta(spot, peers::expiry);
  double cash = held * spot - price(peers::expiry);
  for (int done = 1; done < steps; ++done) {
    spot *= std::exp(drift + width * normal(bits));
    cash *= growth;
    const double wanted = delta(spot, peers::expiry - done * step);
    cash += (wanted - held) * spot;
    held = wanted;
  }
  spot *= std::exp(drift + width * normal(bits));
  cash = cash * growth - held * spot + std::fmax(spot - peers::spot, 0.0);
  return cash * std::exp(-peers::rate * peers::expiry);
}

}  // namespace

int main(int count, char** words) {
  return peers::run(count, words, [](int steps, int paths) {
    std::mt19937 bits(1);
    std::normal_distribution<double> normal;
    peers::Moments moments;
    for (int path = 0; path < paths; ++path) moments.add(pnl(steps, bits, normal));
    return moments.deviation();
  });
}
