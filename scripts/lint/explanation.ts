/** What is said about a rule: by the command `explain` and on the page of all rules, from one source. */
import { problemsOf, RULES, type Rule, type Severity, type Specimen, stage } from '../rules/index.ts';
import { SILENCER_RULES } from './silence.ts';

export interface Explanation {
  id: string;
  severity: Severity;
  title: string;
  why: string;
  /** Act, paragraph or standard that the rule comes from. */
  source?: string;
  specimens: readonly Specimen[];
  /** Absent for the rules about comments: they mend nothing. */
  rule?: Rule;
}

/** Every rule that has an explanation, in order of name. */
export const EXPLANATIONS: readonly Explanation[] = [
  ...RULES.map((rule) => ({ ...rule, rule })),
  ...SILENCER_RULES,
].sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * `all`, `some`: `fix` mends its findings, or those of them that are plain. `renumber`: `fix --renumber` does.
 * `suggestion`: a person decides.
 */
export type Remedy = 'all' | 'some' | 'renumber' | 'suggestion' | 'none';

/** Whatever the file was saved in, `fix` writes it as UTF-8. */
const MENDED_BY_SAVING = 'source-encoding';

/** What `fix` does about the findings of a rule, learnt from its specimens. */
export function remedyOf({ rule, specimens }: Explanation): Remedy {
  if (!rule) return 'none';
  if (rule.id === MENDED_BY_SAVING) return 'all';
  const fixes = specimens.flatMap((specimen) =>
    problemsOf(rule, stage(specimen, specimen.bad).corpus).map(({ fix }) => fix),
  );
  const safe = fixes.filter((fix) => fix?.safe);
  if (fixes.length > 0 && safe.length === fixes.length) return 'all';
  if (safe.length > 0) return 'some';
  if (specimens.some(({ messages }) => messages.some((message) => message.includes('fix --renumber'))))
    return 'renumber';
  return fixes.some(Boolean) ? 'suggestion' : 'none';
}

/** The same in words. */
export const REMEDIES: Readonly<Record<Remedy, string>> = {
  all: 'исправляет команда fix',
  some: 'ясные случаи исправляет команда fix, остальные решает человек',
  renumber: 'номера переписывает команда fix --renumber',
  suggestion: 'есть предложение, решает человек',
  none: 'исправляет человек',
};

/** The text of a specimen as people see it: the marks of the places taken out, control characters as a dot. */
export function shownSpecimen(text: string): string {
  return text
    .replace(/[⟦⟧]/gu, '')
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/\p{C}/gu, '·'))
    .join('\n');
}
