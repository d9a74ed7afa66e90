// search.h: where a function over a whole range turns from meeting a goal to missing it (internal).
// Model     the function is looked at in given places; between two of them it is taken to turn at
//           most once, or twice where it comes close to zero and goes back.
// Refuses   nothing: where the function has no value there is a gap, whose edges are searched too.
// Cost      one evaluation a place, about 20 more at each edge of a gap and each near touch.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "gammadrag/measure.h"
#include "root.h"

namespace gammadrag {

using Distance = std::function<std::optional<double>(double)>;

// Whether there is anything between two neighbouring whole numbers.
enum class Places : std::uint8_t { any, whole };

struct Line {
  Distance distance;
  Places places;
  Better better;
};

bool meets(Better better, double distance);

// Half way, by ratio where both are positive; one of the two where nothing lies between.
double between(Places places, double low, double high);

// Two neighbours, low.at < high.at, of which one meets the goal.
struct Crossing {
  Point low;
  Point high;
};

struct Survey {
  std::vector<Crossing> crossings;
  int above;
  int below;
  int equal;
};

// Places in rising order.
Survey survey(const Line& line, std::span<const double> places);

// The crossing narrowed until nothing, or at most `width` of the place, lies between its two sides.
Crossing narrowed(const Line& line, Crossing crossing, double width);

}  // namespace gammadrag
