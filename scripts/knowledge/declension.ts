/**
 * Names of posts and bodies in the cases that stamps ask for: «Директор школы» → «Директора школы». Only the head of
 * the phrase and the adjectives before it change. A head that is not listed is not guessed.
 */
import RussianNouns from 'russian-nouns-js';
import { KINDS } from './kinds.ts';

export type GrammaticalCase = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';

type Gender = 'masculine' | 'feminine' | 'neuter' | 'plural';

/** Heads of posts and bodies by gender. «Заведующий» is declined as the adjective that it was. */
const HEADS: Record<Exclude<Gender, 'plural'>, readonly string[]> = {
  masculine: [
    ...['директор', 'заместитель', 'заведующий', 'председатель', 'начальник', 'руководитель', 'исполняющий'],
    ...[
      'управляющий',
      'ректор',
      'секретарь',
      'специалист',
      'педагог',
      'воспитатель',
      'учитель',
      'методист',
      'бухгалтер',
    ],
    ...['департамент', 'губернатор', 'президент', 'исполком', 'кабинет', 'союз', 'врач'],
    ...['совет', 'педсовет', 'комитет', 'профком', 'профсоюз', 'управсовет', 'отдел', 'сход', 'съезд'],
  ],
  feminine: [
    ...['заведующая', 'исполняющая', 'управляющая', 'глава'],
    ...['организация', 'конференция', 'комиссия', 'коллегия', 'администрация', 'ассоциация', 'кафедра', 'служба'],
    ...['инспекция', 'мэрия', 'дума'],
  ],
  neuter: [
    'министерство',
    'агентство',
    'правительство',
    'казначейство',
    'собрание',
    'объединение',
    'управление',
    'правление',
    'бюро',
  ],
};

const HEAD_GENDERS = new Map<string, Gender>(
  Object.entries(HEADS).flatMap(([gender, words]) => words.map((word) => [word, gender as Gender])),
);
const KIND_GENDERS = new Map<string, Gender>(
  Object.entries(KINDS).map(([kind, gender]) => [kind.toLocaleLowerCase('ru'), gender]),
);

const INDECLINABLE = new Set(['бюро']);
const ADJECTIVE = /(?:[ыио]й|[ое]е|[ая]я)$/u;
/** «И.о. директора» stays as it is in every case. */
const ABBREVIATED = /^(?:и\.\s?о\.|врио|врид)\s/iu;

const engine = new RussianNouns.Engine();

/**
 * Put the name of a post, a body or a kind of act into a case.
 * @param phrase in the nominative
 * @returns the phrase with its capitals; nothing when its head is not known
 */
export function inCase(phrase: string, grammaticalCase: GrammaticalCase): string | undefined {
  if (ABBREVIATED.test(phrase)) return phrase;
  const pieces = phrase.split(/([\s\u00A0]+)/);
  const head = headOf(pieces.map((piece) => piece.toLocaleLowerCase('ru')));
  if (!head) return undefined;
  for (let i = 0; i <= head.index; i += 2) pieces[i] = declined(pieces[i]!, head.gender, grammaticalCase);
  return pieces.join('');
}

/** «Управляющий совет» is a council, «управляющий делами» is a person: the first that is no adjective decides. */
function headOf(words: readonly string[]): { index: number; gender: Gender } | undefined {
  let head: { index: number; gender: Gender } | undefined;
  for (let index = 0; index < words.length; index += 2) {
    const word = words[index]!;
    const gender = HEAD_GENDERS.get(word) ?? KIND_GENDERS.get(word);
    if (gender) head = { index, gender };
    if (!ADJECTIVE.test(word) && word !== 'временно') break;
  }
  return head;
}

function declined(word: string, gender: Gender, grammaticalCase: GrammaticalCase): string {
  const lower = word.toLocaleLowerCase('ru');
  if (lower === 'временно' || INDECLINABLE.has(lower)) return word;
  const form = formOf(lower, gender, grammaticalCase);
  if (word === word.toLocaleUpperCase('ru')) return form.toLocaleUpperCase('ru');
  return word[0] === lower[0] ? form : form[0]!.toLocaleUpperCase('ru') + form.slice(1);
}

function formOf(text: string, gender: Gender, grammaticalCase: GrammaticalCase): string {
  // The library gives «заведующой» after a sibilant and knows no soft «-яя».
  if (gender === 'feminine' && /(?:[жшщч]а|я)я$/u.test(text)) return text.replace(/.я$/u, 'ей');
  const word =
    gender === 'plural'
      ? { text, pluraleTantum: true }
      : { text, gender: RussianNouns.Gender[gender.toUpperCase() as 'MASCULINE' | 'FEMININE' | 'NEUTER'] };
  return (
    engine.decline(word, RussianNouns.Case[grammaticalCase.toUpperCase() as Uppercase<GrammaticalCase>])[0] ?? text
  );
}
