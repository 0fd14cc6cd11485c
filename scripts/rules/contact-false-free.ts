import { type Dialled, dial, findFreeCalls, type Phone } from '../knowledge/contacts/index.ts';
import { contactsIn } from '../model/index.ts';
import { type Prose, plainText, sourceRange } from '../source/index.ts';
import { defineRule } from './rule.ts';

const KINDS: Partial<Record<Dialled['type'], string>> = { fixed: 'городской', mobile: 'мобильный', premium: 'платный' };

export default defineRule({
  id: 'contact-false-free',
  severity: 'warning',
  title: 'Бесплатными названы только номера 8-800',
  why: 'Родители звонят по номеру, который акт назвал бесплатным, а платят как за междугородный звонок. За такое обещание отвечает школа.',
  source: 'Российский план нумерации: код услуги бесплатного вызова — 800',
  specimens: [
    {
      name: 'звонок на городской номер не бесплатный',
      bad: '1.1. По номеру 8 (4722) 77-72-82 (⟦звонок по России бесплатный⟧).\n',
      good: '1.1. По номеру 8 (800) 100-70-10 (звонок по России бесплатный).\n',
      messages: [
        'Номер 8 (4722) 77-72-82 — городской, а бесплатны только звонки на номера 8-800. Уберите слова «звонок по России бесплатный» или укажите номер 8-800.',
      ],
    },
    {
      name: 'обещание относится к номеру, рядом с которым стоит',
      bad: '1.1. Телефоны: 8 (800) 100-70-10 (звонок бесплатный), +7 910 123-45-67 (⟦звонки бесплатны⟧). По ⟦бесплатному номеру⟧ 8 (4722) 77-72-82.\n',
      good: '1.1. Телефон 8 (4722) 77-72-82, бесплатная горячая линия 8-800-100-70-10. Звонок не бесплатный: 8 (4722) 77-72-82. Запись на бесплатные занятия по телефону 8 (4722) 77-72-82.\n',
      messages: [
        'Номер +7 910 123-45-67 — мобильный, а бесплатны только звонки на номера 8-800. Уберите слова «звонки бесплатны» или укажите номер 8-800.',
        'Номер 8 (4722) 77-72-82 — городской, а бесплатны только звонки на номера 8-800. Уберите слова «бесплатному номеру» или укажите номер 8-800.',
      ],
    },
  ],
  *check(policy) {
    const phones = new Map<Prose, Phone[]>();
    for (const { found, prose } of contactsIn(policy)) {
      if (found.kind !== 'phone') continue;
      const list = phones.get(prose);
      if (list) list.push(found);
      else phones.set(prose, [found]);
    }
    for (const [prose, list] of phones) {
      for (const { from, to, text, whole, phone } of findFreeCalls(plainText(prose), list)) {
        const { e164, type } = dial(phone);
        if (!e164 || type === 'toll-free') continue;
        const kind = KINDS[type] ?? 'не 8-800';
        // Words in brackets can be left out; words in the sentence need another sentence.
        const fix = whole[1] > to && {
          title: `Убрать «(${text})»`,
          safe: false,
          edits: [{ range: sourceRange(prose, ...whole), text: '' }],
        };
        yield {
          range: sourceRange(prose, from, to),
          message: `Номер ${phone.text} — ${kind}, а бесплатны только звонки на номера 8-800. Уберите слова «${text}» или укажите номер 8-800.`,
          related: [{ range: sourceRange(prose, phone.from, phone.to), message: `Номер ${phone.text}` }],
          ...(fix && { fix }),
        };
      }
    }
  },
});
