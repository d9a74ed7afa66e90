// net_risk.h: how far the P&L is expected to scatter after costs, which are themselves random.
// Units     quote currency squared, whole position.
// Refuses   nothing; absent where the variance before costs is.
// Accuracy  that of pnl_risk (hedge_flow.h).
// Cost      as pnl_risk; nothing more where that is given.
// Source    docs/method.md, "Risk"
#pragma once

#include "gammadrag/hedge_flow.h"

namespace gammadrag {

PnlRisk net_pnl_risk(const Position& position, double realized_vol);

// Precondition: gross is pnl_risk(position, realized_vol).
PnlRisk net_pnl_risk(const Position& position, double realized_vol, const PnlRisk& gross);

// What the hedge is expected to trade and how far the P&L before costs scatters.
struct FlowAndRisk {
  HedgeFlow flow;
  PnlRisk gross;
};

FlowAndRisk flow_and_risk(const Position& position, double realized_vol);

}  // namespace gammadrag
