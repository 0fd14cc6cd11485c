/** Sanitary rules and state standards: the number carries its own kind, «СП 2.4.3648-20», «ГОСТ Р 7.0.97-2016». */
import { match } from './canonical.ts';
import type { CitationType } from './citation.ts';
import type { TypedTitle } from './title.ts';

export interface TypedStandard {
  type: CitationType;
  /** `СанПиН 2.4.2.1178-02`, whatever blanks were typed. */
  number: string;
  raw: string;
  from: number;
  to: number;
}

const SANITARY =
  /(сан ?пин|сп|гн|мр|mp)(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?: ?№)? ?(\d{1,2}(?: ?[./] ?\d{1,4}|,(?=\d{3,4} ?-)\d{3,4}|(?<=\d\.\d) (?=\d{4}-)\d{4}){2,6})(?:\.)?( ?- ?)(\d{4}|\d{2})(?!\d|\.\d)/y;
/** «2.4.2 1178-02»: a blank where a dot was meant. */
const SANITARY_BLANK = /(санпин|сп|гн)[а-я]{0,2} ?(\d(?:\.\d)+) (\d{3,4}) ?- ?(\d{2,4})(?!\d)/y;
/** «Санитарно-эпидемиологических правил и нормативов 2.4.2.2821-10»: the words stand for the letters. */
const IN_WORDS =
  /санитарн[а-я-]+ правил[а-я]*( и норм[а-я]*)? (\d{1,2}(?: ?[./] ?\d{1,4}){2,6})\.? ?- ?(\d{4}|\d{2})(?!\d|\.\d)/y;
const STATE =
  /(гост)(?:а|у|ом|е|ы|ов)?( ?[рp])?((?: (?:исо|мэк|исо\/мэк))?) ?№? ?(\d{1,6}(?:\.\d{1,4})*(?:-\d{1,3})?) ?- ?(\d{4}|\d{2})(?!\d|\.\d)/y;

const SPELT: Record<string, string> = { санпин: 'СанПиН', сп: 'СП', гн: 'ГН', мр: 'МР', mp: 'МР' };

/** @param text canonical @param typed as typed */
export function readStandard(text: string, typed: string, at: number): TypedStandard | undefined {
  const blank = match(SANITARY_BLANK, text, at);
  if (blank)
    return standard('sanitary_rules', typed, at, blank, `${SPELT[blank[1]!]} ${blank[2]}.${blank[3]}-${blank[4]}`);
  const sanitary = match(SANITARY, text, at);
  if (sanitary) {
    const body = sanitary[2]!.replace(/ /g, '').replace(',', '.').replace(/\.$/, '');
    return standard(
      'sanitary_rules',
      typed,
      at,
      sanitary,
      `${SPELT[sanitary[1]!.replace(' ', '')]} ${body}-${sanitary[4]}`,
    );
  }
  const words = match(IN_WORDS, text, at);
  if (words)
    return standard(
      'sanitary_rules',
      typed,
      at,
      words,
      `${words[1] ? 'СанПиН ' : ''}${words[2]!.replace(/ /g, '')}-${words[3]}`,
    );
  const state = match(STATE, text, at);
  return state
    ? standard(
        'gost',
        typed,
        at,
        state,
        `ГОСТ${state[2] ? ' Р' : ''}${state[3]!.toUpperCase()} ${state[4]}-${state[5]}`,
      )
    : undefined;
}

/** «Санитарные требования … (СанПиН 2.4.5.2409-08)»: the number stands last inside the quotes of the title. */
export function enclosingTitle(text: string, typed: string, { from, to }: TypedStandard): TypedTitle | undefined {
  const closing = match(/ ?\)? ?[»"”″]/y, text, to);
  if (!closing) return undefined;
  const start = Math.max(0, from - LONGEST_TITLE);
  const open = [...typed.slice(start, from).matchAll(/[«"“„»”;\n]/g)].at(-1);
  if (!open || !/[«"“„]/.test(open[0])) return undefined;
  const name = typed.slice(start + open.index + 1, from).replace(/[\s(.,]+$/u, '');
  return name.length < 15
    ? undefined
    : { text: name, from: start + open.index, to: to + closing[0].length, closed: true };
}

const LONGEST_TITLE = 400;

function standard(
  type: CitationType,
  typed: string,
  at: number,
  found: RegExpExecArray,
  number: string,
): TypedStandard {
  const to = at + found[0].length;
  return { type, number, raw: typed.slice(at, to), from: at, to };
}
