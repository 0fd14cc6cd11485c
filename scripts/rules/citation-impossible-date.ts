import { visible } from '../knowledge/characters.ts';
import { citationsOf } from '../model/index.ts';
import { pieceRange, pieceText } from './citations/places.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'citation-impossible-date',
  severity: 'error',
  title: 'Дата правового акта есть в календаре',
  why: 'Акт с невозможной датой не найти ни в одной базе, а ссылку на него проверяющий сочтёт ошибочной.',
  specimens: [
    {
      name: 'тридцать первое ноября',
      bad: '1.1. На основании приказа Минпросвещения России ⟦от 31.11.2021⟧ № 115.\n',
      good: '1.1. На основании приказа Минпросвещения России от 22.03.2021 № 115.\n',
      messages: ['Даты «31.11.2021» в календаре нет. Сверьте дату с текстом акта.'],
    },
    {
      name: 'месяц словом',
      bad: '1.1. На основании Федерального закона ⟦от 30 февраля 2012 года⟧ № 273-ФЗ.\n',
      good: '1.1. На основании Федерального закона от 29 декабря 2012 года № 273-ФЗ.\n',
      messages: ['Даты «30 февраля 2012 года» в календаре нет. Сверьте дату с текстом акта.'],
    },
  ],
  *check(policy) {
    for (const placed of citationsOf(policy)) {
      if (!placed.citation.spans.date || placed.citation.date) continue;
      const typed = visible(pieceText(placed, 'date').replace(/^от:?\s*/i, ''));
      yield {
        range: pieceRange(placed, 'date'),
        message: `Даты «${typed}» в календаре нет. Сверьте дату с текстом акта.`,
      };
    }
  },
});
