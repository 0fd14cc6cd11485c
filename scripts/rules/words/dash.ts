/** Which dash the act uses. */
import type { Wording } from './wording.ts';

export const EN_DASH = '–';
export const EM_DASH = '—';

/** Dashes between words, by kind. */
export function dashesIn(text: string): Record<typeof EN_DASH | typeof EM_DASH, number[]> {
  const places: ReturnType<typeof dashesIn> = { [EN_DASH]: [], [EM_DASH]: [] };
  for (const dash of [EN_DASH, EM_DASH] as const) {
    for (let at = text.indexOf(dash); at >= 0; at = text.indexOf(dash, at + 1)) {
      // «2024–2025» joins and does not part.
      if (text[at - 1] === ' ' || text[at + 1] === ' ') places[dash].push(at);
    }
  }
  return places;
}

/** The kind that the act mostly uses; the shorter one, usual in official papers, when it has none or as many of both. */
export function dashOf({ text }: Wording): string {
  const places = dashesIn(text);
  return places[EM_DASH].length > places[EN_DASH].length ? EM_DASH : EN_DASH;
}
