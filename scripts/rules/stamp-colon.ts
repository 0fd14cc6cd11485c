import { defineRule } from './rule.ts';
import { typedStampsOf } from './stamps/typed.ts';

const act = (text: string) => `${text}\n\n## 1. Общие положения\n`;

export default defineRule({
  id: 'stamp-colon',
  severity: 'warning',
  title: 'После слова грифа нет двоеточия',
  why: 'Слово грифа стоит в своей строке без знаков препинания: так гриф узнают и человек, и программа.',
  source: 'ГОСТ Р 7.0.97, грифы утверждения и согласования',
  specimens: [
    {
      name: 'двоеточие после УТВЕРЖДАЮ и СОГЛАСОВАНО',
      bad: act('УТВЕРЖДАЮ⟦:⟧\nДиректор школы\n\nСогласовано⟦:⟧ Педагогический совет'),
      good: act('УТВЕРЖДАЮ\nДиректор школы\n\nСогласовано Педагогический совет'),
      messages: [
        'После «УТВЕРЖДАЮ» стоит двоеточие: в грифе его не ставят.',
        'После «Согласовано» стоит двоеточие: в грифе его не ставят.',
      ],
    },
  ],
  *check(policy) {
    for (const { word, colon } of typedStampsOf(policy)) {
      if (!colon) continue;
      yield {
        range: colon,
        message: `После «${word}» стоит двоеточие: в грифе его не ставят.`,
        fix: { title: 'Убрать двоеточие', safe: true, edits: [{ range: colon, text: '' }] },
      };
    }
  },
});
