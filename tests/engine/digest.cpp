// Prints simulations of every model and rule and a digest of the bits of all that came of each, one JSON
// object a line: whatever the machine, the compiler and its level of optimisation, the same.
#include <cstring>
#include <vector>

#include "engine/as_json.h"
#include "gammadrag/simulate.h"

namespace gammadrag {
namespace {

// FNV-1a over the bytes, lowest first.
std::uint64_t digest_of(std::span<const double> numbers, std::uint64_t hash) {
  for (const double number : numbers) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &number, sizeof bits);
    for (int byte = 0; byte < 8; ++byte) {
      hash = (hash ^ ((bits >> (8 * byte)) & 0xff)) * 0x100000001b3u;
    }
  }
  return hash;
}

std::string digest_of(const Simulation& simulation) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (std::uint64_t chunk = 0; chunk < chunk_count(simulation); ++chunk) {
    const Outcome<Chunk> result = simulate_chunk(simulation, chunk);
    if (!result) return std::string(name_of(result.error().code));
    hash = digest_of(result.value().sums, hash);
    hash = digest_of(result.value().pnl, hash);
  }
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, "%016llx", static_cast<unsigned long long>(hash));
  return buffer;
}

void print_one(const Scenario& scenario) {
  const Outcome<Position> position = open_position(scenario);
  const auto simulation =
      position ? open_simulation(position.value()) : Outcome<Simulation>(position.error());
  const std::string digest =
      simulation ? digest_of(simulation.value()) : std::string(name_of(simulation.error().code));
  std::string line;
  test::add_entry(line, "scenario", test::shown(scenario));
  test::add_entry(line, "digest", test::quoted(digest));
  std::puts(test::braced(line).c_str());
}

// A position with a little of everything.
Scenario position_of(int number) {
  Scenario s;
  s.structure = static_cast<Structure>(number % 4);
  s.strike = 97.0;
  s.strike_high = 106.0;
  s.side = number % 3 == 1 ? Side::short_gamma : Side::long_gamma;
  s.settlement = number % 5 == 2 ? Settlement::coin : Settlement::quote;
  s.rate = 0.03;
  s.dividend_yield = 0.01;
  s.implied_vol = 0.3;
  s.realized_vol = 0.35;
  s.excess_drift = number % 2 == 0 ? 0.0 : 0.1;
  s.hedge_interval = s.expiry / 21.0;
  s.check_interval = s.expiry / 42.0;
  s.price_move = 0.03;
  s.paths = 7000.0;  // some chunks, the last of them not full
  s.seed = 12345678901.0 + number;
  return s;
}

Scenario with_invoice(Scenario s) {
  s.quantity = 10.0;
  s.multiplier = 100.0;
  s.fee_per_unit = 0.005;
  s.minimum_fee = 1.0;
  s.fixed_cost = 0.3;
  s.impact_coefficient = 0.8;
  s.lot_size = 10.0;
  s.funding_rate = 0.05;
  s.borrow_rate = 0.01;
  s.cash_spread = 0.01;
  s.option_fee_rate = 0.0003;
  return s;
}

}  // namespace
}  // namespace gammadrag

int main() {
  using namespace gammadrag;
  int number = 0;
  for (int model = 0; model < 5; ++model) {
    for (int rule = 0; rule < 9; ++rule, ++number) {
      Scenario s = position_of(number);
      s.model = static_cast<Model>(model);
      s.rule = static_cast<Rule>(rule);
      if (s.model == Model::bootstrap) {
        s.returns = read_returns("0.012x-0.021x0.004x-0.0005x0.017x-0.009x0.001").value();
        s.return_interval = s.rule == Rule::none                                 ? 1.0 / 252.0
                            : s.rule == Rule::interval || s.rule == Rule::leland ? s.hedge_interval
                                                                                 : s.check_interval;
      }
      print_one(number % 2 == 0 ? s : with_invoice(s));
    }
  }
}
