import { defineCorpusRule } from './rule.ts';
import { schemaProblems } from './words/schema-message.ts';

const CARD = [
  'name: { value: Школа, source: устав }',
  'shortName: { value: Школа, source: устав }',
  'address: { value: "село Кустовое", source: устав }',
  'people:',
].join('\n');

export default defineCorpusRule({
  id: 'corpus-schema',
  severity: 'error',
  title: 'Карточка учреждения, списки служб и правовых актов заполнены полно и правильно',
  why: 'Из этих файлов берутся название на бланке, подписи в грифах и контакты. Ошибка в них повторится в каждом акте.',
  specimens: [
    {
      name: 'у должностного лица не указана фамилия',
      path: 'policy/organization.yaml',
      bad: `${CARD}\n  director: ⟦{ post: Директор, source: приказ }⟧\n`,
      good: `${CARD}\n  director: { post: Директор, name: А.А. Белашова, source: приказ }\n`,
      messages: ['В поле «people → director» нет обязательного поля «name»: это название или имя.'],
    },
    {
      name: 'имя записи русскими буквами',
      path: 'policy/contacts.yaml',
      bad: '⟦Сферум⟧: { name: VK Мессенджер, source: сайт }\n',
      good: 'sferum: { name: VK Мессенджер, source: сайт }\n',
      messages: [
        'В списке служб поддержки имя «Сферум» не подходит: нужны латинские строчные буквы, цифры и дефисы, например «director».',
      ],
    },
    {
      name: 'у правового акта не сказано, откуда сведения',
      path: 'policy/acts.yaml',
      bad: 'order-1: ⟦{ kind: order, number: "1", status: { value: repealed } }⟧\n',
      good: 'order-1: { kind: order, number: "1", status: { value: repealed }, source: [сайт министерства] }\n',
      messages: ['В поле «order-1» нет обязательного поля «source»: это откуда взято значение.'],
    },
  ],
  *check({ organization, contacts, acts }) {
    const files = [
      { file: organization, where: 'карточке учреждения' },
      { file: contacts, where: 'списке служб поддержки' },
      { file: acts, where: 'списке правовых актов' },
    ];
    for (const { file, where } of files) {
      if (!file) continue;
      for (const problem of schemaProblems(file.mistakes, file.text, where)) yield { ...problem, path: file.path };
    }
  },
});
