import { defineRule } from './rule.ts';
import { wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-latin-number-sign',
  severity: 'warning',
  title: 'Номер обозначен знаком «№», а не латинской буквой N',
  why: 'Буква N остаётся после копирования из правовых систем. В документе две разные записи номера выглядят небрежно, и поиск по «№» такой номер не находит.',
  specimens: [
    {
      name: 'N вместо № с пробелом и без',
      bad: '1.1. Закон от 29.12.2012 ⟦N⟧ 273-ФЗ, приказ ⟦N⟧5, письмо ⟦N⟧ ВБ-107/08. Кабинет N, N Иванова.\n',
      good: '1.1. Закон от 29.12.2012 № 273-ФЗ, приказ № 5, письмо № ВБ-107/08. Кабинет N, N Иванова.\n',
      messages: [
        'Перед номером «273-ФЗ» стоит латинская буква N. Должен быть знак «№»: «№ 273-ФЗ».',
        'Перед номером «5» стоит латинская буква N. Должен быть знак «№»: «№ 5».',
        'Перед номером «ВБ-107/08» стоит латинская буква N. Должен быть знак «№»: «№ ВБ-107/08».',
      ],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    if (!wording.text.includes('N')) return;
    for (const { index, 1: gap = '' } of wording.text.matchAll(/(?<![\p{L}\d.°-])N([ \u00A0]?)(?=\d|\p{Lu}\uFFFC)/gu)) {
      const after = index + 1 + gap.length;
      const number = /^[\p{L}\d](?:[\p{L}\d./-]{0,20}[\p{L}\d])?/u.exec(wording.typed.slice(after, after + 24))![0];
      // «N ВБ-107/08», and not «N Иванова».
      if (!/\d/.test(number)) continue;
      yield {
        range: wording.range(index, index + 1),
        message: `Перед номером «${number}» стоит латинская буква N. Должен быть знак «№»: «№ ${number}».`,
        // A letter goes away: `fix` by itself changes no letter but those that look the same.
        fix: {
          title: 'Заменить на «№»',
          safe: false,
          edits: [wording.edit(index, index + 1, gap ? '№' : '№ ')],
        },
      };
    }
  },
});
