import { restOfLine } from '../source/index.ts';
import { defineRule, type Problem } from './rule.ts';
import { schemaProblems } from './words/schema-message.ts';

const missing = (id: string): string =>
  `У акта нет паспорта. Добавьте в начало файла строки: «---», «id: ${id}», «kind: Порядок», «title: Порядок оказания …», «status: draft», «---».`;
const AGREED = 'id: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: draft\n';

export default defineRule({
  id: 'passport-schema',
  severity: 'error',
  title: 'Паспорт акта заполнен полно и правильно',
  why: 'Из паспорта берутся название, грифы, даты и постоянное имя акта. Без них нельзя ни напечатать первый лист, ни опубликовать акт на сайте.',
  specimens: [
    {
      name: 'паспорта нет',
      bad: '⟦# Порядок приёма⟧\n\n1.1. Текст.\n',
      good: `---\n${AGREED}---\n\n# Порядок приёма\n\n1.1. Текст.\n`,
      messages: [missing('example')],
    },
    {
      name: 'паспорт не закрыт',
      bad: '⟦---⟧\nid: example\n\n# Порядок приёма\n',
      good: `---\n${AGREED}---\n\n# Порядок приёма\n`,
      messages: ['Паспорт не закрыт: после его последней строки поставьте строку «---».'],
    },
    {
      name: 'номер протокола без кавычек',
      bad: `---\n${AGREED}agreed:\n  - { body: council, protocol: { number: ⟦1⟧ } }\n---\n`,
      good: `---\n${AGREED}agreed:\n  - { body: council, protocol: { number: "1" } }\n---\n`,
      messages: [
        'В поле «agreed → запись 1 → protocol → number» нужен текст, а «1» без кавычек — не текст: возьмите в кавычки, "1".',
      ],
    },
    {
      name: 'нет обязательных полей',
      bad: '---\n⟦id: example⟧\ntitle: Порядок приёма\nstatus: draft\n---\n',
      good: `---\n${AGREED}---\n`,
      messages: ['В паспорте нет обязательного поля «kind»: это вид акта, например «kind: Порядок».'],
    },
    {
      name: 'опечатка в имени поля и невозможная дата',
      bad: `---\n${AGREED}⟦efective⟧: 2024-08-30\nreviewBy: ⟦2027-02-31⟧\n---\n`,
      good: `---\n${AGREED}effective: 2024-08-30\nreviewBy: 2027-02-28\n---\n`,
      messages: [
        'В паспорте не бывает поля «efective». Возможно, вы имели в виду «effective».',
        '31 февраля 2027 года не бывает: проверьте дату в поле «reviewBy».',
      ],
    },
    {
      name: 'дата, записанная через точку',
      bad: `---\n${AGREED}effective: ⟦30.08.2024⟧\n---\n`,
      good: `---\n${AGREED}effective: 2024-08-30\n---\n`,
      messages: ['В поле «effective» дату пишут так: год-месяц-день, например 2024-08-30, а записано «30.08.2024».'],
    },
    {
      name: 'состояние по-русски',
      bad: '---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: ⟦проект⟧\n---\n',
      good: `---\n${AGREED}---\n`,
      messages: [
        'Значение «проект» не подходит полю «status». Возможно, вы имели в виду «draft». Подходят: draft (проект), agreed (согласован), approved (утверждён), repealed (утратил силу).',
      ],
    },
    {
      name: 'значение вместо полей',
      bad: `---\n${AGREED}agreed:\n  - ⟦council⟧\napproved: ⟦директор⟧\n---\n`,
      good: `---\n${AGREED}agreed:\n  - { body: council }\napproved: { by: director }\n---\n`,
      messages: [
        'Поле «agreed → запись 1» состоит из полей (body, stamp, protocol, by, date), а здесь записано «council». Запишите их в фигурных скобках: - { body: … }.',
        'Поле «approved» состоит из полей (by, date, order, protocol), а здесь записано «директор». Запишите их в фигурных скобках: approved: { by: … }.',
      ],
    },
    {
      name: 'двоеточие внутри значения',
      bad: '---\nid: example\nkind: Порядок\ntitle: ⟦П⟧орядок: приём\nstatus: draft\n---\n',
      good: '---\nid: example\nkind: Порядок\ntitle: "Порядок: приём"\nstatus: draft\n---\n',
      messages: [
        'Поле стоит не на своём месте: у него лишний отступ, или на одной строке два поля. Каждое поле начинают с новой строки, у полей одного уровня отступ одинаков. Если двоеточие — часть текста, возьмите значение в кавычки.',
      ],
    },
    {
      name: 'поле дважды',
      bad: '---\nid: example\nkind: Порядок\n⟦kind⟧: Правила\ntitle: Порядок приёма\nstatus: draft\n---\n',
      good: '---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: draft\n---\n',
      messages: ['Поле «kind» уже есть выше. Оставьте одно из двух.'],
    },
  ],
  *check({ source, passportMistakes, folder }) {
    const { text, frontMatter } = source;
    if (frontMatter) yield* schemaProblems(passportMistakes, text, 'паспорте');
    else if (text.trim()) yield withoutPassport(text, idOf(folder));
  },
});

/** The folder of an act has its name. */
const idOf = (folder: string): string => /([a-z0-9-]+)\/$/.exec(folder)?.[1] ?? 'example';

function withoutPassport(text: string, id: string): Problem {
  const range = restOfLine(text, 0);
  if (/^---[ \t]*[\r\n]/.test(text)) {
    return { range, message: 'Паспорт не закрыт: после его последней строки поставьте строку «---».' };
  }
  const above = /^\s+(?=---[ \t]*[\r\n])/.exec(text);
  if (!above) return { range, message: missing(id) };
  return {
    range: [0, above[0].length],
    message: 'Паспорт начинается не с начала файла: удалите всё, что стоит перед первой строкой «---».',
    fix: {
      title: 'Удалить пустое место перед паспортом',
      safe: true,
      edits: [{ range: [0, above[0].length], text: '' }],
    },
  };
}
