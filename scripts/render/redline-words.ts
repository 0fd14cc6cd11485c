/** What is seen by its look must be heard too: words around a redline for who does not see it. */
export const REDLINE_WORDS = {
  inserted: ['[добавлено: ', ']'],
  deleted: ['[исключено: ', ']'],
} as const;
