/**
 * What every page may load and run (https://www.w3.org/TR/CSP3/). Searching needs `'wasm-unsafe-eval'`: Pagefind is WebAssembly.
 * Every page carries this policy as a `<meta>` element, for hosts that send no headers.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/**
 * The policy with what only a header can say: which sites may show a page in a frame. A `<meta>` element cannot carry `frame-ancestors`,
 * `sandbox` and `report-uri`.
 */
export const framedBy = (ancestors: string): string => `${CONTENT_SECURITY_POLICY}; frame-ancestors ${ancestors}`;
