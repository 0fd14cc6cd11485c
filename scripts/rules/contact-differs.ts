import { visible } from '../knowledge/characters.ts';
import { type Policy, type Registered, type Standing, standingsIn } from '../model/index.ts';
import { SERVICES } from './contacts/specimen-files.ts';
import { defineRule, type Problem } from './rule.ts';

const NOUNS: Record<Registered['kind'], { one: string; former: string; other: string; which: string }> = {
  phone: { one: 'телефон', former: 'прежний телефон', other: 'другой телефон', which: 'нужен' },
  email: { one: 'адрес почты', former: 'прежний адрес почты', other: 'другой адрес почты', which: 'нужен' },
  url: { one: 'адрес сайта', former: 'прежний адрес сайта', other: 'другой адрес сайта', which: 'нужен' },
  address: { one: 'адрес', former: 'прежний адрес', other: 'другой адрес', which: 'нужен' },
};

export default defineRule({
  id: 'contact-differs',
  severity: 'warning',
  title: 'Контакты служб в акте такие же, как в policy/contacts.yaml',
  why: 'Служба сменила телефон или почту, а акт отправляет людей по старому адресу. Контакты меняют один раз, в списке служб, и акты следуют за ним.',
  specimens: [
    {
      name: 'прежний телефон из поля was: fix ставит новый',
      bad: '1.1. Техническая поддержка: ⟦8 (4722) 11-11-11⟧, info@vsopen.ru.\n',
      good: '1.1. Техническая поддержка: 8 (4722) 77-72-82, info@vsopen.ru.\n',
      beside: { 'policy/contacts.yaml': SERVICES },
      messages: [
        '«8 (4722) 11-11-11» — прежний телефон службы «ИСОУ «Виртуальная школа»». Теперь нужен «8 (4722) 77-72-82».',
      ],
    },
    {
      name: 'служба названа, а телефон другой: решает человек',
      bad: '1.1. Поддержка ИСОУ «Виртуальная школа»: ⟦8 (4722) 22-22-22⟧.\n',
      good: '1.1. Поддержка ИСОУ «Виртуальная школа»: 8-4722-77-72-82. Приёмная школы: 8 (4722) 33-33-33.\n',
      beside: { 'policy/contacts.yaml': SERVICES },
      messages: [
        'У службы «ИСОУ «Виртуальная школа»» в policy/contacts.yaml другой телефон: «8 (4722) 77-72-82», а здесь «8 (4722) 22-22-22». Исправьте то, что неверно; если телефон сменился, впишите прежний в поле was записи virtual-school, и fix заменит его во всех проектах.',
      ],
    },
    {
      name: 'в принятой редакции',
      path: 'policy/example/editions/2024-08-30.md',
      bad: '1.1. Техническая поддержка: ⟦8 (4722) 11-11-11⟧.\n',
      good: '1.1. Техническая поддержка: 8 (4722) 77-72-82.\n',
      beside: {
        'policy/contacts.yaml': SERVICES.replace('77-72-82', '77-72-82'),
      },
      messages: [
        '«8 (4722) 11-11-11» — прежний телефон службы «ИСОУ «Виртуальная школа»». Теперь нужен «8 (4722) 77-72-82».',
      ],
    },
  ],
  *check(policy, corpus) {
    if (!corpus.contacts?.value) return;
    for (const { contact, standing } of standingsIn(policy, corpus)) {
      const said = sayOf(standing, contact.found.text);
      if (said) yield { range: contact.range, ...said(contact.range, policy) };
    }
  },
});

type Said = (range: Problem['range'], policy: Policy) => Omit<Problem, 'range'>;

function sayOf(standing: Standing, typed: string): Said | undefined {
  if (standing.state !== 'former' && standing.state !== 'other') return undefined;
  const { now } = standing;
  const nouns = NOUNS[now.kind];
  const name = visible(now.name);
  const value = visible(now.value);
  const message =
    standing.state === 'former'
      ? `«${typed}» — ${nouns.former} службы «${name}». Теперь нужен «${value}».`
      : `У службы «${name}» в ${now.path} ${nouns.other}: «${value}», а здесь «${typed}». Исправьте то, что неверно; если ${nouns.one} сменился, впишите прежний в поле was записи ${now.service}, и fix заменит его во всех проектах.`;
  return (range) => ({
    message,
    related: [{ path: now.path, range: now.range, message: `${name}: ${value}` }],
    fix: {
      title: `Заменить на «${value}»`,
      // Only a former value is known to be this service's: another number may be another person's.
      safe: standing.state === 'former',
      edits: [{ range, text: now.found?.text ?? now.value }],
    },
  });
}
