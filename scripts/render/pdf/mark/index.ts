/** The mark of an electronic signature in a copy of the signed PDF (ГОСТ Р 7.0.97-2016, 5.23). The signed file stays as it is. */
export { type MarkFacts, markHtml, markText } from './mark-html.ts';
export { placeMark } from './place-mark.ts';
