// @ts-check
/** What is said in Russian. */

const LONG = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** @param {string} iso `2024-08-30` @returns {string} «30 августа 2024 г.» */
export function dateWords(iso) {
  return LONG.format(new Date(`${iso}T00:00:00Z`));
}

/** The day by which dates of acts are judged: they take effect by the time of Moscow. @returns {string} ISO */
export function moscowToday() {
  return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Moscow' }).format();
}

/** @param {unknown} bytes @returns {string} «74,5 КБ»; empty when unknown */
export function sizeWords(bytes) {
  if (typeof bytes !== 'number' || !(bytes > 0) || !Number.isFinite(bytes)) return '';
  const units = ['Б', 'КБ', 'МБ', 'ГБ'];
  let size = bytes;
  let unit = 0;
  for (; size >= 1024 && unit < units.length - 1; unit++) size /= 1024;
  return `${String(Math.round(size * 10) / 10).replace('.', ',')}\u00a0${units[unit]}`;
}

/** @param {string} words @returns {string} */
export function capital(words) {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Words as a sentence; a date ends with its own dot. @param {string} words @returns {string} */
export function sentence(words) {
  return words.endsWith('.') ? words : `${words}.`;
}

/**
 * Whether an act is in force on a day. A status that this file does not know is said to be unknown.
 * @param {{ status: string, from: string, to: string }} act dates are ISO or empty
 * @param {string} today
 * @returns {{ words: string, warn: boolean, past: boolean }} past: what it says may not hold any more
 */
export function standingWords({ status, from, to }, today) {
  if (status === 'repealed' && to > today)
    return { words: `Действует до ${dateWords(to)}, отменён`, warn: true, past: false };
  if (status === 'repealed') return { words: to ? `Отменён с ${dateWords(to)}` : 'Отменён', warn: true, past: true };
  if (status !== 'in_force' && status !== 'amended')
    return { words: 'Действует ли акт, неизвестно', warn: true, past: true };
  if (to && to <= today) return { words: `Действовал до ${dateWords(to)}`, warn: true, past: true };
  if (from && from > today) return { words: `Вступит в силу ${dateWords(from)}`, warn: true, past: false };
  const since = from ? ` с ${dateWords(from)}` : '';
  return { words: `Действует${since}${to ? ` до ${dateWords(to)}` : ''}`, warn: false, past: false };
}

/** @param {{ number: string, eId: string }} clause @returns {string} «пункт 3.1»; empty for a part without a number */
export function clauseWords({ number, eId }) {
  const bare = number.replace(/[.)\s]+$/, '');
  if (!/[\p{L}\p{N}]/u.test(bare)) return '';
  if (/^att_[^_]+$/.test(eId)) return /^приложение/i.test(bare) ? bare : `приложение № ${bare}`;
  if (/^(?:sub)?sec_[^_]+$/.test(eId)) return `раздел ${bare}`;
  return `${/__point_[^_]+$/.test(eId) ? 'подпункт' : 'пункт'} ${bare}`;
}

/** Kinds of files in the order in which people want them: type → name, and the name's end where a type says nothing. */
const FILES = /** @type {const} */ ([
  ['PDF', 'application/pdf', 'pdf'],
  ['Word (DOCX)', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['Электронная подпись', 'application/pgp-signature', 'sig'],
  ['Akoma Ntoso (XML)', 'application/akn+xml', 'xml'],
  ['Данные для программ (JSON)', 'application/json', 'json'],
]);

/**
 * @param {string} type MIME
 * @param {string} address
 * @returns {{ words: string, rank: number }} rank: the place in a list of files
 */
export function fileWords(type, address) {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(new URL(address).pathname)?.[1]?.toLowerCase() ?? '';
  const known = (/** @type {(file: (typeof FILES)[number]) => boolean} */ is) => FILES.findIndex((file) => is(file));
  const byEnding = known((file) => file[2] === ending);
  const rank = byEnding >= 0 ? byEnding : known((file) => file[1] === type);
  return { words: FILES[rank]?.[0] ?? (ending.toUpperCase() || 'Файл'), rank: rank < 0 ? FILES.length : rank };
}

/** Why there is nothing to show. Where trying again cannot help, the words are for who keeps the page. */
const FAILURES = {
  network: { words: 'не удалось связаться с сайтом, где опубликован акт', again: true },
  slow: { words: 'сайт, где опубликован акт, отвечает слишком долго', again: true },
  http: { words: 'сайт, где опубликован акт, ответил ошибкой', again: true },
  malformed: { words: 'ответ сайта, где опубликован акт, не удалось прочитать', again: true },
  large: { words: 'ответ сайта, где опубликован акт, слишком велик', again: false },
  newer: {
    words: 'данные новее, чем понимает эта страница. Ответственному за сайт: обновите файл poryadok.js',
    again: false,
  },
  src: { words: 'ответственному за сайт: в src нет адреса ленты', again: false },
  policy: { words: 'ответственному за сайт: в ленте нет акта, который назван в policy', again: false },
  edition: { words: 'ответственному за сайт: в ленте нет редакции, которая названа в edition', again: false },
  clause: { words: 'ответственному за сайт: в акте нет части, которая названа в clause', again: false },
  services: { words: 'акт не называет служб, в которые обращаться', again: false },
  text: { words: 'в ленте нет текста этого акта', again: false },
};

/** @typedef {keyof typeof FAILURES} Reason */

/** Something that keeps the data from being shown. */
export class Failure extends Error {
  /** @param {Reason} reason @param {string} [detail] */
  constructor(reason, detail = '') {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}

/** @param {Failure} failure @returns {{ words: string, again: boolean }} again: trying once more may help */
export function failureWords({ reason, detail }) {
  const { words, again } = FAILURES[reason];
  return { words: `Подробности не загрузились: ${words}${detail && ` ${detail}`}.`, again };
}
