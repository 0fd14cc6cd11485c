import { visible } from '../knowledge/characters.ts';
import {
  type Contact,
  type OutdatedLink,
  outdatedLinks,
  type Registered,
  replacementOf,
  type Standing,
  standingsIn,
} from '../model/index.ts';
import { SERVICES } from './contacts/specimen-files.ts';
import { defineRule, type Fix, type Problem } from './rule.ts';

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
    {
      name: 'прежний номер с добавочным и без кода: решает человек',
      bad: '1.1. Звоните: тел. ⟦8 (4722) 11-11-11⟧, доб. 12.\n\n1.2. Тел. ⟦11-11-11⟧. Тел. 8 (4722) 77-72-82, доб. 3.\n',
      good: '1.1. Звоните: тел. 8 (4722) 77-72-82, доб. 12.\n\n1.2. Тел. 11-11-12.\n',
      beside: { 'policy/contacts.yaml': SERVICES },
      messages: [
        '«8 (4722) 11-11-11» – похоже, прежний телефон службы «ИСОУ «Виртуальная школа»», только добавочный номер записан иначе. Теперь нужен «8 (4722) 77-72-82». Если это он, замените его.',
        '«11-11-11» – похоже, прежний телефон службы «ИСОУ «Виртуальная школа»», только без кода. Теперь нужен «8 (4722) 77-72-82». Если это он, замените его.',
      ],
    },
    {
      name: 'ссылка ведёт на прежний адрес, а в тексте его нет',
      bad: '1.1. [Пишите](⟦mailto:old@vsopen.ru⟧) и [звоните](⟦tel:+74722111111⟧), [⟦old@vsopen.ru⟧](⟦mailto:old@vsopen.ru⟧), [сайт](https://vsopen.ru).\n',
      good: '1.1. [Пишите](mailto:info@vsopen.ru) и [звоните](tel:+74722777282), [info@vsopen.ru](mailto:info@vsopen.ru), [сайт](https://vsopen.ru).\n',
      beside: { 'policy/contacts.yaml': SERVICES.replace('"8 (4722) 11-11-11"', '"8 (4722) 11-11-11", old@vsopen.ru') },
      messages: [
        'Ссылка ведёт на «mailto:old@vsopen.ru» – это прежний адрес почты службы «ИСОУ «Виртуальная школа»». Теперь нужен «info@vsopen.ru».',
        'Ссылка ведёт на «tel:+74722111111» – это прежний телефон службы «ИСОУ «Виртуальная школа»». Теперь нужен «8 (4722) 77-72-82».',
        '«old@vsopen.ru» — прежний адрес почты службы «ИСОУ «Виртуальная школа»». Теперь нужен «info@vsopen.ru».',
        'Ссылка ведёт на «mailto:old@vsopen.ru» – это прежний адрес почты службы «ИСОУ «Виртуальная школа»». Теперь нужен «info@vsopen.ru».',
      ],
    },
  ],
  *check(policy, corpus) {
    if (!corpus.contacts?.value) return;
    const standings = standingsIn(policy, corpus);
    for (const [i, { contact, standing }] of standings.entries()) {
      if (!('now' in standing)) continue;
      const { now } = standing;
      const fix = fixOf(contact, standing, standings[i + 1]?.contact);
      yield {
        range: contact.range,
        message: messageOf(contact.found, standing),
        related: [{ path: now.path, range: now.range, message: `${visible(now.name)}: ${visible(now.value)}` }],
        ...(fix && { fix }),
      };
    }
    for (const link of outdatedLinks(policy, corpus)) yield linkProblem(link);
  },
});

type Outdated = Extract<Standing, { now: Registered }>;

function messageOf({ text: typed, ...found }: Contact['found'], { state, now }: Outdated): string {
  const noun = NOUNS[now.kind];
  const name = visible(now.name);
  const value = visible(now.value);
  if (state === 'former') return `«${typed}» — прежний ${noun} службы «${name}». Теперь нужен «${value}».`;
  if (state === 'likely') {
    const isLocal = found.kind === 'phone' && found.shape === 'local';
    const why = isLocal ? 'только без кода' : 'только добавочный номер записан иначе';
    return `«${typed}» – похоже, прежний ${noun} службы «${name}», ${why}. Теперь нужен «${value}». Если это он, замените его.`;
  }
  return `У службы «${name}» в ${now.path} другой ${noun}: «${value}», а здесь «${typed}». Исправьте то, что неверно; если ${noun} сменился, впишите прежний в поле was записи ${now.service}, и fix заменит его во всех проектах.`;
}

function fixOf(contact: Contact, standing: Outdated, next: Contact | undefined): Fix | undefined {
  const put = replacementOf(contact, standing, next);
  return (
    put && {
      title: `Заменить на «${put.text}»`,
      safe: put.sure,
      edits: [{ range: contact.range, text: put.text }],
    }
  );
}

/** The words of the link may name no contact at all. */
function linkProblem({ typed, range, put, now }: OutdatedLink): Problem {
  const [name, value] = [visible(now.name), visible(now.value)];
  return {
    range,
    message: `Ссылка ведёт на «${visible(typed)}» – это прежний ${NOUNS[now.kind]} службы «${name}». Теперь нужен «${value}».`,
    related: [{ path: now.path, range: now.range, message: `${name}: ${value}` }],
    ...(put && { fix: { title: `Вести ссылку на «${put}»`, safe: true, edits: [{ range, text: put }] } }),
  };
}
