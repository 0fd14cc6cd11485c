/** Inline nodes of the model → inline elements: formatting, footnotes, references to parts and to legal acts. */
import type { Link, PhrasingContent } from 'mdast';
import type { Element, ElementContent } from 'xast';
import { legalActIri } from '../../knowledge/legal-acts/index.ts';
import { linkPhrasing, type Prose } from '../../source/index.ts';
import type { ActView, CitedAct } from '../view.ts';
import { webLink } from '../web-link.ts';
import { inline, text } from './element.ts';
import { Notes } from './notes.ts';

/** Something with a text and the same text as inline nodes: a part, a cell, a footnote, the title. */
interface Holder {
  prose: Prose;
  content: readonly PhrasingContent[];
}

/** Marks in marks beyond this are left out, their words stay: see the depth of the parts. */
const DEEPEST = 20;

export class InlineText {
  readonly #eIds: ReadonlyMap<string, string>;
  readonly #citations: ReadonlyMap<Prose, CitedAct[]>;
  readonly #notes: Notes;

  constructor({ policy, citedActs }: ActView) {
    this.#eIds = new Map(policy.all.filter(({ kind }) => kind !== 'break').map(({ uid, eId }) => [uid, eId]));
    this.#citations = Map.groupBy(citedActs, ({ prose }) => prose);
    this.#notes = new Notes(policy.footnotes);
  }

  /** The text of a holder. Texts are asked for in reading order: a footnote is printed at its first mark. */
  of({ prose, content }: Holder): ElementContent[] {
    const cited = (this.#citations.get(prose) ?? []).flatMap(({ citation, act }) => {
      const url = act && legalActIri(act);
      return url ? [{ from: citation.start, to: citation.end, url }] : [];
    });
    return this.#nodes(cited.length > 0 ? linkPhrasing(content, cited) : content);
  }

  /** Footnotes that the text has no mark of. */
  unmarkedNotes(): Element[] {
    return this.#notes.unmarked((note) => this.#note(note));
  }

  #note(note: Holder): Element[] {
    return [inline('p', {}, this.of(note))];
  }

  #nodes(nodes: readonly PhrasingContent[], level = 1): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if ('children' in node && level > DEEPEST) return this.#nodes(node.children as PhrasingContent[], level);
      switch (node.type) {
        case 'text':
          return [text(node.value)];
        case 'inlineCode':
          return [inline('inline', { name: 'code' }, [text(node.value)])];
        case 'emphasis':
          return [inline('i', {}, this.#nodes(node.children, level + 1))];
        case 'strong':
          return [inline('b', {}, this.#nodes(node.children, level + 1))];
        case 'break':
          return [inline('eol')];
        case 'link':
          return this.#link(node, level + 1);
        case 'footnoteReference': {
          const note = this.#notes.at(node.identifier, (one) => this.#note(one));
          return note ? [note] : [];
        }
        default:
          return 'children' in node ? this.#nodes(node.children as PhrasingContent[], level + 1) : [];
      }
    });
  }

  /** The author's own links never begin with a slash: such an address is that of a legal act. */
  #link({ url, children }: Link, level: number): ElementContent[] {
    const words = this.#nodes(children, level);
    if (url.startsWith('/')) return [inline('ref', { href: url }, words)];
    if (url.startsWith('#')) {
      const eId = this.#eIds.get(url.slice(1));
      return eId ? [inline('ref', { href: `#${eId}` }, words)] : words;
    }
    const href = webLink(url);
    return href ? [inline('a', { href }, words)] : words;
  }
}
