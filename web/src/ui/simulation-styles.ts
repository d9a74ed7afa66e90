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
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
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
  :host(.dimmed) svg {
    opacity: 0.5;
    filter: grayscale(1);
  }
  .bar-error {
    fill: var(--muted);
    font-size: 11px;
  }
  .expected th:first-child {
    padding-left: 1rem;
  }
  gamma-drag-path {
    margin-top: 2rem;
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
  button[aria-pressed='true'] {
    border-color: var(--accent);
    box-shadow: inset 0 -2px 0 var(--accent);
  }
  .player {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: 0.5rem 2.25rem;
    align-items: start;
  }
  /* Room for the longest usual sentence, so that the figures below stay where they are. */
  .said {
    min-height: 5lh;
  }
  .now {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr));
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
