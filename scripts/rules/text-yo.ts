import { defineRule } from './rule.ts';
import { type Wording, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-yo',
  severity: 'info',
  title: 'Одно слово написано в акте всюду через «ё» или всюду через «е»',
  why: 'Обе записи верны, но вперемешку они выглядят небрежно, и поиск находит только одну.',
  source: 'Правила русской орфографии и пунктуации: употребление буквы ё необязательно, кроме имён и названий',
  specimens: [
    {
      name: 'одно слово двумя способами',
      bad: '1.1. Порядок утверждён. Все и всё.\n\n1.2. Порядок ⟦утвержден⟧, утвержден снова.\n',
      good: '1.1. Порядок утверждён. Все и всё.\n\n1.2. Порядок утверждён, утверждён снова.\n',
      messages: [
        'Слово «утвержден» (2 раза) набрано через «е», а на строке 1 — через «ё»: «утверждён». Выберите одно.',
      ],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    const lower = wording.text.toLowerCase();
    // A few letters of other alphabets change their length, and the places would be lost.
    if (!lower.includes('ё') || lower.length !== wording.text.length) return;
    const withYo = wordsWithYo(lower);
    for (const [without, places] of placesOf(withYo, lower)) {
      const { word, at } = withYo.get(without)!;
      const first = places[0]!;
      const typed = wording.text.slice(first, first + without.length);
      const { line } = policy.source.lines.place(wording.range(at, at)[0]);
      yield {
        range: wording.range(first, first + without.length),
        message: `Слово «${typed}»${times(places.length)} набрано через «е», а на строке ${line} — через «ё»: «${word}». Выберите одно.`,
        related: [{ range: wording.range(at, at + word.length), message: 'Через «ё»' }],
        fix: {
          title: `Набрать «${word}» через «ё»`,
          safe: false,
          edits: places.map((place) => yoEdit(wording, place, word)),
        },
      };
    }
  },
});

/** Different words that differ in «ё» only, and forms that stand for both. */
const OTHER_WORDS = new Set([
  ...['все', 'всем', 'чем', 'нем', 'том', 'небо', 'мел', 'осел', 'узнаем', 'признаем', 'сознаем', 'моем', 'поем'],
  ...['совершенный', 'совершенного', 'совершенные', 'совершенных', 'совершенном', 'совершенным', 'совершенная'],
  ...['падеж', 'крестный', 'слез', 'лет', 'теса', 'замер', 'берет', 'передохнем', 'истекший'],
]);

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[a-zа-яё-]/.test(unit);

/** Words with «ё» by their spelling without it, with the first place. */
function wordsWithYo(lower: string): Map<string, { word: string; at: number }> {
  const words = new Map<string, { word: string; at: number }>();
  let end = 0;
  for (let i = lower.indexOf('ё'); i >= 0; i = lower.indexOf('ё', end)) {
    let [at, to] = [i, i + 1];
    while (at > 0 && i - at < 40 && isLetter(lower[at - 1])) at--;
    while (to - i < 40 && isLetter(lower[to])) to++;
    end = to;
    const word = lower.slice(at, to);
    const without = word.replaceAll('ё', 'е');
    if (!words.has(without) && !OTHER_WORDS.has(without)) words.set(without, { word, at });
  }
  return words;
}

/** Where the same words are typed with «е». */
function placesOf(words: ReadonlyMap<string, unknown>, lower: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of lower.matchAll(/[a-zа-яё-]{2,}/g)) {
    if (!words.has(word)) continue;
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  }
  return places;
}

function yoEdit(wording: Wording, place: number, word: string) {
  const at = place + word.indexOf('ё');
  const capital = wording.text[at] === 'Е';
  return wording.edit(at, at + 1, capital ? 'Ё' : 'ё');
}

function times(count: number): string {
  return count > 1
    ? ` (${count} ${count % 10 > 1 && count % 10 < 5 && (count < 10 || count > 20) ? 'раза' : 'раз'})`
    : '';
}
