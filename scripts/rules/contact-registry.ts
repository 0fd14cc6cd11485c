import { visible } from '../knowledge/characters.ts';
import { findContacts } from '../knowledge/contacts/index.ts';
import { type Registered, registeredContacts } from '../model/index.ts';
import type { Range } from '../source/index.ts';
import { addressFlaws, type Flaw, malformed, undialable } from './contacts/flaws.ts';
import { defineCorpusRule } from './rule.ts';

const CARD = ['name: { value: Школа, source: устав }', 'shortName: { value: Школа, source: устав }', 'people: {}'].join(
  '\n',
);

const NEEDED: Record<Registered['kind'], string> = {
  phone: 'телефона, например «8 (800) 100-70-10»',
  email: 'адреса электронной почты, например «school@example.ru»',
  url: 'адреса сайта, например «school.example.ru»',
  address: 'почтового адреса',
};

export default defineCorpusRule({
  id: 'contact-registry',
  severity: 'warning',
  title: 'Контакты в карточке учреждения и в списке служб записаны верно',
  why: 'Телефоны и адрес из карточки печатаются на бланке каждого акта, а по списку служб проверяются и правятся все акты.',
  specimens: [
    {
      name: 'телефон на бланке без кода, адрес без пробелов',
      path: 'policy/organization.yaml',
      bad: `${CARD}\naddress: { value: "309081, село Кустовое, ⟦ул.Победы⟧, ⟦д.5-а⟧", source: устав }\nphones:\n  - { value: ⟦42-4-41⟧, source: бланк }\n`,
      good: `${CARD}\naddress: { value: "309081, село Кустовое, ул. Победы, д. 5-а", source: устав }\nphones:\n  - { value: 8 (4722) 77-72-82, source: бланк }\n`,
      messages: [
        'После «ул.» нужен пробел: «ул. Победы».',
        'После «д.» нужен пробел: «д. 5-а».',
        'Номер «42-4-41» без кода: из другого города по нему не позвонить. Впишите код: «8 (код) 42-4-41».',
      ],
    },
    {
      name: 'два телефона в одном поле',
      path: 'policy/contacts.yaml',
      bad: 'vk:\n  name: VK\n  phone: 8 (800) 100-70-10, ⟦8 (800) 100-70-11⟧\n  source: сайт\n',
      good: 'vk:\n  name: VK\n  phone: 8 (800) 100-70-10\n  source: сайт\nvk-2:\n  name: VK\n  phone: 8 (800) 100-70-11\n  source: сайт\n',
      messages: [
        'Здесь второй телефон, «8 (800) 100-70-11», а сверяется только первый. Заведите для него свою запись.',
      ],
    },
    {
      name: 'вместо телефона слова; прежний контакт не прочитать; у прежнего нет нынешнего',
      path: 'policy/contacts.yaml',
      bad: 'vk:\n  name: VK\n  phone: ⟦кнопка Помощь⟧\n  was: [⟦старый номер⟧, ⟦info@sferum.ru⟧]\n  source: сайт\n',
      good: 'vk:\n  name: VK\n  phone: 8 (800) 100-70-10\n  email: help@sferum.ru\n  was: ["8-800-100-70-11", info@sferum.ru]\n  note: кнопка «Помощь»\n  source: сайт\n',
      messages: [
        'В поле phone службы «VK» нет телефона, например «8 (800) 100-70-10». Пояснения пишут в поле note.',
        'В поле was службы «VK» записано «старый номер»: это не телефон, не адрес почты и не сайт.',
        'Прежнему контакту «info@sferum.ru» службы «VK» нечем стать: впишите нынешний в поле email.',
      ],
    },
  ],
  *check(corpus) {
    const registry = registeredContacts(corpus);
    for (const record of registry) {
      for (const { from, to, message, severity } of flawsOf(record, registry)) {
        yield { path: record.path, range: placeIn(record, from, to), message, ...(severity && { severity }) };
      }
    }
  },
});

const FIELDS: Record<Registered['kind'], string> = { phone: 'phone', email: 'email', url: 'site', address: 'address' };

function* flawsOf(record: Registered, registry: readonly Registered[]): Generator<Flaw> {
  const { found, kind, value, former, service, name } = record;
  const whole = { from: 0, to: value.length };
  if (former) {
    const who = `службы «${visible(name)}»`;
    const now = registry.some((one) => one.service === service && one.kind === kind && !one.former);
    if (!found)
      yield {
        ...whole,
        message: `В поле was ${who} записано «${visible(value)}»: это не телефон, не адрес почты и не сайт.`,
      };
    else if (!now)
      yield {
        ...whole,
        message: `Прежнему контакту «${visible(value)}» ${who} нечем стать: впишите нынешний в поле ${FIELDS[kind]}.`,
      };
  } else if (!found) {
    // An address is free text: «село Кустовое» is one, and no grammar of ours has to know it.
    if (kind === 'address') return;
    const where = service ? `поле ${FIELDS[kind]} службы «${visible(name)}»` : 'карточке учреждения';
    yield { ...whole, message: `В ${where} нет ${NEEDED[kind]}. Пояснения пишут в поле note.` };
  } else if (found.kind === 'phone') {
    const others = findContacts(value, true)
      .filter((one) => one.kind === 'phone')
      .slice(1);
    if (others[0]) {
      yield {
        ...others[0],
        message: `Здесь второй телефон, «${others[0].text}», а сверяется только первый. Заведите для него свою запись.`,
      };
    }
    const flaw = undialable(found);
    if (flaw) yield flaw;
  } else if (found.kind === 'address') yield* addressFlaws(found);
  else {
    const flaw = malformed(found);
    if (flaw) yield flaw;
  }
}

/** A value that is typed as it reads has its letters where they are; one with escapes is marked whole. */
function placeIn({ range, value, typed }: Registered, from: number, to: number): Range {
  const shift = typed.indexOf(value);
  return shift < 0 ? range : [range[0] + shift + from, range[0] + shift + to];
}
