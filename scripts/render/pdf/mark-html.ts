/**
 * What the mark says and how it looks: ГОСТ Р 7.0.97-2016, 5.23 – the words «ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ», the
 * number of the certificate, its owner, its term.
 */
import { inTypeface } from '../../knowledge/typeface.ts';
import { dataUrl, fontCss } from '../html/fonts.ts';
import { compileTemplate } from '../template.ts';

/** All of it is taken from a certificate whose signature was checked. */
export interface MarkFacts {
  /** Number of the certificate, hexadecimal. */
  certificate: string;
  /** Full name. */
  owner: string;
  /** Days as they are shown: `24.11.2026`. */
  from: string;
  to: string;
}

/** The place that the printed act leaves, mm. */
export const MARK_SIZE = { width: 80, height: 30 };

const HEAD = ['ДОКУМЕНТ ПОДПИСАН', 'ЭЛЕКТРОННОЙ ПОДПИСЬЮ'];

const linesOf = ({ certificate, owner, from, to }: MarkFacts): string[] => [
  `Сертификат ${certificate}`,
  `Владелец ${owner}`,
  `Действителен с ${from} по ${to}`,
];

/** The mark as it is read aloud. */
export const markText = (facts: MarkFacts): string => [HEAD.join(' '), ...linesOf(facts)].join('. ');

let template: ReturnType<typeof compileTemplate> | undefined;

/** A page of the mark's size. */
export function markHtml(facts: MarkFacts): string {
  template ??= compileTemplate('html', 'mark', []);
  const lines = linesOf(facts);
  // A long name gets smaller letters: the size of the place is given.
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const size = length > 220 ? 6 : length > 140 ? 7 : 8;
  return inTypeface(template({ ...MARK_SIZE, css: fontCss(dataUrl), head: HEAD, lines, size }));
}
