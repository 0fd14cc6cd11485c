/** JSON inside a page: a block of data, which no browser runs and a strict Content-Security-Policy lets pass. */

/** What could end the block or the line it stands on, whatever an act says. */
const BREAKS_OUT = /[<>&\u2028\u2029]/g;

/** @returns JSON that can stand in `<script type="application/…+json">` and reads as the same data */
export function dataBlock(data: object): string {
  return JSON.stringify(data).replace(BREAKS_OUT, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
