import { codeOf } from '../knowledge/characters.ts';
import { hasOutside, outsideTypeface, REPLACEMENT } from '../knowledge/typeface.ts';
import { prosesOf } from '../model/index.ts';
import { sourceRange } from '../source/index.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'text-unprintable-character',
  severity: 'warning',
  title: 'Все знаки текста есть в шрифте документа',
  why: 'Знак, которого нет в шрифте, каждый компьютер рисует по-своему или не рисует вовсе: документы, собранные в разных местах, отличались бы.',
  specimens: [
    {
      name: 'смайлик, иероглиф; второй такой же знак не повторяется',
      bad: '1.1. Спасибо ⟦😀⟧! 😀\n\n1.2. Слово ⟦学⟧校.\n',
      good: '1.1. Спасибо!\n\n1.2. Отметьте ☐ да ☐ нет ✓, α ≤ β, naïve, №\u00A05, 5\u202F000\u00A0₽.\n',
      messages: [
        `Знака «😀» (U+1F600) нет в шрифте документа: в PDF вместо него напечатается «${REPLACEMENT}». Замените его словом или уберите.`,
        `Знаков «学» (U+5B66) и ещё 1 нет в шрифте документа: в PDF вместо них напечатается «${REPLACEMENT}». Замените их словами или уберите.`,
      ],
    },
    {
      name: 'значок списка, скопированный из Word',
      bad: '1.1. Список: ⟦\uF0A7⟧ ключи.\n',
      good: '1.1. Список: • ключи.\n',
      messages: [
        `Знака из шрифта Word (U+F0A7) нет в шрифте документа: в PDF вместо него напечатается «${REPLACEMENT}». Замените его словом или уберите.`,
      ],
    },
  ],
  *check(policy) {
    // One character many times is one finding.
    const { text } = policy.source;
    // One look at the whole act: what is typed as «&#128512;» only is not seen in it.
    if (!text.includes('&') && !hasOutside(text)) return;
    const said = new Set<string>();
    for (const prose of prosesOf(policy)) {
      const found = [...outsideTypeface(prose.text)].filter(({ character }) => !said.has(character));
      const [first] = found;
      if (!first) continue;
      const kinds = new Set(found.map(({ character }) => character));
      for (const character of kinds) said.add(character);
      const range = sourceRange(prose, first.at, first.at + first.character.length);
      // The marks of lists that Word copies have no look outside of its own fonts.
      const shown = /\p{Co}/u.test(first.character) ? 'из шрифта Word' : `«${first.character}»`;
      const name = `${shown} (${codeOf(first.character)})`;
      yield {
        range,
        message:
          kinds.size === 1
            ? `Знака ${name} нет в шрифте документа: в PDF вместо него напечатается «${REPLACEMENT}». Замените его словом или уберите.`
            : `Знаков ${name} и ещё ${kinds.size - 1} нет в шрифте документа: в PDF вместо них напечатается «${REPLACEMENT}». Замените их словами или уберите.`,
      };
    }
  },
});
