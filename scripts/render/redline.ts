/** An act that shows two editions, for every format that prints acts. */
import { type Comparison, redlineOf } from '../compare/index.ts';
import type { ActView } from './view.ts';

/**
 * The new edition with its letterhead and stamps, and in its text both.
 * @param old the old edition, resolved with its pictures
 * @param now the new edition, resolved with its pictures
 * @param compared what is compared, Russian: «редакция от 30.08.2024 и проект»
 */
export function redlineView(comparison: Comparison, old: ActView, now: ActView, compared: string): ActView {
  const { policy, title, formerly } = redlineOf(comparison);
  const { qr: _, signature: __, sheet: ___, ...view } = now;
  const pictures = new Map(now.pictures);
  const appendixLines = new Map(now.appendixLines);
  const formerLines = new Map<string, string>();
  for (const [part, former] of formerly) {
    const picture = old.pictures.get(former.uid);
    const line = old.appendixLines.get(former.uid);
    if (part.revision === 'deleted') {
      if (picture) pictures.set(part.uid, picture);
      if (line) appendixLines.set(part.uid, line);
    } else if (line !== appendixLines.get(part.uid)) formerLines.set(part.uid, line ?? '');
  }
  const plainTitle = `${now.plainTitle}: сравнение редакций`;
  return {
    ...view,
    policy,
    pictures,
    appendixLines,
    plainTitle,
    redline: { title, compared, formerLines },
  };
}
