/**
 * The feed of adopted acts: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the extension object `_lna`.
 * Only what is in force is an item; earlier editions are in its history, repealed acts stay as tombstones. Drafts never
 * get here.
 */
import Type, { type Static } from 'typebox';
import { type Part, partText } from '../../model/index.ts';
import type { ActView } from '../view.ts';
import { contactsJson } from './contacts-json.ts';
import { ContactSchema, type PublishedFile } from './policy-schema.ts';

export const FEED_SCHEMA_NAME = 'feed-1.json';

const open = { additionalProperties: true } as const;
const strict = { additionalProperties: false } as const;
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);
const DateOnly = Type.String({ format: 'date' });

const Edition = Type.Object({ date: DateOnly, url: Type.String({ description: 'policy.json этой редакции' }) }, strict);

const Item = Type.Object(
  {
    id: Type.String({ description: 'Постоянное имя акта; не меняется от редакции к редакции' }),
    url: Type.String({ description: 'Страница акта' }),
    title: Type.String(),
    summary: Type.String(),
    content_text: Type.String(),
    date_published: Type.String({ description: 'RFC 3339 с поясом: вступление первой редакции' }),
    date_modified: Type.String({ description: 'RFC 3339 с поясом: утверждение этой редакции' }),
    language: Type.Literal('ru'),
    tags: Type.Array(Type.String()),
    attachments: Type.Array(
      Type.Object(
        { url: Type.String(), mime_type: Type.String(), title: Type.String(), size_in_bytes: Type.Integer() },
        strict,
      ),
    ),
    _lna: Type.Object(
      {
        kind: Type.String(),
        status: Type.Enum(['in_force', 'repealed']),
        edition: DateOnly,
        effectiveFrom: Nullable(DateOnly),
        effectiveTo: Nullable(DateOnly),
        reviewBy: Nullable(DateOnly),
        contacts: Type.Array(ContactSchema, { description: 'Контакты текста; сверены со списком служб при сборке' }),
        data: Type.String({ description: 'Адрес policy.json' }),
        editions: Type.Array(Edition, { description: 'Все редакции, новая первая' }),
        sha256: Type.Record(Type.String(), Type.String(), { description: 'Контрольные суммы файлов по их адресу' }),
      },
      strict,
    ),
  },
  open,
);

export const FeedSchema = Type.Object(
  {
    version: Type.Literal('https://jsonfeed.org/version/1.1'),
    title: Type.String(),
    description: Type.String(),
    language: Type.Literal('ru'),
    authors: Type.Array(Type.Object({ name: Type.String() }, open)),
    _lna: Type.Object({ schema: Type.String() }, strict),
    items: Type.Array(Item),
  },
  { ...open, $id: FEED_SCHEMA_NAME, title: 'Лента актов (JSON Feed 1.1)' },
);

export type Feed = Static<typeof FeedSchema>;

/** A published edition: the act and its files, addresses relative to the feed. */
export interface PublishedEdition {
  act: ActView;
  /** Folder of the edition, `policies/<id>/editions/<date>/`. */
  folder: string;
  files: readonly PublishedFile[];
}

/** All editions of one act, the newest first. */
export interface PublishedAct {
  editions: [PublishedEdition, ...PublishedEdition[]];
  /** Folder of the edition in force, `policies/<id>/`. */
  folder: string;
}

/**
 * Build the feed.
 * @param acts what was published
 * @param organization the institution's short name
 */
export function feedOf(acts: readonly PublishedAct[], organization: string): Feed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `Локальные нормативные акты${organization ? ` ${organization}` : ''}`,
    description: 'Действующие редакции актов с файлами и данными. Адреса даны относительно этого файла.',
    language: 'ru',
    authors: organization ? [{ name: organization }] : [],
    _lna: { schema: `schemas/${FEED_SCHEMA_NAME}` },
    items: acts
      .map(itemOf)
      .sort((a, b) =>
        a.date_modified < b.date_modified ? 1 : a.date_modified > b.date_modified ? -1 : a.id < b.id ? -1 : 1,
      ),
  };
}

function itemOf({ editions, folder }: PublishedAct): Feed['items'][number] {
  const [current] = editions;
  const first = editions.at(-1) ?? current;
  const passport = current.act.policy.passport!;
  const files = current.files.map((file) => ({ ...file, url: `${folder}${file.url}` }));
  return {
    id: current.act.id,
    url: `${folder}index.html`,
    title: current.act.plainTitle,
    summary: summaryOf(current.act),
    content_text: current.act.policy.all.map(spoken).filter(Boolean).join('\n'),
    date_published: moscowMidnight(effectiveOf(first.act)),
    date_modified: moscowMidnight(current.act.date),
    language: 'ru',
    tags: [current.act.kind],
    attachments: files
      .filter((file) => !file.url.endsWith('.html'))
      .map((file) => ({
        url: file.url,
        mime_type: file.mimeType,
        title: current.act.plainTitle,
        size_in_bytes: file.size,
      })),
    _lna: {
      kind: current.act.kind,
      status: passport.status === 'repealed' ? 'repealed' : 'in_force',
      edition: current.act.date,
      effectiveFrom: passport.effective ?? null,
      effectiveTo: passport.repealed?.date ?? null,
      reviewBy: passport.reviewBy ?? null,
      contacts: contactsJson(current.act),
      data: `${folder}policy.json`,
      editions: editions.map((edition) => ({ date: edition.act.date, url: `${edition.folder}policy.json` })),
      sha256: Object.fromEntries(files.map((file) => [file.url, file.sha256])),
    },
  };
}

/** A picture is its description where nobody sees it. */
function spoken(part: Part): string {
  return [part.picture?.alt.text, partText(part)].filter(Boolean).join('\n');
}

const effectiveOf = (act: ActView): string => act.policy.passport?.effective ?? act.date;

/** A legal date has no hour; midnight of Moscow, in which Russian official dates are published. */
const moscowMidnight = (iso: string): string => `${iso}T00:00:00+03:00`;

/** The first clause, cut at a word, so that a reader's list says what the act is about. */
function summaryOf(act: ActView): string {
  const clause = act.policy.all.find((part) => part.kind === 'clause');
  const text = clause?.prose.text ?? act.plainTitle;
  return text.length <= 300 ? text : `${text.slice(0, 300).replace(/\s+\S*$/, '')}…`;
}
