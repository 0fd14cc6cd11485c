/**
 * Two words for one notion. The law's word stands first, with the article that defines it; the other words mean the
 * same in an act, or a part of it, so which one is right is for a person to decide.
 */
export interface Notion {
  /** As messages name it. */
  word: string;
  other: string;
  /** The law's word and the other one in the text; flags `gi`: with `u` they take milliseconds each to compile, which the start of every check would feel. */
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
  wordForms: /(?<![а-яё])обучающ(?:ий|ая|ее|ие|его|ему|им|их|ими|ей|ую|ем)ся(?![а-яё])/gi,
  source: 'пункт 15 статьи 2 273-ФЗ',
};

export const NOTIONS: readonly Notion[] = [
  {
    ...LEARNER,
    other: 'учащиеся',
    otherForms: /(?<![а-яё])учащ(?:ий|ая|ее|ие|его|ему|им|их|ими|ей|ую|ем)ся(?![а-яё])/gi,
    beginning: 'учащ',
    unless:
      '«учащиеся» по части 1 статьи 33 – лишь один из видов обучающихся, и это слово верно, если речь только о них',
  },
  {
    ...LEARNER,
    other: 'ученики',
    otherForms: /(?<![а-яё])ученик(?:а|у|ом|е|и|ов|ам|ами|ах)?(?![а-яё])/gi,
    beginning: 'ученик',
    unless: UNLESS_DEFINED,
  },
  {
    ...LEARNER,
    other: 'школьники',
    otherForms: /(?<![а-яё])школьник(?:а|у|ом|е|и|ов|ам|ами|ах)?(?![а-яё])/gi,
    beginning: 'школьник',
    unless: UNLESS_DEFINED,
  },
  {
    word: 'образовательная организация',
    wordForms: /(?<![а-яё])образовательн(?:ая|ой|ую|ые|ых|ым|ыми)[\s\u00A0]{1,9}организаци[а-яё]{1,3}(?![а-яё])/gi,
    other: 'образовательное учреждение',
    otherForms:
      /(?<![а-яё])(?<!(?:муниципальн|государственн|бюджетн|автономн|казенн|казённ)[а-яё]{2,3}[\s\u00A0])образовательн(?:ое|ого|ому|ым|ом|ые|ых|ыми)[\s\u00A0]{1,9}учреждени[а-яё]{1,3}(?![а-яё])/gi,
    beginning: 'образовательн',
    source: 'пункт 18 статьи 2 273-ФЗ',
    unless: '«учреждение» остаётся в официальном названии и в названиях старых документов',
  },
  {
    word: 'дистанционные образовательные технологии',
    wordForms:
      /(?<![а-яё])дистанционн[а-яё]{2,3}[\s\u00A0]{1,9}образовательн[а-яё]{2,3}[\s\u00A0]{1,9}технологи[а-яё]{1,3}/gi,
    other: 'дистанционное обучение',
    otherForms: /(?<![а-яё])дистанционн(?:ое|ого|ому|ым|ом)[\s\u00A0]{1,9}обучени[а-яё]{1,2}(?![а-яё])/gi,
    beginning: 'дистанционн',
    source: 'часть 1 статьи 16 273-ФЗ',
    unless: UNLESS_DEFINED,
  },
  {
    word: 'родители (законные представители)',
    wordForms: /(?<![а-яё])родител[а-яё]{1,3}[\s\u00A0]{1,9}\(/gi,
    other: 'законные представители',
    // Not in the brackets, and not in a list with the parents.
    otherForms:
      /(?<![а-яё])(?<!\([^()]{0,40})(?<!родител[а-яё]{1,3}(?:,|\/|[\s\u00A0](?:и|или|либо))[\s\u00A0]{0,3}(?:ины(?:е|х|м|ми)[\s\u00A0])?)законн(?:ый|ого|ому|ым|ом|ые|ых|ыми)[\s\u00A0]{1,9}представител[а-яё]{1,3}(?![а-яё])/gi,
    beginning: 'законн',
    alone: true,
    source: 'статья 44 273-ФЗ',
    unless: 'без слова «родители» читатель может решить, что речь только об опекунах и попечителях',
  },
];
