/** Act → artefacts. One folder a format. */
export { renderAkn } from './akn/index.ts';
export { approvalPhrase } from './approval-phrase.ts';
export { renderDocx } from './docx/index.ts';
export {
  type ActJson,
  actJson,
  addresses,
  atomOf,
  type Changes,
  changesOf,
  type EditionChanges,
  type EditionJson,
  editionChanges,
  FEED_FILES,
  type Feed,
  feedOf,
  type PolicyJson,
  type PublishedAct,
  type PublishedFile,
  policyJson,
  type Read,
  readActJson,
  readChanges,
  readFeed,
  readPolicyJson,
  schemaFiles,
  stateOf,
} from './feed/index.ts';
export type { History } from './history.ts';
export { FONT_FACES, fontBytes } from './html/fonts.ts';
export { type Download, type EditionLink, renderHtml, screenCss } from './html/html.ts';
export { CONTENT_SECURITY_POLICY } from './html/security.ts';
export { linkedDataOf } from './jsonld/index.ts';
export { type Paper, type PaperOptions, paperDocx, paperOf, printPaper } from './paper/index.ts';
export {
  type Attached,
  attachedFiles,
  finishPdf,
  type MarkFacts,
  markHtml,
  markText,
  openPrinter,
  type Printer,
  pageCount,
  placeMark,
  printAct,
} from './pdf/index.ts';
export type { PictureSource, PictureSources } from './picture.ts';
export { redlineView } from './redline.ts';
export { type RegisterRow, renderRegister, siteCss } from './site/register.ts';
export { searchIndex, siteScripts } from './site/search.ts';
export { svedenFragment } from './site/sveden.ts';
export { shownDate, shownSize } from './size.ts';
export { csvOf, type Spreadsheet, xlsxOf } from './spreadsheet/index.ts';
export { type ApprovalSheet, datedNumber, type Stamp, type StampLine, type StampRow } from './stamps.ts';
export { compileTemplate, forgetTemplates, readTemplate, TEMPLATES } from './template.ts';
export { type ActView, asAdopted, letterheadDetails, profileOf, viewOf } from './view.ts';
export { folderOf } from './web-folder.ts';
export { WIDGET_NAME, widgetIntegrity, widgetScript } from './widget/index.ts';
