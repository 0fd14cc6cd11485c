import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LATIN_TO_CYRILLIC } from '../scripts/knowledge/letters.ts';
import { applyEdits, fix, lintPolicy, planRenumbering } from '../scripts/lint/index.ts';
import { type Corpus, type Policy, policyOf } from '../scripts/model/index.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { actSpec, type BlockSpec, blocksOf, markdownOf, PASSPORT } from './generate/act.ts';

const read = (text: string): Policy => policyOf(readSourceText('policy/example/policy.md', text));
const corpusOf = (policy: Policy): Corpus => ({ policies: [policy], today: '2025-01-15' });
const numbering = (policy: Policy) =>
  lintPolicy(policy, corpusOf(policy)).filter((finding) => /^(?:numbering|reference)-/.test(finding.ruleId));

describe('numbering', () => {
  test('an act that is numbered right is silent', () => {
    fc.assert(
      fc.property(actSpec, (spec) => {
        expect(numbering(read(markdownOf(blocksOf(spec)))).map((f) => `${f.line} ${f.ruleId} ${f.message}`)).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  const seeded = (
    defect: string,
    expected: string,
    seed: (blocks: BlockSpec[], at: number) => string | undefined,
  ): void => {
    test(`${defect} is found, and found once`, () => {
      let tried = 0;
      fc.assert(
        fc.property(actSpec, fc.nat(), (spec, pick) => {
          const blocks = blocksOf(spec);
          const clauses = blocks.flatMap((block, i) => (block.kind === 'clause' ? [i] : []));
          const text = seed(blocks, clauses[pick % clauses.length]!);
          if (text === undefined) return;
          tried++;
          expect(
            numbering(read(text)).map((f) => f.ruleId),
            text,
          ).toEqual([expected]);
        }),
        { numRuns: 300 },
      );
      expect(tried).toBeGreaterThan(20);
    });
  };

  /** The clause has a neighbour on both sides and nothing below it, so that the defect is one defect. */
  const between = (blocks: readonly BlockSpec[], at: number): boolean => {
    const parent = (number: string): string => number.split('.').slice(0, -1).join('.');
    const [before, clause, after] = [blocks[at - 1], blocks[at]!, blocks[at + 1]];
    return (
      before?.kind === 'clause' &&
      after?.kind === 'clause' &&
      clause.number.includes('.') &&
      parent(before.number) === parent(clause.number) &&
      parent(after.number) === parent(clause.number)
    );
  };

  seeded('a number used twice', 'numbering-duplicate', (blocks, at) => {
    if (!between(blocks, at)) return undefined;
    return markdownOf([...blocks.slice(0, at), { ...blocks[at]!, text: 'Лишний пункт.' }, ...blocks.slice(at)]);
  });

  seeded('a missing number', 'numbering-gap', (blocks, at) => {
    return between(blocks, at) ? markdownOf(blocks.filter((_, i) => i !== at)) : undefined;
  });

  seeded('a missing dot', 'numbering-missing-dot', (blocks, at) => {
    if (!between(blocks, at)) return undefined;
    const { number, text } = blocks[at]!;
    return markdownOf(blocks).replace(`\n${number}. ${text}`, `\n${number} ${text}`);
  });

  seeded('a glued number', 'numbering-glued', (blocks, at) => {
    if (!between(blocks, at)) return undefined;
    const { number, text } = blocks[at]!;
    return markdownOf(blocks).replace(`\n${number}. ${text}`, `\n${number}.${text}`);
  });

  seeded('a reference to a clause that is not there', 'reference-missing-target', (blocks, at) => {
    const clause = blocks[at]!;
    const text = `${clause.text.slice(0, -1)} по пункту 77.7.`;
    return markdownOf(blocks.map((block, i) => (i === at ? { ...clause, text } : block)));
  });
});

/** Letters of the text as a reader sees them: alphabets, blanks and invisible signs do not count. */
const letters = (text: string): string =>
  [
    ...text
      .replace(/[\p{Cf}\p{Z}\s]/gu, '')
      .replaceAll('ѐ', 'ё')
      .normalize(),
  ]
    .map((letter) => LATIN_TO_CYRILLIC[letter] ?? letter)
    .join('');

const fragment = fc.oneof(
  fc.constantFrom(
    '1.1.Пункт ',
    '1.2 Пункт. ',
    'видеoкамера ',
    'ребѐнок ',
    'санитарно эпидемиологический ',
    'с 16.02. 2020 г. ',
    '5классов№ 3 ',
    'с 8.00 - 10.00 ',
    'и т д, ',
    'взаимодействовать с\n\nобучающимися ',
    '\n\n',
    '  ',
    '\u00AD',
    '\u200B',
    'в пункте 1.1 ',
    '- пункт;\n',
    'а)пункт;\n',
    '## 2 Раздел\n\n',
    '\u00A0 ',
    '| а | б |\n|---|---|\n| в  г | д |\n\n',
    '> цитата  тут\n',
    '*курсив*  ',
    '\\* ',
    '&nbsp; ',
    '[^1]',
    '{#name} ',
    '`код  тут` ',
    '\t',
    '\t1.7. Пункт. ',
    'слово: \t- строка; ',
    '\n4. 2. Пункт. ',
    '\n\n2. Раздел\n\n',
    'слово\t\t\tслово ',
    'CОШ ',
    'Совет - орган ',
    'учебно - методический ',
    'слово — слово – слово ',
    '"Лира" ',
    '“Лира" ',
    '«Сад "Мак"» ',
    '«',
    '"',
    '№1 ',
    'N 5 ',
    'от 01.09.2024г. ',
    'в 2024г ',
    '2019 - 2020 гг. ',
    '1-4 классы ',
    'ст.37 ',
    'тел.42-4-41 ',
    'А. А.Белашова ',
    'и т.д. ',
    'слово ,слово;;слово..',
    '(далее - Школа)',
    'учебновоспитательный ',
    'ХХ век ',
    '- а;\n- б\n- в,\n- г;\n- д\n',
    '## Заголовок.\n\n',
    'info@mail.ru,',
    'закон № 53 - ФЗ ',
    'в в ',
  ),
  fc.string({ maxLength: 8 }),
);
const messy = fc
  .array(fragment, { maxLength: 25 })
  .map((parts) => `${PASSPORT}## 1. Раздел\n\n1.1. Пункт.\n\n${parts.join('')}\n`);

/** What a fix must not touch, whatever stands around it. */
const PHRASES = [
  '42-4-41',
  '8 (4722) 77-72-82',
  '+7 800 100-70-10',
  '8(800)1007010',
  'info@vsopen.ru',
  'https://mos.ru/a,b;c-1-2',
  'mos.ru',
  'школа.рф',
  '№ 53 - ФЗ',
  '№ 01-08/45',
  '№ 09-3564',
  '273 - ФЗ',
  'ГОСТ Р 7.0.97-2016',
  'СП 2.4.3648-20',
  'фото-, аудио- и видеозапись',
  'А.А. Белашова',
  '1,5',
  '10.30',
  '5-а',
];

describe('fix', () => {
  const fixed = (text: string): string => {
    const policy = read(text);
    return fix(policy, corpusOf(policy)).text;
  };

  test('applied twice is applied once', () => {
    fc.assert(
      fc.property(messy, (text) => {
        expect(fixed(fixed(text))).toBe(fixed(text));
      }),
      { numRuns: 400 },
    );
  });

  test('changes no letter and no digit', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const only = (one: string): string => letters(one).replace(/[^\p{L}\p{N}]/gu, '');
        expect(only(fixed(text))).toBe(only(text));
      }),
      { numRuns: 400 },
    );
  });

  test('changes no sign but the kind of dashes and quotes and the marks at the end of a phrase', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const signs = (one: string): string =>
          letters(one)
            // An escaped quote: the escape goes with the straight mark that needed it.
            .replace(/\\(?=")/g, '')
            .replace(/[–—]/g, '-')
            .replace(/[«»„“”″]/g, '"')
            .replaceAll('учебно-воспитательный', 'учебновоспитательный')
            .replaceAll('санитарно-эпидемиологический', 'санитарноэпидемиологический')
            .replace(/[.,;:]/g, '')
            .replace(/(\d)[-\s]*Ф[З3]/g, '$1-ФЗ');
        expect(signs(fixed(text))).toBe(signs(text));
      }),
      { numRuns: 400 },
    );
  });

  test('leaves phones, addresses and numbers of documents as they are', () => {
    const phrase = fc.constantFrom(
      ...PHRASES,
      ' - ',
      ' , ',
      '"Лира"',
      ' и т.д.',
      '№1',
      'ст.37',
      '2024г.',
      'слово,слово',
    );
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = `${PASSPORT}## 1. Раздел\n\n1.1. Пункт ${parts.join(' и ')} далее.\n`;
        const mended = fixed(text);
        for (const part of parts.filter((one) => PHRASES.includes(one))) {
          // Rules of their own: a law's number loses the blanks around its hyphen, phones of one act get one form.
          const digits = /^(?:8|\+7)/.test(part);
          const kept = digits ? part.replace(/\D/g, '') : ` ${part.replace(' - ФЗ', '-ФЗ')} `;
          expect(digits ? mended.replace(/[ ()-]/g, '') : mended).toContain(kept);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('leaves no finding that it promised to mend', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const policy = read(fixed(text));
        expect(
          lintPolicy(policy, corpusOf(policy))
            .filter((f) => f.fix?.safe)
            .map((f) => `${f.line} ${f.ruleId}`),
        ).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('fix --renumber', () => {
  const renumbered = (policy: Policy): Policy => read(applyEdits(policy.source.text, planRenumbering(policy).edits));

  /** Blocks with some numbers spoilt, and references that name clauses by their spoilt numbers. */
  const spoilt = fc
    .tuple(
      actSpec,
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 12 })), { maxLength: 5 }),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
    )
    .map(([spec, changes, links]) => {
      const blocks = blocksOf({ ...spec, appendices: [] }).map((block, i) => ({
        ...block,
        text:
          block.kind === 'clause'
            ? block.text.replace(/([.:])$/, ` ${String.fromCharCode(1072 + (i % 26))}${i}$1`)
            : block.text,
      }));
      const clauses = blocks.filter((block) => block.kind === 'clause');
      for (const [pick, last] of changes) {
        const clause = clauses[pick % clauses.length]!;
        clause.number = [...clause.number.split('.').slice(0, -1), last].join('.');
      }
      for (const [from, to] of links) {
        const source = clauses[from % clauses.length]!;
        if (source.text.endsWith('.'))
          source.text = `${source.text.slice(0, -1)} по пункту ${clauses[to % clauses.length]!.number}.`;
      }
      return markdownOf(blocks);
    });

  const byName = (policy: Policy): Map<string, string> =>
    new Map(
      policy.all
        .filter((part) => part.kind === 'clause')
        .map((part) => [part.uid, part.prose.text.replace(/\d+(?:\.\d+)+/g, '№')]),
    );

  test('leaves numbers in order', () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        const policy = read(text);
        const left = numbering(renumbered(policy)).filter((f) =>
          /^numbering-(?:duplicate|gap|order|wrong-section)$/.test(f.ruleId),
        );
        expect(
          left.map((f) => `${f.line} ${f.message}`),
          policy.source.text,
        ).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('keeps every name with its clause', () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        expect(byName(renumbered(read(text)))).toEqual(byName(read(text)));
      }),
      { numRuns: 200 },
    );
  });

  test('keeps what every reference means', () => {
    const meanings = (policy: Policy): string[] =>
      policy.references.map((r) => (r.targets.length === 1 ? r.targets[0]!.uid : `${r.targets.length} targets`));
    fc.assert(
      fc.property(spoilt, (text) => {
        const policy = read(text);
        const before = meanings(policy);
        const after = meanings(renumbered(policy));
        before.forEach((meaning, i) => {
          if (!meaning.endsWith('targets')) expect(after[i]).toBe(meaning);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('twice is once', () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        const policy = read(text);
        const once = renumbered(policy);
        expect(renumbered(once).source.text).toBe(once.source.text);
      }),
      { numRuns: 100 },
    );
  });
});
