#include "block_book.h"

#include <cmath>
#include <variant>

#include "block_math.h"
#include "gammadrag/black_scholes.h"

namespace gammadrag {
namespace {

using block::exponential;
using block::greater;
using block::lesser;
using block::magnitude;
using block::normal_cdf;

// d1 = (offset + x) / width at one strike and vol.
struct Moneyness {
  double offset;
  double width;
};

Moneyness moneyness_of(const Simulation& s, const StepFrame& f, double strike, double vol) {
  const double carry = s.dynamics.rate - s.dynamics.dividend_yield;
  const double money = block::logarithm(s.dynamics.spot / strike);
  return {money + (carry + 0.5 * vol * vol) * f.left, vol * std::sqrt(f.left)};
}

// Sums of `weight` N((offset + x) inverse) + constant over the legs.
void add_cdf(Lanes<double>& sum, const Lanes<double>& x, double offset, double inverse,
             double weight, double constant) {
  GAMMADRAG_BLOCK_LOOP
  for (std::size_t i = 0; i < block_paths; ++i) {
    sum[i] += weight * normal_cdf((offset + x[i]) * inverse) + constant;
  }
}

// And of its density times the price.
void add_density(Lanes<double>& sum, const Lanes<double>& x, const Lanes<double>& price,
                 double offset, double inverse, double weight) {
  GAMMADRAG_BLOCK_LOOP
  for (std::size_t i = 0; i < block_paths; ++i) {
    sum[i] += weight * block::normal_pdf((offset + x[i]) * inverse) * price[i];
  }
}

// What of the book is wanted beside its delta.
struct Wanted {
  bool strikes;
  bool gamma;
};

Wanted wanted_by(const Simulation& s) {
  const bool ledger = s.ledger == Ledger::kept;
  const Band* band = std::get_if<Band>(&s.rule);
  const bool by_gamma = band && (std::holds_alternative<WhalleyWilmottBand>(band->shape) ||
                                 std::holds_alternative<ZakamoulineBand>(band->shape));
  return {ledger || s.position.scenario.cash_spread != 0.0, ledger || by_gamma};
}

void add_leg(const Leg& leg, const Moneyness& m, const StepFrame& f, const Lanes<double>& x,
             Wanted wanted, HedgeBlock& b) {
  const double inverse = 1.0 / m.width;
  const double options = leg.options();
  const double strike = f.strike_left * leg.strike;
  // d2 = d1 - width.
  const double offset2 = m.offset - m.width * m.width;
  add_cdf(b.delta, x, m.offset, inverse, f.yield_left * options, -f.yield_left * leg.puts);
  if (wanted.strikes) {
    add_cdf(b.strikes, x, offset2, inverse, strike * options, -strike * leg.puts);
  }
  if (!wanted.gamma) return;
  add_density(b.dollar_gamma, x, b.price, m.offset, inverse, f.yield_left * options * inverse);
}

// The book's delta where each path has a vol of its own, `ratio` times `vol`.
void delta_at_own_vols(const Simulation& s, const StepFrame& f, const Lanes<double>& x,
                       const Lanes<double>& ratio, double vol, Lanes<double>& delta) {
  delta.fill(0.0);
  for (const Leg& leg : s.position.book.held()) {
    const Moneyness m = moneyness_of(s, f, leg.strike, vol);
    const double options = leg.options();
    const double half = 0.5 * m.width * m.width;
    for (std::size_t i = 0; i < block_paths; ++i) {
      const double d1 =
          (m.offset + half * (ratio[i] * ratio[i] - 1.0) + x[i]) / (m.width * ratio[i]);
      delta[i] += f.yield_left * (options * normal_cdf(d1) - leg.puts);
    }
  }
}

// Where the band's centre is, and how far from it nothing is traded.
struct BandLanes {
  alignas(64) Lanes<double> centre;
  alignas(64) Lanes<double> half_width;
};

void band_of(const FixedBand& band, const Simulation&, const StepFrame&, const Lanes<double>&,
             const HedgeBlock& b, BandLanes& lanes) {
  lanes.centre = b.delta;
  lanes.half_width.fill(band.half_width);
}

// [Whalley-Wilmott-1997]
void band_of(const WhalleyWilmottBand& band, const Simulation& s, const StepFrame& f,
             const Lanes<double>&, const HedgeBlock& b, BandLanes& lanes) {
  lanes.centre = b.delta;
  const double scale = 1.5 * band.one_way_cost / band.risk_aversion *
                       exponential(-s.dynamics.rate * f.left) * f.discount;
  for (std::size_t i = 0; i < block_paths; ++i) {
    // S gamma^2, from dollar gamma as it is held here, price times S gamma.
    const double gamma = b.dollar_gamma[i] / b.price[i];
    const double cube = scale * gamma * gamma / b.price[i];
    lanes.half_width[i] = cube > 1e-300 ? block::power(greater(cube, 1e-300), 1.0 / 3.0) : 0.0;
  }
}

// [Zakamouline-2006]
void band_of(const ZakamoulineBand& band, const Simulation& s, const StepFrame& f,
             const Lanes<double>& x, const HedgeBlock& b, BandLanes& lanes) {
  const double vol = mark_vol(s);
  const double k = greater(band.one_way_cost, 1e-300);
  const double quarter = block::power(exponential(-s.dynamics.rate * f.left) / vol, 0.25);
  const double shift = (band.side == Side::long_gamma ? -1.0 : 1.0) * band.shift_coefficient *
                       block::power(k, 0.78) * block::power(f.left, -0.02) * quarter *
                       block::power(band.risk_aversion, 0.15);
  const double width = band.width_coefficient * block::power(k, 0.31) * block::power(f.left, 0.05) *
                       quarter / std::sqrt(band.risk_aversion);
  const double floor = band.one_way_cost / (band.risk_aversion * vol * vol * f.left);
  alignas(64) Lanes<double> ratio;
  for (std::size_t i = 0; i < block_paths; ++i) {
    const double spot = b.price[i] / f.discount;
    const double slope = greater(magnitude(b.dollar_gamma[i] / b.price[i]), 1e-300);  // S gamma
    const double variance = 1.0 + shift * block::power(spot * slope, 0.15);
    ratio[i] = std::sqrt(lesser(greater(variance, 1.0 / 16.0), 16.0));
    lanes.half_width[i] = floor / spot + width * std::sqrt(slope / spot);
  }
  delta_at_own_vols(s, f, x, ratio, vol, lanes.centre);
}

// Far from every strike a hedge at the edge of its band would be pushed on by next to nothing at look
// after look: a trade of less than this share of the options is not made.
constexpr double dust = 1e-6;

void trade_in_band(const BandLanes& lanes, double to_edge, double least, HedgeBlock& b) {
  for (std::size_t i = 0; i < block_paths; ++i) {
    const double off = b.held[i] - lanes.centre[i];
    const double size = magnitude(off);
    const double moved = size - to_edge * lanes.half_width[i];
    const bool traded = size > lanes.half_width[i] && moved > least;
    b.trade[i] = traded ? (off < 0.0 ? moved : -moved) : 0.0;
  }
}

void trade_after_move(const PriceMoveBand& band, const Lanes<double>& x, HedgeBlock& b) {
  for (std::size_t i = 0; i < block_paths; ++i) {
    const bool moved = magnitude(x[i] - b.x_held[i]) > band.move;
    b.trade[i] = moved ? b.delta[i] - b.held[i] : 0.0;
    b.x_held[i] = moved ? x[i] : b.x_held[i];
  }
}

void decide_by_band(const Band& band, const Simulation& s, const StepFrame& f,
                    const Lanes<double>& x, HedgeBlock& b) {
  if (const auto* move = std::get_if<PriceMoveBand>(&band.shape)) {
    trade_after_move(*move, x, b);
    return;
  }
  BandLanes lanes;
  std::visit(
      [&](const auto& shape) {
        if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(shape)>, PriceMoveBand>) {
          band_of(shape, s, f, x, b, lanes);
        }
      },
      band.shape);
  double options = 0.0;
  for (const Leg& leg : s.position.book.held()) options += magnitude(leg.options());
  trade_in_band(lanes, band.trade_to == TradeTo::edge ? 1.0 : 0.0, dust * options, b);
}

}  // namespace

