/** Letters of Russian lists and of numbers. */

/**
 * The order of item letters. Word's own `russianLower` and official texts skip ё, з, й, о, ч, ъ, ы, ь: they are
 * mistaken for digits or cannot begin a word; an author who uses them is warned, not corrected.
 */
export const ITEM_LETTERS = 'абвгдежиклмнпрстуфхцшщэюя';

/** The whole alphabet, for lists that do not skip. */
export const ALPHABET = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

const LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'j',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'x',
  ц: 'cz',
  ч: 'ch',
  ш: 'sh',
  щ: 'shh',
  ъ: 'hd',
  ы: 'y',
  ь: 'sd',
  э: 'eh',
  ю: 'yu',
  я: 'ya',
};

/** Cyrillic → Latin, one to one, for identifiers in addresses (after ГОСТ 7.79-2000, system Б, letters only). */
export function transliterate(text: string): string {
  return [...text.toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('');
}

/** Words of an address: «МБОУ «Кустовская СОШ»» → `mbou-kustovskaya-sosh`; empty when nothing in the text can stand there. */
export function addressWords(text: string): string {
  return transliterate(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Latin letters that look like Cyrillic ones, both ways: for words that mix alphabets. */
export const LATIN_TO_CYRILLIC: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
};

/** Roman numeral → number; `undefined` when it is not one (Cyrillic look-alikes are accepted: «І», «Х»). */
export function romanValue(text: string): number | undefined {
  const roman = text.toUpperCase().replaceAll('І', 'I').replaceAll('Х', 'X').replaceAll('С', 'C').replaceAll('М', 'M');
  if (!/^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(roman) || roman === '') return undefined;
  const digits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
  return [...roman].reduce((sum, digit, i) => {
    const value = digits[digit]!;
    return sum + (value < (digits[roman[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}

/** Number → Roman numeral; numbers that have none come back in Arabic digits. */
export function romanNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) return String(value);
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  return signs
    .map(([worth, sign]) => {
      const times = Math.floor(rest / worth);
      rest -= times * worth;
      return sign.repeat(times);
    })
    .join('');
}

/** Letters that item lists usually leave out. */
export const SKIPPED_LETTERS = [...ALPHABET].filter((letter) => !ITEM_LETTERS.includes(letter)).join('');

const SPELT: Record<string, string> = { L: 'А-Яа-яЁёA-Za-z', Lu: 'А-ЯЁA-Z', Ll: 'а-яёa-z' };

/**
 * The same pattern for Russian and Latin letters alone. Classes such as `\p{L}` with the flags `iu` take ten milliseconds
 * each to compile, and a check of one act has dozens of them.
 * @param pattern with the flag `u` and no other Unicode escape than `\p{L}`, `\p{Lu}`, `\p{Ll}`
 */
export function spelt({ source, flags }: RegExp): RegExp {
  let inClass = false;
  const letters = source.replace(/\\p\{(L|Lu|Ll)\}|\\.|[[\]]/gs, (sign, name: string | undefined) => {
    if (name) return inClass ? SPELT[name]! : `[${SPELT[name]}]`;
    if (sign === '[') inClass = true;
    else if (sign === ']') inClass = false;
    return sign;
  });
  return new RegExp(letters, flags.replace('u', ''));
}
