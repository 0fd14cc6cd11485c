/** An amending order: its instructions, carried out on the edition in force, give the new one. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendmentsOf, applyAmendments, compare, formulasOf, provisionsOf } from '../scripts/compare/index.ts';
import { type Policy, policyOf } from '../scripts/model/index.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { twoEditions } from './compare/edits.ts';

const read = (text: string): Policy => policyOf(readSourceText('policy/example/policy.md', text));
const PASSPORT = '---\nid: example\nkind: Порядок\ntitle: Порядок помощи\nstatus: draft\n---\n\n';

function order(old: string, now: string) {
  const comparison = compare(read(PASSPORT + old), read(PASSPORT + now));
  return formulasOf(comparison, amendmentsOf(comparison)).map(
    ({ text, quoted }) => text + quoted.map((one) => ` «${[one.label, one.text].filter(Boolean).join(' ')}»`).join(''),
  );
}

const SENTENCES = [
  '',
  'Учитель отвечает на письма родителей.',
  'Завхоз следит за состоянием кабинетов.',
  'Директор принимает граждан по средам.',
  'Библиотека выдаёт учебники на год.',
  'Столовая работает с восьми утра.',
];

const lines = (policy: Policy) => provisionsOf(policy).map(({ label, text }) => ({ label, text }));

describe('instructions', () => {
  it('give the new edition of the school’s act', () => {
    const old = read(readFileSync('policy/technical-support/editions/2024-08-30.md', 'utf8'));
    const now = read(readFileSync('policy/technical-support/policy.md', 'utf8'));
    const comparison = compare(old, now);
    expect(applyAmendments(comparison.before, amendmentsOf(comparison))).toEqual(lines(now));
    expect(formulasOf(comparison, amendmentsOf(comparison)).map(({ text }) => text)).toEqual([
      'в наименовании слова «ОБУЧАЮЩИМСЯ, И» заменить словами «ОБУЧАЮЩИМСЯ И»',
      'в пункте 1.1 слова «далее - Порядок» заменить словами «далее – Порядок», слова «далее - Школа» заменить словами «далее – Школа»',
      'в абзаце третьем пункта 1.2 слово «01.09.2024г» заменить словами «01.09.2024 г»',
      // The Latin letters are the author's.
      'в пункте 2.1 слово «виде\u006F\u0069\u006Eформацией» заменить словом «видеоинформацией»',
      'во втором по порядку пункте 3.3 слова «пункте 3.1» заменить словами «пунктах 3.1 и 3.2»',
      'в пункте 4.2 слово «01.09.2024г» заменить словами «01.09.2024 г»',
      'обозначение «3.2» первого по порядку пункта 3.2 заменить обозначением «3.2.»',
      'второй по порядку пункт 3.2 считать пунктом 3.3',
      'первый по порядку пункт 3.3 считать пунктом 3.4',
      'второй по порядку пункт 3.3 считать пунктом 3.5',
      'пункт 3.4 считать пунктом 3.6',
    ]);
  });

  const CASES: [name: string, old: string, now: string, order: string[]][] = [
    [
      'a new clause at the end',
      '## 1. Общее\n\n1.1. Первый пункт о порядке помощи.',
      '## 1. Общее\n\n1.1. Первый пункт о порядке помощи.\n\n1.2. Второй пункт: школа помогает всем.',
      ['раздел 1 дополнить пунктом 1.2 следующего содержания: «1.2. Второй пункт: школа помогает всем.»'],
    ],
    [
      'a new clause between two, and the numbers after it',
      '1.1. Первый пункт о порядке помощи.\n\n1.2. Второй пункт о сроках помощи.',
      '1.1. Первый пункт о порядке помощи.\n\n1.2. Школа помогает всем, кто просит.\n\n1.3. Второй пункт о сроках помощи.',
      [
        'после пункта 1.1 дополнить новым пунктом 1.2 следующего содержания: «1.2. Школа помогает всем, кто просит.»',
        'пункт 1.2 считать пунктом 1.3',
      ],
    ],
    [
      'a clause that is gone',
      '1.1. Первый пункт о порядке помощи.\n\n1.2. Второй пункт о сроках помощи.',
      '1.1. Первый пункт о порядке помощи.',
      ['пункт 1.2 признать утратившим силу'],
    ],
    [
      'a section that is gone with all that it holds',
      '## 1. Общее\n\n1.1. Первый пункт о порядке помощи.\n\n## 2. Сроки\n\n2.1. Ответ дают за три дня.\n\n- и не позже;',
      '## 1. Общее\n\n1.1. Первый пункт о порядке помощи.',
      ['раздел 2 признать утратившим силу'],
    ],
    [
      'a term, a word more and a word less',
      '1.1. Ответ дают в течение 14 дней со дня обращения в школу.\n\n1.2. Директор школы отвечает за всё.\n\n1.3. Обращение подают лично, письменно или по почте.',
      '1.1. Ответ дают в течение 10 дней со дня обращения в школу.\n\n1.2. Директор школы лично отвечает за всё.\n\n1.3. Обращение подают письменно или по почте.',
      [
        'в пункте 1.1 цифры «14» заменить цифрами «10»',
        'в пункте 1.2 после слова «школы» дополнить словом «лично»',
        'в пункте 1.3 слово «лично,» исключить',
      ],
    ],
    [
      'a text written anew',
      '1.1. Ответ дают в течение трёх дней.\n\n1.2. Директор школы отвечает за порядок.',
      '1.1. Школа ведёт журнал обращений родителей.\n\n1.2. Директор школы отвечает за порядок.',
      ['пункт 1.1 изложить в следующей редакции: «1.1. Школа ведёт журнал обращений родителей.»'],
    ],
    [
      'a line of a list and a lettered point',
      '1.1. Помощь оказывают:\n\n- учителя;\n- завхоз.\n\n1.2. Помощь просят:\n\nа) лично;\nб) по почте.',
      '1.1. Помощь оказывают:\n\n- учителя;\n- завхоз;\n- директор.\n\n1.2. Помощь просят:\n\nа) лично;\nб) по телефону.',
      [
        'в абзаце третьем пункта 1.1 слово «завхоз.» заменить словом «завхоз;»',
        'подпункт «б» пункта 1.2 изложить в следующей редакции: «б) по телефону.»',
        'пункт 1.1 дополнить абзацем четвертым следующего содержания: «– директор.»',
      ],
    ],
    [
      'a heading, without the clauses under it',
      '## 1. Общее\n\n1.1. Школа помогает всем.',
      '## 1. Основы\n\n1.1. Школа помогает всем.',
      ['наименование раздела 1 изложить в следующей редакции: «Основы»'],
    ],
    [
      'the first line of a clause, without its list',
      '1.1. Помощь оказывают учителя:\n\n- лично;\n- по почте.',
      '1.1. Школа отвечает родителям:\n\n- лично;\n- по почте.',
      ['абзац первый пункта 1.1 изложить в следующей редакции: «1.1. Школа отвечает родителям:»'],
    ],
    [
      'a word that its list has too',
      '1.1. Помощь оказывают завхоз и учителя школы, а именно:\n\n- учителя класса;\n- завхоз.',
      '1.1. Помощь оказывают завхоз и работники школы, а именно:\n\n- учителя класса;\n- завхоз.',
      ['в абзаце первом пункта 1.1 слово «учителя» заменить словом «работники»'],
    ],
    [
      'many new numbers as ranges, and neighbours together',
      `## 1. Общее\n\n${[1, 2, 3, 4, 5].map((n) => `1.${n}. ${SENTENCES[n]}`).join('\n\n')}\n\n## 2. Сроки\n\n2.1. Ответ дают за три дня.`,
      `## 1. Общее\n\n1.1. ${SENTENCES[1]}\n\n1.2. Школа рада всем, кто просит.\n\n1.3. Отказ объясняют письменно.\n\n${[2, 3, 4, 5].map((n) => `1.${n + 2}. ${SENTENCES[n]}`).join('\n\n')}\n\n## 2. Новое\n\n2.1. Совсем другой порядок приёма писем.\n\n## 3. Сроки\n\n3.1. Ответ дают за три дня.`,
      [
        'раздел 1 после пункта 1.1 дополнить новыми пунктами 1.2 и 1.3 следующего содержания: «1.2. Школа рада всем, кто просит.» «1.3. Отказ объясняют письменно.»',
        'дополнить новым разделом 2 следующего содержания: «2. Новое» «2.1. Совсем другой порядок приёма писем.»',
        'пункты 1.2–1.5 считать соответственно пунктами 1.4–1.7',
        'раздел 2 считать разделом 3',
        'пункт 2.1 считать пунктом 3.1',
      ],
    ],
    [
      'points that are gone, and points with other letters',
      '1.1. Помощь оказывают:\n\nа) учителя и воспитатели школы;\n\nб) завхоз и рабочие школы;\n\nв) директор и его заместители;\n\nг) врач и медицинская сестра.',
      '1.1. Помощь оказывают:\n\nа) директор и его заместители;\n\nб) врач и медицинская сестра.',
      [
        'подпункты «а» и «б» пункта 1.1 признать утратившими силу',
        'подпункты «в» и «г» пункта 1.1 считать соответственно подпунктами «а» и «б»',
      ],
    ],
    [
      'one of two tables, and a picture that is attached',
      '1.1. Таблицы:\n\n| А |\n|---|\n| один |\n\n| Б |\n|---|\n| два |\n\n1.2. Схема:\n\n![Путь книги](a.png)',
      '1.1. Таблицы:\n\n| А |\n|---|\n| один |\n\n| Б |\n|---|\n| три |\n\n1.2. Схема:\n\n![Путь книги](b.png)',
      [
        'таблицу 2-ю по порядку пункта 1.1 изложить в следующей редакции: «Б\nтри»',
        'рисунок пункта 1.2 заменить прилагаемым рисунком «Путь книги»',
      ],
    ],
    [
      'a title',
      '# ПОРЯДОК ПОМОЩИ ВСЕМ\n\n1.1. Школа помогает всем.',
      '# ПОРЯДОК ПОДДЕРЖКИ ВСЕХ\n\n1.1. Школа помогает всем.',
      ['наименование изложить в следующей редакции: «ПОРЯДОК ПОДДЕРЖКИ ВСЕХ»'],
    ],
    [
      'a footnote',
      '1.1. Школа помогает всем[^one].\n\n[^one]: Кто просит.',
      '1.1. Школа помогает всем[^one].\n\n[^one]: Кто просит сам.',
      ['в сноске 1 после слова «просит» дополнить словом «сам»'],
    ],
  ];

  for (const [name, old, now, formulas] of CASES) {
    it(`say ${name}`, () => {
      expect(order(old, now)).toEqual(formulas);
      const comparison = compare(read(PASSPORT + old), read(PASSPORT + now));
      expect(applyAmendments(comparison.before, amendmentsOf(comparison))).toEqual(lines(read(PASSPORT + now)));
    });
  }

  it('always give the new edition, whatever was done to the text', () => {
    fc.assert(
      fc.property(twoEditions, ({ old, now }) => {
        const comparison = compare(read(old), read(now));
        const amendments = amendmentsOf(comparison);
        expect(applyAmendments(comparison.before, amendments)).toEqual(lines(read(now)));
        for (const { text } of formulasOf(comparison, amendments)) expect(text).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 300 },
    );
  });
});
