/** HTML → PDF: print it in a browser, then finish what the browser leaves undone. */
export { type Attached, attachedFiles } from './attached.ts';
export { type Attachment, type FinishOptions, finishPdf } from './finish/index.ts';
export { type MarkFacts, markHtml, markText, placeMark } from './mark/index.ts';
export { openPrinter, type Printer } from './printer.ts';
