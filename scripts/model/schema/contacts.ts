/** `policy/contacts.yaml`: services that the acts name. */
import Type, { type Static } from 'typebox';
import { ID_PATTERN, IsoDate, Text } from './common.ts';

const strict = { additionalProperties: false } as const;

export const ContactsSchema = Type.Record(
  ID_PATTERN,
  Type.Object(
    {
      name: Text,
      email: Type.Optional(Type.String({ pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', description: 'адрес электронной почты' })),
      phone: Type.Optional(Text),
      hours: Type.Optional(Text),
      note: Type.Optional(Text),
      source: Text,
      checkedAt: Type.Optional(Type.Union([IsoDate, Type.Null()])),
    },
    strict,
  ),
  { title: 'Службы поддержки' },
);

export type Contacts = Static<typeof ContactsSchema>;
