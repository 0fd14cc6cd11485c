import { visible } from '../knowledge/characters.ts';
import type { Passport } from '../model/index.ts';
import { defineRule } from './rule.ts';
import { perhaps } from './words/nearest.ts';

const passport = (rest: string) =>
  `---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: draft\n${rest}---\n`;

const ORGANIZATION = `name: { value: Школа, source: устав }
shortName: { value: Школа, source: устав }
address: { value: село Кустовое, source: устав }
people:
  director: { post: Директор, name: А.А. Белашова, source: приказ }
bodies:
  pedagogical-council: { name: Педагогический совет, instrumental: Педагогическим советом, source: устав }
`;

export default defineRule({
  id: 'passport-unknown-person',
  severity: 'error',
  title: 'Люди и органы из паспорта есть в карточке учреждения',
  why: 'Должность, фамилия и название органа для грифов берутся из карточки учреждения. Если имени там нет, гриф напечатать нельзя.',
  specimens: [
    {
      name: 'опечатка в имени директора',
      bad: passport('approved: { by: ⟦direktor⟧ }\n'),
      good: passport('approved: { by: director }\n'),
      beside: { 'policy/organization.yaml': ORGANIZATION },
      messages: ['В карточке учреждения нет должностного лица «direktor». Возможно, вы имели в виду «director».'],
    },
    {
      name: 'орган не описан; ответственный назван словами',
      bad: passport('agreed:\n  - { body: ⟦parents⟧ }\nresponsible: заместитель директора\n'),
      good: passport('agreed:\n  - { body: pedagogical-council }\nresponsible: заместитель директора\n'),
      beside: { 'policy/organization.yaml': ORGANIZATION },
      messages: [
        'В карточке учреждения нет органа «parents». Добавьте его в policy/organization.yaml или выберите из тех, что там есть: pedagogical-council.',
      ],
    },
    {
      name: 'согласующее должностное лицо',
      bad: passport('agreed:\n  - { by: ⟦directr⟧ }\n'),
      good: passport('agreed:\n  - { by: director }\n'),
      beside: { 'policy/organization.yaml': ORGANIZATION },
      messages: ['В карточке учреждения нет должностного лица «directr». Возможно, вы имели в виду «director».'],
    },
  ],
  *check({ passport, source }, { organization }) {
    if (!passport || !organization?.value) return;
    const { people, bodies = {} } = organization.value;
    for (const { path, name, body } of namesIn(passport)) {
      // A body approves too: «УТВЕРЖДЕНО решением общего собрания».
      const approver = path[0] === 'approved' ? Object.keys(bodies) : [];
      const known = [...Object.keys(body ? bodies : people), ...approver];
      if (known.includes(name)) continue;
      const remedy =
        perhaps(name, known) ||
        ` Добавьте его в ${organization.path}${known.length > 0 ? ` или выберите из тех, что там есть: ${known.join(', ')}` : ''}.`;
      yield {
        range: source.frontMatter!.locate(path, 'value'),
        message: `В карточке учреждения нет ${body ? 'органа' : 'должностного лица'} «${visible(name)}».${remedy}`,
      };
    }
  },
});

function* namesIn({ agreed = [], approved, responsible }: Passport) {
  for (const [i, { body, by }] of agreed.entries()) {
    if (body !== undefined) yield { path: ['agreed', i, 'body'], name: body, body: true };
    if (by !== undefined) yield { path: ['agreed', i, 'by'], name: by, body: false };
  }
  if (approved) yield { path: ['approved', 'by'], name: approved.by, body: false };
  // «заместитель директора» is free text; `deputy-director` is a name from the card.
  if (responsible && /^[a-z0-9-]+$/.test(responsible)) yield { path: ['responsible'], name: responsible, body: false };
}
