/**
 * Texts on which the Markdown parser is not linear: lists and quotations inside each other by the dozen, comments that
 * are opened again and again. No act needs them; a hostile one would stop the program for hours.
 */

/** The deepest nesting of lists and quotations on one line; two columns of indent count as a level. */
const MAX_DEPTH = 20;

/** Levels beyond the first, all lines together. */
const MAX_NESTED = 3_000;

/** Comments that are opened in one block and not closed. */
const MAX_OPEN = 50;

const PREFIX = /^[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*)+/gm;
const MARKER = />|[-+*]|\d+[.)]/g;
/** `- - -`, `***`: a line across the page, however long. */
const RULE_LINE = /[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/my;
const COMMENT = /<!--|<\?|<!\[CDATA\[|<![A-Z]|-->|\?>|\]\]>|\n[ \t]*\r?\n/gi;

/**
 * Is this a text that would take the parser minutes?
 * @param text a whole file
 */
export function isTangled(text: string): boolean {
  return isNested(text) || hasOpenComments(text);
}

function isNested(text: string): boolean {
  let nested = 0;
  for (const { 0: prefix, index } of text.matchAll(PREFIX)) {
    const indent = /^[ \t]*/.exec(prefix)![0].replaceAll('\t', '    ').length;
    const depth = Math.floor(indent / 2) + (prefix.match(MARKER)?.length ?? 0);
    if (depth > MAX_DEPTH) {
      RULE_LINE.lastIndex = index;
      if (!RULE_LINE.test(text)) return true;
    } else nested += Math.max(0, depth - 1);
    if (nested > MAX_NESTED) return true;
  }
  return false;
}

function hasOpenComments(text: string): boolean {
  let open = 0;
  for (const [mark] of text.matchAll(COMMENT)) {
    open = mark.startsWith('<') ? open + 1 : 0;
    if (open > MAX_OPEN) return true;
  }
  return false;
}
