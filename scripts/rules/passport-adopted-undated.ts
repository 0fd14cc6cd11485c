import { restOfLine } from '../source/index.ts';
import { defineRule } from './rule.ts';

const passport = (rest: string) => `---\nid: example\nkind: Порядок\ntitle: Порядок приёма\n${rest}---\n`;

export default defineRule({
  id: 'passport-adopted-undated',
  severity: 'error',
  title: 'У принятого акта есть дата утверждения и дата вступления в силу',
  why: 'Без даты утверждения редакцию нельзя ни назвать, ни отличить от другой, а без даты вступления в силу неизвестно, с какого дня её применять.',
  specimens: [
    {
      name: 'акт утверждён, а даты нет',
      bad: passport('⟦status⟧: approved\neffective: 2024-09-01\n'),
      good: passport('status: approved\napproved: { by: director, date: 2024-08-30 }\neffective: 2024-09-01\n'),
      messages: [
        'Акт принят, но дата утверждения не указана. Добавьте в паспорт, например: approved: { by: director, date: 2024-08-30 }.',
      ],
    },
    {
      name: 'не сказано, с какого дня действует',
      bad: passport('status: approved\n⟦approved⟧: { by: director, date: 2024-08-30 }\n'),
      good: passport('status: approved\napproved: { by: director, date: 2024-08-30 }\neffective: 2024-08-30\n'),
      messages: [
        'Не указано, с какого дня действует акт. Добавьте в паспорт строку effective с датой; если акт действует с утверждения, это 2024-08-30.',
      ],
    },
  ],
  *check({ passport, mode, source }) {
    if (!passport || !source.frontMatter || mode !== 'adopted') return;
    const [start] = source.frontMatter.locate([passport.approved ? 'approved' : 'status'], 'key');
    const range = [
      start,
      start + (/^[a-z]+/.exec(source.text.slice(...restOfLine(source.text, start)))?.[0].length ?? 0),
    ] as const;
    const date = passport.approved?.date;
    if (!date) {
      yield {
        range,
        message:
          'Акт принят, но дата утверждения не указана. Добавьте в паспорт, например: approved: { by: director, date: 2024-08-30 }.',
      };
    }
    if (!passport.effective) {
      const guess = date ? `; если акт действует с утверждения, это ${date}` : '';
      yield {
        range,
        severity: 'warning',
        message: `Не указано, с какого дня действует акт. Добавьте в паспорт строку effective с датой${guess}.`,
      };
    }
  },
});
