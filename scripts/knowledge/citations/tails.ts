/**
 * What stands after the details of an act: the edition, the registration with the Ministry of Justice, where it was
 * published. Source: domain notes on the citation grammar, section 7.
 */
import { match } from './canonical.ts';
import { readDate } from './date.ts';

export interface Tail {
  kind: 'edition' | 'registration' | 'publication';
  /** As typed, without brackets. */
  text: string;
  registration?: Registration;
  from: number;
  to: number;
}

export interface Registration {
  /** ISO 8601. */
  date: string | null;
  number: string | null;
}

const EDITION =
  /(?:в (?:ныне |настоящее время )?(?:действующей |последней |актуальной |новой (?=редакции [фзпо]))?)?ред(?:\.|акци[а-я]+)|[сc] ?(?:последующими |последними |учетом )?(?:изм\.?(?![а-я])|изменени[а-я]+)|[сc] ?доп(?:\.|олнени[а-я]+)|(?:действующая|последняя|актуальная) редакция|изм(?:\.|енени[а-я]+)/y;
const REGISTRATION = /(?:и |, )?зарег(?:\.|истрирован[а-я]*)/y;
const PUBLICATION =
  /собрани[а-я]+ законодательства|сз рф|сзрф|официальн[а-я]+ интернет-портал|российск[а-я]+ газет|бюллетен|опубликован|www\.|http/y;

/** Not in brackets, an edition is its words and the dates and numbers that follow. */
const EDITION_WORDS =
  /(?:(?:в (?:ныне |настоящее время )?(?:действующей |последней |актуальной |новой (?=редакции [фзпо]))?)?ред(?:\.|акци[а-я]+)|[сc] ?(?:последующими |последними |учетом )?(?:изм\.?(?![а-я])|изменени[а-я]+)|[сc] ?доп(?:\.|олнени[а-я]+))(?:,? ?(?:и |и с )?(?:доп\.|дополнени[а-я]+|изм\.|изменени[а-я]+))?(?:,? внесенными)?(?: (?:федеральн[а-я]+ )?(?:закон|приказ|постановлени|распоряжени)[а-я]*(?: [а-я]+){0,5}?(?= от \d))?/y;
const EDITION_DETAIL =
  /(?: ?,)?(?: и)?(?: (?:от|на|(с)))? ?(?:\d{1,2}\. ?\d{1,2}\. ?\d{2,4}|\d{1,2} [а-я]{3,8} \d{4})(?: ?(?:года|г\.?)(?![а-я]))?(?: ?(?:№|n) ?\d+(?:-[а-я]+)?| \d{1,5}(?:-[а-я]{1,3})?(?= от \d|[;,)]|$))?/y;
const REGISTRATION_WORDS =
  /(?:и |, )?зарег(?:\.|истрирован[а-я]*)(?: (?:в )?(?:министерств[а-я]* юстиции|минюст[а-я]*)(?: российской федерации| рф| россии)?)?/y;
const REGISTRATION_NUMBER =
  /(?:,? ?|\. ?(?=рег|№|n ?\d))(?:рег\.? ?|регистрационн[а-я.]* ?)?(?:номер ?)?(?:№|n)? ?(\d{3,6})(?!\d|\.\d)/y;

/** «… программам». (в ред. …)», «… № 30384; в редакции приказа …»: a mark too many before a remark that can be of nothing else. */
const BEFORE_REMARK =
  / ?[.;] ?(?=\((?:в (?:новой )?ред|ред\.|с изм))|; ?(?=в ред(?:\.|акции) (?:приказ|постановлен|федеральн|закон|от \d))/y;

/**
 * Read one tail.
 * @param text canonical
 * @param typed as typed
 * @param at after the details; blanks and a comma are skipped
 */
export function readTail(text: string, typed: string, at: number): Tail | undefined {
  // A bracket may close between an act and its registration: «(утв. … № 189), зарегистрированным …».
  const gap = (match(BEFORE_REMARK, text, at) ?? match(/ ?,? ?|/y, text, at)!)[0].length;
  const outside = match(/\),? (?=зарег)|\. (?=зарегистрирован[а-я]* в мин)/y, text, at)?.[0].length;
  const from = at + (outside ?? gap);
  return text[from] === '(' || text[from] === '[' ? bracketed(text, typed, from) : bare(text, typed, from);
}

function bracketed(text: string, typed: string, from: number): Tail | undefined {
  const inside = from + 1;
  const kind = match(EDITION, text, inside)
    ? 'edition'
    : match(REGISTRATION, text, inside)
      ? 'registration'
      : match(PUBLICATION, text, inside)
        ? 'publication'
        : undefined;
  if (!kind) return undefined;
  const end = closing(text, from);
  const tail = { kind, from, to: Math.min(end + 1, text.length) } as const;
  // «(в ред. от …, далее – Закон)» gives a name besides.
  const words = typed
    .slice(inside, end)
    .replace(/[,;]? ?\(?далее ?[-–—:][\s\S]*$/i, '')
    .trim();
  const registered = text.slice(inside, end).search(/зарег(?:\.|истрирован)/);
  const registration = registered < 0 ? undefined : registrationAt(text, inside + registered)?.value;
  return {
    ...tail,
    // «(ред. от …; зарегистрирован …)» holds two remarks.
    text: kind === 'edition' && registered > 0 ? words.slice(0, registered).replace(/[\s,;]+$/, '') : words,
    ...(registration && { registration }),
  };
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < Math.min(text.length, open + 600); i++) {
    if (text[i] === '(' || text[i] === '[') depth += 1;
    else if (text[i] === ')' || text[i] === ']') depth -= 1;
    if (depth === 0) return i;
  }
  const stop = text.slice(open, open + 200).search(/[;\n]/);
  return stop < 0 ? Math.min(text.length, open + 200) : open + stop;
}

function bare(text: string, typed: string, from: number): Tail | undefined {
  const edition = match(EDITION_WORDS, text, from);
  if (edition) {
    let to = from + edition[0].length;
    for (let detail = match(EDITION_DETAIL, text, to); detail; detail = match(EDITION_DETAIL, text, to)) {
      // «в редакции с 10.01.2016 № 197-ФЗ»: since a day, and the number is the act's own.
      const since = detail[1] ? detail[0].search(/ ?(?:№|n) ?\d/) : -1;
      to += since < 0 ? detail[0].length : since;
      if (since >= 0) break;
    }
    // «с изменениями (ред. от 23.07.2025 г.)».
    const rest = text[to] === ' ' && text[to + 1] === '(' ? bracketed(text, typed, to + 1) : undefined;
    if (rest?.kind === 'edition') ({ to } = rest);
    return { kind: 'edition', text: typed.slice(from, to).trim(), from, to };
  }
  const registration = registrationAt(text, from);
  return registration
    ? {
        kind: 'registration',
        text: typed.slice(from, registration.to),
        registration: registration.value,
        from,
        to: registration.to,
      }
    : undefined;
}

function registrationAt(text: string, from: number): { value: Registration; to: number } | undefined {
  const words = match(REGISTRATION_WORDS, text, from);
  if (!words) return undefined;
  let to = from + words[0].length;
  const start = to + match(/,? ?(?:от )?/y, text, to)![0].length;
  const date = readDate(text, start);
  if (date) to = date.to;
  const number = match(REGISTRATION_NUMBER, text, to);
  if (number) to += number[0].length;
  return date || number ? { value: { date: date?.iso ?? null, number: number?.[1] ?? null }, to } : undefined;
}
