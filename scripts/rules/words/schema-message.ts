/** Mistakes of the passport and of the institution's files in the author's words. */
import { visible } from '../../knowledge/characters.ts';
import { isCalendarDate, spokenDate } from '../../knowledge/dates.ts';
import type { SchemaMistake } from '../../model/index.ts';
import { restOfLine } from '../../source/index.ts';
import type { Fix, Problem } from '../rule.ts';
import { nearest, perhaps } from './nearest.ts';
import { yamlMessage } from './yaml-message.ts';

/** What a field holds, and how it is filled in. */
const FIELDS: Record<string, string> = {
  id: 'постоянное имя акта, например «id: technical-support»',
  kind: 'вид акта, например «kind: Порядок»',
  title: 'название акта, например «title: Порядок оказания технической помощи»',
  status: 'состояние акта, например «status: draft»',
  by: 'кто утверждает, например «by: director»',
  body: 'какой орган, например «body: pedagogical-council»',
  date: 'дата, например «date: 2024-08-30»',
  name: 'название или имя',
  shortName: 'краткое название',
  address: 'адрес',
  people: 'должностные лица',
  post: 'должность',
  value: 'само значение',
  source: 'откуда взято значение',
};

const VALUES: Record<string, string> = {
  draft: 'проект',
  agreed: 'согласован',
  approved: 'утверждён',
  repealed: 'утратил силу',
  in_force: 'действует',
  superseded: 'замещён',
  accepted: 'принят',
  considered: 'рассмотрен',
  opinion: 'учтено мнение',
};

type Said = Pick<Problem, 'message'> & { fix?: Fix };

/**
 * Turn mistakes into findings.
 * @param text the file that the mistakes' ranges count in
 * @param where «паспорте»: the thing that was validated, in the prepositional case
 */
export function* schemaProblems(mistakes: readonly SchemaMistake[], text: string, where: string): Generator<Problem> {
  let brokenLine: number | undefined;
  for (const mistake of mistakes) {
    if (/^[A-Z_]+$/.test(mistake.keyword)) {
      const line = text.lastIndexOf('\n', mistake.range[0] - 1);
      // One slip makes the parser stumble several times on the same line.
      if (line === brokenLine) continue;
      brokenLine = line;
      const range = wordAt(mistake, text);
      yield { range, message: yamlMessage(mistake.keyword, shown(text.slice(...range))) };
    } else {
      const [start, end] = mistake.range;
      const firstLine = restOfLine(text, start);
      const typed = text.slice(start, end);
      yield { range: [start, Math.min(end, firstLine[1])], ...sayOf(mistake, typed, where) };
    }
  }
}

/** The parser points at one letter of a key that it has seen before. */
function wordAt({ keyword, range: [start, end] }: SchemaMistake, text: string): Problem['range'] {
  const word = /[\p{L}\d_-]+/uy;
  word.lastIndex = start;
  const length = keyword === 'DUPLICATE_KEY' ? (word.exec(text)?.[0].length ?? 0) : 0;
  const [, lineEnd] = restOfLine(text, start);
  return [start, Math.max(start + length, Math.min(end, lineEnd))];
}

function sayOf(mistake: SchemaMistake, typed: string, where: string): Said {
  const place = mistake.path.length === 0 ? `В ${where}` : `В поле ${fieldName(mistake.path)}`;
  switch (mistake.keyword) {
    case 'required': {
      const key = String(mistake.params.missingProperty);
      const about = FIELDS[key];
      return { message: `${place} нет обязательного поля «${key}»${about ? `: это ${about}` : ''}.` };
    }
    case 'additionalProperties':
      return unknownKey(mistake, place);
    case 'enum':
      return wrongChoice(mistake, typed);
    case 'type':
      return wrongType(mistake, typed, where);
    case 'maxLength':
      return { message: `Поле ${fieldName(mistake.path)} слишком длинное: не больше ${mistake.params.limit} знаков.` };
    default:
      return wrongText(mistake, typed);
  }
}

function unknownKey({ params, known, value, expected }: SchemaMistake, place: string): Said {
  const key = String(params.additionalProperty);
  if (known.length === 0)
    return { message: `${place} имя «${shown(key)}» не подходит: нужны ${expected}, например «director».` };
  const free = known.filter((name) => !(name in Object(value)));
  const hint = perhaps(key, free) || ` Здесь бывают поля: ${known.join(', ')}.`;
  return { message: `${place} не бывает поля «${shown(key)}».${hint}` };
}

