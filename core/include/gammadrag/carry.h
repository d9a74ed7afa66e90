// carry.h: what holding the hedge costs, beside trading it.
// Model     as turnover.h. A long option position is hedged by minus its delta, held from each date to
//           the next. Funding is paid on the hedge's value by a long hedge and received by a short
//           one (a perpetual future's); a borrow fee is paid by a short hedge alone; the spread
//           between lending and borrowing is lost on the cash of the hedged position either way.
// Symbols   D delta, S price, K strike, N(d2) the probability of exercise; cash is D S less the
//           options' value at the hedge vol, that is K N(d2) a call, discounted. What the position
//           has earned or paid since is not in it.
// Units     rates: per year. money: present value, per unit of the structure; costs are positive.
// Refuses   nothing: the rates are trusted.
// Accuracy  exact in every expectation; the sum over dates as precise as the one given.
// Cost      a few us at any number of hedges; books whose delta changes sign ten times that.
// Source    derived in docs/method.md, "Costs"
#pragma once

#include "gammadrag/scenario.h"
#include "gammadrag/turnover.h"

namespace gammadrag {

struct Carry {
  double funding_rate;  // negative where shorts pay longs
  double borrow_rate;
  double cash_spread;  // half the distance between borrowing and lending, around the rate
};

// funding + borrow + cash = total.
struct CarryCost {
  double funding;  // of opposite sign for the two sides
  double borrow;
  double cash;
  double total;
};

// Over the whole life. Precondition: sum is hedge_sum(dynamics.count).
CarryCost expected_carry(const OptionBook& book, const Dynamics& dynamics, const HedgeSum& sum,
                         const Carry& carry, Side side);

}  // namespace gammadrag
