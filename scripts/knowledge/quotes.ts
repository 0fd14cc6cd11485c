/**
 * Which quotation marks belong together. Russian official prose wants «…» and „…“ inside of them; keyboards give "…",
 * word processors “…”, and scanners lose one of the two.
 */

export interface Quote {
  /** Index in the text that was searched. */
  at: number;
  sign: string;
  side: 'open' | 'close';
}

export interface QuotePair {
  open: Quote;
  close: Quote;
  /** 0 for the outer quotes. */
  depth: number;
}

export interface Quotes {
  pairs: QuotePair[];
  /** Without the other half. */
  unpaired: Quote[];
}

/** Nobody nests deeper; a text of opening quotes alone must not make every closing one look through all of them. */
const MAX_DEPTH = 20;

const SIGN = /["«»“”„‟″]/g;

/** Pair the quotation marks of one paragraph. */
export function quotesIn(text: string): Quotes {
  const pairs: QuotePair[] = [];
  const unpaired: Quote[] = [];
  const open: Quote[] = [];
  for (const { 0: sign, index: at } of text.matchAll(SIGN)) {
    const side = sideOf(sign, text[at - 1] ?? ' ', text[at + 1] ?? ' ', open);
    if (side === 'open') {
      open.push({ at, sign, side });
      if (open.length > MAX_DEPTH) unpaired.push(open.shift()!);
      continue;
    }
    const close: Quote = { at, sign, side };
    const partner = partnerOf(close, open);
    if (partner < 0) {
      unpaired.push(close);
      continue;
    }
    unpaired.push(...open.splice(partner + 1));
    pairs.push({ open: open.pop()!, close, depth: 0 });
  }
  unpaired.push(...open);
  pairs.sort((a, b) => a.open.at - b.open.at);
  setDepths(pairs);
  return {
    pairs,
    unpaired: unpaired.sort((a, b) => a.at - b.at),
  };
}

/** A quote that is never closed has nothing inside of it. */
function setDepths(pairs: readonly QuotePair[]): void {
  const around: QuotePair[] = [];
  for (const pair of pairs) {
    while (around.length > 0 && around.at(-1)!.close.at < pair.open.at) around.pop();
    pair.depth = around.length;
    around.push(pair);
  }
}

/** «“» opens in English and closes in German and Russian; straight quotes say nothing but by their neighbours. */
function sideOf(sign: string, before: string, after: string, open: readonly Quote[]): Quote['side'] {
  if (sign === '«' || sign === '„' || sign === '‟') return 'open';
  if (sign === '»' || sign === '”') return 'close';
  if (sign === '“' && open.at(-1)?.sign === '„') return 'close';
  const startsWord = /[\s([«„“"/–—-]/u.test(before) && /[\p{L}\d«„“"_…]/u.test(after);
  if (startsWord) return 'open';
  return open.length > 0 || !/[\p{L}\d]/u.test(after) ? 'close' : 'open';
}

/** The nearest open quote that this one may close: a guillemet is not closed by „…“ if one of these is open. */
function partnerOf({ sign }: Quote, open: readonly Quote[]): number {
  const kind = (mark: string): string => ('«»'.includes(mark) ? 'guillemet' : 'other');
  const same = open.findLastIndex((quote) => kind(quote.sign) === kind(sign));
  return same >= 0 ? same : open.length - 1;
}
