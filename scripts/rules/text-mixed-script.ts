import { codeOf } from '../knowledge/characters.ts';
import { findMixedWords, type MixedWord } from '../knowledge/mixed-script.ts';
import { prosesOf } from '../model/index.ts';
import { type Prose, plainText, sourceRange } from '../source/index.ts';
import { defineRule, type Problem } from './rule.ts';

export default defineRule({
  id: 'text-mixed-script',
  severity: 'error',
  title: 'В русском слове нет латинских букв, похожих на русские',
  why: 'На вид слово правильное, но поиск его не найдёт, а программа экранного доступа прочитает с ошибкой.',
  specimens: [
    {
      name: 'латинская «o» в русском слове',
      bad: '1.1. Обмен фото-, аудио- и ⟦видеoинформацией⟧.\n',
      good: '1.1. Обмен фото-, аудио- и видеоинформацией.\n',
      messages: ['В слове «видеoинформацией» 5-я буква — латинская «o» (U+006F), а нужна русская «о» (U+043E).'],
    },
    {
      name: 'сокращение с латинскими буквами',
      bad: '1.1. Директор ⟦COШ⟧.\n',
      good: '1.1. Директор СОШ.\n',
      messages: ['В слове «COШ» латинские буквы: 1-я «C» (U+0043), 2-я «O» (U+004F). Нужны русские.'],
    },
    {
      name: 'предлог латинской буквой; законные слова рядом',
      bad: '1.1. IT-специалист (⟦c⟧ допуском) работает ⟦c⟧ обучающимися в VK-мессенджере, web-сайт school@mail.ru.\n',
      good: '1.1. IT-специалист (с допуском) работает с обучающимися в VK-мессенджере, web-сайт school@mail.ru.\n',
      messages: [
        'В слове «c» 1-я буква — латинская «c» (U+0063), а нужна русская «с» (U+0441).',
        'В слове «c» 1-я буква — латинская «c» (U+0063), а нужна русская «с» (U+0441).',
      ],
    },
    {
      name: 'предлог в начале предложения и перед датой',
      bad: '1.1. ⟦B⟧ школе есть вариант B задания. ⟦B⟧ нём ⟦c⟧ 01.09.2024 действуют уровни A и B. Помещение C 12.\n',
      good: '1.1. В школе есть вариант B задания. В нём с 01.09.2024 действуют уровни A и B. Помещение C 12.\n',
      messages: [
        'В слове «B» 1-я буква — латинская «B» (U+0042), а нужна русская «В» (U+0412).',
        'В слове «B» 1-я буква — латинская «B» (U+0042), а нужна русская «В» (U+0412).',
        'В слове «c» 1-я буква — латинская «c» (U+0063), а нужна русская «с» (U+0441).',
      ],
    },
    {
      name: 'русская буква в римском числе',
      bad: '1.1. В ⟦ХIХ⟧ веке и в разделе II.\n',
      good: '1.1. В XIX веке и в разделе II.\n',
      messages: ['В слове «ХIХ» русские буквы: 1-я «Х» (U+0425), 3-я «Х» (U+0425). Нужны латинские.'],
    },
    {
      name: 'латинские буквы по звучанию: исправляет человек',
      bad: '1.1. Обмен ⟦видеoinформацией⟧.\n',
      good: '1.1. Обмен видеоинформацией.\n',
      messages: [
        'В слове «видеoinформацией» латинские буквы: 5-я «o» (U+006F), 6-я «i» (U+0069), 7-я «n» (U+006E). Нужны русские. Похоже, это слово «видеоинформацией».',
      ],
    },
    {
      name: 'слово из двух алфавитов, которое сходством не объяснить',
      bad: '1.1. Рассылка ⟦SMSок⟧.\n',
      good: '1.1. Рассылка SMS-сообщений.\n',
      messages: [
        'В слове «SMSок» смешаны русские и латинские буквы. Наберите слово одним алфавитом или разделите части дефисом.',
      ],
    },
  ],
  *check(policy) {
    for (const prose of prosesOf(policy)) {
      for (const word of findMixedWords(plainText(prose))) yield problemOf(word, prose);
    }
  },
});

function problemOf({ text, from, wrong, instead, certain }: MixedWord, prose: Prose): Problem {
  const range = sourceRange(prose, from, from + text.length);
  if (!instead) {
    const message = `В слове «${text}» смешаны русские и латинские буквы. Наберите слово одним алфавитом или разделите части дефисом.`;
    return { range, severity: 'warning', message };
  }
  const [is, needed] = instead === 'cyrillic' ? ['латинск', 'русск'] : ['русск', 'латинск'];
  const [first] = wrong;
  const list = wrong.map(({ at, letter }) => `${at + 1}-я «${letter}» (${codeOf(letter)})`).join(', ');
  const message =
    wrong.length === 1 && first
      ? `В слове «${text}» ${first.at + 1}-я буква — ${is}ая «${first.letter}» (${codeOf(first.letter)}), а нужна ${needed}ая «${first.twin}» (${codeOf(first.twin)}).`
      : `В слове «${text}» ${is}ие буквы: ${list}. Нужны ${needed}ие.`;
  const edits = wrong.map(({ at, twin }) => ({ range: sourceRange(prose, from + at, from + at + 1), text: twin }));
  const fix = { title: `Заменить на ${needed}ие буквы`, safe: certain, edits };
  return { range, message: certain ? message : `${message} Похоже, это слово «${respelt(text, wrong)}».`, fix };
}

function respelt(text: string, wrong: MixedWord['wrong']): string {
  return [...text].map((letter, i) => wrong.find(({ at }) => at === i)?.twin ?? letter).join('');
}
