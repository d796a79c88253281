/**
 * The policy that the site works under, for a host to send as the header `Content-Security-Policy`.
 * `npm run preview` and the browser tests send it. Searching needs `'wasm-unsafe-eval'`: Pagefind is WebAssembly.
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
