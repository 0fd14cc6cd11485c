declare module 'russian-nouns-js' {
  interface Word {
    text: string;
    gender?: string;
    animate?: boolean;
    pluraleTantum?: boolean;
  }

  const RussianNouns: {
    Gender: { FEMININE: string; MASCULINE: string; NEUTER: string };
    Case: { GENITIVE: string; DATIVE: string; ACCUSATIVE: string; INSTRUMENTAL: string; PREPOSITIONAL: string };
    Engine: new () => {
      /** Variants, the usual one first. */
      decline(word: Word, grammaticalCase: string): string[];
    };
  };
  export default RussianNouns;
}
