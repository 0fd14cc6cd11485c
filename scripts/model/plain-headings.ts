/**
 * Section headings of an act that was typed without `##`, as it comes out of Word: «1. Общие положения», then «1.1. …».
 * Where the text does not say clearly which lines are headings, none is taken for one.
 */
import type { Line } from './lines.ts';

type Numbered = Extract<Line, { kind: 'text' }> & { number: NonNullable<Extract<Line, { kind: 'text' }>['number']> };

const LONGEST = 200;
const CAPITAL = /^[\p{Lu}«"]/u;
const FINAL_MARK = /[.;:,!?…]$/;
/** A heading with the dot that some put after it: one sentence. */
const ONE_SENTENCE = /^[^.;:!?…]*\.$/;

/** The lines with headings told from clauses; a list that Markdown took for a heading's content comes out of it. */
export function withPlainHeadings(lines: Line[]): Line[] {
  if (lines.some((line) => line.kind === 'heading' && line.level > 1)) return lines;
  const headings = headingsAmong(lines.filter(isNumbered));
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

function headingsAmong(numbered: readonly Numbered[]): ReadonlySet<Line> {
  const openers = new Set<Line>();
  let pairs = false;
  for (const [i, line] of numbered.entries()) {
    const next = numbered[i + 1];
    if (!next || !isTop(line) || !beginsCount(next)) continue;
    openers.add(line);
    pairs ||= next.number.values.length > 1;
  }
  const typed = [...openers] as Numbered[];
  // «1. Учащийся имеет право:» above «1.1.» is a clause: then nothing tells headings from clauses in this act.
  const clear = typed.every(isLine) && typed.filter(isTitle).length * 2 > typed.length;
  if (!clear) return new Set();
  // The last section may have no clauses; where clauses are «1.» themselves, it cannot be told from one.
  let last = 0;
  return new Set(
    numbered.filter((line) => {
      const [value] = line.number.values;
      const goesOn = pairs && last > 0 && value === last + 1 && isTop(line) && isTitle(line);
      if (!openers.has(line) && !goesOn) return false;
      last = value!;
      return true;
    }),
  );
}

function isNumbered(line: Line): line is Numbered {
  return line.kind === 'text' && line.number?.style === 'decimal' && line.number.delimiter !== ')';
}

const isTop = ({ number, list }: Numbered): boolean => number.values.length === 1 && list <= 1;

/** «1.», «5.1», «2.1.1»: the first clause of a section, whatever the section's number. */
const beginsCount = ({ number: { values } }: Numbered): boolean =>
  values.length === 1 ? values[0] === 1 : values.slice(1).every((value) => value === 1);

const isTitle = ({ prose: { text } }: Numbered): boolean =>
  text.length <= LONGEST && CAPITAL.test(text) && !FINAL_MARK.test(text);

const isLine = (line: Numbered): boolean =>
  isTitle(line) ||
  (line.prose.text.length <= LONGEST && CAPITAL.test(line.prose.text) && ONE_SENTENCE.test(line.prose.text));
