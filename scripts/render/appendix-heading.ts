/** «к Порядку …, утвержденному приказом от … № …»: what a bare «Приложение № 1» is an appendix to. */
import { titleInCase } from '../knowledge/act-title.ts';
import { bindBlanks } from '../knowledge/line-breaks.ts';
import type { Organization, Passport, Policy } from '../model/index.ts';
import { approvalPhrase } from './approval-phrase.ts';

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
  const line = bindBlanks(
    `к ${titleInCase(passport.kind, passport.title, 'dative')}${approvalPhrase(passport, organization, 'dative')}`,
  );
  return new Map(bare.map((part) => [part.uid, line]));
}
