/** Postal addresses: runs of components (index, region, settlement, street, house) with commas between them. */

import { spelt } from '../letters.ts';

export interface Address {
  kind: 'address';
  /** Indexes in the text that was searched, UTF-16 units. */
  from: number;
  to: number;
  text: string;
  /** The post's index as typed. Russian ones have six digits, the first 1–6. */
  index?: { text: string; from: number; isWrong: boolean };
  /** Abbreviations that touch the next word: «ул.Победы»; `at` is where a blank is missing. */
  glued: { abbreviation: string; word: string; at: number }[];
}

const NAME = '\\p{Lu}[\\p{L}-]*';
const COMPONENTS: Record<string, string> = {
  index: '(?<![\\p{L}\\d/.-])(?<!№\\s?)\\d{5,7}(?=,)',
  country: 'Россия|Российская Федерация|РФ(?=,)',
  region: `Республика ${NAME}|${NAME} (?:область|обл\\.|край|район|р-н|(?:муниципальный|городской) округ|г\\.о\\.)`,
  settlement: `(?:г|с|п|пос|пгт|ст|х|дер|д)\\.\\s?${NAME}(?:[ -]${NAME})?|(?:город|село|посёлок|поселок|пгт|станица|хутор|деревня|аул) ${NAME}(?:[ -]${NAME})?`,
  street: `(?:(?:ул|пер|пл|наб|просп|пр|мкр|б-р)\\.|(?:улица|переулок|площадь|набережная|проспект|пр-т|шоссе|бульвар|микрорайон))\\s?(?:им\\.\\s?|имени )?(?:\\d{1,3}(?:-\\p{Ll}{1,2})? (?:лет )?)?${NAME}\\.?(?: ?${NAME}){0,3}`,
  house:
    '(?:(?:д|корп|к|стр|кв|оф|пом|лит)\\.|дом|корпус|строение|квартира|офис)\\s?№?\\s?\\d{1,4}(?:[/-]?\\s?\\p{L}(?!\\p{L})|/\\d{1,4})?(?![\\p{L}\\d])',
  number: '(?<=,\\s?)\\d{1,4}(?:[/-]?\\p{L}|/\\d{1,4})?(?![\\p{L}\\d])',
};
const COMPONENT = spelt(
  new RegExp(
    `(?<!\\p{L})(?:${Object.entries(COMPONENTS)
      .map(([name, pattern]) => `(?<${name}>${pattern})`)
      .join('|')})`,
    'gu',
  ),
);
const INDEX = /^[1-6]\d{5}$/;
const GLUED = spelt(/^((?:\p{L}|-)+\.)(?=[\p{L}\d№])(\S+)/u);

/** Cheap: an address has an index or a street in it. */
const ANCHOR = spelt(/(?<!\d)\d{5,7},|(?<!\p{L})(?:ул|пер|просп|пр|наб|мкр)\.|улица|проспект|переулок|шоссе|бульвар/u);

interface Component {
  name: string;
  text: string;
  from: number;
  to: number;
}

/** Find the addresses of a text, in order of place. */
export function findAddresses(text: string): Address[] {
  if (!ANCHOR.test(text)) return [];
  const found: Address[] = [];
  let run: Component[] = [];
  const close = (): void => {
    const address = addressOf(text, run);
    if (address) found.push(address);
    run = [];
  };
  for (const match of text.matchAll(COMPONENT)) {
    const name = Object.entries(match.groups ?? {}).find(([, typed]) => typed !== undefined)![0];
    const before = run.at(-1);
    const goesOn = before && /^[,\s\u00A0]{0,3}$/.test(text.slice(before.to, match.index));
    if (!goesOn || name === 'index') close();
    if (name === 'number' && !run.some((one) => one.name === 'street')) continue;
    run.push({ name, text: match[0], from: match.index, to: match.index + match[0].length });
  }
  close();
  return found;
}

const isIndex = ({ name, text }: Component): boolean => name === 'index' && INDEX.test(text);

function addressOf(text: string, run: readonly Component[]): Address | undefined {
  const [first, last] = [run[0], run.at(-1)];
  const has = (name: string): boolean => run.some((one) => one.name === name);
  // Without a street only six digits are an index: «заказано 15000, город получил 100».
  const isAddress = has('street') || (run.some(isIndex) && has('settlement'));
  if (!first || !last || !isAddress) return undefined;
  const index = first.name === 'index' ? first : undefined;
  return {
    kind: 'address',
    from: first.from,
    to: last.to,
    text: text.slice(first.from, last.to),
    ...(index && { index: { text: index.text, from: index.from, isWrong: !INDEX.test(index.text) } }),
    glued: run.flatMap((one) => {
      const match = GLUED.exec(one.text);
      return match ? [{ abbreviation: match[1]!, word: match[2]!, at: one.from + match[1]!.length }] : [];
    }),
  };
}
