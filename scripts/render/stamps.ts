/** The passport → stamps as every format prints them, and the approval sheet that takes them when they are many. */
import { dottedDate } from '../knowledge/dates.ts';
import { KINDS } from '../knowledge/kinds.ts';
import { bindBlanks } from '../knowledge/line-breaks.ts';
import {
  AGREEMENTS,
  APPROVED_BY_ORDER,
  APPROVED_BY_PERSON,
  BLANK_DATE,
  BLANK_NUMBER,
  BLANK_SIGNATURE,
  MOST_AGREEMENTS,
} from '../knowledge/stamps.ts';
import {
  type Agreement,
  agreementName,
  decisionName,
  isApprovedByBody,
  isByOfficial,
  type Organization,
  orderName,
  type Passport,
} from '../model/index.ts';

/** `signature`: initials and surname after a line to sign on; `date`: a date or a place to fill in. */
export interface StampLine {
  type: 'heading' | 'text' | 'signature' | 'date';
  text: string;
}

export interface Stamp {
  kind: 'approval' | 'agreement';
  lines: StampLine[];
  /** Who, in the nominative: a body, or an official with the name. */
  by?: string;
}

/** Two stamps side by side; the approval is on the right. */
export type StampRow = [left: Stamp | undefined, right: Stamp | undefined];

/** Лист согласования: a table after the text. */
export interface ApprovalSheet {
  title: string;
  head: string[];
  rows: string[][];
}

export interface Stamps {
  /** Agreements in the order of the passport, then the approval. */
  all: Stamp[];
  /** What the first page carries. */
  rows: StampRow[];
  sheet?: ApprovalSheet;
}

const SHEET_TITLE = 'Лист согласования';
const SHEET_NOTE: Stamp = { kind: 'agreement', lines: [{ type: 'text', text: `${SHEET_TITLE} прилагается` }] };

/** Resolve the stamps of an act. */
export function stampsOf(passport: Passport, organization: Organization | undefined): Stamps {
  const bind = binder(organization);
  const bound = (stamp: Stamp): Stamp => ({
    ...stamp,
    lines: stamp.lines.map((line) => ({ ...line, text: bind(line.text) })),
  });
  const agreements = agreementsOf(passport, organization).map(bound);
  const approval = approvalOf(passport, organization).map(bound);
  const many = agreements.length > MOST_AGREEMENTS;
  return {
    all: [...agreements, ...approval],
    rows: rowsOf(many ? [SHEET_NOTE] : agreements, approval[0]),
    ...(many && { sheet: sheetOf(passport, organization, bind) }),
  };
}

/** Agreements go down the left side and, under the approval, down the right one. */
function rowsOf(agreements: readonly Stamp[], approval: Stamp | undefined): StampRow[] {
  const rest = [...agreements];
  const rows: StampRow[] = approval ? [[rest.shift(), approval]] : [];
  while (rest.length > 0) rows.push([rest.shift(), rest.shift()]);
  return rows;
}

function agreementsOf({ agreed = [] }: Passport, organization: Organization | undefined): Stamp[] {
  return agreed.map((agreement): Stamp => {
    const heading: StampLine = { type: 'heading', text: AGREEMENTS[agreement.stamp ?? 'agreed'].word };
    const lines: StampLine[] = isByOfficial(agreement)
      ? signedBy(agreement.by!, agreement.date, organization)
      : [
          { type: 'text', text: agreementName(agreement, organization).text },
          { type: 'text', text: `(протокол ${datedNumber(agreement.protocol)})` },
        ];
    return { kind: 'agreement', lines: [heading, ...lines], by: agreedBy(agreement, organization) };
  });
}

/** Post, a line to sign on, date: an official speaks for himself, in the nominative. */
function signedBy(by: string, date: string | undefined, organization: Organization | undefined): StampLine[] {
  const person = organization?.people[by];
  return [
    { type: 'text', text: person?.post ?? by },
    { type: 'signature', text: person?.name ?? '' },
    { type: 'date', text: date ? dottedDate(date) : BLANK_DATE },
  ];
}

function approvalOf({ approved, kind }: Passport, organization: Organization | undefined): Stamp[] {
  if (!approved) return [];
  const by = agreedBy(isApprovedByBody(approved, organization) ? { body: approved.by } : approved, organization);
  const stamp = (...lines: StampLine[]): Stamp[] => [{ kind: 'approval', lines, by }];
  const agreeing: StampLine = { type: 'heading', text: APPROVED_BY_ORDER[KINDS[kind]] };
  if (isApprovedByBody(approved, organization)) {
    return stamp(
      agreeing,
      { type: 'text', text: `решением ${decisionName(approved, organization).text}` },
      { type: 'date', text: `(протокол ${datedNumber(approved.protocol)})` },
    );
  }
  if (approved.order) {
    return stamp(
      agreeing,
      { type: 'text', text: `приказом ${orderName(approved, organization).text}` },
      { type: 'date', text: datedNumber(approved.order) },
    );
  }
  const heading: StampLine = { type: 'heading', text: APPROVED_BY_PERSON };
  return stamp(heading, ...signedBy(approved.by, approved.date, organization));
}

function sheetOf(
  { agreed = [] }: Passport,
  organization: Organization | undefined,
  bind: (text: string) => string,
): ApprovalSheet {
  const signed = agreed.some(isByOfficial);
  return {
    title: SHEET_TITLE,
    head: ['№', 'Кем рассмотрен акт', 'Решение', signed ? 'Протокол или подпись и дата' : 'Протокол'],
    rows: agreed.map((agreement, i) =>
      [
        String(i + 1),
        agreedBy(agreement, organization),
        AGREEMENTS[agreement.stamp ?? 'agreed'].mark,
        isByOfficial(agreement)
          ? `${BLANK_SIGNATURE} ${agreement.date ? dottedDate(agreement.date) : BLANK_DATE}`
          : datedNumber(agreement.protocol),
      ].map(bind),
    ),
  };
}

/** Who agreed or approved, in the nominative. */
function agreedBy(
  { body = '', by = '' }: Pick<Agreement, 'body' | 'by'>,
  organization: Organization | undefined,
): string {
  if (body) return organization?.bodies?.[body]?.name ?? body;
  const person = organization?.people[by];
  return person ? `${person.post} ${person.name}` : by;
}

/** «от 30.08.2024 № 45», with places to fill in for what is not known. */
export function datedNumber(of: { date?: string; number?: string } | undefined): string {
  // A blank date is as wide as a stamp: «от» stays on the line above.
  const date = of?.date ? `\u00A0${dottedDate(of.date)}` : ` ${BLANK_DATE}`;
  return `от${date} № ${of?.number ?? BLANK_NUMBER}`;
}

/** The institution's short name stays on one line of a stamp, and so does a number with its sign. */
function binder(organization: Organization | undefined): (text: string) => string {
  const name = organization?.shortName.value;
  const whole = name?.replaceAll(' ', '\u00A0');
  return (text) => bindBlanks(name && whole ? text.replaceAll(name, whole) : text);
}
