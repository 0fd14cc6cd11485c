/** What all papers of one act say of it: names in the cases that sentences ask for. */
import { titleInCase } from '../../knowledge/act-title.ts';
import { dottedDate } from '../../knowledge/dates.ts';
import type { GrammaticalCase } from '../../knowledge/declension.ts';
import { KINDS } from '../../knowledge/kinds.ts';
import { bindHyphens } from '../../knowledge/line-breaks.ts';
import { type Agreement, decisionName, type Organization, type Passport } from '../../model/index.ts';
import { approvalPhrase, datedNumber, letterheadDetails } from '../../render/index.ts';
import type { Details } from './details.ts';

/** «утвердить прилагаемый Порядок и ввести его в действие», «признать утратившим силу». */
const AGREEING = {
  masculine: { attached: 'прилагаемый', it: 'его', lost: 'утратившим' },
  feminine: { attached: 'прилагаемую', it: 'ее', lost: 'утратившей' },
  neuter: { attached: 'прилагаемое', it: 'его', lost: 'утратившим' },
  plural: { attached: 'прилагаемые', it: 'их', lost: 'утратившими' },
} as const;

const CASES = ['genitive', 'accusative', 'instrumental'] as const satisfies GrammaticalCase[];

/** The title in cases. */
function titleOf({ kind, title }: Passport): Record<(typeof CASES)[number] | 'nominative', string> {
  const forms = Object.fromEntries(CASES.map((form) => [form, titleInCase(kind, title, form)]));
  return { nominative: title, ...(forms as Record<(typeof CASES)[number], string>) };
}

/** What every template may name. */
export function commonData({ passport, organization, order }: Details) {
  const by = passport.approved?.by ?? '';
  return {
    letterhead: organization.letterhead ?? [organization.name.value],
    letterheadDetails: bindHyphens(letterheadDetails(organization)),
    school: organization.shortName.value,
    title: titleOf(passport),
    kind: titleInCase(passport.kind, passport.kind, 'genitive'),
    ...AGREEING[KINDS[passport.kind]],
    orderNumber: order.number,
    orderDate: order.date && dottedDate(order.date),
    signatory: signatoryOf(by, organization),
    /** «, утвержденным приказом от … № …». */
    approved: {
      accusative: approvalPhrase(passport, organization, 'accusative'),
      instrumental: approvalPhrase(passport, organization, 'instrumental').replace(/^, /, ''),
    },
  };
}

/** Who signs the order: the director, when a body approves the act itself; nobody when it is not known. */
function signatoryOf(by: string, { people, bodies }: Organization): { post: string; name: string } | undefined {
  const person = people[by] ?? (bodies?.[by] ? people.director : undefined);
  return person ?? (by && !bodies?.[by] ? { post: by, name: '' } : undefined);
}

/** «Порядок …, утвержденный приказом …» with «утратившим». */
export function repealWords(passport: Passport, organization: Organization): { lost: string; text: string } {
  const { lost } = AGREEING[KINDS[passport.kind]];
  return {
    lost,
    text:
      titleInCase(passport.kind, passport.title, 'accusative') + approvalPhrase(passport, organization, 'accusative'),
  };
}

/** «на основании решения педагогического совета … (протокол от … № …)», «с учетом мнения …». */
export function groundOf(agreement: Agreement, organization: Organization): string {
  const body = bodyNames(agreement.body ?? '', organization).genitive;
  const words = agreement.stamp === 'opinion' ? `с учетом мнения ${body}` : `на основании решения ${body}`;
  return `${words} (протокол ${datedNumber(agreement.protocol)})`;
}

/** A body's name; one that the card does not know is as the passport has it. */
export function bodyNames(id: string, organization: Organization): { nominative: string; genitive: string } {
  const nominative = organization.bodies?.[id]?.name ?? id;
  return { nominative, genitive: decisionName({ by: id }, organization).text };
}
