/** Acts that are cited by name alone: codes, the Constitution, conventions. */
import { readRegion } from './authority.ts';
import { match } from './canonical.ts';
import type { CitationType } from './citation.ts';
import { REPUBLIC } from './republics.ts';

export interface NamedAct {
  type: CitationType;
  /** In the nominative. */
  title: string;
  from: number;
  to: number;
}

const RF = '(?: ?(?:российской федерации|рф|россии)(?![а-я]))?';
const WITH_RF = ' Российской Федерации';

const CODES: readonly [pattern: string, name: string, short: string][] = [
  ['трудов[а-я]+', 'Трудовой кодекс', 'тк'],
  ['семейн[а-я]+', 'Семейный кодекс', 'ск'],
  ['гражданск[а-я]+ процессуальн[а-я]+', 'Гражданский процессуальный кодекс', 'гпк'],
  ['гражданск[а-я]+', 'Гражданский кодекс', 'гк'],
  ['уголовно-процессуальн[а-я]+', 'Уголовно-процессуальный кодекс', 'упк'],
  ['уголовно-исполнительн[а-я]+', 'Уголовно-исполнительный кодекс', 'уик'],
  ['уголовн[а-я]+', 'Уголовный кодекс', 'ук'],
  ['налогов[а-я]+', 'Налоговый кодекс', 'нк'],
  ['бюджетн[а-я]+', 'Бюджетный кодекс', 'бк'],
  ['жилищн[а-я]+', 'Жилищный кодекс', 'жк'],
  ['земельн[а-я]+', 'Земельный кодекс', 'зк'],
  ['градостроительн[а-я]+', 'Градостроительный кодекс', 'грк'],
  ['арбитражн[а-я]+ процессуальн[а-я]+', 'Арбитражный процессуальный кодекс', 'апк'],
];
const ADMINISTRATIVE = 'Кодекс Российской Федерации об административных правонарушениях';

const CODE_ADJECTIVES = CODES.map(([adjective]) => adjective).join('|');
/** «Трудового, Семейного и Гражданского кодексов». */
const CODE_LIST = new RegExp(`(?:${CODE_ADJECTIVES})(?:(?:, | и |, и )(?:${CODE_ADJECTIVES}))* кодекс[а-я]*${RF}`, 'y');
const ADMINISTRATIVE_CODE = new RegExp(
  `кодекс[а-я]*${RF} об административных правонарушениях${RF}|коап${RF}(?![а-я])`,
  'y',
);
const SHORT_CODE = new RegExp(
  `(${CODES.map(([, , short]) => short).join('|')}) ?(?:рф|российской федерации|россии)(?![а-я])`,
  'y',
);
/** «ст. 192 ТК»: after an article no one takes it for anything else. */
const BARE_CODE = new RegExp(`(${CODES.map(([, , short]) => short).join('|')})(?![а-я])`, 'y');
const SPELT_OUT = new RegExp(` ?- (?:${CODE_ADJECTIVES}) кодекс`, 'y');
const ARTICLE_BEFORE = /(?:ст\.?|стать[а-я]+|статей|гл\.?|глав[а-я]+) ?\d[\d.,; и-]{0,30}$/;
/** «проспект Конституции», «День Конституции». */
const NAMED_AFTER =
  /(?:^|[^а-я])(?:ул(?:иц[а-я]+|\.)|пр(?:-т|оспект[а-я]*|-кт|осп\.|\.)|пл(?:ощад[а-я]+|\.)|пер(?:еулок|\.)|д(?:ень|ня|ню|нем|не)) ?$/;
