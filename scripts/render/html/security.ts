/**
 * What pages of the site may do: show what lies beside them and nothing else. `wasm-unsafe-eval` is not there, and so
 * the search of the register has to be without WebAssembly.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
