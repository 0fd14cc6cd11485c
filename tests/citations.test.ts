/** The grammar of citations: measured on labelled strings, and proved on whatever a text may hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABELS, labelsIn } from '../scripts/bench/accuracy/labels.ts';
import { score } from '../scripts/bench/accuracy/score.ts';
import { CITATION_TYPES, type Citation, findCitations } from '../scripts/knowledge/citations/index.ts';

const sets = Object.keys(LABELS) as (keyof typeof LABELS)[];

/** What each set holds and what was reached on it: the next change may not lose any of it. */
const FLOORS: Record<keyof typeof LABELS, { labels: number; lookAlikes: number; right: number }> = {
  'citations.yaml': { labels: 108, lookAlikes: 150, right: 0.98 },
  'citation-variants.yaml': { labels: 312, lookAlikes: 31, right: 0.99 },
  'citation-pages.yaml': { labels: 222, lookAlikes: 55, right: 0.98 },
  'citation-fresh.yaml': { labels: 80, lookAlikes: 21, right: 0.98 },
  'citation-blind-a.yaml': { labels: 125, lookAlikes: 33, right: 0.99 },
  'citation-blind-b.yaml': { labels: 149, lookAlikes: 33, right: 0.99 },
  'citation-average.yaml': { labels: 156, lookAlikes: 41, right: 0.97 },
};

describe.each(sets)('%s', (file) => {
  const result = score(labelsIn(file));

  const aim = FLOORS[file];

  it('finds as many citations with all fields right as it once did', () => {
    expect(result.labels).toBeGreaterThanOrEqual(aim.labels);
    expect(result.right / result.labels, result.differences.join('\n')).toBeGreaterThanOrEqual(aim.right);
  });

  it('takes nothing else for a citation', () => {
    expect(result.lookAlikes).toBeGreaterThanOrEqual(aim.lookAlikes);
    expect(result.taken, result.differences.join('\n')).toBe(0);
    expect(result.extra, result.differences.join('\n')).toBe(0);
  });
});

it('the labels name every kind', () => {
  const kinds = new Set(
    sets.flatMap((file) => labelsIn(file).flatMap(({ citations }) => citations.map((one) => one.type))),
  );
  expect([...CITATION_TYPES].filter((type) => !kinds.has(type))).toEqual([]);
});

/** What the tables below compare. */
const brief = ({ type, date, number, title, structural, edition }: Citation) =>
  Object.fromEntries(
    Object.entries({ type, date, number, title, structural, edition }).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );

