import { isCalendarDate } from '../knowledge/dates.ts';
import { placeOf } from './passports/place.ts';
import { defineRule } from './rule.ts';

const passport = (id: string, approved = '') =>
  `---\nid: ${id}\nkind: Порядок\ntitle: Порядок приёма\nstatus: ${approved ? 'approved' : 'draft'}\n${approved}---\n`;

export default defineRule({
  id: 'passport-folder',
  severity: 'error',
  title: 'Папка акта названа его именем, а файл редакции — датой утверждения',
  why: 'Акт и его редакции находят по именам папок и файлов. Если они расходятся с паспортом, правят или публикуют не тот текст.',
  specimens: [
    {
      name: 'имя в паспорте не такое, как у папки',
      bad: passport('⟦admission⟧'),
      good: passport('example'),
      messages: ['В паспорте имя «admission», а папка называется «example». Назовите их одинаково.'],
    },
    {
      name: 'дата утверждения не такая, как у файла',
      path: 'policy/example/editions/2024-08-30.md',
      bad: passport('example', 'approved: { by: director, date: ⟦2024-09-02⟧ }\n'),
      good: passport('example', 'approved: { by: director, date: 2024-08-30 }\n'),
      messages: [
        'В паспорте дата утверждения 2024-09-02, а файл редакции назван «2024-08-30.md». Проверьте дату или назовите файл «2024-09-02.md».',
      ],
    },
  ],
  *check({ path, passport, source }) {
    const { folder, edition } = placeOf(path) ?? {};
    if (!folder || !passport || !source.frontMatter) return;
    if (passport.id !== folder) {
      yield {
        range: source.frontMatter.locate(['id'], 'value'),
        message: `В паспорте имя «${passport.id}», а папка называется «${folder}». Назовите их одинаково.`,
      };
    }
    const date = passport.approved?.date;
    if (!edition || !date || date === edition) return;
    const remedy = isCalendarDate(edition) ? 'Проверьте дату или назовите' : 'Назовите';
    yield {
      range: source.frontMatter.locate(['approved', 'date'], 'value'),
      message: `В паспорте дата утверждения ${date}, а файл редакции назван «${edition}.md». ${remedy} файл «${date}.md».`,
    };
  },
});
