// embed-builder.ts: the page on which someone chooses what of a calculation to put into a page of their own,
// sees it, and copies the code. The choice is one value; everything on the page is read from it.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import {
  builderWords,
  chartLabels,
  type InputUse,
  inputUses,
  panelLabels,
  themeLabels,
  viewLabels,
} from './model/builder-words.ts';
import { type FieldKey, fields, type Scenario } from './model/contract.gen.ts';
import {
  type EmbedChoice,
  type EmbedSource,
  elementCode,
  frameAddress,
  frameCode,
  viewAsItIs,
} from './model/embed-code.ts';
import { embedWords } from './model/embed-words.ts';
import { startingScenario } from './model/examples.ts';
import { fieldLabel } from './model/field-words.ts';
import { languageAsked, languageTags, onLanguage, speak } from './model/language.ts';
import { isLink, readLink, writeLink } from './model/link.ts';
import {
  chartNames,
  type Presentation,
  panelNames,
  themes,
  type ViewName,
  views,
} from './model/presentation.ts';
import { isShown } from './model/shown.ts';
import { builderStyles } from './ui/builder-styles.ts';
import { copied, selectAll } from './ui/copyable.ts';
import { define } from './ui/store-element.ts';
import { base, tokens } from './ui/styles.ts';

const restAfter = 300;
/** Each in itself, whatever is spoken. */
const languageNames = [
  ['en', 'English'],
  ['zh', '简体中文'],
] as const;
const folder = new URL('./', location.href).href;

/** A link as it is written here, both scenarios of a comparison. */
function readAgain(asked: string): string {
  const { scenario, second } = readLink(asked);
  return writeLink(scenario, second ?? null);
}

function chosenByAddress(): EmbedChoice {
  const asked = location.hash.slice(1);
  const link = isLink(asked) ? readAgain(asked) : writeLink(startingScenario);
  const presentation = viewAsItIs('compact');
  return { link, presentation, lang: null, width: '100%', height: 640 };
}

async function speakAsAsked(): Promise<void> {
  const spoken = await speak(languageAsked(location.search, navigator.languages));
  document.documentElement.lang = languageTags[spoken];
}

export class BuilderElement extends LitElement {
  static override styles = [tokens, base, builderStyles];

