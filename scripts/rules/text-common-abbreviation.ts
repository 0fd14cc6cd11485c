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
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    // Cheap, and most acts have none.
    if (!/т\.[депкчн]\./.test(wording.text)) return;
    for (const { 0: whole, 1: head = '', 2: tail = '', index } of wording.text.matchAll(GLUED)) {
      const at = index + head.length;
      yield {
        range: wording.range(index, index + whole.length),
        message: `В сокращении «${whole}» нет пробела. Должно быть «${head} ${tail}».`,
        fix: { title: 'Вставить пробел', safe: true, edits: [wording.edit(at, at, ' ')] },
      };
    }
  },
});

const GLUED = /(?<![\p{L}.])((?:и )?т\.)([депкчн]\.)(?!\p{L})/gu;
