/** The mark of an electronic signature among the words of a page: it is drawn, it proves nothing, and it is no word of the act. */
import type { Piece } from './difference.ts';

/** As `build --signed` draws it, blanks aside. */
const MARK =
  /ДОКУМЕНТ\s*ПОДПИСАН\s*ЭЛЕКТРОННОЙ\s*ПОДПИСЬЮ\s*Сертификат\s*[0-9A-F\s]{2,80}\s*Владелец[^\n]{1,400}?Действителен\s*с\s*\d\d\.\d\d\.\d{4}\s*по\s*\d\d\.\d\d\.\d{4}/u;

/** Take the first mark out of the pages. */
export function takeMark(pages: readonly Piece[]): { pages: Piece[]; mark?: string } {
  let mark: string | undefined;
  const rest = pages.map((page) => {
    const found = mark === undefined ? MARK.exec(page.text) : null;
    if (!found) return page;
    mark = found[0].replace(/\s+/g, ' ');
    return { ...page, text: page.text.slice(0, found.index) + page.text.slice(found.index + found[0].length) };
  });
  return { pages: rest, ...(mark !== undefined && { mark }) };
}
