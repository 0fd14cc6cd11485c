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

/** One body that agreed, accepted or considered the act. Empty details print as places to fill in. */
const Agreement = Type.Object(
  {
    body: Text,
    stamp: Type.Optional(Type.Enum(['agreed', 'accepted', 'considered', 'opinion'])),
    protocol: Type.Optional(Protocol),
  },
  strict,
);

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
    responsible: Type.Optional(Text),
    reviewBy: Type.Optional(IsoDate),
  },
  { ...strict, title: 'Паспорт акта' },
);

export type Passport = Static<typeof PassportSchema>;
