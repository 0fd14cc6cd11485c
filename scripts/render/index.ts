/** Act → artefacts. One folder a format. */
export { renderDocx } from './docx/index.ts';
export { FEED_SCHEMA_NAME, FeedSchema, feedOf, type PublishedAct, type PublishedEdition } from './feed/feed.ts';
export { policyJson } from './feed/policy-json.ts';
export { POLICY_SCHEMA_NAME, type PolicyJson, PolicyJsonSchema, type PublishedFile } from './feed/policy-schema.ts';
export { FONT_FACES, fontBytes } from './html/fonts.ts';
export { type Download, type EditionLink, renderHtml, screenCss } from './html/html.ts';
export { attachedFiles, finishPdf, openPrinter, type Printer } from './pdf/index.ts';
export type { PictureSource, PictureSources } from './picture.ts';
export { type RegisterRow, renderRegister, siteCss } from './site/register.ts';
export { searchIndex, siteScripts } from './site/search.ts';
export { svedenFragment } from './site/sveden.ts';
export { shownDate, shownSize } from './size.ts';
export type { ApprovalSheet, Stamp, StampLine, StampRow } from './stamps.ts';
export { type ActView, profileOf, viewOf } from './view.ts';
