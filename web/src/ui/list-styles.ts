// list-styles.ts: how the inputs that are lists look: rows of legs, a pasted book.
import { css } from 'lit';

export const listStyles = css`
  :host {
    margin-bottom: 0.6rem;
  }
  legend {
    padding: 0;
    color: var(--muted);
  }
  fieldset {
    min-width: 0;
  }
  .leg {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 5.4rem minmax(0, 1.3fr) 2rem;
    align-items: end;
    gap: 0 0.5rem;
    margin-top: 0.3rem;
  }
  .leg select {
    width: 100%;
  }
  .leg .box {
    width: 100%;
    min-width: 0;
    text-align: right;
  }
  .leg .box[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border: 2px solid var(--cost);
  }
  .name {
    display: block;
    line-height: 1.3;
    color: var(--muted);
    white-space: nowrap;
  }
  /* The names of the columns stand once, above the first row; every row keeps them for a reader. */
  .leg + .leg .name {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .remove {
    min-height: 2rem;
    padding: 0;
    color: var(--muted);
    border-color: var(--rule);
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.6rem;
    margin-top: 0.5rem;
  }
  button:disabled {
    cursor: default;
    color: var(--muted);
    border-color: var(--rule);
  }
  .complaint {
    grid-column: 1 / -1;
    color: var(--cost);
  }
  .complaint:empty {
    display: none;
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
  textarea {
    display: block;
    width: 100%;
    margin: 0.25rem 0;
    font: inherit;
    font-size: 0.875rem;
    line-height: 1.4;
    color: inherit;
    resize: vertical;
    white-space: pre;
    overflow: auto;
  }
  textarea::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .read {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.75rem;
    min-height: 3rem;
  }
  .read button {
    flex: none;
  }
  @media print {
    .remove,
    .more,
    .help,
    .read button {
      display: none;
    }
  }
`;
