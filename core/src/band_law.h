// band_law.h: the law of price and hedge, carried from look to look (internal).
// Model     between two looks ln S takes a normal step and the hedge none: what is held at each level
//           of the hedge is folded with the step's density, on equally spaced places of ln S.
// Accuracy  of the folding: as good as exact where places are no further apart than a step's deviation.
// Cost      a few ns a place and level that anything is at.
#pragma once

#include <vector>

#include "band_levels.h"

namespace gammadrag {

// Of x = ln(S_t / spot).
struct PriceGrid {
  double first;
  double spacing;
  int count;

  double at(int i) const { return first + i * spacing; }
};

// Masses at each level, a row of places each; nothing outside [from, to).
struct HedgeLaw {
  PriceGrid places;
  Levels levels;
  std::vector<double> mass;
  std::vector<int> from;
  std::vector<int> to;

  double* row(int level) { return mass.data() + static_cast<long>(level) * places.count; }
  const double* row(int level) const {
    return mass.data() + static_cast<long>(level) * places.count;
  }
  int level_count() const { return static_cast<int>(levels.size()); }
};

HedgeLaw empty_law(const PriceGrid& places, const Levels& levels);

// All at one place and one hedge.
HedgeLaw law_at(double x, double hedge);

// What has left the places on one side, by level: mass, and mass times exp(x).
struct Gone {
  std::vector<double> mass;
  std::vector<double> by_price;
};

struct GoneBothWays {
  Gone below;
  Gone above;
};

struct PriceStep {
  double mean;
  double deviation;
};

// Over one step, on the places it is at.
GoneBothWays carry(HedgeLaw& law, const PriceStep& step);

// Over one step to other places and levels, which take its place.
GoneBothWays carry_to(HedgeLaw& law, const PriceStep& step, const PriceGrid& places,
                      const Levels& levels);

// Narrows each level's range to where anything is.
void trim(HedgeLaw& law);

}  // namespace gammadrag
