/** What is taken for a contact, what is not, and what a fix may do to one. */
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dial, type FoundContact, findContacts } from '../scripts/knowledge/contacts/index.ts';
import { LATIN_TO_CYRILLIC } from '../scripts/knowledge/letters.ts';
import { applyEdits, lintPolicy } from '../scripts/lint/index.ts';
import { type Corpus, contactsIn, contactsOf, policyOf } from '../scripts/model/index.ts';
import { RULES } from '../scripts/rules/index.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { HANGS } from './hangs.ts';

const ofKind = <K extends FoundContact['kind']>(text: string, kind: K) =>
  findContacts(text).filter((one): one is Extract<FoundContact, { kind: K }> => one.kind === kind);

/** `typed → E.164 type`, as a line to read. */
const phones = (text: string): string[] =>
  ofKind(text, 'phone').map((phone) => {
    const { e164, type, defect } = dial(phone);
    return `${phone.text} → ${e164 ?? defect ?? '–'} ${type}${phone.extension ? ` доб. ${phone.extension}` : ''}`;
  });

describe('phones', () => {
  test.each([
    ['по номеру 8 (800) 100-70-10 (звонок бесплатный)', ['8 (800) 100-70-10 → +78001007010 toll-free']],
    [
      '8-800-100-70-10; 8 800 100 70 10',
      ['8-800-100-70-10 → +78001007010 toll-free', '8 800 100 70 10 → +78001007010 toll-free'],
    ],
    ['линия 8 (4722) 77-72-82', ['8 (4722) 77-72-82 → +74722777282 fixed']],
    ['по номеру телефона: 8(86145)73607; на сайте', ['8(86145)73607 → +78614573607 fixed']],
    [
      '+7 910 123-45-67, +79101234567',
      ['+7 910 123-45-67 → +79101234567 mobile', '+79101234567 → +79101234567 mobile'],
    ],
    ['8 (472-44) 4-24-41', ['8 (472-44) 4-24-41 → +74724442441 fixed']],
    ['тел. 84722777282', ['84722777282 → +74722777282 fixed']],
    ['тел.42-4-41;42-4-80', ['42-4-41 → no-code local', '42-4-80 → no-code local']],
    ['телефон приёмной: 4-24-41', ['4-24-41 → no-code local']],
    ['звонить 112, телефон 101', ['112 → – short', '101 → – short']],
    // The second number of a list has the code of the first.
    ['тел. 8 (4722) 77-72-82, 77-72-83', ['8 (4722) 77-72-82 → +74722777282 fixed', '77-72-83 → +74722777283 fixed']],
    ['тел. 8 (4722) 77-72-82 доб. 12', ['8 (4722) 77-72-82 → +74722777282 fixed доб. 12']],
    ['8 (4722) 77-72-82/83', ['8 (4722) 77-72-82 → +74722777282 fixed']],
    ['тел. 42-4-41, тел. 42-4-80', ['42-4-41 → no-code local', '42-4-80 → no-code local']],
    ['+375 (17) 123-45-67', ['+375 (17) 123-45-67 → +375171234567 fixed']],
    ['(8-4722) 77-72-82', ['(8-4722) 77-72-82 → +74722777282 fixed']],
    ['тел. (8 4722) 77-72-82, 77-72-83', ['(8 4722) 77-72-82 → +74722777282 fixed', '77-72-83 → +74722777283 fixed']],
    ['телефон 8 (47 244) 4-24-41', ['8 (47 244) 4-24-41 → +74724442441 fixed']],
    ['тел: 84722777282, 84722777283', ['84722777282 → +74722777282 fixed', '84722777283 → +74722777283 fixed']],
    ['тел. 4-24-41 (приёмная), 4-24-42 (бухгалтерия)', ['4-24-41 → no-code local', '4-24-42 → no-code local']],
    ['тел. директора: 4-24-41; завуча: 4-24-42', ['4-24-41 → no-code local', '4-24-42 → no-code local']],
    ['8 (4722) 77-72-8', ['8 (4722) 77-72-8 → too-short other']],
    ['8 (4722) 77-72-82-5', ['8 (4722) 77-72-82-5 → too-long other']],
    ['+7 (523) 123-45-67', ['+7 (523) 123-45-67 → unknown-code other']],
    ['**8 (4722) 77-72-82** 2024 года', ['8 (4722) 77-72-82 → +74722777282 fixed']],
  ])('%s', (text, expected) => {
    expect(phones(text)).toEqual(expected);
  });

  test.each([
    'Федеральный закон от 29.12.2012 № 273-ФЗ, приказ № 03-51-64, письмо №191-01-39/16-ги',
    'ИНН 3121001234, КПП 312101001, ОГРН 1023101456789, БИК 041403633',
    'р/с 40702810907000012345, лицевой счёт 20266016000, лицензия № 8123456789',
    'в 2024-2025 учебном году; 2020–2021; 12-05-2024; 30.08.2024',
    'пункт 42-4-41, п. 42-4, статьи 166-168, протокол № 8 (2021)',
    'СанПиН 2.4.3648-20, СП 3.1/2.4.3598-20, ГОСТ Р 7.0.97-2016',
    '300-500 рублей, 8-11 классы, 8 10 12 14 16 18, 8 2020 2021 2022',
    'Мобильные телефоны сдают до 10-15-20; по звонку 8-30; уроки по звонку 8-30–9-15; телефон в кабинете 101',
    'учитель 42-4-41, показатель 8 123-456-78-90, счёт 8-123-456-78-90',
    'Телефон указывают в заявлении, ИНН 3121001234',
    'Коды 84722777282 и 4722777282; УИН 8 (20) 12',
    'с 1 (2021 22) 12 34 56, показатели (8 2021) 12, тел: да, тел. 4-24-41-5-6 (всего), 10-15-20',
  ])('none in: %s', (text) => {
    expect(phones(text)).toEqual([]);
  });
});

