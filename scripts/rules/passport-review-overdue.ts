import { dottedDate } from '../knowledge/dates.ts';
import type { Policy } from '../model/index.ts';
import { defineRule } from './rule.ts';

const passport = (reviewBy: string) =>
  `---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: approved\napproved: { by: director, date: 2021-08-30 }\neffective: 2021-08-30\nreviewBy: ${reviewBy}\n---\n`;

export default defineRule({
  id: 'passport-review-overdue',
  severity: 'warning',
  title: 'Действующий акт пересмотрен в срок',
  why: 'Законы, на которых стоит акт, меняются. Срок пересмотра напоминает проверить, не устарел ли он.',
  specimens: [
    {
      name: 'срок пересмотра прошёл',
      bad: passport('⟦2024-08-30⟧'),
      good: passport('2027-08-30'),
      messages: ['Срок пересмотра акта прошёл 30.08.2024. Проверьте, не устарел ли акт, и назначьте новый срок.'],
    },
    {
      name: 'день срока — ещё не просрочка',
      path: 'policy/example/editions/2021-08-30.md',
      bad: passport('⟦2025-01-14⟧'),
      good: passport('2025-01-15'),
      messages: ['Срок пересмотра акта прошёл 14.01.2025. Проверьте, не устарел ли акт, и назначьте новый срок.'],
    },
  ],
  *check(policy, { policies, today }) {
    const { passport, mode, source } = policy;
    if (!passport?.reviewBy || passport.reviewBy >= today || mode !== 'adopted' || passport.status === 'repealed')
      return;
    if (policies.some((other) => other.passport?.id === passport.id && comesAfter(other, policy, today))) return;
    yield {
      range: source.frontMatter!.locate(['reviewBy'], 'value'),
      message: `Срок пересмотра акта прошёл ${dottedDate(passport.reviewBy)}. Проверьте, не устарел ли акт, и назначьте новый срок.`,
    };
  },
});

/** Has another edition taken the place of this one? */
function comesAfter(other: Policy, policy: Policy, today: string): boolean {
  return other.mode === 'adopted' && since(other) > since(policy) && since(other) <= today;
}

const since = ({ passport }: Policy): string => passport?.effective ?? passport?.approved?.date ?? '';
