/** The list of contacts for people. */
import { visible } from '../../knowledge/characters.ts';
import { dottedDate } from '../../knowledge/dates.ts';
import type { Action, ContactRecord, Use } from './list.ts';

const TITLES: Record<ContactRecord['type'], string> = {
  phone: 'Телефоны',
  email: 'Электронная почта',
  url: 'Сайты',
  address: 'Почтовые адреса',
};

const PHONES: Record<NonNullable<ContactRecord['phoneType']>, string> = {
  'toll-free': 'бесплатный',
  fixed: 'городской',
  mobile: 'мобильный',
  premium: 'платный',
  short: 'короткий номер',
  local: 'без кода: из другого города не позвонить',
  other: 'вид номера неизвестен',
};

const ACTIONS: Record<Action, string> = {
  fix: 'Заменит команда fix',
  decide: 'Решить человеку',
  'new-edition': 'Нужна новая редакция',
};

/** @param records see `listContacts` */
export function contactsTable(records: readonly ContactRecord[]): string {
  if (records.length === 0) return 'Контактов нет.\n';
  const lines: string[] = [];
  let type: ContactRecord['type'] | undefined;
  for (const record of records) {
    if (record.type !== type) lines.push(...(type ? [''] : []), TITLES[record.type]);
    type = record.type;
    lines.push(...linesOf(record));
  }
  return `${[...lines, ...todo(records)].join('\n')}\n`;
}

function linesOf(record: ContactRecord): string[] {
  const about = [record.e164, record.phoneType && PHONES[record.phoneType]].filter(Boolean).join(', ');
  const uses = new Map<string, string[]>();
  for (const use of record.uses) uses.set(titleOf(use), [...(uses.get(titleOf(use)) ?? []), placeOf(use)]);
  const where = [...uses].map(([title, places]) => `    ${title}: ${[...new Set(places)].join(', ')}`);
  return [
    `  ${visible(record.text)}${about ? ` (${about})` : ''}`,
    `    ${ownerOf(record)}`,
    ...where,
    ...(record.uses.length === 0 ? [`    ${record.service ? 'в актах не назван' : 'печатается на бланке'}`] : []),
  ];
}

function ownerOf({ state, name, service, checkedAt, registry, type }: ContactRecord): string {
  if (state === 'unknown')
    return type === 'url' || type === 'address' ? 'не записан в списке служб' : 'нет в списке служб';
  const place = registry ? ` (${registry.file}:${registry.line})` : '';
  if (state === 'former') return `прежний контакт службы «${visible(name ?? '')}»${place}`;
  if (service === null) return `карточка учреждения${place}`;
  return `служба «${visible(name ?? '')}»${place}, ${checkedAt ? `проверен ${dottedDate(checkedAt)}` : 'ещё не проверяли'}`;
}

function titleOf({ file, status, edition, inForce }: Use): string {
  if (status !== 'adopted') return `${file}, ${status === 'draft' ? 'проект' : 'согласованный текст'}`;
  return `${file}, ${inForce ? 'действующая' : 'прежняя'} редакция${edition ? ` от ${dottedDate(edition)}` : ''}`;
}

const placeOf = ({ partName, line }: Use): string => (partName ? `${partName} (строка ${line})` : `строка ${line}`);

function todo(records: readonly ContactRecord[]): string[] {
  const uses = records.flatMap((record) => record.uses.filter(({ action }) => action));
  return (Object.keys(ACTIONS) as Action[]).flatMap((action) => {
    const asked = uses.filter((use) => use.action === action);
    if (asked.length === 0) return [];
    const lines = asked.map(({ file, line, text, replacement }) => {
      return `  ${file}:${line}: «${visible(text)}», в списке служб – «${visible(replacement ?? '')}»`;
    });
    return ['', ACTIONS[action], ...lines];
  });
}
