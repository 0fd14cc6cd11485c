// @ts-check
/** The text of an act on the page. */
import { heading, link, make } from './dom.mjs';
import { placeAddress } from './links.mjs';

/** @typedef {import('./clauses.mjs').Clause} Clause */

/**
 * @param {Clause[]} clauses in reading order
 * @param {string} page address of the act's page; may be empty
 * @param {number} level of the headings of sections
 * @returns {Node[]}
 */
export function textNodes(clauses, page, level) {
  /** @type {HTMLElement[]} */
  const nodes = [];
  /** Where items go, as long as they follow one another. @type {HTMLElement | undefined} */
  let items;
  for (const clause of clauses) {
    if (clause.kind === 'item') {
      if (!items) {
        items = make('ul', { class: 'items' });
        nodes.push(items);
      }
      items.append(make('li', {}, ...numbered(clause, page)));
      continue;
    }
    items = undefined;
    nodes.push(block(clause, page, level));
  }
  return nodes;
}

/** @param {Clause} clause @param {string} page @param {number} level */
function block(clause, page, level) {
  switch (clause.kind) {
    case 'section':
    case 'appendix':
      return heading(level, ...numbered(clause, page));
    case 'table':
      return table(clause.text);
    case 'picture':
      return make(
        'figure',
        {},
        link(placeAddress(page, clause.uid), `Рисунок: ${clause.alt || 'без описания'}`),
        caption(clause.text),
      );
    default:
      return make('p', {}, ...numbered(clause, page));
  }
}

/** The number is the way to the same place of the act's page. @param {Clause} clause @param {string} page */
function numbered({ uid, number, text }, page) {
  if (!number) return [text];
  // A dash is no name of a place.
  return [/[\p{L}\p{N}]/u.test(number) ? link(placeAddress(page, uid), number) : number, ` ${text}`];
}

/** @param {string} text */
function caption(text) {
  return text ? make('figcaption', {}, text) : '';
}

/** Rows are lines and cells are between tabs. @param {string} text */
function table(text) {
  const rows = text.split('\n').map((row, i) => {
    const cells = row
      .split('\t')
      .map((cell) => make(i === 0 ? 'th' : 'td', { scope: i === 0 ? 'col' : '' }, cell.trim()));
    return make('tr', {}, ...cells);
  });
  return make(
    'div',
    { class: 'table', tabindex: '0', role: 'group', 'aria-label': 'Таблица' },
    make('table', {}, ...rows),
  );
}
