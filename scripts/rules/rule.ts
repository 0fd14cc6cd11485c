/** What a rule is. A rule sees the act and the corpus, and says what is wrong; it reads no file and prints nothing. */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { lintRule } from 'unified-lint-rule';
import type { VFile } from 'vfile';
import { type Corpus, type PictureFile, type Policy, policyOf } from '../model/index.ts';
import { type Range, sourceOfTree } from '../source/index.ts';

/**
 * `error`: the act must not be published so. `warning`: a person should decide. `info`: good to know.
 */
export type Severity = 'error' | 'warning' | 'info';

/** Replace the source text `range` by `text`. */
export interface Edit {
  range: Range;
  text: string;
}

export interface Fix {
  /** What is done, as a command to the reader: «Поставить точку». */
  title: string;
  /** Safe fixes change no sense and are applied by `fix`; the others are only shown. */
  safe: boolean;
  edits: Edit[];
}

/** What a rule finds. Ranges are source offsets, UTF-16 units. */
export interface Problem {
  range: Range;
  /** One Russian sentence or two: what is wrong, and what would be right. */
  message: string;
  /** Second places: the first `3.2` of two. */
  related?: { range: Range; message: string; path?: string }[];
  fix?: Fix;
  /** Where the rule's own severity is too strong or too weak for this case. */
  severity?: Severity;
  /** Another file than the act: the institution's YAML files, another act. */
  path?: string;
  /** Not in the text but beside it (a picture's file): it can be mended even when the text is frozen. */
  mendable?: boolean;
}

/**
 * An example that is documentation and test at once. `bad` marks the expected places with `⟦…⟧`, in order of the
 * messages. With a safe fix `good` is exactly the fixed text; without one it is a text that the rule is silent on.
 */
export interface Specimen {
  name: string;
  bad: string;
  good: string;
  messages: string[];
  /** File name of the act; `policy/example/policy.md` unless said. */
  path?: string;
  /** Other files of the corpus: path → text (acts, `policy/organization.yaml`, `policy/contacts.yaml`). */
  beside?: Record<string, string>;
  /** The words that the dictionary of the check knows; without it there is none. */
  vocabulary?: string[];
  /** What lies at the addresses of pictures, by path: `policy/example/scheme.png`. Not given: nothing has been looked at. */
  pictures?: Record<string, PictureFile>;
  /** The day of the check, ISO 8601; `2025-01-15` unless said. */
  today?: string;
}

export interface RuleDefinition {
  /** Permanent: `family-name` in kebab-case. */
  id: string;
  severity: Severity;
  /** What it demands, in one Russian line. */
  title: string;
  /** Why it matters to the reader of the act, in Russian. */
  why: string;
  /** Act, paragraph or standard that the rule comes from, in Russian. */
  source?: string;
  /** `corpus` rules are asked once for all acts and get no act. */
  scope?: 'act' | 'corpus';
  specimens: Specimen[];
  check(policy: Policy, corpus: Corpus): Iterable<Problem>;
}

export interface CorpusRuleDefinition extends Omit<RuleDefinition, 'check' | 'scope'> {
  scope: 'corpus';
  check(corpus: Corpus): Iterable<Problem & { path: string }>;
}

export type Rule = (RuleDefinition & { scope: 'act'; plugin: Plugin<[unknown?], Root> }) | CorpusRuleDefinition;

/**
 * Define a rule about one act. It becomes a unified plugin too, for remark-cli and the language server.
 * @param definition see {@link RuleDefinition}
 */
export function defineRule(definition: Omit<RuleDefinition, 'scope'>): Rule {
  const { id } = definition;
  const url = `npm run poryadok -- explain ${id}`;
  const plugin = lintRule<Root>({ origin: `poryadok:${id}`, url }, (tree, file) => {
    const policy = policyOfFile(tree, file);
    const corpus: Corpus = { policies: [policy], today: today() };
    for (const problem of definition.check(policy, corpus)) {
      const message = file.message(problem.message, {
        place: placeOf(policy, problem.range),
        ruleId: id,
        source: 'poryadok',
      });
      message.expected = replacementOf(problem, policy.source.text);
      if (problem.severity) Object.assign(message, { severity: problem.severity });
    }
  });
  return { ...definition, scope: 'act', plugin: plugin as unknown as Plugin<[unknown?], Root> };
}

/** What an editor puts in the place of the problem, when the fix changes nothing else. */
function replacementOf({ range: [start, end], fix }: Problem, text: string): string[] {
  const inside = fix?.edits.every(({ range: [from, to] }) => start <= from && to <= end);
  if (!fix || !inside) return [];
  const last = [...fix.edits].sort((a, b) => b.range[0] - a.range[0]);
  const mended = last.reduce(
    (line, { range: [from, to], text: put }) => line.slice(0, from - start) + put + line.slice(to - start),
    text.slice(start, end),
  );
  return [mended];
}

/** Define a rule about the corpus: what only several files together can get wrong. */
export function defineCorpusRule(definition: Omit<CorpusRuleDefinition, 'scope'>): Rule {
  return { ...definition, scope: 'corpus' };
}

const policies = new WeakMap<Root, Policy>();

/** The act of a tree that remark parsed; built once for all rules of a run. */
export function policyOfFile(tree: Root, file: VFile): Policy {
  const known = policies.get(tree);
  if (known) return known;
  const policy = policyOf(sourceOfTree(file.path ?? '<stdin>', String(file), tree));
  policies.set(tree, policy);
  return policy;
}

function placeOf(policy: Policy, [start, end]: Range) {
  const point = (offset: number) => ({ ...policy.source.lines.place(offset), offset });
  return { start: point(start), end: point(end) };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
