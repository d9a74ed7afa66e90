// hedge_block.h: a block of hedged paths and their accounts (internal).
// Shapes    one lane a path.
// Units     of one unit of the structure held, present value, unless said otherwise.
#pragma once

#include <functional>

#include "gammadrag/random.h"
#include "gammadrag/simulate.h"
#include "price_block.h"

namespace gammadrag {

// The book at the hedge vol: what is the same for all paths at one step.
struct StepFrame {
  double time;
  double left;
  double discount;     // exp(-rate time)
  double yield_left;   // exp(-yield left)
  double strike_left;  // exp(-rate expiry): strikes' worth today
};

struct HedgeBlock {
  alignas(64) Lanes<double> price;   // discounted
  alignas(64) Lanes<double> change;  // of it over the step, yield reinvested
  alignas(64) Lanes<double> delta;   // at the hedge vol
  alignas(64) Lanes<double> target;  // at the vol of the rule
  alignas(64) Lanes<double> dollar_gamma;
  alignas(64) Lanes<double> value;  // of the options at the hedge vol
  alignas(
      64) Lanes<double> strikes;  // strikes' worth of the hedge: delta's money less the options'
  alignas(64) Lanes<double> held;
  alignas(64) Lanes<double> trade;
  alignas(64) Lanes<double> x_held;  // of a PriceMoveBand, where it last traded
  // Accounts, from the start on.
  alignas(64) Lanes<double> hedge_gain;
  alignas(64) Lanes<double> gamma;
  alignas(64) Lanes<double> theta;
  alignas(64) Lanes<double> open_delta;
  alignas(64) Lanes<double> higher_order;
  alignas(64) Lanes<double> turnover;
  alignas(64) Lanes<double> traded;             // value
  alignas(64) Lanes<double> discounted_trades;  // each weighted by its discount
  alignas(64) Lanes<double> trades;
  // The same of trades that all paths make at once.
  double trades_of_all = 0.0;
  double discounted_trades_of_all = 0.0;
  double set_up_traded = 0.0;  // value
  // Money of the whole position: what the proportional accounts above do not say.
  alignas(64) Lanes<double> spread;
  alignas(64) Lanes<double> fee;
  alignas(64) Lanes<double> fixed;
  alignas(64) Lanes<double> impact;
  alignas(64) Lanes<double> carry;
  alignas(64) Lanes<double> net;  // so far, the hedge not yet unwound
  alignas(64) Lanes<double> peak;
  alignas(64) Lanes<double> drawdown;
  alignas(64) Lanes<double> lowest;  // of x
  alignas(64) Lanes<double> highest;
};

// Looks at the block after each step, the first with step 0; at the last the trade is the unwind,
// and what is held is what it was before.
using Watcher = std::function<void(int step, const PriceBlock&, const HedgeBlock&)>;

// Hedges block_paths paths from first_path on to their end.
HedgeBlock hedge_block(const Simulation& simulation, std::uint64_t first_path,
                       const Watcher& watch = {});

// The parts of one path's P&L, and what else `Part` names, of the whole position. The P&L itself is
// added up from the parts here, and apart from them in `net` of the block.
ByPart<double> parts_of(const Simulation& simulation, const HedgeBlock& block, std::size_t lane);

}  // namespace gammadrag
