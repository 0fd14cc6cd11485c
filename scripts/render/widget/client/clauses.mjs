// @ts-check
/** The text of an act as data (`clauses` of the feed or of `policy.json`). */
import { filesOf } from './feed.mjs';
import { webAddress } from './links.mjs';
import { day, line, list, record, text } from './values.mjs';
import { Failure } from './words.mjs';

/**
 * @typedef {object} Clause
 * @property {string} uid
 * @property {string} eId
 * @property {string[]} oldIds
 * @property {string} kind
 * @property {string} parent uid
 * @property {string} number
 * @property {string} text
 * @property {string} alt what a picture shows
 */
/** @typedef {import('./feed.mjs').Act} Act */

const MOST_CLAUSES = 20_000;

/** @param {unknown} value @returns {Clause[]} in reading order */
export function clausesOf(value) {
  return list(value, MOST_CLAUSES).map((one) => {
    const clause = record(one);
    return {
      uid: line(clause.uid),
      eId: line(clause.eId),
      oldIds: list(clause.oldIds).map((id) => line(id)),
      kind: line(clause.kind),
      parent: line(clause.parent),
      number: line(clause.number, 60),
      text: text(clause.text).trim(),
      alt: line(record(clause.picture).alt, 3000),
    };
  });
}

/**
 * A part with all that is under it. Its permanent name comes first, then a name that it had, then the name by its
 * present number: a number may have been another part's when the link was made.
 * @param {Clause[]} clauses
 * @param {string} name uid, an older name, or eId
 * @returns {Clause[]}
 * @throws {Failure} when no part has had the name
 */
export function clauseNamed(clauses, name) {
  const found =
    clauses.find(({ uid }) => uid === name) ??
    clauses.find(({ oldIds }) => oldIds.includes(name)) ??
    clauses.find(({ eId }) => eId === name);
  if (!name || !found) throw new Failure('clause');
  const inside = new Set([found.uid]);
  // Children follow their parents in reading order.
  return clauses.filter((clause) => {
    if (clause === found) return true;
    if (!clause.parent || !inside.has(clause.parent)) return false;
    inside.add(clause.uid);
    return true;
  });
}

/**
 * One edition out of its `policy.json`.
 * @param {unknown} data
 * @param {string} base address of the file
 * @param {Act} act the act in the feed
 * @returns {Act}
 */
export function editionOf(data, base, act) {
  const policy = record(data);
  const files = list(policy.files);
  const page = files.map(record).find(({ mimeType }) => mimeType === 'text/html');
  return {
    ...act,
    title: line(policy.title) || act.title,
    page: webAddress(page?.url, base),
    edition: day(policy.edition),
    from: day(policy.effectiveFrom ?? policy.effective),
    files: filesOf(files, base),
    clauses: policy.clauses,
    data: base,
  };
}
