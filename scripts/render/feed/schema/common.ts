/**
 * Pieces that the published schemas share. Descriptions are Russian: the table of fields is made of them. The schemas are
 * open: a program that checks by an older one must not stumble over a field that came later.
 */
import Type, { type Static } from 'typebox';

/** Major versions stand in the names of the schema files; what is only added raises the minor one. */
export const FEED_VERSION = '1.2';
export const FEED_SCHEMA_NAME = 'feed-1.json';
export const POLICY_SCHEMA_NAME = 'policy-1.json';
export const CHANGES_SCHEMA_NAME = 'feed-changes-1.json';
export const EDITION_CHANGES_SCHEMA_NAME = 'edition-changes-1.json';

/** The dialect that every validator reads. */
export const JSON_SCHEMA = 'http://json-schema.org/draft-07/schema#';

/** Null that is explained: the table of fields reads the description of the whole. */
export const OrNull = <T extends Type.TSchema>(type: T, description: string) =>
  Type.Union([type, Type.Null()], { description });

export const DateOnly = Type.String({ format: 'date' });
export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Контрольная сумма SHA-256' });

export const ClauseRefSchema = Type.Object({
  uid: Type.String({ description: 'Постоянное имя: якорь на странице акта' }),
  eId: Type.String({ description: 'Имя по номеру (Akoma Ntoso eId)' }),
  number: OrNull(Type.String(), 'Номер без точки: «3.1»; null – у части нет номера'),
});

export const FileSchema = Type.Object({
  url: Type.String({
    description: 'Адрес: в policy.json – относительно него самого, в ленте – полный, если задан baseUrl',
  }),
  mimeType: Type.String({ description: 'Тип содержимого' }),
  size: Type.Integer({ description: 'Размер, байты' }),
  sha256: Sha256,
});

export type PublishedFile = Static<typeof FileSchema>;
export type ClauseRef = Static<typeof ClauseRefSchema>;
