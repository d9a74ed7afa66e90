// form-styles.ts: how the inputs look.
import { css } from 'lit';

export const formStyles = css`
  :host {
    container: inputs / inline-size;
  }
  .starts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-bottom: 1.25rem;
  }
  .hint {
    flex-basis: 100%;
  }
  .group {
    margin: 0 0 1.5rem;
    min-width: 0;
  }
  .legend {
    width: 100%;
    padding: 0 0 0.2rem;
    margin-bottom: 0.6rem;
    font-weight: 650;
    border-bottom: 1px solid var(--rule);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 0.75rem;
    margin-bottom: 0.5rem;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    line-height: 1.25;
  }
  .help {
    flex: none;
    width: 1.5rem;
    height: 1.5rem;
    min-height: 0;
    padding: 0;
    border: 1px solid var(--rule);
    border-radius: 50%;
    font-size: 0.8125rem;
    line-height: 1;
    color: var(--muted);
    background: none;
  }
  .exact {
    display: grid;
    grid-template-columns: minmax(8.25rem, auto) 3.8rem;
    align-items: center;
    gap: 0.4rem;
  }
  .exact input {
    width: auto;
    min-width: 100%;
    text-align: right;
  }
  .exact input[aria-invalid='true'] {
    border: 2px solid var(--cost);
  }
  .unit {
    line-height: 1.15;
  }
  .field select {
    width: 12.45rem;
    max-width: 100%;
  }
  select + .exact {
    grid-column: 2;
    margin-top: 0.3rem;
  }
  /* On a phone the label keeps its room, and a number too long for its box shows that it is cut. */
  @container inputs (max-width: 23rem) {
    .field {
      grid-template-columns: minmax(7.3rem, 1fr) minmax(0, 12.2rem);
    }
    .exact {
      grid-template-columns: minmax(0, 1fr) 3.3rem;
    }
    .exact input {
      width: 100%;
      min-width: 0;
      text-overflow: ellipsis;
    }
    .field select {
      width: 100%;
    }
  }
  @container inputs (max-width: 19rem) {
    .field {
      grid-template-columns: minmax(0, 1fr);
    }
    select + .exact {
      grid-column: 1;
    }
  }
  @container inputs (min-width: 46rem) {
    section {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0 2.5rem;
    }
    .starts {
      grid-column: 1 / -1;
    }
  }
  .field.wide,
  .field[data-field='rule'] {
    display: block;
  }
  .field.wide select,
  .field[data-field='rule'] select {
    width: 100%;
    margin-top: 0.25rem;
  }
  .field .list {
    width: 100%;
    margin-top: 0.25rem;
  }
  .field .list[aria-invalid='true'] {
    border: 2px solid var(--cost);
  }
  .part {
    margin-bottom: 0.35rem;
  }
  .part > summary {
    padding: 0.15rem 0;
  }
  .part .set {
    color: var(--muted);
    overflow-wrap: anywhere;
  }
  .part .set::before {
    content: '· ';
  }
  .part > .fields {
    padding: 0.35rem 0 0.5rem 0.9rem;
    border-left: 1px solid var(--rule);
  }
  .slider {
    grid-column: 1 / -1;
    width: 100%;
    height: 1.5rem;
    margin: 0;
    accent-color: var(--accent);
  }
  .help-text,
  .complaint {
    grid-column: 1 / -1;
  }
  .help-text {
    padding: 0.1rem 0 0.4rem;
    color: var(--muted);
  }
  .solve {
    grid-column: 1 / -1;
  }
  .unknowns {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.35rem;
  }
  .unknowns button {
    min-height: 1.75rem;
    color: var(--accent);
  }
  .complaint {
    color: var(--cost);
  }
  .complaint:empty {
    display: none;
  }
  .venue {
    margin: 0.4rem 0 0.6rem;
  }
  .venue > p:first-child::first-letter {
    text-transform: uppercase;
  }
  .venue ul {
    margin: 0.25rem 0 0;
    padding-left: 1.1rem;
    overflow-wrap: anywhere;
  }
  @media print {
    .starts,
    .slider,
    .help,
    .venue details {
      display: none;
    }
    .group {
      break-inside: avoid;
    }
  }
  .badge {
    display: inline-block;
    margin-left: 0.35rem;
    padding: 0 0.4rem;
    border-radius: 3px;
    color: var(--amber-ink);
    background: var(--amber);
    font-weight: 600;
  }
`;
