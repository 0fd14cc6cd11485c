/** Names of information services in a text: «ФГИС «Моя школа»», «портала «Госуслуги»», «VK Мессенджера». */

export interface ServiceName {
  /** In the nominative, as a reader would look for it. */
  name: string;
  /** Indexes in the text, UTF-16 units. */
  from: number;
  to: number;
}

/** What a name begins with when it is no abbreviation: the stem, the endings of its cases, the nominative. */
const NOUNS: readonly [stem: string, endings: string, nominative: string][] = [
  ['мессенджер', 'а|у|ом|е', 'мессенджер'],
  ['портал', 'а|у|ом|е', 'портал'],
  ['сервис', 'а|у|ом|е', 'сервис'],
  ['платформ', 'а|ы|е|у|ой', 'платформа'],
  ['систем', 'а|ы|е|у|ой', 'система'],
  ['приложени', 'е|я|ю|ем|и', 'приложение'],
];

const QUOTED = '["«“„][^"«»“”„\\n]{2,60}["»”]';
/** ФГИС, ГИС, АИС, РИС, ИСОУ, АС: all end in «(информационная) система» or go on from it. МБОУ does not. */
const ABBREVIATION = new RegExp(`(?<![\\p{L}\\d])[А-ЯЁ]{0,4}[ИА]С(?:ОУ|О|У)?[ \\u00A0]${QUOTED}`, 'gu');
const CALLED = NOUNS.map(([stem, endings, nominative]): [RegExp, string] => [
  new RegExp(`(?<!\\p{L})${stem}(?:${endings})?(?=[ \\u00A0]${QUOTED})[ \\u00A0](${QUOTED})`, 'giu'),
  nominative,
]);
const LATIN = /(?<![\p{L}\d])([A-Z][A-Za-z\d]{1,19})[ \u00A0](мессенджер)(?:а|у|ом|е)?(?!\p{L})/giu;

/** Find them, in order of place, not overlapping. */
export function findServiceNames(text: string): ServiceName[] {
  const found: ServiceName[] = [];
  const add = (match: RegExpExecArray, name: string): void => {
    found.push({ name: name.replaceAll('\u00A0', ' '), from: match.index, to: match.index + match[0].length });
  };
  if (/[ИА]С/.test(text)) for (const match of text.matchAll(ABBREVIATION)) add(match, match[0]);
  if (/["«“„]/.test(text))
    for (const [pattern, noun] of CALLED) for (const match of text.matchAll(pattern)) add(match, `${noun} ${match[1]}`);
  for (const match of text.matchAll(LATIN)) add(match, `${match[1]} ${match[2]}`);
  return found.sort((a, b) => a.from - b.from).filter(({ from }, i, all) => i === 0 || from >= all[i - 1]!.to);
}
