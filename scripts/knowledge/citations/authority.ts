/**
 * Who issued an act: federal bodies by their names and nicknames, bodies of a region or a municipality as typed.
 * Names and dates of renaming: domain notes on the citation grammar, section 2.
 */
import { match } from './canonical.ts';
import { type AuthorityLevel, KNOWN, KNOWN_START, RF } from './federal-bodies.ts';
import { readInstitution } from './institution.ts';
import { REPUBLIC, republicName } from './republics.ts';
import { readUnion } from './union.ts';

export type { AuthorityLevel };

export interface TypedAuthority {
  /** Full name in the nominative. Ministries that took over a nickname are told apart by the act's date: see `nameOn`. */
  name: string;
  level: AuthorityLevel;
  from: number;
  to: number;
  /** «России», «РФ», «Российской Федерации» stands after it. */
  national: boolean;
  /** A nickname that «России» belongs to: «Минобрнауки». */
  nickname: boolean;
}

const NATIONAL = / ?(?:российской федерации|р\. ?ф\.|рф|россии|ссср|рсфср)(?![а-я])/y;
/** «Министерства образования Белгородской области»: the name goes on, so the body is not the federal one. */
const REGION =
  / (?:и [а-я]+ [а-я]+ )?(?:республик[а-я]* (?:северная осетия(?: ?- ?алания)?|марий эл|саха(?: ?\(якутия\))?|[а-я-]+)(?: \([а-я]+\))?|[а-я]+(?: ?- ?[а-я]+)?(?:ск|цк)ой (?:народной )?республики|москвы|санкт-петербурга|севастополя|[а-я-]+(?:ск|цк)(?:ой|ого) (?:области|края|автономного округа|автономной области|городского округа|муниципального (?:района|округа)|района|обл\.?(?![а-я]))|(?:города|г\.) ?[а-я-]+|ханты-мансийского автономного округа(?: ?- ?югры)?|[а-я]+стан[а]?(?![а-я]))/y;

/** «Краснодарского края», «Республики Татарстан», «РТ» at a place, the blank before it included. @returns the index after it */
export function readRegion(text: string, at: number): number | undefined {
  const found = match(REGION, text, at) ?? match(REPUBLIC, text, at);
  return found ? at + found[0].length : undefined;
}

/** «Министерства образования СО», «Правительства НСО»: a region by its letters, which several share. */
const LETTERS = /\s(?:[А-Я]{1,3}О|[АЗКПСХ]К|СПб)(?![А-Яа-яё-])/uy;

/** In a line of capitals nothing tells letters of a region from a preposition. */
const lettersOf = (typed: string, from: number, end: number): RegExpExecArray | null =>
  /[а-яё]/.test(typed.slice(from, end)) ? match(LETTERS, typed, end) : null;

/** «Министерства образования, науки и молодежной политики Краснодарского края»: it goes on, so it is not the federal one. */
const GOES_ON = new RegExp(
  `(?:(?:,| и)? (?!от |об? |по |мин|федеральн|рос)[а-я-]+){1,8}?(?:${REGION.source}|${REPUBLIC.source})`,
  'y',
);