describe('e-mails', () => {
  const emails = (text: string): string[] =>
    ofKind(text, 'email').map(({ text: typed, defect, meant }) => `${typed}${defect ? ` ${defect} ${meant}` : ''}`);

  test.each([
    ['на info@vsopen.ru.', ['info@vsopen.ru']],
    ['e-mail:school-1.k_2@yak-uo.ru;', ['school-1.k_2@yak-uo.ru']],
    ['школа@школа.рф', ['школа@школа.рф']],
    ['info@mail.ru.и далее', ['info@mail.ru']],
    ['почта school @mail.ru', ['school @mail.ru blank school@mail.ru']],
    ['infо@vsopen.ru', ['infо@vsopen.ru alphabet info@vsopen.ru']],
    ['info@vsopen,ru', ['info@vsopen,ru comma info@vsopen.ru']],
    ['info@vsopen.ру', ['info@vsopen.ру domain info@vsopen.ru']],
    ['a@b', []],
    ['чат @school, VK @school.ru', []],
  ])('%s', (text, expected) => {
    expect(emails(text)).toEqual(expected);
  });
});

describe('sites', () => {
  test.each([
    ['сайт school.example.ru, kustovoe.yak-uo.ru.', ['school.example.ru', 'kustovoe.yak-uo.ru']],
    ['http://дхш.com.  или школа.рф', ['http://дхш.com', 'школа.рф']],
    ['(https://www.gosuslugi.ru/a_(b)?c=1).', ['https://www.gosuslugi.ru/a_(b)?c=1']],
    ['http://ndhsh.krd.muzkult.ru.и на стенде', ['http://ndhsh.krd.muzkult.ru']],
    ['WWW.SCHOOL.RU', ['WWW.SCHOOL.RU']],
    ['сайт www.school.ру, school.ру.', ['www.school.ру', 'school.ру']],
    ['info@vsopen.ru', []],
    ['т.е. и.о., ул.Победы, сайте.На, policy.md, ASP.NET, Закон.РФ, п. 1.1', []],
  ])('%s', (text, expected) => {
    expect(ofKind(text, 'url').map((url) => url.text)).toEqual(expected);
  });
});

describe('postal addresses', () => {
  test.each([
    ['309081, село Кустовое, ул.Победы, д.5-а, тел.42-4-41', ['309081, село Кустовое, ул.Победы, д.5-а']],
    ['на стендах (ул. Красная, 149).', ['ул. Красная, 149']],
    [
      'Белгородская область, с. Кустовое, ул. 50 лет Октября, дом 5',
      ['Белгородская область, с. Кустовое, ул. 50 лет Октября, дом 5'],
    ],
    ['заказано 15000, город Белгород получил 100', []],
    ['директор школы с. Кустовое; д. 5', []],
  ])('%s', (text, expected) => {
    expect(ofKind(text, 'address').map((address) => address.text)).toEqual(expected);
  });
});

