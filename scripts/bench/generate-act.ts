/** Acts for measuring: about four printed pages each, all different, always the same. */

const SENTENCES = [
  'Школа обеспечивает обучающимся доступ к электронным образовательным ресурсам на равных условиях.',
  'Работник сообщает администрации о неполадке в течение одного рабочего дня с момента её обнаружения.',
  'Обращение регистрируется ответственным работником и рассматривается не позднее трёх рабочих дней.',
  'Родители (законные представители) несовершеннолетних обучающихся вправе получать консультации в очной и дистанционной форме.',
  'Доступ к информационной системе предоставляется по личной учётной записи, передача которой другим лицам не допускается.',
  'При проведении занятий используются только сервисы, включённые в перечень, утверждённый приказом директора.',
  'Сведения о режиме работы технической поддержки размещаются на официальном сайте и информационных стендах.',
  'Контроль исполнения осуществляет заместитель директора по учебно-воспитательной работе.',
];

/** What the dearer rules read: laws, phones, addresses, short names. */
const CITATIONS = [
  'Раздел разработан в соответствии с пунктом 5 части 1 статьи 41 Федерального закона от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации».',
  'Применяется постановление Правительства Российской Федерации от 11 октября 2023 г. № 1678 и приказ Минпросвещения России от 22.03.2021 № 115.',
  'Помощь оказывают по номеру 8 (800) 100-70-10 и по адресу электронной почты help@example.ru (далее – Служба).',
  'Соблюдаются СП 2.4.3648-20, Трудовой кодекс Российской Федерации и приказ директора от 30.08.2024 № 45.',
];

const sentence = (seed: number): string => SENTENCES[seed % SENTENCES.length]!;

/**
 * One act as Markdown.
 * @param index which one; its id and words depend on it alone
 * @param sections how many sections of six clauses; four make 8,300 characters, four pages
 */
export function generateAct(index: number, sections = 4): string {
  const lines = [
    '---',
    `id: act-${index}`,
    'kind: Положение',
    `title: Положение о техническом сопровождении № ${index}`,
    'status: approved',
    'approved: { by: director, date: 2025-09-01 }',
    'effective: 2025-09-01',
    '---',
    '',
  ];
  for (let section = 1; section <= sections; section++) {
    lines.push(`## ${section}. Раздел о порядке действий ${index + section}`, '');
    for (let clause = 1; clause <= 6; clause++) {
      const seed = index + section * 7 + clause;
      const law = clause % 2 === 0 ? ` ${CITATIONS[(seed + section) % CITATIONS.length]}` : '';
      const reference = clause > 1 ? ` Исключения указаны в пункте ${section}.${clause - 1}.` : '';
      lines.push(`${section}.${clause}. ${sentence(seed)} ${sentence(seed + 3)}${law}${reference}`, '');
      if (clause === 3)
        lines.push(
          '- первый случай, предусмотренный договором;',
          '- второй случай, связанный с неполадками;',
          '- иные случаи.',
          '',
        );
    }
  }
  lines.push('| Услуга | Срок | Кто отвечает |', '|---|---|---|');
  for (let row = 1; row <= 5; row++) lines.push(`| Обращение ${row} | ${row} дн. | Ответственный работник |`);
  return `${lines.join('\n')}\n`;
}
