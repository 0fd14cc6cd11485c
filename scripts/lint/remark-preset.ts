/** The rules as a remark preset, for remark-cli, editors and the language server. */
import type { Root } from 'mdast';
import type { Plugin, Preset } from 'unified';
import type { VFile } from 'vfile';
import { policyOfFile, RULES, type Severity } from '../rules/index.ts';
import { policySyntax } from '../source/index.ts';
import { silencedRanges } from './silence.ts';

const SEVERITIES = new Map(RULES.map((rule) => [rule.id, rule.severity]));

/** What vfile calls a severity: information is neither an error nor a warning. */
const FATAL = { error: true, warning: false, info: null } as const;

/** Severities of single findings, adopted editions (everything is information there) and silencers. */
const finish: Plugin<[], Root> = () => (tree: Root, file: VFile) => {
  const policy = policyOfFile(tree, file);
  const silenced = silencedRanges(policy);
  file.messages = file.messages.filter(
    (message) =>
      !(
        message.source === 'poryadok' &&
        silenced(
          message.ruleId ?? '',
          message.place && 'start' in message.place ? (message.place.start.offset ?? 0) : 0,
        )
      ),
  );
  for (const message of file.messages) {
    if (message.source !== 'poryadok') continue;
    const { severity } = message as { severity?: Severity };
    const fatal = FATAL[severity ?? SEVERITIES.get(message.ruleId ?? '') ?? 'warning'];
    Object.assign(message, { fatal: policy.edition ? null : fatal });
  }
};

const preset: Preset = {
  plugins: [
    policySyntax,
    ...RULES.flatMap((rule): [Plugin<[unknown?], Root>, [string]][] =>
      rule.scope === 'act' ? [[rule.plugin, [rule.severity === 'error' ? 'error' : 'warn']]] : [],
    ),
    finish,
  ] as NonNullable<Preset['plugins']>,
};

export default preset;
