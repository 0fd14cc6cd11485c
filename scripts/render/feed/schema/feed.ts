/** The shape of `feed.json`, published as `dist/schemas/feed-1.json`: JSON Feed 1.1 with the extension object `_lna`. */
import Type, { type Static } from 'typebox';
import { ACT_FIELDS, CitationSchema, HISTORY_FIELDS } from './act.ts';
import { FEED_SCHEMA_NAME, JSON_SCHEMA } from './common.ts';

/** Without places and sources, for which there is `policy.json`. */
const ShortCitation = Type.Pick(CitationSchema, ['id', 'name', 'status', 'asOf', 'until', 'by']);

const Item = Type.Object({
  id: Type.String({ description: 'Постоянное имя акта; не меняется от редакции к редакции и при смене адреса сайта' }),
  url: Type.String({ description: 'Страница акта' }),
  title: Type.String({ description: 'Название' }),
  summary: Type.String({ description: 'Начало акта одной строкой' }),
  content_text: Type.String({ description: 'Разделы акта; полный текст – в policy.json' }),
  date_published: Type.String({ format: 'date-time', description: 'Утверждение первой редакции, RFC 3339 с поясом' }),
  date_modified: Type.String({
    format: 'date-time',
    description: 'Утверждение последней редакции, отмена или замена акта, RFC 3339 с поясом',
  }),
  language: Type.Literal('ru', { description: 'Язык' }),
  tags: Type.Array(Type.String(), { description: 'Вид акта' }),
  attachments: Type.Array(
    Type.Object({
      url: Type.String({ description: 'Адрес' }),
      mime_type: Type.String({ description: 'Тип содержимого' }),
      title: Type.String({ description: 'Название с видом файла' }),
      size_in_bytes: Type.Integer({ description: 'Размер, байты' }),
    }),
    { description: 'Файлы действующей редакции' },
  ),
  _lna: Type.Object(
    {
      schema: Type.String({ description: 'Схема policy.json' }),
      data: Type.String({ description: 'policy.json: весь акт с текстом' }),
      status: Type.Enum(['in_force', 'repealed'], {
        description: 'in_force – принят и не отменён (с какого дня – effectiveFrom); repealed – отменён',
      }),
      ...ACT_FIELDS,
      ...HISTORY_FIELDS,
      citations: Type.Array(ShortCitation, { description: 'Правовые акты, на которые ссылается текст' }),
      sha256: Type.Record(Type.String(), Type.String(), { description: 'Контрольные суммы файлов по их адресу' }),
    },
    { description: 'Сведения об акте' },
  ),
});

export const FeedSchema = Type.Object(
  {
    version: Type.Literal('https://jsonfeed.org/version/1.1', { description: 'Формат: JSON Feed 1.1' }),
    title: Type.String({ description: 'Название ленты' }),
    description: Type.String({ description: 'О ленте' }),
    home_page_url: Type.Optional(Type.String({ format: 'uri', description: 'Реестр актов; есть, если задан baseUrl' })),
    feed_url: Type.Optional(Type.String({ format: 'uri', description: 'Эта лента; есть, если задан baseUrl' })),
    language: Type.Literal('ru', { description: 'Язык' }),
    authors: Type.Array(Type.Object({ name: Type.String({ description: 'Краткое название' }) }), {
      description: 'Учреждение',
    }),
    _lna: Type.Object(
      {
        version: Type.String({ description: 'Версия ленты: см. docs/feed-changelog.md' }),
        schema: Type.String({ description: 'Схема ленты' }),
        changes: Type.String({ description: 'Что изменилось по пунктам: feed-changes.json' }),
        atom: Type.String({ description: 'Та же лента для программ чтения: feed.atom' }),
      },
      { description: 'Сведения о ленте' },
    ),
    items: Type.Array(Item, { description: 'Акты, недавно изменённые первыми; отменённые остаются' }),
  },
  { $schema: JSON_SCHEMA, $id: FEED_SCHEMA_NAME, title: 'Лента актов (JSON Feed 1.1)' },
);

export type Feed = Static<typeof FeedSchema>;
export type FeedItem = Feed['items'][number];
