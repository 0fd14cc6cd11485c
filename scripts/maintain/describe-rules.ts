/** Makes `docs/rules.md` from the rules themselves. Run by hand after a rule changes; a test compares. */

import { writeFile } from 'node:fs/promises';
import { capital } from '../knowledge/capital.ts';
import { EXPLANATIONS, type Explanation, REMEDIES, remedyOf, shownSpecimen } from '../lint/index.ts';
import { SEVERITY_NAMES } from '../rules/index.ts';

/** First words of the ids, in the order of the page. */
const FAMILIES: Readonly<Record<string, string>> = {
  source: 'Файл',
  passport: 'Паспорт акта',
  stamp: 'Грифы',
  numbering: 'Номера разделов и пунктов',
  reference: 'Ссылки внутри акта',
  citation: 'Ссылки на законы и приказы',
  contact: 'Телефоны, почта, адреса',
  term: 'Термины и сокращения',
  text: 'Текст',
  picture: 'Картинки',
  image: 'Картинки',
  corpus: 'Все акты вместе',
  edition: 'Принятые редакции',
  seal: 'Пломбы принятых редакций',
  lint: 'Отключённые замечания',
};

const INTRODUCTION = `# Правила

Что проверяет \`poryadok\`, почему и как должно быть. Эта страница сделана из самих правил (\`scripts/maintain/describe-rules.ts\`), руками её не правят.

**Ошибка** – в таком виде публиковать нельзя. **Предупреждение** – должен решить человек. **Сведение** – полезно знать. Все примеры одного правила покажет \`npm run poryadok -- explain имя-правила\`. Точка посередине строки (·) стоит в примерах вместо невидимого знака.
`;

/** The page of all rules. @throws Error when a family of rules has no name in Russian */
export function describedRules(): string {
  const families = Map.groupBy(EXPLANATIONS, ({ id }) => id.split('-')[0]!);
  const nameless = [...families.keys()].find((family) => !FAMILIES[family]);
  if (nameless) throw new Error(`Name the family «${nameless}» in scripts/maintain/describe-rules.ts`);
  const present = Object.keys(FAMILIES).filter((family) => families.has(family));
  return [
    INTRODUCTION,
    ...present.map((family) => index(family, families.get(family)!)),
    ...present.map((family) => [`## ${FAMILIES[family]}\n`, ...families.get(family)!.map(description)].join('\n')),
  ].join('\n');
}

function index(family: string, rules: readonly Explanation[]): string {
  const rows = rules.map(
    (rule) => `| [${rule.id}](#${rule.id}) | ${cell(rule.title)} | ${SEVERITY_NAMES[rule.severity]} |`,
  );
  return `**${FAMILIES[family]}**\n\n| правило | что оно требует | степень |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function description(rule: Explanation): string {
  const [specimen] = rule.specimens;
  const lines = [
    `### ${rule.id}\n`,
    `**${rule.title}.** ${capital(SEVERITY_NAMES[rule.severity])}; ${REMEDIES[remedyOf(rule)]}.\n`,
    `${rule.why}\n`,
    ...(rule.source ? [`Откуда правило: ${rule.source}.\n`] : []),
  ];
  if (specimen) {
    const { path, bad, good, messages, beside = {}, name } = specimen;
    lines.push(
      `Пример: ${name}.\n`,
      `Неверно${path ? ` (файл \`${path}\`)` : ''}:\n\n${block(bad)}`,
      ...Object.entries(beside).map(([file, text]) => `Рядом файл \`${file}\`:\n\n${block(text)}`),
      good === '' ? 'Верно: этого файла нет.\n' : `Верно:\n\n${block(good)}`,
      `Замечание: ${[...new Set(messages)].map(inline).join(' ')}\n`,
    );
  }
  return lines.join('\n');
}

/** A block of code whose fence no text inside can close. */
function block(text: string): string {
  const shown = shownSpecimen(text);
  const longest = Math.max(2, ...(shown.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${shown}\n${fence}\n`;
}

/** Messages quote the act, which may hold anything that means something to Markdown. */
const inline = (text: string): string => text.replace(/\p{C}/gu, '·').replace(/[\\`*_[\]<>|#~]/g, '\\$&');
const cell = (text: string): string => text.replaceAll('|', '\\|');

if (import.meta.main) {
  await writeFile(new URL('../../docs/rules.md', import.meta.url), describedRules());
}
