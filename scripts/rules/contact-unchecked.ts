import { visible } from '../knowledge/characters.ts';
import { dottedDate } from '../knowledge/dates.ts';
import { defineCorpusRule } from './rule.ts';

const record = (rest: string) =>
  `school:\n  name: ФГИС «Моя школа»\n  email: myschool@gosuslugi.ru\n  source: сайт\n${rest}`;

export default defineCorpusRule({
  id: 'contact-unchecked',
  severity: 'warning',
  title: 'Контакты служб проверены за последний год',
  why: 'Службы меняют телефоны и адреса без предупреждения. Раз в год позвоните и напишите по каждому контакту и впишите день проверки.',
  specimens: [
    {
      name: 'контакт ещё не проверяли',
      path: 'policy/contacts.yaml',
      bad: record('  checkedAt: ⟦null⟧\n'),
      good: record('  checkedAt: 2024-09-01\n'),
      messages: [
        'Контакты службы «ФГИС «Моя школа»» ещё не проверяли. Позвоните и напишите туда и впишите день проверки: «checkedAt: 2025-01-15».',
      ],
    },
    {
      name: 'проверяли больше года назад; поля нет',
      path: 'policy/contacts.yaml',
      bad: `${record('  checkedAt: ⟦2024-01-14⟧\n')}⟦vk⟧:\n  name: VK Мессенджер\n  email: info@sferum.ru\n  source: сайт\n`,
      good: `${record('  checkedAt: 2024-01-15\n')}button:\n  name: Кнопка «Помощь»\n  source: сайт\n`,
      messages: [
        'Контакты службы «ФГИС «Моя школа»» проверяли 14.01.2024, больше года назад. Проверьте их и впишите новую дату.',
        'Контакты службы «VK Мессенджер» ещё не проверяли. Позвоните и напишите туда и впишите день проверки: «checkedAt: 2025-01-15».',
      ],
    },
    {
      name: 'день проверки ещё не наступил',
      path: 'policy/contacts.yaml',
      bad: record('  checkedAt: ⟦2026-01-14⟧\n'),
      good: record('  checkedAt: 2025-01-15\n'),
      messages: ['День проверки контактов службы «ФГИС «Моя школа»», 14.01.2026, ещё не наступил. Исправьте дату.'],
    },
  ],
  *check({ contacts, today }) {
    if (!contacts?.value) return;
    for (const [service, { name, email, phone, site, address, checkedAt }] of Object.entries(contacts.value)) {
      if (!(email || phone || site || address)) continue;
      const range =
        checkedAt === undefined
          ? contacts.yaml.locate([service], 'key')
          : contacts.yaml.locate([service, 'checkedAt'], 'value');
      const say = (message: string) => ({ path: contacts.path, range, message });
      const who = `службы «${visible(name)}»`;
      if (!checkedAt) {
        yield say(
          `Контакты ${who} ещё не проверяли. Позвоните и напишите туда и впишите день проверки: «checkedAt: ${today}».`,
        );
      } else if (checkedAt > today) {
        yield say(`День проверки контактов ${who}, ${dottedDate(checkedAt)}, ещё не наступил. Исправьте дату.`);
      } else if (checkedAt < yearBefore(today)) {
        yield say(
          `Контакты ${who} проверяли ${dottedDate(checkedAt)}, больше года назад. Проверьте их и впишите новую дату.`,
        );
      }
    }
  },
});

/** The same day a year ago; the 29 February compares as a string between its neighbours. */
function yearBefore(iso: string): string {
  return `${String(Number(iso.slice(0, 4)) - 1).padStart(4, '0')}${iso.slice(4)}`;
}
