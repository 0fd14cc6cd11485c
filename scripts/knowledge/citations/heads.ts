/** The word that names the kind of an act: «Федерального закона», «приказами», «письмо». */
import { match } from './canonical.ts';

export type HeadNoun =
  | 'federal-law'
  | 'constitutional-law'
  | 'law'
  | 'decree-of-president'
  | 'decree'
  | 'directive'
  | 'order'
  | 'letter'
  | 'professional-standard'
  | 'methodical'
  | 'recommendations';

export interface Head {
  noun: HeadNoun;
  /** Several acts follow: «приказами … № 373, … № 1897». */
  plural: boolean;
  /** «письма» is one or several: what follows must say it. */
  ambiguous?: true;
  from: number;
  to: number;
}

const MASCULINE = '(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?![а-я])';
const NEUTER = '(?:е|я|ю|ем|и|й|ям|ями|ях)(?![а-я])';
const RF = '(?: ?(?:российской федерации|рф|россии)(?![а-я]))?';

const HEADS: readonly [HeadNoun, RegExp][] = [
  [
    'constitutional-law',
    new RegExp(`федеральн[а-я]* конституционн[а-я]* закон${MASCULINE}${RF}|фкз(?![а-я])${RF}`, 'y'),
  ],
  [
    'federal-law',
    new RegExp(`(?:федеральн[а-я]*|фед\\.?) закон${MASCULINE}${RF}|фз(?![а-я])${RF}(?: закон${MASCULINE})?`, 'y'),
  ],
  ['law', new RegExp(`закон${MASCULINE}`, 'y')],
  ['decree-of-president', new RegExp(`указ${MASCULINE}`, 'y')],
  ['decree', new RegExp(`постановлени${NEUTER}`, 'y')],
  ['directive', new RegExp(`распоряжени${NEUTER}`, 'y')],
  // «УТВЕРЖДАЮ: Директор … Пр. № 334»: elsewhere «пр.» is a protocol, an avenue or «и прочее».
  [
    'order',
    new RegExp(
      `приказ${MASCULINE}|(?<=утвержда(?:(?!принят|рассмотр|согласов|совет)[^№;]){1,120})пр\\. ?(?=№ ?\\d)`,
      'y',
    ),
  ],
  // «<Письмо> Минобрнауки»: as legal databases type it.
  ['letter', /(?:письм(?:о|а|у|ом|е|ам|ами|ах)|писем)(?![а-я])>?/y],
  ['professional-standard', new RegExp(`(?:профессиональн[а-я]* |проф)стандарт${MASCULINE}`, 'y')],
  ['methodical', /методическ[а-я]* рекомендаци[а-я]*/y],
  ['recommendations', /рекомендаци[а-я]*/y],
];

const AMBIGUOUS = /(?:письма|постановления|распоряжения)$/;
const PLURAL = /(?:ы|ов|ам|ами|ах|ий|ям|ями|ях|писем|ений)$/;

/** @param text canonical */
export function readHead(text: string, at: number): Head | undefined {
  for (const [noun, pattern] of HEADS) {
    const found = match(pattern, text, at);
    if (!found) continue;
    const word = found[0].replace(/ ?(?:российской федерации|рф|россии)$/, '');
    return {
      noun,
      plural: PLURAL.test(word),
      ...(AMBIGUOUS.test(word) && { ambiguous: true }),
      from: at,
      to: at + found[0].length,
    };
  }
  return undefined;
}
