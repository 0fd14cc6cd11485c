/** Which edition is it? The acts of the project, if there is one, and their adopted texts. */
import type { Policy } from '../../model/index.ts';
import { shownDate } from '../../render/index.ts';
import { UserError } from '../user-error.ts';
import { readWorkspace, type Workspace } from '../workspace.ts';

/** The project that `verify` was called in; nothing outside of one. */
export async function projectAt(root: string): Promise<Workspace | undefined> {
  try {
    return await readWorkspace(root);
  } catch (error) {
    if (error instanceof UserError && error.message.startsWith('Папки policy')) return undefined;
    throw error;
  }
}

export interface FoundEdition {
  policy: Policy;
  /** The source is the same, byte for byte. */
  same: boolean;
}

/**
 * The text of the project that a source is, or the one that it should be.
 * @param sha256 of the source, hexadecimal
 * @param id and date of approval, as the source says them
 */
export function findEdition(
  { corpus, hashes }: Workspace,
  sha256: string,
  id: string | undefined,
  date?: string,
): FoundEdition | undefined {
  const own = corpus.policies.filter(({ passport }) => passport?.id === id);
  // A working file that was just adopted is the same as its edition; the edition is the one to name.
  const same = corpus.policies
    .filter(({ path }) => hashes.get(path) === sha256)
    .sort((a, b) => Number(b.edition) - Number(a.edition))[0];
  if (same) return { policy: same, same: true };
  const dated = own.filter(({ passport }) => date !== undefined && passport?.approved?.date === date);
  const policy = [...dated].sort((a, b) => Number(b.edition) - Number(a.edition))[0] ?? nearest(own, date);
  return policy && { policy, same: false };
}

/** The last edition before the day, else the first one; without a day the working text. */
function nearest(policies: readonly Policy[], date: string | undefined): Policy | undefined {
  const dayOf = (policy: Policy): string => policy.passport?.approved?.date ?? '';
  const editions = policies.filter(({ edition }) => edition).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  if (date === undefined) return policies.find(({ edition }) => !edition) ?? editions.at(-1);
  return editions.filter((one) => dayOf(one) <= date).at(-1) ?? editions[0] ?? policies[0];
}

/** «Порядок оказания …», редакция от 30.08.2024. */
export function editionText({ passport, mode, path }: Policy): string {
  const title = passport?.title ? `«${passport.title}»` : path;
  const date = passport?.approved?.date;
  if (mode === 'adopted' && date) return `${title}, редакция от ${shownDate(date)}`;
  return `${title}, ${mode === 'agreed' ? 'согласованный текст до утверждения' : 'проект'}`;
}
