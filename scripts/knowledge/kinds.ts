/**
 * Kinds of local regulations and the grammatical gender that their stamps agree with.
 * Source of the agreement: ГОСТ Р 7.0.97, гриф утверждения («УТВЕРЖДЕНО», «УТВЕРЖДЕНА» … agree with the kind).
 */
export type Gender = 'masculine' | 'feminine' | 'neuter' | 'plural';

export const KINDS = {
  Положение: 'neuter',
  Порядок: 'masculine',
  Правила: 'plural',
  Инструкция: 'feminine',
  Регламент: 'masculine',
  Программа: 'feminine',
  Кодекс: 'masculine',
  Режим: 'masculine',
  Перечень: 'masculine',
  Методика: 'feminine',
  Требования: 'plural',
  План: 'masculine',
  Концепция: 'feminine',
} as const satisfies Record<string, Gender>;

export type Kind = keyof typeof KINDS;
