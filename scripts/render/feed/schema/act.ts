/** What the feed and `policy.json` both say of an act. */
import Type, { type Static } from 'typebox';
import { CITATION_TYPES } from '../../../knowledge/citations/index.ts';
import { ClauseRefSchema, DateOnly, FileSchema, OrNull } from './common.ts';

const DocumentSchema = Type.Object({
  number: OrNull(Type.String(), 'Номер; null – не указан'),
  date: OrNull(DateOnly, 'Дата; null – не указана'),
});

export const StampSchema = Type.Object({
  kind: Type.Enum(['approval', 'agreement'], { description: 'Утверждение или согласование' }),
  lines: Type.Array(Type.String(), { description: 'Строки грифа, как напечатаны' }),
  by: Type.String({ description: 'Кто утвердил или согласовал: должность с фамилией или орган' }),
  date: OrNull(DateOnly, 'Дата подписи, протокола или приказа'),
  order: OrNull(DocumentSchema, 'Приказ об утверждении'),
  protocol: OrNull(DocumentSchema, 'Протокол органа'),
});

export const RepealedSchema = Type.Object({
  date: Type.String({ format: 'date', description: 'С какого дня отменён' }),
  order: OrNull(DocumentSchema, 'Приказ об отмене'),
});

export const ResponsibleSchema = Type.Object({
  name: OrNull(Type.String(), 'Фамилия с инициалами'),
  post: Type.String({ description: 'Должность' }),
});

const PHONE_TYPES = ['toll-free', 'fixed', 'mobile', 'premium', 'short', 'local', 'other'] as const;
const E164 = Type.String({ pattern: '^\\+[1-9]\\d{1,14}$' });

/** A contact of the text; the same contact in several places is one. */
export const ContactSchema = Type.Object({
  type: Type.Enum(['phone', 'email', 'url', 'address'], { description: 'Телефон, почта, сайт, адрес' }),
  text: Type.String({ description: 'Как набрано в тексте' }),
  value: Type.String({
    description:
      'Одно написание для сравнения: E.164 с добавочным через запятую; почта и сайт с доменом в punycode, сайт без схемы; адрес без знаков',
  }),
  e164: OrNull(E164, 'Номер по E.164; null – у контакта его нет'),
  phoneType: OrNull(Type.Enum([...PHONE_TYPES]), 'Вид номера; local – без кода, other – неизвестный или редкий'),
  service: OrNull(Type.String(), 'Запись в списке служб учреждения'),
  checkedAt: OrNull(DateOnly, 'Когда контакт проверили; null – не проверяли'),
  clauses: Type.Array(Type.String(), { description: 'uid частей, которые называют контакт' }),
});

export const ServiceSchema = Type.Object({
  name: Type.String({ description: 'Как служба называется: «ФГИС «Моя школа»»' }),
  email: OrNull(Type.String(), 'Почта службы; null – акт её не называет'),
  phone: OrNull(
    Type.Object({
      display: Type.String({ description: 'Как набран в акте' }),
      e164: OrNull(E164, 'Номер для ссылки tel:; null – набрать его нельзя'),
      free: Type.Boolean({ description: 'Бесплатный: true только у номеров 8-800' }),
      freeClaimed: Type.Boolean({ description: 'Акт называет звонок бесплатным' }),
    }),
    'Телефон службы; null – акт его не называет',
  ),
  clause: Type.Object(ClauseRefSchema.properties, { description: 'Пункт, который называет службу и её контакт' }),
  checkedAt: OrNull(DateOnly, 'Когда контакты проверили; null – не проверяли'),
});

export const StepSchema = Type.Object({
  order: Type.Integer({ minimum: 1, description: 'Номер шага' }),
  who: Type.String({ description: 'Кто обращается: «обучающийся»' }),
  action: Type.String({ description: 'Что делает: «сообщить об этом педагогическому работнику …»' }),
  clause: Type.Object(ClauseRefSchema.properties, { description: 'Пункт, который это говорит' }),
  services: Type.Array(Type.String(), { description: 'Имена служб (services[].name), к пунктам которых отсылает шаг' }),
});

export const CITATION_STATUSES = ['in_force', 'not_yet', 'repealed', 'superseded', 'expired', 'unknown'] as const;

