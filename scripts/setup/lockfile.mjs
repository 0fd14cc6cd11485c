// @ts-check
/** Whether package-lock.json names every package that `npm ci` looks for: it refuses a lock that does not. */

/**
 * @typedef {object} Entry
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 */

/** @typedef {{ packages: Record<string, Entry> }} Lock */

/**
 * Dependencies that no entry answers. npm leaves out the builds for other platforms that its registry does not hold.
 * @param {Lock} lock
 * @returns {{ name: string, range: string, optional: boolean, from: string }[]}
 */
export function missingFromLock({ packages }) {
  const missing = [];
  for (const [from, entry] of Object.entries(packages)) {
    const optional = entry.optionalDependencies ?? {};
    for (const [name, range] of Object.entries({ ...entry.dependencies, ...optional })) {
      if (!isLocked(packages, from, name)) missing.push({ name, range, optional: name in optional, from });
    }
  }
  return missing;
}

/**
 * As Node looks for a module: in the package's own folder, then in every folder above it.
 * @param {Lock['packages']} packages
 * @param {string} from
 * @param {string} name
 */
function isLocked(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}
