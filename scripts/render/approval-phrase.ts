/** «, утвержденному приказом от … № …»: how an act was approved, after its title in a sentence. */
import { dottedDate } from '../knowledge/dates.ts';
import { KINDS } from '../knowledge/kinds.ts';
import { APPROVED } from '../knowledge/stamps.ts';
import { decisionName, isApprovedByBody, type Organization, type Passport } from '../model/index.ts';
import { datedNumber } from './stamps.ts';

/** @returns with the comma before it; empty when nothing is known of the approval */
export function approvalPhrase(
  { kind, approved }: Passport,
  organization: Organization | undefined,
  grammaticalCase: keyof typeof APPROVED,
): string {
  if (!approved) return '';
  const word = `, ${APPROVED[grammaticalCase][KINDS[kind]]}`;
  if (isApprovedByBody(approved, organization))
    return `${word} решением ${decisionName(approved, organization).text} (протокол ${datedNumber(approved.protocol)})`;
  if (approved.order) return `${word} приказом ${datedNumber(approved.order)}`;
  return approved.date ? `${word} ${dottedDate(approved.date)}` : '';
}
