/** The part of nspell (https://github.com/wooorm/nspell) that is used here; the package has no types of its own. */
declare module 'nspell' {
  interface NSpell {
    correct(word: string): boolean;
    /** Similar words, the likeliest first. */
    suggest(word: string): string[];
    /** Add words: one a line, `word/model` takes the model's affixes, `*word` forbids a word. */
    personal(dictionary: string): NSpell;
  }
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): NSpell;
}
