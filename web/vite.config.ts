import { defineConfig, type Plugin } from 'vite';
import { headers, metaPolicy } from '../tools/policy.mjs';

/** Writes the policy into the built page, for hosts that cannot send headers. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  root: import.meta.dirname,
  // Relative, so that the built page works from any folder of any host.
  base: './',
  plugins: [policyInPage],
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    // An inlined wasm would be a data: address, which the policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  preview: { headers: { ...headers }, port: 4173 },
});
