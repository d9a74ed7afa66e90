// block_book.h: the book at the hedge vol over a block of paths, and the trades its rule calls for
// (internal). Loops are plain and over single operations, so that compilers vectorise them.
#pragma once

#include "hedge_block.h"

namespace gammadrag {

StepFrame step_frame(const Simulation& simulation, int step);

// The vol that marks, and attribution, are taken at: what the reader hedges at.
double mark_vol(const Simulation& simulation);

// Sets delta, target, dollar_gamma, strikes and value from the prices.
void revalue(const Simulation& simulation, const StepFrame& frame, const Lanes<double>& x,
             HedgeBlock& block);

// Sets value to the payoff.
void settle(const Simulation& simulation, const StepFrame& frame, HedgeBlock& block);

// Sets trade to what the rule calls for now, lots counted.
void decide(const Simulation& simulation, const StepFrame& frame, const Lanes<double>& x,
            HedgeBlock& block);

// Units a trade moves, rounded to whole lots of the position.
double in_lots(const Simulation& simulation, double trade);

}  // namespace gammadrag