it('stand in the act where they are typed, with the part that names them', () => {
  const text =
    '1.1. Пишите:\n\n- *info@vsopen.ru*;\n- по телефону 8&nbsp;(4722)\n  77-72-82.\n\n| Служба | Телефон |\n|---|---|\n| Школа | тел. 42-4-41 |\n\n`8 (4722) 77-72-83`\n';
  const contacts = contactsIn(policyOf(readSourceText('policy/example/policy.md', text)));
  expect(contacts.map(({ range, part, normal }) => [text.slice(...range), part?.kind, normal])).toEqual([
    ['info@vsopen.ru', 'item', 'info@vsopen.ru'],
    ['8&nbsp;(4722)\n  77-72-82', 'item', '+74722777282'],
    ['42-4-41', 'table', '42441'],
  ]);
});

test.each([
  '@',
  'a.',
  '1-',
  '8 ',
  'тел. ',
  '8 (4722) ',
  'http://',
  'ул. А, ',
  '123456, ',
  '8 (4722) 77-72-82, ',
  'тел. 42-4-41, ',
  'a@b.ru ',
  '+1 2',
  'a.ru ',
])('a megabyte of %j is read to its end', { timeout: HANGS }, (piece) => {
  findContacts(piece.repeat(1_000_000 / piece.length));
});

describe('a safe fix', () => {
  const rules = RULES.filter(({ id }) => id.startsWith('contact-'));
  const registry = contactsOf(
    'policy/contacts.yaml',
    'a:\n  name: Служба А\n  phone: 8 (800) 100-70-10\n  email: info@vsopen.ru\n  source: сайт\n',
  );
  const corpusOf = (text: string): Corpus => ({
    policies: [policyOf(readSourceText('policy/example/policy.md', text))],
    contacts: registry,
    today: '2025-01-15',
  });
  const safeFixes = (text: string) => {
    const corpus = corpusOf(text);
    return lintPolicy(corpus.policies[0]!, corpus, rules).flatMap(({ fix }) => (fix?.safe ? [fix] : []));
  };
  const piece = fc.oneof(
    fc.constantFrom(
      'тел. ',
      'Телефон: ',
      ', ',
      '; ',
      ' и ',
      '. ',
      ' (звонок бесплатный)',
      'Служба А ',
      'ул.Победы, д.5-а ',
      '309081, ',
    ),
    fc.constantFrom(
      '8(86145)73607',
      '8 (4722) 77-72-82',
      '+7 4722 77-72-82',
      '8-800-100-70-10',
      '84722777282',
      '42-4-41',
      '8 (910) 1234567',
    ),
    fc.constantFrom(
      'info@ vsopen.ru',
      'infо@vsopen.ru',
      'http:/school.ru',
      'почта a @mail.ru',
      '№ 273-ФЗ',
      '2024-2025',
      'п. 42-4',
    ),
    fc
      .tuple(
        fc.constantFrom('8 (', '+7(', '8-', '('),
        fc.stringMatching(/^\d{3,5}$/),
        fc.constantFrom(') ', ')', '-', ' '),
        fc.stringMatching(/^\d{1,3}-?\d\d-?\d\d$/),
      )
      .map((parts) => parts.join('')),
  );
  const act = fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => `1.1. Звоните ${parts.join(' ')}.\n`);

  test('keeps every digit and letter, in their order', () => {
    let mended = 0;
    const kept = (text: string): string =>
      [...text.replace(/[^\p{L}\d]/gu, '')].map((letter) => LATIN_TO_CYRILLIC[letter] ?? letter).join('');
    fc.assert(
      fc.property(act, (text) => {
        for (const { edits } of safeFixes(text)) {
          mended++;
          expect(kept(applyEdits(text, edits)), text).toBe(kept(text));
        }
      }),
      { numRuns: 500 },
    );
    expect(mended).toBeGreaterThan(100);
  });

  test('leaves the same numbers to dial', () => {
    const dialled = (text: string): string[] =>
      contactsIn(corpusOf(text).policies[0]!).flatMap(({ found, normal }) => (found.kind === 'phone' ? [normal] : []));
    fc.assert(
      fc.property(act, (text) => {
        for (const { edits } of safeFixes(text)) expect(dialled(applyEdits(text, edits)), text).toEqual(dialled(text));
      }),
      { numRuns: 500, examples: [['1.1. Звоните 8-900 00000-00 8 (000) 00000 8(86145)73607.\n']] },
    );
  });
});
