/** The shape of `feed-changes.json`, published as `dist/schemas/feed-changes-1.json`. */
import Type, { type Static } from 'typebox';
import { CHANGES_SCHEMA_NAME, JSON_SCHEMA, OrNull, Sha256 } from './common.ts';

const ClauseChange = Type.Object({
  change: Type.Enum(['added', 'removed', 'changed', 'renumbered'], {
    description:
      'Добавлен, исключён, изменён (и номер мог измениться), только перенумерован или перенесён без изменения текста',
  }),
  uid: Type.String({ description: 'Постоянное имя части; у исключённой – прежнее' }),
  number: OrNull(Type.String(), 'Номер теперь; null – нет номера или части'),
  previousNumber: OrNull(Type.String(), 'Номер прежде; null – не было номера или части'),
  text: OrNull(Type.String(), 'Текст теперь; null – части больше нет, или её текст и имя прежние'),
  previousText: OrNull(Type.String(), 'Текст прежде; null – части не было, или её текст и имя прежние'),
  // Came with version 1.2: a notice that an older version left is still read.
  previousUid: Type.Optional(OrNull(Type.String(), 'Имя части прежде; null – её не было')),
  moved: Type.Optional(Type.Boolean({ description: 'Стоит в другом месте' })),
  splitFrom: Type.Optional(OrNull(Type.String(), 'previousUid пункта, из которого выделено')),
  mergedInto: Type.Optional(OrNull(Type.String(), 'uid пункта, в который вошло')),
});

const ActChange = Type.Object({
  id: Type.String({ description: 'Постоянное имя акта' }),
  title: Type.String({ description: 'Название' }),
  change: Type.Enum(['added', 'edition', 'repealed', 'changed', 'removed'], {
    description: 'Новый акт, новая редакция, отмена, изменение сведений, исчез из ленты',
  }),
  edition: OrNull(Type.String({ format: 'date' }), 'Редакция теперь'),
  previousEdition: OrNull(Type.String({ format: 'date' }), 'Редакция прежде'),
  data: OrNull(Type.String(), 'policy.json акта; null – акта больше нет'),
  clauses: Type.Array(ClauseChange, {
    description: 'Что изменилось по пунктам, в порядке чтения; исключённые в конце',
  }),
});

export const ChangesSchema = Type.Object(
  {
    $schema: Type.String({ description: 'Схема этого файла' }),
    state: Type.String({ ...Sha256, description: 'Отпечаток нынешнего состояния актов' }),
    previous: OrNull(Sha256, 'Отпечаток предыдущего отличного состояния; null – это первое'),
    acts: Type.Array(ActChange, { description: 'Что изменилось с предыдущего состояния, по id акта' }),
  },
  { $schema: JSON_SCHEMA, $id: CHANGES_SCHEMA_NAME, title: 'Что изменилось в ленте' },
);

export type Changes = Static<typeof ChangesSchema>;
export type ActChangeJson = Changes['acts'][number];
export type ClauseChangeJson = ActChangeJson['clauses'][number];
