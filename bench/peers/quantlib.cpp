// The same by QuantLib: its path generator and its Black calculator. It pays for what it can do besides,
// and is no rival that was tuned for this.
#include <ql/instruments/payoffs.hpp>
#include <ql/methods/montecarlo/mctraits.hpp>
#include <ql/pricingengines/blackcalculator.hpp>
#include <ql/processes/blackscholesprocess.hpp>
#include <ql/quotes/simplequote.hpp>
#include <ql/termstructures/volatility/equityfx/blackconstantvol.hpp>
#include <ql/termstructures/yield/flatforward.hpp>
#include <ql/time/calendars/nullcalendar.hpp>
#include <ql/time/daycounters/actual365fixed.hpp>

#include "setting.h"

namespace {

namespace ql = QuantLib;

ql::ext::shared_ptr<ql::BlackScholesProcess> moving_price() {
  const ql::Date today(1, ql::January, 2026);
  ql::Settings::instance().evaluationDate() = today;
  const ql::Actual365Fixed days;
  const ql::Handle<ql::Quote> spot(ql::ext::make_shared<ql::SimpleQuote>(peers::spot));
  const ql::Handle<ql::YieldTermStructure> rate(
      ql::ext::make_shared<ql::FlatForward>(today, peers::rate, days));
  const ql::Handle<ql::BlackVolTermStructure> vol(
      ql::ext::make_shared<ql::BlackConstantVol>(today, ql::NullCalendar(), peers::vol, days));
  return ql::ext::make_shared<ql::BlackScholesProcess>(spot, rate, vol);
}

ql::BlackCalculator calculator(double spot, double left) {
  const auto payoff = ql::ext::make_shared<ql::PlainVanillaPayoff>(ql::Option::Call, peers::spot);
  const double discount = std::exp(-peers::rate * left);
  return {payoff, spot / discount, peers::vol * std::sqrt(left), discount};
}

double pnl(const ql::Path& path) {
  const auto steps = path.length() - 1;
  const double step = peers::expiry / static_cast<double>(steps);
  const double growth = std::exp(peers::rate * step);
  const ql::BlackCalculator now = calculator(path.front(), peers::expiry);
  double held = now.delta(path.front());
  double cash = held * path.front() - now.value();
  for (ql::Size done = 1; done < steps; ++done) {
    const double left = peers::expiry - static_cast<double>(done) * step;
    const double wanted = calculator(path[done], left).delta(path[done]);
    cash = cash * growth + (wanted - held) * path[done];
    held = wanted;
  }
  const double last = path.back();
  cash = cash * growth - held * last + std::fmax(last - peers::spot, 0.0);
  return cash * std::exp(-peers::rate * peers::expiry);
}

}  // namespace

int main(int count, char** words) {
  return peers::run(count, words, [](int steps, int paths) {
    using Randoms = ql::PseudoRandom::rsg_type;
    const auto length = static_cast<ql::Size>(steps);
    const Randoms randoms = ql::PseudoRandom::make_sequence_generator(length, 1);
    ql::PathGenerator<Randoms> generator(moving_price(), peers::expiry, length, randoms, false);
    peers::Moments moments;
    for (int path = 0; path < paths; ++path) moments.add(pnl(generator.next().value));
    return moments.deviation();
  });
}
