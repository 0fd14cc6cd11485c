/** Pieces that acts are made of, in any order: what a person types, pastes and breaks. */
import fc from 'fast-check';

const LINES = [
  '---', 'id: keys', 'kind: Порядок', 'status: draft', 'title: Порядок', '# Порядок', '## 1. Раздел', '## II. Раздел {#ii}',
  '### 1.1. Подраздел', '#### 4 уровня', '## Приложение № 1', '## Приложение', 'Приложение № 2 к Порядку', '1.1. Пункт.', '1.1 Пункт',
  '1.2.Слитно', '1.1.1. Глубже:', '2.10. Десять', '1) первое;', '2) второе.', 'а) первое;', 'ё) второе;', 'в) третье.',
  '1. один', '5. пять', '- дефис;', '– тире;', '* звезда', '+ плюс', '   - глубже', '      а) ещё глубже', '> цитата', '> 1.1. в цитате',
  'слово {#uid}', '1.3. Имя. {#uid #old}', '{#uid}', '| а | б |', '|---|---|', '| 1.1. | по пункту 1.1 |', '***', '```', '<b>', '<!-- x -->',
  '<!-- lint ignore numbering-duplicate -->', '<!-- lint ignore text-double-space так надо -->', '[^1]: Сноска.', '[x]: https://example.org',
  'обрыв на', 'продолжение строчной буквой', 'Предложение с', 'с пунктом', '3.1 и дальше', '\\', '\t', '  ', '',
];

const WORDS = [
  'пункт 1.1', 'пункты 1.1–1.2 и 1.3', 'пункта 1.1.1', 'подпункт «а» пункта 1.1', 'раздел II', 'разделов 1, 2', 'приложение № 1', 'пп. 1.1, 1.2',
  'пункт 5 части 1 статьи 41 Федерального закона от 29.12.2012 № 273-ФЗ', '«Об образовании»', '[пункт](#uid)', '[x](#sec_1)', '**жирно**', '*курсив',
  '_а_', '`код`', '![рис](x.png)', '[^1]', '&nbsp;', '&laquo;', '&#0;', '\\*', '\\.', '\u00A0', '\u00AD', '\u200B', '\u202F', '🔑', 'видeо', 'вceгo', 'ABC',
  '  ', ' ', '\t', 'слово', 'слово,', 'Слово.', '1.1.', '30.08.2024', '12.30–13.00', '8 (800) 100-70-10', 'a@b.ru', 'https://мойсайт.рф', 'и', 'с', 'в', '–', '-', ':', ';',
  '{', '}', '{#x}', '<', '>', '|', '\uD83D', '\uFEFF', '\\\n', '  \n',
];

const line = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...LINES) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('1.1. ', '1.2. ', '2. ', 'а) ', '- ', '> ', '## ', '    '), fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }))
      .map(([start, words]) => start + words.join(' ')),
  },
);

const lineEnd = fc.constantFrom('\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n\n\n');

/** A text of such lines. */
export const actFragments = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 25 })
  .map((lines) => lines.map(([text, end]) => text + end).join(''));
