import { isCompound } from '../knowledge/compounds.ts';
import { defineRule } from './rule.ts';
import { around, wordAfter, wordBefore, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-hyphen-blank',
  severity: 'warning',
  title: 'Вокруг дефиса в слове нет пробелов',
  why: 'Пробелы делают из одного слова два. Обычно это след переноса или привычки ставить пробелы вокруг любой черты.',
  source: 'Правила русской орфографии и пунктуации: дефис',
  specimens: [
    {
      name: 'пробелы с двух сторон и с одной; висячий дефис на месте',
      bad: '1.1. ⟦Учебно - методический⟧ совет, ⟦материально- техническая⟧ база, ⟦кто - либо⟧, ⟦учебно -воспитательный⟧, фото-, аудио- и видеозапись.\n',
      good: '1.1. Учебно-методический совет, материально-техническая база, кто-либо, учебно-воспитательный, фото-, аудио- и видеозапись.\n',
      messages: [
        'В слове вокруг дефиса лишние пробелы: «Учебно - методический». Похоже, это «Учебно-методический».',
        'В слове вокруг дефиса лишние пробелы: «материально- техническая». Похоже, это «материально-техническая».',
        'В слове вокруг дефиса лишние пробелы: «кто - либо». Похоже, это «кто-либо».',
        'В слове вокруг дефиса лишние пробелы: «учебно -воспитательный». Похоже, это «учебно-воспитательный».',
      ],
    },
    {
      name: 'два слова с общей частью',
      bad: '1.1. Учебно- и материально-техническая база, Совет - орган, ⟦по - русски⟧.\n',
      good: '1.1. Учебно- и материально-техническая база, Совет - орган, по-русски.\n',
      messages: ['В слове вокруг дефиса лишние пробелы: «по - русски». Похоже, это «по-русски».'],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    const { text } = wording;
    for (const { 0: joint, index } of text.matchAll(APART)) {
      const to = index + joint.length;
      if (!LETTER.test(text[index - 1] ?? ' ') || !LETTER.test(text[to] ?? ' ')) continue;
      const { before, after } = around(wording, index, to);
      // «учебно- и …», «учебно- или …»: the second half comes later.
      if (/^(?:и|или|а|да|но)(?!\p{L})/iu.test(after)) continue;
      if (!isCompound(before, after)) continue;
      const [left, right] = [wordBefore(wording, index), wordAfter(wording, to)];
      yield {
        range: wording.range(index - left.length, to + right.length),
        message: `В слове вокруг дефиса лишние пробелы: «${left}${joint}${right}». Похоже, это «${left}-${right}».`,
        fix: { title: 'Убрать пробелы вокруг дефиса', safe: false, edits: [wording.edit(index, to, '-')] },
      };
    }
  },
});

const APART = / ?- | -/g;
const LETTER = /\p{L}/u;
