/** «к Порядку …, утвержденному приказом от … № …»: what a bare «Приложение № 1» is an appendix to. */
import { dottedDate } from '../knowledge/dates.ts';
import { inCase } from '../knowledge/declension.ts';
import { KINDS } from '../knowledge/kinds.ts';
import { bindBlanks } from '../knowledge/line-breaks.ts';
import { APPROVED_DATIVE } from '../knowledge/stamps.ts';
import { decisionName, isApprovedByBody, type Organization, type Passport, type Policy } from '../model/index.ts';
import { datedNumber } from './stamps.ts';

const BARE = /^приложение(?:\s*№?\s*(?:\d{1,3}|[А-Я]))?\s*[.:]?$/iu;

/**
 * @returns uid of each appendix whose author typed the number alone → the line under its heading. The line is no part of
 * the act's text, as a stamp is none.
 */
export function appendixLines(
  policy: Policy,
  passport: Passport,
  organization: Organization | undefined,
): Map<string, string> {
  const bare = policy.appendices.filter((part) => BARE.test(part.prose.text.trim()));
  if (bare.length === 0) return new Map();
  const line = bindBlanks(`к ${titleDative(passport)}${approvalDative(passport, organization)}`);
  return new Map(bare.map((part) => [part.uid, line]));
}

function titleDative({ kind, title }: Passport): string {
  const dative = inCase(kind, 'dative') ?? kind;
  const rest = title.slice(kind.length);
  // «Основная образовательная программа» does not begin with its kind.
  const begins = title.toLocaleLowerCase('ru').startsWith(kind.toLocaleLowerCase('ru')) && /^(?:\s|$)/.test(rest);
  return begins ? dative + rest : `${dative} «${title}»`;
}

function approvalDative({ kind, approved }: Passport, organization: Organization | undefined): string {
  if (!approved) return '';
  const word = `, ${APPROVED_DATIVE[KINDS[kind]]}`;
  if (isApprovedByBody(approved, organization))
    return `${word} решением ${decisionName(approved, organization).text} (протокол ${datedNumber(approved.protocol)})`;
  if (approved.order) return `${word} приказом ${datedNumber(approved.order)}`;
  return approved.date ? `${word} ${dottedDate(approved.date)}` : '';
}
