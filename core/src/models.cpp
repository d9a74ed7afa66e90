#include "gammadrag/models.h"

#include <cmath>

#include "gammadrag/scenario.h"
#include "plain_number.h"

namespace gammadrag {

PriceModel price_model(const Scenario& s) {
  switch (s.model) {
    case Model::brownian:
      break;
    case Model::mean_reverting:
      return MeanReverting{s.reversion_speed,
                           std::log(s.reversion_level.value_or(s.spot) / s.spot)};
    case Model::jumps:
      return MertonJumps{s.jump_rate, s.jump_mean, s.jump_std_dev};
    case Model::stochastic_vol:
      return StochasticVol{s.variance_reversion, s.long_run_vol * s.long_run_vol, s.vol_of_vol,
                           s.vol_correlation};
    case Model::bootstrap:
      return Bootstrap{s.returns.values, s.return_interval, static_cast<int>(s.block_length)};
  }
  return GeometricBrownian{};
}

double vol_of_returns(const Bootstrap& b) {
  const double count = static_cast<double>(b.returns.size());
  double sum = 0.0;
  for (const double r : b.returns) sum += r;
  double squares = 0.0;
  for (const double r : b.returns) squares += (r - sum / count) * (r - sum / count);
  return std::sqrt(squares / (count * b.interval));
}

Outcome<Returns> read_returns(std::string_view text) {
  constexpr std::string_view field = "returns";
  constexpr double largest = 2.0;  // of ln S: a factor of seven
  Returns series;
  while (!text.empty()) {
    const std::size_t end = text.find('x');
    const std::optional<double> value = read_plain_number(text.substr(0, end));
    if (!value) return Error{ErrorCode::returns_unreadable, field};
    if (*value < -largest) return Error{ErrorCode::below_minimum, field, -largest};
    if (*value > largest) return Error{ErrorCode::above_maximum, field, largest};
    if (series.values.size() == most_returns) {
      return Error{ErrorCode::too_many_returns, field, static_cast<double>(most_returns)};
    }
    series.values.push_back(*value);
    if (end == std::string_view::npos) return series;
    text = text.substr(end + 1);
    if (text.empty()) return Error{ErrorCode::returns_unreadable, field};
  }
  return series;
}

std::string text_of(const Returns& returns) {
  std::string text;
  for (const double value : returns.values) {
    if (!text.empty()) text += 'x';
    text += plain_text_of(value);
  }
  return text;
}

}  // namespace gammadrag
