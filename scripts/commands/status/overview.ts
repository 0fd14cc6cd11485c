/** All that the head teacher asks about the acts, as data. */
import { EXPIRY_NOTICE, monthsLater } from '../../knowledge/legal-acts/index.ts';
import { workingDayAfter } from '../../knowledge/production-calendar/working-days.ts';
import {
  type ActState,
  actStates,
  type CitedAct,
  citedActs,
  type SealProblem,
  sealProblems,
} from '../../lint/index.ts';
import type { Corpus } from '../../model/index.ts';

/** Постановление Правительства РФ от 20.10.2021 № 1802, пункт 16. */
const PUBLICATION_TERM = 10;

export interface Publication {
  id: string;
  title: string;
  /** Of the order, or of the approval without one: what the term is counted from. */
  from: string;
  /** The last day. */
  until: string;
  /** Whether the Government's transfers of days off are known for all days of the term. */
  transfersKnown: boolean;
}

export interface Overview {
  asOf: string;
  acts: ActState[];
  /** Terms that have not passed yet, the nearest first. Whether it was published nobody here knows. */
  publication: Publication[];
  /** Reviews whose day has passed, and those to come; the nearest first. */
  overdue: ActState[];
  reviews: ActState[];
  /** Cited laws that are not in force any more, or will not be within the institution's notice. */
  laws: CitedAct[];
  /** Seals that do not fit their editions. */
  broken: SealProblem[];
  /** Paths of editions that have no seal. */
  unsealed: string[];
}

/** @param corpus `today` is the day that it is said for */
export function overviewOf(corpus: Corpus): Overview {
  const { today, organization, policies, seals = [] } = corpus;
  const acts = actStates(corpus);
  const reviewed = acts
    .filter(({ reviewBy, phase }) => reviewBy !== undefined && phase !== 'repealed')
    .sort((a, b) => (a.reviewBy! < b.reviewBy! ? -1 : a.reviewBy! > b.reviewBy! ? 1 : 0));
  const horizon = monthsLater(today, organization?.value?.expiryNotice ?? EXPIRY_NOTICE);
  const sealed = new Set(seals.map(({ edition }) => edition));
  return {
    asOf: today,
    acts,
    publication: acts.flatMap((act) => publicationOf(act, today)).sort((a, b) => (a.until < b.until ? -1 : 1)),
    overdue: reviewed.filter(({ reviewBy }) => reviewBy! < today),
    reviews: reviewed.filter(({ reviewBy }) => reviewBy! >= today),
    laws: citedActs(corpus).filter(({ mustChange, until }) => mustChange || (until !== undefined && until <= horizon)),
    broken: sealProblems(corpus),
    unsealed: policies.filter(({ edition, path }) => edition && !sealed.has(path)).map(({ path }) => path),
  };
}

function publicationOf({ id, title, phase, edition }: ActState, today: string): Publication[] {
  if (!edition || phase === 'repealed') return [];
  const from = edition.order?.date ?? edition.date;
  const { date: until, transfersKnown } = workingDayAfter(from, PUBLICATION_TERM);
  return until >= today ? [{ id, title, from, until, transfersKnown }] : [];
}
