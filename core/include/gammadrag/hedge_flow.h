// hedge_flow.h: what the hedge of a position is expected to trade over its life, whatever the rule.
// Units     value: quote currency, present value, whole position.
// Refuses   nothing: a Position has been through the door.
// Accuracy  each flow says it of itself; measured: see docs/accuracy.md#rules.
// Cost      fixed intervals: as expected_turnover (turnover.h); bands: as band.h says.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "gammadrag/band.h"
#include "gammadrag/hedging_rule.h"
#include "gammadrag/position.h"
#include "gammadrag/turnover.h"

namespace gammadrag {

// Value traded, and how many trades, at one stage of the hedge's life.
struct Stage {
  double value;
  double trades;
  double discounted_trades;
};

// How a figure was come by: a closed form or quadrature to rounding, an integral of a local
// approximation, a deterministic solver on a grid, or an approximation.
enum class Source : std::uint8_t { exact, integral, solver, approximation };
inline constexpr std::array<std::string_view, 4> source_names{"exact", "integral", "solver",
                                                              "approximation"};

// Where a figure comes from, and the relative error measured for that source; absent where it is a
// matter of rounding.
struct Provenance {
  Source source;
  std::optional<double> error;
};

struct HedgeFlow {
  double realized_vol;
  Stage set_up;
  Stage rebalancing;
  Stage unwind;
  Provenance provenance;
};

HedgeFlow hedge_flow(const Position& position, double realized_vol);

// The variance of the P&L before costs, with no excess drift; absent where rounding would show.
struct PnlRisk {
  std::optional<double> variance;
  Provenance provenance;
};

PnlRisk pnl_risk(const Position& position, double realized_vol);

// Both, which for a band are one calculation.
struct FlowAndRisk {
  HedgeFlow flow;
  PnlRisk gross;
};

// A control, where known, is band_control_of a position that differs at most in the width of its band.
FlowAndRisk flow_and_risk(const Position& position, double realized_vol,
                          const std::optional<BandControl>& control = std::nullopt);

std::optional<BandControl> band_control_of(const Position& position, double realized_vol);

}  // namespace gammadrag
