/** Pieces that several schemas share. Descriptions are Russian: they are what the author reads. */
import Type from 'typebox';

/** A calendar date, ISO 8601. */
export const IsoDate = Type.String({ format: 'date', description: 'дата ГГГГ-ММ-ДД' });

export const ID_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$';

const ID_LOOK = 'латинские строчные буквы, цифры и дефисы';

/** Latin words joined by hyphens: stands in addresses and file names, so nothing in it can leave a folder. */
export const Id = Type.String({ pattern: ID_PATTERN, maxLength: 60, description: ID_LOOK });

/** Keys of a record of named things: `director`, `pedagogical-council`. */
export const IdKey = Type.String({ pattern: ID_PATTERN });

/** Options of a record of named things: another key is a mistake, and this is what it should look like. */
export const NAMED = { additionalProperties: false, description: ID_LOOK } as const;

export const Text = Type.String({ minLength: 1, pattern: '\\S', description: 'текст' });

/** A number of an order or a protocol is text: «01-08/45», «12-од». */
export const DocumentNumber = Type.String({ minLength: 1, maxLength: 40, description: 'номер в кавычках' });

/** Every value says where it was taken from. */
export const Sourced = Type.Object({ value: Text, source: Text }, { additionalProperties: false });
