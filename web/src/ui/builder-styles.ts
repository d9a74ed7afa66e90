// builder-styles.ts: how the page looks that makes code to embed a calculation.
import { css } from 'lit';

export const builderStyles = css`
  :host {
    container-type: inline-size;
  }
  .builder {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2rem 2.75rem;
  }
  section {
    min-width: 0;
  }
  h2 {
    margin-bottom: 0.75rem;
  }
  h3 {
    margin-top: 1rem;
  }
  fieldset {
    margin: 1rem 0;
  }
  legend {
    width: 100%;
    padding: 0 0 0.2rem;
    margin-bottom: 0.4rem;
    font-weight: 650;
    border-bottom: 1px solid var(--rule);
  }
  fieldset label:not(.use) {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
    padding: 0.1rem 0;
  }
  label input[type] {
    flex: none;
    margin: 0;
  }
  label .box[type] {
    flex: 0 1 auto;
  }
  input[type='radio'],
  input[type='checkbox'] {
    accent-color: var(--accent);
    width: 1.1rem;
    height: 1.1rem;
    translate: 0 0.15rem;
  }
  .line .box {
    display: block;
    width: 100%;
    text-overflow: ellipsis;
  }
  label.use {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.15rem 0;
  }
  iframe {
    display: block;
    max-width: 100%;
    border: 1px solid var(--rule);
  }
  textarea {
    display: block;
    width: 100%;
    margin: 0.4rem 0;
    font: 0.8125rem / 1.45 ui-monospace, 'DejaVu Sans Mono', monospace;
    color: inherit;
    resize: vertical;
    overflow-wrap: anywhere;
  }
  .code > p[role='status'] {
    min-height: 1.5rem;
    margin-top: 0.4rem;
  }
  @container (min-width: 60rem) {
    .builder {
      grid-template-columns: 24rem minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      grid-template-areas:
        'form code'
        'form preview';
    }
    section:first-child {
      grid-area: form;
    }
    .preview {
      grid-area: preview;
    }
    .code {
      grid-area: code;
    }
  }
`;
