import { romanValue } from '../knowledge/letters.ts';
import { findPhrases, type NamedNumber, type Unit } from '../knowledge/reference-grammar.ts';
import { numberLabel, type Part, type Policy, type Reference } from '../model/index.ts';
import { defineRule, type Edit } from './rule.ts';
import { lineOf, nameOf } from './words/parts.ts';

export default defineRule({
  id: 'reference-stale-label',
  severity: 'error',
  title: 'Слова именованной ссылки называют тот номер, к которому она ведёт',
  why: 'На бумаге читают слова, на сайте переходят по ссылке. Если номера разные, печатный и электронный тексты говорят разное.',
  specimens: [
    {
      name: 'номер в словах устарел',
      bad: '## 1. Помощь\n\n1.1. По ⟦[пункту 1.3](#help)⟧.\n\n1.2. Помощь. {#help}\n',
      good: '## 1. Помощь\n\n1.1. По [пункту 1.2](#help).\n\n1.2. Помощь. {#help}\n',
      messages: ['В ссылке написано «пункту 1.3», а ведёт она к пункту 1.2 (строка 5). Должен стоять номер 1.2.'],
    },
    {
      name: 'подпункт и пункт сразу',
      bad: '1. По ⟦[подпункту «в» пункта 3](#paper)⟧.\n\n2. Документы:\n\nа) заявление; {#paper}\n\nб) паспорт.\n',
      good: '1. По [подпункту «а» пункта 2](#paper).\n\n2. Документы:\n\nа) заявление; {#paper}\n\nб) паспорт.\n',
      messages: [
        'В ссылке написано «подпункту «в» пункта 3», а ведёт она к подпункту «а» пункта 2 (строка 5). Должны стоять номера а, 2.',
      ],
    },
  ],
  *check(policy) {
    for (const reference of policy.references) {
      const [target] = reference.targets;
      if (!reference.explicit || !target) continue;
      const stale = staleNumbers(reference, target);
      if (stale.length === 0) continue;
      const numbers = stale.map(({ part }) => part.number!.raw);
      const edits = editsOf(stale, reference, policy);
      yield {
        range: reference.range,
        message: `В ссылке написано «${reference.label}», а ведёт она к ${stale.map(({ part }, i) => nameOf(part, i === 0 ? 'to' : 'of')).join(' ')} (строка ${lineOf(target, policy)}). ${numbers.length > 1 ? 'Должны стоять номера' : 'Должен стоять номер'} ${numbers.join(', ')}.`,
        related: [
          { range: target.number?.range ?? target.range, message: `Сюда ведёт ссылка: ${numberLabel(target)}` },
        ],
        ...(edits && { fix: { title: 'Исправить номер в словах ссылки', safe: true, edits } }),
      };
    }
  },
});

interface Stale {
  typed: NamedNumber;
  /** The part whose number should be typed there. */
  part: Part;
}

function staleNumbers({ label }: Reference, target: Part): Stale[] {
  const bare = /^\s*(\d+(?:\.\d+)*)\.?\s*$/.exec(label);
  if (bare) {
    const from = label.indexOf(bare[1]!);
    const typed = { raw: bare[1]!, from, to: from + bare[1]!.length, closesRange: false };
    return differs(typed, target) ? [{ typed, part: target }] : [];
  }
  const [phrase] = findPhrases(label, '');
  return (phrase?.units ?? []).flatMap(({ unit, numbers }, place): Stale[] => {
    // Of several numbers one link cannot mean each.
    if (numbers.length !== 1) return [];
    const part = partOf(unit, target) ?? (place === 0 ? target : undefined);
    return part && differs(numbers[0]!, part) ? [{ typed: numbers[0]!, part }] : [];
  });
}

function partOf(unit: Unit, target: Part): Part | undefined {
  let part: Part | undefined = target;
  while (part && part.kind !== unit) part = part.parent;
  return part;
}

function differs({ raw }: NamedNumber, { number }: Part): boolean {
  if (!number || number.style === 'dash') return false;
  if (number.style !== 'roman') return number.raw.toLowerCase() !== raw.toLowerCase();
  return number.values[0] !== (romanValue(raw) ?? Number(raw));
}

/** Labels with markup inside are left to the author: their letters do not stand where the words do. */
function editsOf(stale: readonly Stale[], { label, range }: Reference, { source }: Policy): Edit[] | undefined {
  const start = range[0] + 1;
  if (source.text.slice(start, start + label.length) !== label) return undefined;
  return stale.map(({ typed, part }) => {
    const number = label.slice(typed.from, typed.to);
    const at = start + typed.from + number.indexOf(typed.raw);
    return { range: [at, at + typed.raw.length], text: part.number!.raw };
  });
}
