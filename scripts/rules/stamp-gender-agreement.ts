import { KINDS } from '../knowledge/kinds.ts';
import { APPROVED_BY_ORDER } from '../knowledge/stamps.ts';
import { defineRule } from './rule.ts';
import { typedStampsOf } from './stamps/typed.ts';

const act = (kind: string, text: string) =>
  `---\nid: example\nkind: ${kind}\ntitle: ${kind} приёма\nstatus: draft\n---\n\n${text}\n\n## 1. Общие положения\n`;

const GENDERS = {
  masculine: 'мужского рода',
  feminine: 'женского рода',
  neuter: 'среднего рода',
  plural: 'во множественном числе',
};
const ENDINGS = { masculine: '', feminine: 'а', neuter: 'о', plural: 'ы' };

export default defineRule({
  id: 'stamp-gender-agreement',
  severity: 'error',
  title: 'Слово грифа согласовано с видом акта в роде и числе',
  why: 'Утверждают порядок, инструкцию, положение или правила: «УТВЕРЖДЕН», «УТВЕРЖДЕНА», «УТВЕРЖДЕНО», «УТВЕРЖДЕНЫ». Ошибка в грифе видна первой.',
  source: 'ГОСТ Р 7.0.97, гриф утверждения',
  specimens: [
    {
      name: 'порядок «утверждена»',
      bad: act('Порядок', '⟦УТВЕРЖДЕНА⟧\nприказом директора\nот 30.08.2024 № 45'),
      good: act('Порядок', 'УТВЕРЖДЕН\nприказом директора\nот 30.08.2024 № 45'),
      messages: ['Гриф «УТВЕРЖДЕНА» не согласован с видом акта: «Порядок» мужского рода, нужно «УТВЕРЖДЕН».'],
    },
    {
      name: 'правила «утвержден» обычными буквами; неизменяемое «принято» годится всем',
      bad: act('Правила', 'ПРИНЯТО\nна заседании совета\n\n⟦Утверждён⟧ приказом директора'),
      good: act('Правила', 'ПРИНЯТО\nна заседании совета\n\nУтверждены приказом директора'),
      messages: ['Гриф «Утверждён» не согласован с видом акта: «Правила» во множественном числе, нужно «Утверждены».'],
    },
    {
      name: 'положение «принят»',
      bad: act('Положение', '⟦ПРИНЯТ⟧\nна заседании совета'),
      good: act('Положение', 'ПРИНЯТО\nна заседании совета'),
      messages: ['Гриф «ПРИНЯТ» не согласован с видом акта: «Положение» среднего рода, нужно «ПРИНЯТО».'],
    },
  ],
  *check(policy) {
    const { passport } = policy;
    if (!passport) return;
    const gender = KINDS[passport.kind];
    for (const { verb, word, range } of typedStampsOf(policy)) {
      if (verb === 'approve' || verb === 'opinion') continue;
      const stem = word
        .toLocaleLowerCase('ru')
        .replaceAll('ё', 'е')
        .replace(/[аоы]$/u, '');
      const typed = word.toLocaleLowerCase('ru').replaceAll('ё', 'е');
      const wanted = verb === 'approved' ? APPROVED_BY_ORDER[gender].toLocaleLowerCase('ru') : stem + ENDINGS[gender];
      // СОГЛАСОВАНО, ПРИНЯТО, РАССМОТРЕНО are also said of the fact and then agree with nothing.
      if (typed === wanted || (verb !== 'approved' && typed === `${stem}о`)) continue;
      const right = inCapitalsOf(word, wanted);
      yield {
        range,
        message: `Гриф «${word}» не согласован с видом акта: «${passport.kind}» ${GENDERS[gender]}, нужно «${right}».`,
        fix: { title: `Исправить на «${right}»`, safe: true, edits: [{ range, text: right }] },
      };
    }
  },
});

function inCapitalsOf(typed: string, word: string): string {
  if (typed === typed.toLocaleUpperCase('ru')) return word.toLocaleUpperCase('ru');
  return word[0]!.toLocaleUpperCase('ru') + word.slice(1);
}
