/** What a build tells the person who ran it. */
import { plural } from '../../knowledge/plural.ts';
import { type Finding, summary } from '../../lint/index.ts';
import type { Written } from './dist.ts';

interface Outcome {
  findings: readonly Finding[];
  skipped: readonly { path: string; reason: string }[];
  /** Russian sentences. */
  notes: readonly string[];
  written: readonly Written[];
  milliseconds: number;
}

/** Above this many files only totals are shown. */
const LISTED = 30;

/** Findings by severity, each artefact with its size, the time. */
export function summarize({ findings, skipped, notes, written, milliseconds }: Outcome): string {
  const documents = written.filter(({ path }) => !/^(?:fonts|schemas|assets|widget)\//.test(path));
  const lines = [summary(findings)];
  if (findings.some((finding) => !finding.known)) lines.push('Подробно: npm run poryadok -- lint');
  for (const { path, reason } of skipped) lines.push(`Не собран ${path}: ${reason}.`);
  lines.push(...notes, '');
  if (documents.length <= LISTED) {
    const width = Math.max(0, ...documents.map(({ path }) => path.length));
    for (const { path, size } of [...documents].sort(byPath))
      lines.push(`  dist/${path.padEnd(width)}  ${kilobytes(size)}`);
  } else {
    for (const [type, sizes] of groupByType(documents)) {
      const total = sizes.reduce((sum, size) => sum + size, 0);
      lines.push(
        `  ${type.padEnd(5)} ${plural(sizes.length, 'файл', 'файла', 'файлов').padStart(12)}, ${kilobytes(total).trim()}`,
      );
    }
  }
  const service = written.length - documents.length;
  if (service > 0)
    lines.push(
      `  и ${plural(service, 'служебный файл', 'служебных файла', 'служебных файлов')}: шрифты, стили, схемы данных, виджет для сайтов`,
    );
  const total = written.reduce((sum, { size }) => sum + size, 0);
  const seconds = (milliseconds / 1000).toLocaleString('ru', { maximumFractionDigits: 1 });
  lines.push(
    '',
    `Готово: ${plural(written.length, 'файл', 'файла', 'файлов')}, ${kilobytes(total).trim()}, ${seconds} с.`,
  );
  return `${lines.join('\n')}\n`;
}

function kilobytes(size: number): string {
  return `${(size / 1024).toLocaleString('ru', { maximumFractionDigits: 1, minimumFractionDigits: 1 })} КБ`.padStart(
    12,
  );
}

function groupByType(files: readonly Written[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const { path, size } of files) {
    const type = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
    groups.set(type, [...(groups.get(type) ?? []), size]);
  }
  return new Map([...groups].sort());
}

const byPath = (a: Written, b: Written): number => (a.path < b.path ? -1 : 1);
