/** The shape of an edition's `changes.json`, published as `dist/schemas/edition-changes-1.json`. */
import Type, { type Static } from 'typebox';
import { EDITION_CHANGES_SCHEMA_NAME, JSON_SCHEMA, OrNull } from './common.ts';

const PlaceChange = Type.Object({
  change: Type.Enum(['added', 'removed', 'changed', 'renumbered', 'moved', 'marked'], {
    description:
      'Добавлено, исключено, изменено, только перенумеровано, только перенесено, слова те же, а сноски, ссылки или выделение другие',
  }),
  uid: OrNull(Type.String(), 'Постоянное имя части; null – её больше нет или имени у неё нет'),
  previousUid: OrNull(Type.String(), 'Её имя в предыдущей редакции; null – там её нет'),
  place: OrNull(Type.String(), 'Как место называют: «подпункт «а» пункта 2.1»; null – его больше нет'),
  previousPlace: OrNull(Type.String(), 'Как его называли в предыдущей редакции; null – там его нет'),
  number: OrNull(Type.String(), 'Номер теперь'),
  previousNumber: OrNull(Type.String(), 'Номер прежде'),
  renumbered: Type.Boolean({ description: 'Номер другой' }),
  moved: Type.Boolean({ description: 'Стоит в другом месте' }),
  text: OrNull(Type.String(), 'Текст теперь; null – места больше нет'),
  previousText: OrNull(Type.String(), 'Текст прежде; null – места не было'),
  splitFrom: OrNull(Type.String(), 'previousUid пункта, из которого выделено'),
  mergedInto: OrNull(Type.String(), 'uid пункта, в который вошло'),
  details: Type.Array(Type.String(), { description: 'Что изменилось кроме слов: сноски, ссылки, выделение' }),
  reason: OrNull(Type.String(), 'Обоснование; null – автор его не назвал'),
});

export const EditionChangesSchema = Type.Object(
  {
    $schema: Type.String({ description: 'Схема этого файла' }),
    id: Type.String({ description: 'Постоянное имя акта' }),
    from: Type.String({ format: 'date', description: 'Предыдущая редакция: дата утверждения' }),
    to: Type.String({ format: 'date', description: 'Эта редакция: дата утверждения' }),
    changes: Type.Array(PlaceChange, { description: 'Что изменилось, в порядке чтения; пусто – слова те же' }),
  },
  { $schema: JSON_SCHEMA, $id: EDITION_CHANGES_SCHEMA_NAME, title: 'Что изменилось в редакции' },
);

export type EditionChanges = Static<typeof EditionChangesSchema>;
