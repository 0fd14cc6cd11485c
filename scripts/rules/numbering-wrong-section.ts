import { capital } from '../knowledge/capital.ts';
import type { Part } from '../model/index.ts';
import { defectsOf } from './numbering/defects.ts';
import { defineRule } from './rule.ts';
import { nameOf, noun } from './words/parts.ts';

export default defineRule({
  id: 'numbering-wrong-section',
  severity: 'error',
  title: 'Номер пункта начинается с номера своего раздела',
  why: 'По первой цифре номера находят раздел. Пункт 2.1 в разделе 3 будут искать не там, где он напечатан.',
  specimens: [
    {
      name: 'пункт 1.2 в разделе 2',
      bad: '## 1. Общие положения\n\n1.1. Один.\n\n## 2. Права\n\n2.1. Два.\n\n⟦1.2.⟧ Три.\n\n2.3. Четыре.\n',
      good: '## 1. Общие положения\n\n1.1. Один.\n\n## 2. Права\n\n2.1. Два.\n\n2.2. Три.\n\n2.3. Четыре.\n',
      messages: [
        'Пункт 1.2 стоит в разделе 2, а номера его пунктов начинаются с «2.». Исправьте номер или перенесите пункт в раздел 1.',
      ],
    },
    {
      name: 'пропал заголовок последнего раздела — одно замечание',
      bad: '## 1. Общие положения\n\n1.1. Один.\n\n⟦2.1.⟧ Два.\n\n2.2. Три.\n\n2.3. Четыре.\n',
      good: '## 1. Общие положения\n\n1.1. Один.\n\n## 2. Права\n\n2.1. Два.\n\n2.2. Три.\n\n2.3. Четыре.\n',
      messages: [
        'Пункты 2.1–2.3 стоят в разделе 1, а номера его пунктов начинаются с «1.». Исправьте номера или добавьте заголовок раздела 2: сейчас такого раздела нет.',
      ],
    },
    {
      name: 'чужие номера у всех пунктов раздела: неверен, скорее, номер раздела',
      bad: '## 1. Общие положения\n\n1.1. Один.\n\n## 2. Права\n\n⟦3.1.⟧ Два.\n\n3.2. Три.\n',
      good: '## 1. Общие положения\n\n1.1. Один.\n\n## 2. Права\n\n2.1. Два.\n\n2.2. Три.\n',
      messages: [
        'Пункты 3.1–3.2 стоят в разделе 2, а номера его пунктов начинаются с «2.». Исправьте номера пунктов или номер раздела.',
      ],
    },
  ],
  *check(policy) {
    for (const { part, until, home, elsewhere } of defectsOf(policy, 'wrong-section')) {
      const single = part === until;
      const whole = !single && isWhole(part, until, home);
      const wanted = part.number!.values.slice(0, home.number!.values.length).join('.');
      const remedy = whole
        ? 'номер раздела'
        : elsewhere
          ? `перенесите ${noun(part.kind, single ? 'one' : 'many')} ${elsewhere.kind === 'section' ? 'в' : 'под'} ${nameOf(elsewhere)}`
          : home.kind === 'section'
            ? `добавьте заголовок раздела ${wanted}: сейчас такого раздела нет`
            : `добавьте пункт ${wanted}: сейчас такого пункта нет`;
      const numbers = single ? 'номер' : whole ? 'номера пунктов' : 'номера';
      yield {
        range: part.number!.range,
        message: `${subject(part, until)} ${home.kind === 'section' ? `в ${nameOf(home, 'in')}` : `под ${nameOf(home, 'under')}`}, а номера его пунктов начинаются с «${home.number!.values.join('.')}.». Исправьте ${numbers} или ${remedy}.`,
        related: [{ range: home.number!.range, message: capital(nameOf(home)) }],
      };
    }
  },
});

function subject(part: Part, until: Part): string {
  if (part === until) return `${capital(nameOf(part))} стоит`;
  return `${capital(noun(part.kind, 'many'))} ${part.number!.raw}–${until.number!.raw} стоят`;
}

/** Are these all the clauses of the section? Then it is rather the heading that has the wrong number. */
function isWhole(part: Part, until: Part, home: Part): boolean {
  const clauses = home.children.filter((child) => child.kind === 'clause');
  return home.kind === 'section' && clauses[0] === part && clauses.at(-1) === until;
}
