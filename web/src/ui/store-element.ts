// store-element.ts: a part of the page that redraws when the store has a new view.
import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Store, View } from './store.ts';

export class StoreElement extends LitElement {
  @property({ attribute: false }) store: Store | null = null;
  #leave: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#join();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = null;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('store')) this.#join();
  }

  /** Called once a frame; by default the template is rendered again. */
  protected viewChanged(_view: View): unknown {
    this.requestUpdate();
    return this.updateComplete;
  }

  #join(): void {
    this.#leave?.();
    this.#leave = this.store?.subscribe((view) => this.viewChanged(view)) ?? null;
  }
}

/** Registers an element once, however many copies of the script a page loads. */
export function define(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
