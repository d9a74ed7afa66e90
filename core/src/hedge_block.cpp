#include "hedge_block.h"

#include <cmath>

#include "block_book.h"
#include "block_math.h"

namespace gammadrag {
namespace {

using block::greater;
using block::lesser;
using block::magnitude;

// Everything the steps of one simulation share.
struct Book {
  const Simulation& s;
  double sign;    // of the position
  double money;   // of the position, per unit of a structure held
  double growth;  // of what is held, over a step: the yield reinvested
  double grown;   // integral of exp(excess drift) over a step
  double proportional_rate;
  bool proportional;
  bool every_look;  // trades whatever its size, so that costs per trade are due
  bool
      clockwork;  // both, so that every path trades at every look and trades are counted once for all
};

Book book_of(const Simulation& s) {
  const Scenario& scenario = s.position.scenario;
  const double excess = scenario.excess_drift;
  const bool by_clock = std::holds_alternative<EveryInterval>(s.rule) ||
                        std::holds_alternative<LelandInterval>(s.rule);
  const bool proportional = is_proportional(s.costs) && s.costs.lot == 0.0;
  return {.s = s,
          .sign = sign_of(scenario.side),
          .money = sign_of(scenario.side) * s.position.units,
          .growth = block::exponential(scenario.dividend_yield * s.interval),
          .grown = magnitude(excess * s.interval) < 1e-12
                       ? s.interval
                       : std::expm1(excess * s.interval) / excess,
          .proportional_rate = one_way_rate(s.costs),
          .proportional = proportional,
          .every_look = by_clock && s.costs.lot == 0.0,
          .clockwork = by_clock && proportional};
}

void clear(HedgeBlock& b) {
  for (Lanes<double>* account : {&b.held,
                                 &b.trade,
                                 &b.x_held,
                                 &b.hedge_gain,
                                 &b.gamma,
                                 &b.theta,
                                 &b.open_delta,
                                 &b.higher_order,
                                 &b.turnover,
                                 &b.traded,
                                 &b.discounted_trades,
                                 &b.trades,
                                 &b.spread,
                                 &b.fee,
                                 &b.fixed,
                                 &b.impact,
                                 &b.carry,
                                 &b.net,
                                 &b.peak,
                                 &b.drawdown,
                                 &b.lowest,
                                 &b.highest,
                                 &b.change}) {
    account->fill(0.0);
  }
}

// The trades' costs as an invoice has them, one by one.
void charge_each(const Book& k, const StepFrame& f, HedgeBlock& b) {
  // A hedge by the clock that need not move still pays what a trade costs whatever its size.
  const double least = k.every_look ? 1e-300 : 0.0;
  for (std::size_t i = 0; i < block_paths; ++i) {
    const double units = greater(magnitude(b.trade[i]) * k.s.position.units, least);
    if (units <= 0.0) continue;
    const TradeCost cost = trade_cost(k.s.costs, b.price[i] / f.discount, units);
    b.spread[i] += f.discount * cost.spread;
    b.fee[i] += f.discount * cost.fee;
    b.fixed[i] += f.discount * cost.fixed;
    b.impact[i] += f.discount * cost.impact;
    b.trades[i] += 1.0;
  }
}

// A trade of every path.
void count_trade(const StepFrame& f, HedgeBlock& b) {
  b.trades_of_all += 1.0;
  b.discounted_trades_of_all += f.discount;
}

void charge(const Book& k, const StepFrame& f, HedgeBlock& b) {
  if (!k.proportional) {
    charge_each(k, f, b);
    return;
  }
  if (k.clockwork) {
    for (std::size_t i = 0; i < block_paths; ++i) b.traded[i] += b.price[i] * magnitude(b.trade[i]);
    count_trade(f, b);
    return;
  }
  for (std::size_t i = 0; i < block_paths; ++i) {
    const double size = magnitude(b.trade[i]);
    const double one = size > 0.0 ? 1.0 : 0.0;
    b.traded[i] += b.price[i] * size;
    b.trades[i] += one;
    b.discounted_trades[i] += f.discount * one;
  }
}

// Pays for holding the hedge until the next step.
void hold(const Book& k, HedgeBlock& b) {
  const Scenario& s = k.s.position.scenario;
  if (s.rule == Rule::none) return;
  const double units = k.s.position.units;
  if (s.funding_rate != 0.0 || s.borrow_rate != 0.0) {
    const double funding = -k.sign * s.funding_rate * k.grown * units;
    const double borrow = s.borrow_rate * k.grown * units;
    for (std::size_t i = 0; i < block_paths; ++i) {
      b.carry[i] += b.price[i] * (funding * b.held[i] + borrow * greater(k.sign * b.held[i], 0.0));
    }
  }
  if (s.cash_spread != 0.0) {
    const double rate = s.cash_spread * k.s.interval * units;
    for (std::size_t i = 0; i < block_paths; ++i) b.carry[i] += rate * magnitude(b.strikes[i]);
  }
}

// What hedging has cost so far, as money of the position.
double paid(const Book& k, const HedgeBlock& b, std::size_t i) {
  return k.proportional_rate * k.s.position.units * b.traded[i] +
         k.s.costs.fixed * (b.discounted_trades[i] + b.discounted_trades_of_all) + b.spread[i] +
         b.fee[i] + b.fixed[i] + b.impact[i] + b.carry[i];
}

void mark_to_market(const Book& k, HedgeBlock& b) {
  for (std::size_t i = 0; i < block_paths; ++i) {
    b.net[i] =
        k.money * ((b.value[i] - k.s.premium) - b.hedge_gain[i]) - paid(k, b, i) - k.s.option_costs;
    b.peak[i] = greater(b.peak[i], b.net[i]);
    b.drawdown[i] = greater(b.drawdown[i], b.peak[i] - b.net[i]);
  }
}

void move_prices(const Book& k, const StepFrame& f, const Lanes<double>& x, HedgeBlock& b) {
  const double scale = k.s.dynamics.spot * f.discount;
  GAMMADRAG_BLOCK_LOOP
  for (std::size_t i = 0; i < block_paths; ++i) {
    const double price = scale * block::exponential(x[i]);
    b.change[i] = k.growth * price - b.price[i];
    b.price[i] = price;
  }
}

void widen_range(const Lanes<double>& x, HedgeBlock& b) {
  for (std::size_t i = 0; i < block_paths; ++i) {
    b.lowest[i] = lesser(b.lowest[i], x[i]);
    b.highest[i] = greater(b.highest[i], x[i]);
  }
}

// The same and what the hedge gains, where nothing else is asked of the step.
void move_prices_and_gain(const Book& k, const StepFrame& f, const Lanes<double>& x,
                          HedgeBlock& b) {
  const double scale = k.s.dynamics.spot * f.discount;
  GAMMADRAG_BLOCK_LOOP
  for (std::size_t i = 0; i < block_paths; ++i) {
    const double price = scale * block::exponential(x[i]);
    b.hedge_gain[i] += b.held[i] * (k.growth * price - b.price[i]);
    b.held[i] *= k.growth;
    b.price[i] = price;
  }
}

// What the hedge gained over the step, before its yield is reinvested.
void gain(const Book& k, HedgeBlock& b) {
  for (std::size_t i = 0; i < block_paths; ++i) {
    b.hedge_gain[i] += b.held[i] * b.change[i];
    b.held[i] *= k.growth;
  }
}

// Gamma and theta over the step, at what gamma was at its beginning.
// `before` is the block's value and price then; price now is in the block, value not yet.
struct Before {
  alignas(64) Lanes<double> price;
  alignas(64) Lanes<double> value;
  alignas(64) Lanes<double> delta;
  alignas(64) Lanes<double> target;
  alignas(64) Lanes<double> dollar_gamma;
};

void attribute(const Book& k, const Before& before, HedgeBlock& b) {
  const double vol = mark_vol(k.s);
  const double decay = 0.5 * vol * vol * k.s.interval;
  for (std::size_t i = 0; i < block_paths; ++i) {
    const double change = b.change[i];
    const double move = change / before.price[i];
    const double gamma = 0.5 * before.dollar_gamma[i] * move * move;
    const double theta = -decay * before.dollar_gamma[i];
    const double of_delta = before.delta[i] * change;
    const double of_hedge = b.held[i] * change;
    b.gamma[i] += gamma;
    b.theta[i] += theta;
    b.open_delta[i] += of_delta - of_hedge;
    b.higher_order[i] += (b.value[i] - before.value[i]) - of_delta - gamma - theta;
  }
}

void unwind(const Book& k, const StepFrame& f, HedgeBlock& b) {
  const Scenario& s = k.s.position.scenario;
  if (s.rule == Rule::none || s.unwind == Unwind::none) return;
  for (std::size_t i = 0; i < block_paths; ++i) b.trade[i] = -b.held[i];
  if (s.unwind == Unwind::physical) {
    for (const Leg& leg : k.s.position.book.held()) {
      const double strike = f.strike_left * leg.strike;
      for (std::size_t i = 0; i < block_paths; ++i) {
        b.trade[i] += b.price[i] > strike ? leg.calls : -leg.puts;
      }
    }
  }
  charge(k, f, b);
}

void set_up(const Book& k, const StepFrame& f, const PriceBlock& prices, HedgeBlock& b) {
  b.price.fill(k.s.dynamics.spot);
  revalue(k.s, f, prices.x(), b);
  const Scenario& s = k.s.position.scenario;
  if (s.rule == Rule::none) return;
  for (std::size_t i = 0; i < block_paths; ++i) {
    b.trade[i] = k.s.costs.lot > 0.0 ? in_lots(k.s, b.target[i]) : b.target[i];
    b.held[i] = b.trade[i];
  }
  if (s.set_up != SetUp::traded) return;
  charge(k, f, b);
  b.set_up_traded = b.traded[0];
}

void remember(const HedgeBlock& b, Before& before) {
  before.price = b.price;
  before.value = b.value;
  before.delta = b.delta;
  before.dollar_gamma = b.dollar_gamma;
}

// Every path trades to its target, in proportion to which it pays.
void follow(const StepFrame& f, HedgeBlock& b) {
  for (std::size_t i = 0; i < block_paths; ++i) {
    b.trade[i] = b.target[i] - b.held[i];
    b.traded[i] += b.price[i] * magnitude(b.trade[i]);
    b.held[i] = b.target[i];
  }
  count_trade(f, b);
}

// Were the hedge traded at every look: it is, so that all but the set-up counts, the same on every path.
void count_turnover(HedgeBlock& b) {
  for (std::size_t i = 0; i < block_paths; ++i) b.turnover[i] = b.traded[i] - b.set_up_traded;
}

void rebalance(const Book& k, const StepFrame& f, const Lanes<double>& x, const Before& before,
               HedgeBlock& b) {
  if (k.clockwork) {
    follow(f, b);
    hold(k, b);
    return;
  }
  for (std::size_t i = 0; i < block_paths; ++i) {
    b.turnover[i] += b.price[i] * magnitude(b.target[i] - before.target[i] * k.growth);
  }
  decide(k.s, f, x, b);
  for (std::size_t i = 0; i < block_paths; ++i) b.held[i] += b.trade[i];
  if (!std::holds_alternative<NeverHedge>(k.s.rule)) charge(k, f, b);
  hold(k, b);
}

void step_to(const Book& k, int step, const Lanes<double>& x, Before& before, HedgeBlock& b) {
  const StepFrame f = step_frame(k.s, step);
  const bool ledger = k.s.ledger == Ledger::kept;
  const bool last = step == k.s.steps;
  if (!k.clockwork) before.target = b.target;
  if (ledger) {
    remember(b, before);
    move_prices(k, f, x, b);
  } else {
    move_prices_and_gain(k, f, x, b);
  }
  if (last) settle(k.s, f, b);
  else revalue(k.s, f, x, b);
  if (ledger) {
    attribute(k, before, b);
    widen_range(x, b);
    gain(k, b);
  }
  if (last && k.clockwork) count_turnover(b);
  if (last) unwind(k, f, b);
  else rebalance(k, f, x, before, b);
  if (ledger || last) mark_to_market(k, b);
}

}  // namespace

HedgeBlock hedge_block(const Simulation& simulation, std::uint64_t first_path,
                       const Watcher& watch) {
  const PriceMotion motion{simulation.model, simulation.interval, simulation.dynamics.drift,
                           simulation.realized_vol, simulation.seed};
  PriceBlock prices(motion, first_path);
  const Book k = book_of(simulation);
  HedgeBlock b;
  clear(b);
  set_up(k, step_frame(simulation, 0), prices, b);
  hold(k, b);
  if (simulation.ledger == Ledger::kept) mark_to_market(k, b);
  if (watch) watch(0, prices, b);
  Before before;
  for (int step = 1; step <= simulation.steps; ++step) {
    prices.advance();
    step_to(k, step, prices.x(), before, b);
    if (watch) watch(step, prices, b);
  }
  return b;
}

ByPart<double> parts_of(const Simulation& s, const HedgeBlock& b, std::size_t lane) {
  const Position& p = s.position;
  const double money = sign_of(p.scenario.side) * p.units;
  const double value_traded = p.units * b.traded[lane];
  ByPart<double> account{};
  const auto at = [&](Part part) -> double& { return account[static_cast<std::size_t>(part)]; };
  at(Part::gamma) = money * b.gamma[lane];
  at(Part::theta) = money * b.theta[lane];
  at(Part::mark) = money * s.mark;
  at(Part::open_delta) = money * b.open_delta[lane];
  at(Part::higher_order) = money * b.higher_order[lane];
  at(Part::spread) = -(b.spread[lane] + half_spread_of(s.costs.quotes) * value_traded);
  at(Part::fee) = -(b.fee[lane] + blended_fee_rate(s.costs.fees) * value_traded);
  at(Part::fixed) =
      -(b.fixed[lane] + s.costs.fixed * (b.discounted_trades[lane] + b.discounted_trades_of_all));
  at(Part::impact) = -b.impact[lane];
  at(Part::carry) = -b.carry[lane];
  at(Part::option) = -s.option_costs;
  if (s.ledger == Ledger::kept) {
    for (std::size_t i = 0; i < parts_of_net; ++i) at(Part::net) += account[i];
  } else {
    at(Part::mark) = 0.0;
    at(Part::net) = b.net[lane];
  }
  for (std::size_t i = static_cast<std::size_t>(Part::spread); i < parts_of_net; ++i) {
    at(Part::cost) -= account[i];
  }
  at(Part::gross) = at(Part::net) + at(Part::cost);
  at(Part::turnover) = p.units * b.turnover[lane];
  at(Part::trades) = b.trades[lane] + b.trades_of_all;
  at(Part::drawdown) = s.ledger == Ledger::kept ? b.drawdown[lane] : 0.0;
  return account;
}

}  // namespace gammadrag
