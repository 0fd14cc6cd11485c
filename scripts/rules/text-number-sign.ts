import { defineRule } from './rule.ts';
import { wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-number-sign',
  severity: 'warning',
  title: 'До и после знака «№» стоит пробел',
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
    {
      name: 'знак слипся с тем, что перед ним',
      bad: '1.1. Закон от 29.12.2012⟦№273-ФЗ⟧, школа⟦№ 5⟧, «Лицей»⟦№ 2⟧, (№ 3) и № 4.\n',
      good: '1.1. Закон от 29.12.2012 № 273-ФЗ, школа № 5, «Лицей» № 2, (№ 3) и № 4.\n',
      messages: [
        'По обе стороны знака «№» нет пробелов: «2012№273-ФЗ». Должно быть «2012 № 273-ФЗ».',
        'Перед знаком «№» нет пробела: «школа№ 5». Должно быть «школа № 5».',
        'Перед знаком «№» нет пробела: «Лицей»№ 2». Должно быть «Лицей» № 2».',
      ],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    if (!wording.text.includes('№')) return;
    for (const { 0: sign, index } of wording.text.matchAll(GLUED)) {
      const after = index + sign.length;
      const [, gap = '', number = ''] = NUMBER.exec(wording.typed.slice(after, after + 25)) ?? [];
      const left = GLUED_WORD.exec(wording.typed.slice(Math.max(0, index - 30), index))?.[0] ?? '';
      const edits = [
        ...(left ? [wording.edit(index, index, ' ')] : []),
        ...(gap ? [] : [wording.edit(after, after, ' ')]),
      ];
      const head = left
        ? gap
          ? 'Перед знаком «№» нет пробела'
          : 'По обе стороны знака «№» нет пробелов'
        : 'После знака «№» нет пробела';
      yield {
        range: wording.range(index, after + gap.length + number.length),
        message: `${head}: «${left}${sign}${gap}${number}». Должно быть «${left}${left ? ' ' : ''}${sign} ${number}».`,
        fix: {
          title: edits.length > 1 ? 'Вставить пробелы вокруг «№»' : `Вставить пробел ${left ? 'перед' : 'после'} «№»`,
          safe: true,
          edits,
        },
      };
    }
  },
});

/** With what stands on end with it on either side. */
const GLUED = /(?<=[\p{L}\d»)])№+(?=[ \u00A0]?[\p{L}\d])|№+(?=[\p{L}\d])/gu;
const NUMBER = /^([ \u00A0]?)([\p{L}\d](?:[\p{L}\d./-]{0,20}[\p{L}\d])?)/u;
const GLUED_WORD = /[\p{L}\d]{1,20}[»)]{0,2}$/u;
