/** The structure tree: what a screen reader walks through. */
import { PdfArray, PdfDict, PdfName, PdfNull, PdfNumber, type PdfObject, PdfRef } from '@libpdf/core';
import { array, type Document, name } from './document.ts';

/** An element of the tree: a heading, a paragraph, a link. */
export class Element {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  readonly #document: Document;

  constructor(document: Document, ref: PdfRef, dict: PdfDict) {
    this.#document = document;
    this.ref = ref;
    this.dict = dict;
  }

  /** Structure type: `P`, `LI`, `TH`. */
  get type(): string {
    const type = this.dict.get('S');
    return type instanceof PdfName ? type.value : '';
  }

  set type(type: string) {
    this.dict.set('S', name(type));
  }

  /** What it holds, in reading order: elements by reference, content as numbers and dictionaries. */
  get kids(): PdfObject[] {
    const kids = this.#document.resolve(this.dict.get('K'));
    if (kids instanceof PdfArray) return kids.toArray();
    const only = this.dict.get('K');
    return only ? [only] : [];
  }

  set kids(kids: PdfObject[]) {
    if (kids.length > 0) this.dict.set('K', array(...kids));
    else this.dict.delete('K');
  }

  /** A kid as an element; `undefined` when it is content. */
  child(kid: PdfObject): Element | undefined {
    const dict = this.#document.resolve(kid);
    return kid instanceof PdfRef && dict instanceof PdfDict && dict.has('S')
      ? new Element(this.#document, kid, dict)
      : undefined;
  }

  /** Kids that are elements. */
  get children(): Element[] {
    return this.kids.map((kid) => this.child(kid)).filter((child) => child !== undefined);
  }

  /** The marked content that a kid refers to; `undefined` when it is an element or an annotation. */
  content(kid: PdfObject): Content | undefined {
    const value = this.#document.resolve(kid);
    if (value instanceof PdfNumber) return { page: this.dict.getRef('Pg'), mcid: value.value };
    if (!(value instanceof PdfDict)) return undefined;
    const mcid = value.get('MCID');
    if (!(mcid instanceof PdfNumber)) return undefined;
    return { page: value.getRef('Pg') ?? this.dict.getRef('Pg'), mcid: mcid.value };
  }

  /** Its attributes, whatever form they are written in. */
  get attributes(): PdfDict[] {
    const value = this.#document.resolve(this.dict.get('A'));
    const items = value instanceof PdfArray ? value.toArray() : [value];
    return items.map((item) => this.#document.resolve(item)).filter((item) => item instanceof PdfDict);
  }

  /** This element and all under it, in reading order. */
  *walk(): Generator<Element> {
    yield this;
    for (const child of this.children) yield* child.walk();
  }
}

/** A piece of a page's content stream. */
export interface Content {
  page: PdfRef | undefined;
  mcid: number;
}

/** The tree with the table that leads back from content and annotations to elements. */
export class Structure {
  readonly document: Document;
  readonly root: PdfDict;
  /** All elements that Chromium made, in reading order. */
  readonly elements: readonly Element[];
  readonly #owners = new Map<number, PdfObject>();
  readonly #ownersTable: PdfDict;

  constructor(document: Document) {
    this.document = document;
    const root = document.dict(document.catalog, 'StructTreeRoot');
    const table = root && document.dict(root, 'ParentTree');
    if (!root || !table) throw new Error('the printed PDF is not tagged');
    this.root = root;
    this.#ownersTable = table;
    const pairs = document.array(table, 'Nums')?.toArray() ?? [];
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const key = document.resolve(pairs[i]);
      if (key instanceof PdfNumber) this.#owners.set(key.value, pairs[i + 1]!);
    }
    const top = document.resolve(root.get('K'));
    const refs = top instanceof PdfArray ? top.toArray() : [root.get('K')];
    this.elements = refs.flatMap((ref) => [...(this.elementAt(ref)?.walk() ?? [])]);
  }

  /** The element that a reference leads to. */
  elementAt(ref: PdfObject | undefined): Element | undefined {
    const dict = this.document.resolve(ref);
    return ref instanceof PdfRef && dict instanceof PdfDict ? new Element(this.document, ref, dict) : undefined;
  }

  /** Add an element; its parent has to take it up among its kids. */
  create(type: string, entries: Record<string, PdfObject>): Element {
    const dict = PdfDict.of({ Type: name('StructElem'), S: name(type), ...entries });
    return new Element(this.document, this.document.register(dict), dict);
  }

  /** The element that an annotation belongs to. */
  ownerOf(annotation: PdfDict): Element | undefined {
    return this.elementAt(this.#owners.get(annotation.getNumber('StructParent')?.value ?? -1));
  }

  /** Say that an annotation now belongs to another element. */
  own(annotation: PdfDict, owner: Element): void {
    const key = annotation.getNumber('StructParent')?.value;
    if (key === undefined) return;
    this.#owners.set(key, owner.ref);
    this.#writeOwners();
  }

  /** Say that an annotation belongs to no element any more: it is taken away. */
  disown(annotation: PdfDict): void {
    this.#owners.delete(annotation.getNumber('StructParent')?.value ?? -1);
    this.#writeOwners();
  }

  /** A new piece of content of a page; its number, or nothing when the page has no table of its own. */
  addContent(page: PdfRef, owner: Element): number | undefined {
    const dict = this.document.resolve(page);
    const key = dict instanceof PdfDict ? dict.getNumber('StructParents')?.value : undefined;
    const owners = this.document.resolve(this.#owners.get(key ?? -1));
    if (!(owners instanceof PdfArray)) return undefined;
    owners.push(owner.ref);
    return owners.length - 1;
  }

  #writeOwners(): void {
    const pairs = [...this.#owners].flatMap(([number, object]) => [PdfNumber.of(number), object]);
    this.#ownersTable.set('Nums', array(...pairs));
  }

  /** Say that a piece of content now belongs to another element, or to none. */
  ownContent({ page, mcid }: Content, owner: Element | undefined): void {
    const dict = this.document.resolve(page);
    const key = dict instanceof PdfDict ? dict.getNumber('StructParents')?.value : undefined;
    const owners = this.document.resolve(this.#owners.get(key ?? -1));
    if (owners instanceof PdfArray) owners.set(mcid, owner?.ref ?? PdfNull.instance);
  }
}
