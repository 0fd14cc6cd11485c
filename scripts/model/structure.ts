/** The stream of lines → the tree of parts. Numbers, not indents, say what belongs to what. */
import { joinProse, opaqueProse, type Prose, placeOf, type Range } from '../source/index.ts';
import type { Line } from './lines.ts';
import type { Part, PartKind, PartNumber } from './part.ts';

/** A tree without identifiers: they are given afterwards, when every part is known. */
export interface Structure {
  /** The act's own heading (`#`), when it has one. */
  title?: { prose: Prose; range: Range };
  /** Sections, and clauses and paragraphs that stand before the first section. */
  parts: Part[];
  appendices: Part[];
}

const APPENDIX_HEADING = /^приложени[ея](?:\s*№?\s*(\d{1,3}|[А-Я]))?(?=$|[\s.:–—-])/iu;
/** An appendix's own line, without `##`. */
export const APPENDIX_LINE = /^(?:Приложение|ПРИЛОЖЕНИЕ)(?:\s*(?:№\s*)?(\d{1,3}|[А-Я]))?(?:\s+к\s[^.]{3,300})?$/u;
/** Words that cannot end a sentence: what follows an empty line after them is its other half. */
const CANNOT_END =
  /(?:^|[\s(«])(?:а|без|в|во|для|до|за|и|из|или|их|к|ко|как|на|над|не|но|о|об|от|по|под|при|про|с|со|у|через|чтобы|что|её|его|том числе)$/iu;

/** Build the tree. */
export function buildStructure(lines: readonly Line[]): Structure {
  const builder = new Builder();
  for (const line of lines) builder.add(line);
  return builder.result;
}

class Builder {
  readonly result: Structure = { parts: [], appendices: [] };
  #appendix: Part | undefined;
  #sections: Part[] = [];
  #clauses: Part[] = [];
  #items: { part: Part; list: number; level: number }[] = [];
  /** The text part that was added last: a broken sentence goes on in it. */
  #last: Part | undefined;

  add(line: Line): void {
    if (line.kind === 'heading') this.#heading(line);
    else if (line.kind === 'text') this.#text(line);
    else if (line.kind === 'picture') this.#picture(line);
    else {
      const table = line.kind === 'table';
      const extra = table
        ? { rows: line.rows.map((row) => row.map((prose) => ({ prose, content: prose.nodes }))), align: line.align }
        : {};
      this.#attach({ ...part(table ? 'table' : 'break', 1, line.range), ...extra }, this.#container());
      this.#items = [];
      this.#last = undefined;
    }
  }

  #heading(line: Line & { kind: 'heading' }): void {
    if (!line.number && APPENDIX_HEADING.test(line.prose.text)) {
      this.#openAppendix(line.prose, line.range, APPENDIX_HEADING);
      return;
    }
    const untouched = !this.result.title && this.result.parts.length === 0 && !this.#appendix;
    if (line.level === 1 && untouched && !line.number) {
      this.result.title = { prose: line.prose, range: line.range };
      return;
    }
    const section = part('section', line.level, line.range, line.prose, line.number);
    while (this.#sections.length > 0 && this.#sections.at(-1)!.depth >= line.level) this.#sections.pop();
    this.#attach(section, this.#sections.at(-1) ?? this.#appendix);
    this.#sections.push(section);
    this.#closeClauses();
  }

  #text(line: Line & { kind: 'text' }): void {
    if (!line.number && line.list === 0 && APPENDIX_LINE.test(line.prose.text)) {
      this.#openAppendix(line.prose, line.range, APPENDIX_LINE);
      return;
    }
    if (!line.number && this.#last && goesOn(this.#last.prose, line.prose)) this.#join(this.#last, line);
    else if (!line.number) this.#paragraph(line);
    else if (this.#isClause(line.number, line.list)) this.#clause(line, line.number);
    else this.#item(line, line.number);
  }

  #openAppendix(prose: Prose, range: Range, pattern: RegExp): void {
    const typed = pattern.exec(prose.text)?.[1];
    const appendix = part('appendix', 1, range, prose);
    if (typed) {
      const values = [/\d/.test(typed) ? Number(typed) : typed.charCodeAt(0) - 'А'.charCodeAt(0) + 1];
      appendix.number = {
        raw: typed,
        style: /\d/.test(typed) ? 'decimal' : 'letter',
        values,
        delimiter: '',
        range,
        glued: false,
      };
    }
    this.result.appendices.push(appendix);
    this.#appendix = appendix;
    this.#sections = [];
    this.#closeClauses();
    this.#last = undefined;
  }

  /** «1.1.» always; «1.» where it is not a list under a clause that announces one with a colon. */
  #isClause(number: PartNumber, list: number): boolean {
    if (number.style !== 'decimal') return false;
    if (number.values.length > 1) return true;
    if (number.delimiter === ')' || list > 1) return false;
    const open = this.#clauses.at(-1);
    if (!open) return true;
    if (open.number?.values.length === 1 || this.#continuesTop(number)) return true;
    return !(/:$/.test(open.prose.text) || this.#items.length > 0);
  }

  /** «3.» after «2.», «2.1.», «а)»: the next heading of an act without Markdown headings, unless a list «1., 2.» is open. */
  #continuesTop(number: PartNumber): boolean {
    const [top] = this.#clauses;
    const item = this.#items.at(-1)?.part.number;
    const goesOn = item && sameStyle(item, number) && item.values[0] === number.values[0]! - 1;
    return top?.number?.values.length === 1 && top.number.values[0] === number.values[0]! - 1 && !goesOn;
  }

  #clause(line: Line & { kind: 'text' }, number: PartNumber): void {
    const open = this.#clauses;
    // 3.1.1 belongs to 3.1 when 3.1 is open; otherwise it stands where it was typed, and the rules will say so.
    while (open.length > 0 && open.at(-1)!.number!.values.length >= number.values.length) open.pop();
    const parent = open.at(-1);
    const clause = part('clause', parent ? parent.depth + 1 : 1, line.range, line.prose, number);
    this.#attach(clause, parent ?? this.#sections.at(-1) ?? this.#appendix);
    open.push(clause);
    this.#items = [];
    this.#last = clause;
  }

  #item(line: Line & { kind: 'text' }, number: PartNumber): void {
    const item = part('item', 1, line.range, line.prose, number);
    const level = levelOf(line, number);
    const sameList = (open: { part: Part; level: number }): boolean =>
      open.level === level && sameStyle(open.part.number!, number);
    // After a dash list Markdown takes «б)» for the last dash's text: it goes on from «а)» wherever it stands.
    const continues = ({ part: { number: open } }: { part: Part }): boolean =>
      sameStyle(open!, number) && open!.values[0] !== undefined && open!.values[0] + 1 === number.values[0];
    const same = this.#items.findLastIndex(sameList);
    const sibling = same >= 0 ? same : this.#items.findLastIndex(continues);
    if (sibling >= 0) this.#items.length = sibling;
    else {
      // A list of another look is inside the open item if it is deeper in Markdown or the item announces it.
      while (this.#items.length > 0) {
        const open = this.#items.at(-1)!;
        if (open.level < level || (open.level === level && /:$/.test(open.part.prose.text))) break;
        this.#items.pop();
      }
    }
    const parent = this.#items.at(-1)?.part;
    item.depth = parent ? parent.depth + 1 : 1;
    this.#attach(item, parent ?? this.#clauses.at(-1) ?? this.#sections.at(-1) ?? this.#appendix);
    this.#items.push({ part: item, list: line.list, level });
    this.#last = item;
  }

  #paragraph(line: Line & { kind: 'text' }): void {
    const paragraph = part('paragraph', 1, line.range, line.prose);
    this.#attach(paragraph, this.#itemAround(line) ?? this.#container());
    this.#last = paragraph;
  }

  #picture(line: Line & { kind: 'picture' }): void {
    const picture = { ...part('picture', 1, line.range, line.prose), picture: line.picture };
    this.#attach(picture, this.#itemAround(line) ?? this.#container());
    this.#last = undefined;
  }

  /** Inside a Markdown list item what follows belongs to the item, elsewhere it closes the list. */
  #itemAround({ list }: { list: number }): Part | undefined {
    while (this.#items.length > 0 && this.#items.at(-1)!.list > list) this.#items.pop();
    if (list === 0) this.#items = [];
    return this.#items.at(-1)?.part;
  }

  #join(last: Part, line: Line & { kind: 'text' }): void {
    last.breaks.push([placeOf(last.prose)?.[1] ?? last.range[1], placeOf(line.prose)?.[0] ?? line.range[0]]);
    last.prose = joinProse(last.prose, line.prose);
    last.content = last.prose.nodes;
    last.range = [last.range[0], line.range[1]];
  }

  #container(): Part | undefined {
    return this.#clauses.at(-1) ?? this.#sections.at(-1) ?? this.#appendix;
  }

  #closeClauses(): void {
    this.#clauses = [];
    this.#items = [];
    this.#last = undefined;
  }

  #attach(child: Part, parent: Part | undefined): void {
    if (parent) {
      child.parent = parent;
      parent.children.push(child);
    } else this.result.parts.push(child);
  }
}

function goesOn(before: Prose, after: Prose): boolean {
  return CANNOT_END.test(before.text) && /^\p{Ll}/u.test(after.text);
}

/** «1)» at the margin is a Markdown list and «а)» at the margin is not: both are typed equally deep; dashes are below. */
function levelOf(line: Line & { kind: 'text' }, number: PartNumber): number {
  return (line.first ? line.list - 1 : line.list) + (number.style === 'dash' ? 0.5 : 0);
}

function sameStyle(a: PartNumber, b: PartNumber): boolean {
  return a.style === b.style && a.delimiter === b.delimiter;
}

const NO_PROSE = opaqueProse('', [0, 0]);

function part(kind: PartKind, depth: number, range: Range, prose: Prose = NO_PROSE, number?: PartNumber): Part {
  return {
    kind,
    uid: '',
    uidTyped: false,
    eId: '',
    oldIds: [],
    depth,
    prose,
    content: prose.nodes,
    range,
    breaks: [],
    children: [],
    ...(number && { number }),
  };
}
