/** Every rule against its own specimens: the expected messages at the expected places, and what the fix makes of them. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPLANATIONS, lintPolicy, REMEDIES, remedyOf, SILENCER_RULES } from '../scripts/lint/index.ts';
import type { Corpus } from '../scripts/model/index.ts';
import type { Rule } from '../scripts/rules/rule.ts';
import type { Range } from '../scripts/source/index.ts';
import { mend, problemsOf, stage } from './specimen.ts';

const FOLDER = new URL('../scripts/rules/', import.meta.url);
const FAMILY_NAME = /^[a-z]+(-[a-z]+)+$/;
const CYRILLIC = /\p{Script=Cyrillic}/u;

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));
const modules = await Promise.all(
  files.map(async (file) => ({ file, module: (await import(new URL(file, FOLDER).href)) as { default?: Rule } })),
);
const rules = modules.flatMap(({ file, module }) => (module.default ? [{ file, rule: module.default }] : []));

it('finds the rules', () => {
  expect(rules.length).toBeGreaterThan(0);
});

describe.each(rules)('$rule.id', ({ file, rule }) => {
  it('is described', () => {
    expect(`${rule.id}.ts`).toBe(file);
    expect(rule.id).toMatch(FAMILY_NAME);
    expect(rule.title).toMatch(CYRILLIC);
    expect(rule.why).toMatch(CYRILLIC);
    expect(rule.specimens.length).toBeGreaterThan(0);
    const texts = rule.specimens.map(({ bad, beside, path, pictures, today }) =>
      JSON.stringify([bad, beside, path, pictures, today]),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(rule.specimens)('$name', (specimen) => {
    const bad = stage(specimen, specimen.bad);
    const problems = problemsOf(rule, bad.corpus);
    expect(problems.map(({ message }) => message)).toEqual(specimen.messages);
    expect(problems.map(({ path, range }) => shown(bad, path, range))).toEqual(
      bad.places.map(({ path, range }) => shown(bad, path, range)),
    );
    for (const { message } of problems) {
      expect(message).toMatch(CYRILLIC);
      expect(message).toMatch(/[.!?]$/);
    }

    const fixed = problems.some(({ fix }) => fix?.safe) ? mend(bad.text, problems) : specimen.good;
    expect(fixed).toBe(specimen.good);
    const good = stage(specimen, fixed);
    const left = problemsOf(rule, good.corpus);
    expect(left.map(({ message }) => message)).toEqual([]);
    expect(mend(fixed, left)).toBe(fixed);
  });
});

describe.each(SILENCER_RULES)('$id', ({ id, specimens }) => {
  it.each(specimens)('$name', (specimen) => {
    const said = (act: string) => {
      const { corpus, text, places } = stage(specimen, act);
      const findings = lintPolicy(corpus.policies[0]!, corpus).filter(({ ruleId }) => ruleId === id);
      return { text, places, findings };
    };
    const { text, places, findings } = said(specimen.bad);
    expect(findings.map(({ message }) => message)).toEqual(specimen.messages);
    expect(findings.map(({ offset }) => text.slice(...offset))).toEqual(
      places.map(({ range }) => text.slice(...range)),
    );
    expect(said(specimen.good).findings).toEqual([]);
  });
});

it.each([
  ['text-double-space', 'some'],
  ['text-year-space', 'all'],
  ['text-mixed-script', 'some'],
  ['numbering-duplicate', 'renumber'],
  ['text-comma-before-and', 'suggestion'],
  ['term-synonym', 'none'],
  ['lint-unused-ignore', 'none'],
  ['source-encoding', 'all'],
] as const)('%s: what fix does about it is learnt from its specimens', (id, remedy) => {
  expect(REMEDIES).toHaveProperty(remedy);
  expect(remedyOf(EXPLANATIONS.find((one) => one.id === id)!)).toBe(remedy);
});

/** A place with its text: a failing test then shows what was marked instead. */
function shown({ corpus }: { corpus: Corpus }, path: string, [start, end]: Range) {
  const source = corpus.policies.find((policy) => policy.path === path)?.source;
  return { path, start, end, text: source?.text.slice(start, end) };
}
