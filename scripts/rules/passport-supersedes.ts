import { visible } from '../knowledge/characters.ts';
import { defineRule } from './rule.ts';
import { perhaps } from './words/nearest.ts';

const passport = (id: string, rest = '') =>
  `---\nid: ${id}\nkind: Порядок\ntitle: Порядок приёма\nstatus: draft\n${rest}---\n`;

export default defineRule({
  id: 'passport-supersedes',
  severity: 'error',
  title: 'Акты, взамен которых принят этот, существуют',
  why: 'По полю supersedes лента сообщает сайтам, какой акт пришёл на смену прежнему. Имя с опечаткой не ведёт никуда, а акт не может сменить сам себя: новая редакция – это тот же акт.',
  specimens: [
    {
      name: 'опечатка в имени прежнего акта',
      path: 'policy/admission/policy.md',
      bad: passport('admission', 'supersedes: [⟦transfr⟧]\n'),
      good: passport('admission', 'supersedes: [transfer]\n'),
      beside: { 'policy/transfer/policy.md': passport('transfer') },
      messages: ['Акта «transfr», взамен которого принят этот, нет. Возможно, вы имели в виду «transfer».'],
    },
    {
      name: 'акт назван преемником самого себя',
      path: 'policy/admission/policy.md',
      bad: passport('admission', 'supersedes: [⟦admission⟧]\n'),
      good: passport('admission'),
      messages: [
        'Акт не принимают взамен самого себя. Если это его новая редакция, удалите «admission» из supersedes: прежние редакции лента знает и так.',
      ],
    },
  ],
  *check({ passport, source }, { policies }) {
    if (!passport?.supersedes) return;
    const known = new Set(policies.flatMap((policy) => (policy.passport ? [policy.passport.id] : [])));
    known.delete(passport.id);
    for (const [i, id] of passport.supersedes.entries()) {
      const range = source.frontMatter!.locate(['supersedes', i], 'value');
      if (id === passport.id)
        yield {
          range,
          message: `Акт не принимают взамен самого себя. Если это его новая редакция, удалите «${visible(id)}» из supersedes: прежние редакции лента знает и так.`,
        };
      else if (!known.has(id)) {
        const remedy = perhaps(id, [...known]) || ' Напишите имя его папки или удалите эту строку.';
        yield { range, message: `Акта «${visible(id)}», взамен которого принят этот, нет.${remedy}` };
      }
    }
  },
});
