/** The act's quotation marks, paired once for the rules that ask. Indexes count in the wording's text. */
import { type QuotePair, type Quotes, quotesIn } from '../../knowledge/quotes.ts';
import type { Wording } from './wording.ts';

/** @returns pairs within a paragraph, and marks whose other half is not in the same paragraph */
export function quotesOf(wording: Wording): Quotes {
  const known = cache.get(wording);
  if (known) return known;
  const quotes: Quotes = { pairs: [], unpaired: [] };
  const { text } = wording;
  if (/["«»“”„‟″]/.test(text)) {
    let start = 0;
    for (const line of text.split('\n')) {
      const { pairs, unpaired } = quotesIn(line);
      for (const pair of pairs) quotes.pairs.push(moved(pair, start));
      for (const quote of unpaired) quotes.unpaired.push({ ...quote, at: quote.at + start });
      start += line.length + 1;
    }
  }
  cache.set(wording, quotes);
  return quotes;
}

const cache = new WeakMap<Wording, Quotes>();

const moved = ({ open, close, depth }: QuotePair, by: number): QuotePair => ({
  open: { ...open, at: open.at + by },
  close: { ...close, at: close.at + by },
  depth,
});
