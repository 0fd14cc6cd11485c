/** References from the text to parts of the same act, with their targets. */
import type { Link, PhrasingContent } from 'mdast';
import { romanValue } from '../knowledge/letters.ts';
import {
  findPhrases,
  type NamedNumber,
  type NamedUnit,
  type Phrase,
  type Unit,
} from '../knowledge/reference-grammar.ts';
import {
  hasLink,
  type LinkPlace,
  linkPhrasing,
  type Prose,
  phrasingText,
  type Range,
  slicePhrasing,
  sourceRange,
} from '../source/index.ts';
import { enclosing, type Part, walkParts } from './part.ts';

export interface Reference {
  unit: Unit;
  /** The number as typed, `3.1` or `а`; the uid for an explicit reference. */
  raw: string;
  /** «пункт 3.1» as a message names it. */
  name: string;
  /** Where it stands. */
  part: Part;
  /** The words that become the link, and the number in them. */
  range: Range;
  numberRange: Range;
  /** None: there is no such part. Several: the number is not unique. */
  targets: Part[];
  /** «3.1–3.3»: the first of a range knows its last. */
  rangeEnd?: Reference;
  /** «подпункт «а» пункта 3»: the item is looked for in what the clause refers to. */
  within?: Reference;
  /** `[пункте 3.1](#uid)`: named by the author and not by the number in the words. */
  explicit: boolean;
  /** The typed words of an explicit reference. */
  label: string;
}

const NAMES: Record<Unit, string> = { section: 'раздел', clause: 'пункт', item: 'подпункт', appendix: 'приложение №' };

interface Index {
  all: Part[];
  byUid: Map<string, Part>;
  ownKind: string;
  /** By the number as typed. */
  byNumber: Map<string, Part[]>;
  /** Parts of one kind and number, and those of them that are near to a section. */
  candidates: Map<string, Part[]>;
  near: WeakMap<Part[], Map<Part | undefined, Part[]>>;
}

interface Holder {
  prose: Prose;
  content: PhrasingContent[];
}

/**
 * Find and resolve every reference; the parts' `content` gets a link for each that has exactly one target.
 * @param roots sections and appendices
 * @param ownKind stem of the act's kind, see {@link findPhrases}
 */
export function resolveReferences(roots: readonly Part[], ownKind: string): Reference[] {
  const all = [...walkParts(roots)];
  const byUid = new Map<string, Part>();
  for (const part of all)
    for (const id of [part.uid, part.eId, ...part.oldIds]) if (!byUid.has(id)) byUid.set(id, part);
  for (const part of all) byUid.set(part.uid, part);
  const byNumber = Map.groupBy(all, (part) => part.number?.raw ?? '');
  const index: Index = { all, byUid, ownKind, byNumber, candidates: new Map(), near: new WeakMap() };
  return all.flatMap((part) => {
    const cells = part.rows?.flat() ?? [];
    // An appendix's own heading («Приложение № 1 к Порядку») names itself.
    if (part.kind === 'appendix') return [];
    return [part, ...cells].flatMap((holder) => [
      ...explicitReferences(holder, part, index),
      ...spoken(holder, part, index),
    ]);
  });
}

function explicitReferences(holder: Holder, part: Part, index: Index): Reference[] {
  const found: Reference[] = [];
  const visit = (nodes: PhrasingContent[]): PhrasingContent[] =>
    nodes.map((node) => {
      if (node.type === 'link' && node.url.startsWith('#')) {
        const reference = explicitReference(node, part, index);
        found.push(reference);
        const target = reference.targets[0];
        return target ? { ...node, url: `#${target.uid}` } : node;
      }
      return 'children' in node ? ({ ...node, children: visit(node.children) } as PhrasingContent) : node;
    });
  holder.content = visit(holder.content);
  return found;
}

