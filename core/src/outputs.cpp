#include "gammadrag/outputs.h"

#include <array>
#include <optional>

#include "output_row.h"

namespace gammadrag {
namespace {

// How a result's figure was come by, and how far such figures were found to be from the truth.
template <class Result, Provenance Result::*member>
constexpr OutputSpec<Result> source(std::string_view key, std::string_view description) {
  return {key, Unit::word, Presence::always, source_names, description, [](const Result& result) {
            return OutputValue(source_names[static_cast<std::size_t>((result.*member).source)]);
          }};
}
template <class Result, Provenance Result::*member>
constexpr OutputSpec<Result> source_error(std::string_view key, std::string_view description) {
  return {key, Unit::ratio, Presence::where_defined,
          {},  description, [](const Result& result) { return wrapped((result.*member).error); }};
}

template <auto member, class... Text>
constexpr auto root(Text... text) {
  return output<BreakEvenVol, member>(text...);
}
template <auto member, class... Text>
constexpr auto move(Text... text) {
  return output<BreakEven, member>(text...);
}
template <auto member, class... Text>
constexpr auto figure(Text... text) {
  return output<Figures, member>(text...);
}
template <auto member, class... Text>
constexpr auto cost(Text... text) {
  return output<Drag, member>(text...);
}
template <auto member, class... Text>
constexpr auto view(Text... text) {
  return output<Outlook, member>(text...);
}
template <auto member, class... Text>
constexpr auto greek(Text... text) {
  return output<Price, member>(text...);
}

constexpr std::array<OutputSpec<BreakEvenVol>, 6> root_table{
    root<&BreakEvenVol::break_even_vol>(
        "breakEvenVol", Unit::vol,
        "Realized vol at which the expected P&L of the whole hedged position is zero, all costs "
        "counted."),
    root<&BreakEvenVol::vol_over_implied>(
        "volOverImplied", Unit::vol, "The break-even less the implied vol; negative below it."),
    root<&BreakEvenVol::drag_vol_points>(
        "dragVolPoints", Unit::vol,
        "How far costs move the break-even, as a decimal (0.01 is one vol point), never negative: "
        "from the implied vol, or with an excess drift from where free trading would break even. "
        "Absent where that does not exist."),
    root<&BreakEvenVol::short_interval_break_even_vol>(
        "shortIntervalBreakEvenVol", Unit::vol,
        "The closed form for short intervals, without set-up, unwind and drift; absent where fixed "
        "costs leave a writer nothing."),
    root<&BreakEvenVol::short_interval_gap>(
        "shortIntervalGap", Unit::ratio,
        "Distance of the closed form from the exact break-even, as a share of the drag; absent "
        "with "
        "an excess drift, which the closed form does not know."),
    root<&BreakEvenVol::short_interval_reliable>("shortIntervalReliable", Unit::flag,
                                                 "Whether that distance is at most 2 %."),
};

constexpr std::array<OutputSpec<BreakEven>, 2> move_table{
    move<&BreakEven::break_even_daily_move>("breakEvenDailyMove", Unit::fraction,
                                            "One standard deviation of a day's move at the "
                                            "break-even vol, as a fraction of the price."),
    move<&BreakEven::break_even_move_per_hedge>(
        "breakEvenMovePerHedge", Unit::fraction,
        "One standard deviation of the move over a hedge interval at the break-even vol."),
};

constexpr std::array<OutputSpec<Figures>, 9> figure_table{
    figure<&Figures::implied_daily_move>(
        "impliedDailyMove", Unit::fraction,
        "One standard deviation of a day's move at the implied vol: the break-even without costs."),
    figure<&Figures::hedge_count>("hedgeCount", Unit::count,
                                  "Hedge intervals in the life of the option."),
    figure<&Figures::effective_interval>("effectiveInterval", Unit::years,
                                         "The hedge interval used: expiry over that count."),
    figure<&Figures::premium>("premium", Unit::money,
                              "Price of the whole position at the implied vol."),
    figure<&Figures::pnl_std_dev>(
        "pnlStdDev", Unit::money,
        "Standard deviation of the hedged P&L at the outlook, before costs and with no excess "
        "drift; absent where rounding would show in it."),
    figure<&Figures::net_pnl_std_dev>(
        "netPnlStdDev", Unit::money,
        "The same after costs, which scatter too: for a holder they are highest where gamma earned "
        "most."),
    figure<&Figures::dollar_gamma>("dollarGamma", Unit::money,
                                   "Gamma times the squared price, whole position."),
    source<Figures, &Figures::risk_provenance>("riskSource",
                                               "How the standard deviation was come by."),
    source_error<Figures, &Figures::risk_provenance>(
        "riskError",
        "How far such standard deviations were found to be from brute force, relatively; absent "
        "where they are right to rounding."),
};

constexpr std::array<OutputSpec<Drag>, 16> cost_table{
    cost<&Drag::set_up>("setUp", Unit::money, "Expected cost of the first hedge."),
    cost<&Drag::rebalancing>("rebalancing", Unit::money, "Expected cost of the hedges in between."),
    cost<&Drag::unwind>("unwind", Unit::money, "Expected cost of ending the last hedge."),
    cost<&Drag::spread>("spread", Unit::money, "The part of all these paid as half-spread."),
    cost<&Drag::fee>("fee", Unit::money, "The part paid as fee on the value traded."),
    cost<&Drag::fixed>("fixed", Unit::money, "The part paid per trade whatever its size."),
    cost<&Drag::impact>("impact", Unit::money,
                        "The part paid for moving the price, or for walking the order book."),
    cost<&Drag::carry>("carry", Unit::money,
                       "Funding, borrow and the spread on cash while the hedge is held; negative "
                       "where they are received."),
    cost<&Drag::option>("option", Unit::money,
                        "Fee and half-spread of the options themselves, paid once on entry."),
    cost<&Drag::total>("total", Unit::money,
                       "Expected cost of hedging over the whole life, in present value."),
    cost<&Drag::share_of_premium>(
        "shareOfPremium", Unit::ratio,
        "The total over the premium; absent where there is no premium to speak of."),
    cost<&Drag::per_hedge>("perHedge", Unit::money, "The total over the number of intervals."),
    cost<&Drag::per_day>("perDay", Unit::money, "The total over the days of the life."),
    cost<&Drag::trades>(
        "trades", Unit::count,
        "Expected number of hedge trades, the first and the last included where they are traded."),
    source<Drag, &Drag::provenance>("source", "How the expected cost was come by."),
    source_error<Drag, &Drag::provenance>(
        "sourceError",
        "How far such costs were found to be from brute force, relatively; absent where they are "
        "right to rounding."),
};

constexpr std::array<OutputSpec<Outlook>, 8> view_table{
    view<&Outlook::realized_vol>("realizedVol", Unit::vol, "The realized vol looked at."),
    view<&Outlook::gamma_pnl>("gammaPnl", Unit::money,
                              "Expected gamma P&L: what the scalps earn (a writer: lose)."),
    view<&Outlook::theta_rent>("thetaRent", Unit::money,
                               "Expected theta rent: what time takes (a writer: brings)."),
    view<&Outlook::edge>("edge", Unit::money, "Gamma P&L less theta rent, before costs."),
    view<&Outlook::cost>("cost", Unit::money, "Expected cost of hedging."),
    view<&Outlook::net_pnl>("netPnl", Unit::money, "Edge less cost: the expected P&L."),
    view<&Outlook::cost_to_gamma>(
        "costToGamma", Unit::ratio,
        "Cost over the size of the gamma P&L; absent where there is none."),
    view<&Outlook::cost_to_edge>("costToEdge", Unit::ratio,
                                 "Cost over the edge; above 1 the scalping is inefficient. Absent "
                                 "where there is no edge."),
};

constexpr std::array<OutputSpec<Price>, 15> price_table{
    greek<&Price::price>("price", Unit::money, "Price at the implied vol."),
    greek<&Price::delta>("delta", Unit::per_unit, "dV/dS."),
    greek<&Price::gamma>("gamma", Unit::per_unit, "d2V/dS2."),
    greek<&Price::vega>("vega", Unit::per_unit, "dV/dvol, per 1.00 of vol."),
    greek<&Price::theta>("theta", Unit::per_unit, "dV/dt, per year."),
    greek<&Price::rho>("rho", Unit::per_unit, "dV/drate, the yield held fixed."),
    greek<&Price::yield_rho>("yieldRho", Unit::per_unit, "dV/dyield."),
    greek<&Price::vanna>("vanna", Unit::per_unit, "d2V/dSdvol."),
    greek<&Price::volga>("volga", Unit::per_unit, "d2V/dvol2."),
    greek<&Price::charm>("charm", Unit::per_unit, "Change of delta per year."),
    greek<&Price::speed>("speed", Unit::per_unit, "d gamma / dS."),
    greek<&Price::color>("color", Unit::per_unit, "Change of gamma per year."),
    greek<&Price::zomma>("zomma", Unit::per_unit, "d gamma / dvol."),
    greek<&Price::dual_delta>("dualDelta", Unit::per_unit, "dV/dK."),
    greek<&Price::dollar_gamma>("dollarGamma", Unit::money, "Gamma times the squared price."),
};

template <auto member, class... Text>
constexpr auto coin(Text... text) {
  return output<CoinPrice, member>(text...);
}

constexpr std::array<OutputSpec<CoinPrice>, 6> coin_table{
    coin<&CoinPrice::price>("price", Unit::per_unit, "Price in coin at the implied vol."),
    coin<&CoinPrice::delta>("delta", Unit::per_unit,
                            "Delta of the same options settled in the quote currency."),
    coin<&CoinPrice::premium_adjusted_delta>(
        "premiumAdjustedDelta", Unit::per_unit,
        "That delta less the price in coin: coins that hedge an option whose own value is coin."),
    coin<&CoinPrice::dollars_to_trade>(
        "dollarsToTrade", Unit::money,
        "The same in quote currency: the size of the inverse future that hedges it."),
    coin<&CoinPrice::dollar_gamma>("dollarGamma", Unit::money, "Gamma times the squared price."),
    coin<&CoinPrice::coin_dollar_gamma>("coinDollarGamma", Unit::per_unit,
                                        "The same over the price: in coin."),
};

}  // namespace

std::span<const OutputSpec<BreakEvenVol>> break_even_vol_outputs() { return root_table; }
std::span<const OutputSpec<BreakEven>> break_even_outputs() { return move_table; }
std::span<const OutputSpec<Figures>> figures_outputs() { return figure_table; }
std::span<const OutputSpec<Drag>> drag_outputs() { return cost_table; }
std::span<const OutputSpec<Outlook>> outlook_outputs() { return view_table; }
std::span<const OutputSpec<Price>> price_outputs() { return price_table; }
std::span<const OutputSpec<CoinPrice>> coin_price_outputs() { return coin_table; }

}  // namespace gammadrag