/** The four «Основы» of 1992 and 1993: laws of the Federation that go by their name. */
const FOUNDATIONS =
  /основ(?:ы|ам|ами|ах)? законодательства (?:российской федерации|рф|россии) (?:о культуре|о нотариате|об охране здоровья граждан|об архивном фонде[а-я ]{0,60}?архивах)(?![а-я])["»”]?/y;
const CONSTITUTION = new RegExp(`конституци(?:я|и|ю|ей)(?![а-я])${RF}`, 'y');
const CONVENTION =
  /((?:европейск[а-я]{2} )?конвенци(?:я|и|ю|ей|й|ям|ями|ях)|(?:всеобщ[а-я]+ )?деклараци(?:я|и|ю|ей)|международн[а-я]+ пакт(?:а|у|ом|е)?)(?: (?:оон|организации объединенных наций))?(?=,? (?:об? |прав |[«"“]об? ))/y;
const QUOTED_NAME = /,? [«"“]об? [^«»"“”\n]{5,150}[»"”]/y;
/** Conventions that schools cite; of any other the name is read to where the sentence must go on. */
const CONVENTION_NAME =
  /,? (?:о правах (?:ребенка|инвалидов)|прав (?:ребенка|человека)|о защите прав человека и основных свобод|о борьбе с дискриминацией в области образования|об (?:экономических, социальных и культурных правах|гражданских и политических правах)|об? (?!доход|расход|имуществ|соответств|намерени|пожарн)(?:(?!и (?:конституц|федеральн|иными|приказ|закон|устав|друг)|не |принят|одобрен|ратифиц|признает|от \d|с |для )[а-я-]+ ?){1,8})/y;

/**
 * Read an act that its name alone identifies.
 * @param text canonical
 * @param typed as typed, for names that are not in a list
 * @returns several for «Трудового и Гражданского кодексов»
 */
export function readNamedActs(text: string, typed: string, at: number): NamedAct[] {
  const administrative = match(ADMINISTRATIVE_CODE, text, at);
  if (administrative) return [{ type: 'code', title: ADMINISTRATIVE, from: at, to: at + administrative[0].length }];
  const list = match(CODE_LIST, text, at);
  if (list) return codesOf(text, at, at + list[0].length);
  const short =
    match(SHORT_CODE, text, at) ??
    (ARTICLE_BEFORE.test(text.slice(Math.max(0, at - 50), at)) ? match(BARE_CODE, text, at) : null);
  if (short) {
    // «ТК РФ – Трудовой кодекс Российской Федерации» in a list of short names: the code is named after it.
    if (match(SPELT_OUT, text, at + short[0].length)) return [];
    const [, name] = CODES.find(([, , abbreviation]) => abbreviation === short[1])!;
    return [{ type: 'code', title: name + WITH_RF, from: at, to: at + short[0].length }];
  }
  const foundations = match(FOUNDATIONS, text, at);
  if (foundations) {
    const to = at + foundations[0].length;
    const name = foundations[0].replace(/["«“»”]/g, '').replace(/^.*?(?=об? )/, '');
    return [{ type: 'law_rf', title: `Основы законодательства${WITH_RF} ${name}`, from: at, to }];
  }
  const constitution = match(CONSTITUTION, text, at);
  if (constitution) {
    // Republics have constitutions of their own, which are no acts of the state that we know.
    const end = at + constitution[0].length;
    const bare = !/ф|росс/.test(constitution[0].slice(9));
    if (bare && (readRegion(text, end) || match(REPUBLIC, text, end))) return [];
    if (bare && NAMED_AFTER.test(text.slice(Math.max(0, at - 12), at))) return [];
    // «тест по теме «Конституция»»: the word alone in quotes is the name of something else.
    if (bare && /[«"“„]/.test(text[at - 1] ?? '') && /[»"”“]/.test(text[end] ?? '')) return [];
    const to = at + constitution[0].length;
    return [{ type: 'constitution', title: `Конституция${WITH_RF}`, from: at, to }];
  }
  return conventionAt(text, typed, at);
}

/** «О борьбе …» after «Конвенция» begins no sentence. */
const plainName = (name: string): string =>
  name
    .replace(/^,?\s+/, '')
    .replace(/^[«"“](.)(.*)[»"”]$/su, (_, first: string, rest: string) => first.toLowerCase() + rest);

function codesOf(text: string, at: number, end: number): NamedAct[] {
  const found: NamedAct[] = [];
  let next = at;
  while (next < end) {
    const code = CODES.find(([adjective]) => match(new RegExp(adjective, 'y'), text, next));
    if (!code) break;
    const width = match(new RegExp(code[0], 'y'), text, next)![0].length;
    found.push({ type: 'code', title: code[1] + WITH_RF, from: next, to: next + width });
    const joint = match(/, и |, | и /y, text, next + width);
    if (!joint) break;
    next += width + joint[0].length;
  }
  found.at(-1)!.to = end;
  return found;
}

function conventionAt(text: string, typed: string, at: number): NamedAct[] {
  const head = match(CONVENTION, text, at);
  if (!head) return [];
  const start = at + head[0].length;
  const name = match(QUOTED_NAME, text, start) ?? match(CONVENTION_NAME, text, start);
  if (!name) return [];
  const to = start + name[0].trimEnd().length;
  const noun = head[1]!.startsWith('европ')
    ? 'Европейская конвенция'
    : head[1]!.startsWith('конвенц')
      ? 'Конвенция'
      : head[1]!.includes('деклараци')
        ? head[1]!.startsWith('всеобщ')
          ? 'Всеобщая декларация'
          : 'Декларация'
        : 'Международный пакт';
  const issuer = / оон$/.test(head[0]) ? ' ООН' : '';
  return [{ type: 'convention', title: `${noun}${issuer} ${plainName(typed.slice(start, to))}`, from: at, to }];
}
