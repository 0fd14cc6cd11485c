/** «первый», «двадцать второй»: how legal texts count paragraphs and doubled numbers. */

export type OrdinalCase = 'nominative' | 'genitive' | 'prepositional' | 'instrumental';

const STEMS = [
  'перв',
  'втор',
  'трет',
  'четверт',
  'пят',
  'шест',
  'седьм',
  'восьм',
  'девят',
  'десят',
  'одиннадцат',
  'двенадцат',
  'тринадцат',
  'четырнадцат',
  'пятнадцат',
  'шестнадцат',
  'семнадцат',
  'восемнадцат',
  'девятнадцат',
];
const TENS = [
  '',
  '',
  'двадцат',
  'тридцат',
  'сороков',
  'пятидесят',
  'шестидесят',
  'семидесят',
  'восьмидесят',
  'девяност',
];
const TENS_BEFORE = [
  '',
  '',
  'двадцать',
  'тридцать',
  'сорок',
  'пятьдесят',
  'шестьдесят',
  'семьдесят',
  'восемьдесят',
  'девяносто',
];

const ENDINGS: Record<OrdinalCase, string> = {
  nominative: 'ый',
  genitive: 'ого',
  prepositional: 'ом',
  instrumental: 'ым',
};
const THIRD: Record<OrdinalCase, string> = {
  nominative: 'третий',
  genitive: 'третьего',
  prepositional: 'третьем',
  instrumental: 'третьим',
};
/** Stressed on the ending: «второй». */
const STRESSED = new Set(['втор', 'шест', 'седьм', 'восьм', 'сороков']);

/**
 * Masculine ordinal in words.
 * @param n from 1; above 99 it is digits with an ending («100-й»)
 */
export function ordinal(n: number, form: OrdinalCase): string {
  if (n > 99) return `${n}-${{ nominative: 'й', genitive: 'го', prepositional: 'м', instrumental: 'м' }[form]}`;
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (n >= 20 && ones > 0) return `${TENS_BEFORE[tens]} ${ordinal(ones, form)}`;
  const stem = n >= 20 ? TENS[tens]! : STEMS[n - 1]!;
  if (stem === 'трет') return THIRD[form];
  if (form === 'nominative' && STRESSED.has(stem)) return `${stem}ой`;
  return stem + ENDINGS[form];
}
