// band_levels.h: hedges as levels, between which one that falls is shared out (internal).
#pragma once

#include <array>
#include <vector>

namespace gammadrag {

// Rising.
using Levels = std::vector<double>;

// Shares that add up to one and keep the mean, the square and the cube of what is shared out.
struct Shares {
  int first;
  std::array<double, 4> share;
};

// `near` is where to start looking.
Shares shares_of(const Levels& levels, double hedge, int near);

// A hedge the band may be centred on, and how far apart levels may be there.
struct LevelWish {
  double hedge;
  double apart;
};

// As close together everywhere as wished.
Levels levels_for(std::vector<LevelWish> wishes, int most);

}  // namespace gammadrag
