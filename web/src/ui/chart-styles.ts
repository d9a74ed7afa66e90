// chart-styles.ts: how the charts look. Presentation lives here, in the one adopted sheet, so that
// themes recolour a chart without drawing it again. One colour and one dash per meaning.
import { css } from 'lit';

export const chartStyles = css`
  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr));
    gap: 2.5rem 2.25rem;
  }
  figure {
    min-width: 0;
  }
  .sheet {
    min-height: 246px;
    background: var(--paper);
  }
  .sheet.short {
    min-height: 72px;
  }
  svg {
    display: block;
    overflow: visible;
    font-size: 12px;
    font-family: inherit;
  }
  svg.waiting {
    opacity: 0.5;
  }
  .summary {
    margin-top: 0.25rem;
    min-height: 2.75rem;
  }
  .summary.wordy {
    min-height: 5.25rem;
  }
  text {
    fill: var(--ink);
  }
  .axis text {
    fill: var(--muted);
    font-size: 12px;
    font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif;
  }
  .axis .domain {
    stroke: none;
  }
  .axis line {
    stroke: var(--rule);
  }
  .axis-title {
    fill: var(--muted);
  }
  .zero {
    stroke: var(--muted);
  }
  .curve {
    fill: none;
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .line-gross {
    stroke: var(--gamma);
    stroke-dasharray: 7 4;
  }
  .line-net {
    stroke: var(--net);
    stroke-width: 2.5;
  }
  .line-breakEven {
    stroke: var(--break-even);
  }
  .line-closed {
    stroke: var(--muted);
    stroke-dasharray: 2 4;
    stroke-linecap: round;
  }
  .line-implied {
    stroke: var(--implied);
    stroke-dasharray: 3 3;
    stroke-width: 1.25;
  }
  .line-realized {
    stroke: var(--realized);
    stroke-dasharray: 9 3 2 3;
    stroke-width: 1.25;
  }
  .marker.line-breakEven,
  .line-own {
    stroke-width: 1.25;
  }
  .line-own {
    stroke: var(--ink);
  }
  .area-cost {
    fill: var(--cost);
    opacity: 0.22;
  }
  .text-gross {
    fill: var(--gamma);
  }
  .text-cost {
    fill: var(--cost);
  }
  .text-net,
  .text-own {
    fill: var(--ink);
    font-weight: 600;
  }
  .text-breakEven {
    fill: var(--break-even);
    font-weight: 600;
  }
  .text-implied,
  .text-closed {
    fill: var(--implied);
  }
  .text-realized {
    fill: var(--realized);
  }
  .dot-breakEven {
    fill: var(--break-even);
    stroke: var(--paper);
    stroke-width: 2;
  }
  .dot-implied {
    fill: var(--paper);
    stroke: var(--implied);
    stroke-width: 2;
  }
  .track {
    stroke: var(--rule);
  }
  .text-none {
    fill: var(--cost);
    font-weight: 600;
  }
  .bar {
    fill: var(--cost);
    opacity: 0.8;
  }
  .bar-title {
    fill: var(--muted);
  }
  .gap-cost {
    stroke: var(--cost);
    stroke-width: 3;
    opacity: 0.75;
  }
  .part {
    stroke: var(--paper);
    stroke-width: 1;
  }
  .part-0 {
    fill: var(--part-0);
  }
  .part-1 {
    fill: var(--part-1);
  }
  .part-2 {
    fill: var(--part-2);
  }
  .part-3 {
    fill: var(--part-3);
  }
  .part-4 {
    fill: var(--part-4);
  }
  .part-5 {
    fill: var(--part-5);
  }
  .rule-line {
    stroke: var(--muted);
    stroke-width: 1.25;
  }
  .rule-own {
    stroke: var(--ink);
    stroke-width: 2.75;
  }
  .text-rule {
    fill: var(--muted);
  }
  .leader {
    fill: none;
    stroke: var(--muted);
    opacity: 0.5;
  }
  .dot-own {
    fill: var(--ink);
    stroke: var(--paper);
    stroke-width: 2;
  }
  .dot-best {
    fill: var(--paper);
    stroke: var(--gamma);
    stroke-width: 3;
  }
  .text-best {
    fill: var(--gamma);
  }
  .held {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
    pointer-events: none;
  }
  .band-0 {
    fill: var(--band-0);
  }
  .band-1 {
    fill: var(--band-1);
  }
  .band-2 {
    fill: var(--band-2);
  }
  .band-3 {
    fill: var(--band-3);
  }
  .band-4 {
    fill: var(--band-4);
  }
  .band-5 {
    fill: var(--band-5);
  }
  .band-none {
    fill: var(--soft);
  }
  .line-frontier {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .own-point {
    fill: none;
    stroke: var(--ink);
    stroke-width: 3;
  }
  .own-label,
  .gap-label,
  .map-note {
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .crosshair {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.25;
    pointer-events: none;
  }
  .surface {
    cursor: crosshair;
    touch-action: pan-y;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.9rem;
    margin: 0.25rem 0 0;
    padding: 0;
    list-style: none;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.35rem;
    white-space: nowrap;
  }
  .swatch {
    width: 14px;
    height: 14px;
  }
  .swatch rect {
    stroke: var(--muted);
    stroke-width: 1;
  }
  .crosshair-text {
    min-height: 1.5em;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
  }
  .more > details[open] {
    flex: 1 0 100%;
    min-width: 0;
  }
  table {
    border-collapse: collapse;
    margin-top: 0.4rem;
  }
  .scroll {
    max-height: 16rem;
    overflow: auto;
  }
  th,
  td {
    padding: 0.1rem 0.9rem 0.1rem 0;
    text-align: right;
    font-weight: 400;
  }
  th {
    color: var(--muted);
    vertical-align: bottom;
  }
  @media print {
    .charts > *,
    figure {
      break-inside: avoid;
    }
    details,
    .crosshair-text {
      display: none;
    }
    svg {
      max-width: 100%;
      height: auto;
    }
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }
    .curve,
    .marker,
    .zero,
    .axis line,
    .own-point,
    .leader,
    .gap-cost,
    .track,
    .dot-implied,
    .part,
    .swatch rect,
    .band {
      stroke: CanvasText;
    }
    .crosshair,
    .held,
    .rule-own,
    .dot-best,
    .line-breakEven {
      stroke: Highlight;
    }
    text,
    .axis text,
    .bar,
    .bar-title,
    .line-label,
    .marker-label,
    .axis-title,
    .area-cost {
      fill: CanvasText;
    }
    .own-label,
    .gap-label,
    .map-note {
      stroke: Canvas;
    }
    .dot-breakEven {
      fill: Highlight;
      stroke: Canvas;
    }
    .dot-own {
      fill: CanvasText;
      stroke: Canvas;
    }
    .dot-best,
    .dot-implied,
    .part {
      fill: Canvas;
    }
    .band {
      fill: Canvas;
    }
    rect.band-0 {
      fill: Canvas;
    }
    .part-1,
    .band-1 {
      fill: color-mix(in srgb, CanvasText 12%, Canvas);
    }
    .part-2,
    .band-2 {
      fill: color-mix(in srgb, CanvasText 24%, Canvas);
    }
    .part-3,
    .band-3 {
      fill: color-mix(in srgb, CanvasText 36%, Canvas);
    }
    .part-4,
    .band-4 {
      fill: color-mix(in srgb, CanvasText 52%, Canvas);
    }
    .part-5,
    .band-5 {
      fill: color-mix(in srgb, CanvasText 68%, Canvas);
    }
  }
`;
