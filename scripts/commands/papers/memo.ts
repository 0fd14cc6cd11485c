/** Памятка «Куда обратиться»: the services that the act names and the steps that it prescribes, on one page. */
import { capital } from '../../knowledge/capital.ts';
import { numberLabel, type Part, supportOf } from '../../model/index.ts';
import { paperOf } from '../../render/index.ts';
import type { Details } from './details.ts';
import type { NamedPaper } from './files.ts';
import { paperOptions } from './options.ts';
import { commonData } from './wording.ts';

/** Codes of calls that are free in the whole country: said by the numbering plan and not by the act. */
const FREE_CODE = '800';

/**
 * @param small in the size of tables
 * @returns nothing for an act that names no service
 */
export function memoPaper(details: Details, small: boolean): NamedPaper | undefined {
  const { services, steps } = supportOf(details.policy, details.corpus);
  if (services.length === 0) return undefined;
  const data = {
    ...commonData(details),
    small,
    services: services.map(({ name, phone, email, clause }) => ({
      name,
      phone: phone?.found.text,
      free: phone?.found.code === FREE_CODE,
      email: email?.found.text,
      clause: clauseOf(clause),
    })),
    steps: steps.map(({ who, action, clause }) => ({ who: capital(who), action, clause: clauseOf(clause) })),
  };
  const what = 'Памятка «Куда обратиться»';
  return { name: 'pamyatka', what, paper: paperOf('memo', data, paperOptions(details, what)) };
}

function clauseOf(part: Part): string {
  return part.number && part.number.style !== 'dash' ? numberLabel(part).replace(/[.)]$/, '') : '';
}
