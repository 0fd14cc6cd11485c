/** The rules as a remark preset, for remark-cli, editors and the language server. */
import type { Root } from 'mdast';
import type { Plugin, Preset } from 'unified';
import type { VFile } from 'vfile';
import { policyOfFile, RULES } from '../rules/index.ts';
import { policySyntax } from '../source/index.ts';
import { silencedRanges } from './silence.ts';

const SEVERITIES = new Map(RULES.map((rule) => [rule.id, rule.severity]));

/** Info is not a warning to vfile: `fatal` is null. In adopted editions everything is info. Silencers apply. */
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
    const severity = SEVERITIES.get(message.ruleId ?? '');
    if (severity === 'info' || policy.mode === 'adopted') Object.assign(message, { fatal: null });
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
