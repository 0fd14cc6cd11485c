/** The shape of `policy.json`, published as `dist/schemas/policy-1.json`. */
import Type, { type Static } from 'typebox';
import { ACT_FIELDS, CitationSchema, HISTORY_FIELDS, TermSchema } from './act.ts';
import { FileSchema, JSON_SCHEMA, OrNull, POLICY_SCHEMA_NAME, Sha256 } from './common.ts';

const Clause = Type.Object({
  uid: Type.String({ description: 'Постоянное имя: ссылки ведут на него, оно не меняется при перенумерации' }),
  eId: Type.String({ description: 'Имя по номеру (Akoma Ntoso eId): меняется вместе с номером' }),
  oldIds: Type.Array(Type.String(), { description: 'Прежние имена, которые тоже ведут сюда' }),
  kind: Type.Enum(['section', 'clause', 'item', 'paragraph', 'table', 'picture', 'appendix'], {
    description: 'Раздел, пункт, подпункт, абзац, таблица, картинка, приложение',
  }),
  parent: OrNull(Type.String(), 'uid вышестоящей части'),
  number: OrNull(Type.String(), 'Номер, как он набран, с точкой или скобкой'),
  text: Type.String({ description: 'Текст без номера' }),
  html: Type.String({
    description: 'Текст без номера в HTML: em, strong, a, sup, br, code и таблицы; знаки текста экранированы',
  }),
  picture: Type.Optional(
    Type.Object(
      {
        alt: Type.String({ description: 'Что на картинке' }),
        url: OrNull(Type.String(), 'Адрес относительно этого файла; null – файла нет'),
        sha256: OrNull(Sha256, 'Контрольная сумма картинки'),
      },
      { description: 'Только у картинок; text у них – подпись' },
    ),
  ),
  references: Type.Array(Type.String(), { description: 'uid частей, на которые ссылается текст' }),
  source: Type.Tuple([Type.Integer(), Type.Integer()], {
    description: 'Место в исходном файле: смещения [начало, конец) в единицах UTF-16',
  }),
});

export const PolicyJsonSchema = Type.Object(
  {
    $schema: Type.String({ description: 'Адрес схемы относительно этого файла' }),
    id: Type.String({ description: 'Постоянное имя акта' }),
    url: OrNull(Type.String(), 'Полный адрес страницы; null – baseUrl не задан'),
    title: Type.String({ description: 'Название' }),
    status: Type.Enum(['draft', 'agreed', 'approved', 'in_force', 'repealed'], {
      description:
        'Проект, согласован, принятая редакция; у акта в целом – in_force (принят и не отменён; с какого дня – effectiveFrom) или repealed',
    }),
    ...ACT_FIELDS,
    effectiveTo: Type.Optional(HISTORY_FIELDS.effectiveTo),
    repealed: Type.Optional(HISTORY_FIELDS.repealed),
    supersededBy: Type.Optional(HISTORY_FIELDS.supersededBy),
    editions: Type.Optional(HISTORY_FIELDS.editions),
    act: Type.Optional(
      Type.String({ description: 'Только в файле редакции: policy.json акта, где сказано, что с ним сейчас' }),
    ),
    organization: Type.String({ description: 'Краткое название учреждения' }),
    language: Type.Literal('ru', { description: 'Язык' }),
    clauses: Type.Array(Clause, { description: 'Все части акта в порядке чтения' }),
    text: Type.String({ description: 'Весь текст подряд, с номерами: для поиска' }),
    citations: Type.Array(CitationSchema, { description: 'Правовые акты, на которые ссылается текст' }),
    terms: Type.Array(TermSchema, { description: 'Краткие имена, введённые словами «далее –»' }),
    footnotes: Type.Array(
      Type.Object({
        number: Type.Integer({ description: 'Номер' }),
        text: Type.String({ description: 'Текст' }),
      }),
      { description: 'Сноски' },
    ),
    source: Type.Object(
      { path: Type.String({ description: 'Файл' }), sha256: Sha256 },
      { description: 'Исходный текст (Markdown)' },
    ),
    browser: Type.Optional(Type.String({ description: 'Чем напечатан PDF' })),
    files: Type.Array(FileSchema, { description: 'Файлы рядом с этим' }),
  },
  { $schema: JSON_SCHEMA, $id: POLICY_SCHEMA_NAME, title: 'Акт' },
);

export type PolicyJson = Static<typeof PolicyJsonSchema>;

/** `policy.json` of an act as a whole: it knows its editions. */
export type ActJson = PolicyJson & Required<Pick<PolicyJson, 'effectiveTo' | 'repealed' | 'supersededBy' | 'editions'>>;
