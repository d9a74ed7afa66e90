#pragma once
#include "gammadrag/turnover.h"
namespace gammadrag { struct Carry { double funding_rate, borrow_rate, cash_spread; };
inline double expected_carry(const OptionBook&, const Dynamics&, const Carry&, Side) { return 0; } }
