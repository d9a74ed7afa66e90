// scenario.h: everything one calculation depends on, as plain values. The defaults are the presets.
// Units     time: years. vol, rate: decimal per sqrt(year), per year. money: quote currency.
//           cost: fraction of traded value, one way.
// Refuses   see validate() in fields.h, the one door; behind it a Scenario is trusted.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <variant>

#include "gammadrag/legs.h"
#include "gammadrag/models.h"
#include "gammadrag/order_book.h"

namespace gammadrag {

enum class Structure : std::uint8_t { call, put, straddle, strangle, custom };
enum class Side : std::uint8_t { long_gamma, short_gamma };
enum class SetUp : std::uint8_t { traded, none };
enum class Unwind : std::uint8_t { cash, physical, none };

// A vol that is either stated or follows another vol of the scenario.
enum class SameAs : std::uint8_t { implied_vol, realized_vol };
using VolChoice = std::variant<double, SameAs>;

// A bound that may be left open.
using Limit = std::optional<double>;

// When the hedge is traded; hedging_rule.h gives each its numbers.
enum class Rule : std::uint8_t {
  interval,
  leland,
  price_move,
  price_move_std_devs,
  band_to_target,
  band_to_edge,
  whalley_wilmott,
  zakamouline,
  none
};

// Which side's band [Zakamouline-2006] draws: that of the position, or one of the two by name.
enum class BandSide : std::uint8_t { position, long_gamma, short_gamma };

// What premium, costs and gains are counted in: the quote currency, or coins of the underlying, in
// which "inverse" options settle and their hedge is an inverse future (inverse.h).
enum class Settlement : std::uint8_t { quote, coin };

struct Scenario {
  Structure structure = Structure::call;
  Side side = Side::long_gamma;
  double spot = 100.0;
  double strike = 100.0;
  double strike_high = 110.0;  // the call of a strangle; `strike` is then its put
  Legs legs;                   // of a custom structure, which uses no strike above
  Settlement settlement = Settlement::quote;
  double expiry = 0.25;
  Limit holding_period = std::nullopt;  // years until everything is closed; absent: to expiry
  double rate = 0.0;
  double dividend_yield = 0.0;
  double implied_vol = 0.2;
  VolChoice hedge_vol = SameAs::implied_vol;
  VolChoice realized_vol = SameAs::implied_vol;
  double excess_drift = 0.0;
  double quantity = 1.0;
  double multiplier = 1.0;
  Rule rule = Rule::interval;
  double hedge_interval = 1.0 / 252.0;
  double price_move = 0.01;
  double price_move_std_devs = 1.0;  // of a day's move at the implied vol
  double band_half_width = 0.05;     // units of the underlying per unit of the structure
  double risk_aversion = 0.1;        // 1 / money, of the whole position
  double width_coefficient = 1.12;   // c1 of [Zakamouline-2006]
  double shift_coefficient = 5.76;   // cK of it
  BandSide band_side = BandSide::position;
  double check_interval = 1.0 / (252.0 * 96.0);  // a quarter of an hour
  double half_spread = 0.0005;
  double fee_rate = 0.0;
  double maker_fee_rate = 0.0;
  double maker_share = 0.0;
  double fee_per_unit = 0.0;
  double contract_size = 1.0;
  double minimum_fee = 0.0;
  Limit maximum_fee = std::nullopt;
  Limit maximum_fee_rate = std::nullopt;
  double fixed_cost = 0.0;
  double gas = 0.0;
  double gas_price = 0.0;
  double impact_coefficient = 0.0;
  double daily_volume = 1e6;
  double linear_impact = 0.0;
  OrderBook order_book;  // takes the place of half_spread unless it is empty
  double lot_size = 0.0;
  double funding_rate = 0.0;
  double borrow_rate = 0.0;
  double cash_spread = 0.0;
  double option_fee_rate = 0.0;
  Limit option_fee_cap = std::nullopt;
  double option_fee_per_contract = 0.0;
  double option_fee_minimum = 0.0;
  double option_half_spread = 0.0;
  SetUp set_up = SetUp::traded;
  Unwind unwind = Unwind::cash;
  double days_per_year = 252.0;
  Model model = Model::brownian;  // of simulations; the other calculations are Brownian
  double reversion_speed = 50.0;
  Limit reversion_level = std::nullopt;  // price; spot where absent
  double jump_rate = 2.0;
  double jump_mean = -0.05;
  double jump_std_dev = 0.08;
  double variance_reversion = 3.0;
  double long_run_vol = 0.2;
  double vol_of_vol = 0.5;
  double vol_correlation = -0.6;
  Returns returns;
  double return_interval = 1.0 / 252.0;
  double block_length = 5.0;
  double paths = 20000.0;
  double seed = 1.0;

  friend bool operator==(const Scenario&, const Scenario&) = default;
};

// The reader's outlook as a number.
inline double outlook_vol(const Scenario& scenario) {
  const double* stated = std::get_if<double>(&scenario.realized_vol);
  return stated ? *stated : scenario.implied_vol;
}

// The vol put in the delta when the underlying realizes `realized_vol`.
inline double hedge_vol_at(const Scenario& scenario, double realized_vol) {
  if (const double* stated = std::get_if<double>(&scenario.hedge_vol)) return *stated;
  return std::get<SameAs>(scenario.hedge_vol) == SameAs::realized_vol ? realized_vol
                                                                      : scenario.implied_vol;
}

// +1 for the holder of the options, -1 for their writer.
inline double sign_of(Side side) { return side == Side::long_gamma ? 1.0 : -1.0; }

// Years that the position is held: to expiry, unless it is closed before.
inline double time_held(const Scenario& scenario) {
  return std::min(scenario.holding_period.value_or(scenario.expiry), scenario.expiry);
}
inline bool closes_early(const Scenario& scenario) { return time_held(scenario) < scenario.expiry; }

// Units of the underlying the whole position is written on.
inline double units_of(const Scenario& scenario) { return scenario.quantity * scenario.multiplier; }

}  // namespace gammadrag
