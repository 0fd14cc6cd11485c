/** `policy/organization.yaml`: the institution. */
import Type, { type Static } from 'typebox';
import { PROFILE_NAMES } from '../../knowledge/profiles.ts';
import { IdKey, NAMED, Sourced, Text } from './common.ts';

const strict = { additionalProperties: false } as const;

/** Case forms are computed; a typed one is printed as it is typed. */
const Person = Type.Object(
  { post: Text, name: Text, genitive: Type.Optional(Text), source: Text },
  { ...strict, description: 'post, name, source; genitive – должность: кого? («директора МБОУ …»)' },
);

const Body = Type.Object(
  {
    name: Text,
    genitive: Type.Optional(Text),
    instrumental: Type.Optional(Text),
    prepositional: Type.Optional(Text),
    source: Text,
  },
  { ...strict, description: 'name, source; genitive – кого?, instrumental – кем?, prepositional – на чём?' },
);

export const OrganizationSchema = Type.Object(
  {
    name: Sourced,
    shortName: Sourced,
    /** Lines of the letterhead, when the name is not to be broken by the browser. */
    letterhead: Type.Optional(Type.Array(Text)),
    address: Sourced,
    phones: Type.Optional(Type.Array(Sourced)),
    email: Type.Optional(Sourced),
    site: Type.Optional(Sourced),
    people: Type.Record(IdKey, Person, NAMED),
    bodies: Type.Optional(Type.Record(IdKey, Body, NAMED)),
    /** Edition of the standard that documents are laid out by. */
    profile: Type.Optional(Type.Enum([...PROFILE_NAMES])),
    /** Months before the end of a cited act's term when lint begins to warn. */
    expiryNotice: Type.Optional(Type.Integer({ minimum: 0, maximum: 60, description: 'число месяцев, например 6' })),
    /** Check the spelling at every `lint`; off unless said, for it takes seconds and does not know every word. */
    spelling: Type.Optional(Type.Boolean({ description: 'true или false' })),
    /** Of the institution's clocks from Greenwich: dates of the feed are midnight there. Moscow's unless said. */
    utcOffset: Type.Optional(
      Type.String({
        pattern: '^[+-](0\\d|1[0-4]):[0-5]\\d$',
        description: 'разница с UTC в кавычках, например "+05:00"',
      }),
    ),
    /** Where `dist/` is published: the QR requisite and the feed lead there. */
    baseUrl: Type.Optional(
      Type.String({
        format: 'https-address',
        description: 'адрес папки на сайте, полный и с https, например https://school.example/akty/',
      }),
    ),
  },
  { ...strict, title: 'Учреждение' },
);

export type Organization = Static<typeof OrganizationSchema>;
