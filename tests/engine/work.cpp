// One piece of work, named by the first word, done once: what its instructions are counted of. `nothing`
// is the start of the program, which all have.
#include <cstdio>
#include <cstring>
#include <optional>

#include "gammadrag/break_even.h"
#include "gammadrag/simulate.h"

namespace gammadrag {
namespace {

Scenario call_hedged(int hedges) {
  Scenario s;
  s.realized_vol = 0.25;
  s.hedge_interval = s.expiry / hedges;
  return s;
}

Scenario strangle() {
  Scenario s = call_hedged(252);
  s.structure = Structure::strangle;
  s.strike = 92.0;
  s.strike_high = 110.0;
  return s;
}

Scenario invoice() {
  Scenario s = call_hedged(252);
  s.fee_per_unit = 0.005;
  s.minimum_fee = 0.01;
  s.maximum_fee_rate = 0.01;
  s.impact_coefficient = 0.7;
  return s;
}

Scenario band() {
  Scenario s = call_hedged(252);
  s.rule = Rule::band_to_target;
  return s;
}

double break_even_of(const Scenario& s) { return break_even_vol(open_position(s).value()).value(); }

// A chunk of paths, 63 steps each.
double simulated(Ledger ledger) {
  const Position position = open_position(call_hedged(63)).value();
  const Simulation simulation = open_simulation(position, std::nullopt, ledger).value();
  std::fprintf(stderr, "%.0f\n", static_cast<double>(chunk_paths(simulation)) * simulation.steps);
  return simulate_chunk(simulation, 0).value().pnl.front();
}

struct Work {
  const char* name;
  double (*done)();
};

constexpr Work works[] = {
    {"nothing", [] { return 0.0; }},
    {"breakEven", [] { return break_even_of(call_hedged(252)); }},
    {"strangle", [] { return break_even_of(strangle()); }},
    {"invoice", [] { return break_even_of(invoice()); }},
    {"band", [] { return break_even_of(band()); }},
    {"pnlAlone", [] { return simulated(Ledger::pnl_alone); }},
    {"ledger", [] { return simulated(Ledger::kept); }},
};

}  // namespace
}  // namespace gammadrag

int main(int count, char** words) {
  for (const auto& work : gammadrag::works) {
    if (count != 2 || std::strcmp(work.name, words[1]) != 0) continue;
    std::printf("%.17g\n", work.done());
    return 0;
  }
  return 1;
}
