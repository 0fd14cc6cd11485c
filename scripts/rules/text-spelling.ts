import type { Speller } from '../model/index.ts';
import { defineRule } from './rule.ts';
import { type Wording, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-spelling',
  severity: 'info',
  title: 'Слова написаны без опечаток',
  why: 'Опечатка в утверждённом акте останется до следующей редакции. Проверка сверяет слова со словарём и не знает редких слов и имён, поэтому включается отдельно: «lint --spelling» или строкой «spelling: true» в policy/organization.yaml.',
  source: 'Словарь А.И. Лебедева (dictionary-ru, лицензия BSD-3-Clause) и свои слова из policy/words.txt',
  specimens: [
    {
      name: 'опечатка; имена, сокращения и части через дефис не проверяются или верны',
      bad: '1.1. ⟦Обучющийся⟧ получает помощь, обучющийся в школе Белашовой, МБОУ, учебно-воспитательная помощь.\n',
      good: '1.1. Обучающийся получает помощь, обучающийся в школе Белашовой, МБОУ, учебно-воспитательная помощь.\n',
      messages: [
        'Слова «Обучющийся» (2 раза) нет в словаре. Возможно, это «обучающийся». Если слово верное, впишите его в policy/words.txt.',
      ],
      vocabulary: ['обучающийся', 'получает', 'помощь', 'школе', 'учебно', 'воспитательная'],
    },
  ],
  *check(policy, { speller }) {
    if (!speller) return;
    const wording = wordingOf(policy);
    let suggested = 0;
    for (const { word, at, count } of unknownWords(wording, speller)) {
      // Suggestions are slow, and a text full of unknown words is in another language.
      const near =
        suggested++ < MAX_SUGGESTED && word.length <= 25 ? speller.suggest(word.toLowerCase()).slice(0, 3) : [];
      const perhaps = near.length > 0 ? ` Возможно, это ${near.map((one) => `«${one}»`).join(' или ')}.` : '';
      yield {
        range: wording.range(at, at + word.length),
        message: `Слова «${word}»${times(count)} нет в словаре.${perhaps} Если слово верное, впишите его в policy/words.txt.`,
      };
    }
  },
});

const MAX_SUGGESTED = 30;

/** Whole words of small letters, a capital one at most in front: abbreviations have no dictionary. */
const WORD = /(?<![\p{L}\d\uFFFC-])[А-ЯЁа-яё][а-яё]{2,40}(?:-[а-яё]{2,40})*(?![\p{L}\d\uFFFC]|-\p{L})/gu;

function unknownWords({ text }: Wording, speller: Speller): Iterable<{ word: string; at: number; count: number }> {
  const seen = new Map<string, { word: string; at: number; count: number } | undefined>();
  for (const { 0: word, index: at } of text.matchAll(WORD)) {
    const lower = word.toLowerCase();
    const known = seen.get(lower);
    if (known) known.count++;
    if (seen.has(lower)) continue;
    // A capital letter that begins no sentence begins a name.
    if (word !== lower && !beginsSentence(text, at)) continue;
    seen.set(lower, isKnown(lower, word, speller) ? undefined : { word, at, count: 1 });
  }
  return [...seen.values()].filter((one) => one !== undefined);
}

const beginsSentence = (text: string, at: number): boolean =>
  /(?:^|[\n.!?:…][»)"]? |\n[«"(]?)$/u.test(text.slice(Math.max(0, at - 4), at)) || at === 0;

function isKnown(lower: string, word: string, speller: Speller): boolean {
  if (speller.isWord(lower) || speller.isWord(word)) return true;
  const parts = lower.split('-');
  return parts.length > 1 && parts.every((part) => speller.isWord(part) || isFirstHalf(part, speller));
}

/** «учебно-», «информационно-»: the adjective in «-ый», «-ий», «-ой» is in the dictionary. */
function isFirstHalf(part: string, speller: Speller): boolean {
  const stem = part.slice(0, -1);
  return /[ое]$/u.test(part) && ['ый', 'ий', 'ой', 'а', ''].some((ending) => speller.isWord(stem + ending));
}

function times(count: number): string {
  const few = count % 10 > 1 && count % 10 < 5 && (count % 100 < 10 || count % 100 > 20);
  return count > 1 ? ` (${count} ${few ? 'раза' : 'раз'})` : '';
}
