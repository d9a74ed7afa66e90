#include "gammadrag/net_risk.h"

namespace gammadrag {

PnlRisk net_pnl_risk(const Position& position, double realized_vol) {
  return net_pnl_risk(position, realized_vol, pnl_risk(position, realized_vol));
}

// Costs are counted as certain until their variance, and their covariance with the gamma P&L, is
// known here: the P&L after costs then scatters as it does before them.
PnlRisk net_pnl_risk(const Position&, double, const PnlRisk& gross) { return gross; }

FlowAndRisk flow_and_risk(const Position& position, double realized_vol) {
  return {hedge_flow(position, realized_vol), pnl_risk(position, realized_vol)};
}

}  // namespace gammadrag
