import { visible } from '../knowledge/characters.ts';
import { hasOwnCode } from '../knowledge/contacts/index.ts';
import { type Contact, type Registered, type Standing, standingsIn } from '../model/index.ts';
import { SERVICES } from './contacts/specimen-files.ts';
import { defineRule, type Fix } from './rule.ts';

const NOUNS: Record<Registered['kind'], string> = {
  phone: 'телефон',
  email: 'адрес почты',
  url: 'адрес сайта',
  address: 'адрес',
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
      name: 'за прежним телефоном стоит номер без своего кода: fix не меняет',
      bad: '1.1. Поддержка: ⟦8 (4722) 11-11-11⟧, 11-11-12.\n',
      good: '1.1. Поддержка: 8 (4722) 77-72-82, 8 (4722) 11-11-12.\n',
      beside: { 'policy/contacts.yaml': SERVICES },
      messages: [
        '«8 (4722) 11-11-11» — прежний телефон службы «ИСОУ «Виртуальная школа»». Теперь нужен «8 (4722) 77-72-82».',
      ],
    },
    {
      name: 'в принятой редакции',
      path: 'policy/example/editions/2024-08-30.md',
      bad: '1.1. Техническая поддержка: ⟦8 (4722) 11-11-11⟧.\n',
      good: '1.1. Техническая поддержка: 8 (4722) 77-72-82.\n',
      beside: { 'policy/contacts.yaml': SERVICES },
      messages: [
        '«8 (4722) 11-11-11» — прежний телефон службы «ИСОУ «Виртуальная школа»». Теперь нужен «8 (4722) 77-72-82».',
      ],
    },
  ],
  *check(policy, corpus) {
    if (!corpus.contacts?.value) return;
    const standings = standingsIn(policy, corpus);
    for (const [i, { contact, standing }] of standings.entries()) {
      if (standing.state !== 'former' && standing.state !== 'other') continue;
      const { now } = standing;
      const fix = fixOf(contact, standing, standings[i + 1]?.contact);
      yield {
        range: contact.range,
        message: messageOf(contact.found.text, standing),
        related: [{ path: now.path, range: now.range, message: `${visible(now.name)}: ${visible(now.value)}` }],
        ...(fix && { fix }),
      };
    }
  },
});

type Outdated = Extract<Standing, { state: 'former' | 'other' }>;

function messageOf(typed: string, { state, now }: Outdated): string {
  const noun = NOUNS[now.kind];
  const name = visible(now.name);
  const value = visible(now.value);
  if (state === 'former') return `«${typed}» — прежний ${noun} службы «${name}». Теперь нужен «${value}».`;
  return `У службы «${name}» в ${now.path} другой ${noun}: «${value}», а здесь «${typed}». Исправьте то, что неверно; если ${noun} сменился, впишите прежний в поле was записи ${now.service}, и fix заменит его во всех проектах.`;
}

function fixOf({ found, prose, range }: Contact, { state, now }: Outdated, next: Contact | undefined): Fix | undefined {
  const text = now.found?.text;
  if (text === undefined || now.found?.from !== 0 || extensionOf(now.found) || extensionOf(found)) return undefined;
  // «8 (4722) 77-72-82, 77-72-83»: the second number would get the first one's new code.
  const leads =
    next?.prose === prose && next.found.kind === 'phone' && next.found.shape === 'full' && !hasOwnCode(next.found);
  // Only a former value is known to be this service's: another number may be another person's.
  const safe = state === 'former' && !leads;
  return { title: `Заменить на «${text}»`, safe, edits: [{ range, text }] };
}

const extensionOf = (found: Contact['found']): string | undefined =>
  found.kind === 'phone' ? found.extension : undefined;