describe('findCitations', () => {
  it.each<[string, object[]]>([
    [
      'п.2 ст.30, п.1 ст.58 ФЗ «Об образовании в Российской Федерации»',
      [
        {
          type: 'federal_law',
          title: 'Об образовании в Российской Федерации',
          structural: [
            { punkt: '2', statya: '30' },
            { punkt: '1', statya: '58' },
          ],
        },
      ],
    ],
    [
      'Конституцией РФ (ст.43), ст. 5.35 КоАП РФ',
      [
        { type: 'constitution', title: 'Конституция Российской Федерации', structural: [{ statya: '43' }] },
        {
          type: 'code',
          title: 'Кодекс Российской Федерации об административных правонарушениях',
          structural: [{ statya: '5.35' }],
        },
      ],
    ],
    [
      'приказ Минобрнауки РФ от 31.12.2015 года №1576 О внесении изменений в ФГОС, утвержденный приказом от 06.10.2009 N 373',
      [
        {
          type: 'order',
          date: '2015-12-31',
          number: '1576',
          title: 'О внесении изменений в ФГОС, утвержденный приказом от 06.10.2009 N 373',
        },
      ],
    ],
    ['лицензия от 05.05.2015 № 1234; договор № 12; протокол № 1 от 30.08.2024; 1-4 классы; тел. 42-4-41', []],
    ['в пункте 3.1 настоящего Порядка и приложении № 2 к приказу директора', []],
    ['(далее – ТК РФ), законодательством, письменно, приказами директора', []],
    [
      'письмо Рособрнадзора от 06.08.2021 N СК-228/03, Минпросвещения России N 01.169/08-01 «Рекомендации»',
      [{ type: 'letter', date: '2021-08-06', number: 'СК-228/03/01.169/08-01', title: 'Рекомендации' }],
    ],
    [
      'приказ Минобрнауки от 01.02.2020 № 5, Минпросвещения от 03.02.2020 № 6',
      [{ type: 'order', date: '2020-02-01', number: '5' }],
    ],
    [
      'ст. 43 п. 4, п. 7, ст. 61 п. 2 ФЗ № 273-ФЗ; статьёй 16 (п. 1-5) Закона № 149-ФЗ; п. 1 и ст. 2 ФЗ № 152-ФЗ',
      [
        {
          type: 'federal_law',
          number: '273-ФЗ',
          structural: [
            { punkt: '4', statya: '43' },
            { punkt: '7', statya: '43' },
            { punkt: '2', statya: '61' },
          ],
        },
        { type: 'federal_law', number: '149-ФЗ', structural: [{ punkt: '1-5', statya: '16' }] },
        { type: 'federal_law', number: '152-ФЗ', structural: [{ punkt: '1' }, { statya: '2' }] },
      ],
    ],
    [
      'СП 2.4.3648-20 п. 2.4.3 и п. 3.5.13 СанПиН 1.2.3685-21; ст. 192 ТК',
      [
        { type: 'sanitary_rules', number: 'СП 2.4.3648-20', structural: [{ punkt: '2.4.3' }] },
        { type: 'sanitary_rules', number: 'СанПиН 1.2.3685-21', structural: [{ punkt: '3.5.13' }] },
        { type: 'code', title: 'Трудовой кодекс Российской Федерации', structural: [{ statya: '192' }] },
      ],
    ],
    [
      'Постановления Правительства РФ: от 15.09.2008 № 687, от 01.11.2012 № 1119',
      [
        { type: 'government_decree', date: '2008-09-15', number: '687' },
        { type: 'government_decree', date: '2012-11-01', number: '1119' },
      ],
    ],
    [
      'приказом МБОУ СОШ № 22 № 96/10ш от 31.08.2022; приказом № 181-О Порядок; приказ № 5 о приеме; № 7 л/с',
      [
        { type: 'local_order', date: '2022-08-31', number: '96/10ш' },
        { type: 'local_order', number: '181-О' },
        { type: 'local_order', number: '5' },
      ],
    ],
    [
      'СанПиН 1.2.3685-21, утв. Постановлением № 2 от 28.01.2021; Сан ПиН 2.4.4.3172-14; ГОСТР 7.0.97-2016; часть вторая ТК РФ',
      [
        { type: 'sanitary_rules', number: 'СанПиН 1.2.3685-21' },
        { type: 'chief_sanitary_decree', date: '2021-01-28', number: '2' },
        { type: 'sanitary_rules', number: 'СанПиН 2.4.4.3172-14' },
        { type: 'gost', number: 'ГОСТ Р 7.0.97-2016' },
        { type: 'code', title: 'Трудовой кодекс Российской Федерации', structural: [{ chast: '2' }] },
      ],
    ],
    ['распоряжением заведующего от 12.01.2024 № 5-р', [{ type: 'local_order', date: '2024-01-12', number: '5-р' }]],
    ['ул. Конституции, 5; ко Дню Конституции; декларация о доходах за 2022 год; приказ № ___-од от «___» 20___ г.', []],
    ['Конституцией РТ; рекомендации по организации школы; письмо директора школы от 12.03.2024 № 15', []],
    [
      'приказом МОиН РФ от\n20.09.2013 № 1082 «Об утверждении\nположения о комиссии»; 1.2. Указ Президента РФ от\r\n1.02.2020 № 5',
      [
        { type: 'order', date: '2013-09-20', number: '1082', title: 'Об утверждении положения о комиссии' },
        { type: 'presidential_decree', date: '2020-02-01', number: '5' },
      ],
    ],
    [
      'приказ Минпросвещения № 5 от 01.02.2020 «О приеме\nУставом школы; Законом № 273-ФЗ\n● «Об образовании»',
      [
        { type: 'order', date: '2020-02-01', number: '5', title: 'О приеме' },
        { type: 'federal_law', number: '273-ФЗ' },
      ],
    ],
    [
      'Приказот 5.09.2023 № 868 Министерства образования Республики Северная Осетия-Алания (в ред. от 9.10.2023)',
      [{ type: 'order', date: '2023-09-05', number: '868', edition: 'в ред. от 9.10.2023' }],
    ],
    [
      'Типовым положением об образовательном учреждении ст. 50; Типовое положение о саде (яслях), утв. Правительством РФ от 1.07.1995 № 677',
      [
        {
          type: 'alias',
          title: 'Типовое положение об образовательном учреждении',
          structural: [{ statya: '50' }],
        },
        { type: 'government_decree', date: '1995-07-01', number: '677' },
      ],
    ],
    ['состав утвержден Правительством, порядок утвержден правительством школьников от 01.02.2024', []],
    [
      'Методические рекомендации от 18.05.2020 № МР 2.4.0179-20 «О питании»; MP 2.4.0180-20',
      [
        { type: 'methodical_recommendations', date: '2020-05-18', number: 'МР 2.4.0179-20', title: 'О питании' },
        { type: 'sanitary_rules', number: 'МР 2.4.0180-20' },
      ],
    ],
    [
      'приказом МБДОУ «Сад №8 утвержден план; приказом директора план доведен до 01.09.2024, приказ школы «Луч № 5 от 01.02.2024',
      [{ type: 'local_order', date: '2024-02-01', number: '5' }],
    ],
    [
      'ФКЗ от 25.12.2000 N 3-ФКЗ; раздела Х ТК РФ; тест «Конституция», ч. 1; СанПиН 2.4.4,3172-14',
      [
        { type: 'federal_constitutional_law', date: '2000-12-25', number: '3-ФКЗ' },
        { type: 'code', title: 'Трудовой кодекс Российской Федерации', structural: [{ razdel: 'X' }] },
        { type: 'sanitary_rules', number: 'СанПиН 2.4.4.3172-14' },
      ],
    ],
    [
      'приказ Минспорта от 12.09.2013 № 731), «Об утверждении Порядка»; приказы Минтруда от 1.02.2020 № 5, «Об опеке» от 3.02.2020 № 6',
      [
        { type: 'order', date: '2013-09-12', number: '731', title: 'Об утверждении Порядка' },
        { type: 'order', date: '2020-02-01', number: '5' },
        { type: 'order', date: '2020-02-03', number: '6', title: 'Об опеке' },
      ],
    ],
    [
      'приказ Минтруда № 5н от 1.02.2020 Об утверждении стандарта «Педагог» висит; № 6н от 2.02.2020 Об «Учителе» в школе',
      [{ type: 'order', date: '2020-02-01', number: '5н', title: 'Об утверждении стандарта «Педагог»' }],
    ],
    [
      'письма Минобрнауки от 20.08.2014 № 1/07 и Рособрнадзора от 7.08.2018 № 05-283; письма Минюста в Минкультуры РФ № 10- 862663/25 от 19.08.2025',
      [
        { type: 'letter', date: '2014-08-20', number: '1/07' },
        { type: 'letter', date: '2018-08-07', number: '05-283' },
        { type: 'letter', date: '2025-08-19', number: '10-862663/25' },
      ],
    ],
    [
      'Постановлениями главного санитарного врача от 28.09.2020 № 28 «Об утверждении СП «Требования» и от 28.01.2021 №2 «О нормах»',
      [
        {
          type: 'chief_sanitary_decree',
          date: '2020-09-28',
          number: '28',
          title: 'Об утверждении СП «Требования»',
        },
        { type: 'chief_sanitary_decree', date: '2021-01-28', number: '2', title: 'О нормах' },
      ],
    ],
    [
      'Методическим рекомендациям органам власти о работе педагогов12.05.2020№б/н',
      [{ type: 'methodical_recommendations', date: '2020-05-12' }],
    ],
    [
      'Законом РФ « Об образовании» от 29.12.12 № 273 ст. 34 п 2, ст. 35 п.1-2\nФедеральным законом от 24.07.1998 № 124-ФЗ; п. 5\nПриказа Минпросвещения № 7',
      [
        {
          type: 'federal_law',
          date: '2012-12-29',
          number: '273-ФЗ',
          title: 'Об образовании',
          structural: [
            { punkt: '2', statya: '34' },
            { punkt: '1-2', statya: '35' },
          ],
        },
        { type: 'federal_law', date: '1998-07-24', number: '124-ФЗ' },
        { type: 'order', number: '7', structural: [{ punkt: '5' }] },
      ],
    ],
    [
      'законом от 29.12.2012 (c изменениями) № 273-ФЗ; Постановлениями Минтруда от 8.02.2000 № 14 «О службе» от 22.10.2001 № 10 «О нормах»',
      [
        { type: 'federal_law', date: '2012-12-29', number: '273-ФЗ', edition: 'c изменениями' },
        { type: 'order', date: '2000-02-08', number: '14', title: 'О службе' },
        { type: 'order', date: '2001-10-22', number: '10', title: 'О нормах' },
      ],
    ],
    [
      'ПРИКАЗ\n№ 72/2-ОД\n23.07.2025\nО создании комиссии\nВ целях контроля; закон № 273-ФЗ "Об образовании, протоколом совета № 1',
      [
        { type: 'local_order', date: '2025-07-23', number: '72/2-ОД', title: 'О создании комиссии' },
        { type: 'federal_law', number: '273-ФЗ', title: 'Об образовании' },
      ],
    ],
    [
      'Закона РФ № 3266-1 (с изменениями от 2.02.2011), пунктом 24 Типового положения, утвержденного Постановлением Правительства от 12.09.2008 N 666',
      [
        { type: 'law_rf', number: '3266-1', edition: 'с изменениями от 2.02.2011' },
        { type: 'government_decree', date: '2008-09-12', number: '666', structural: [{ punkt: '24' }] },
      ],
    ],
    [
      'приказом МБОУ «СШ№ 11\nим. Героя\n29.08. 2025 г. № 01-11/303; Приказ ФНС от 24.12.2014 №ММВ-7-11/671@',
      [
        { type: 'local_order', date: '2025-08-29', number: '01-11/303' },
        { type: 'order', date: '2014-12-24', number: 'ММВ-7-11/671@' },
      ],
    ],
    [
      'приказом директора от 31.08.2023 № 97о ПОЛОЖЕНИЕ; Приказ № 79 /1 от 28.11.2022; приказ № 8о внесении; Указ Президента РФ И.И. Иванова от 24.03.2014 № 172',
      [
        { type: 'local_order', date: '2023-08-31', number: '97о' },
        { type: 'local_order', date: '2022-11-28', number: '79/1' },
        { type: 'local_order', number: '8' },
        { type: 'presidential_decree', date: '2014-03-24', number: '172' },
      ],
    ],
    [
      'Указы Президента РФ от 07.05.2012 № 597, 599 и 606; приказами Минтруда от 1.02.2020 № 15, 20 учителей; приказами Минтруда от 3.02.2020 № 5, 29.12.2020 № 6',
      [
        { type: 'presidential_decree', date: '2012-05-07', number: '597' },
        { type: 'presidential_decree', date: '2012-05-07', number: '599' },
        { type: 'presidential_decree', date: '2012-05-07', number: '606' },
        { type: 'order', date: '2020-02-01', number: '15' },
        { type: 'order', date: '2020-02-03', number: '5' },
        { type: 'order', date: '2020-12-29', number: '6' },
      ],
    ],
    [
      'закона"Об образовании"от 29.12.12г.№273-ФЗ; "Трудовой кодекс Российской Федерации" от 30.12.2001 N 197-ФЗ (ред. от 06.04.2024)',
      [
        { type: 'federal_law', date: '2012-12-29', number: '273-ФЗ', title: 'Об образовании' },
        {
          type: 'code',
          date: '2001-12-30',
          number: '197-ФЗ',
          title: 'Трудовой кодекс Российской Федерации',
          edition: 'ред. от 06.04.2024',
        },
      ],
    ],
    [
      'профстандарта «Педагог», утвержденного приказом Минтруда № 544н; профстандартом 01.001; приказ № 45 от "_30_" _08_ 2024г.; Приказ от «31»_августа_2023 г. №_112/1_',
      [
        { type: 'order', number: '544н' },
        { type: 'professional_standard', number: '01.001' },
        { type: 'local_order', date: '2024-08-30', number: '45' },
        { type: 'local_order', date: '2023-08-31', number: '112/1' },
      ],
    ],
    [
      'ч. 1 ст. 17 нового закона «Об образовании в РФ»; <Письмо> Минобрнауки от 27.09.2012 N 08-406; Указ Президента от 2.04.2013 N 309 О мерах, и Методические рекомендации',
      [
        { type: 'federal_law', title: 'Об образовании в РФ', structural: [{ chast: '1', statya: '17' }] },
        { type: 'letter', date: '2012-09-27', number: '08-406' },
        { type: 'presidential_decree', date: '2013-04-02', number: '309', title: 'О мерах' },
      ],
    ],
    [
      'законом № 273-ФЗ (в новой редакции Федерального закона от 03.07.2016г. №312-ФЗ); приказом Минпросвещения от 9.11.2018 №196 «О кружках». (в ред. Приказов от 5.09.2019 N 470, от 30.09.2020 N 533)',
      [
        {
          type: 'federal_law',
          number: '273-ФЗ',
          edition: 'в новой редакции Федерального закона от 03.07.2016г. №312-ФЗ',
        },
        {
          type: 'order',
          date: '2018-11-09',
          number: '196',
          title: 'О кружках',
          edition: 'в ред. Приказов от 5.09.2019 N 470, от 30.09.2020 N 533',
        },
      ],
    ],
    [
      '(утвержден приказом Минобрнауки от 17.10.2013 № 1155, зарегистрировано в Минюсте 14.11.2013, № 30384; в редакции приказа Минпросвещения от 8.11.2022 № 955)',
      [
        {
          type: 'order',
          date: '2013-10-17',
          number: '1155',
          edition: 'в редакции приказа Минпросвещения от 8.11.2022 № 955',
        },
      ],
    ],
    [
      'п.2 ч.3 ст.28; п.20 ч.1 ст.34; ст. 35, п.5 ч.1. ст. 43 закона № 273-ФЗ; п. 2.3 договора; ст. 5 закона № 149-ФЗ',
      [
        {
          type: 'federal_law',
          number: '273-ФЗ',
          structural: [
            { punkt: '2', chast: '3', statya: '28' },
            { punkt: '20', chast: '1', statya: '34' },
            { statya: '35' },
            { punkt: '5', chast: '1', statya: '43' },
          ],
        },
        { type: 'federal_law', number: '149-ФЗ', structural: [{ statya: '5' }] },
      ],
    ],
    [
      'ПРИКАЗ\nс. Заречное\n04.09.2025\n№ 395\nОб организации питания\nВ целях контроля; ПРИКАЗ\n29 августа 2025 г.\nх. Верхний\n№ 12; МИНИСТЕРСТВО ПРОСВЕЩЕНИЯ\nПРИКАЗ\nот 22.03.2021 № 115 Об утверждении Порядка',
      [
        { type: 'local_order', date: '2025-09-04', number: '395', title: 'Об организации питания' },
        { type: 'local_order', date: '2025-08-29', number: '12' },
        { type: 'order', date: '2021-03-22', number: '115', title: 'Об утверждении Порядка' },
      ],
    ],
    [
      'УТВЕРЖДАЮ: Директор колледжа Пр. №334 от 16.09.2015 г.; рассмотрено, пр. № 5 от 1.09.2015; приказом директора от 28.08.2015 № 117-о ПОЛОЖЕНИЕ',
      [
        { type: 'local_order', date: '2015-09-16', number: '334' },
        { type: 'local_order', date: '2015-08-28', number: '117-о' },
      ],
    ],
    [
      'законом от 29.123012 № 273-ФЗ; приказ Минпросвещения от от 22.03.2021 № 115; распоряжением Минпросвещения от 6.08.2020 N P-75',
      [
        { type: 'federal_law', number: '273-ФЗ' },
        { type: 'order', date: '2021-03-22', number: '115' },
        { type: 'order', date: '2020-08-06', number: 'Р-75' },
      ],
    ],
    [
      'рекомендациями Роспотребнадзора по питанию школьников № МР 2.4.0179-20 от 18.05.2020; Методическими рекомендациями Министерства просвещения РФ (Минпросвещения России) «О клубах» от 13.09.2013 № 1065',
      [
        { type: 'methodical_recommendations', date: '2020-05-18', number: 'МР 2.4.0179-20' },
        { type: 'methodical_recommendations', date: '2013-09-13', number: '1065', title: 'О клубах' },
      ],
    ],
    [
      'законом N 273-ФЗ "Об образовании, «Концепции развития» от 31.03.2022 г, Устава; ТК РФ – Трудовой кодекс РФ; Законом РФ «Об образовании в\nРоссийской Федерации»',
      [
        { type: 'federal_law', number: '273-ФЗ', title: 'Об образовании' },
        { type: 'code', title: 'Трудовой кодекс Российской Федерации' },
        { type: 'federal_law', title: 'Об образовании в Российской Федерации' },
      ],
    ],
    [
      'Приказ от 02.09.2024 № 46/2 - О\n\nПОЛОЖЕНИЕ; приказом управления образования от 6.11.2012 № 207-О «О проведении этапа»; приказ № 5 - о приеме',
      [
        { type: 'local_order', date: '2024-09-02', number: '46/2-О' },
        { type: 'order', date: '2012-11-06', number: '207-О', title: 'О проведении этапа' },
        { type: 'local_order', number: '5' },
      ],
    ],
    [
      'Письмом Минобрнауки РФ и Минспорттуризма РФ от 10.08.2011 N МД-1077/19, НП-02-07/4568 "О рекомендациях"; письмом Минобрнауки РФ от 10.08.2011 N МД-1077/19, НП-5',
      [
        { type: 'letter', date: '2011-08-10', number: 'МД-1077/19/НП-02-07/4568', title: 'О рекомендациях' },
        { type: 'letter', date: '2011-08-10', number: 'МД-1077/19' },
      ],
    ],
    [
      'в соответствии с «Законом об образовании», типовым положением «О воспитании детей», законом об образовании и ПРИМЕРНОЕ ПОЛОЖЕНИЕ О МУЗЕЕ; сведения о «Законе об образовании» печатают',
      [
        { type: 'federal_law', title: 'Законом об образовании' },
        { type: 'alias', title: 'Типовое положение «О воспитании детей»' },
      ],
    ],
    [
      '(Письмо Министерства просвещения РФ\n\nот 10 августа 2021 г. № 5) и приказом\n\nдиректора',
      [{ type: 'letter', date: '2021-08-10', number: '5' }],
    ],
    [
      'Федеральными законами "Об образовании", "Основами законодательства Российской Федерации о культуре"; Основ законодательства РФ об охране здоровья граждан от 22.07.1993 № 5487-1; основы законодательства о культуре',
      [
        { type: 'federal_law', title: 'Об образовании' },
        { type: 'law_rf', title: 'Основы законодательства Российской Федерации о культуре' },
        {
          type: 'law_rf',
          date: '1993-07-22',
          number: '5487-1',
          title: 'Основы законодательства Российской Федерации об охране здоровья граждан',
        },
      ],
    ],
    [
      'решением Совета депутатов Северного района от 25.12.2013 № 45 «Об оплате»; решения Псковской городской Думы от 26.02.2010 № 982; решением Собрания депутатов МР «Дальний район» от 15.11.2019 г. № 7',
      [
        { type: 'regional_decree', date: '2013-12-25', number: '45', title: 'Об оплате' },
        { type: 'regional_decree', date: '2010-02-26', number: '982' },
        { type: 'regional_decree', date: '2019-11-15', number: '7' },
      ],
    ],
    [
      'решением педагогического совета от 30.08.2024 № 1; решением Совета школы от 1.09.2023 № 2; решением городского суда от 12.03.2019 № 2-34; решением Думы старшеклассников от 1.02.2020 № 3; решением Совета депутатов; поручением директора от 1.02.2020 № Пр-5',
      [],
    ],
    [
      'перечень поручений Президента РФ от 02.01.2016 № Пр-15ГС; поручению Президента Российской Федерации о музее',
      [{ type: 'presidential_decree', date: '2016-01-02', number: 'Пр-15ГС' }],
    ],
    [
      'СП 2.4.3648-20 Санитарно-эпидемиологические требования к организациям воспитания; СанПиН 1.2.3685-21 Гигиенические нормативы, утвержденные приказом; СП 2.4.3648-20 санитарные нормы',
      [
        {
          type: 'sanitary_rules',
          number: 'СП 2.4.3648-20',
          title: 'Санитарно-эпидемиологические требования к организациям воспитания',
        },
        { type: 'sanitary_rules', number: 'СанПиН 1.2.3685-21', title: 'Гигиенические нормативы' },
        { type: 'sanitary_rules', number: 'СП 2.4.3648-20' },
      ],
    ],
    [
      'УТВЕРЖДЕНО 29.08.2024, приказ № 163; протокол от 28.08.2024, приказ № 17; Закон № 273-ФЗ. от 29.12.2012; согласно 273 ФЗ; в ст. 58 ФЗ',
      [
        { type: 'local_order', date: '2024-08-29', number: '163' },
        { type: 'local_order', number: '17' },
        { type: 'federal_law', date: '2012-12-29', number: '273-ФЗ' },
        { type: 'federal_law', number: '273-ФЗ' },
      ],
    ],
    [
      'постановления Администрации города:\n- от 02 июля 2015 года N 307 "Об Уставе";\n- от 31 августа 2016 года N 401; Законом РФ «О помощи», принятым 2 июля 1992 г N 3185–1',
      [
        { type: 'regional_decree', date: '2015-07-02', number: '307', title: 'Об Уставе' },
        { type: 'regional_decree', date: '2016-08-31', number: '401' },
        { type: 'law_rf', date: '1992-07-02', number: '3185-1', title: 'О помощи' },
      ],
    ],
    [
      'ПРИКАЗ № 149-ОД\n21.01.2026 г.\nг. Сысерть\nОб утверждении Положения\nВ соответствии с примерным Положением о помощи в организациях, осуществляющих обучение, утвержденным распоряжением Минпросвещения от 6.08.2020 №р-75',
      [
        { type: 'local_order', date: '2026-01-21', number: '149-ОД', title: 'Об утверждении Положения' },
        { type: 'order', date: '2020-08-06', number: 'р-75' },
      ],
    ],
    [
      'законом № 139-ФЗ «О внесении изменений в закон «О защите детей» и отдельные акты Федерации. 1.3. Использование; постановление Администрации города от 6.08.2021 N 23 "Об Уставе школы "Школа N 4" 27 октября 2021 г.',
      [
        {
          type: 'federal_law',
          number: '139-ФЗ',
          title: 'О внесении изменений в закон «О защите детей» и отдельные акты Федерации',
        },
        { type: 'regional_decree', date: '2021-08-06', number: '23', title: 'Об Уставе школы "Школа N 4"' },
      ],
    ],
    [
      'Минобрнауки России от 15.02.2012г.: письмом Минобрнауки от 15.02.2012 № АП147/07; письмо Минпросвещения РСФСР от 8/28 июля 1980г. № 281-М/17; приказ от 30.08.2021г. №01-03\\482',
      [
        { type: 'letter', date: '2012-02-15', number: 'АП147/07' },
        { type: 'letter', date: '1980-07-28', number: '281-М/17' },
        { type: 'local_order', date: '2021-08-30', number: '01-03\\482' },
      ],
    ],
    [
      'Методическими рекомендациями «Питание в садах, утвержденные Минздравом СССР от 14.06.1984 № 11-14; ФЗ № 29-ФЗ « О качестве продуктов / с изменениями от 30.12.2001г.; приказ № 1014 «Об утверждении федеральной программы',
      [
        { type: 'methodical_recommendations', title: 'Питание в садах', date: '1984-06-14', number: '11-14' },
        { type: 'federal_law', number: '29-ФЗ', title: 'О качестве продуктов' },
        { type: 'order', number: '1014', title: 'Об утверждении федеральной программы' },
      ],
    ],
    [
      'требованиями от 28.09.2020 СП 2.4. 3648-20; Законом РФ от 24. 24.06.1999 № 120-ФЗ; Европейской конвенцией о защите прав человека и основных свобод',
      [
        { type: 'sanitary_rules', date: '2020-09-28', number: 'СП 2.4.3648-20' },
        { type: 'federal_law', date: '1999-06-24', number: '120-ФЗ' },
        { type: 'convention', title: 'Европейская конвенция о защите прав человека и основных свобод' },
      ],
    ],
    [
      'Законом РФ «Об образовании» от 29.12.2012 N 273-ФЗ "Об образовании" (с изменениями); рекомендациями о телефонах в школах, утвержденными Роспотребнадзором и Рособрнадзором от 14.08.2019 № МР 2.4.0150-19/01-230/13-01',
      [
        {
          type: 'federal_law',
          date: '2012-12-29',
          number: '273-ФЗ',
          title: 'Об образовании',
          edition: 'с изменениями',
        },
        { type: 'methodical_recommendations', date: '2019-08-14', number: 'МР 2.4.0150-19/01-230/13-01' },
      ],
    ],
    [
      'СП 2.4.3648-20, утвержденными Главным государственным санитарным врачом РФ 28.09.2020 № 28; меню, утвержденное главным врачом 1.09.2020 № 5; правила утверждены Главным санитарным врачом РФ от 1.02.2020',
      [
        { type: 'sanitary_rules', number: 'СП 2.4.3648-20' },
        { type: 'chief_sanitary_decree', date: '2020-09-28', number: '28' },
      ],
    ],
    ['Соблюдаются СП 2.4.3648-20.', [{ type: 'sanitary_rules', number: 'СП 2.4.3648-20' }]],
  ])('%s', (text, expected) => {
    expect(findCitations(text).map(brief)).toEqual(expected);
  });

  it('gives places in the text as it was typed, whatever blanks it has', () => {
    const typed = 'По  \u00A0 Федеральному   закону\nот 29.12.2012\u00A0\u00A0№   273 – ФЗ и т. д.';
    const [citation] = findCitations(typed);
    expect(typed.slice(citation!.start, citation!.end)).toBe(
      'Федеральному   закону\nот 29.12.2012\u00A0\u00A0№   273 – ФЗ',
    );
    expect(citation).toMatchObject({ number: '273-ФЗ', rawNumber: '273 – ФЗ', date: '2012-12-29' });
    const { number } = citation!.spans;
    expect(typed.slice(number!.from, number!.to)).toBe('273 – ФЗ');
  });

  it('a title that goes on in the next line is closed, and has a blank where the line ended', () => {
    const typed = 'приказом № 5 от 1.02.2020 «Об утверждении\r\n  Порядка\nприема» и уставом';
    const [citation] = findCitations(typed);
    expect(citation).toMatchObject({ title: 'Об утверждении Порядка приема', titleClosed: true });
    expect(typed.slice(citation!.spans.title!.from, citation!.spans.title!.to)).toBe(
      '«Об утверждении\r\n  Порядка\nприема»',
    );
  });

  it('takes out of what was typed none of the signs and adds none, where blanks were lost', () => {
    const typed =
      'всоответствиисПриказомМинистерствапросвещенияРФот15.05.2020№236 «О приказеМинистра» сизменениямиот2.3.2021';
    const [citation] = findCitations(typed);
    expect(citation).toMatchObject({
      type: 'order',
      authority: 'Министерство просвещения Российской Федерации',
      date: '2020-05-15',
      number: '236',
      title: 'О приказеМинистра',
      edition: 'сизменениямиот2.3.2021',
    });
    expect(typed.slice(citation!.start, citation!.end)).toBe(typed.slice(typed.indexOf('Приказом')));
  });

  it('writes out a republic that its letters name alone, and keeps letters that two share', () => {
    const authority = (text: string) => findCitations(text).map((one) => one.authority);
    expect(authority('приказ Минобрнауки КБР от 01.02.2021 № 5')).toEqual([
      'Министерство образования и науки Кабардино-Балкарской Республики',
    ]);
    expect(authority('приказ Минобрнауки РТ от 01.02.2021 № 5')).toEqual(['Министерство образования и науки РТ']);
    expect(authority('приказ Минобразования Ставропольского края от 01.02.2021 № 5')).toEqual([
      'Министерство образования Ставропольского края',
    ]);
    expect(authority('приказ Минздрава СССР от 01.02.1985 № 5')).toEqual(['Министерство здравоохранения СССР']);
  });

  it('reads bodies of a place by their first word', () => {
    const authority = (text: string) => findCitations(text).map((one) => one.authority);
    expect(authority('постановлением Местной администрации Терского района от 18.01.2023 N 9-п')).toEqual([
      'Местная администрация Терского района',
    ]);
    expect(authority('постановление Коллегии Администрации Кемеровской области от 5.08.2013 N 329')).toEqual([
      'Коллегия Администрации Кемеровской области',
    ]);
    expect(authority('письма ОМВД России по Лесному району №53/10 от 28.10.2015')).toEqual([
      'ОМВД России по Лесному району',
    ]);
    expect(authority('решения Псковской городской Думы от 26.02.2010 № 982')).toEqual(['Псковская городская Дума']);
    expect(authority('решением Совета муниципального образования Северный район от 5.02.2020 № 4-с')).toEqual([
      'Совет муниципального образования Северный район',
    ]);
    expect(authority('решением Курского городского Совета от 26.02.2010 № 98')).toEqual(['Курский городской Совет']);
    expect(authority('приказ Министерства образования СО от 5.04.2019 № 12-Д')).toEqual([
      'Министерство образования СО',
    ]);
    expect(authority('приказ Министерства образования от 5.04.2019 № 12')).toEqual([
      'Министерство образования Российской Федерации',
    ]);
    expect(authority('Постановлением Российской Федерации от 5.08.2013 № 662')).toEqual([
      'Правительство Российской Федерации',
    ]);
    expect(authority('приказ министерства спорта, туризма и молодежной политики РФ от 5.08.2011 № 6')).toEqual([
      'Министерство спорта, туризма и молодежной политики Российской Федерации',
    ]);
    expect(authority('письмо Департамента культуры «О смотре» от 17.11.2015 № 6-07')).toEqual(['Департамент культуры']);
  });

  it('reads the registration in a sentence of its own, and bodies of the USSR', () => {
    const [order] = findCitations(
      'приказ Минздрава от 30.06.2016 N 436н «О перечне». Зарегистрировано в Минюсте 20.07.2016. Регистрационный N 42916',
    );
    expect(order!.registration).toEqual({ date: '2016-07-20', number: '42916' });
    const [alone] = findCitations('приказ Минздрава № 5н, зарегистрирован 20.07.2016. 1234 ученика');
    expect(alone!.registration).toEqual({ date: '2016-07-20', number: null });
    const found = findCitations(
      'постановление Кабинета Министров СССР от 26.01.1991 N 10; приказ Госкомспорта СССР от 9.04.1987 N 228',
    );
    expect(found.map(({ type, authority }) => [type, authority])).toEqual([
      ['government_decree', 'Кабинет Министров СССР'],
      ['order', 'Государственный комитет СССР по физической культуре и спорту'],
    ]);
  });

  it('an act is over where its line is, when the next line begins an item', () => {
    const text = '- приказ Минпросвещения России\n- от 01.09.2024 № 5 выдан журнал';
    expect(findCitations(text)).toEqual([]);
  });
});

