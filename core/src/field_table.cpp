// The table of inputs itself; what is done with it is in fields.cpp.
#include <array>

#include "gammadrag/fields.h"

namespace gammadrag {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 5> structure_words{"call", "put", "straddle", "strangle",
                                                          "custom"};
constexpr std::array<std::string_view, 2> side_words{"long", "short"};
constexpr std::array<std::string_view, 2> vol_words{"implied", "realized"};
constexpr std::array<std::string_view, 2> set_up_words{"traded", "none"};
constexpr std::array<std::string_view, 3> unwind_words{"cash", "physical", "none"};
constexpr std::array<std::string_view, 9> rule_words{
    "interval",       "leland",      "priceMove", "priceMoveStdDevs", "bandToTarget", "bandToEdge",
    "whalleyWilmott", "zakamouline", "none"};
constexpr std::array<std::string_view, 3> band_side_words{"position", "long", "short"};
constexpr std::array<std::string_view, 2> settlement_words{"quote", "coin"};
constexpr std::array<std::string_view, 1> limit_words{"none"};
constexpr std::array<std::string_view, 1> level_words{"spot"};
constexpr std::array<std::string_view, 1> holding_words{"toExpiry"};
constexpr std::array<std::string_view, 5> model_words{"brownian", "meanReverting", "jumps",
                                                      "stochasticVol", "bootstrap"};

template <class Held>
constexpr bool is_list =
    std::is_same_v<Held, Legs> || std::is_same_v<Held, OrderBook> || std::is_same_v<Held, Returns>;

// One way to read and write a member, whatever its kind.
template <auto member>
struct Access {
  static FieldValue get(const Scenario& scenario) {
    const auto& held = scenario.*member;
    using Held = std::remove_cvref_t<decltype(held)>;
    if constexpr (std::is_same_v<Held, double> || is_list<Held>) {
      return held;
    } else if constexpr (std::is_same_v<Held, VolChoice>) {
      if (const double* stated = std::get_if<double>(&held)) return *stated;
      return Word{static_cast<int>(std::get<SameAs>(held))};
    } else if constexpr (std::is_same_v<Held, Limit>) {
      return held ? FieldValue(*held) : FieldValue(Word{0});
    } else {
      return Word{static_cast<int>(held)};
    }
  }

