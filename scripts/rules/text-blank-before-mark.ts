import { defineRule } from './rule.ts';
import { around, wordBefore, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-blank-before-mark',
  severity: 'warning',
  title: 'Перед запятой, точкой и закрывающей скобкой нет пробела',
  why: 'Знак, оторванный от слова, переносится на новую строку один.',
  source:
    'Мильчин А.Э., Чельцова Л.К. Справочник издателя и автора: знаки препинания не отбивают от предшествующего слова',
  specimens: [
    {
      name: 'перед знаком, внутри скобок и кавычек',
      bad: '1.1. Книги⟦ ⟧, карты (все⟦ ⟧)⟦ ⟧; «⟦ ⟧Школа⟦ ⟧» и (⟦ ⟧дом).\n\n1.2. Планы⟦ ⟧.\n',
      good: '1.1. Книги, карты (все); «Школа» и (дом).\n\n1.2. Планы.\n',
      messages: [
        'После слова «Книги» перед знаком «,» лишний пробел.',
        'После слова «все» перед знаком «)» лишний пробел.',
        'После слова «все» перед знаком «;» лишний пробел.',
        'После знака « лишний пробел.',
        'После слова «Школа» перед знаком » лишний пробел.',
        'После знака ( лишний пробел.',
        'После слова «Планы» перед знаком «.» лишний пробел.',
      ],
    },
    {
      name: 'многоточие, имя файла и место для записи – не ошибка',
      bad: '1.1. Слово ... другое, файл .docx, «___ » мая, ( ) и школа⟦ ⟧: да.\n',
      good: '1.1. Слово ... другое, файл .docx, «___ » мая, ( ) и школа: да.\n',
      messages: ['После слова «школа» перед знаком «:» лишний пробел.'],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    for (const { 0: gap, index } of wording.text.matchAll(GAP)) {
      const to = index + gap.length;
      if (!wording.isTyped(index, to)) continue;
      const { before, after } = around(wording, index, to);
      const opening = /[«„(]$/u.test(before);
      if (!opening && !WORD_END.test(before)) continue;
      if (opening && !/^[\p{L}\d«]/u.test(after)) continue;
      const mark = opening ? before.at(-1)! : after[0]!;
      const word = wordBefore(wording, index);
      yield {
        range: wording.range(index, to),
        message: opening
          ? `После знака ${mark} лишний пробел.`
          : `${word ? `После слова «${word}» перед знаком` : 'Перед знаком'} ${mark === '»' ? mark : `«${mark}»`} лишний пробел.`,
        fix: { title: 'Убрать пробел', safe: true, edits: [wording.edit(index, to, '')] },
      };
    }
  },
});

/** A dot may begin a file's ending or be one of three. */
const GAP = / {1,3}(?=[,;:!?](?![)(])|\.(?![.\dA-Za-zА-Яа-яЁё])|[)»])|(?<=[«„(]) {1,3}(?=[А-Яа-яЁё\d«])/g;
/** Blanks to fill in by hand keep their blanks. */
const WORD_END = /[\p{L}\d)»”%\uFFFC]$/u;
