import { CASE_NAMES, formFor, type RequiredCase, requiredCase } from '../knowledge/citations/index.ts';
import { citationsOf, type Part, type Policy } from '../model/index.ts';
import { type Prose, plainText, sourceRange } from '../source/index.ts';
import { defineRule, type Problem } from './rule.ts';

export default defineRule({
  id: 'citation-case',
  severity: 'warning',
  title: 'Названия актов стоят в том падеже, которого требует вводная фраза',
  why: 'Перечень «на основе: … уставом» читается как описка; в официальном документе по ней судят обо всём тексте.',
  specimens: [
    {
      name: 'перечень после «на основе»',
      bad: '1.2. Порядок разработан на основе:\n\n- Федерального закона от 29.12.2012 № 273-ФЗ;\n- ⟦уставом⟧ Школы.\n',
      good: '1.2. Порядок разработан на основе:\n\n- Федерального закона от 29.12.2012 № 273-ФЗ;\n- устава Школы.\n',
      messages: ['После слов «на основе» нужен родительный падеж (чего?): не «уставом», а «устава».'],
    },
    {
      name: 'акт сразу после предлога',
      bad: '1.1. В соответствии с Федеральный ⟦закон⟧ от 29.12.2012 № 273-ФЗ.\n',
      good: '1.1. В соответствии с Федеральным законом от 29.12.2012 № 273-ФЗ.\n',
      messages: ['После слов «в соответствии с» нужен творительный падеж (чем?): не «закон», а «законом».'],
    },
    {
      name: 'общее слово перед перечнем',
      bad: '1.1. Порядок разработан согласно:\n\n- ⟦Устав⟧ Школы.\n',
      good: '1.1. Порядок разработан в соответствии со следующими документами:\n\n- Устав Школы.\n',
      messages: ['После слов «согласно» нужен дательный падеж (чему?): не «Устав», а «Уставу».'],
    },
  ],
  *check(policy) {
    for (const part of policy.all) yield* inList(part);
    yield* afterPreposition(policy);
  },
});

function* inList(part: Part): Generator<Problem> {
  const items = part.children.filter(({ kind }) => kind === 'item');
  const text = part.prose.text;
  if (items.length === 0 || !text.endsWith(':')) return;
  const before = text.slice(-60, -1).toLowerCase();
  const required = requiredCase(before);
  if (!required) return;
  for (const { prose } of items) {
    const word = firstNoun(prose);
    if (word) yield* misplaced(prose, word, required, before);
  }
}

function* afterPreposition(policy: Policy): Generator<Problem> {
  for (const { citation, prose } of citationsOf(policy)) {
    const head = citation.spans.head!;
    const before = prose.text.slice(Math.max(0, citation.start - 40), citation.start).toLowerCase();
    // A structural part takes the case upon itself.
    if (citation.start !== head.from) continue;
    const required = requiredCase(before);
    if (required) yield* misplaced(prose, lastWord(prose, head.from, head.to), required, before);
  }
}

function* misplaced(prose: Prose, { from, to }: Word, required: RequiredCase, before: string): Generator<Problem> {
  const typed = prose.text.slice(from, to);
  const form = formFor(typed, required);
  if (!form) return;
  const range = sourceRange(prose, from, to);
  const words = /(?:на основе|на основании|в соответствии со?|руководствуясь|согласно)\s*$/.exec(before)![0].trim();
  yield {
    range,
    message: `После слов «${words}» нужен ${CASE_NAMES[required]}: не «${typed}», а «${form}».`,
    // Adjectives before the noun change too: that is the author's hand.
    fix: { title: `Написать «${form}»`, safe: false, edits: [{ range, text: form }] },
  };
}

interface Word {
  from: number;
  to: number;
}

const ADJECTIVES = /^(?:[\p{L}-]+(?:ого|его|ой|ей|ых|их|ым|им|ыми|ими|ый|ий|ая|яя|ое|ее|ые|ие|ому|ему)\s+){0,4}/u;

/** The noun after the adjectives that an item begins with. */
function firstNoun(prose: Prose): Word | undefined {
  const text = plainText(prose);
  const from = ADJECTIVES.exec(text)![0].length;
  const word = /^[\p{L}-]+/u.exec(text.slice(from))?.[0];
  return word ? { from, to: from + word.length } : undefined;
}

/** «Федерального закона Российской Федерации» is judged by «закона». */
function lastWord(prose: Prose, from: number, to: number): Word {
  const head = prose.text.slice(from, to).replace(/\s+(?:Российской\s+Федерации|РФ|России)$/iu, '');
  const word = /[\p{L}-]+$/u.exec(head)?.[0] ?? '';
  return { from: from + head.length - word.length, to: from + head.length };
}
