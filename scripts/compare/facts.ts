/** What changes in the passport: facts of the act that its text does not say. */
import { dottedDate } from '../knowledge/dates.ts';
import type { Organization, Passport, Policy } from '../model/index.ts';

/** A fact in both editions; absent where it is not given. */
export interface Fact {
  /** «Вид акта». */
  what: string;
  was?: string;
  now?: string;
}

/** @param organization the school's card: names of bodies and officials; without it their ids are shown */
export function factsOf(old: Policy, now: Policy, organization?: Organization): Fact[] {
  const [was, is] = [old.passport, now.passport];
  if (!was || !is) return [];
  // Without a heading the passport's title is printed, and compared with the text.
  const titled = old.title && now.title;
  const facts: [what: string, of: (passport: Passport) => string | undefined][] = [
    ['Вид акта', ({ kind }) => kind],
    ...(titled
      ? [['Наименование в паспорте', ({ title }: Passport) => title] as [string, (passport: Passport) => string]]
      : []),
    ['Вступает в силу', ({ effective }) => effective && dottedDate(effective)],
    ['Согласование', (passport) => agreements(passport, organization)],
    ['Утверждает', ({ approved }) => approved && officialOf(approved.by, organization)],
  ];
  return facts.flatMap(([what, of]): Fact[] => {
    const [before, after] = [of(was), of(is)];
    return before === after ? [] : [{ what, ...(before && { was: before }), ...(after && { now: after }) }];
  });
}

/** Who agrees and who is heard; dates and numbers of protocols are each edition's own. */
function agreements({ agreed = [] }: Passport, organization: Organization | undefined): string | undefined {
  const names = agreed.map((one) => {
    const name = one.body === undefined ? officialOf(one.by ?? '', organization) : bodyOf(one.body, organization);
    return one.stamp === 'opinion' ? `${name} (мнение)` : name;
  });
  return names.length > 0 ? names.join(', ') : undefined;
}

const bodyOf = (id: string, organization: Organization | undefined): string => organization?.bodies?.[id]?.name ?? id;

function officialOf(id: string, organization: Organization | undefined): string {
  return organization?.people[id]?.post ?? organization?.bodies?.[id]?.name ?? id;
}
