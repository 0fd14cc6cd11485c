// @ts-check
/**
 * The look. Colours are those of the page around, so that what is readable there is readable here; every measure is a
 * custom property that the page may set.
 */

const CSS = `
:host { display: block; }
:host([hidden]) { display: none; }
.box {
  box-sizing: border-box;
  max-inline-size: var(--poryadok-width, 46rem);
  padding: var(--poryadok-padding, 1rem);
  border: var(--poryadok-border, 1px solid currentcolor);
  border-radius: var(--poryadok-radius, 0.5rem);
  color: var(--poryadok-color, inherit);
  background: var(--poryadok-background, transparent);
  font: var(--poryadok-font, inherit);
  line-height: var(--poryadok-line-height, 1.5);
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, h5, h6 { margin: 1em 0 0.4em; font-size: 1.05em; line-height: 1.3; }
.title { margin-block-start: 0; font-size: var(--poryadok-title-size, 1.25em); }
p, ul, ol, dl { margin: 0.5em 0; }
p:empty { margin: 0; }
dd { margin: 0 0 0.4em; }
dt { font-weight: bold; }
a { color: var(--poryadok-link, inherit); text-decoration: underline; text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.15em; }
:focus-visible { outline: 3px solid var(--poryadok-focus, currentcolor); outline-offset: 2px; }
.warning { padding-inline-start: 0.7em; border-inline-start: 0.3em solid var(--poryadok-warning, currentcolor); font-weight: bold; }
.note { font-size: 0.9em; }
.files, .items { padding: 0; list-style: none; }
.files li { margin-block: 0.5em; }
.items { padding-inline-start: 1.2em; }
.text p, .items li, figcaption { white-space: pre-line; }
figure { margin: 0.5em 0; }
.table { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.2em 0.5em; border: 1px solid currentcolor; text-align: start; vertical-align: top; overflow-wrap: normal; }
label { display: block; font-weight: bold; }
select, button {
  box-sizing: border-box;
  max-inline-size: 100%;
  min-block-size: 2.75rem;
  padding: 0.4em 0.8em;
  border: 1px solid currentcolor;
  border-radius: var(--poryadok-radius, 0.5rem);
  color: inherit;
  background: var(--poryadok-background, transparent);
  font: inherit;
}
select { inline-size: 100%; }
option { color: CanvasText; background: Canvas; }
.spoken { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
.choice { position: relative; }
[hidden] { display: none; }
@media (prefers-contrast: more) { .box, select, button { border-width: 2px; } }
@media print {
  .box { padding: 0; border: 0; }
  .choice, button { display: none; }
  .service.spoken { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
.choice { position: relative; }
[hidden] { display: block; }
  .service, .files { break-inside: avoid; }
}
`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** Give a shadow tree its look; a Content-Security-Policy allows sheets that are constructed. @param {ShadowRoot} root */
export function dress(root) {
  if (!('adoptedStyleSheets' in root)) return; // An old browser: plain and readable.
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  root.adoptedStyleSheets = [sheet];
}
