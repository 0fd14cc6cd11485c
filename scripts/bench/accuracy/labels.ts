/** The labelled sets of `tests/labels/`: short strings of real acts and of their forms, with what they mean. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Labelled } from './score.ts';

export const LABELS = {
  'citations.yaml': 'строки настоящих актов',
  'citation-variants.yaml': 'варианты написания',
  'citation-pages.yaml': 'формы с сайтов школ, пересказанные',
  'citation-fresh.yaml': 'ещё формы с сайтов, размеченные до настройки',
  'citation-blind-a.yaml': 'слепой набор А',
  'citation-blind-b.yaml': 'слепой набор Б',
  'citation-average.yaml': 'обычные страницы, подряд',
} as const;

/** @throws Error when the file is not YAML */
export function labelsIn(file: keyof typeof LABELS): Labelled[] {
  const url = new URL(`../../../tests/labels/${file}`, import.meta.url);
  return parse(readFileSync(url, 'utf8')) as Labelled[];
}
