// The content security policy of each page, in one place: the build writes it into the page and into
// the file of headers for hosts, the preview server and the page tests send it as a header.

/**
 * `origin` is where the page will stand, if that is known. A frame without an origin of its own (sandbox
 * without allow-same-origin) is nobody's 'self' in WebKit, so the page made for frames names it.
 */
function directives(page, origin) {
  const self = isForFrames(page) && origin ? `'self' ${origin}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${self} 'wasm-unsafe-eval'`,
    `worker-src ${self} blob:`,
    `connect-src ${self}`,
    `style-src ${self}`,
    `img-src ${self} data: blob:`,
    `font-src ${self}`,
    `manifest-src ${self}`,
    ...(holdsFrames(page) ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    // Each name can be taken once. Lit wraps its own constant templates in a policy of its name; ours make
    // one address each: that of the workers' source, and that of the service worker. There is no default
    // policy, so a string that reaches a script or HTML sink by any other road is refused.
    'trusted-types gammadrag gammadrag-offline lit-html',
  ];
}

/** Pages by their path from the project's page folder; whatever is not named here is as strict as can be. */
const isForFrames = (page) => page === 'embed.html';
const holdsFrames = (page) => /^(?:embed-builder\.html|gallery\.html|gallery\/.*)$/.test(page);

/** The policy a page carries in itself, for hosts that cannot send headers. */
export function metaPolicyOf(page, origin) {
  return directives(page, origin).join('; ');
}

/** Browsers ignore frame-ancestors in a <meta>, with a console message, so only the header has it. */
export function headersOf(page, origin) {
  const framing = isForFrames(page) ? [] : ["frame-ancestors 'none'"];
  return {
    'Content-Security-Policy': [...directives(page, origin), ...framing].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    // Without it no script of ours runs in a frame without an origin, nor the element with its hash.
    'Access-Control-Allow-Origin': '*',
  };
}

export const headers = headersOf('index.html');
export const headerPolicy = headers['Content-Security-Policy'];

const aYear = 31_536_000;

function policyLines(path, page, origin) {
  return `${path}\n  Content-Security-Policy: ${headersOf(page, origin)['Content-Security-Policy']}`;
}

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it: rules by path, which add up. `pages` are
 * the built ones by their path.
 */
export function headersFileOf(pages, origin) {
  return `# Written by the build from tools/policy.mjs; docs/hosting.md says what each is for.
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Access-Control-Allow-Origin: *
${policyLines('/', 'index.html')}
${pages.map((page) => policyLines(`/${page}`, page, origin)).join('\n')}
${policyLines('/service-worker.js', 'service-worker.js')}
  Cache-Control: no-cache
/assets/*
  Cache-Control: public, max-age=${aYear}, immutable
`;
}
