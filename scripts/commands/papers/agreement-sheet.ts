/** Лист согласования: everybody who agrees the act, with a place for each signature. */
import { dottedDate } from '../../knowledge/dates.ts';
import { type Agreement, isByOfficial } from '../../model/index.ts';
import { paperOf } from '../../render/index.ts';
import type { Details } from './details.ts';
import type { NamedPaper } from './files.ts';
import { paperOptions } from './options.ts';
import { bodyNames, commonData } from './wording.ts';

export function agreementSheet(details: Details): NamedPaper {
  const { passport, organization } = details;
  const rows = (passport.agreed ?? []).map((one, i) => {
    const date = isByOfficial(one) ? one.date : one.protocol?.date;
    return {
      number: i + 1,
      who: whoOf(one, details),
      protocol: !isByOfficial(one),
      protocolNumber: one.protocol?.number,
      date: date && dottedDate(date),
    };
  });
  const what = 'Лист согласования';
  const paper = paperOf(
    'agreement-sheet',
    { ...commonData(details), rows },
    paperOptions({ ...details, organization }, what),
  );
  return { name: 'list-soglasovaniya', what, paper };
}

function whoOf({ body, by = '' }: Agreement, { organization }: Details): string {
  if (body !== undefined) return bodyNames(body, organization).nominative;
  const person = organization.people[by];
  return person ? `${person.post} ${person.name}` : by;
}
