import { defineRule } from './rule.ts';
import { typedStampsOf } from './stamps/typed.ts';

const act = (passport: string, text = '') =>
  `---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: draft\n${passport}---\n\n${text}# Порядок приёма\n\n## 1. Общие положения\n`;

export default defineRule({
  id: 'stamp-in-text',
  severity: 'error',
  title: 'Грифы записаны в паспорте, а не в тексте',
  why: 'Грифы печатаются из паспорта на своих местах первого листа. Набранный в тексте гриф напечатается второй раз, ниже заголовка.',
  specimens: [
    {
      name: 'оба грифа вставлены из Word над заголовком',
      bad: act(
        'agreed:\n  - { body: council }\napproved: { by: director }\n',
        '⟦СОГЛАСОВАНО⟧\nпедагогическим советом\n\n⟦УТВЕРЖДАЮ⟧\nДиректор школы\n\n',
      ),
      good: act('agreed:\n  - { body: council }\napproved: { by: director }\n'),
      messages: [
        'Гриф «СОГЛАСОВАНО» набран в тексте и напечатается дважды: он уже есть в паспорте (поле agreed). Уберите его из текста.',
        'Гриф «УТВЕРЖДАЮ» набран в тексте и напечатается дважды: он уже есть в паспорте (поле approved). Уберите его из текста.',
      ],
    },
    {
      name: 'гриф в таблице, в паспорте его нет',
      bad: act('', '|  | ⟦УТВЕРЖДАЮ⟧ Директор школы |\n|---|---|\n\n'),
      good: act('approved: { by: director }\n'),
      messages: [
        'Гриф «УТВЕРЖДАЮ» набран в тексте, и на первом листе он встанет не на своё место. Перенесите его в паспорт, в поле approved.',
      ],
    },
    {
      name: 'слово грифа в паспорте',
      bad: act('agreed:\n  - { body: ⟦СОГЛАСОВАНО⟧ педагогическим советом }\n'),
      good: act('agreed:\n  - { body: педагогическим советом }\n'),
      messages: [
        'Слово «СОГЛАСОВАНО» программа печатает сама, и в грифе оно повторится. Оставьте только название или должность.',
      ],
    },
  ],
  *check(policy) {
    const { passport } = policy;
    for (const { verb, word, range, in: place } of typedStampsOf(policy)) {
      if (place === 'passport') {
        yield {
          range,
          message: `Слово «${word}» программа печатает сама, и в грифе оно повторится. Оставьте только название или должность.`,
        };
        continue;
      }
      const field = verb === 'approve' || verb === 'approved' ? 'approved' : 'agreed';
      const twice = passport?.[field] !== undefined;
      yield {
        range,
        ...(!twice && { severity: 'warning' }),
        message: twice
          ? `Гриф «${word}» набран в тексте и напечатается дважды: он уже есть в паспорте (поле ${field}). Уберите его из текста.`
          : `Гриф «${word}» набран в тексте, и на первом листе он встанет не на своё место. Перенесите его в паспорт, в поле ${field}.`,
      };
    }
  },
});
