// net_risk.h: how far the P&L is expected to scatter after costs, which are themselves random.
// Units     quote currency squared, whole position.
// Refuses   nothing; absent where the variance before costs is.
// Accuracy  that of pnl_risk (hedge_flow.h).
// Cost      as flow_and_risk; 10 us to 0.1 ms more where that is given (gamma_moments).
// Source    docs/method.md, "Risk"
#pragma once

#include "gammadrag/hedge_flow.h"

namespace gammadrag {

PnlRisk net_pnl_risk(const Position& position, double realized_vol);

// Precondition: both is flow_and_risk(position, realized_vol).
PnlRisk net_pnl_risk(const Position& position, double realized_vol, const FlowAndRisk& both);

}  // namespace gammadrag
