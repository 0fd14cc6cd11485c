/** The passport of an act: its front matter. */
import Type, { type Static } from 'typebox';
import { KINDS, type Kind } from '../../knowledge/kinds.ts';
import { DocumentNumber, Id, IsoDate, Text } from './common.ts';

const strict = { additionalProperties: false } as const;

const Protocol = Type.Object(
  { number: Type.Optional(DocumentNumber), date: Type.Optional(IsoDate) },
  { ...strict, description: 'протокол: number и date' },
);

const Order = Type.Object(
  { number: Type.Optional(DocumentNumber), date: Type.Optional(IsoDate) },
  { ...strict, description: 'приказ: number и date' },
);

/**
 * Who agreed, accepted or considered the act: a body with its protocol, or an official (`by`) with the date of the
 * signature. Empty details print as places to fill in. What does not go together is a rule's business: a schema of two
 * shapes would say «neither of the two» to every slip.
 */
const Agreement = Type.Object(
  {
    body: Type.Optional(Text),
    stamp: Type.Optional(Type.Enum(['agreed', 'accepted', 'considered', 'opinion'])),
    protocol: Type.Optional(Protocol),
    by: Type.Optional(Text),
    date: Type.Optional(IsoDate),
  },
  { ...strict, description: 'body и protocol – орган; by и date – должностное лицо' },
);

/**
 * `itemprop` names of single documents on /sveden/document: Методические рекомендации Рособрнадзора, версия 9.0.0 (2025),
 * table 3.4.1. Most acts have none.
 */
const SVEDEN_NAMES = [
  'ustavDocLink',
  'localActStud',
  'localActOrder',
  'localActCollec',
  'reportEduDocLink',
  'prescriptionDocLink',
  'priemDocLink',
  'modeDocLink',
  'tekKontrolDocLink',
  'perevodDocLink',
  'vozDocLink',
] as const;

/** A clause's number, or a part's permanent name. */
const REASON_KEY = '^[\\p{L}\\p{N}_.-]{1,80}$';

export const PassportSchema = Type.Object(
  {
    id: Id,
    kind: Type.Enum(Object.keys(KINDS) as Kind[]),
    title: Text,
    status: Type.Enum(['draft', 'agreed', 'approved', 'repealed']),
    agreed: Type.Optional(Type.Array(Agreement)),
    approved: Type.Optional(
      Type.Object(
        {
          by: Text,
          date: Type.Optional(IsoDate),
          order: Type.Optional(Order),
          /** Of the body's session, when a body approves and not an official. */
          protocol: Type.Optional(Protocol),
        },
        strict,
      ),
    ),
    effective: Type.Optional(IsoDate),
    repealed: Type.Optional(Type.Object({ date: IsoDate, order: Type.Optional(Order) }, strict)),
    /** Acts that this one takes the place of, by their ids. */
    supersedes: Type.Optional(
      Type.Array(Id, { uniqueItems: true, description: 'имена актов, взамен которых принят этот' }),
    ),
    responsible: Type.Optional(Text),
    reviewBy: Type.Optional(IsoDate),
    /** Why this edition changes the one in force: for the comparison that the council reads. */
    reason: Type.Optional(Text),
    /** … and why single places change, by their numbers («3.2») or names (`help`). */
    reasons: Type.Optional(
      Type.Record(Type.String({ pattern: REASON_KEY }), Text, {
        additionalProperties: false,
        description: 'обоснования по номерам пунктов, например "3.2": почему он меняется',
      }),
    ),
    /** What the act is on the page /sveden/document. */
    sveden: Type.Optional(Type.Enum([...SVEDEN_NAMES])),
  },
  { ...strict, title: 'Паспорт акта' },
);

export type Passport = Static<typeof PassportSchema>;
