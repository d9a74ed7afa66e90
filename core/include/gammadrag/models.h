// models.h: how the underlying moves in a simulation.
// Symbols   x = ln(S / spot now), b carry = rate - yield, m excess drift, v realized vol.
// Units     time: years. rates: per year. returns and jumps: of ln S.
// Refuses   nothing: made from a scenario that has passed the door; returns_unreadable and
//           too_many_returns are the text's (fields.h).
// Source    [Black-Scholes-1973]; [Merton-1976]; [Heston-1993], stepped as [Andersen-2008];
//           circular blocks [Politis-Romano-1992]; docs/method.md, "Simulation"
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gammadrag/outcome.h"

namespace gammadrag {

struct Scenario;

// Which of them; price_model() gives each its numbers.
enum class Model : std::uint8_t { brownian, mean_reverting, jumps, stochastic_vol, bootstrap };

// dS = (b + m) S dt + v S dW.
struct GeometricBrownian {};

// dx = speed (level - x) dt + v dW: the price keeps to a range. Neither carry nor excess drift moves it.
struct MeanReverting {
  double speed;
  double level;  // of x
};

// Brownian, and at `rate` a year the price jumps by a factor exp(N(mean, std_dev^2)), whose
// expectation the drift makes good.
struct MertonJumps {
  double rate;
  double mean;
  double std_dev;
};

// d variance = reversion (long_run_variance - variance) dt + vol_of_vol sqrt(variance) dZ, beginning
// at v^2, with d<W, Z> = correlation dt.
struct StochasticVol {
  double reversion;
  double long_run_variance;
  double vol_of_vol;
  double correlation;
};

// Blocks of consecutive returns of a series, the end of which goes on at its beginning, each block
// begun anywhere. Shifted alike so that the price earns b + m.
struct Bootstrap {
  std::vector<double> returns;
  double interval;  // between two of them
  int block;        // returns
};

using PriceModel =
    std::variant<GeometricBrownian, MeanReverting, MertonJumps, StochasticVol, Bootstrap>;

PriceModel price_model(const Scenario& scenario);

// Of the series, per sqrt(year), about its mean.
double vol_of_returns(const Bootstrap& bootstrap);

// A series of returns as text: decimals joined by x, as 0.012x-0.004x0.
struct Returns {
  std::vector<double> values;

  friend bool operator==(const Returns&, const Returns&) = default;
};
inline constexpr std::size_t most_returns = 2000;

Outcome<Returns> read_returns(std::string_view text);
std::string text_of(const Returns& returns);

}  // namespace gammadrag
