/**
 * What is typed sign for sign and no rule about the wording may touch: addresses of the net, phones, numbers of
 * documents and of standards. «42-4-41» has no range in it, «№ 53 - ФЗ» no dash, «mos.ru» no missing blank.
 */

import { spelt } from './letters.ts';

/** Stands for a unit that is not wording: no letter, no digit, no blank, no sign that a rule looks for. */
const MASK = '\uFFFC';

/** Addresses have an alphabet of their own, and a rule of their own that knows when it is mixed. */
export const ADDRESS = spelt(
  /[\p{L}\d_.+-]{1,64}@\S*|(?:https?:\/\/|www\.)\S*|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?![\p{L}\d])\S*/giu,
);

/** «mos.ru» and the like need a Latin ending; addresses in Cyrillic letters are known by theirs. */
const CYRILLIC_ADDRESS = spelt(
  /(?<![\p{L}\d.-])[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,5}\.(?:рф|рус|дети)(?!\p{L})/giu,
);

/**
 * Phones: «8 (4722) 77-72-82», «+7 800 100 70 10», «42-4-41», «2-15» after «тел.». Three groups of digits joined by
 * hyphens are a phone or another code, in no case a range.
 */
const PHONE = spelt(
  /(?<![\d\p{L}])(?:\+7|8)[ -]?\(?\d{3,5}\)?[ -]?\d[\d -]{3,12}\d(?!\d)|(?<![\d\p{L}])\(?\d{1,5}\)?[ -]?\d{1,4}(?:-\d{1,4}){2,8}(?!\d)|(?<=тел(?:ефон\p{L}{0,3}|\.)?:? ?)[\d+(][\d +()-]{2,20}\d/giu,
);

/** «ГОСТ Р 7.0.97-2016», «СП 2.4.3648-20», «СанПиН 2.4.2.2821-10». */
const STANDARD = spelt(
  /(?<!\p{L})(?:ГОСТ(?: ?Р)?|СП|СанПиН|СНиП|ОСТ|ОК|ГН|МР|ISO|ИСО) ?\d[\d./]{0,24}(?: ?[-–—] ?\d{2,4})?(?!\d)/gu,
);

/** «№ 53 - ФЗ», «№01-08/45», «N 273-ФЗ»: the number after its first sign, so that the blank before it can be seen. */
const DOCUMENT_NUMBER = spelt(
  /(?<=(?:№|(?<!\p{L})N) ?[\d\p{Lu}])[\d\p{L}./]{0,20}(?: ?[-–—] ?(?:\d[\d\p{L}./]{0,12}|\p{L}{1,4}(?!\p{L}))){0,4}/gu,
);

/** The same without a sign: «273 - ФЗ». */
const LAW_NUMBER = spelt(/(?<=(?<![\d\p{L}])\d)\d{0,3} ?[-–—] ?(?:ФЗ|ФКЗ|Ф3|ОЗ|ЗКО)(?!\p{L})/giu);

/** Each with what it cannot do without: most paragraphs have nothing of it, and these looks are cheap. */
const PATTERNS: readonly [RegExp, RegExp][] = [
  [/[a-zA-Z]/, ADDRESS],
  [/\.(?:рф|рус|дети)/, CYRILLIC_ADDRESS],
  [/\d-\d|[78] ?\(|\+7|8 ?\d\d\d|[Тт]ел|ТЕЛ/, PHONE],
  [/ГОСТ|СП|СанПиН|СНиП|ОСТ|ОК |ОК\d|ГН|МР|ISO|ИСО/, STANDARD],
  [/[-–—] ?(?:Ф|О|З)/, LAW_NUMBER],
  [/[№N]/, DOCUMENT_NUMBER],
];

/** Digits, Latin letters and the net's ending: without them nothing here is found. */
const HINT = /[\da-zA-Z]|\.рф|\.рус|\.дети/;

/**
 * The text with everything that is not wording masked, unit by unit: indexes stay. Blanks inside are masked too.
 * @param text one paragraph, heading or cell
 */
export function maskVerbatim(text: string): string {
  if (!HINT.test(text)) return text;
  let masked = text;
  for (const [sign, pattern] of PATTERNS) {
    if (sign.test(masked)) masked = masked.replace(pattern, (found) => MASK.repeat(found.length));
  }
  return masked;
}