export const CitationSchema = Type.Object({
  id: OrNull(Type.String(), 'Запись реестра; null – в реестре акта нет'),
  name: Type.String({ description: 'Вид, дата, номер' }),
  kind: Type.Enum([...CITATION_TYPES], { description: 'Вид правового акта' }),
  authority: OrNull(Type.String(), 'Кто издал'),
  date: OrNull(DateOnly, 'Дата акта'),
  number: OrNull(Type.String(), 'Номер акта'),
  title: OrNull(Type.String(), 'Название акта'),
  status: Type.Enum([...CITATION_STATUSES], {
    description: 'Состояние по реестру на день asOf; superseded – замещён, об отмене неизвестно; unknown – неизвестно',
  }),
  asOf: OrNull(DateOnly, 'День, когда запись реестра сверили; null – записи нет или её не сверяли'),
  from: OrNull(DateOnly, 'С какого дня это состояние'),
  until: OrNull(DateOnly, 'Первый день, когда акт уже не действует'),
  by: OrNull(
    Type.Object({
      id: Type.String({ description: 'Запись реестра' }),
      name: OrNull(Type.String(), 'Вид, дата, номер; null – записи нет'),
    }),
    'Акт, который пришёл на смену',
  ),
  differs: OrNull(Type.Enum(['date', 'number', 'title']), 'Что в тексте не совпало с реестром'),
  source: Type.Array(Type.String(), { description: 'Откуда сведения реестра' }),
  clauses: Type.Array(Type.String(), { description: 'uid частей, которые ссылаются на акт' }),
});

export const TermSchema = Type.Object({
  name: Type.String({ description: 'Краткое имя, как введено: «Порядок»' }),
  clause: OrNull(ClauseRefSchema, 'Где введено; null – в сноске или заголовке'),
  uses: Type.Integer({ description: 'Сколько раз употреблено кроме этого места' }),
});

export const EditionSchema = Type.Object({
  date: Type.String({ format: 'date', description: 'Дата утверждения' }),
  effectiveFrom: OrNull(DateOnly, 'С какого дня действует'),
  effectiveTo: OrNull(DateOnly, 'С какого дня уже не действует (этот день не входит)'),
  url: Type.String({ description: 'Страница редакции; адрес постоянный' }),
  data: Type.String({ description: 'policy.json этой редакции' }),
  files: Type.Array(FileSchema, { description: 'Файлы редакции' }),
  // Came with version 1.1: data that an older version left are still read.
  changes: Type.Optional(
    OrNull(Type.String(), 'changes.json: чем редакция отличается от предыдущей; null – это первая редакция'),
  ),
});

/** By the same names in `policy.json` and in `_lna`. */
export const ACT_FIELDS = {
  kind: Type.String({ description: 'Вид акта: Порядок, Положение …' }),
  edition: OrNull(DateOnly, 'Дата утверждения этой редакции; null – не утверждена'),
  effectiveFrom: OrNull(DateOnly, 'С какого дня действует эта редакция'),
  reviewBy: OrNull(DateOnly, 'До какого дня акт пора пересмотреть'),
  responsible: OrNull(ResponsibleSchema, 'Кто отвечает за акт'),
  stamps: Type.Array(StampSchema, { description: 'Грифы: согласования, затем утверждение' }),
  supersedes: Type.Array(Type.String(), { description: 'id актов, взамен которых принят этот' }),
  contacts: Type.Array(ContactSchema, { description: 'Контакты текста в порядке чтения, сверены со списком служб' }),
  services: Type.Array(ServiceSchema, { description: 'Службы поддержки, которые называет акт' }),
  procedure: Type.Array(StepSchema, { description: 'К кому обращаться, по шагам; пусто, если акт этого не говорит' }),
};

/** What only the whole act can say, not one of its editions. */
export const HISTORY_FIELDS = {
  effectiveTo: OrNull(DateOnly, 'С какого дня акт уже не действует (этот день не входит); null – действует'),
  repealed: OrNull(RepealedSchema, 'Когда и чем отменён; null – не отменён'),
  supersededBy: Type.Array(
    Type.Object({
      id: Type.String({ description: 'id акта' }),
      date: Type.String({ format: 'date', description: 'Дата утверждения его редакции, где это впервые сказано' }),
    }),
    { description: 'Акты, принятые взамен этого' },
  ),
  editions: Type.Array(EditionSchema, { description: 'Все редакции, новая первая' }),
};

export type ContactJson = Static<typeof ContactSchema>;
export type ServiceJson = Static<typeof ServiceSchema>;
export type StepJson = Static<typeof StepSchema>;
export type CitationJson = Static<typeof CitationSchema>;
export type TermJson = Static<typeof TermSchema>;
export type StampJson = Static<typeof StampSchema>;
export type EditionJson = Static<typeof EditionSchema>;
