// @ts-check
/** Making elements. Texts become text nodes, and nothing here reads HTML. */

/**
 * @param {string} name
 * @param {Record<string, string>} [attributes] an empty one is left out
 * @param {(Node | string)[]} children an empty text is left out
 * @returns {HTMLElement}
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== ''));
  return element;
}

/** A link where there is an address, else its words alone. @param {string} address @param {string} words */
export function link(address, words) {
  return address ? make('a', { href: address }, words) : make('span', {}, words);
}

/** @param {number} level 1 to 6; more is 6 @param {(Node | string)[]} children */
export function heading(level, ...children) {
  return make(`h${Math.min(level, 6)}`, {}, ...children);
}
