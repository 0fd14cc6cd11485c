/** `npm run accuracy`: how well citations are read, on labelled strings. `--differences` lists every miss. */
import { LABELS, labelsIn } from './labels.ts';
import { type Score, score } from './score.ts';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1).replace('.', ',')} %`;

function report(title: string, result: Score): string {
  const { labels, found, right, extra, lookAlikes, taken, wrong } = result;
  const fields = Object.entries(wrong).filter(([, count]) => count > 0);
  return [
    `${title}: ${labels} ссылок, ${lookAlikes} похожих строк без ссылок`,
    `  найдено (полнота):          ${percent(found, labels)}`,
    `  найдено, все поля верны:    ${percent(right, labels)}`,
    `  верных среди найденных:     ${percent(found, found + extra)} (точность; лишних ${extra})`,
    `  похожих принято за ссылки:  ${taken}`,
    ...(fields.length > 0
      ? [`  ошибок в полях: ${fields.map(([field, count]) => `${field} ${count}`).join(', ')}`]
      : []),
  ].join('\n');
}

const detailed = process.argv.includes('--differences');
for (const [file, title] of Object.entries(LABELS)) {
  const result = score(labelsIn(file as keyof typeof LABELS));
  console.log(report(title[0]!.toUpperCase() + title.slice(1), result));
  if (detailed) for (const line of result.differences) console.log(`    ${line}`);
}
