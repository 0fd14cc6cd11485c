import { blanksForHyphens, lostHyphens } from '../knowledge/compounds.ts';
import { defineRule } from './rule.ts';
import { wordAfter, wordBefore, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-lost-hyphen',
  severity: 'warning',
  title: 'В сложном слове есть дефис',
  why: 'При копировании из PDF дефис на конце строки теряется вместе с переносом, и слово становится нечитаемым.',
  source: 'Правила русской орфографии и пунктуации: сложные прилагательные',
  specimens: [
    {
      name: 'дефис потерян на переносе',
      bad: '1.1. Обмен по ⟦информационнотелекоммуникационной⟧ сети, ⟦учебновоспитательный⟧ процесс.\n',
      good: '1.1. Обмен по информационно-телекоммуникационной сети, учебно-воспитательный процесс.\n',
      messages: [
        'В слове «информационнотелекоммуникационной» потерян дефис. Должно быть «информационно-телекоммуникационной».',
        'В слове «учебновоспитательный» потерян дефис. Должно быть «учебно-воспитательный».',
      ],
    },
    {
      name: 'слова, которые пишут слитно',
      bad: '1.1. Естественнонаучный и общеобразовательный, ⟦психологопедагогическая⟧ служба.\n',
      good: '1.1. Естественнонаучный и общеобразовательный, психолого-педагогическая служба.\n',
      messages: ['В слове «психологопедагогическая» потерян дефис. Должно быть «психолого-педагогическая».'],
    },
    {
      name: 'пробел вместо дефиса',
      bad: '1.1. ⟦Санитарно эпидемиологические⟧ нормы, ⟦учебно воспитательный⟧ процесс, учебно- воспитательный, общественно полезный труд, материально ответственный.\n',
      good: '1.1. Санитарно-эпидемиологические нормы, учебно-воспитательный процесс, учебно- воспитательный, общественно полезный труд, материально ответственный.\n',
      messages: [
        'В слове «Санитарно эпидемиологические» вместо дефиса пробел. Должно быть «Санитарно-эпидемиологические».',
        'В слове «учебно воспитательный» вместо дефиса пробел. Должно быть «учебно-воспитательный».',
      ],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    for (const at of lostHyphens(wording.text)) {
      const [left, right] = [wordBefore(wording, at), wordAfter(wording, at)];
      yield {
        range: wording.range(at - left.length, at + right.length),
        message: `В слове «${left}${right}» потерян дефис. Должно быть «${left}-${right}».`,
        fix: { title: 'Вставить дефис', safe: true, edits: [wording.edit(at, at, '-')] },
      };
    }
    for (const at of blanksForHyphens(wording.text)) {
      const [left, right] = [wordBefore(wording, at), wordAfter(wording, at)];
      yield {
        range: wording.range(at - left.length, at + 1 + right.length),
        message: `В слове «${left} ${right}» вместо дефиса пробел. Должно быть «${left}-${right}».`,
        ...(wording.isTyped(at, at + 1) && {
          fix: { title: 'Поставить дефис', safe: true, edits: [wording.edit(at, at + 1, '-')] },
        }),
      };
    }
  },
});
