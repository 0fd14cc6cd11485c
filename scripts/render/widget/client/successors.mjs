// @ts-check
/** Acts that were adopted in the place of another. */
import { link, make } from './dom.mjs';
import { actOf, itemNamed } from './feed.mjs';
import { Failure } from './words.mjs';

/** @typedef {import('./feed.mjs').Act} Act */

/**
 * @param {Act} act
 * @param {Record<string, unknown>[]} items of the feed
 * @param {string} base address of the feed
 * @returns {Act[]} those that the feed has
 */
export function successorsOf(act, items, base) {
  return act.successors.flatMap((id) => {
    try {
      return [actOf(itemNamed(items, id), base)];
    } catch (error) {
      if (error instanceof Failure) return [];
      throw error;
    }
  });
}

/** @param {Act} act */
export function successor({ page, title }) {
  return make('p', { part: 'successor' }, 'Взамен принят акт: ', link(page, title));
}
