/** Приказ об утверждении, or to put into effect what a body has approved. */
import { dottedDate } from '../../knowledge/dates.ts';
import { type WorkingDay, workingDayAfter } from '../../knowledge/production-calendar/working-days.ts';
import { isApprovedByBody, isByOfficial } from '../../model/index.ts';
import { paperOf } from '../../render/index.ts';
import type { Details } from './details.ts';
import type { NamedPaper } from './files.ts';
import { paperOptions } from './options.ts';
import { commonData, groundOf, repealWords } from './wording.ts';

/** Working days to place an act on the official site: пункт 16 Правил, постановление Правительства РФ от 20.10.2021 № 1802. */
export const SITE_TERM = 10;

const UNSOURCED = 'без учета переноса выходных дней постановлением Правительства Российской Федерации';

export function orderPaper(details: Details): { named: NamedPaper; notes: string[] } {
  const { passport, organization, order, repeals } = details;
  const { approved, agreed = [], effective } = passport;
  const byBody = approved !== undefined && isApprovedByBody(approved, organization);
  const deadline = order.date ? workingDayAfter(order.date, SITE_TERM) : undefined;
  let number = 1;
  const data = {
    ...commonData(details),
    grounds: agreed.filter((one) => !isByOfficial(one)).map((one) => groundOf(one, organization)),
    byBody,
    effective: effective && dottedDate(effective),
    approve: number++,
    repeals: repeals.map((one) => ({ number: number++, ...repealWords(one, organization) })),
    publish: number++,
    term: SITE_TERM,
    deadline: deadline && `${dottedDate(deadline.date)}${deadline.transfersKnown ? '' : ` (${UNSOURCED})`}`,
    acquaint: number++,
    control: number++,
  };
  const what = byBody ? 'Приказ о введении в действие' : 'Приказ об утверждении';
  const paper = paperOf('order', data, paperOptions(details, `${what} ${data.title.genitive}`));
  return { named: { name: 'prikaz', what, paper }, notes: notesOf(details, deadline) };
}

function notesOf({ order, passport }: Details, deadline: WorkingDay | undefined): string[] {
  if (!order.date || !deadline)
    return ['Дата приказа не названа, поэтому срок размещения на сайте не посчитан: укажите --date.'];
  const { effective } = passport;
  const early =
    effective && effective < order.date
      ? [
          `В паспорте акт вступает в силу ${dottedDate(effective)}, раньше приказа от ${dottedDate(order.date)}: проверьте effective.`,
        ]
      : [];
  const day = `Разместить акт на сайте нужно не позднее ${dottedDate(deadline.date)}: это десятый рабочий день после приказа по пятидневной неделе.`;
  const unknown = 'Переносы выходных на этот год программе неизвестны: сверьте день с производственным календарем.';
  return [...early, deadline.transfersKnown ? day : `${day} ${unknown}`];
}
