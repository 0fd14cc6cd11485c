import { type PaperOptions, profileOf } from '../../render/index.ts';
import { epochDate } from '../workspace.ts';
import type { Details } from './details.ts';

/** What the files of a paper say of themselves. @param title Russian */
export function paperOptions(
  { order, organization }: Pick<Details, 'order' | 'organization'>,
  title: string,
): PaperOptions {
  const date = order.date ?? epochDate();
  return { title, author: organization.shortName.value, profile: profileOf(organization), ...(date && { date }) };
}
