// export-svg.ts: a chart as a file of its own. What style sheets say of each node is written into the
// node as attributes, so that the picture looks the same where no sheet of ours is; attributes, not
// styles, since a page with a strict policy that shows the file would drop those.

export interface Caption {
  readonly title: string;
  readonly description: string;
  /** The colour of the paper it is drawn on. */
  readonly paper: string;
}

const namespace = 'http://www.w3.org/2000/svg';

/** What a drawing's look is made of, and what each means where nothing is said. */
const looks: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'paint-order': 'normal',
};
const textLooks: Readonly<Record<string, string>> = {
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};

/** What the page alone has a use for. */
const ofThePage = /^(?:class|style|tabindex|role|focusable|aria-.*|data-.*)$/;

/** The text of an SVG file that needs nothing else. The chart has to be on the page. */
export function svgFile(node: SVGSVGElement, caption: Caption): string {
  const copy = node.cloneNode(true) as SVGSVGElement;
  inline(node, copy);
  const [x, y, width, height] = boxOf(node);
  const box = { x, y, width, height };
  set(copy, { xmlns: namespace, viewBox: `${x} ${y} ${width} ${height}`, width, height });
  set(copy, { role: 'img', 'aria-labelledby': 'title description' });
  // Pale while it waits, a chart is saved as it will be.
  copy.removeAttribute('opacity');
  copy.prepend(
    said('title', caption.title),
    said('desc', caption.description, 'description'),
    make('rect', { ...box, fill: caption.paper }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/** Nodes that are not seen go; the others take what they look like with them. */
function inline(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of to.getAttributeNames()) if (ofThePage.test(name)) to.removeAttribute(name);
  if (drawsNothing(from, style)) {
    to.remove();
    return;
  }
  const wanted = from instanceof SVGTextContentElement ? { ...looks, ...textLooks } : looks;
  if (from instanceof SVGGraphicsElement && !isGroup(from)) {
    for (const [name, usual] of Object.entries(wanted)) {
      const value = style.getPropertyValue(name);
      if (value !== usual && value !== '') to.setAttribute(name, value);
      else to.removeAttribute(name);
    }
  } else if (style.opacity !== '1') to.setAttribute('opacity', style.opacity);
  const children = [...to.children];
  for (const [index, child] of [...from.children].entries()) {
    const copied = children[index];
    if (copied !== undefined) inline(child, copied);
  }
}

function isGroup(node: Element): boolean {
  return node instanceof SVGGElement || node instanceof SVGSVGElement;
}

/** Marks that only a hand or a pointer brings, and what is hidden. */
function drawsNothing(node: Element, style: CSSStyleDeclaration): boolean {
  const pointed = node.matches('.surface, .crosshair, .held');
  return pointed || style.display === 'none' || style.visibility === 'hidden';
}

const margin = 12;

/** Labels may stand out of the sheet on the page, where nothing cuts them; a file has to hold them. */
function boxOf(node: SVGSVGElement): readonly [number, number, number, number] {
  const drawn = node.getBBox();
  const own = node.viewBox.baseVal;
  const left = Math.floor(Math.min(own.x, drawn.x) - margin);
  const top = Math.floor(Math.min(own.y, drawn.y) - margin);
  const right = Math.ceil(Math.max(own.x + own.width, drawn.x + drawn.width) + margin);
  const bottom = Math.ceil(Math.max(own.y + own.height, drawn.y + drawn.height) + margin);
  return [left, top, right - left, bottom - top];
}

type Attributes = Readonly<Record<string, string | number>>;

function set(element: Element, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
}

function make(name: string, attributes: Attributes): Element {
  const element = document.createElementNS(namespace, name);
  set(element, attributes);
  return element;
}

function said(name: 'title' | 'desc', text: string, id: string = name): Element {
  const element = make(name, { id });
  element.textContent = text;
  return element;
}
