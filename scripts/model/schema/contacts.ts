/** `policy/contacts.yaml`: services that the acts name. */
import Type, { type Static } from 'typebox';
import { IdKey, IsoDate, NAMED, Text } from './common.ts';

const strict = { additionalProperties: false } as const;

const Service = Type.Object(
  {
    name: Text,
    email: Type.Optional(
      Type.String({ pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', description: 'адрес электронной почты' }),
    ),
    phone: Type.Optional(Text),
    site: Type.Optional(Text),
    address: Type.Optional(Text),
    /** Former phones, e-mails, sites: where an act still names one, `fix` puts the present one. */
    was: Type.Optional(Type.Array(Text)),
    hours: Type.Optional(Text),
    note: Type.Optional(Text),
    source: Text,
    checkedAt: Type.Optional(Type.Union([IsoDate, Type.Null()])),
  },
  strict,
);

export const ContactsSchema = Type.Record(IdKey, Service, { ...NAMED, title: 'Службы поддержки' });

export type Contacts = Static<typeof ContactsSchema>;
