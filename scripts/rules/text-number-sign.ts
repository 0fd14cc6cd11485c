import { defineRule } from './rule.ts';
import { wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-number-sign',
  severity: 'warning',
  title: 'После знака «№» стоит пробел',
  why: 'Слитно набранный номер хуже читается, и поиск по «№ 1» его не находит.',
  source: 'Мильчин А.Э., Чельцова Л.К. Справочник издателя и автора: знаки номера и параграфа отбивают от цифр',
  specimens: [
    {
      name: 'номер слитно со знаком; номер с дефисом остаётся каким был',
      bad: '1.1. Протокол ⟦№1⟧, приказы ⟦№№5⟧, 6 и ⟦№01-08/45⟧, закон № 53 - ФЗ.\n',
      good: '1.1. Протокол № 1, приказы №№ 5, 6 и № 01-08/45, закон № 53 - ФЗ.\n',
      messages: [
        'После знака «№» нет пробела: «№1». Должно быть «№ 1».',
        'После знака «№» нет пробела: «№№5». Должно быть «№№ 5».',
        'После знака «№» нет пробела: «№01-08/45». Должно быть «№ 01-08/45».',
      ],
    },
    {
      name: 'шапка таблицы',
      bad: '1.1. Список:\n\n| ⟦№п/п⟧ | Имя |\n|---|---|\n| 1 | Зал |\n',
      good: '1.1. Список:\n\n| № п/п | Имя |\n|---|---|\n| 1 | Зал |\n',
      messages: ['После знака «№» нет пробела: «№п/п». Должно быть «№ п/п».'],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    if (!wording.text.includes('№')) return;
    for (const { 0: sign, index } of wording.text.matchAll(/№+(?=[\p{L}\d])/gu)) {
      const after = index + sign.length;
      const number = /^[\p{L}\d](?:[\p{L}\d./-]{0,20}[\p{L}\d])?/u.exec(wording.typed.slice(after, after + 24))![0];
      yield {
        range: wording.range(index, after + number.length),
        message: `После знака «№» нет пробела: «${sign}${number}». Должно быть «${sign} ${number}».`,
        fix: { title: 'Вставить пробел после «№»', safe: true, edits: [wording.edit(after, after, ' ')] },
      };
    }
  },
});
