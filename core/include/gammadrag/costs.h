// costs.h: what one trade costs, as an invoice has it: of the hedge, and of the options themselves.
// Model     spread + commission + fixed + impact. Commission is a share of the value and an amount
//           a unit, together kept between a minimum and a maximum; the other parts are not.
// Symbols   S price, n units of the underlying traded, Y impact coefficient, D and V the daily vol
//           and volume, L lot, m = floor(n / L).
// Units     money: quote currency. rates: fraction of the value n S, one way. units: underlying.
// Refuses   validate_costs: not_finite, below_minimum, above_maximum (makerShare),
//           maximum_below_minimum, negative_cost (spread and blended fee below zero together);
//           an order book is refused by validate_order_book (order_book.h).
// Cost      about 10 ns a trade; an order book adds a pass over the levels it reaches.
// Source    docs/method.md, "Costs"; square root impact [Almgren-2005], linear [Almgren-Li-2016]
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "gammadrag/order_book.h"
#include "gammadrag/outcome.h"

namespace gammadrag {

// Half the distance from bid to ask as a fraction of price, for a trade of any size.
struct HalfSpread {
  double rate = 0.0;
};

// What the market charges against mid. A book is carried to other prices in proportion: its levels
// stay as far from mid in percent and as deep in units.
using Quotes = std::variant<HalfSpread, OrderBook>;

// The share of trades that rest in the book pay the maker's rate, which may be a rebate.
struct FeeRates {
  double taker = 0.0;
  double maker = 0.0;
  double maker_share = 0.0;
};

// Bounds of one trade's commission. Where they conflict the maximum is charged: a broker that takes
// at least $1 and at most 1 % of the value takes $0.02 for a trade worth $2. Absent is no bound.
struct CommissionBounds {
  std::optional<double> minimum = std::nullopt;
  std::optional<double> maximum = std::nullopt;
  std::optional<double> maximum_rate = std::nullopt;  // of the trade's value
};

// Y D S n^(3/2) / sqrt(V).
struct SquareRootImpact {
  double coefficient = 0.0;
  double daily_vol = 0.0;  // decimal per sqrt(day)
  double daily_volume = 1.0;
};

struct CostSchedule {
  Quotes quotes = HalfSpread{};
  FeeRates fees = {};
  double fee_per_contract = 0.0;  // money per share, or per contract of contract_size units
  double contract_size = 1.0;
  CommissionBounds bounds = {};
  double fixed = 0.0;  // money per trade: a ticket, or gas times its price
  SquareRootImpact square_root_impact = {};
  double linear_impact = 0.0;  // eta of eta n^2, money per unit^2
  double lot = 0.0;            // trades are multiples of it; 0 is any size
};

Outcome<CostSchedule> validate_costs(const CostSchedule& schedule);

double blended_fee_rate(const FeeRates& fees);

// Half-spread of the quotes at the smallest size, and with the blended fee: what a small trade pays
// of its value one way, where nothing but the value counts.
double half_spread_of(const Quotes& quotes);
double one_way_rate(const CostSchedule& schedule);

// Whether a trade of value v costs one_way_rate v + fixed whatever its size, so that the closed
// forms in the value traded and in the number of trades are exact. Lots alone leave the expected
// value as it is (below), but not the number of trades.
bool is_proportional(const CostSchedule& schedule);

// spread + fee + fixed + impact = total.
struct TradeCost {
  double spread;
  double fee;
  double fixed;
  double impact;
  double total;
};

TradeCost operator+(const TradeCost& left, const TradeCost& right);
TradeCost operator*(double factor, const TradeCost& cost);

// Of a trade of exactly so many units (zero or more); no units cost nothing.
TradeCost trade_cost(const CostSchedule& schedule, double price, double units);

// A target that moves by n moves what is held, rounded to lots, by m or m + 1 lots: where the
// target stands between two lots is equally likely, so m + 1 has the probability n / L - m. The
// expected size traded stays n; the chance of trading at all is min(1, n / L), and a trade is at
// least a lot.
struct LotSplit {
  double smaller;       // m lots in units, perhaps none
  double larger;        // m + 1 lots
  double larger_share;  // probability of the larger
};
LotSplit in_lots(double units, double lot);

// Of a target that moves by so many units, lots counted.
TradeCost expected_trade_cost(const CostSchedule& schedule, double price, double units);

// A fee per contract from a price of the option upwards.
struct PremiumTier {
  double from;
  double fee;
};

// Fees of the options: per contract, min(rate * underlying, cap * option price) * contract_size and
// the fee of the highest tier the price reaches; an order pays the minimum at least.
struct OptionFee {
  double rate = 0.0;
  std::optional<double> cap = std::nullopt;      // share of the option's price
  std::vector<PremiumTier> tiers = {};           // lowest first
  std::optional<double> minimum = std::nullopt;  // money per order
  double contract_size = 1.0;                    // units of the underlying
  double half_spread_vol = 0.0;                  // half the distance from bid to ask, in vol
};

// Field keys begin with "option".
Outcome<OptionFee> validate_option_fee(const OptionFee& fee);

// Of one order, in the currency of underlying and option price (coin: underlying is 1).
double option_fee(const OptionFee& fee, double underlying, double option_price, double contracts);

// What crossing half the spread costs a position of that vega (money per 1.00 of vol).
double option_half_spread(const OptionFee& fee, double vega);

}  // namespace gammadrag
