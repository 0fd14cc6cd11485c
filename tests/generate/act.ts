/** Random acts whose numbering is right by construction. */
import * as fc from 'fast-check';
import { ITEM_LETTERS } from '../../scripts/knowledge/letters.ts';

export interface ClauseSpec {
  text: string;
  items: string[];
  itemStyle: 'letter' | 'decimal' | 'dash';
  children: ClauseSpec[];
}

export interface ActSpec {
  sections: { title: string; clauses: ClauseSpec[] }[];
  appendices: { clauses: string[] }[];
}

const WORDS = [
  'школа',
  'работник',
  'обучающийся',
  'порядок',
  'помощь',
  'доступ',
  'срок',
  'совет',
  'директор',
  'система',
  'занятие',
  'обращение',
];

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 6 });
const sentence = words.map((list) => `${list[0]![0]!.toUpperCase()}${list.join(' ').slice(1)}.`);
const itemText = words.map((list) => list.join(' '));

const leaf: fc.Arbitrary<ClauseSpec> = fc.record({
  text: sentence,
  items: fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.array(itemText, { minLength: 2, maxLength: 9 }) },
  ),
  itemStyle: fc.constantFrom('letter' as const, 'decimal' as const, 'dash' as const),
  children: fc.constant<ClauseSpec[]>([]),
});

const clause: fc.Arbitrary<ClauseSpec> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  {
    weight: 1,
    arbitrary: fc.record({
      text: sentence,
      items: fc.constant<string[]>([]),
      itemStyle: fc.constant('dash' as const),
      children: fc.array(leaf, { minLength: 1, maxLength: 4 }),
    }),
  },
);

/** Sections «1.», clauses «1.1.», now and then «1.1.1.» below; lists; appendices with numbers of their own. */
export const actSpec: fc.Arbitrary<ActSpec> = fc.record({
  sections: fc.array(
    fc.record({
      title: words.map((list) => list.join(' ')),
      clauses: fc.array(clause, { minLength: 1, maxLength: 7 }),
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
  appendices: fc.array(fc.record({ clauses: fc.array(sentence, { minLength: 1, maxLength: 4 }) }), { maxLength: 3 }),
});

/** One block of the act: what stands between two empty lines. */
export interface BlockSpec {
  kind: 'section' | 'clause' | 'list' | 'appendix';
  number: string;
  text: string;
}

/** The act as blocks, numbered. */
export function blocksOf({ sections, appendices }: ActSpec): BlockSpec[] {
  const blocks: BlockSpec[] = [];
  const addClauses = (clauses: readonly ClauseSpec[], prefix: string): void => {
    for (const [i, one] of clauses.entries()) {
      const number = `${prefix}.${i + 1}`;
      const text = one.items.length > 0 ? one.text.replace(/\.$/, ':') : one.text;
      blocks.push({ kind: 'clause', number, text });
      if (one.items.length > 0) blocks.push({ kind: 'list', number: '', text: listText(one) });
      addClauses(one.children, number);
    }
  };
  for (const [i, { title, clauses }] of sections.entries()) {
    blocks.push({ kind: 'section', number: String(i + 1), text: title });
    addClauses(clauses, String(i + 1));
  }
  for (const [i, { clauses }] of appendices.entries()) {
    blocks.push({ kind: 'appendix', number: String(i + 1), text: '' });
    for (const [k, text] of clauses.entries()) blocks.push({ kind: 'clause', number: String(k + 1), text });
  }
  return blocks;
}

function listText({ items, itemStyle }: ClauseSpec): string {
  return items
    .map((item, i) => {
      const marker = itemStyle === 'dash' ? '-' : `${itemStyle === 'letter' ? ITEM_LETTERS[i] : i + 1})`;
      return `${marker} ${item}${i === items.length - 1 ? '.' : ';'}`;
    })
    .join('\n');
}

/** The passport of a generated draft. */
export const PASSPORT = [
  '---',
  'id: example',
  'kind: Порядок',
  'title: Порядок помощи',
  'status: draft',
  '---',
  '',
  '',
].join('\n');

/** Blocks as Markdown. */
export function markdownOf(blocks: readonly BlockSpec[]): string {
  const lines = blocks.map(({ kind, number, text }) => {
    if (kind === 'section') return `## ${number}. ${text}`;
    if (kind === 'appendix') return `## Приложение № ${number}`;
    return kind === 'list' ? text : `${number}. ${text}`;
  });
  return `${PASSPORT}${lines.join('\n\n')}\n`;
}
