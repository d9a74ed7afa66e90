#include "scan.h"

#include <algorithm>
#include <cmath>

namespace gammadrag {
namespace {

constexpr int usual_places = 24;
constexpr double step_outside = 4.0;

double on_slider(const Slider& slider, double share) {
  switch (slider.scale) {
    case Scale::log:
      return slider.from * std::pow(slider.to / slider.from, share);
    case Scale::square:
      return slider.from + (slider.to - slider.from) * share * share;
    case Scale::linear:
      break;
  }
  return slider.from + (slider.to - slider.from) * share;
}

// From an end of the slider to the bound beyond it: by ratio where both are positive, else by
// distance.
void add_outside(std::vector<double>& places, double from, double bound, double span) {
  if (from > 0.0 && bound > 0.0) {
    const double factor = bound > from ? step_outside : 1.0 / step_outside;
    for (double at = from * factor; bound > from ? at < bound : at > bound; at *= factor) {
      places.push_back(at);
    }
  } else {
    const double sign = bound > from ? 1.0 : -1.0;
    for (double step = span; step < std::abs(bound - from); step *= 2.0) {
      places.push_back(from + sign * step);
    }
  }
  places.push_back(bound);
}

void add_around(std::vector<double>& places, double present, double span) {
  places.push_back(present);
  const double scale = present == 0.0 ? span : std::abs(present);
  for (const double share : {0.02, 0.1, 0.3}) {
    places.push_back(present - share * scale);
    places.push_back(present + share * scale);
  }
}

void settle(std::vector<double>& places, double lowest, double highest) {
  std::erase_if(places, [&](double at) { return !(at >= lowest && at <= highest); });
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
}

}  // namespace

std::vector<double> places_of(const FieldSpec& field, std::optional<double> present) {
  const Slider& slider = field.slider;
  std::vector<double> places;
  for (int i = 0; i <= usual_places; ++i) {
    places.push_back(on_slider(slider, static_cast<double>(i) / usual_places));
  }
  const double span = slider.to - slider.from;
  if (slider.from > field.minimum) add_outside(places, slider.from, field.minimum, span);
  if (slider.to < field.maximum) add_outside(places, slider.to, field.maximum, span);
  if (present) add_around(places, *present, 0.01 * span);
  settle(places, field.minimum, field.maximum);
  return places;
}

std::vector<double> whole_places(double lowest, double highest, double present) {
  std::vector<double> places{lowest, highest};
  for (double at = 1.0; at < highest; at = std::max(at + 1.0, std::round(at * 4.0 / 3.0))) {
    places.push_back(at);
  }
  for (const double share : {0.9, 0.98, 1.0, 1.02, 1.1}) {
    places.push_back(std::round(share * present));
  }
  settle(places, lowest, highest);
  return places;
}

std::optional<Error> out_of_bounds(const Scenario& scenario) {
  const Outcome<Scenario> checked = validate(scenario);
  if (checked) return std::nullopt;
  const ErrorCode code = checked.error().code;
  const bool own = code == ErrorCode::not_finite || code == ErrorCode::below_minimum ||
                   code == ErrorCode::above_maximum;
  return own ? std::optional(checked.error()) : std::nullopt;
}

}  // namespace gammadrag