  static void set(Scenario& scenario, const FieldValue& value) {
    auto& held = scenario.*member;
    using Held = std::remove_cvref_t<decltype(held)>;
    if constexpr (std::is_same_v<Held, double> || is_list<Held>) {
      held = std::get<Held>(value);
    } else if constexpr (std::is_same_v<Held, VolChoice>) {
      if (const double* stated = std::get_if<double>(&value)) held = *stated;
      else held = static_cast<SameAs>(std::get<Word>(value).index);
    } else if constexpr (std::is_same_v<Held, Limit>) {
      const double* stated = std::get_if<double>(&value);
      held = stated ? Limit(*stated) : std::nullopt;
    } else {
      held = static_cast<Held>(std::get<Word>(value).index);
    }
  }
};

struct Bounds {
  double minimum;
  double maximum;
};

struct Naming {
  std::string_view key;
  std::string_view link_key;
  Group group;
  std::string_view description;
};

template <auto member>
constexpr FieldSpec number(Naming naming, Unit unit, Bounds bounds, Slider slider,
                           Words words = {}) {
  return {naming.key,
          naming.link_key,
          naming.group,
          unit,
          words,
          bounds.minimum,
          bounds.maximum,
          slider,
          naming.description,
          &Access<member>::get,
          &Access<member>::set,
          nullptr};
}

template <auto member, class List, Outcome<List> (*read)(std::string_view)>
constexpr FieldSpec text(Naming naming) {
  FieldSpec spec = number<member>(naming, Unit::text, {0, 0}, {0, 0, Scale::linear});
  spec.read = [](std::string_view written) -> Outcome<FieldValue> {
    const Outcome<List> list = read(written);
    if (!list) return list.error();
    return FieldValue(list.value());
  };
  return spec;
}

template <auto member>
constexpr FieldSpec word(Naming naming, Words words) {
  return number<member>(naming, Unit::word, {0, 0}, {0, 0, Scale::linear}, words);
}

constexpr Bounds money_bounds{1e-6, 1e12};
constexpr Bounds vol_bounds{0.001, 10.0};
constexpr Slider price_slider{1.0, 200000.0, Scale::log};
constexpr Slider vol_slider{0.03, 3.0, Scale::log};
constexpr Slider cost_slider{0.0, 0.01, Scale::square};

constexpr auto table = std::to_array<FieldSpec>({
    word<&Scenario::structure>({"structure", "s", Group::option,
                                "What is held: a call, a put, a straddle (both at one strike), a "
                                "strangle (a put below, a call above) or legs of your own."},
                               structure_words),
    word<&Scenario::side>({"side", "d", Group::position,
                           "Long gamma holds the options and scalps against decay; short gamma "
                           "wrote them and pays the scalps."},
                          side_words),
    number<&Scenario::spot>({"spot", "S", Group::option, "Price of the underlying now."},
                            Unit::money, money_bounds, price_slider),
    number<&Scenario::strike>(
        {"strike", "K", Group::option, "Strike price; for a strangle, the strike of its put."},
        Unit::money, money_bounds, price_slider),
    number<&Scenario::strike_high>(
        {"strikeHigh", "K2", Group::option,
         "Strike of the call of a strangle; not used by other structures."},
        Unit::money, money_bounds, price_slider),
    text<&Scenario::legs, Legs, read_legs>(
        {"legs", "lg", Group::option,
         "Up to eight options of a custom structure, joined by x: quantity (negative where "
         "written), c or p, strike. 1c100x-2p90 is a call and two written puts."}),
    word<&Scenario::settlement>(
        {"settlement", "st", Group::option,
         "What all money is counted in: the quote currency, or coins of the underlying for options "
         "that settle in it (inverse options) and are hedged with an inverse future."},
        settlement_words),
    number<&Scenario::expiry>({"expiry", "T", Group::option, "Time to expiry."}, Unit::years,
                              {1e-5, 50.0}, {1.0 / 365.0, 5.0, Scale::log}),
    number<&Scenario::holding_period>(
        {"holdingPeriod", "hp", Group::position,
         "Time until the options are sold or bought back at the implied vol and the hedge is "
         "closed; held to expiry where that comes first."},
        Unit::years, {1e-5, 50.0}, {1.0 / 365.0, 5.0, Scale::log}, holding_words),
    number<&Scenario::rate>(
        {"rate", "r", Group::market, "Interest rate on cash, continuously compounded."}, Unit::rate,
        {-0.5, 1.0}, {-0.02, 0.15, Scale::linear}),
    number<&Scenario::dividend_yield>(
        {"dividendYield", "q", Group::market,
         "Continuous yield of the underlying: dividends, borrow fee, funding or a foreign rate."},
        Unit::rate, {-1.0, 1.0}, {-0.05, 0.15, Scale::linear}),
    number<&Scenario::implied_vol>({"impliedVol", "iv", Group::option,
                                    "The vol paid for (or received with) the option's price."},
                                   Unit::vol, vol_bounds, vol_slider),
    number<&Scenario::hedge_vol>(
        {"hedgeVol", "hv", Group::hedging,
         "The vol put in the delta: the implied vol, the realized vol, or a vol of your own."},
        Unit::vol, vol_bounds, vol_slider, vol_words),
    number<&Scenario::realized_vol>(
        {"realizedVol", "rv", Group::outlook,
         "Your outlook: the vol you expect the underlying to realize at the hedging times."},
        Unit::vol, vol_bounds, vol_slider, Words(vol_words).first(1)),
    number<&Scenario::excess_drift>(
        {"excessDrift", "mu", Group::outlook,
         "Drift of the price above its cost of carry (rate less yield)."},
        Unit::rate, {-10.0, 10.0}, {-0.5, 0.5, Scale::linear}),
    number<&Scenario::quantity>(
        {"quantity", "qty", Group::position, "Number of contracts (of each leg)."}, Unit::count,
        {1e-9, 1e12}, {1.0, 10000.0, Scale::log}),
    number<&Scenario::multiplier>(
        {"multiplier", "m", Group::position, "Units of the underlying per contract."}, Unit::count,
        {1e-9, 1e9}, {1.0, 1000.0, Scale::log}),
    word<&Scenario::rule>(
        {"rule", "hr", Group::hedging,
         "When the hedge is traded: at every interval (to the delta, or to the delta at Leland's "
         "vol), after a move of the price, when the hedge leaves a band around the delta, or "
         "never."},
        rule_words),
    number<&Scenario::hedge_interval>(
        {"hedgeInterval", "h", Group::hedging,
         "Time between hedges; the life is divided into the nearest whole number of intervals."},
        Unit::years, {1e-9, 50.0}, {1e-5, 0.25, Scale::log}),
    number<&Scenario::price_move>(
        {"priceMove", "pm", Group::hedging,
         "Trade to the delta once the price has moved by this much since the last trade."},
        Unit::fraction, {1e-6, 2.0}, {0.001, 0.1, Scale::log}),
    number<&Scenario::price_move_std_devs>(
        {"priceMoveStdDevs", "ps", Group::hedging,
         "The same in standard deviations of a day's move at the implied vol."},
        Unit::ratio, {1e-3, 1e3}, {0.1, 10.0, Scale::log}),
    number<&Scenario::band_half_width>(
        {"bandHalfWidth", "bw", Group::hedging,
         "How far the hedge may be from the delta before it is traded, in deltas: units of the "
         "underlying per unit of the structure."},
        Unit::ratio, {0.0, 10.0}, {0.005, 0.3, Scale::log}),
    number<&Scenario::risk_aversion>(
        {"riskAversion", "ra", Group::hedging,
         "Absolute risk aversion of the one who holds the whole position: what variance costs, in "
         "1 over money."},
        Unit::per_money, {1e-12, 1e6}, {1e-6, 10.0, Scale::log}),
    number<&Scenario::width_coefficient>({"widthCoefficient", "zw", Group::hedging,
                                          "The coefficient c1 of the width of Zakamouline's band."},
                                         Unit::ratio, {0.0, 100.0}, {0.5, 2.0, Scale::linear}),
    number<&Scenario::shift_coefficient>(
        {"shiftCoefficient", "zk", Group::hedging,
         "The coefficient cK of the vol at which the centre of Zakamouline's band is taken."},
        Unit::ratio, {0.0, 100.0}, {0.0, 8.0, Scale::linear}),
    word<&Scenario::band_side>({"bandSide", "zs", Group::hedging,
                                "Whose band Zakamouline's is: that of the position's own side, or "
                                "one of the two by name."},
                               band_side_words),
    number<&Scenario::check_interval>(
        {"checkInterval", "ci", Group::hedging,
         "Time between two looks at the price, for rules that trade on a move or at a band."},
        Unit::years, {1e-9, 50.0}, {1e-6, 0.02, Scale::log}),
    number<&Scenario::half_spread>(
        {"halfSpread", "hs", Group::costs,
         "Half the bid-ask spread of the hedge, as a fraction of its price."},
        Unit::fraction, {0.0, 0.5}, cost_slider),
    number<&Scenario::fee_rate>({"feeRate", "f", Group::costs,
                                 "Fee on each hedge trade, as a fraction of the value traded."},
                                Unit::fraction, {0.0, 0.5}, cost_slider),
    number<&Scenario::maker_fee_rate>(
        {"makerFeeRate", "mf", Group::costs,
         "Fee on the part of each trade that rests in the book; negative where a rebate is paid."},
        Unit::fraction, {-0.01, 0.5}, {-0.0005, 0.001, Scale::linear}),
    number<&Scenario::maker_share>(
        {"makerShare", "mh", Group::costs,
         "Share of the value traded that pays the maker fee instead of the fee."},
        Unit::share, {0.0, 1.0}, {0.0, 1.0, Scale::linear}),
    number<&Scenario::fee_per_unit>(
        {"feePerUnit", "fu", Group::costs, "Commission per share or contract of the hedge."},
        Unit::money, {0.0, 1e9}, {0.0, 10.0, Scale::square}),
    number<&Scenario::contract_size>(
        {"contractSize", "cs", Group::costs,
         "Units of the underlying in one contract of the hedge, 1 for shares."},
        Unit::count, {1e-9, 1e9}, {1.0, 1000.0, Scale::log}),
    number<&Scenario::minimum_fee>(
        {"minimumFee", "fmin", Group::costs,
         "The least that a trade's commission can be; it bounds fee and commission per unit."},
        Unit::money, {0.0, 1e12}, {0.0, 100.0, Scale::square}),
    number<&Scenario::maximum_fee>(
        {"maximumFee", "fmax", Group::costs, "The most that a trade's commission can be."},
        Unit::money, {0.0, 1e12}, {0.0, 1000.0, Scale::square}, limit_words),
    number<&Scenario::maximum_fee_rate>(
        {"maximumFeeRate", "fcap", Group::costs,
         "The most that a trade's commission can be, as a share of the value traded."},
        Unit::fraction, {0.0, 1.0}, {0.0, 0.05, Scale::square}, limit_words),
    number<&Scenario::fixed_cost>(
        {"fixedCost", "c", Group::costs,
         "Cost of each hedge trade whatever its size: a ticket or gas, for the whole position."},
        Unit::money, {0.0, 1e12}, {0.0, 100.0, Scale::square}),
    number<&Scenario::gas>({"gas", "g", Group::costs, "Gas used by one hedge trade on a chain."},
                           Unit::count, {0.0, 1e12}, {0.0, 500000.0, Scale::square}),
    number<&Scenario::gas_price>(
        {"gasPrice", "gp", Group::costs, "Price of one unit of gas, in the quote currency."},
        Unit::money, {0.0, 1e6}, {0.0, 0.0001, Scale::square}),
    number<&Scenario::impact_coefficient>(
        {"impactCoefficient", "y1", Group::costs,
         "Y of square-root impact: a trade of n units costs Y times the day's vol, the price and "
         "n^1.5 over the root of the daily volume; 0 for none, 0.5 to 1 as measured."},
        Unit::ratio, {0.0, 100.0}, {0.0, 2.0, Scale::linear}),
    number<&Scenario::daily_volume>(
        {"dailyVolume", "dv", Group::costs,
         "Units of the underlying traded by everyone in a day, for square-root impact."},
        Unit::count, {1e-6, 1e18}, {1000.0, 1e9, Scale::log}),
    number<&Scenario::linear_impact>(
        {"linearImpact", "li", Group::costs,
         "Temporary linear impact: a trade of n units costs this times n squared."},
        Unit::per_unit, {0.0, 1e9}, {0.0, 0.1, Scale::square}),
    text<&Scenario::order_book, OrderBook, read_order_book>(
        {"orderBook", "ob", Group::costs,
         "The hedge's order book, walked level by level in place of the half-spread: for each "
         "level b or a, price, x, size. b99.9x5a100.1x4 is one bid and one ask."}),
    number<&Scenario::lot_size>(
        {"lotSize", "lot", Group::costs,
         "The hedge is held in whole lots of so many units of the underlying; 0 for any size."},
        Unit::count, {0.0, 1e12}, {0.0, 100.0, Scale::square}),
    number<&Scenario::funding_rate>(
        {"fundingRate", "fr", Group::costs,
         "Paid by a long hedge and received by a short one, a year, on the value held."},
        Unit::rate, {-10.0, 10.0}, {-0.5, 0.5, Scale::linear}),
    number<&Scenario::borrow_rate>(
        {"borrowRate", "br", Group::costs, "Paid by a short hedge, a year, on the value held."},
        Unit::rate, {0.0, 10.0}, {0.0, 0.3, Scale::square}),
    number<&Scenario::cash_spread>(
        {"cashSpread", "cx", Group::costs,
         "What borrowed cash costs above the interest rate, and cash kept earns below it."},
        Unit::rate, {0.0, 1.0}, {0.0, 0.1, Scale::square}),
    number<&Scenario::option_fee_rate>(
        {"optionFeeRate", "of", Group::costs,
         "Fee for trading the option, as a share of the underlying's price per unit."},
        Unit::fraction, {0.0, 0.5}, {0.0, 0.001, Scale::square}),
    number<&Scenario::option_fee_cap>(
        {"optionFeeCap", "oc", Group::costs,
         "The most that fee can be, as a share of the option's price."},
        Unit::share, {0.0, 1.0}, {0.0, 0.25, Scale::linear}, limit_words),
    number<&Scenario::option_fee_per_contract>(
        {"optionFeePerContract", "op", Group::costs, "Commission per option contract."},
        Unit::money, {0.0, 1e9}, {0.0, 10.0, Scale::square}),
    number<&Scenario::option_fee_minimum>(
        {"optionFeeMinimum", "om", Group::costs,
         "The least that fee and commission on the option order can be."},
        Unit::money, {0.0, 1e9}, {0.0, 10.0, Scale::square}),
    number<&Scenario::option_half_spread>(
        {"optionHalfSpread", "os", Group::costs,
         "Half the bid-ask spread of the option, in vol: paid on entry, and again where it is "
         "closed before expiry."},
        Unit::vol, {0.0, 1.0}, {0.0, 0.05, Scale::square}),
    word<&Scenario::set_up>({"setUp", "su", Group::hedging,
                             "Whether the first hedge is traded at a cost, or comes with the "
                             "option (tied to the underlying)."},
                            set_up_words),
    word<&Scenario::unwind>(
        {"unwind", "u", Group::hedging,
         "How the last hedge ends: sold at the end (cash settlement), delivered "
         "against the option (physical), or not counted."},
        unwind_words),
    number<&Scenario::days_per_year>(
        {"daysPerYear", "y", Group::conventions,
         "Days that make a year: 252 trading days, 365 calendar days, or 365.25 around the clock."},
        Unit::days, {200.0, 366.0}, {252.0, 365.25, Scale::linear}),
    word<&Scenario::model>(
        {"model", "md", Group::simulation,
         "How the price moves in a simulation: as Black and Scholes assume, within a range, with "
         "jumps, with a vol that itself moves, or by returns of the past drawn again."},
        model_words),
    number<&Scenario::reversion_speed>(
        {"reversionSpeed", "ms", Group::simulation,
         "How fast a mean-reverting price is drawn to its level, per year: ln 2 over it is the "
         "half-life."},
        Unit::ratio, {1e-6, 1e5}, {1.0, 500.0, Scale::log}),
    number<&Scenario::reversion_level>({"reversionLevel", "ml", Group::simulation,
                                        "The price that a mean-reverting price is drawn to."},
                                       Unit::money, money_bounds, price_slider, level_words),
    number<&Scenario::jump_rate>({"jumpRate", "jr", Group::simulation, "Jumps expected in a year."},
                                 Unit::ratio, {0.0, 1000.0}, {0.0, 50.0, Scale::square}),
    number<&Scenario::jump_mean>(
        {"jumpMean", "jm", Group::simulation, "Mean size of a jump of the logarithm of the price."},
        Unit::fraction, {-2.0, 2.0}, {-0.3, 0.3, Scale::linear}),
    number<&Scenario::jump_std_dev>(
        {"jumpStdDev", "js", Group::simulation, "Standard deviation of that size."}, Unit::fraction,
        {0.0, 2.0}, {0.0, 0.3, Scale::linear}),
    number<&Scenario::variance_reversion>(
        {"varianceReversion", "vr", Group::simulation,
         "How fast a moving variance is drawn to its long-run level, per year."},
        Unit::ratio, {0.0, 1000.0}, {0.1, 20.0, Scale::log}),
    number<&Scenario::long_run_vol>(
        {"longRunVol", "vl", Group::simulation,
         "The vol whose square a moving variance is drawn to; it begins at the realized vol."},
        Unit::vol, vol_bounds, vol_slider),
    number<&Scenario::vol_of_vol>({"volOfVol", "vv", Group::simulation,
                                   "How much a moving variance moves: Heston's vol of variance."},
                                  Unit::vol, {0.0, 20.0}, {0.0, 2.0, Scale::linear}),
    number<&Scenario::vol_correlation>(
        {"volCorrelation", "vc", Group::simulation,
         "Correlation of the price's moves with those of its variance."},
        Unit::ratio, {-1.0, 1.0}, {-1.0, 1.0, Scale::linear}),
    text<&Scenario::returns, Returns, read_returns>(
        {"returns", "rt", Group::simulation,
         "Returns of the past to draw from, of the logarithm of the price, joined by x, oldest "
         "first: 0.012x-0.004x0."}),
    number<&Scenario::return_interval>(
        {"returnInterval", "ri", Group::simulation, "Time from one of those returns to the next."},
        Unit::years, {1e-9, 1.0}, {1e-6, 0.1, Scale::log}),
    number<&Scenario::block_length>(
        {"blockLength", "bl", Group::simulation,
         "How many returns are drawn in one piece, so that what follows what stays as it was."},
        Unit::count, {1.0, 1000.0}, {1.0, 60.0, Scale::log}),
    number<&Scenario::paths>({"paths", "np", Group::simulation, "Paths simulated."}, Unit::count,
                             {1.0, 1e7}, {1000.0, 1e6, Scale::log}),
    number<&Scenario::seed>(
        {"seed", "sd", Group::simulation,
         "A whole number that picks the random numbers; the same one always the same."},
        Unit::count, {0.0, 9007199254740991.0}, {1.0, 1000.0, Scale::linear}),
});

}  // namespace

std::span<const FieldSpec> fields() { return table; }

}  // namespace gammadrag
