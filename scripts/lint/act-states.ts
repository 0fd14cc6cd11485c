/** Where each act is on its way from draft to repeal, and what it waits for. */
import { type Corpus, type Decision, deciderName, decisionsOf, type Passport, type Policy } from '../model/index.ts';
import { bodyOf } from './known.ts';

/**
 * `in_force`; `adopted`: comes into force later; `agreed`: waits for the approval and has no edition yet; `draft`: the
 * same, and is not agreed yet; `repealed`; `unknown`: no passport can be read.
 */
export type ActPhase = 'in_force' | 'adopted' | 'agreed' | 'draft' | 'repealed' | 'unknown';

/** Who has to do something, and what. */
export interface Waiting {
  who: string;
  for: 'protocol' | 'signature' | 'approval';
}

export interface ActState {
  /** Id, or the folder's name when the passport cannot be read. */
  id: string;
  title: string;
  phase: ActPhase;
  /** The edition that counts: in force, or the one that will be. Dates are ISO 8601. */
  edition?: { date: string; effective: string | null; order: { number?: string; date?: string } | null };
  /** A text that is not adopted yet and differs from the edition. */
  next?: 'draft' | 'agreed';
  /** In the order of the passport; those who agree come before the one who approves. */
  waiting: Waiting[];
  reviewBy?: string;
  repealed?: string;
}

/**
 * States of all acts, by id.
 * @param corpus `today` is the day that they are said for; what is adopted later does not count
 */
export function actStates(corpus: Corpus): ActState[] {
  const folders = Map.groupBy(corpus.policies, ({ folder }) => folder);
  return [...folders.values()].map((texts) => stateOf(texts, corpus)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function stateOf(texts: readonly Policy[], { today, organization }: Corpus): ActState {
  const working = texts.find(({ edition }) => !edition);
  const adopted = texts.filter((one) => one.mode === 'adopted' && dateOf(one) !== '' && dateOf(one) <= today);
  const last = newest(adopted);
  // Until a new edition comes into force, the one before it is.
  const inForce = newest(adopted.filter((one) => (one.passport?.effective ?? dateOf(one)) <= today));
  const counted = inForce ?? last;
  const passport = working?.passport ?? counted?.passport;
  const folder = texts[0]!.folder.split('/').at(-2) ?? '';
  if (!passport) return { id: folder, title: folder, phase: 'unknown', waiting: [] };
  const about = {
    id: passport.id,
    title: passport.title,
    ...(counted?.passport && {
      edition: {
        date: dateOf(counted),
        effective: counted.passport.effective ?? null,
        order: counted.passport.approved?.order ?? null,
      },
    }),
  };
  const repealed = texts.find((one) => one.passport?.status === 'repealed')?.passport?.repealed?.date;
  if (repealed !== undefined && repealed <= today) return { ...about, phase: 'repealed', waiting: [], repealed };
  const next = working && isNext(working, last) ? (working.mode === 'agreed' ? 'agreed' : 'draft') : undefined;
  const reviewBy = (counted ?? working)?.passport?.reviewBy;
  return {
    ...about,
    phase: inForce ? 'in_force' : last ? 'adopted' : (next ?? 'draft'),
    ...(next && { next }),
    waiting: next ? waitingOf(working!.passport!, organization?.value) : [],
    ...(reviewBy && { reviewBy }),
  };
}

/** A working file with the text of its edition is where the next draft begins: nobody waits for it. */
function isNext(working: Policy, last: Policy | undefined): boolean {
  const { mode, passport } = working;
  if (!passport || mode === 'adopted') return false;
  return !last || bodyOf(working) !== bodyOf(last) || passport.title !== last.passport?.title;
}

function waitingOf(passport: Passport, organization: Parameters<typeof decisionsOf>[1]): Waiting[] {
  const decisions = decisionsOf(passport, organization);
  const approval = passport.approved ? decisions.pop() : undefined;
  const open = ({ kind, number, date }: Decision): boolean =>
    date === undefined || (kind === 'protocol' && number === undefined);
  const waiting = decisions.filter(open).map(
    ({ kind, who }): Waiting => ({
      who: deciderName(who, organization),
      for: kind === 'signature' ? 'signature' : 'protocol',
    }),
  );
  // Whoever approves is asked when the others have agreed.
  if (waiting.length > 0 || !approval) return waiting;
  return [{ who: deciderName(approval.who, organization), for: 'approval' }];
}

function newest(texts: readonly Policy[]): Policy | undefined {
  // Of a working file that was adopted and its edition, the edition counts.
  return [...texts].sort((a, b) =>
    dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : Number(b.edition) - Number(a.edition),
  )[0];
}

const dateOf = ({ passport }: Policy): string => passport?.approved?.date ?? '';
