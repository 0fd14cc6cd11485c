/**
 * The seal of an adopted edition: `policy/<id>/editions/<date>.seal.json` beside `<date>.md`. Written by a program, never
 * by hand; it holds no clock, so sealing the same files twice gives the same bytes.
 */
import Type, { type Static } from 'typebox';
import { Id, IsoDate } from './common.ts';

const strict = { additionalProperties: false } as const;

/** sha256 in hexadecimal. */
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'контрольная сумма sha256' });

/** The beginning of a line's sha256: enough to name a line, and the whole text has its own sum. */
const LineHash = Type.String({ pattern: '^[0-9a-f]{12}$', description: 'контрольная сумма строки' });

/**
 * Name of a file below the act's folder, steps joined by `/`: none is empty, `.` or `..`, and no sign is one that a
 * system gives a meaning to. A seal's names are only ever compared with names that are known otherwise; no file is
 * opened by them.
 */
const FileName = Type.String({
  pattern: '^(?!\\.{0,2}/|.*/\\.{0,2}(?:/|$)|\\.{1,2}$)[^\\u0000-\\u001f\\u007f<>:"|?*\\\\]{1,255}$',
});

const FILES = { additionalProperties: false, description: 'имена файлов без пути наружу' } as const;

const Bytes = Type.Integer({ minimum: 0, description: 'число байтов' });

export const SealSchema = Type.Object(
  {
    /** Version of this form. */
    version: Type.Literal(1),
    /** Id of the act. */
    policy: Id,
    /** The edition's date: the name of its file. */
    edition: IsoDate,
    /** `later`: of an edition that was adopted before it could be sealed; it says nothing of the time between. */
    sealed: Type.Enum(['at-adoption', 'later']),
    /** The canonical text: see `canonicalText` in `scripts/model/seal.ts`. */
    text: Type.Object({ sha256: Sha256, bytes: Bytes, lines: Type.Array(LineHash) }, strict),
    /** Every picture of the act by its path in the act's folder. */
    pictures: Type.Record(FileName, Sha256, FILES),
    /** What else the printed result depends on, as it was when the artefacts were made: noted, not sealed. */
    data: Type.Record(FileName, Sha256, FILES),
    /** The edition's files as they were made, by name; none when nothing was printed. */
    artefacts: Type.Record(FileName, Type.Object({ sha256: Sha256, size: Bytes }, strict), FILES),
    /** Name and version of the browser that printed; `null`: nobody knows it. */
    browser: Type.Union([Type.String({ minLength: 1, maxLength: 200 }), Type.Null()]),
    tools: Type.Object(
      { poryadok: Type.String({ minLength: 1, maxLength: 100 }), node: Type.String({ minLength: 1, maxLength: 100 }) },
      strict,
    ),
  },
  { ...strict, title: 'Пломба редакции' },
);

export type Seal = Static<typeof SealSchema>;
