/**
 * Prepositions of official prose and the case they govern: «в соответствии с», «в течение года», «согласно приказу».
 * Source: Розенталь Д.Э., Справочник по правописанию и литературной правке. Only what cannot be meant otherwise.
 */

import { spelt } from './letters.ts';

/** A wrong turn; indexes in UTF-16 units. */
export interface SetPhrase {
  from: number;
  to: number;
  text: string;
  right: string;
}

/** What lasts: «в течении реки» and «в течении болезни» are right. */
const TIME =
  '(?:\\d|всего|учебн|календарн|рабоч|отч[её]тн|текущ|ближайш|последующ|следующ|установленн|указанн|срок|период|год|месяц|недел|дня|дней|часа|часов|минут|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|пятнадцати|двадцати|тридцати|полугоди|четверт|триместр|урок|занят)';

/** What is right, and how the wrong one is found. The anchor is in every wrong one: a search for it costs nothing. */
const PHRASES: readonly { right: string; anchor: string; wrong: RegExp; not?: RegExp }[] = [
  {
    right: 'в соответствии с',
    anchor: 'ответствие с',
    wrong: spelt(/(?<!\p{L})(в соответствие с)(?=о? )/giu),
    not: spelt(/(?:прив[её]|приво[дж]|приход|прийти|приш[её]?л)\p{L}*(?: [\p{L}«»-]+){0,8} $/iu),
  },
  { right: 'в течение', anchor: 'течении ', wrong: spelt(new RegExp(`(?<!\\p{L})(в течении)(?= ${TIME})`, 'giu')) },
  {
    right: 'в продолжение',
    anchor: 'продолжении ',
    wrong: spelt(/(?<!\p{L})(в продолжении)(?= (?:\d|всего (?:срока|периода|года)))/giu),
  },
  { right: 'вследствие', anchor: 'следствии', wrong: spelt(/(?<!\p{L})(вследствии)(?!\p{L})/giu) },
  // «Мероприятия по окончанию ремонта» says for what, not when.
  ...(['окончани', 'истечени', 'прибыти', 'прошестви'] as const).map((stem) => ({
    right: `по ${stem}и`,
    anchor: `о ${stem}ю`,
    wrong: spelt(new RegExp(`(?<!\\p{L})(по ${stem}ю)(?!\\p{L})`, 'giu')),
    not: spelt(/(?:работ|меропри|действи|мер|план|услуг|задач|обязанност|отч[её]т)\p{L}* $/iu),
  })),
  { right: 'несмотря на', anchor: 'е смотря на ', wrong: spelt(/(?<!\p{L})(не смотря на)(?= [^.]{1,40}(?:,|$))/giu) },
];

const GENITIVE: readonly [wrong: string, right: string][] = [
  ...'приказа закона устава договора плана расписания графика порядка приложения распоряжения постановления протокола решения заявления списка перечня законодательства кодекса соглашения регламента стандарта положения пункта подпункта раздела абзаца акта указа письма'
    .split(' ')
    .map((word): [string, string] => [word, /ния$/.test(word) ? `${word.slice(0, -1)}ю` : `${word.slice(0, -1)}у`]),
  ...(
    [
      'требований',
      'положений',
      'приложений',
      'правил',
      'договоров',
      'приказов',
      'планов',
      'законов',
      'графиков',
    ] as const
  ).map((word): [string, string] => [
    word,
    word.endsWith('й') ? `${word.slice(0, -1)}ям` : `${word.replace(/ов$/, '')}ам`,
  ]),
];
const NOUNS = new Map(GENITIVE);
const ACCORDING = spelt(
  /(?<!\p{L})(согласно)((?: (?:ст\.)?[а-яё]{2,30}(?:ого|его|ых|их)){0,3})(?: ([А-Яа-яё][а-яё]{4,20}))?(?![а-яё])/giu,
);
/** «согласно его заявлению», «согласно которого» is rarer than the trap. */
const PRONOUN = /^(?:его|их|них|этого|того|всего|многих|чего|иного)$/i;

/** Find the wrong turns in order of place. */
export function findSetPhrases(text: string): SetPhrase[] {
  const found = PHRASES.filter(({ anchor }) => text.includes(anchor)).flatMap(({ right, wrong, not }) =>
    [...text.matchAll(wrong)].flatMap(({ 0: typed, index }): SetPhrase[] => {
      if (not?.test(text.slice(Math.max(0, index - 120), index))) return [];
      return [{ from: index, to: index + typed.length, text: typed, right: asTyped(right, typed) }];
    }),
  );
  if (text.includes('огласно ')) found.push(...accordingTo(text));
  return found.sort((a, b) => a.from - b.from);
}

function* accordingTo(text: string): Generator<SetPhrase> {
  for (const { 1: head = '', 2: typed = '', 3: word = '', index } of text.matchAll(ACCORDING)) {
    const adjectives = typed.split(' ').filter(Boolean);
    if (adjectives.some((one) => PRONOUN.test(one))) continue;
    const noun = NOUNS.get(word.toLowerCase());
    if (adjectives.length === 0 && !noun) continue;
    const right = [head, ...adjectives.map(dative), ...(noun ? [asTyped(noun, word)] : [])].join(' ');
    const to = index + head.length + typed.length + (noun ? word.length + 1 : 0);
    yield { from: index, to, text: text.slice(index, to), right };
  }
}

/** «утверждённого» → «утверждённому», «новых» → «новым». */
const dative = (adjective: string): string => adjective.replace(/го$/, 'му').replace(/х$/, 'м');

/** The capital letter of what was typed. */
const asTyped = (right: string, typed: string): string =>
  /^\p{Lu}/u.test(typed) ? right[0]!.toUpperCase() + right.slice(1) : right;
