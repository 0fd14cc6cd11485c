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

const sentence = (seed: number): string => SENTENCES[seed % SENTENCES.length]!;

/**
 * One act as Markdown.
 * @param index which one; its id and words depend on it alone
 * @param sections how many sections of six clauses; five make four pages
 */
export function generateAct(index: number, sections = 5): string {
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
      const reference = clause > 1 ? ` Исключения указаны в пункте ${section}.${clause - 1}.` : '';
      lines.push(`${section}.${clause}. ${sentence(seed)} ${sentence(seed + 3)}${reference}`, '');
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