const PIECES = [
  ...['Федеральный закон', 'приказом', 'письмо', 'постановления Правительства РФ', 'ТК РФ', 'СанПиН', 'ГОСТ Р', 'ФЗ'],
  ...[' от ', '29.12.2012', '31 февраля 2020 г.', ' № ', 'N', '273-ФЗ', '273-Ф3', '09-3564', '1678', '2.4.3648-20'],
  ...['«', '»', '"', '„', '(', ')', ', ', '; ', '. ', '\n', '  ', '\u00A0', '–', '-', 'ст. 5', ' части 1 ', 'п.', 'и'],
  ...[
    'Минобрнауки',
    'директора',
    'утвержденным ',
    'Об образовании',
    '(ред. от 01.01.2020)',
    'зарегистрирован в Минюсте',
    'я',
    'İ',
  ],
];
const textOfPieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('on any text', () => {
  it('citations follow one another inside it, and their pieces are theirs', () => {
    fc.assert(
      fc.property(fc.oneof(textOfPieces, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        let before = 0;
        for (const citation of findCitations(text)) {
          expect(citation.start).toBeGreaterThanOrEqual(before);
          expect(citation.end).toBeGreaterThan(citation.start);
          expect(citation.end).toBeLessThanOrEqual(text.length);
          expect(citation.date ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
          if (citation.number) expect(citation.number).not.toMatch(/[\u00A0–—]|^\s|\s$/);
          for (const { from, to } of Object.values(citation.spans)) {
            expect(from).toBeLessThanOrEqual(to);
            expect(to).toBeLessThanOrEqual(text.length);
          }
          before = citation.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('the same text gives the same citations', () => {
    fc.assert(
      fc.property(textOfPieces, (text) => {
        expect(findCitations(text)).toEqual(findCitations(text));
      }),
    );
  });

  it('words around a citation do not change what it says', () => {
    const labelled = labelsIn('citation-variants.yaml').filter(({ citations }) => citations.length === 1);
    fc.assert(
      fc.property(
        fc.constantFrom(...labelled),
        fc.constantFrom('', 'Настоящий Порядок разработан: ', '– '),
        (one, before) => {
          const alone = findCitations(one.text).map(brief);
          expect(findCitations(before + one.text).map(brief)).toEqual(alone);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('hostile text', () => {
  const MEGABYTE = 1_000_000;
  const repeated = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);

  // No clock: an expression that backtracks without bound would never come back, and the runner's limit would say so.
  it.each([
    'приказ Минобрнауки ',
    'ст. 1, ',
    'Федеральный закон «',
    'от 29.12.2012 № 273-ФЗ ',
    'приказом департамента образования и науки и ',
    '№ 1-1-1-1-1/1',
    '(ред. от 01.01.2020, ',
    'утвержденный ',
    'конвенция о а б в ',
    'типовое положение об а ',
    'ТК РФ, ',
    'ПРИКАЗ с. Заречное ',
    'решением городской думы а ',
    'приказами: - от ',
    'ст. 28; ',
    'Утверждаю пр. № ',
    '. (в ред. ',
    '((((((',
    'СП 2.4.',
    'трудового, семейного и ',
    'приказом МБОУ СОШ № 5 «',
    'приказ по школе № 1 ',
    'рекомендациями по «а» б ',
    'ст. 5 (п. 1 ',
    'письмом профсоюза № 1, минобрнауки ',
    'министерства образования, науки ',
    'санитарно-санитарно-',
    'а-а-а-',
    '«закона об а ',
    'Приказ с изменениями (ред. ',
    '  \u00A0 ',
    '\n',
    '_',
    'Указы Президента № 15, ',
    'от «5_ ',
    'Приказ\v',
    '«Об\n',
    'утвержденный правительством ',
  ])('a megabyte of «%s» is read', (piece) => {
    const text = repeated(piece);
    for (const { start, end } of findCitations(text)) expect(end).toBeGreaterThan(start);
    expect(text).toHaveLength(MEGABYTE);
  });
});