  @state() private choice = chosenByAddress();
  /** What the preview shows: the choice, once it has come to rest. */
  @state() private previewed = this.choice;
  @state() private source: EmbedSource = { folder, element: null };
  @state() private linkUnread = false;
  @state() private frameHeight = 0;
  #heightByHand = false;
  @state() private told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  #deaf: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#deaf = onLanguage(() => this.requestUpdate());
    void speakAsAsked();
    void this.#findElement();
    addEventListener('message', this.#heard);
    addEventListener('hashchange', this.#readAddress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#deaf?.();
    clearTimeout(this.#timer);
    removeEventListener('message', this.#heard);
    removeEventListener('hashchange', this.#readAddress);
  }

  readonly #readAddress = (): void => {
    const { link } = chosenByAddress();
    this.#choose({ link });
  };

  readonly #heard = ({ source, data }: MessageEvent): void => {
    const frame = this.renderRoot.querySelector('iframe');
    if (source !== frame?.contentWindow || data?.type !== 'gammadrag:height') return;
    this.frameHeight = Math.min(Math.max(Number(data.height), 100), 20_000);
    // A frame that starts as high as it will be moves nothing in the page around.
    if (!this.#heightByHand) this.choice = { ...this.choice, height: this.frameHeight };
  };

  /** Which file the element is, and its hash, lie beside it. */
  async #findElement(): Promise<void> {
    const answer = await fetch(new URL('element/element.json', folder)).catch(() => null);
    if (answer?.ok !== true) return;
    const { file, integrity } = (await answer.json()) as NonNullable<EmbedSource['element']>;
    this.source = { folder, element: { file, integrity } };
  }

  #choose(changed: Partial<EmbedChoice>): void {
    this.choice = { ...this.choice, ...changed };
    this.told = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.previewed = this.choice;
    }, restAfter);
  }

  #present(changed: Partial<Presentation>): void {
    this.#choose({ presentation: { ...this.choice.presentation, ...changed } });
  }

  #chooseView(view: ViewName): void {
    const { theme } = this.choice.presentation;
    this.#present({ ...viewAsItIs(view), theme });
  }

  #chooseLink(text: string): void {
    const asked = text.slice(text.indexOf('#') + 1);
    this.linkUnread = !isLink(asked);
    if (!this.linkUnread) this.#choose({ link: readAgain(asked) });
  }

  #use(key: FieldKey, use: InputUse): void {
    const locked = new Set(this.choice.presentation.locked);
    const hidden = new Set(this.choice.presentation.hidden);
    locked.delete(key);
    hidden.delete(key);
    if (use === 'locked') locked.add(key);
    if (use === 'hidden') hidden.add(key);
    this.#present({ locked, hidden });
  }

  override render(): TemplateResult {
    return html`
      <div class="builder">
        <section aria-label=${builderWords.formTitle}>${this.#form()}</section>
        <section aria-label=${builderWords.previewTitle} class="preview">
          <h2>${builderWords.previewTitle}</h2>
          ${this.#preview()}
        </section>
        <section aria-label=${builderWords.codeTitle} class="code">
          <h2>${builderWords.codeTitle}</h2>
          ${this.#code('frame', frameCode(this.choice, this.source, embedWords.frameTitle))}
          ${this.#code('element', elementCode(this.choice, this.source))}
          <p role="status" class="small muted">${this.told}</p>
        </section>
      </div>
    `;
  }

  #form(): TemplateResult {
    const { link, presentation } = this.choice;
    const { view, panels, charts, theme } = presentation;
    return html`
      <label class="line">
        ${builderWords.calculation}
        <input
          class="box"
          type="text"
          autocomplete="off"
          spellcheck="false"
          aria-invalid=${this.linkUnread ? 'true' : 'false'}
          aria-describedby="link-hint"
          .value=${`${folder}#${link}`}
          @change=${(event: Event) => this.#chooseLink((event.target as HTMLInputElement).value)}
        />
      </label>
      <p id="link-hint" class="small muted" role="status">
        ${this.linkUnread ? builderWords.calculationUnread : builderWords.calculationHint}
      </p>
      ${this.#oneOf(builderWords.view, views, viewLabels, view, (chosen) => this.#chooseView(chosen))}
      ${this.#someOf(builderWords.panels, panelNames, panelLabels, panels, (chosen) => this.#present({ panels: chosen }))}
      ${
        panels.has('charts')
          ? this.#someOf(builderWords.charts, chartNames, chartLabels, charts, (chosen) =>
              this.#present({ charts: chosen }),
            )
          : nothing
      }
      ${panels.has('form') ? this.#inputs(presentation) : nothing}
      ${this.#oneOf(builderWords.theme, themes, themeLabels, theme, (chosen) => this.#present({ theme: chosen }))}
      ${this.#size()}
    `;
  }

  #oneOf<Name extends string>(
    title: string,
    names: readonly Name[],
    labels: Readonly<Record<Name, string>>,
    chosen: Name,
    choose: (name: Name) => void,
  ): TemplateResult {
    return html`<fieldset>
      <legend>${title}</legend>
      ${names.map(
        (name) => html`<label>
          <input
            type="radio"
            name=${title}
            .checked=${name === chosen}
            @change=${() => choose(name)}
          />
          ${labels[name]}
        </label>`,
      )}
    </fieldset>`;
  }

  /** One at least stays chosen: nothing at all cannot be embedded. */
  #someOf<Name extends string>(
    title: string,
    names: readonly Name[],
    labels: Readonly<Record<Name, string>>,
    chosen: ReadonlySet<Name>,
    choose: (names: ReadonlySet<Name>) => void,
  ): TemplateResult {
    const toggled = (name: Name): ReadonlySet<Name> =>
      new Set(names.filter((each) => chosen.has(each) !== (each === name)));
    return html`<fieldset>
      <legend>${title}</legend>
      ${names.map(
        (name) => html`<label>
          <input
            type="checkbox"
            .checked=${chosen.has(name)}
            ?disabled=${chosen.has(name) && chosen.size === 1}
            @change=${() => choose(toggled(name))}
          />
          ${labels[name]}
        </label>`,
      )}
    </fieldset>`;
  }

  #inputs({ locked, hidden }: Presentation): TemplateResult {
    const all = locked.size === fields.length;
    const lockAll = (): void =>
      this.#present({ locked: new Set(all ? [] : fields.map((spec) => spec.key)) });
    return html`<fieldset>
      <legend>${builderWords.inputs}</legend>
      <label>
        <input type="checkbox" .checked=${all} @change=${lockAll} /> ${builderWords.lockAll}
      </label>
      ${all ? nothing : this.#inputUses(readLink(this.choice.link).scenario, locked, hidden)}
    </fieldset>`;
  }

  #inputUses(
    scenario: Scenario,
    locked: ReadonlySet<FieldKey>,
    hidden: ReadonlySet<FieldKey>,
  ): TemplateResult {
    const useOf = (key: FieldKey): InputUse =>
      hidden.has(key) ? 'hidden' : locked.has(key) ? 'locked' : 'open';
    const choose = (key: FieldKey) => (event: Event) =>
      this.#use(key, (event.target as HTMLSelectElement).value as InputUse);
    return html`<details>
      <summary>${builderWords.inputsOne}</summary>
      ${fields
        .filter(({ key }) => isShown(key, scenario))
        .map(
          ({ key }) => html`<label class="use">
            ${fieldLabel(key, scenario.structure)}
            <select @change=${choose(key)}>
              ${Object.entries(inputUses).map(
                ([use, label]) =>
                  html`<option value=${use} ?selected=${use === useOf(key)}>${label}</option>`,
              )}
            </select>
          </label>`,
        )}
    </details>`;
  }

  #size(): TemplateResult {
    const { lang, width, height } = this.choice;
    const text = (event: Event): string => (event.target as HTMLInputElement).value.trim();
    const setWidth = (event: Event): void => {
      if (/^\d{2,4}$|^\d{1,3}%$/.test(text(event))) this.#choose({ width: text(event) });
    };
    const setHeight = (event: Event): void => {
      this.#heightByHand = /^\d{2,5}$/.test(text(event));
      if (this.#heightByHand) this.#choose({ height: Number(text(event)) });
    };
    return html`
      <label class="use">
        ${builderWords.language}
        <select @change=${(event: Event) => this.#choose({ lang: text(event) || null })}>
          <option value="" ?selected=${lang === null}>${builderWords.languageAuto}</option>
          ${languageNames.map(
            ([code, name]) =>
              html`<option value=${code} lang=${code} ?selected=${code === lang}>${name}</option>`,
          )}
        </select>
      </label>
      <label class="use" title=${builderWords.widthHint}>
        ${builderWords.width}
        <input class="box" type="text" size="6" .value=${width} @change=${setWidth} />
      </label>
      <label class="use">
        ${builderWords.height}
        <input class="box" type="text" inputmode="numeric" size="6" .value=${String(height)} @change=${setHeight} />
      </label>
    `;
  }

  /** Each address has a frame of its own: a frame led from one to the next would fill the history. */
  #preview(): TemplateResult {
    const address = frameAddress(this.previewed, folder);
    const { width, height } = this.previewed;
    return html`${keyed(
      address,
      html`<iframe
        src=${address}
        title=${embedWords.frameTitle}
        width=${width}
        height=${this.frameHeight || height}
      ></iframe>`,
    )}`;
  }

  #code(kind: 'frame' | 'element', code: string | null): TemplateResult {
    const words =
      kind === 'frame'
        ? { title: builderWords.frameCode, hint: builderWords.frameHint }
        : { title: builderWords.elementCode, hint: builderWords.elementHint };
    if (code === null) return html`<h3>${words.title}</h3><p>${builderWords.elementMissing}</p>`;
    return html`
      <h3><label for=${kind}>${words.title}</label></h3>
      <p class="small muted">${words.hint}</p>
      <textarea id=${kind} class="box" readonly rows="6" spellcheck="false" .value=${code}></textarea>
      <button type="button" @click=${() => void this.#copy(kind, code)}>
        ${builderWords.copy}<span class="hidden"> ${words.title}</span>
      </button>
    `;
  }

  async #copy(kind: string, code: string): Promise<void> {
    if (await copied(code)) {
      this.told = builderWords.copied;
      return;
    }
    selectAll(this.renderRoot.querySelector<HTMLTextAreaElement>(`#${kind}`));
    this.told = builderWords.copyRefused;
  }
}

define('gamma-drag-builder', BuilderElement);
