/** A source → the act: everything that rules and renderers ask about one text. */

import type { PhrasingContent } from 'mdast';
import { KINDS, type Kind } from '../knowledge/kinds.ts';
import { bindBlanks } from '../knowledge/line-breaks.ts';
import { once, type Prose, type Range, type Source } from '../source/index.ts';
import { identify } from './identify.ts';
import { type Line, readLines, type Unsupported } from './lines.ts';
import { type Part, walkParts } from './part.ts';
import { withPlainHeadings } from './plain-headings.ts';
import { type Reference, resolveReferences } from './references.ts';
import schemas from './schema/compiled.json' with { type: 'json' };
import type { Passport } from './schema/passport.ts';
import { type Silencer, silencersOf } from './silencer.ts';
import { buildStructure } from './structure.ts';
import { type SchemaMistake, type Validated, validateYaml } from './validate.ts';

/**
 * One text of an act: a draft or an adopted edition. What only some readers ask for is found when it is asked for:
 * `contactsIn(policy)`.
 */
export interface Policy {
  readonly source: Source;
  /** How messages name the file. */
  readonly path: string;
  /**
   * `draft` may be changed and renumbered; `agreed` waits for its signature and is not touched any more;
   * `adopted` is frozen, defects included.
   */
  readonly mode: 'draft' | 'agreed' | 'adopted';
  /** Lies in `editions/`: the text as it was adopted, which nobody changes any more. */
  readonly edition: boolean;
  /** The folder that an act shares with its editions and its pictures, ending in `/`; empty for the working folder. */
  readonly folder: string;
  /** Absent when the front matter is missing or wrong. */
  readonly passport: Passport | undefined;
  readonly passportMistakes: SchemaMistake[];
  /** The typed heading `# …`. */
  readonly title: { prose: Prose; range: Range } | undefined;
  /** Sections, and what stands before the first of them. */
  readonly parts: Part[];
  readonly appendices: Part[];
  /** Every part in reading order. */
  readonly all: Part[];
  readonly footnotes: Footnote[];
  readonly references: Reference[];
  readonly silencers: Silencer[];
  readonly unsupported: Unsupported[];
  readonly lines: Line[];
}

export interface Footnote {
  identifier: string;
  /** As printed: 1, 2, 3 in order of the first mark. */
  number: number;
  prose: Prose;
  content: PhrasingContent[];
}

/** Everything in the act that a reader reads or hears: title, headings, texts, table cells, pictures, footnotes. */
export function* prosesOf({ title, all, footnotes }: Policy): Generator<Prose> {
  if (title) yield title.prose;
  for (const part of all) {
    if (part.picture) yield part.picture.alt;
    if (part.rows) for (const cell of part.rows.flat()) yield cell.prose;
    else yield part.prose;
  }
  for (const footnote of footnotes) yield footnote.prose;
}

/**
 * Build the act. Never throws on content.
 * @returns passport and text are read when they are first asked for
 */
export function policyOf(source: Source): Policy {
  const { path } = source;
  const validated = once(() => passportOf(source));
  const body = once(() => readBody(source, validated().value));
  return {
    source,
    path,
    edition: isEdition(path),
    folder: path.replace(/(?:editions\/)?[^/]*$/, ''),
    get mode() {
      return modeOf(path, validated().value);
    },
    get passport() {
      return validated().value;
    },
    get passportMistakes() {
      return validated().mistakes;
    },
    get title() {
      return body().title;
    },
    get parts() {
      return body().parts;
    },
    get appendices() {
      return body().appendices;
    },
    get all() {
      return body().all;
    },
    get footnotes() {
      return body().footnotes;
    },
    get references() {
      return body().references;
    },
    get silencers() {
      return body().silencers;
    },
    get unsupported() {
      return body().unsupported;
    },
    get lines() {
      return body().lines;
    },
  };
}

function passportOf({ frontMatter }: Source): Validated<Passport> {
  return frontMatter ? validateYaml<Passport>(frontMatter, schemas.passport) : { mistakes: [] };
}

/** What stands below the passport. */
type Body = Pick<
  Policy,
  'title' | 'parts' | 'appendices' | 'all' | 'footnotes' | 'references' | 'silencers' | 'unsupported' | 'lines'
>;

function readBody(source: Source, passport: Passport | undefined): Body {
  const { lines, unsupported, comments, footnotes } = readLines(source);
  const structure = buildStructure(withPlainHeadings(lines));
  identify(structure);
  const { title, parts, appendices } = structure;
  const roots = [...parts, ...appendices];
  const kind = passport?.kind ?? kindOf(title?.prose.text ?? '');
  const references = resolveReferences(roots, kind ? stem(kind) : '');
  const all = [...walkParts(roots)];
  for (const part of all)
    for (const holder of [part, ...(part.rows?.flat() ?? [])]) holder.content = bindLines(holder.content);
  return {
    title,
    parts,
    appendices,
    all,
    footnotes: numberFootnotes(footnotes, all, title?.prose),
    references,
    silencers: silencersOf(comments, source),
    unsupported,
    lines,
  };
}

/** Displayed text does not break inside a date or a number; `prose` stays as it was typed. */
function bindLines(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'text') return { ...node, value: bindBlanks(node.value) };
    return 'children' in node ? ({ ...node, children: bindLines(node.children) } as PhrasingContent) : node;
  });
}

/** Footnotes are numbered by their first marks; one without a mark is not printed and comes last. */
function numberFootnotes(
  definitions: readonly { identifier: string; prose: Prose }[],
  all: readonly Part[],
  title?: Prose,
): Footnote[] {
  const marked: string[] = [];
  const visit = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'footnoteReference' && !marked.includes(node.identifier)) marked.push(node.identifier);
      if ('children' in node) visit(node.children);
    }
  };
  visit(title?.nodes ?? []);
  for (const part of all) {
    visit(part.content);
    for (const cell of part.rows?.flat() ?? []) visit(cell.content);
  }
  const rank = (identifier: string): number =>
    marked.includes(identifier) ? marked.indexOf(identifier) : marked.length;
  return [...definitions]
    .sort((a, b) => rank(a.identifier) - rank(b.identifier))
    .map(({ identifier, prose }, i) => ({ identifier, number: i + 1, prose, content: prose.nodes }));
}

const isEdition = (path: string): boolean => /(^|\/)editions\/[^/]+$/.test(path);

function modeOf(path: string, passport: Passport | undefined): Policy['mode'] {
  if (passport?.status === 'approved' || passport?.status === 'repealed') return 'adopted';
  if (isEdition(path)) return 'adopted';
  return passport?.status === 'agreed' ? 'agreed' : 'draft';
}

function kindOf(title: string): Kind | undefined {
  const first = title.trim().split(/\s/)[0]?.toLowerCase();
  return (Object.keys(KINDS) as Kind[]).find((kind) => kind.toLowerCase() === first);
}

/** «Порядок» → «порядк», «Положение» → «положени»: what all cases begin with. */
function stem(kind: Kind): string {
  const lower = kind.toLowerCase();
  if (lower.endsWith('ок')) return `${lower.slice(0, -2)}к`;
  if (lower.endsWith('ень')) return `${lower.slice(0, -3)}н`;
  return lower.replace(/[аяеий]$/u, '');
}
