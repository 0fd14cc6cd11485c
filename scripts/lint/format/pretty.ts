import { styleText } from 'node:util';
import { plural } from '../../knowledge/plural.ts';
import { SEVERITY_NAMES } from '../../rules/index.ts';
import type { Finding } from '../finding.ts';
import type { FormatContext } from './context.ts';

const COLOR = { error: 'red', warning: 'yellow', info: 'blue' } as const;
/** A quoted line is cut to this many characters around the place. */
const QUOTED = 90;

/** For people: file by file, with the quoted line and a summary. */
export function pretty(findings: readonly Finding[], { corpus, color }: FormatContext): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const blocks: string[] = [];
  let above: Finding | undefined;
  for (const finding of findings) {
    if (finding.file !== above?.file || finding.known !== above.known) {
      blocks.push(`${blocks.length > 0 ? '\n' : ''}${paint('bold', finding.file)}${standing(finding, corpus)}`);
    }
    above = finding;
    const place = `${finding.line}:${finding.column}`.padEnd(8);
    blocks.push(
      `  ${place}${paint(COLOR[finding.severity], SEVERITY_NAMES[finding.severity])}  ${finding.message}  ${paint('gray', finding.ruleId)}`,
    );
    const quoted = quote(finding, corpus);
    if (quoted) blocks.push(`          ${paint('gray', quoted)}`);
    for (const place of finding.related) {
      blocks.push(
        `          → строка ${place.line}${place.file === finding.file ? '' : ` файла ${place.file}`}: ${place.message}`,
      );
    }
    if (finding.fix && !finding.known) {
      blocks.push(
        `          ${paint('green', finding.fix.safe ? `исправит команда fix: ${finding.fix.title}` : `предложение: ${finding.fix.title}`)}`,
      );
    }
  }
  return `${[...blocks, blocks.length > 0 ? '' : undefined, summary(findings)].filter((line) => line !== undefined).join('\n')}\n`;
}

/** What the reader is to do about findings in an adopted edition. */
function standing({ file, known, ruleId }: Finding, { policies }: FormatContext['corpus']): string {
  if (known) return ' — принятая редакция: текст не меняют, замечания известны';
  if (ruleId === 'edition-changed') return ' — принятая редакция: то, что в ней изменилось, нужно вернуть';
  const edition = policies.some((policy) => policy.path === file && policy.edition);
  return edition ? ' — принятая редакция: текст не меняют, исправить нужно файлы рядом с ним' : '';
}

/** The line around the place, so that the reader need not open the file. */
function quote(finding: Finding, corpus: FormatContext['corpus']): string {
  const text = corpus.policies.find((policy) => policy.path === finding.file)?.source.text;
  if (text === undefined) return '';
  const [start] = finding.offset;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', start);
  const to = newline < 0 ? text.length : newline;
  const left = Math.max(from, start - 30);
  const right = Math.min(to, left + QUOTED);
  // Control characters of a hostile text must not reach the terminal.
  const shown = text.slice(left, right).replace(/\p{C}/gu, ' ').trim();
  return shown && `${left > from ? '…' : ''}${shown}${right < to ? '…' : ''}`;
}

/** «3 ошибки, 1 предупреждение», known ones apart. */
export function summary(findings: readonly Finding[]): string {
  const count = (list: readonly Finding[]): string => {
    const by = (severity: Finding['severity']): number =>
      list.filter((finding) => finding.severity === severity).length;
    return [
      plural(by('error'), 'ошибка', 'ошибки', 'ошибок'),
      plural(by('warning'), 'предупреждение', 'предупреждения', 'предупреждений'),
      plural(by('info'), 'сведение', 'сведения', 'сведений'),
    ].join(', ');
  };
  const fresh = findings.filter((finding) => !finding.known);
  const known = findings.filter((finding) => finding.known);
  const lines = [fresh.length === 0 ? 'Замечаний нет.' : `Замечания: ${count(fresh)}.`];
  if (known.length > 0) lines.push(`В принятых редакциях (известно, менять нельзя): ${count(known)}.`);
  return lines.join('\n');
}
