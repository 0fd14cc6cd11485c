/**
 * The passport of an act on its way from draft to edition and back: what it leaves open, and the text with that filled
 * in or taken out. Only the passport's lines change, and of them only what must.
 */
import type { DocumentDetails } from '../knowledge/document-details.ts';
import { parseYaml, removeYaml, setYaml } from '../source/index.ts';
import type { Policy } from './policy.ts';
import type { Organization } from './schema/organization.ts';
import type { Passport } from './schema/passport.ts';
import { isApprovedByBody, isByOfficial } from './stamp-names.ts';

/** A place of the passport that says who has decided, and by which document. */
export interface Decision {
  kind: 'protocol' | 'order' | 'signature';
  /** Keys from the passport's root to the details: to `protocol`, `order`, or to an official's `date`. */
  path: readonly (string | number)[];
  /** Id of the body or official. */
  who: string;
  /** What the passport says already. */
  number?: string;
  date?: string;
}

/** What is needed to adopt. Dates are ISO 8601. */
export interface Adoption {
  /** Of approval. */
  date: string;
  effective: string;
  /** By the decision's place in {@link decisionsOf}; a signature has no number. */
  details: ReadonlyMap<Decision, Partial<DocumentDetails>>;
}

/** Who decides on an act, in the order of its passport; the approval comes last. */
export function decisionsOf({ agreed = [], approved }: Passport, organization?: Organization): Decision[] {
  const decisions = agreed.map((agreement, i): Decision => {
    if (isByOfficial(agreement)) {
      const { by = '', date } = agreement;
      return { kind: 'signature', path: ['agreed', i, 'date'], who: by, ...(date && { date }) };
    }
    return { kind: 'protocol', path: ['agreed', i, 'protocol'], who: agreement.body ?? '', ...agreement.protocol };
  });
  if (!approved) return decisions;
  const kind = isApprovedByBody(approved, organization) ? 'protocol' : 'order';
  return [...decisions, { kind, path: ['approved', kind], who: approved.by, ...approved[kind] }];
}

/** «Педагогический совет …», «Директор …»: as the card of the institution names who decides. @param who {@link Decision} */
export function deciderName(who: string, organization?: Organization): string {
  return organization?.bodies?.[who]?.name ?? organization?.people[who]?.post ?? who;
}

/** The text of the edition: the draft with its passport filled in. @param policy has a passport */
export function adoptedText(policy: Policy, { date, effective, details }: Adoption): string {
  const edits: [path: readonly (string | number)[], value: string][] = [];
  for (const [{ kind, path }, { number, date: day }] of details) {
    if (number !== undefined) edits.push([[...path, 'number'], JSON.stringify(number)]);
    if (day !== undefined) edits.push([kind === 'signature' ? path : [...path, 'date'], day]);
  }
  edits.push([['approved', 'date'], date], [['effective'], effective], [['status'], 'approved']);
  return withPassport(policy, (yaml) =>
    edits.reduce((text, [path, value]) => (says(text, path, value) ? text : setYaml(text, path, value)), yaml),
  );
}

/** The draft of the next edition: the same text, with nothing in its passport that only an adopted act can know. */
export function nextDraftText(policy: Policy): string {
  const officials = (policy.passport?.agreed ?? []).map(isByOfficial);
  const paths = [
    ...officials.map((official, i) => ['agreed', i, official ? 'date' : 'protocol']),
    ...['date', 'order', 'protocol'].map((key) => ['approved', key]),
    ['effective'],
    // They explain what this edition has changed; the next one changes something else.
    ['reason'],
    ['reasons'],
  ];
  return withPassport(policy, (yaml) => {
    const emptied = paths.reduce(removeYaml, yaml);
    return says(emptied, ['status'], 'draft') ? emptied : setYaml(emptied, ['status'], 'draft');
  });
}

function withPassport({ source: { text, frontMatter } }: Policy, change: (yaml: string) => string): string {
  if (!frontMatter) return text;
  const [start, end] = frontMatter.range;
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

/** Does the text say so already, however it is typed? */
function says(yaml: string, path: readonly (string | number)[], value: string): boolean {
  const at = path.reduce<unknown>(
    (node, step) => (node as Record<string | number, unknown> | undefined | null)?.[step],
    parseYaml(yaml).value,
  );
  return at !== undefined && JSON.stringify(at) === JSON.stringify(parseYaml(value).value);
}
