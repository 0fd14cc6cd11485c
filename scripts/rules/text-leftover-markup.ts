import { prosesOf } from '../model/index.ts';
import { plainText, sourceRange } from '../source/index.ts';
import { defineRule } from './rule.ts';

/** Signs that Markdown did not take for markup, and what the author most likely meant. */
const LEFTOVERS: readonly [RegExp, string][] = [
  [
    /^\\?\|.*\|/u,
    'Строка похожа на таблицу, но таблицей не стала. Под шапкой нужна строка «|---|---|», вокруг таблицы — пустые строки, перед чертой не нужна косая черта.',
  ],
  [
    /\[\^[^\]\s]{1,40}\]/u,
    'У этой сноски нет текста. Добавьте в конец файла строку с тем же знаком и двоеточием, например: [^1]: текст сноски.',
  ],
  [
    /!\[[^[\]]{0,300}\]\([^()]{1,200}\)/u,
    'Картинка не узнана: в имени файла пробел. Уберите пробел из имени файла и из текста, например scheme-1.png.',
  ],
  [/\*\*/u, 'Звёздочки напечатаются как есть. Ставьте их вплотную к выделяемым словам, с обеих сторон: **важно**.'],
];

export default defineRule({
  id: 'text-leftover-markup',
  severity: 'warning',
  title: 'В тексте не осталось знаков разметки',
  why: 'Разметка, набранная с опиской, печатается в документе вместо таблицы, сноски или выделения.',
  specimens: [
    {
      name: 'таблица без строки под шапкой',
      bad: '1.1. Места:\n\n⟦| Место | Срок |⟧\n',
      good: '1.1. Места:\n\n| Место | Срок |\n|---|---|\n| Зал | 1 день |\n',
      messages: [LEFTOVERS[0]![1]],
    },
    {
      name: 'сноска без текста',
      bad: '1.1. По приказу⟦[^1]⟧.\n',
      good: '1.1. По приказу[^1].\n\n[^1]: Приказ директора.\n',
      messages: [LEFTOVERS[1]![1]],
    },
    {
      name: 'звёздочки с пробелами',
      bad: '1.1. Это ⟦**⟧ важно **.\n',
      good: '1.1. Это **важно**.\n',
      messages: [LEFTOVERS[3]![1]],
    },
    {
      name: 'картинка с пробелом в имени файла',
      bad: '1.1. Схема.\n\n⟦![Схема обращения](схема 1.png)⟧\n',
      good: '1.1. Схема.\n\n![Схема обращения](scheme-1.png)\n',
      messages: [LEFTOVERS[2]![1]],
    },
  ],
  *check(policy) {
    for (const prose of prosesOf(policy)) {
      const text = plainText(prose);
      for (const [sign, message] of LEFTOVERS) {
        const match = sign.exec(text);
        if (match) yield { range: sourceRange(prose, match.index, match.index + match[0].length), message };
      }
    }
  },
});
