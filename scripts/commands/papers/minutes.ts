/** Выписка из протокола and бланк мотивированного мнения: what a body decides about the act. */
import { dottedDate } from '../../knowledge/dates.ts';
import type { Agreement } from '../../model/index.ts';
import { paperOf } from '../../render/index.ts';
import type { Details } from './details.ts';
import type { NamedPaper } from './files.ts';
import { paperOptions } from './options.ts';
import { bodyNames, commonData } from './wording.ts';

/** A body and what it does with the act. */
export interface Decision extends Pick<Agreement, 'body' | 'protocol'> {
  does: NonNullable<Agreement['stamp']> | 'approved';
}

/** @param at place among the bodies, from 0 */
export function minutesPaper(details: Details, decision: Decision, at: number): NamedPaper {
  const data = { ...bodyData(details, decision), does: { [decision.does]: true } };
  const paper = paperOf('minutes', data, paperOptions(details, `Выписка из протокола: ${data.body.nominative}`));
  return {
    name: `vypiska-${fileName(details, decision, at)}`,
    what: `Выписка из протокола: ${data.body.nominative}`,
    paper,
  };
}

/** Часть 3 статьи 30 Федерального закона № 273-ФЗ. */
export function opinionPaper(details: Details, decision: Decision, at: number): NamedPaper {
  const data = bodyData(details, decision);
  const what = `Мотивированное мнение: ${data.body.nominative}`;
  const paper = paperOf('opinion', data, paperOptions(details, what));
  return { name: `mnenie-${fileName(details, decision, at)}`, what, paper };
}

function bodyData(details: Details, { body = '', protocol }: Decision) {
  return {
    ...commonData(details),
    body: bodyNames(body, details.organization),
    protocolNumber: protocol?.number,
    protocolDate: protocol?.date && dottedDate(protocol.date),
  };
}

/** A body that the card does not know is named in words of the author's: they are no file name. */
function fileName(
  { organization, passport: { agreed = [], approved } }: Details,
  { body = '' }: Decision,
  at: number,
): string {
  const twice = [...agreed.map((one) => one.body), approved?.by].filter((one) => one === body).length > 1;
  return organization.bodies?.[body] && !twice ? body : String(at + 1);
}
