import type { Part, Policy } from '../model/index.ts';
import type { NumberRange } from './numbering/chain.ts';
import { defectsOf } from './numbering/defects.ts';
import { defineRule } from './rule.ts';
import { lineOf, nameOf, noun, numberLike } from './words/parts.ts';
import { renumberRemedy } from './words/renumber.ts';

export default defineRule({
  id: 'numbering-gap',
  severity: 'error',
  title: 'Номера разделов и пунктов идут подряд, без пропусков',
  why: 'Пропущенный номер читают как потерянный пункт: проверяющий спросит, что было в нём и почему его нет.',
  specimens: [
    {
      name: 'нет пункта 1.2',
      bad: '## 1. Общие положения\n\n1.1. Один.\n\n⟦1.3.⟧ Два.\n\n1.4. Три.\n',
      good: '## 1. Общие положения\n\n1.1. Один.\n\n1.2. Два.\n\n1.3. Три.\n',
      messages: [
        'Пропущен пункт 1.2: после пункта 1.1 сразу идёт пункт 1.3. Верните пропущенное, а если ничего не потеряно, номера перепишет команда fix --renumber.',
      ],
    },
    {
      name: 'нет двух разделов, номера римские',
      bad: '## I. Общие положения\n\n1.1. Один.\n\n## ⟦IV.⟧ Права\n\n4.1. Два.\n',
      good: '## I. Общие положения\n\n1.1. Один.\n\n## II. Права\n\n2.1. Два.\n',
      messages: [
        'Пропущены разделы II–III: после раздела I сразу идёт раздел IV. Верните пропущенное, а если ничего не потеряно, номера перепишет команда fix --renumber.',
      ],
    },
    {
      name: 'первый номер не 1',
      bad: '## 1. Общие положения\n\n⟦1.2.⟧ Один.\n\n1.3. Два.\n',
      good: '## 1. Общие положения\n\n1.1. Один.\n\n1.2. Два.\n',
      messages: [
        'Пропущен пункт 1.1: нумерация начинается с пункта 1.2. Верните пропущенное, а если ничего не потеряно, номера перепишет команда fix --renumber.',
      ],
    },
    {
      name: 'части пропущенных пунктов есть',
      bad: '## 1. Учёт\n\n1.1.1. Один.\n\n1.1.2. Два.\n\n1.2.1. Три.\n\n⟦1.3.⟧ Четыре.\n\n## 2. Сроки\n\n2.1.1. Пять.\n\n⟦2.2.⟧ Шесть.\n',
      good: '## 1. Учёт\n\n1.1. Общее.\n\n1.1.1. Один.\n\n1.1.2. Два.\n\n1.2. Общее.\n\n1.2.1. Три.\n\n1.3. Четыре.\n\n## 2. Сроки\n\n2.1. Пять.\n\n2.2. Шесть.\n',
      messages: [
        'Пропущены пункты 1.1–1.2: их части есть (пункт 1.1.1, строка 3), а самих пунктов нет. Верните пропущенное, а если ничего не потеряно, номера перепишет команда fix --renumber.',
        'Пропущен пункт 2.1: его части есть (пункт 2.1.1, строка 13), а самого пункта нет. Верните пропущенное, а если ничего не потеряно, номера перепишет команда fix --renumber.',
      ],
    },
    {
      name: 'пункты одного уровня могут идти подряд через разделы',
      bad: '## I. Права\n\n1. Один.\n\n2. Два.\n\n## II. Обязанности\n\n⟦4.⟧ Три.\n\n5. Четыре.\n',
      good: '## I. Права\n\n1. Один.\n\n2. Два.\n\n## II. Обязанности\n\n3. Три.\n\n4. Четыре.\n',
      messages: [
        'Пропущен пункт 3: после пункта 2 сразу идёт пункт 4. Верните пропущенное, а если ничего не потеряно, номера перепишет команда fix --renumber.',
      ],
    },
  ],
  *check(policy) {
    const remedy =
      policy.mode === 'draft'
        ? 'Верните пропущенное, а если ничего не потеряно, номера перепишет команда fix --renumber.'
        : renumberRemedy(policy);
    for (const { part, after, prefix, missing } of defectsOf(policy, 'gap')) {
      const orphan = after ? undefined : partOfMissing(policy, prefix, missing);
      const place = after
        ? `после ${nameOf(after, 'of')} сразу идёт ${nameOf(part)}`
        : orphan
          ? `${isSingle(missing) ? 'его' : 'их'} части есть (${nameOf(orphan)}, строка ${lineOf(orphan, policy)}), а ${isSingle(missing) ? 'самого пункта' : 'самих пунктов'} нет`
          : `нумерация начинается с ${nameOf(part, 'of')}`;
      yield {
        range: part.number!.range,
        message: `${missingNumbers(part, prefix, missing)}: ${place}. ${remedy}`,
        ...(after && { related: [{ range: after.number!.range, message: `Предыдущий номер — ${after.number!.raw}` }] }),
      };
    }
  },
});

/** «2.1.1» where 2.1 is missing. */
function partOfMissing({ all }: Policy, prefix: readonly number[], [first]: readonly NumberRange[]): Part | undefined {
  const number = [...prefix, first![0]];
  return all.find(
    ({ kind, number: typed }) =>
      kind === 'clause' &&
      typed!.values.length > number.length &&
      number.every((value, i) => value === typed!.values[i]),
  );
}

function missingNumbers(part: Part, prefix: number[], missing: NumberRange[]): string {
  const number = (value: number): string => numberLike(part, prefix, value);
  const list = missing.map(([from, to]) => (from === to ? number(from) : `${number(from)}–${number(to)}`)).join(', ');
  return isSingle(missing) ? `Пропущен ${noun(part.kind)} ${list}` : `Пропущены ${noun(part.kind, 'many')} ${list}`;
}

const isSingle = ([first, ...others]: readonly NumberRange[]): boolean =>
  others.length === 0 && first![0] === first![1];
