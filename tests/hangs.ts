/**
 * Milliseconds after which a test about a hostile text has failed. No measure of speed (that is `npm run bench`): what
 * grows as the square of a megabyte takes hours, on any machine.
 */
export const HANGS = 60_000;
