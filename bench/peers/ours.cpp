// The simulation of this project: the two settings of `setting.h`, P&L alone.
#include "gammadrag/simulate.h"
#include "setting.h"

int main(int count, char** words) {
  using namespace gammadrag;
  return peers::run(count, words, [](int steps, int paths) {
    Scenario s;
    s.strike = s.spot = peers::spot;
    s.implied_vol = peers::vol;
    s.realized_vol = peers::vol;
    s.rate = peers::rate;
    s.expiry = peers::expiry;
    s.hedge_interval = peers::expiry / steps;
    s.half_spread = 0.0;
    s.paths = paths;
    const Position position = open_position(s).value();
    const Simulation simulation =
        open_simulation(position, std::nullopt, Ledger::pnl_alone).value();
    peers::Moments moments;
    for (std::uint64_t chunk = 0; chunk < chunk_count(simulation); ++chunk) {
      const Chunk done = simulate_chunk(simulation, chunk).value();
      for (const double pnl : done.pnl) moments.add(pnl);
    }
    return moments.deviation();
  });
}
