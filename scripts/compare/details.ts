/** What changes at a place besides its words: marks of footnotes, targets of links, emphasis. */
import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Part, Policy } from '../model/index.ts';
import { type Provision, plain } from './provision.ts';

export type Detail =
  /** `note`: number of the footnote, of the old edition when the mark goes, else of the new one. */
  | { what: 'mark'; act: 'add' | 'remove'; note: number; after: string }
  /** An address of the web behind words; absent where the words are no link. */
  | { what: 'link'; words: string; was?: string; now?: string }
  | { what: 'emphasis' };

/** How footnotes of both editions are one another. */
export interface Notes {
  old: Policy;
  now: Policy;
  /** Footnote of the new edition → of the old one. */
  former: ReadonlyMap<Provision, Provision>;
}

/** Prepare a search for details. @returns of a place in both editions, or of a new one */
export function detailsFinder({ old, now, former }: Notes): (old: Provision | undefined, now: Provision) => Detail[] {
  const oldNumbers = numbersOf(old);
  const nowNumbers = numbersOf(now);
  const oldOf = new Map<number, number>();
  for (const [note, was] of former) if (note.kind === 'note') oldOf.set(Number(note.label), Number(was.label));
  return (before, after) => {
    if (!after.part || (before && !before.part)) return [];
    const [left, right] = [readParts(before?.part), readParts(after.part)];
    const sameText = before?.text === after.text;
    const details: Detail[] = [];
    const place = ({ at }: Mark): string => (sameText ? ` ${at}` : '');
    const gone = new Map<string, Mark[]>();
    for (const mark of left.marks) {
      // A mark whose note is nowhere is a finding of the checks, and has no number.
      if (!oldNumbers.has(mark.identifier)) continue;
      const key = `${oldNumbers.get(mark.identifier)}${place(mark)}`;
      gone.set(key, [...(gone.get(key) ?? []), mark]);
    }
    const added = right.marks.filter((mark) => {
      if (!nowNumbers.has(mark.identifier)) return false;
      const same = gone.get(`${oldOf.get(nowNumbers.get(mark.identifier)!)}${place(mark)}`)?.shift();
      return same === undefined;
    });
    for (const mark of [...gone.values()].flat())
      details.push({ what: 'mark', act: 'remove', note: oldNumbers.get(mark.identifier)!, after: mark.after });
    for (const mark of added)
      details.push({ what: 'mark', act: 'add', note: nowNumbers.get(mark.identifier)!, after: mark.after });
    if (!before) return details;
    details.push(...linksOf(left.links, right.links));
    if (sameText && left.emphasis !== right.emphasis) details.push({ what: 'emphasis' });
    return details;
  };
}

/** «поставлен знак сноски 1 после «срок»». */
export function wordDetail(detail: Detail): string {
  switch (detail.what) {
    case 'mark': {
      const after = detail.after ? ` после «${detail.after}»` : '';
      return `${detail.act === 'add' ? 'Поставлен' : 'Исключен'} знак сноски ${detail.note}${after}`;
    }
    case 'link':
      if (detail.was && detail.now)
        return `Ссылка «${detail.words}» ведет теперь на ${detail.now} (прежде на ${detail.was})`;
      if (detail.now) return `Слова «${detail.words}» стали ссылкой на ${detail.now}`;
      return `Слова «${detail.words}» больше не ссылка на ${detail.was}`;
    case 'emphasis':
      return 'Изменено выделение шрифтом';
  }
}

interface Mark {
  identifier: string;
  /** How much text stands before it. */
  at: number;
  after: string;
}

interface Reading {
  marks: Mark[];
  links: { words: string; url: string }[];
  /** Emphasis with its words and places. */
  emphasis: string;
}

const EMPTY: Reading = { marks: [], links: [], emphasis: '' };
const read = new WeakMap<Part, Reading>();

function readParts(part: Part | undefined): Reading {
  if (!part) return EMPTY;
  const known = read.get(part);
  if (known) return known;
  const reading: Reading = { marks: [], links: [], emphasis: '' };
  /** Length of the text so far, and its end. */
  let length = 0;
  let end = '';
  const add = (text: string): void => {
    const value = plainBlanks(text);
    length += value.length - (/^ /.test(value) && end.endsWith(' ') ? 1 : 0);
    end = (end + value).slice(-120);
  };
  const visit = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'footnoteReference')
        reading.marks.push({ identifier: node.identifier, at: length, after: lastWord(end) });
      else if (node.type === 'text' || node.type === 'inlineCode') add(node.value);
      else if (node.type === 'break') add(' ');
      if (!('children' in node)) continue;
      if (node.type === 'link') {
        const words = plain(plainText(node));
        // Links to places of the act follow its numbers; an address in plain sight is text.
        if (!node.url.startsWith('#') && !node.url.endsWith(words)) reading.links.push({ words, url: node.url });
      }
      const from = length;
      visit(node.children);
      if (node.type !== 'link') reading.emphasis += `${node.type} ${from} ${length};`;
    }
  };
  for (const content of [part.content, ...(part.rows ?? []).flat().map((cell) => cell.content)]) {
    visit(content);
    add('\t');
  }
  read.set(part, reading);
  return reading;
}

/** Blanks that look alike have one length. */
const plainBlanks = (text: string): string => text.replace(/[\u00A0\u202F\u2009]/g, ' ').replace(/ {2,}/g, ' ');

const lastWord = (text: string): string =>
  /[\p{L}\p{N}][\p{L}\p{N}-]{0,80}(?=[^\p{L}\p{N}]{0,20}$)/u.exec(text)?.[0] ?? '';

function linksOf(old: Reading['links'], now: Reading['links']): Detail[] {
  const left = [...old];
  const details: Detail[] = [];
  for (const { words, url } of now) {
    const same = left.findIndex((one) => one.words === words && one.url === url);
    const at = same >= 0 ? same : left.findIndex((one) => one.words === words);
    const was = at < 0 ? undefined : left.splice(at, 1)[0]!.url;
    if (was !== url) details.push({ what: 'link', words, now: url, ...(was && { was }) });
  }
  for (const { words, url } of left) details.push({ what: 'link', words, was: url });
  return details;
}

const numbersOf = ({ footnotes }: Policy): Map<string, number> =>
  new Map(footnotes.map(({ identifier, number }) => [identifier, number]));
