import { definitionsOf } from '../model/index.ts';
import type { Range } from '../source/index.ts';
import { defineRule, type Edit } from './rule.ts';

const HYPHENS: Readonly<Record<string, string>> = {
  '-': 'дефис',
  '‐': 'дефис',
  '‑': 'неразрывный дефис',
  '‒': 'цифровое тире',
  '−': 'минус',
};

export default defineRule({
  id: 'term-dash',
  severity: 'warning',
  title: 'В «(далее – Порядок)» стоит тире с пробелами',
  why: 'Дефис соединяет части слова, а здесь знак отделяет слово «далее» от имени. Пропущенный или слитный знак – след спешки, который первым замечает проверяющий.',
  source: 'Правила русской орфографии и пунктуации: тире и дефис',
  specimens: [
    {
      name: 'дефис вместо тире',
      bad: '1.1. Настоящий Порядок (далее⟦ - ⟧Порядок) действует в школе (далее – Школа).\n',
      good: '1.1. Настоящий Порядок (далее – Порядок) действует в школе (далее – Школа).\n',
      messages: ['Перед именем «Порядок» стоит дефис, а нужно тире: «далее – Порядок».'],
    },
    {
      name: 'нет пробелов',
      bad: '1.1. Настоящий Порядок (далее⟦-⟧Порядок) и школа (далее⟦ –⟧Школа).\n',
      good: '1.1. Настоящий Порядок (далее – Порядок) и школа (далее – Школа).\n',
      messages: [
        'Перед именем «Порядок» стоит дефис, а нужно тире: «далее – Порядок».',
        'У тире перед именем «Школа» нет пробела: «далее – Школа».',
      ],
    },
    {
      name: 'тире пропущено; длинное тире в акте уже есть',
      bad: '1.1. Положение (далее⟦ ⟧Положение) о школе (далее — Школа) и (далее в порядке очереди) о законе (далее⟦⟧Закон).\n',
      good: '1.1. Положение (далее — Положение) о школе (далее — Школа) и (далее в порядке очереди) о законе (далее — Закон).\n',
      messages: [
        'Перед именем «Положение» пропущено тире: «далее — Положение».',
        'Перед именем «Закон» пропущено тире: «далее — Закон».',
      ],
    },
  ],
  *check(policy) {
    const definitions = definitionsOf(policy);
    // One sign in one act: an em dash where the author sets only em dashes.
    const typed = definitions.map(({ gap }) => gap.text).join('');
    const dash = typed.includes('—') && !typed.includes('–') ? '—' : '–';
    for (const { gap, terms } of definitions) {
      const [, before = '', sign = '', after = ''] = /^([\s\u00A0]*)(\S?)([\s\u00A0]*)$/u.exec(gap.text) ?? [];
      const name = terms[0]?.name ?? '';
      const right = `«далее ${dash} ${name}»`;
      const said = HYPHENS[sign]
        ? `Перед именем «${name}» стоит ${HYPHENS[sign]}, а нужно тире: ${right}.`
        : !sign
          ? `Перед именем «${name}» пропущено тире: ${right}.`
          : !before || !after
            ? `У тире перед именем «${name}» нет пробела: ${right}.`
            : undefined;
      if (!said) continue;
      const [start, end] = gap.range;
      const edits: Edit[] = [];
      const put = (range: Range, text: string): void => void edits.push({ range, text });
      if (!sign) put([end, end], `${before ? '' : ' '}${dash} `);
      else {
        const signText = HYPHENS[sign] ? dash : sign;
        put([start + before.length, end - after.length], `${before ? '' : ' '}${signText}${after ? '' : ' '}`);
      }
      // Where the source has more than the reader sees (a line's end with its indent) the places do not match.
      const plain = end - start === gap.text.length;
      yield {
        range: gap.range,
        message: said,
        ...(plain && { fix: { title: 'Поставить тире с пробелами', safe: true, edits } }),
      };
    }
  },
});
