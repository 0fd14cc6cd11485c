import { defineRule } from './rule.ts';
import { wordBefore, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-double-mark',
  severity: 'warning',
  title: 'Знаки препинания не стоят дважды',
  why: 'Два знака на одном месте — след правки: по ним не понять, кончилось предложение или нет.',
  specimens: [
    {
      name: 'один знак дважды; многоточие и точка сокращения на месте',
      bad: '1.1. Книги⟦,,⟧ карты⟦;;⟧ планы⟦..⟧\n\n1.2. И т. д., и др.; и прочее... Да.\n',
      good: '1.1. Книги, карты; планы.\n\n1.2. И т. д., и др.; и прочее... Да.\n',
      messages: [
        'После слова «Книги» знак «,» стоит дважды. Оставьте один.',
        'После слова «карты» знак «;» стоит дважды. Оставьте один.',
        'После слова «планы» знак «.» стоит дважды. Оставьте один.',
      ],
    },
    {
      name: 'разные знаки: решает человек',
      bad: '1.1. Книги⟦;.⟧ Карты⟦,.⟧\n',
      good: '1.1. Книги; карты.\n',
      messages: [
        'После слова «Книги» стоят два знака: «;» и «.». Оставьте нужный.',
        'После слова «Карты» стоят два знака: «,» и «.». Оставьте нужный.',
      ],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    for (const { 0: marks, index } of wording.text.matchAll(DOUBLE)) {
      const signs = marks.replaceAll(' ', '');
      const [one, two] = [signs[0]!, signs.at(-1)!];
      const to = index + marks.length;
      if (!AFTER_WORD.test(wording.text[index - 1] ?? ' ') || !wording.isTyped(index, to)) continue;
      const word = wordBefore(wording, index);
      const after = word ? `После слова «${word}»` : 'Здесь';
      const range = wording.range(index, to);
      if (one !== two) {
        yield { range, message: `${after} стоят два знака: «${one}» и «${two}». Оставьте нужный.` };
        continue;
      }
      yield {
        range,
        message: `${after} знак «${one}» стоит дважды. Оставьте один.`,
        fix: { title: `Оставить один знак «${one}»`, safe: true, edits: [wording.edit(index, to, one)] },
      };
    }
  },
});

/** «(.doc, .docx)» are names of files; three dots are one sign. */
const DOUBLE = /(?:, ?[,;.]|; ?[;,.]|: ?[:;]|\.\.)(?![.\d,;A-Za-zА-Яа-яЁё])/g;
const AFTER_WORD = /[\p{L}\d)»”“"]/u;
