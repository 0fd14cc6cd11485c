/** The shape of `policy.json`, published as `dist/schemas/policy-1.json`. */
import Type, { type Static } from 'typebox';

const strict = { additionalProperties: false } as const;
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);

export const POLICY_SCHEMA_NAME = 'policy-1.json';

const Clause = Type.Object(
  {
    uid: Type.String({ description: 'Постоянное имя: ссылки ведут на него, оно не меняется при перенумерации' }),
    eId: Type.String({ description: 'Имя по номеру (Akoma Ntoso eId): меняется вместе с номером' }),
    oldIds: Type.Array(Type.String(), { description: 'Прежние имена, которые тоже ведут сюда' }),
    kind: Type.Enum(['section', 'clause', 'item', 'paragraph', 'table', 'picture', 'appendix']),
    parent: Nullable(Type.String({ description: 'uid вышестоящей части' })),
    number: Nullable(Type.String({ description: 'Номер, как он набран, с точкой или скобкой' })),
    text: Type.String({ description: 'Текст без номера' }),
    html: Type.String({ description: 'Текст без номера в HTML: только <em>, <strong>, <a>, <sup>, <br>' }),
    picture: Type.Optional(
      Type.Object(
        {
          alt: Type.String({ description: 'Что на картинке' }),
          url: Nullable(Type.String({ description: 'Адрес относительно этого файла; null – файла нет' })),
          sha256: Nullable(Type.String({ pattern: '^[0-9a-f]{64}$' })),
        },
        { ...strict, description: 'Только у картинок; text у них – подпись' },
      ),
    ),
    references: Type.Array(Type.String(), { description: 'uid частей, на которые ссылается текст' }),
    source: Type.Tuple([Type.Integer(), Type.Integer()], {
      description: 'Место в исходном файле: смещения [начало, конец) в единицах UTF-16',
    }),
  },
  strict,
);

const StampSchema = Type.Object(
  { kind: Type.Enum(['approval', 'agreement']), lines: Type.Array(Type.String()) },
  strict,
);

const PHONE_TYPES = ['toll-free', 'fixed', 'mobile', 'premium', 'short', 'local', 'other'] as const;

/** A contact of the text; the same contact in several places is one. */
export const ContactSchema = Type.Object(
  {
    type: Type.Enum(['phone', 'email', 'url', 'address']),
    text: Type.String({ description: 'Как набрано в тексте' }),
    value: Type.String({
      description:
        'Одно написание для сравнения: E.164 с добавочным через запятую; почта и сайт с доменом в punycode, сайт без схемы; адрес без знаков',
    }),
    e164: Nullable(Type.String({ pattern: '^\\+[1-9]\\d{1,14}$', description: 'Номер по E.164, если он бывает' })),
    phoneType: Nullable(
      Type.Enum([...PHONE_TYPES], { description: 'Вид номера; local – без кода, other – неизвестный или редкий' }),
    ),
    service: Nullable(Type.String({ description: 'Запись в списке служб учреждения' })),
    checkedAt: Nullable(Type.String({ format: 'date', description: 'Когда контакт проверили; null – не проверяли' })),
    clauses: Type.Array(Type.String(), { description: 'uid частей, которые называют контакт' }),
  },
  strict,
);

const FileSchema = Type.Object(
  {
    url: Type.String({ description: 'Адрес относительно этого файла' }),
    mimeType: Type.String(),
    size: Type.Integer({ description: 'байты' }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  strict,
);

export const PolicyJsonSchema = Type.Object(
  {
    $schema: Type.String(),
    id: Type.String({ description: 'Постоянное имя акта' }),
    kind: Type.String(),
    title: Type.String(),
    status: Type.Enum(['draft', 'agreed', 'approved', 'repealed']),
    edition: Nullable(Type.String({ format: 'date', description: 'Дата утверждения этой редакции' })),
    effective: Nullable(Type.String({ format: 'date' })),
    repealed: Nullable(Type.String({ format: 'date' })),
    reviewBy: Nullable(Type.String({ format: 'date' })),
    organization: Type.String(),
    language: Type.Literal('ru'),
    stamps: Type.Array(StampSchema),
    clauses: Type.Array(Clause, { description: 'Все части акта в порядке чтения' }),
    contacts: Type.Array(ContactSchema, { description: 'Контакты текста в порядке чтения' }),
    footnotes: Type.Array(Type.Object({ number: Type.Integer(), text: Type.String() }, strict)),
    source: Type.Object({ path: Type.String(), sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, strict),
    browser: Type.Optional(Nullable(Type.String({ description: 'Чем напечатан PDF' }))),
    files: Type.Array(FileSchema),
  },
  { ...strict, $id: POLICY_SCHEMA_NAME, title: 'Акт' },
);

export type PolicyJson = Static<typeof PolicyJsonSchema>;
export type ContactJson = Static<typeof ContactSchema>;
export type PublishedFile = Static<typeof FileSchema>;
