/**
 * Prepositions of official prose and the case they govern: «в соответствии с», «в течение года», «согласно приказу».
 * Source: Розенталь Д.Э., Справочник по правописанию и литературной правке. Only what cannot be meant otherwise.
 */

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

/** What is right, and how the wrong one is found. Every pattern begins with letters that a search can look for. */
const PHRASES: readonly { right: string; wrong: RegExp; not?: RegExp }[] = [
  {
    right: 'в соответствии с',
    wrong: /(?<!\p{L})(в соответствие с)(?=о? )/giu,
    not: /(?:прив[её]|приход|прийти|приш[её]?л)\p{L}*(?: [\p{L}«»-]+){0,8} $/iu,
  },
  { right: 'в течение', wrong: new RegExp(`(?<!\\p{L})(в течении)(?= ${TIME})`, 'giu') },
  { right: 'в продолжение', wrong: /(?<!\p{L})(в продолжении)(?= (?:\d|всего (?:срока|периода|года)))/giu },
  { right: 'вследствие', wrong: /(?<!\p{L})(вследствии)(?!\p{L})/giu },
  // «Мероприятия по окончанию ремонта» says for what, not when.
  ...(['окончани', 'истечени', 'прибыти', 'прошестви'] as const).map((stem) => ({
    right: `по ${stem}и`,
    wrong: new RegExp(`(?<!\\p{L})(по ${stem}ю)(?!\\p{L})`, 'giu'),
    not: /(?:работ|меропри|действи|мер|план|услуг|задач|обязанност|отч[её]т)\p{L}* $/iu,
  })),
  { right: 'несмотря на', wrong: /(?<!\p{L})(не смотря на)(?= [^.]{1,40}(?:,|$))/giu },
];

const GENITIVE: readonly [wrong: string, right: string][] = [
  ...'приказа закона устава договора плана расписания графика порядка приложения распоряжения постановления протокола решения заявления списка перечня законодательства кодекса соглашения регламента стандарта положения'
    .split(' ')
    .map((word): [string, string] => [
      word,
      /ния$|жения$/.test(word) ? `${word.slice(0, -1)}ю` : `${word.slice(0, -1)}у`,
    ]),
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
const ACCORDING =
  /(?<!\p{L})(согласно)((?: (?:ст\.)?[а-яё]{2,30}(?:ого|его|ых|их)){0,3})(?: ([А-Яа-яё][а-яё]{4,20}))?(?![а-яё])/giu;
/** «согласно его заявлению», «согласно которого» is rarer than the trap. */
const PRONOUN = /^(?:его|их|этого|того|всего|многих|чего|иного)$/i;

const BEGINS =
  /соответствие с|в течении|в продолжении|вследствии|истечению|окончанию|прибытию|прошествию|не смотря на|согласно /i;

/** Find the wrong turns in order of place. */
export function findSetPhrases(text: string): SetPhrase[] {
  // Cheap, and most acts have none.
  if (!BEGINS.test(text)) return [];
  const found = PHRASES.flatMap(({ right, wrong, not }) =>
    [...text.matchAll(wrong)].flatMap(({ 0: typed, index }): SetPhrase[] => {
      if (not?.test(text.slice(Math.max(0, index - 120), index))) return [];
      return [{ from: index, to: index + typed.length, text: typed, right: asTyped(right, typed) }];
    }),
  );
  return [...found, ...accordingTo(text)].sort((a, b) => a.from - b.from);
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
