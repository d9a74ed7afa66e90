import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { defineConfig, type Plugin, transformWithOxc } from 'vite';
import { sealRelease } from '../tools/offline.mjs';
import { headersOf, metaPolicyOf } from '../tools/policy.mjs';

/** Where the page will stand, if that is known: for the policy of the page made for frames, for pictures. */
const site = process.env.SITE_ADDRESS;
const origin = site === undefined ? process.env.PREVIEW_ORIGIN : new URL(site).origin;

/** Writes the policy into the built page, for hosts that cannot send headers. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: (_html, { filename }) => [
    {
      tag: 'meta',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content: metaPolicyOf(relative(import.meta.dirname, filename), origin),
      },
      injectTo: 'head-prepend',
    },
  ],
};

const elementFolder = join(import.meta.dirname, '..', 'dist', 'element');

/** Lays the one-file element beside the page, and its name and hash into the pages that load it. */
function elementBeside(): Plugin {
  let folder = '';
  return {
    name: 'element-beside',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename }) {
        if (!html.includes('<!-- element -->')) return html;
        const about = join(elementFolder, 'element.json');
        if (!existsSync(about)) return html;
        const { file, integrity } = JSON.parse(readFileSync(about, 'utf8'));
        const up = relative(join(filename, '..'), import.meta.dirname) || '.';
        const src = `${up}/element/${file}`;
        const tag = `<script src="${src}" integrity="${integrity}" crossorigin="anonymous" defer></script>`;
        return html.replace('<!-- element -->', tag);
      },
    },
    closeBundle() {
      if (!existsSync(elementFolder)) return;
      cpSync(elementFolder, join(folder, 'element'), { recursive: true });
    },
  };
}

/** The headers that a host of the built page sends, each page its own. */
const headersOfHost: Plugin = {
  name: 'headers-of-host',
  configurePreviewServer(server) {
    server.middlewares.use((request, response, next) => {
      const { pathname, origin: here } = new URL(
        request.url ?? '/',
        `http://${request.headers.host}`,
      );
      for (const [name, value] of Object.entries(headersOf(pathname.slice(1), here))) {
        response.setHeader(name, value);
      }
      next();
    });
  },
};

/** The page, those beside it, and the gallery's. */
function pages(): string[] {
  const here = import.meta.dirname;
  const under = (folder: string) =>
    readdirSync(join(here, folder))
      .filter((name) => name.endsWith('.html'))
      .map((name) => join(here, folder, name));
  return [...under('.'), ...(existsSync(join(here, 'gallery')) ? under('gallery') : [])];
}

/** A part of a template, as the build's parser sees it. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly tag?: { readonly name?: string };
  readonly quasi?: { readonly quasis: readonly Node[] };
}

function templatesIn(node: unknown, found: Node[] = []): Node[] {
  if (typeof node !== 'object' || node === null) return found;
  const { type, tag } = node as Partial<Node>;
  if (type === 'TaggedTemplateExpression' && /^(css|html|svg)$/.test(tag?.name ?? '')) {
    found.push(node as Node);
  }
  for (const child of Object.values(node)) templatesIn(child, found);
  return found;
}

function squeezed(text: string, language: string | undefined): string {
  const spaced = text.replace(/\s*\n\s*/g, ' ');
  return language === 'css' ? spaced.replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':') : spaced;
}

/** Takes out of the templates the line breaks and indents that are there for who reads the source. */
export const squeezeTemplates: Plugin = {
  name: 'squeeze-templates',
  apply: 'build',
  enforce: 'post',
  transform(code, id) {
    if (!id.includes('/src/') || !id.endsWith('.ts')) return null;
    const parts = templatesIn(this.parse(code)).flatMap(({ tag, quasi }) =>
      (quasi?.quasis ?? []).map(({ start, end }) => ({ start, end, language: tag?.name })),
    );
    let result = '';
    let from = 0;
    for (const { start, end, language } of parts.sort((one, two) => one.start - two.start)) {
      result += code.slice(from, start) + squeezed(code.slice(start, end), language);
      from = end;
    }
    return { code: result + code.slice(from), map: null };
  },
};

const numbers = `${import.meta.dirname}/interpolate-numbers.mjs`;

/** Puts interpolate-numbers.mjs between the scales and what they interpolate with. */
export const numbersOnly: Plugin = {
  name: 'numbers-only',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source) => (source === 'd3-interpolate' ? numbers : null),
};

/** Once every file is there, writes the service worker, which lists them, and the file of headers. */
function offline(): Plugin {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    async closeBundle(failure) {
      if (failure !== undefined) return;
      const source = `${import.meta.dirname}/src/service-worker.ts`;
      const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source);
      sealRelease(folder, code, origin);
    },
  };
}

/** Some sites that show links want whole addresses. */
const wholeAddresses: Plugin = {
  name: 'whole-addresses',
  apply: 'build',
  transformIndexHtml(html, { path }) {
    if (site === undefined || path !== '/index.html') return html;
    const picture = new URL('social.png', site).href;
    return {
      html: html.replace('content="./social.png"', `content="${picture}"`),
      tags: [
        { tag: 'link', attrs: { rel: 'canonical', href: site }, injectTo: 'head' },
        { tag: 'meta', attrs: { property: 'og:url', content: site }, injectTo: 'head' },
      ],
    };
  },
};

export default defineConfig({
  root: import.meta.dirname,
  // Relative, so that the built page works from any folder of any host.
  base: './',
  plugins: [
    policyInPage,
    elementBeside(),
    headersOfHost,
    squeezeTemplates,
    numbersOnly,
    wholeAddresses,
    offline(),
  ],
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    // An inlined wasm would be a data: address, which the policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages() },
  },
  preview: { port: 4173 },
});
