import {
  dial,
  formatOf,
  hasOwnCode,
  inFormat,
  keyOf,
  type Phone,
  type PhoneFormat,
} from '../knowledge/contacts/index.ts';
import { type Contact, type Corpus, contactsIn, type Policy, standingsIn } from '../model/index.ts';
import { plainText, sourceRange } from '../source/index.ts';
import { SERVICES } from './contacts/specimen-files.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'contact-mixed-formats',
  severity: 'warning',
  title: 'Телефоны в акте записаны одинаково',
  why: 'Когда один номер набран «8 (4722) 77-72-82», а другой «8(800)1007010», текст выглядит собранным из кусков, и номера труднее сверять.',
  specimens: [
    {
      name: 'скобки и дефисы, как у большинства номеров',
      bad: '1.1. Телефоны: 8 (4722) 77-72-82, 8 (800) 100-70-10.\n\n1.2. Телефон приёмной ⟦8(86145)73607⟧, бухгалтерии ⟦8-4722-77-72-83⟧.\n',
      good: '1.1. Телефоны: 8 (4722) 77-72-82, 8 (800) 100-70-10.\n\n1.2. Телефон приёмной 8 (86145) 7-36-07, бухгалтерии 8 (4722) 77-72-83.\n',
      messages: [
        'Номер «8(86145)73607» записан не так, как «8 (4722) 77-72-82». Запишите его так же: «8 (86145) 7-36-07».',
        'Номер «8-4722-77-72-83» записан не так, как «8 (4722) 77-72-82». Запишите его так же: «8 (4722) 77-72-83».',
      ],
    },
    {
      name: '«+7» вместо «8»: цифру меняет человек',
      bad: '1.1. Телефоны: 8 (4722) 77-72-82, ⟦+7 (800) 100-70-10⟧.\n',
      good: '1.1. Телефоны: 8 (4722) 77-72-82, 8 (800) 100-70-10.\n',
      messages: [
        'Номер «+7 (800) 100-70-10» записан не так, как «8 (4722) 77-72-82». Запишите его так же: «8 (800) 100-70-10».',
      ],
    },
    {
      name: 'рядом с другими цифрами пробел решает, где кончается номер: это дело человека',
      bad: '1.1. Звоните 8 (4722) 77-72-82, 8 (4722) 77-72-83; 8 (000) 00000 ⟦8(86145)73607⟧.\n',
      good: '1.1. Звоните 8 (4722) 77-72-82, 8 (4722) 77-72-83; 8 (86145) 7-36-07.\n',
      messages: [
        'Номер «8(86145)73607» записан не так, как «8 (4722) 77-72-82». Запишите его так же: «8 (86145) 7-36-07».',
      ],
    },
    {
      name: 'где кончается код, не видно',
      bad: '1.1. Телефоны: 8 (4722) 77-72-82, тел. ⟦84722777283⟧.\n',
      good: '1.1. Телефоны: 8 (4722) 77-72-82, 77-72-83, тел. 42-4-41, 112.\n',
      messages: [
        'Номер «84722777283» записан не так, как «8 (4722) 77-72-82». Отделите код от номера и запишите так же.',
      ],
    },
    {
      name: 'прежний номер службы: его заменит contact-differs',
      bad: '1.1. Телефоны: 8 (4722) 77-72-82, 8-4722-11-11-11, ⟦8-4722-33-33-33⟧.\n',
      good: '1.1. Телефоны: 8 (4722) 77-72-82, 8-4722-11-11-11, 8 (4722) 33-33-33.\n',
      beside: { 'policy/contacts.yaml': SERVICES },
      messages: [
        'Номер «8-4722-33-33-33» записан не так, как «8 (4722) 77-72-82». Запишите его так же: «8 (4722) 33-33-33».',
      ],
    },
  ],
  *check(policy, corpus) {
    const phones = lasting(policy, corpus).flatMap(({ found, prose }) =>
      found.kind === 'phone' && found.shape === 'full' && hasOwnCode(found) && dial(found).e164
        ? [{ phone: found, prose, format: formatOf(found) }]
        : [],
    );
    const model = commonest(phones);
    if (!model) return;
    const key = keyOf(model.format);
    for (const { phone, prose, format } of phones) {
      if (format && keyOf(format) === key) continue;
      const range = sourceRange(prose, phone.from, phone.to);
      const about = `Номер «${phone.text}» записан не так, как «${model.phone.text}».`;
      if (!phone.code) {
        yield { range, message: `${about} Отделите код от номера и запишите так же.` };
        continue;
      }
      const right = inFormat(phone, model.format);
      yield {
        range,
        message: `${about} Запишите его так же: «${right}».`,
        // «8» for «+7» is the same number in other digits: not for a program to change.
        fix: {
          title: `Записать «${right}»`,
          safe: phone.prefix === model.format.prefix && standsAlone(phone, plainText(prose)),
          edits: [{ range, text: right }],
        },
      };
    }
  },
});

/** What contact-differs asks to be replaced is not asked to be written otherwise. */
function lasting(policy: Policy, corpus: Corpus): readonly Contact[] {
  if (!corpus.contacts?.value) return contactsIn(policy);
  return standingsIn(policy, corpus).flatMap(({ contact, standing }) => (standing.state === 'former' ? [] : [contact]));
}

/** Beside other digits a blank more or less could make one number of two. */
function standsAlone({ from, to }: Phone, text: string): boolean {
  return (
    !/\d[\s\u00A0(-]{0,2}$/u.test(text.slice(Math.max(0, from - 3), from)) &&
    !/^[\s\u00A0(-]{0,2}\d/u.test(text.slice(to, to + 3))
  );
}

/** A number that all can see to be a phone: not «8-86145 73607». */
function isPlain({ prefix, bracketed, between }: PhoneFormat): boolean {
  return bracketed || (prefix !== '' && /^[^\s\u00A0]+$/.test(between));
}

/** The format of most phones; of equally many the first one typed. */
function commonest(
  phones: readonly { phone: Phone; format: PhoneFormat | undefined }[],
): { phone: Phone; format: PhoneFormat } | undefined {
  const counts = new Map<string, number>();
  for (const { format } of phones) {
    if (format && isPlain(format)) counts.set(keyOf(format), (counts.get(keyOf(format)) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  const model = phones.find(({ format }) => format && keyOf(format) === first?.[0]);
  return model?.format && { phone: model.phone, format: model.format };
}
