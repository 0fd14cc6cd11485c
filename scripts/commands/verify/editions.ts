/** Which edition is it? The acts of the project, if there is one, and their adopted texts. */
import { bodyOf } from '../../lint/index.ts';
import type { Policy, Seal } from '../../model/index.ts';
import { shownDate } from '../../render/index.ts';
import { UserError } from '../user-error.ts';
import { readWorkspace, type Workspace } from '../workspace.ts';
import { isSameSource } from './source-text.ts';

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
  /** `body`: the text is the same and the passport is not, as in what was printed to be signed. */
  same: 'all' | 'body' | 'nothing';
}

/** The text of the project that a source is, or the one that it should be; nothing when the project has no such act. */
export function findEdition({ corpus }: Workspace, source: Policy): FoundEdition | undefined {
  // A working file that was just adopted has the text of its edition, and the edition is the one to name.
  const ranked = [...corpus.policies].sort((a, b) => Number(b.edition) - Number(a.edition));
  const same = ranked.find((policy) => isSameSource(policy, source));
  if (same) return { policy: same, same: 'all' };
  const own = ranked.filter(({ passport }) => passport?.id === source.passport?.id && passport !== undefined);
  const date = source.passport?.approved?.date;
  const dated = date === undefined ? undefined : own.find(({ passport }) => passport?.approved?.date === date);
  const hasBody = (policy: Policy): boolean => hasSameBody(policy, source);
  // What says that it is an edition is compared with that one, though the draft may have its very words.
  const body = dated ? (hasBody(dated) ? dated : undefined) : own.find(hasBody);
  if (body) return { policy: body, same: 'body' };
  const policy = dated ?? nearest(own, date);
  return policy && { policy, same: 'nothing' };
}

/** Whether two texts have the same words, whatever their passports say. */
export const hasSameBody = (one: Policy, other: Policy): boolean => bodyOf(one) === bodyOf(other);

/** The seal of an edition, when it has one that can be read. */
export function sealOfEdition({ corpus }: Workspace, { path }: Policy): Seal | undefined {
  return corpus.seals?.find(({ edition }) => edition === path)?.value;
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
