import { defineRule } from './rule.ts';
import { around, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-date-year-word',
  severity: 'warning',
  title: 'После даты цифрами нет слова «года»',
  why: 'Дату пишут одним из двух способов: «29.12.2012» или «29 декабря 2012 г.». Смесь двух способов в реквизитах выглядит ошибкой.',
  source: 'ГОСТ Р 7.0.97, дата документа',
  specimens: [
    {
      name: 'слово и сокращение',
      bad: '1.1. Закон от 29.12.2012⟦ года⟧ № 273-ФЗ, в силе с 01.09.2024⟦ г.⟧, действует.\n\n1.2. Принят 30.08.2024⟦ г⟧.\n',
      good: '1.1. Закон от 29.12.2012 № 273-ФЗ, в силе с 01.09.2024, действует 29 декабря 2012 г.\n\n1.2. Принят 30.08.2024.\n',
      messages: [
        'После даты цифрами «29.12.2012» слово «года» лишнее. Должно быть «29.12.2012».',
        'После даты цифрами «01.09.2024» слово «г.» лишнее. Должно быть «01.09.2024».',
        'После даты цифрами «30.08.2024» слово «г.» лишнее. Должно быть «30.08.2024».',
      ],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    for (const { 1: date = '', 2: tail = '', index } of wording.text.matchAll(DATE)) {
      const from = index + date.length;
      const { after } = around(wording, index, from + tail.length);
      // The dot of «г.» at the end of a sentence ends the sentence too.
      const endsSentence = tail.endsWith('.') && /^(?:[»"”)]?$| \p{Lu})/u.test(after);
      const to = from + tail.length - (endsSentence ? 1 : 0);
      yield {
        range: wording.range(from, to),
        message: `После даты цифрами «${date}» слово «${tail.trim()}» лишнее. Должно быть «${date}».`,
        fix: { title: 'Убрать слово после даты', safe: false, edits: [wording.edit(from, to, '')] },
      };
    }
  },
});

const DATE = /((?<![\d.])\d{1,2}\.\d{2}\.(?:19|20)\d\d)([ \u00A0]?(?:года|году|год|г\.|г)(?![А-Яа-яёЁ]))/g;
