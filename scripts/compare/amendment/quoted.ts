/** A text in quotation marks. */

/**
 * Marks of one shape do not stand twice side by side at the end: «в зале «Знание». Where the text itself opens with
 * one both stay, or nobody could tell whether the words are quoted with their marks.
 */
export const quoted = (text: string): string => `«${text}${closingOf(text)}`;

/** What closes the quotation of a text. */
export const closingOf = (text: string): string => (text.endsWith('»') && !text.startsWith('«') ? '' : '»');