function wrongChoice({ params, path, value, range }: SchemaMistake, typed: string): Said {
  const allowed = (params.allowedValues as unknown[]).map(String);
  const list = allowed.map((one) => (VALUES[one] ? `${one} (${VALUES[one]})` : one)).join(', ');
  const word = typeof value === 'string' ? value : typed;
  const same = allowed.find((one) => one.toLowerCase() === word.trim().toLowerCase());
  const spoken = allowed.find((one) => VALUES[one] && VALUES[one] === nearest(word, [VALUES[one]]));
  const hint = spoken ? ` Возможно, вы имели в виду «${spoken}».` : perhaps(word, allowed);
  const message = `Значение «${shown(word)}» не подходит полю ${fieldName(path)}.${hint} Подходят: ${list}.`;
  return same ? { message, fix: replace(`Исправить на «${same}»`, range, same) } : { message };
}

function wrongType({ params, path, value, known, expected, range }: SchemaMistake, typed: string, where: string): Said {
  const field = fieldName(path);
  if (value === null) {
    return { message: `Поле ${field} пустое. Впишите значение; если поле необязательное, его строку можно удалить.` };
  }
  if (params.type === 'array') {
    return { message: `Поле ${field} — это список: каждую запись начинают с новой строки и дефиса «- ».` };
  }
  if (params.type === 'object') {
    if (path.length > 0) {
      const key = path.at(-1)!;
      const example = `${/^\d+$/.test(key) ? '-' : `${shown(key)}:`} { ${known[0]}: … }`;
      return {
        message: `Поле ${field} состоит из полей (${known.join(', ')}), а здесь записано «${shown(typed)}». Запишите их в фигурных скобках: ${example}.`,
      };
    }
    return { message: `В ${where} должны быть строки вида «имя: значение», с пробелом после двоеточия.` };
  }
  if (expected?.startsWith('дата')) return wrongDate(typed, field, range);
  if (typeof value === 'object') return { message: `В поле ${field} нужен текст, а записан список или набор полей.` };
  const message = `В поле ${field} нужен текст, а «${shown(typed)}» без кавычек — не текст: возьмите в кавычки, "${shown(typed)}".`;
  const quotable = /^[\w.+-]+$/.test(typed) && !(expected?.startsWith('адрес') ?? false);
  return quotable ? { message, fix: replace('Взять в кавычки', range, `"${typed}"`) } : { message };
}

function wrongText({ path, value, expected, range }: SchemaMistake, typed: string): Said {
  const field = fieldName(path);
  if (expected?.startsWith('дата')) return wrongDate(String(value), field, range);
  if (typeof value === 'string' && value.trim() === '') return { message: `Поле ${field} пустое: впишите значение.` };
  const needed = expected ? `нужны ${expected}` : 'запись другого вида';
  if (expected?.startsWith('адрес'))
    return { message: `В поле ${field} нужен ${expected}, а записано «${shown(typed)}».` };
  return { message: `Значение «${shown(typed)}» не подходит полю ${field}: ${needed}, например «technical-support».` };
}

function wrongDate(typed: string, field: string, range: SchemaMistake['range']): Said {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  if (iso) {
    const missing = Number(iso[2]) >= 1 && Number(iso[2]) <= 12 ? spokenDate(typed) : `месяца с номером ${iso[2]}`;
    const sentence = `${missing[0]!.toUpperCase()}${missing.slice(1)}`;
    return { message: `${sentence} не бывает: проверьте дату в поле ${field}.` };
  }
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed);
  const turned = dotted ? [dotted[3], dotted[2]!.padStart(2, '0'), dotted[1]!.padStart(2, '0')].join('-') : '';
  const message = `В поле ${field} дату пишут так: год-месяц-день, например ${isCalendarDate(turned) ? turned : '2024-08-30'}, а записано «${shown(typed)}».`;
  return isCalendarDate(turned) ? { message, fix: replace('Записать дату по порядку', range, turned) } : { message };
}

function replace(title: string, range: SchemaMistake['range'], text: string): Fix {
  return { title, safe: true, edits: [{ range, text }] };
}

/** «agreed → запись 1 → protocol → number». */
function fieldName(path: readonly string[]): string {
  return `«${path.map((step) => (/^\d+$/.test(step) ? `запись ${Number(step) + 1}` : shown(step))).join(' → ')}»`;
}

/** What was typed, on one line and not too long for a message. */
function shown(typed: string): string {
  const line = visible(typed);
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
