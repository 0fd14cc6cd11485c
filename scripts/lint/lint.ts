/** Run the rules. No file system, no console: commands read and print. */
import type { Corpus, Policy } from '../model/index.ts';
import { RULES, type Rule } from '../rules/index.ts';
import { type Lines, linesOf } from '../source/index.ts';
import { type Finding, findingOf } from './finding.ts';
import { isKnown } from './known.ts';
import { silence } from './silence.ts';

/**
 * Check acts.
 * @param corpus every act of the institution, so that a rule may compare
 * @param selected the acts to report on; all of them unless said
 * @param others further files of the corpus to report on, by path: `policy/organization.yaml`
 * @returns findings in order of file and place
 */
export function lint(
  corpus: Corpus,
  selected: readonly Policy[] = corpus.policies,
  others: readonly string[] = [],
): Finding[] {
  const ofActs = selected.flatMap((policy) => lintPolicy(policy, corpus));
  return inOrder([...ofActs, ...lintCorpus(corpus, selected, others)]);
}

/** Check what only several files together can get wrong; parameters as of {@link lint}. */
export function lintCorpus(corpus: Corpus, selected: readonly Policy[], others: readonly string[] = []): Finding[] {
  const findings: Finding[] = [];
  const files = new Set([...selected.map((policy) => policy.path), ...others]);
  const whole = selected.length === corpus.policies.length;
  for (const rule of RULES) {
    if (rule.scope !== 'corpus') continue;
    for (const problem of rule.check(corpus)) {
      if (!whole && !files.has(problem.path)) continue;
      findings.push(
        findingOf(
          problem,
          rule,
          problem.path,
          (path) => linesIn(path, corpus),
          isKnownFile(problem.path, corpus) && !problem.mendable,
        ),
      );
    }
  }
  return findings;
}

/** Sort findings by file and place, whichever way they were found. */
export function inOrder(findings: Finding[]): Finding[] {
  return findings.sort(
    (a, b) =>
      compare(a.file, b.file) || a.offset[0] - b.offset[0] || a.offset[1] - b.offset[1] || compare(a.ruleId, b.ruleId),
  );
}

/** Check one act with the rules that look at one act. */
export function lintPolicy(policy: Policy, corpus: Corpus, rules: readonly Rule[] = RULES): Finding[] {
  const known = isKnown(policy, corpus);
  const findings = rules.flatMap((rule) => {
    if (rule.scope !== 'act') return [];
    return [...rule.check(policy, corpus)].map((problem) =>
      findingOf(
        problem,
        rule,
        problem.path ?? policy.path,
        (path) => (path === policy.path ? policy.source.lines : linesIn(path, corpus)),
        known && !problem.mendable,
      ),
    );
  });
  return silence(findings, policy, known);
}

function linesIn(path: string, corpus: Corpus): Lines {
  const policy = corpus.policies.find((one) => one.path === path);
  if (policy) return policy.source.lines;
  const data = [corpus.organization, corpus.contacts, corpus.acts, ...(corpus.seals ?? [])].find(
    (one) => one?.path === path,
  );
  return data?.lines ?? linesOf('');
}

function isKnownFile(path: string, corpus: Corpus): boolean {
  return corpus.policies.some((policy) => policy.path === path && isKnown(policy, corpus));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
