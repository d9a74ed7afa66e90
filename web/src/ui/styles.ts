// styles.ts: the tokens and the few rules that every part of the page shares. A host page may set the
// --gd-* properties itself; what is here are their defaults for light and dark.
import { css } from 'lit';

const light = css`
  --paper: var(--gd-paper, #ffffff);
  --ink: var(--gd-ink, #1b1e23);
  --muted: var(--gd-muted, #565e69);
  --rule: var(--gd-rule, #d8dce1);
  --soft: var(--gd-soft, #f3f5f7);
  --accent: var(--gd-accent, #0b5fa5);
  --on-accent: #ffffff;
  --break-even: var(--accent);
  --implied: #565e69;
  --realized: #7b3fa0;
  --gamma: #006b60;
  --cost: #ad3f08;
  --net: var(--ink);
  --amber-ink: #6b4700;
  --amber: #ffe7b3;
  --band-0: #a9d8d1;
  --band-1: #c3e4df;
  --band-2: #dbefec;
  --band-3: #eff8f6;
  --band-4: #fbe3d3;
  --band-5: #f4c6a6;
  /* Kinds of charge: shades of cost, then two that are no longer the hedge's trades. */
  --part-0: #ad3f08;
  --part-1: #dc8a5a;
  --part-2: #f3c9ae;
  --part-3: #6e2c0a;
  --part-4: #b9a79c;
  --part-5: #8a6f9c;
`;

const dark = css`
  --paper: var(--gd-paper, #14171b);
  --ink: var(--gd-ink, #e6e8eb);
  --muted: var(--gd-muted, #a3abb5);
  --rule: var(--gd-rule, #343a42);
  --soft: var(--gd-soft, #1c2025);
  --accent: var(--gd-accent, #74b9f5);
  --on-accent: #10151a;
  --implied: #a3abb5;
  --realized: #cba0ea;
  --gamma: #56c5b5;
  --cost: #f29a68;
  --amber-ink: #ffd98a;
  --amber: #4a3810;
  --band-0: #1f6259;
  --band-1: #1b504a;
  --band-2: #19403c;
  --band-3: #172f2d;
  --band-4: #432b1d;
  --band-5: #6a4023;
  --part-0: #f29a68;
  --part-1: #b9683a;
  --part-2: #6b3c22;
  --part-3: #ffd2b5;
  --part-4: #8d7f77;
  --part-5: #a98bbd;
`;

/** The theme is the reader's, unless the attribute says which; paper is white whatever it says. */
export const tokens = css`
  @media print {
    :host {
      color-scheme: light;
    }
  }
  @media screen {
    :host {
      color-scheme: light dark;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
  }
  :host {
    ${light}
  }
  @media screen and (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
    }
  }
  @media screen {
    :host([theme='dark']) {
      ${dark}
    }
  }
`;

export const base = css`
  * {
    box-sizing: border-box;
  }
  :host {
    display: block;
    color: var(--ink);
    font-family: var(--gd-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif);
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
  }
  h2,
  h3,
  p,
  figure,
  fieldset,
  dl,
  dd {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h2 {
    font-size: 1.125rem;
    line-height: 1.35;
  }
  h3 {
    font-size: 1rem;
    line-height: 1.35;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button,
  select,
  .box {
    min-height: 2rem;
    padding: 0.2rem 0.6rem;
    background: var(--paper);
    border: 1px solid var(--muted);
    border-radius: 4px;
  }
  button {
    cursor: pointer;
  }
  button:hover {
    background: var(--soft);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  summary {
    cursor: pointer;
    min-height: 1.5rem;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: 0.875rem;
  }
  .absent {
    visibility: hidden;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .dimmed,
  .dimmed .figure,
  .dimmed dt,
  .dimmed .note {
    color: var(--muted);
  }
  svg.dimmed {
    opacity: 0.5;
    filter: grayscale(1);
  }
  a {
    color: var(--accent);
  }
`;

export const meanings = css`
  .figure {
    font-weight: 650;
  }
  .figure-breakEven {
    color: var(--break-even);
  }
  .figure-realized {
    color: var(--realized);
  }
  .figure-implied {
    color: var(--implied);
  }
  .figure-cost,
  .figure-loss {
    color: var(--cost);
  }
  .figure-gain {
    color: var(--gamma);
  }
`;
