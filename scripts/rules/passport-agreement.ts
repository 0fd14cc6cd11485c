import type { Agreement } from '../model/index.ts';
import { defineRule } from './rule.ts';

const passport = (agreed: string) =>
  `---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: draft\nagreed:\n${agreed}---\n`;

const NOBODY =
  'Не сказано, кто согласовал. Впишите body — совет или собрание с протоколом — либо by — должностное лицо, которое подписывает.';
const BOTH =
  'В одной записи и орган (body), и должностное лицо (by): напечатался бы только один гриф. Сделайте две записи.';
const PROTOCOL = 'У должностного лица протокола не бывает: оно подписывает само. Вместо protocol впишите date.';
const STAMP =
  'Должностное лицо согласует: ПРИНЯТО, РАССМОТРЕНО и С УЧЁТОМ МНЕНИЯ пишут о советах и собраниях. Уберите stamp.';
const DATE = 'Дата решения органа — это дата протокола. Вместо date впишите protocol с полями number и date.';

export default defineRule({
  id: 'passport-agreement',
  severity: 'error',
  title: 'Согласовал либо орган с протоколом, либо должностное лицо с подписью',
  why: 'Решение органа подтверждает протокол, согласие должностного лица — его подпись и дата. Смешанный гриф не подтверждает ничего.',
  source: 'ГОСТ Р 7.0.97, гриф согласования',
  specimens: [
    {
      name: 'никто, сразу двое',
      bad: passport('  - ⟦{ stamp: agreed }⟧\n  - { body: council, by: ⟦deputy⟧ }\n'),
      good: passport('  - { body: council }\n  - { by: deputy }\n'),
      messages: [NOBODY, BOTH],
    },
    {
      name: 'протокол должностного лица, чужое слово, дата без протокола',
      bad: passport(
        '  - { by: deputy, ⟦protocol⟧: { number: "1" } }\n  - { by: deputy, stamp: ⟦considered⟧ }\n  - { body: council, ⟦date⟧: 2024-08-30 }\n',
      ),
      good: passport(
        '  - { by: deputy, date: 2024-08-30 }\n  - { by: deputy, stamp: agreed }\n  - { body: council, protocol: { date: 2024-08-30 } }\n',
      ),
      messages: [PROTOCOL, STAMP, DATE],
    },
  ],
  *check({ passport, source }) {
    if (!passport || !source.frontMatter) return;
    for (const [i, agreement] of (passport.agreed ?? []).entries()) {
      const found = mistakeOf(agreement);
      if (found)
        yield { range: source.frontMatter.locate(['agreed', i, ...found.key], found.at), message: found.message };
    }
  },
});

function mistakeOf({ body, by, protocol, stamp, date }: Agreement) {
  const said = (message: string, at: 'key' | 'value', ...key: string[]) => ({ message, at, key });
  if (body === undefined && by === undefined) return said(NOBODY, 'value');
  if (body !== undefined && by !== undefined) return said(BOTH, 'value', 'by');
  if (by !== undefined && protocol) return said(PROTOCOL, 'key', 'protocol');
  if (by !== undefined && stamp && stamp !== 'agreed') return said(STAMP, 'value', 'stamp');
  if (body !== undefined && date) return said(DATE, 'key', 'date');
  return undefined;
}