StepFrame step_frame(const Simulation& s, int step) {
  const double time = step * s.interval;
  const double left = (s.steps - step) * s.interval;
  return {.time = time,
          .left = left,
          .discount = exponential(-s.dynamics.rate * time),
          .yield_left = exponential(-s.dynamics.dividend_yield * left),
          .strike_left = exponential(-s.dynamics.rate * s.dynamics.expiry)};
}

double mark_vol(const Simulation& s) { return hedge_vol_at(s.position.scenario, s.realized_vol); }

void revalue(const Simulation& s, const StepFrame& f, const Lanes<double>& x, HedgeBlock& b) {
  b.delta.fill(0.0);
  const Wanted wanted = wanted_by(s);
  if (wanted.strikes) b.strikes.fill(0.0);
  if (wanted.gamma) b.dollar_gamma.fill(0.0);
  for (const Leg& leg : s.position.book.held()) {
    add_leg(leg, moneyness_of(s, f, leg.strike, mark_vol(s)), f, x, wanted, b);
  }
  if (s.ledger == Ledger::kept) {
    for (std::size_t i = 0; i < block_paths; ++i) {
      b.value[i] = b.price[i] * b.delta[i] - b.strikes[i];
    }
  }
  if (!std::holds_alternative<LelandInterval>(s.rule)) {
    b.target = b.delta;
    return;
  }
  alignas(64) Lanes<double> ratio;
  ratio.fill(s.dynamics.hedge_vol / mark_vol(s));
  delta_at_own_vols(s, f, x, ratio, mark_vol(s), b.target);
}

void settle(const Simulation& s, const StepFrame& f, HedgeBlock& b) {
  b.value.fill(0.0);
  for (const Leg& leg : s.position.book.held()) {
    const double strike = f.strike_left * leg.strike;
    for (std::size_t i = 0; i < block_paths; ++i) {
      const double over = b.price[i] - strike;
      b.value[i] += over > 0.0 ? leg.calls * over : -leg.puts * over;
    }
  }
}

double in_lots(const Simulation& s, double trade) {
  const double lot = s.costs.lot;
  const double units = trade * s.position.units;
  // Lots far below the size traded change nothing, and their count would lose its fraction.
  if (lot == 0.0 || magnitude(units) > 1e9 * lot) return trade;
  return std::floor(units / lot + 0.5) * lot / s.position.units;
}

void decide(const Simulation& s, const StepFrame& f, const Lanes<double>& x, HedgeBlock& b) {
  if (std::holds_alternative<NeverHedge>(s.rule)) {
    b.trade.fill(0.0);
  } else if (const Band* band = std::get_if<Band>(&s.rule)) {
    decide_by_band(*band, s, f, x, b);
  } else {
    for (std::size_t i = 0; i < block_paths; ++i) b.trade[i] = b.target[i] - b.held[i];
  }
  if (s.costs.lot > 0.0) {
    for (double& trade : b.trade) trade = in_lots(s, trade);
  }
}

}  // namespace gammadrag
