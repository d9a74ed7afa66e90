#include "gammadrag/simulate.h"

#include <algorithm>
#include <cmath>

#include "block_book.h"
#include "gammadrag/black_scholes.h"
#include "gammadrag/hedge_costs.h"
#include "gammadrag/scenario_costs.h"
#include "hedge_block.h"
#include "simulated_sums.h"

namespace gammadrag {
namespace {

// In any path's ledger: of the notional value, and of what was added up, for its rounding.
constexpr double largest_gap = 1e-9;
constexpr double rounding = 1e-13;

// A hedge that is never traded is looked at once a day, for the way its P&L takes.
int steps_of(const Position& p) {
  if (p.scenario.rule != Rule::none) return p.schedule.count;
  const double days = std::round(p.scenario.expiry * p.scenario.days_per_year);
  return static_cast<int>(std::clamp(days, 1.0, most_hedges));
}

std::optional<Error> refused_returns(const Bootstrap& b, double interval) {
  if (b.returns.size() < 2) return Error{ErrorCode::returns_missing, "returns"};
  const double each = interval / b.interval;
  // The life is divided into whole steps, which may be a little longer or shorter than stated.
  if (each < 0.9 || std::abs(each / std::round(each) - 1.0) > 0.05) {
    return Error{ErrorCode::returns_too_coarse, "hedgeInterval", b.interval};
  }
  return std::nullopt;
}

// Where the P&L alone is kept, `net` is its only account.
bool closes(const ByPart<double>& account, double net, double notional) {
  double added_up = 0.0;
  for (std::size_t i = 0; i < parts_of_net; ++i) added_up += std::abs(account[i]);
  const double gap = std::abs(account[static_cast<std::size_t>(Part::net)] - net);
  return gap <= largest_gap * notional + rounding * added_up;
}

PriceModel scaled(Bootstrap b, double vol) {
  const double of_series = vol_of_returns(b);
  if (of_series > 0.0) {
    for (double& r : b.returns) r *= vol / of_series;
  }
  return b;
}

}  // namespace

Outcome<Simulation> open_simulation(const Position& position, std::optional<double> vol,
                                    Ledger ledger) {
  const Scenario& s = position.scenario;
  if (closes_early(s)) return Error{ErrorCode::early_close_unsupported, "holdingPeriod"};
  const int steps = steps_of(position);
  const double interval = s.expiry / steps;
  const double paths = std::floor(s.paths);
  if (paths * steps > most_path_steps) {
    return Error{ErrorCode::too_much_to_simulate, "paths", std::floor(most_path_steps / steps)};
  }
  PriceModel model = price_model(s);
  double realized_vol = vol.value_or(outlook_vol(s));
  if (const auto* b = std::get_if<Bootstrap>(&model)) {
    if (const auto refused = refused_returns(*b, interval)) return *refused;
    if (vol) model = scaled(*b, *vol);
    else realized_vol = vol_of_returns(*b);
  }
  const double premium = price(position.book, position.market, s.implied_vol);
  const double hedge_vol = hedge_vol_at(s, realized_vol);
  return Simulation{.position = position,
                    .model = std::move(model),
                    .realized_vol = realized_vol,
                    .dynamics = dynamics_of(s, realized_vol),
                    .rule = hedging_rule(s),
                    .costs = cost_schedule(s, realized_vol),
                    .steps = steps,
                    .interval = interval,
                    .paths = static_cast<std::uint64_t>(paths),
                    .seed = static_cast<std::uint64_t>(s.seed),
                    .option_costs = option_costs(position),
                    .premium = premium,
                    .mark = price(position.book, position.market, hedge_vol) - premium,
                    .ledger = ledger};
}

std::uint64_t chunk_paths(const Simulation& s) {
  // A few milliseconds' work, in whole blocks.
  constexpr std::uint64_t path_steps = 131072;
  const std::uint64_t blocks = path_steps / (block_paths * static_cast<std::uint64_t>(s.steps));
  return block_paths * std::clamp<std::uint64_t>(blocks, 1, 16);
}

std::uint64_t chunk_count(const Simulation& s) {
  const std::uint64_t each = chunk_paths(s);
  return (s.paths + each - 1) / each;
}

Outcome<Chunk> simulate_chunk(const Simulation& s, std::uint64_t number) {
  const std::uint64_t first = number * chunk_paths(s);
  if (first >= s.paths) return Error{ErrorCode::no_such_path, "paths", double(s.paths)};
  const std::uint64_t end = std::min(first + chunk_paths(s), s.paths);
  const double notional = s.position.units * notional_of(s.position);
  SimulatedSums sums;
  Chunk chunk;
  chunk.pnl.reserve(static_cast<std::size_t>(end - first));
  for (std::uint64_t at = first; at < end; at += block_paths) {
    const HedgeBlock block = hedge_block(s, at);
    const std::size_t lanes =
        static_cast<std::size_t>(std::min<std::uint64_t>(block_paths, end - at));
    for (std::size_t i = 0; i < lanes; ++i) {
      const ByPart<double> account = parts_of(s, block, i);
      if (!closes(account, block.net[i], notional)) {
        return Error{ErrorCode::ledger_does_not_close, "paths"};
      }
      sums.add(account, block.highest[i] - block.lowest[i], at + i);
      chunk.pnl.push_back(account[static_cast<std::size_t>(Part::net)]);
    }
  }
  chunk.sums = sums.values();
  return chunk;
}

}  // namespace gammadrag
