// solve-styles.ts: how the panel of an unknown looks.
import { css } from 'lit';

export const solveStyles = css`
  section {
    margin: 0.25rem 0 0.75rem;
    padding: 0.5rem 0.75rem 0.75rem;
    border-left: 3px solid var(--accent);
    background: var(--soft);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem;
    margin-bottom: 0.4rem;
  }
  .head button {
    min-height: 1.5rem;
    padding: 0 0.5rem;
  }
  select {
    width: 100%;
  }
  .exact {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin-top: 0.4rem;
  }
  .exact input {
    min-width: 0;
    text-align: right;
  }
  .exact input[aria-invalid='true'] {
    border: 2px solid var(--cost);
  }
  .complaint {
    color: var(--cost);
  }
  /* Room for the longest usual answer, so that nothing below moves when it comes. */
  .result {
    margin: 0.5rem 0 0.4rem;
  }
  .result p {
    min-height: 3lh;
  }
  .uses {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    min-height: 2rem;
  }
  @media print {
    section {
      display: none;
    }
  }
`;
