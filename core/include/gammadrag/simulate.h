// simulate.h: many paths of the price, hedged step by step by the position's rule at its costs.
// Model     models.h moves the price; the hedge is that of turnover.h, trades and costs as invoiced.
// Symbols   P&L: net of all costs, of the whole position, present value; short positions too.
// Units     money: quote currency (coin for a position settled in it), present value.
// Shapes    chunk_paths paths a chunk; sums: one row a chunk; pnl: one value a path, in order.
// Refuses   returns_missing, returns_too_coarse (hedge interval no multiple of theirs),
//           too_much_to_simulate (paths times steps); no_such_path; ledger_does_not_close.
// Accuracy  of a path 1e-10 of its price; a band calls for no trade below 1e-6 of the options. Of
//           averages their standard error, which is given. Same arguments, same bits: whoever
//           computes which chunk, and whatever the machine.
// Cost      measured: see docs/performance.md.
// Source    docs/method.md, "Simulation"; tails [Acerbi-Tasche-2002]
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "gammadrag/costs.h"
#include "gammadrag/hedging_rule.h"
#include "gammadrag/models.h"
#include "gammadrag/position.h"
#include "gammadrag/turnover.h"

namespace gammadrag {

// Paths times steps that one simulation may have.
inline constexpr double most_path_steps = 2e10;

// Whether every step is attributed to its causes, or the P&L alone is kept, in half the time: then
// its parts but for costs, the drawdown and the path's range are zero.
enum class Ledger : std::uint8_t { kept, pnl_alone };
inline constexpr std::array<std::string_view, 2> ledger_names{"kept", "pnlAlone"};

// A position made ready to be simulated.
struct Simulation {
  Position position;
  PriceModel model;
  double realized_vol;
  Dynamics dynamics;
  HedgingRule rule;
  CostSchedule costs;
  int steps;
  double interval;
  std::uint64_t paths;
  std::uint64_t seed;
  double option_costs;  // paid on entry
  double premium;       // of a unit of the structure
  double mark;          // its value at the hedge vol less the premium
  Ledger ledger;
};

// At a vol of the caller's, or the outlook's; a series of returns is scaled to a vol of the caller's.
Outcome<Simulation> open_simulation(const Position& position,
                                    std::optional<double> realized_vol = std::nullopt,
                                    Ledger ledger = Ledger::kept);

// What a path's P&L is made of: it is the sum of all but `gross`, `cost` and what follows them.
// Costs are negative here.
enum class Part : std::uint8_t {
  gamma,         // (1/2) gamma (dS)^2, at the hedge vol
  theta,         // the decay that goes with it
  mark,          // the options' value at the hedge vol less what was paid
  open_delta,    // (delta - hedge) dS: of a hedge that was let stray
  higher_order,  // what gamma and theta leave of each step: moves are not small
  spread,
  fee,
  fixed,
  impact,
  carry,
  option,    // the options' own fees and half-spread
  net,       // the P&L itself
  gross,     // before costs
  cost,      // of everything
  turnover,  // value traded, were the hedge traded at every look
  trades,
  drawdown,  // largest fall of the P&L so far from its height so far
};
inline constexpr std::array<std::string_view, 17> part_names{
    "gamma", "theta", "mark",     "openDelta", "higherOrder", "spread",
    "fee",   "fixed", "impact",   "carry",     "option",      "net",
    "gross", "cost",  "turnover", "trades",    "drawdown"};
inline constexpr std::size_t parts = part_names.size();
inline constexpr std::size_t parts_of_net = 11;  // the first so many add up to it

template <class Number>
using ByPart = std::array<Number, parts>;

// Sums over the paths of a chunk, in the order of `simulated_sums` (simulation_summary.cpp).
inline constexpr std::size_t sums_of_chunk = 2 * parts + 8;

struct Chunk {
  std::array<double, sums_of_chunk> sums;
  std::vector<double> pnl;
};

std::uint64_t chunk_paths(const Simulation& simulation);
std::uint64_t chunk_count(const Simulation& simulation);

// Chunk number `chunk`, from 0. Refuses ledger_does_not_close: the parts of some path did not add up
// to its P&L within 1e-9 of the options' notional value.
Outcome<Chunk> simulate_chunk(const Simulation& simulation, std::uint64_t chunk);

// A number and its standard error.
struct Estimate {
  double value;
  double error;
};

// Paths that stand for others.
inline constexpr std::array<std::string_view, 4> like_names{"median", "worstTenth", "rangeBound",
                                                            "bestTenth"};

struct SimulationSummary {
  double paths;
  double steps;
  Estimate mean;        // with controls, where their expectations are known
  Estimate plain_mean;  // without
  Estimate standard_deviation;
  Estimate skew;
  Estimate excess_kurtosis;
  Estimate loss_probability;
  Estimate value_at_risk;       // loss that is exceeded with tail_probability
  Estimate expected_shortfall;  // mean loss in that tail
  Estimate sharpe;
  ByPart<Estimate> part;
  std::array<Estimate, 9> quantiles;  // at quantile_levels
  std::array<double, 4> like;  // paths: at the median, at the worst tenth, range-bound, best tenth
  double lowest;               // edges of the histogram
  double highest;
  std::vector<double> counts;
};
inline constexpr double tail_probability = 0.05;
inline constexpr std::array<double, 9> quantile_levels{0.01, 0.05, 0.1,  0.25, 0.5,
                                                       0.75, 0.9,  0.95, 0.99};

// Of the chunks done so far, from the first on, sums in rows. Precondition: sums and pnl are theirs.
SimulationSummary summarise(const Simulation& simulation, std::span<const double> sums,
                            std::span<const double> pnl);

// Where the mean P&L is zero, sought with the same random numbers at every vol.
struct SimulatedAt {
  double vol;
  Estimate mean;
};
struct NextVol {
  double vol;    // to simulate at; or the break-even, once it is found
  double error;  // standard error of the break-even; 0 until then
  bool found;
};

// What to simulate next, given what was simulated so far, in order. Refuses costs_exceed_gamma,
// costs_exceed_theta or pays_at_any_vol (breakEvenVol) where no vol in reach is one.
Outcome<NextVol> next_simulated_vol(const Position& position, std::span<const SimulatedAt> so_far);

// One path step by step; each column has steps + 1 values, the first of them now.
enum class Column : std::uint8_t {
  time,
  price,
  delta,         // that a full hedge would be: positive where the hedge of a holder is short
  hedge_before,  // in those units, of the whole position
  hedge_after,
  trade,
  spread,  // of this step's trade
  fee,
  fixed,
  impact,
  carry,  // so far, as everything below
  gamma,
  theta,
  mark,
  open_delta,
  higher_order,
  cost,
  net
};
inline constexpr std::array<std::string_view, 18> column_names{
    "time",   "price", "delta",     "hedgeBefore", "hedgeAfter", "trade",
    "spread", "fee",   "fixed",     "impact",      "carry",      "gamma",
    "theta",  "mark",  "openDelta", "higherOrder", "cost",       "net"};
// Columns of a path.
using PathLedger = std::array<std::vector<double>, column_names.size()>;

Outcome<PathLedger> simulated_path(const Simulation& simulation, std::uint64_t path);

// How the P&L so far spreads over the paths at up to `points` times: quantiles of it at
// fan_levels and of the price, from the first paths.
inline constexpr std::array<double, 5> fan_levels{0.05, 0.25, 0.5, 0.75, 0.95};
struct Fan {
  std::vector<double> times;
  std::array<std::vector<double>, fan_levels.size()> pnl;
  std::array<std::vector<double>, fan_levels.size()> price;
};
Fan simulated_fan(const Simulation& simulation, int points);

}  // namespace gammadrag
