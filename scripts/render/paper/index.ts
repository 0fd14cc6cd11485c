/** A paper that goes with an act: one template → PDF and DOCX. The rules of templates: `paper.ts`. */
export { paperDocx } from './docx.ts';
export { paperHtml } from './html.ts';
export { type Paper, type PaperOptions, paperOf } from './paper.ts';
export { printPaper } from './pdf.ts';
