// simulation-styles.ts: how a simulation looks beyond what it shares with the other charts.
import { css } from 'lit';

export const simulationStyles = css`
  .simulation summary h2 {
    display: inline;
  }
  .run {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin: 0.75rem 0;
  }
  .run p {
    min-height: 1.5rem;
  }
  progress {
    width: 8rem;
    accent-color: var(--accent);
  }
  .results {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
    gap: 2rem 2.25rem;
    margin-top: 1rem;
  }
  table.figures {
    width: 100%;
    border-collapse: collapse;
  }
  .figures th,
  .figures td {
    padding: 0.1rem 0.4rem;
    border-bottom: 1px solid var(--rule);
    font-weight: 400;
    text-align: right;
  }
  .figures th:first-child {
    padding-left: 0;
    text-align: left;
  }
  .figures td:last-child {
    color: var(--muted);
  }
  .complaint {
    color: var(--cost);
  }
  .count {
    fill: var(--gamma);
    opacity: 0.75;
  }
  .count-tail {
    fill: var(--cost);
  }
  .fan {
    fill: var(--gamma);
  }
  .fan-outer {
    opacity: 0.18;
  }
  .fan-inner {
    opacity: 0.3;
  }
  .bridge-gain {
    fill: var(--gamma);
    opacity: 0.8;
  }
  .bridge-loss {
    fill: var(--cost);
    opacity: 0.8;
  }
  .bridge-total {
    fill: var(--ink);
  }
  .line-theta {
    stroke: var(--implied);
    stroke-dasharray: 3 3;
  }
  .line-cost {
    stroke: var(--cost);
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    margin: 0.5rem 0;
  }
  .controls input[type='range'] {
    flex: 1 1 8rem;
    min-width: 6rem;
  }
  .now {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
    gap: 0.2rem 1rem;
    margin: 0.5rem 0;
  }
  .now dt {
    color: var(--muted);
  }
  .now dd {
    margin: 0;
  }
  @media print {
    .run,
    .controls {
      display: none;
    }
  }
`;
