import { capital } from '../knowledge/capital.ts';
import { SKIPPED_LETTERS } from '../knowledge/letters.ts';
import { numberLabel } from '../model/index.ts';
import { listsOf } from './numbering/lists.ts';
import { defineRule } from './rule.ts';
import { disorderIn, whereIs } from './words/lists.ts';

export default defineRule({
  id: 'numbering-letter-order',
  severity: 'error',
  title: 'Буквы в перечислении идут по алфавиту: а), б), в)',
  why: 'На строку перечисления ссылаются как на подпункт «б». При пропуске или повторе непонятно, какой из подпунктов назван.',
  specimens: [
    {
      name: 'пропущена буква б',
      bad: '1. Документы:\n\nа) заявление;\n\n⟦в)⟧ паспорт.\n',
      good: '1. Документы:\n\nа) заявление;\n\nб) паспорт.\n',
      messages: ['В пункте 1 после «а)» сразу идёт «в)»: нет «б)». Верните пропущенное или исправьте обозначения.'],
    },
    {
      name: 'повтор и порядок',
      bad: '1. Документы:\n\nа) заявление;\n\nб) паспорт;\n\n⟦б)⟧ справка;\n\nг) диплом;\n\n⟦в)⟧ фото;\n\nд) копия.\n',
      good: '1. Документы:\n\nа) заявление;\n\nб) паспорт;\n\nв) справка;\n\nг) диплом;\n\nд) фото;\n\nе) копия.\n',
      messages: [
        'В пункте 1 «б)» встречается дважды: ещё раз на строке 5. Исправьте одно из двух обозначений.',
        'В пункте 1 «в)» стоит после «г)» (строка 9). Обозначения идут по порядку: переставьте строки или исправьте обозначение.',
      ],
    },
    {
      name: 'буква, которую принято пропускать, — к сведению',
      bad: '1. Даты:\n\nа) 1;\nб) 2;\nв) 3;\nг) 4;\nд) 5;\nе) 6;\nж) 7;\n⟦з)⟧ 8;\nи) 9.\n',
      good: '1. Даты:\n\nа) 1;\nб) 2;\nв) 3;\nг) 4;\nд) 5;\nе) 6;\nж) 7;\nи) 8;\nк) 9.\n',
      messages: [
        'В пункте 1 есть обозначение «з)». Буквы ё, з, й, о, ч, ъ, ы, ь в перечислениях принято пропускать; если так задумано, оставьте.',
      ],
    },
  ],
  *check(policy) {
    yield* disorderIn(policy, 'letter');
    for (const list of listsOf(policy)) {
      const unusual = list.find(({ number }) => number!.style === 'letter' && SKIPPED_LETTERS.includes(number!.raw));
      if (!unusual) continue;
      yield {
        range: unusual.number!.range,
        severity: 'info',
        message: `${capital(whereIs(unusual))} есть обозначение «${numberLabel(unusual)}». Буквы ${[...SKIPPED_LETTERS].join(', ')} в перечислениях принято пропускать; если так задумано, оставьте.`,
      };
    }
  },
});
