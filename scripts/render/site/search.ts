/**
 * Full-text search of the register: an inverted index of Russian stems, made at build time and read by a script of the
 * page. Pagefind would be the ready-made choice, but it is WebAssembly, which a strict Content-Security-Policy blocks
 * without 'wasm-unsafe-eval'; MiniSearch has no stems of its own and weighs eleven times the Snowball stemmer that both
 * need. What is left is a table of stems.
 */
import { readFileSync } from 'node:fs';
import { stemmer } from '@orama/stemmers/russian';
import { numberLabel, type Part, partText } from '../../model/index.ts';
import { readTemplate } from '../template.ts';
import type { ActView } from '../view.ts';
import { stemsOf, stepsOf } from './words.mjs';

export interface SearchIndex {
  acts: { title: string; url: string }[];
  /** Act, uid, what the place is called, how its text begins. */
  places: [act: number, uid: string, name: string, text: string][];
  /** Stem → places, the first and the steps to the next ones. */
  stems: Record<string, number[]>;
}

/** How much of a place is shown, characters. */
const SHOWN = 200;

/** @param acts editions in force with the addresses of their pages */
export function searchIndex(acts: readonly { act: ActView; url: string }[]): SearchIndex {
  const index: SearchIndex = { acts: [], places: [], stems: {} };
  const stems = new Map<string, number[]>();
  for (const { act, url } of acts) {
    const title = act.plainTitle;
    const at = index.acts.push({ title, url }) - 1;
    const add = (uid: string, name: string, text: string): void => {
      const place = index.places.push([at, uid, name, shortened(text)]) - 1;
      for (const stem of new Set(stemsOf(text, stemmer))) {
        const known = stems.get(stem);
        if (known) known.push(place);
        else stems.set(stem, [place]);
      }
    };
    add('', '', title);
    for (const part of act.policy.all) {
      const text = [part.picture?.alt.text, partText(part)].filter(Boolean).join(' ');
      if (text && part.kind !== 'break') add(part.uid, placeName(part), text);
    }
  }
  const sorted = [...stems].sort(([a], [b]) => (a < b ? -1 : 1));
  index.stems = Object.fromEntries(sorted.map(([stem, places]) => [stem, stepsOf(places)]));
  return index;
}

const shortened = (text: string): string =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s+\S*$/, '')}…`;

/** The nearest number above: items and paragraphs are quoted by it. */
function placeName(part: Part): string {
  for (let above: Part | undefined = part; above; above = above.parent) {
    const number = numberLabel(above).replace(/\.$/, '');
    if (above.kind === 'clause' && number) return `пункт ${number}`;
    if (above.kind === 'section' && number) return `раздел ${number}`;
    if (above.kind === 'appendix') return 'приложение';
  }
  return '';
}

/** Scripts of the page, to lie in `assets/`. */
export function siteScripts(): Map<string, string> {
  const read = (url: string | URL): string =>
    readFileSync(new URL(url), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  return new Map([
    ['site.js', readTemplate('site/site.js')],
    ['words.js', read(new URL('words.mjs', import.meta.url))],
    ['stem-ru.js', read(import.meta.resolve('@orama/stemmers/russian'))],
  ]);
}
