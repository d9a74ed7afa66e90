// element-styles.ts: how the parts of the calculator lie on the page: one below the other, or the inputs
// beside them where there is room.
import { css } from 'lit';

export const elementStyles = css`
  :host {
    background: var(--paper);
    container-type: inline-size;
  }
  .page {
    display: flex;
    flex-direction: column;
    gap: 2rem;
  }
  .page.result {
    gap: 0.25rem;
  }
  .notice {
    margin-bottom: 1.5rem;
    padding: 0.6rem 0.75rem;
    border-left: 3px solid var(--cost);
    background: var(--soft);
    overflow-wrap: anywhere;
  }
  .notice ul {
    margin: 0 0 0.5rem;
    padding-left: 1.1rem;
  }
  .failure {
    max-width: 42rem;
  }
  @media print {
    .page {
      display: block;
    }
    .page > * {
      display: block;
      margin-bottom: 1.5rem;
    }
    .notice button,
    gamma-drag-strip.strip {
      display: none;
    }
  }
  @media screen {
    @container (min-width: 60rem) {
      .page.with-form {
        display: grid;
        column-gap: 2.75rem;
        grid-template-columns: minmax(0, 1fr) 25rem;
        grid-template-rows: repeat(6, auto) 1fr;
        grid-template-areas:
          'top form'
          'figures form'
          'charts form'
          'simulation form'
          'share form'
          'build form'
          'open form';
      }
      gamma-drag-strip {
        display: none;
      }
      .top {
        grid-area: top;
      }
      gamma-drag-figures {
        grid-area: figures;
      }
      gamma-drag-charts {
        grid-area: charts;
      }
      gamma-drag-simulation {
        grid-area: simulation;
      }
      gamma-drag-share {
        grid-area: share;
      }
      gamma-drag-open[to='builder'] {
        grid-area: build;
      }
      gamma-drag-open[to="page"] {
        grid-area: open;
      }
      /* Only a page that gives its inputs a height lets them scroll: elsewhere the wheel is the reader's. */
      gamma-drag-form {
        grid-area: form;
        position: sticky;
        top: 0;
        align-self: start;
        max-height: var(--gd-form-height, none);
        overflow-y: auto;
        padding: 0.25rem 0.75rem 1rem 0.25rem;
        scrollbar-width: thin;
      }
    }
  }
`;
