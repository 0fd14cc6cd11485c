/** What an amending act tells the reader to do with the text in force. */
import type { Detail } from '../details.ts';
import type { Provision } from '../provision.ts';

/** Words of one place: `old` stands there once. */
export interface WordChange {
  how: 'replace' | 'insert' | 'remove';
  /** The words that are replaced or removed, or after which others come. */
  old: string;
  /** The words that come; empty when words are removed. */
  now: string;
}

export type Amendment =
  | { act: 'words'; at: Provision; changes: WordChange[] }
  /** The same words of several places, wherever they stand there as whole words. */
  | { act: 'common-words'; at: Provision[]; old: string; now: string }
  /** The place as it is from now on; its number stays. */
  | { act: 'restate'; at: Provision; as: Provision }
  /** A section with all that stands below it. `lines`: each new place with the old one that it was, the section first. */
  | { act: 'rewrite'; at: Provision; whole: Provision[]; lines: { old?: Provision; now: Provision }[] }
  /** With all that stands below it, in reading order. */
  | { act: 'repeal'; at: Provision; whole: Provision[] }
  /** The place alone: what stands below it stays. */
  | { act: 'lift'; at: Provision }
  /** New places, the first with what stands below it. `after`: the place of either edition before them. */
  | { act: 'add'; after: Provision | undefined; provisions: Provision[] }
  /** Marks of footnotes and targets of links: the words stay. `at`: a place of the new edition. */
  | { act: 'details'; at: Provision; old: Provision | undefined; details: Detail[] }
  /** New numbers. */
  | { act: 'renumber'; pairs: { at: Provision; as: Provision }[] };
