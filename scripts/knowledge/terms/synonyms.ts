/**
 * Two words for one notion. The law's word stands first, with the article that defines it; the other words mean the
 * same in an act, or a part of it, so which one is right is for a person to decide.
 */
export interface Notion {
  /** As messages name it. */
  word: string;
  other: string;
  /** The law's word and the other one in the text; flags `giu`. */
  wordForms: RegExp;
  otherForms: RegExp;
  /** What both patterns' words begin with, in lower case: a cheap look before them. */
  beginning: string;
  /** The other word is reported even where the act never says the law's word. */
  alone?: true;
  /** Where the law's word is defined. */
  source: string;
  /** When the other word is right all the same. */
  unless: string;
}

const UNLESS_DEFINED = 'другое слово оставьте, только если акт определяет его как особое понятие';

const LEARNER = {
  word: 'обучающиеся',
  wordForms: /(?<!\p{L})обучающ(?:ий|ая|ее|ие|его|ему|им|их|ими|ей|ую|ем)ся(?!\p{L})/giu,
  source: 'пункт 15 статьи 2 273-ФЗ',
};

export const NOTIONS: readonly Notion[] = [
  {
    ...LEARNER,
    other: 'учащиеся',
    otherForms: /(?<!\p{L})учащ(?:ий|ая|ее|ие|его|ему|им|их|ими|ей|ую|ем)ся(?!\p{L})/giu,
    beginning: 'учащ',
    unless:
      '«учащиеся» по части 1 статьи 33 – лишь один из видов обучающихся, и это слово верно, если речь только о них',
  },
  {
    ...LEARNER,
    other: 'ученики',
    otherForms: /(?<!\p{L})ученик(?:а|у|ом|е|и|ов|ам|ами|ах)?(?!\p{L})/giu,
    beginning: 'ученик',
    unless: UNLESS_DEFINED,
  },
  {
    ...LEARNER,
    other: 'школьники',
    otherForms: /(?<!\p{L})школьник(?:а|у|ом|е|и|ов|ам|ами|ах)?(?!\p{L})/giu,
    beginning: 'школьник',
    unless: UNLESS_DEFINED,
  },
  {
    word: 'образовательная организация',
    wordForms: /(?<!\p{L})образовательн(?:ая|ой|ую|ые|ых|ым|ыми)[\s\u00A0]{1,9}организаци\p{L}{1,3}(?!\p{L})/giu,
    other: 'образовательное учреждение',
    otherForms:
      /(?<!\p{L})(?<!(?:муниципальн|государственн|бюджетн|автономн|казенн|казённ)\p{L}{2,3}[\s\u00A0])образовательн(?:ое|ого|ому|ым|ом|ые|ых|ыми)[\s\u00A0]{1,9}учреждени\p{L}{1,3}(?!\p{L})/giu,
    beginning: 'образовательн',
    source: 'пункт 18 статьи 2 273-ФЗ',
    unless: '«учреждение» остаётся в официальном названии и в названиях старых документов',
  },
  {
    word: 'дистанционные образовательные технологии',
    wordForms:
      /(?<!\p{L})дистанционн\p{L}{2,3}[\s\u00A0]{1,9}образовательн\p{L}{2,3}[\s\u00A0]{1,9}технологи\p{L}{1,3}/giu,
    other: 'дистанционное обучение',
    otherForms: /(?<!\p{L})дистанционн(?:ое|ого|ому|ым|ом)[\s\u00A0]{1,9}обучени\p{L}{1,2}(?!\p{L})/giu,
    beginning: 'дистанционн',
    source: 'часть 1 статьи 16 273-ФЗ',
    unless: UNLESS_DEFINED,
  },
  {
    word: 'родители (законные представители)',
    wordForms: /(?<!\p{L})родител\p{L}{1,3}[\s\u00A0]{1,9}\(/giu,
    other: 'законные представители',
    // Not in the brackets, and not in a list with the parents.
    otherForms:
      /(?<!\p{L})(?<!\([^()]{0,40})(?<!родител\p{L}{1,3}(?:,|\/|[\s\u00A0](?:и|или|либо))[\s\u00A0]{0,3}(?:ины(?:е|х|м|ми)[\s\u00A0])?)законн(?:ый|ого|ому|ым|ом|ые|ых|ыми)[\s\u00A0]{1,9}представител\p{L}{1,3}(?!\p{L})/giu,
    beginning: 'законн',
    alone: true,
    source: 'статья 44 273-ФЗ',
    unless: 'без слова «родители» читатель может решить, что речь только об опекунах и попечителях',
  },
];
