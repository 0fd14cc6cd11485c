/** What the rules about seals share: which edition a seal lies beside, and whether it is meant for it. */
import type { Corpus, Policy, Seal, SealFile } from '../../model/index.ts';
import { restOfLine } from '../../source/index.ts';
import type { Problem } from '../rule.ts';

/** A seal that can be read, with the edition that it lies beside. */
export interface Sealed {
  file: SealFile;
  seal: Seal;
  policy: Policy;
  /** Made for another act or another edition: a copied file. */
  foreign: boolean;
}

/** Seals that can be read and have an edition. */
export function* sealedEditions({ seals = [], policies }: Corpus): Generator<Sealed> {
  for (const file of seals) {
    const policy = policies.find(({ path }) => path === file.edition);
    if (file.value && policy) yield { file, seal: file.value, policy, foreign: isForeign(file.value, policy) };
  }
}

/** The id may have been changed in the edition after it was sealed: the folder's name still says whose it is. */
function isForeign({ policy: id, edition }: Seal, { path, folder, passport }: Policy): boolean {
  const name = path.split('/').at(-1)!.slice(0, -'.md'.length);
  return edition !== name || (id !== passport?.id && id !== folder.split('/').at(-2));
}

/** The first line of a seal: what is wrong with a whole file is shown there. */
export const firstLine = ({ text }: SealFile): Problem['range'] => restOfLine(text, 0);

/** How to make a seal anew, Russian. @param edition `policy/<folder>/editions/<date>.md` */
export function sealAnew(edition: string): string {
  const [, folder, , name = ''] = edition.split('/');
  return `npm run poryadok -- seal ${folder} ${name.replace(/\.md$/, '')}`;
}
