/** `<table>` of a paper. */
import type { Element, ElementContent } from 'hast';
import type { Profile } from '../../knowledge/profiles.ts';
import type { Cell, Paragraph, Row, Table } from './blocks.ts';
import { classOf, expectClasses, lengthOf } from './classes.ts';
import { isInline, runsOf } from './inline.ts';
import { ALIGNS, paragraphOf, plainParagraph } from './paragraph.ts';

/** A row with a cell of more characters is not kept on one page: it may need more than one. */
const LONG_CELL = 600;
/** The narrowest column, mm. */
const NARROWEST = 5;

export function tableOf(node: Element, profile: Profile): Table {
  expectClasses(node, ['plain', 'tall']);
  const ruled = classOf(node, ['plain']) === undefined;
  const parts = elementsOf(node, ['colgroup', 'thead', 'tbody']);
  const rows = (tagName: string): Row[] =>
    parts
      .filter((part) => part.tagName === tagName)
      .flatMap((part) => elementsOf(part, ['tr']).map((row) => rowOf(row, profile, ruled)));
  const table = { head: rows('thead'), body: rows('tbody') };
  const columns = columnsOf([...table.head, ...table.body]);
  const typed = parts
    .filter((part) => part.tagName === 'colgroup')
    .flatMap((group) => elementsOf(group, ['col']))
    .map((column) => {
      expectClasses(column, [], ['dataMm']);
      return lengthOf(column);
    });
  if (typed.length > 0 && typed.length !== columns)
    throw new Error(`a table of a paper has ${typed.length} <col> and ${columns} columns`);
  const { width, left, right } = profile.page;
  const widths = widthsOf(
    typed.length > 0 ? typed : Array.from({ length: columns }, () => undefined),
    width - left - right,
  );
  return { type: 'table', widths, ...table, ruled, tall: classOf(node, ['tall']) !== undefined };
}

function rowOf(node: Element, profile: Profile, ruled: boolean): Row {
  expectClasses(node, []);
  const cells = elementsOf(node, ['th', 'td']).map((cell) => cellOf(cell, profile, ruled));
  const length = ({ paragraphs }: Cell): number =>
    paragraphs.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0);
  return { cells, splits: cells.some((cell) => length(cell) > LONG_CELL) };
}

function cellOf(node: Element, profile: Profile, ruled: boolean): Cell {
  expectClasses(node, ALIGNS, ['colSpan', 'rowSpan']);
  const align = classOf(node, ALIGNS);
  return {
    head: node.tagName === 'th',
    columns: Number(node.properties.colSpan ?? 1),
    rows: Number(node.properties.rowSpan ?? 1),
    ...(align && { align }),
    paragraphs: paragraphsOf(node.children, profile, ruled),
  };
}

/** A cell holds paragraphs, or text that is one. A ruled table is set in the small size. */
function paragraphsOf(nodes: readonly ElementContent[], profile: Profile, ruled: boolean): Paragraph[] {
  const { small, text } = profile.sizes;
  if (nodes.every(isInline)) return [{ ...plainParagraph(runsOf(nodes, ruled ? small : text)), small: ruled }];
  const set: Profile = ruled ? { ...profile, sizes: { ...profile.sizes, text: small } } : profile;
  return nodes
    .filter((node) => node.type !== 'text' || node.value.trim())
    .map((node) => {
      if (node.type !== 'element' || node.tagName !== 'p')
        throw new Error('a cell of a paper mixes text and paragraphs');
      const paragraph = paragraphOf(node, set);
      return { ...paragraph, indent: false, small: ruled || paragraph.small };
    });
}

/** Children that are elements, of these names only. */
function elementsOf(node: Element, allowed: readonly string[]): Element[] {
  return node.children.flatMap((child) => {
    if (child.type === 'comment' || (child.type === 'text' && !child.value.trim())) return [];
    if (child.type === 'element' && allowed.includes(child.tagName)) return [child];
    throw new Error(`<${node.tagName}> of a paper holds ${child.type === 'element' ? `<${child.tagName}>` : 'text'}`);
  });
}

/** How many columns the rows fill. @throws Error when they do not fill the same */
function columnsOf(rows: readonly Row[]): number {
  const filled = rows.map(() => 0);
  for (const [y, { cells }] of rows.entries()) {
    for (const { columns, rows: height } of cells) {
      if (y + height > rows.length) throw new Error('a cell of a paper reaches below its table');
      for (let row = y; row < y + height; row++) filled[row]! += columns;
    }
  }
  const [columns = 0] = filled;
  if (columns === 0 || filled.some((count) => count !== columns))
    throw new Error(`rows of a paper's table have different columns: ${filled.join(', ')}`);
  return columns;
}

function widthsOf(typed: readonly (number | undefined)[], total: number): number[] {
  const free = typed.filter((width) => width === undefined).length;
  const left = total - typed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  if (left < free * NARROWEST)
    throw new Error(`columns of a paper's table are wider than the page: ${typed.join(', ')} mm`);
  return typed.map((width) => width ?? left / free);
}
