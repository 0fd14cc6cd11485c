/** The registry of legal acts: `policy/acts.yaml`, and in the same form the built-in one. */
import Type, { type Static } from 'typebox';
import { CITATION_TYPES } from '../../knowledge/citations/index.ts';
import { IdKey, IsoDate, NAMED, Text } from './common.ts';

const strict = { additionalProperties: false } as const;
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const Kind = Type.Enum([...CITATION_TYPES]);
const ActNumber = Type.String({ minLength: 1, maxLength: 60, description: 'номер в кавычках, например "273-ФЗ"' });

const Status = Type.Object(
  {
    value: Nullable(Type.Enum(['in_force', 'repealed', 'superseded'])),
    from: Type.Optional(Nullable(IsoDate)),
    until: Type.Optional(Nullable(IsoDate)),
    by: Type.Optional(IdKey),
  },
  {
    ...strict,
    description: 'value: in_force, repealed, superseded или null; from, until – даты; by – имя заменившего акта',
  },
);

const fields = {
  kind: Kind,
  authority: Type.Optional(Text),
  date: Nullable(IsoDate),
  number: Nullable(ActNumber),
  title: Nullable(Text),
  status: Status,
  registration: Type.Optional(Type.Object({ date: IsoDate, number: ActNumber }, strict)),
  approvedBy: Type.Optional(Type.Object({ kind: Kind, date: Type.Optional(IsoDate), number: ActNumber }, strict)),
  note: Type.Optional(Text),
  source: Type.Array(Text),
  checkedAt: Nullable(IsoDate),
};

/** The built-in registry: every field is there, and what is not known is null. */
export const RegistrySchema = Type.Record(IdKey, Type.Object(fields, strict), { ...NAMED, title: 'Реестр НПА' });

/** What a school adds or corrects: the fields that it names. Every entry says where it was read. */
export const OwnActsSchema = Type.Record(
  IdKey,
  Type.Object({ ...Type.Partial(Type.Object(fields)).properties, source: Type.Array(Text, { minItems: 1 }) }, strict),
  { ...NAMED, title: 'Правовые акты' },
);

export type OwnActs = Static<typeof OwnActsSchema>;
