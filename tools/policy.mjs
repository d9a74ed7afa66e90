// The content security policy of the page, in one place: the dev build writes it into the page,
// the preview server and the page tests send it as a header.
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
  // Lit wraps its own constant templates in a policy of its name; ours makes the address of the worker.
  'trusted-types gammadrag lit-html',
];

export const metaPolicy = directives.join('; ');

// Browsers ignore frame-ancestors in a <meta>, with a console message, so only the header has it.
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ');

export const headers = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