/** Bodies of a region or a municipality, by their first word. */
const LOCAL_BODY: readonly [RegExp, string][] = [
  [/департамент[а-я]*/y, 'Департамент'],
  [/министерств[а-я]*/y, 'Министерство'],
  [/управлени[а-я]*/y, 'Управление'],
  [/администраци[а-я]*/y, 'Администрация'],
  [/местн[а-я]* администраци[а-я]*/y, 'Местная администрация'],
  [/городск[а-я]* администраци[а-я]*/y, 'Городская администрация'],
  [/исполнительн[а-я]* комитет[а-я]*/y, 'Исполнительный комитет'],
  [/исполком[а-я]*/y, 'Исполком'],
  [/комитет[а-я]*/y, 'Комитет'],
  [/кабинет[а-я]* министров/y, 'Кабинет Министров'],
  [/км(?= р[а-я](?![а-я]))/y, 'Кабинет Министров'],
  [/совет[а-я]* министров/y, 'Совет Министров'],
  [/отдел[а-я]*(?= (?:образован|культур|по |общего))/y, 'Отдел'],
  [/глав[аыуе] администрации \(губернатора\)/y, 'Глава администрации (губернатор)'],
  [/глав[аыуе] администрации/y, 'Глава администрации'],
  [/глав[аыуе](?= )/y, 'Глава'],
  [/губернатор[а-я]*/y, 'Губернатор'],
  [/правительств[а-я]*/y, 'Правительство'],
  [/мэр(?:а|ии|ия|ией)?(?= )/y, 'Мэрия'],
  [/(?:муниципальн[а-я]* )?совет[а-я]* депутатов/y, 'Совет депутатов'],
  [/городск[а-я]* дум[аыуеой]+/y, 'Городская Дума'],
  [/служб[а-я]*(?= по )/y, 'Служба'],
  [/коллеги[а-я]*(?= администрац| министер| департамент)/y, 'Коллегия'],
  [/прокуратур[а-я]*/y, 'Прокуратура'],
  [/омвд(?![а-я])/y, 'ОМВД'],
  [/умвд(?![а-я])/y, 'УМВД'],
  [/гу мвд(?![а-я])/y, 'ГУ МВД'],
  [/инспекци[а-я]*/y, 'Инспекция'],
  ...['РУО', 'ГУО', 'ГорУО', 'РОО', 'МУО', 'РОНО', 'ГОРОНО', 'УО'].map((short): [RegExp, string] => [
    new RegExp(`${short.toLowerCase()}(?![а-я])`, 'y'),
    short,
  ]),
];
/** A body of education by its letters needs no more name. */
const SHORT_BODY = /^[А-Яа-я]*(?:УО|ОО|ОНО)$/u;
/** The rest of such a name: words, up to a date, a number, a title or a mark. */
const LOCAL_REST =
  /(?:(?:, (?=[а-я]+ (?:и|политик))|\. ?| )(?!от ["«]?\d|№|n ?\d|об? [а-я]|утвержд|введен|и (?:приказ|постановлен|федеральн))[а-я-]+)*(?: [«"](?!об? )[^«»"]{2,60}[»"](?= (?:от ["«]?\d|№|n \d)))?/y;

/**
 * Read the body that issued an act.
 * @param text canonical
 * @param typed as typed, for names that are not in the list
 */
export function readAuthority(text: string, typed: string, at: number): TypedAuthority | undefined {
  const union = readUnion(text, at);
  if (union) return { ...union, level: 'federal', from: at, national: true, nickname: false };
  for (const { pattern, name, level, nickname } of match(KNOWN_START, text, at) ? KNOWN : []) {
    const found = match(pattern, text, at);
    if (!found) continue;
    const end = at + found[0].length;
    const national = match(NATIONAL, text, end);
    const place = national
      ? null
      : (match(REGION, text, end) ??
        match(REPUBLIC, text, end) ??
        lettersOf(typed, at, end) ??
        match(GOES_ON, text, end));
    if (place && (!nickname || level !== 'federal')) break;
    if (place) {
      const to = end + place[0].length;
      const whose = republicName(typed.slice(end, to).trim());
      return {
        name: `${name.replace(RF, '')} ${whose}`,
        level: 'local',
        from: at,
        to,
        national: false,
        nickname: false,
      };
    }
    const soviet = /(?:рсф|сс)ср/.exec(national?.[0] ?? '')?.[0].toUpperCase();
    return {
      name: soviet ? name.replace(RF, ` ${soviet}`) : name,
      level,
      from: at,
      to: end + (national?.[0].length ?? 0),
      national: Boolean(national),
      nickname: Boolean(nickname),
    };
  }
  return readLocalBody(text, typed, at) ?? ownInstitution(text, at);
}

function ownInstitution(text: string, at: number): TypedAuthority | undefined {
  const to = readInstitution(text, at);
  return to === undefined
    ? undefined
    : { name: '', level: 'institution', from: at, to, national: false, nickname: false };
}

/** How any of them begins. */
const LOCAL_START =
  /деп|мин|управ|адм|ком|исп|каб|км|сов|мун|мест|гор|отд|гл|губ|прав|мэр|служ|инсп|колл|прок|омвд|умвд|гу мвд|руо|гуо|муо|уо|роо|рон|нач|дир|рук|пред/y;
/** «начальника Управления образования …»: the body that its head signs for. */
const ITS_HEAD =
  /(?:начальник|директор|руководител|председател)[а-я]* (?=департамент|министерств|управлени|комитет|отдел)/y;

function readLocalBody(text: string, typed: string, from: number): TypedAuthority | undefined {
  if (!match(LOCAL_START, text, from)) return undefined;
  const at = from + (match(ITS_HEAD, text, from)?.[0].length ?? 0);
  for (const [pattern, head] of LOCAL_BODY) {
    const found = match(pattern, text, at);
    if (!found) continue;
    const start = at + found[0].length;
    const to = start + (match(LOCAL_REST, text, start)?.[0].length ?? 0);
    const end = at + text.slice(at, to).trimEnd().length;
    if (end <= start && !SHORT_BODY.test(head)) return undefined;
    const rest = typed.slice(start, end).trim();
    const short = /(?<= )[А-Я]{2,4}(?: ?[-–—] ?(?:Алания|Югры?|А))?(?: ?\(Я\))?$|^[А-Я]{2,4}$/u.exec(rest);
    const whose = short ? rest.slice(0, short.index) + republicName(short[0]) : rest;
    // «Департамента … Министерства образования и науки РФ».
    const name = `${head} ${whose}`.trim().replace(/ РФ$/, RF);
    return { name, level: 'local', from, to: end, national: false, nickname: false };
  }
  return undefined;
}

const SPLIT_OF_MINISTRY = '2018-05-15';
const SCIENCE = `Министерство образования и науки${RF}`;

/**
 * The name of the body on the day of the act. «Минобрнауки» was the Ministry of Education and Science until it was
 * divided on 2018-05-15 and is the Ministry of Science and Higher Education since.
 */
export function nameOn(date: string | null, { name, nickname }: TypedAuthority): string {
  return name === SCIENCE && nickname && date !== null && date > SPLIT_OF_MINISTRY
    ? `Министерство науки и высшего образования${RF}`
    : name;
}
