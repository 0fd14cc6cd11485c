import { defineRule } from './rule.ts';
import { wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-common-abbreviation',
  severity: 'info',
  title: 'В сокращениях «т. д.», «т. п.», «т. е.» стоит пробел',
  why: 'Это сокращения двух слов: между ними, как между словами, стоит пробел.',
  source: 'Мильчин А.Э., Чельцова Л.К. Справочник издателя и автора: общепринятые сокращения',
  specimens: [
    {
      name: 'слитно',
      bad: '1.1. Книги ⟦и т.д.⟧, карты ⟦и т.п.⟧, ⟦т.е.⟧ всё, в ⟦т.ч.⟧ и т. д.\n',
      good: '1.1. Книги и т. д., карты и т. п., т. е. всё, в т. ч. и т. д.\n',
      messages: [
        'В сокращении «и т.д.» нет пробела. Должно быть «и т. д.».',
        'В сокращении «и т.п.» нет пробела. Должно быть «и т. п.».',
        'В сокращении «т.е.» нет пробела. Должно быть «т. е.».',
        'В сокращении «т.ч.» нет пробела. Должно быть «т. ч.».',
      ],
    },
    {
      name: 'потеряна точка',
      bad: '1.1. Книги ⟦и т.д⟧, карты ⟦и т д.⟧; планы ⟦и тд.⟧\n\n1.2. ⟦В т ч.⟧ свои, команда т.д и Т. Д. Иванова, и т. д.\n',
      good: '1.1. Книги и т. д., карты и т. д.; планы и т. д.\n\n1.2. В т. ч. свои, команда т.д и Т. Д. Иванова, и т. д.\n',
      messages: [
        'В сокращении «и т.д» потеряна точка. Должно быть «и т. д.».',
        'В сокращении «и т д.» потеряна точка. Должно быть «и т. д.».',
        'В сокращении «и тд.» потеряна точка. Должно быть «и т. д.».',
        'В сокращении «В т ч.» потеряна точка. Должно быть «В т. ч.».',
      ],
    },
    {
      name: 'запятая вместо точки',
      bad: '1.1. Все, ⟦в т.ч,⟧ новые.\n',
      good: '1.1. Все, в т. ч. новые.\n',
      messages: ['В сокращении «в т.ч,» вместо точки запятая. Должно быть «в т. ч.».'],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    const { text } = wording;
    // Cheap, and most acts have none.
    if (!MAYBE.test(text)) return;
    for (const { 0: whole, 1: head = '', 2: tail = '', index } of text.matchAll(GLUED)) {
      const at = index + head.length;
      yield {
        range: wording.range(index, index + whole.length),
        message: `В сокращении «${whole}» нет пробела. Должно быть «${head} ${tail}».`,
        fix: { title: 'Вставить пробел', safe: true, edits: [wording.edit(at, at, ' ')] },
      };
    }
    for (const { 0: whole, 1: word = '', 2: between = '', 3: letter = '', 4: mark = '', index } of text.matchAll(
      LOST,
    )) {
      if (between.startsWith('.') && mark === '.') continue;
      const comma = mark === ',' && letter === 'ч';
      const to = index + whole.length - (mark === ',' && !comma ? 1 : 0);
      const typed = text.slice(index, to);
      const at = index + word.length;
      const end = at + between.length + letter.length;
      // «и т. д.» ends the sentence too.
      const right = `${word}. ${letter}.`;
      yield {
        range: wording.range(index, to),
        message: `В сокращении «${typed}» ${comma ? 'вместо точки запятая' : 'потеряна точка'}. Должно быть «${right}».`,
        fix: {
          title: comma ? 'Заменить запятую на точку' : 'Поставить точку и пробел',
          safe: !comma,
          edits: [
            ...(between === '. ' ? [] : [wording.edit(at, at + between.length, '. ')]),
            ...(mark === '.' ? [] : [wording.edit(end, to, '.')]),
          ],
        },
      };
    }
  },
});

const MAYBE = /т\.[депкчн]\.|[ив] т/i;
const GLUED = /(?<![\p{L}.])((?:и )?т\.)([депкчн]\.)(?!\p{L})/gu;
/** «и т.д», «и тд», «в т ч»: a dot of the two is not there. */
const LOST = /(?<!\p{L})([Ии] т(?=\.? ?[дп](?!\p{L}))|[Вв] т(?=\.? ?ч(?!\p{L})))(\.? ?)([дпч])([.,]?)(?!\p{L})/gu;
