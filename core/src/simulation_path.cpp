#include <algorithm>
#include <cmath>

#include "gammadrag/simulate.h"
#include "hedge_block.h"

namespace gammadrag {
namespace {

void append(PathLedger& ledger, Column column, double value) {
  ledger[static_cast<std::size_t>(column)].push_back(value);
}

double last(const PathLedger& ledger, Column column) {
  const std::vector<double>& values = ledger[static_cast<std::size_t>(column)];
  return values.empty() ? 0.0 : values.back();
}

// The price of the underlying, which in coin is one over what is simulated.
double price_at(const Simulation& s, double x) {
  const bool coin = s.position.scenario.settlement == Settlement::coin;
  return s.position.quoted_spot * std::exp(coin ? -x : x);
}

// Adds the step's line; accounts run on, so a cost of the step is what the account grew by.
void write_step(PathLedger& ledger, const Simulation& s, const PriceBlock& prices,
                const HedgeBlock& b, std::size_t lane, int step, ByPart<double>& before) {
  const ByPart<double> now = parts_of(s, b, lane);
  const auto part = [&](Part p) { return now[static_cast<std::size_t>(p)]; };
  const auto grown = [&](Part p) {
    return before[static_cast<std::size_t>(p)] - now[static_cast<std::size_t>(p)];
  };
  const double units = s.position.units;
  const bool end = step == s.steps;
  const double time = step * s.interval;
  append(ledger, Column::time, time);
  append(ledger, Column::price, price_at(s, prices.x()[lane]));
  append(ledger, Column::delta, end ? last(ledger, Column::delta) : units * b.delta[lane]);
  append(ledger, Column::hedge_before, units * (end ? b.held[lane] : b.held[lane] - b.trade[lane]));
  append(ledger, Column::hedge_after, units * (end ? b.held[lane] + b.trade[lane] : b.held[lane]));
  append(ledger, Column::trade, units * b.trade[lane]);
  append(ledger, Column::spread, grown(Part::spread));
  append(ledger, Column::fee, grown(Part::fee));
  append(ledger, Column::fixed, grown(Part::fixed));
  append(ledger, Column::impact, grown(Part::impact));
  append(ledger, Column::carry, -part(Part::carry));
  append(ledger, Column::gamma, part(Part::gamma));
  append(ledger, Column::theta, part(Part::theta));
  append(ledger, Column::mark, part(Part::mark));
  append(ledger, Column::open_delta, part(Part::open_delta));
  append(ledger, Column::higher_order, part(Part::higher_order));
  append(ledger, Column::cost, part(Part::cost));
  append(ledger, Column::net, part(Part::net));
  before = now;
}

double quantile(std::vector<double>& values, double level) {
  std::sort(values.begin(), values.end());
  const double at = level * (static_cast<double>(values.size()) - 1.0);
  const std::size_t low = static_cast<std::size_t>(at);
  const std::size_t high = std::min(low + 1, values.size() - 1);
  return values[low] + (at - std::floor(at)) * (values[high] - values[low]);
}

}  // namespace

Outcome<PathLedger> simulated_path(const Simulation& s, std::uint64_t path) {
  if (path >= s.paths) return Error{ErrorCode::no_such_path, "path", double(s.paths - 1)};
  const std::size_t lane = static_cast<std::size_t>(path % block_paths);
  PathLedger ledger;
  ByPart<double> before{};
  hedge_block(s, path - lane, [&](int step, const PriceBlock& prices, const HedgeBlock& b) {
    write_step(ledger, s, prices, b, lane, step, before);
  });
  return ledger;
}

Fan simulated_fan(const Simulation& s, int points) {
  const int every = std::max(1, (s.steps + points - 1) / points);
  std::vector<std::vector<double>> pnl;
  std::vector<std::vector<double>> price;
  Fan fan;
  const int blocks = std::clamp(static_cast<int>(chunk_paths(s) / block_paths), 1, 4);
  const std::uint64_t wanted = static_cast<std::uint64_t>(blocks) * block_paths;
  const std::size_t lanes = static_cast<std::size_t>(std::min(s.paths, wanted));
  for (std::size_t at = 0; at < lanes; at += block_paths) {
    std::size_t row = 0;
    const std::size_t count = std::min(block_paths, lanes - at);
    hedge_block(s, at, [&](int step, const PriceBlock& prices, const HedgeBlock& b) {
      if (step % every != 0 && step != s.steps) return;
      if (at == 0) {
        fan.times.push_back(step * s.interval);
        pnl.emplace_back();
        price.emplace_back();
      }
      pnl[row].insert(pnl[row].end(), b.net.begin(), b.net.begin() + count);
      for (std::size_t i = 0; i < count; ++i) {
        price[row].push_back(price_at(s, prices.x()[i]));
      }
      ++row;
    });
  }
  for (std::size_t row = 0; row < fan.times.size(); ++row) {
    for (std::size_t k = 0; k < fan_levels.size(); ++k) {
      fan.pnl[k].push_back(quantile(pnl[row], fan_levels[k]));
      fan.price[k].push_back(quantile(price[row], fan_levels[k]));
    }
  }
  return fan;
}

}  // namespace gammadrag
