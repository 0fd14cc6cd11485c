/** Лист ознакомления: everybody signs that the act was read. */
import { paperOf } from '../../render/index.ts';
import type { Details } from './details.ts';
import type { NamedPaper } from './files.ts';
import type { Person } from './names.ts';
import { paperOptions } from './options.ts';
import { commonData } from './wording.ts';

/** Rows of a sheet without a list: two pages of them. */
const EMPTY_ROWS = 40;

export function acquaintancePaper(details: Details, people: readonly Person[] | undefined): NamedPaper {
  const listed = people ?? Array.from({ length: EMPTY_ROWS }, (): Person => ({ name: '', post: '' }));
  const rows = listed.map((person, i) => ({ number: i + 1, ...person }));
  const what = 'Лист ознакомления';
  return {
    name: 'list-oznakomleniya',
    what,
    paper: paperOf('acquaintance', { ...commonData(details), rows }, paperOptions(details, what)),
  };
}
