/**
 * Section headings of an act that was typed without `##`, as it comes out of Word: «1. Общие положения», then «1.1. …».
 * Where the text does not say clearly which lines are headings, none is taken for one.
 */
import type { Line } from './lines.ts';
import { APPENDIX_LINE } from './structure.ts';

type Numbered = Extract<Line, { kind: 'text' }> & { number: NonNullable<Extract<Line, { kind: 'text' }>['number']> };

const LONGEST = 200;
const CAPITAL = /^[\p{Lu}«"]/u;
const FINAL_MARK = /[.;:,!?…]$/;
/** «ПРАВА УЧАЩИХСЯ», «Общие положения»: nobody types a clause so. */
const SURE = /^[\P{L}\p{Lu}]*\p{Lu}{4}[\P{L}\p{Lu}]*$|^[Оо]бщ(?:ие положения|ее положение|ая часть)$/u;
/** A heading with the dot that some put after it: one sentence. */
const ONE_SENTENCE = /^[^.;:!?…]*\.$/;

/** The lines with headings told from clauses; a list that Markdown took for a heading's content comes out of it. */
export function withPlainHeadings(lines: Line[]): Line[] {
  if (lines.some((line) => line.kind === 'heading' && line.level > 1)) return lines;
  const headings = headingsAmong(lines);
  if (headings.size === 0) return lines;
  let inside = 0;
  return lines.map((line): Line => {
    if (headings.has(line)) {
      const { list, number, prose, range } = line as Numbered;
      inside = list;
      return { kind: 'heading', level: 2, number, prose, range };
    }
    if (line.kind !== 'text' && line.kind !== 'picture') return line;
    const besides = line.kind === 'text' && line.first && line.list === inside;
    if (line.list < inside || besides) inside = 0;
    return inside > 0 ? { ...line, list: line.list - inside } : line;
  });
}

function headingsAmong(lines: readonly Line[]): ReadonlySet<Line> {
  const numbered: Numbered[] = [];
  const pairs: Numbered[] = [];
  const restarts: Numbered[] = [];
  let before: Numbered | undefined;
  for (const line of lines) {
    if (line.kind === 'text' && APPENDIX_LINE.test(line.prose.text)) before = undefined;
    if (!isNumbered(line)) continue;
    if (before && isTop(before) && beginsCount(line)) (line.number.values.length > 1 ? pairs : restarts).push(before);
    numbered.push(line);
    before = line;
  }
  return new Set(pairs.length > 0 ? aboveOwnNumbers(pairs, numbered) : aboveRestarts(restarts, numbered));
}

/** «2. Права», then «2.1.». The last section may have no clauses of its own. */
function aboveOwnNumbers(pairs: readonly Numbered[], numbered: readonly Numbered[]): Numbered[] {
  // «1. Учащийся имеет право:» above «1.1.» is a clause: then nothing tells headings from clauses in this act.
  if (!pairs.every(isLine) || pairs.filter(isTitle).length * 2 <= pairs.length) return [];
  const known = new Set(pairs);
  let last = 0;
  return numbered.filter((line) => {
    const value = line.number.values[0]!;
    const goesOn = last > 0 && value === last + 1 && isTop(line) && isTitle(line);
    if (!known.has(line) && !goesOn) return false;
    last = value;
    return true;
  });
}

/**
 * «1. Общие положения», then «1.»; «2. Права», then «1.» again. One such place may as well be a list in a clause, unless
 * it is typed in capitals or as nobody begins a list.
 */
function aboveRestarts(restarts: readonly Numbered[], [first]: readonly Numbered[]): readonly Numbered[] {
  const titles = restarts.filter(isTitle);
  const inOrder = titles.every(({ number }, i) => number.values[0] === i + 1);
  const isClear = titles.length > 1 || (titles[0] && SURE.test(titles[0].prose.text));
  return isClear && inOrder && titles[0] === first ? titles : [];
}

function isNumbered(line: Line): line is Numbered {
  return line.kind === 'text' && line.number?.style === 'decimal' && line.number.delimiter !== ')';
}

const isTop = ({ number, list }: Numbered): boolean => number.values.length === 1 && list <= 1;

/** «1.», «5.1», «2.1.1»: the first clause of a section, whatever the section's number. */
const beginsCount = ({ number: { values } }: Numbered): boolean =>
  values.length === 1 ? values[0] === 1 : values.slice(1).every((value) => value === 1);

const isLine = ({ prose: { text } }: Numbered): boolean =>
  text.length <= LONGEST && CAPITAL.test(text) && (!FINAL_MARK.test(text) || ONE_SENTENCE.test(text));

const isTitle = (line: Numbered): boolean => isLine(line) && !FINAL_MARK.test(line.prose.text);
