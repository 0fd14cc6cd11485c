/** The number at the beginning of a line or a heading, read from the displayed text. */
import { ALPHABET, romanValue } from '../knowledge/letters.ts';
import { type Prose, sourceRange } from '../source/index.ts';
import type { NumberStyle, PartNumber } from './part.ts';

/** A number and what stands after it. */
export interface Found {
  number: PartNumber;
  /** Displayed units that the number and the blanks after it take. */
  width: number;
}

// Not numbers of clauses: dates («30.08.2024»), times and ranges («12.30–13.00»), shares («1.5%»).
const DECIMAL = /^((?!0\d)\d{1,3}(?:\.(?!0\d)\d{1,3}){1,9})(\.?)(?!\d|\.\d|[-–—:%/])(\s*)/;
// «4. 2. В своей деятельности»: a blank has got into 4.2; nothing else has two numbers in a row.
const TORN = /^(\d{1,3})\.[ \u00A0](\d{1,3})\.(\s+)(?=\p{Lu})/u;
const SINGLE = /^(\d{1,3})([.)])(?!\d)(\s*)/;
const LETTER = /^([а-яё])(\))(\s*)/;
const DASH = /^[–—-](?!\d)(\s*)/;
const SECTION_DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){0,9})(\.?)(?!\d|\.\d)(\s+|(?<=\.)(?=\S))/;
const SECTION_ROMAN = /^([IVXLCІХ]+)([.)])(\s*)/;

function found(prose: Prose, match: RegExpExecArray, style: NumberStyle, values: number[]): Found {
  const [whole, raw = '', delimiter = '', gap = ''] = match;
  const typed = raw.length + delimiter.length;
  return {
    number: {
      raw: style === 'dash' ? '–' : raw,
      style,
      values,
      delimiter: delimiter as '.' | ')' | '',
      range: sourceRange(prose, 0, style === 'dash' ? 1 : typed),
      glued: style !== 'dash' && gap === '' && whole.length < prose.text.length,
    },
    width: whole.length,
  };
}

function tornNumber(prose: Prose, [whole, first = '', second = '', gap = '']: RegExpExecArray): Found {
  const values = [Number(first), Number(second)];
  const range = sourceRange(prose, 0, whole.length - gap.length);
  return {
    number: { raw: values.join('.'), style: 'decimal', values, delimiter: '.', range, glued: false },
    width: whole.length,
  };
}

const numbers = (raw: string): number[] => raw.split('.').map(Number);

/** The number of a heading: «2.», «IV.», «2.1». */
export function sectionNumber(prose: Prose): Found | undefined {
  const roman = SECTION_ROMAN.exec(prose.text);
  const value = roman && romanValue(roman[1]!);
  if (roman && value) return found(prose, roman, 'roman', [value]);
  const decimal = SECTION_DECIMAL.exec(prose.text);
  // «## 10 правил безопасности» counts rules and is not section 10.
  if (decimal && /^\d+\s+\p{Ll}/u.test(prose.text)) return undefined;
  return decimal ? found(prose, decimal, 'decimal', numbers(decimal[1]!)) : undefined;
}

/** The number at a line's beginning. */
export function lineNumber(prose: Prose): Found | undefined {
  const { text } = prose;
  const decimal = DECIMAL.exec(text);
  if (decimal) return found(prose, decimal, 'decimal', numbers(decimal[1]!));
  const torn = TORN.exec(text);
  if (torn) return tornNumber(prose, torn);
  const single = SINGLE.exec(text);
  if (single) return found(prose, single, 'decimal', [Number(single[1])]);
  const letter = LETTER.exec(text);
  if (letter) return found(prose, letter, 'letter', [ALPHABET.indexOf(letter[1]!) + 1]);
  const dash = DASH.exec(text);
  if (dash)
    return { ...found(prose, ['', '', '', ''] as unknown as RegExpExecArray, 'dash', []), width: dash[0].length };
  return undefined;
}
