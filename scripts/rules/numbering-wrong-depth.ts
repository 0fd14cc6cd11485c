import { capital } from '../knowledge/capital.ts';
import type { Part } from '../model/index.ts';
import { defectsOf } from './numbering/defects.ts';
import { defineRule } from './rule.ts';
import { nameOf, noun } from './words/parts.ts';

export default defineRule({
  id: 'numbering-wrong-depth',
  severity: 'error',
  title: 'Уровень номера соответствует месту пункта',
  why: 'Номер 3.1.1 значит «часть пункта 3.1», номер «1.» — «пункт верхнего уровня». Если это не так, ссылка ведёт в никуда.',
  specimens: [
    {
      name: 'пункт 1.2.1 под пунктом 1.1',
      bad: '## 1. Права\n\n1.1. Один.\n\n⟦1.2.1.⟧ Два.\n\n1.2.2. Три.\n',
      good: '## 1. Права\n\n1.1. Один.\n\n1.2. Общее.\n\n1.2.1. Два.\n\n1.2.2. Три.\n',
      messages: [
        'Пункты 1.2.1–1.2.2 стоят под пунктом 1.1, а пункта 1.2 над ними нет. Исправьте номера или добавьте пункт 1.2.',
      ],
    },
    {
      name: 'пункт под чужим пунктом',
      bad: '## 1. Права\n\n1.1. Один.\n\n1.1.1. Два.\n\n1.2. Три.\n\n⟦1.1.2.⟧ Четыре.\n',
      good: '## 1. Права\n\n1.1. Один.\n\n1.1.1. Два.\n\n1.1.2. Четыре.\n\n1.2. Три.\n',
      messages: ['Пункт 1.1.2 стоит под пунктом 1.2. Исправьте номер или перенесите пункт под пункт 1.1.'],
    },
    {
      name: 'перечисление с точками среди пунктов раздела',
      bad: '## 1. Права\n\n1.1. Учащийся имеет право\n\n⟦1.⟧ на отдых;\n\n2. на каникулы.\n\n1.2. Учащийся обязан учиться.\n',
      good: '## 1. Права\n\n1.1. Учащийся имеет право\n\n1) на отдых;\n\n2) на каникулы.\n\n1.2. Учащийся обязан учиться.\n',
      messages: [
        'Номера «1.»–«2.» короче, чем у остальных пунктов раздела 1 («1.1», «1.2»…). Если это перечисление, поставьте скобку: «1)»; если это пункты, наберите номер полностью.',
      ],
    },
    {
      name: 'заголовок раздела без знаков ##',
      bad: '## 1. Права\n\n1.1. Один.\n\n⟦2.⟧ Обязанности\n\n2.1. Два.\n\n## 3. Заключение\n\n3.1. Три.\n',
      good: '## 1. Права\n\n1.1. Один.\n\n## 2. Обязанности\n\n2.1. Два.\n\n## 3. Заключение\n\n3.1. Три.\n',
      messages: [
        'Строка «2. Обязанности» похожа на заголовок раздела: наберите перед ней «## » («## 2. Обязанности»).',
      ],
    },
  ],
  *check(policy) {
    for (const { part, until, home, above, elsewhere } of defectsOf(policy, 'wrong-depth')) {
      const message =
        part.number!.values.length === 1 ? tooShort(part, until, home) : withoutParent(part, until, above, elsewhere);
      yield { range: part.number!.range, message };
    }
  },
});

const LONGEST_HEADING = 200;

function tooShort(part: Part, until: Part, home: Part | undefined): string {
  const { raw, values } = part.number!;
  const heads = part.children.some((child) => child.kind === 'clause' && child.number!.values[0] === values[0]);
  if (heads && part.prose.text.length <= LONGEST_HEADING && !/[.;:,]$/.test(part.prose.text)) {
    const line = `${raw}. ${part.prose.text}`;
    return `Строка «${line}» похожа на заголовок раздела: наберите перед ней «## » («## ${line}»).`;
  }
  const section = home?.number?.values.join('.');
  const usual = section
    ? `остальных пунктов ${nameOf(home!, 'of')} («${section}.1», «${section}.2»…)`
    : 'соседних пунктов';
  const remedy = 'Если это перечисление, поставьте скобку: «1)»;';
  if (part === until)
    return `Номер «${raw}.» короче, чем у ${usual}. ${remedy} если это пункт, наберите номер полностью.`;
  return `Номера «${raw}.»–«${until.number!.raw}.» короче, чем у ${usual}. ${remedy} если это пункты, наберите номер полностью.`;
}

function withoutParent(part: Part, until: Part, above: Part | undefined, elsewhere: Part | undefined): string {
  const single = part === until;
  const wanted = part.number!.values.slice(0, -1).join('.');
  const subject = single ? `${capital(nameOf(part))} стоит` : `Пункты ${part.number!.raw}–${until.number!.raw} стоят`;
  const number = single ? 'номер' : 'номера';
  const place = above ? ` под ${nameOf(above, 'under')}` : '';
  if (elsewhere) {
    const parts = noun('clause', single ? 'one' : 'many');
    return `${subject}${place || ' не на своём месте'}. Исправьте ${number} или перенесите ${parts} под пункт ${wanted}.`;
  }
  const over = single ? 'ним' : 'ними';
  return `${subject}${place}${place ? ', а' : ', но'} пункта ${wanted} над ${over} нет. Исправьте ${number} или добавьте пункт ${wanted}.`;
}
