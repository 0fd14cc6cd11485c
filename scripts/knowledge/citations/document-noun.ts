/** What an act approves, by the first word of its name in any case: «Правилами» → Правила. */
export interface DocumentNoun {
  /** In the accusative, as «утверждает …» asks for it. */
  name: string;
  plural?: true;
  neuter?: true;
}

const NOUNS: readonly [RegExp, DocumentNoun][] = [
  [/^правил(?:а|ам|ами|ах)?$/, { name: 'Правила', plural: true }],
  [/^порядо?к(?:а|у|ом|е)?$/, { name: 'Порядок' }],
  [/^положени(?:е|я|ю|ем|и)$/, { name: 'Положение', neuter: true }],
  [/^требовани(?:я|й|ям|ями|ях)$/, { name: 'Требования', plural: true }],
  [/^инструкци(?:я|и|ю|ей)$/, { name: 'Инструкцию' }],
  [/^переч(?:ень|ня|ню|нем|не)$/, { name: 'Перечень' }],
  [/^стандарт(?:а|у|ом|е)?$/, { name: 'Стандарт' }],
  [/^регламент(?:а|у|ом|е)?$/, { name: 'Регламент' }],
];

/** @returns the same object for every form of a noun */
export function documentNoun(word: string): DocumentNoun | undefined {
  const lower = word.toLowerCase();
  return NOUNS.find(([forms]) => forms.test(lower))?.[1];
}
