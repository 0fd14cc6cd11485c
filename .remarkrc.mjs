// The project's rules for remark-cli and for editors (unified-language-server); needs Node 24.
export { default } from './scripts/lint/remark-preset.ts';
