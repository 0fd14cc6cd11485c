/** HTML → PDF: print it in a browser, then finish what the browser leaves undone. */
export { printAct } from './act.ts';
export { type Attached, attachedFiles } from './attached.ts';
export { type Attachment, type FinishOptions, finishPdf, placeMark } from './finish/index.ts';
export { type MarkFacts, markHtml, markText } from './mark-html.ts';
export { pageCount } from './page-count.ts';
export { openPrinter, type Printer } from './printer.ts';