function explicitReference(node: Link, part: Part, index: Index): Reference {
  const uid = decodeFragment(node.url.slice(1));
  const target = index.byUid.get(uid);
  const range: Range = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const unit: Unit =
    target?.kind === 'section' || target?.kind === 'item' || target?.kind === 'appendix' ? target.kind : 'clause';
  const label = phrasingText(node.children);
  return {
    unit,
    raw: uid,
    name: `«#${uid}»`,
    part,
    range,
    numberRange: range,
    targets: target ? [target] : [],
    explicit: true,
    label,
  };
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function spoken(holder: Holder, part: Part, index: Index): Reference[] {
  const { prose } = holder;
  const found: Reference[] = [];
  const links: LinkPlace[] = [];
  for (const phrase of findPhrases(prose.text, index.ownKind)) {
    if (insideExplicit(holder, phrase)) continue;
    const first = new Map<NamedUnit, Reference>();
    const narrower: [Reference, NamedUnit][] = [];
    for (const [place, unit] of phrase.units.entries()) {
      const wider = phrase.units[place + 1];
      let previous: Reference | undefined;
      for (const [i, number] of unit.numbers.entries()) {
        const from = i === 0 ? unit.from : number.from;
        const reference: Reference = {
          unit: unit.unit,
          raw: number.raw,
          name: `${NAMES[unit.unit]} ${unit.unit === 'item' && /\p{L}/u.test(number.raw) ? `«${number.raw}»` : number.raw}`.trim(),
          part,
          range: sourceRange(prose, from, number.to),
          numberRange: sourceRange(prose, number.from, number.to),
          targets: targetsOf(unit, number, phrase, part, index),
          explicit: false,
          label: prose.text.slice(from, number.to),
        };
        if (number.closesRange && previous) previous.rangeEnd = reference;
        previous = reference;
        found.push(reference);
        if (i === 0) first.set(unit, reference);
        if (wider) narrower.push([reference, wider]);
        if (reference.targets.length === 1) {
          links.push({ from, to: number.to, url: `#${reference.targets[0]!.uid}` });
        }
      }
    }
    for (const [reference, wider] of narrower) reference.within = first.get(wider)!;
  }
  holder.content = linkPhrasing(holder.content, links);
  return found;
}

function insideExplicit(holder: Holder, phrase: Phrase): boolean {
  return hasLink(slicePhrasing(holder.content, phrase.from, phrase.to));
}

function targetsOf(named: NamedUnit, number: NamedNumber, phrase: Phrase, part: Part, index: Index): Part[] {
  const wider = phrase.units[phrase.units.indexOf(named) + 1];
  const context = wider?.numbers[0] ? targetsOf(wider, wider.numbers[0], phrase, part, index) : undefined;
  const inContext = (candidates: Part[]): Part[] => {
    if (!context) return nearest(candidates, part, index);
    return candidates.filter((candidate) => context.some((above) => isBelow(candidate, above)));
  };
  switch (named.unit) {
    case 'appendix':
      return index.all.filter(
        (p) => p.kind === 'appendix' && (number.raw === '' ? true : p.number?.raw === number.raw),
      );
    case 'section': {
      const value = /^\d/.test(number.raw) ? number.raw : String(romanValue(number.raw) ?? '');
      return inContext(index.all.filter((p) => p.kind === 'section' && p.number?.values.join('.') === value));
    }
    case 'clause':
      return inContext(
        candidatesOf(`clause ${number.raw}`, index, () =>
          numbered(number.raw, index).filter((p) => p.kind === 'clause' || (p.kind === 'section' && p.depth > 2)),
        ),
      );
    case 'item': {
      if (number.raw.includes('.')) return inContext(numbered(number.raw, index).filter((p) => p.kind === 'clause'));
      const items = numbered(number.raw, index).filter((p) => p.kind === 'item');
      if (context) return inContext(items);
      const home = part.kind === 'clause' ? part : (enclosing(part, 'clause') ?? enclosing(part, 'section'));
      return items.filter((item) => home && isBelow(item, home));
    }
  }
}

const numbered = (raw: string, index: Index): Part[] => index.byNumber.get(raw) ?? [];

function candidatesOf(key: string, { candidates }: Index, find: () => Part[]): Part[] {
  const found = candidates.get(key) ?? find();
  candidates.set(key, found);
  return found;
}

/** The same for all parts of a section; found once, so that an act full of one number stays fast. */
function nearest(candidates: Part[], part: Part, index: Index): Part[] {
  if (candidates.length < 2) return candidates;
  const home = enclosing(part, 'section') ?? enclosing(part, 'appendix');
  const known = index.near.get(candidates) ?? new Map<Part | undefined, Part[]>();
  index.near.set(candidates, known);
  const found = known.get(home) ?? nearestOf(candidates, part);
  known.set(home, found);
  return found;
}

/** A number means the one in the same appendix, then in the same section, before it means one elsewhere. */
function nearestOf(candidates: Part[], part: Part): Part[] {
  const appendix = enclosing(part, 'appendix');
  const same = candidates.filter((candidate) => enclosing(candidate, 'appendix') === appendix);
  const pool = same.length > 0 ? same : candidates;
  const section = enclosing(part, 'section');
  const singleLevel = pool.every((candidate) => (candidate.number?.values.length ?? 0) === 1);
  const here = singleLevel ? pool.filter((candidate) => section && isBelow(candidate, section)) : [];
  return here.length > 0 ? here : pool;
}

function isBelow(part: Part, above: Part): boolean {
  for (let p: Part | undefined = part; p; p = p.parent) if (p === above) return true;
  return false;
}
