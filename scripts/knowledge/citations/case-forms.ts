/** Case forms of the nouns that name legal acts, for lists under «на основе:» and phrases under «в соответствии с». */

export type RequiredCase = 'genitive' | 'instrumental' | 'dative';

export const CASE_NAMES: Record<RequiredCase, string> = {
  genitive: 'родительный падеж (чего?)',
  instrumental: 'творительный падеж (чем?)',
  dative: 'дательный падеж (чему?)',
};

/** Nominative singular and the forms that official prose uses; the plural after the singular. */
interface Forms {
  nominative: [string, string];
  genitive: [string, string];
  instrumental: [string, string];
  dative: [string, string];
}

const masculine = (stem: string, plural = 'ы'): Forms => ({
  nominative: [stem, stem + plural],
  genitive: [`${stem}а`, `${stem}ов`],
  instrumental: [`${stem}ом`, `${stem}ами`],
  dative: [`${stem}у`, `${stem}ам`],
});
const neuter = (stem: string): Forms => ({
  nominative: [`${stem}е`, `${stem}я`],
  genitive: [`${stem}я`, `${stem}й`],
  instrumental: [`${stem}ем`, `${stem}ями`],
  dative: [`${stem}ю`, `${stem}ям`],
});
const feminine = (stem: string): Forms => ({
  nominative: [`${stem}я`, `${stem}и`],
  genitive: [`${stem}и`, `${stem}й`],
  instrumental: [`${stem}ей`, `${stem}ями`],
  dative: [`${stem}и`, `${stem}ям`],
});

const NOUNS: readonly Forms[] = [
  ...['закон', 'кодекс', 'указ', 'приказ', 'устав', 'стандарт', 'регламент', 'акт'].map((stem) => masculine(stem)),
  ...['постановлени', 'распоряжени', 'положени'].map(neuter),
  ...['конституци', 'конвенци', 'инструкци', 'деклараци', 'лицензи'].map(feminine),
  {
    nominative: ['письмо', 'письма'],
    genitive: ['письма', 'писем'],
    instrumental: ['письмом', 'письмами'],
    dative: ['письму', 'письмам'],
  },
  {
    nominative: ['порядок', 'порядки'],
    genitive: ['порядка', 'порядков'],
    instrumental: ['порядком', 'порядками'],
    dative: ['порядку', 'порядкам'],
  },
  {
    nominative: ['правила', 'правила'],
    genitive: ['правил', 'правил'],
    instrumental: ['правилами', 'правилами'],
    dative: ['правилам', 'правилам'],
  },
  {
    nominative: ['требования', 'требования'],
    genitive: ['требований', 'требований'],
    instrumental: ['требованиями', 'требованиями'],
    dative: ['требованиям', 'требованиям'],
  },
  {
    nominative: ['рекомендации', 'рекомендации'],
    genitive: ['рекомендаций', 'рекомендаций'],
    instrumental: ['рекомендациями', 'рекомендациями'],
    dative: ['рекомендациям', 'рекомендациям'],
  },
];

const CASES = ['nominative', 'genitive', 'instrumental', 'dative'] as const;
const BY_FORM = new Map<string, Forms>(
  NOUNS.flatMap((forms) => CASES.flatMap((each) => forms[each].map((form) => [form, forms] as const))),
);

const INTRODUCTIONS: readonly [RegExp, RequiredCase][] = [
  [/(?:на основе|на основании)$/, 'genitive'],
  [/(?:в соответствии со?|руководствуясь)$/, 'instrumental'],
  [/согласно$/, 'dative'],
];

/**
 * The case that the words before a list or an act ask for.
 * @param before lower case, without the colon
 */
export function requiredCase(before: string): RequiredCase | undefined {
  // «в соответствии со следующими документами:» asks nothing of the items: they may stand in the nominative.
  const text = before.trimEnd();
  return INTRODUCTIONS.find(([pattern]) => pattern.test(text))?.[1];
}

/**
 * Does a noun stand in another case?
 * @param word as typed
 * @returns the form that the case asks for; nothing when the noun is right, or not known
 */
export function formFor(word: string, required: RequiredCase): string | undefined {
  const lower = word.toLowerCase();
  const forms = BY_FORM.get(lower);
  if (!forms || forms[required].includes(lower)) return undefined;
  const plural = CASES.some((each) => forms[each][1] === lower) && !CASES.some((each) => forms[each][0] === lower);
  const form = forms[required][plural ? 1 : 0];
  return word[0] === lower[0] ? form : form[0]!.toUpperCase() + form.slice(1);
}
