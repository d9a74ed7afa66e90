// The content security policy of the page, in one place: the build writes it into the page and into
// the file of headers for hosts, the preview server and the page tests send it as a header.
const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  // Each name can be taken once. Lit wraps its own constant templates in a policy of its name; ours make
  // one address each: that of the workers' source, and that of the service worker. There is no default
  // policy, so a string that reaches a script or HTML sink by any other road is refused.
  'trusted-types gammadrag gammadrag-offline lit-html',
];

export const metaPolicy = directives.join('; ');

// Browsers ignore frame-ancestors in a <meta>, with a console message, so only the header has it.
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ');

export const headers = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const aYear = 31_536_000;

/** `_headers`, as Netlify, Cloudflare Pages and others read it: rules by path, which add up. */
export const headersFile = `# Written by the build from tools/policy.mjs; docs/hosting.md says what each is for.
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Access-Control-Allow-Origin: *
/
  Content-Security-Policy: ${headerPolicy}
/index.html
  Content-Security-Policy: ${headerPolicy}
/service-worker.js
  Content-Security-Policy: ${headerPolicy}
  Cache-Control: no-cache
/assets/*
  Cache-Control: public, max-age=${aYear}, immutable
`;
