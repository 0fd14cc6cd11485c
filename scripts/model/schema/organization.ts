/** `policy/organization.yaml`: the institution. */
import Type, { type Static } from 'typebox';
import { IdKey, NAMED, Sourced, Text } from './common.ts';

const strict = { additionalProperties: false } as const;

const Person = Type.Object({ post: Text, name: Text, source: Text }, { ...strict, description: 'post, name, source' });

const Body = Type.Object(
  { name: Text, instrumental: Text, source: Text },
  { ...strict, description: 'name, instrumental (кем? — «Педагогическим советом»), source' },
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
  },
  { ...strict, title: 'Учреждение' },
);

export type Organization = Static<typeof OrganizationSchema>;
