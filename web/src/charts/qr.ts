// qr.ts: a link as a QR code: black on white whatever the page looks like, since cameras expect that, with
// the quiet border the standard asks for.
import { correction, generate } from 'lean-qr';

const namespace = 'http://www.w3.org/2000/svg';
const quiet = 4;
/** The largest code whose modules are still two pixels wide at the size it is drawn. */
const largestVersion = 25;

/** Null where the text is too long for a code that a camera can read off a screen. */
export function qrCode(text: string, label: string): SVGSVGElement | null {
  const path = modulesOf(text);
  if (path === null) return null;
  const svg = document.createElementNS(namespace, 'svg');
  const { size, shape } = path;
  const whole = size + 2 * quiet;
  svg.setAttribute('viewBox', `${-quiet} ${-quiet} ${whole} ${whole}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.append(
    part('rect', { x: -quiet, y: -quiet, width: whole, height: whole, fill: '#ffffff' }),
    part('path', { d: shape, fill: '#000000' }),
  );
  return svg;
}

function part(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

interface Modules {
  readonly size: number;
  /** Each run of dark modules in a row as one rectangle. */
  readonly shape: string;
}

export function modulesOf(text: string): Modules | null {
  const options = { minCorrectionLevel: correction.L, maxVersion: largestVersion };
  let code: ReturnType<typeof generate>;
  try {
    code = generate(text, options);
  } catch {
    return null;
  }
  const { size } = code;
  let shape = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (x + 1 < size && code.get(x + 1, y)) x += 1;
      shape += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
    }
  }
  return { size, shape };
}
