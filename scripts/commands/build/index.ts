import { join } from 'node:path';
import { FORMATS, isAboutSeal, lint } from '../../lint/index.ts';
import { sealedEdition } from '../../model/index.ts';
import { parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../lint/index.ts';
import { UserError } from '../user-error.ts';
import { readWorkspace } from '../workspace.ts';
import { planBuild } from './plan.ts';
import { progressLine } from './progress.ts';
import { summarize } from './summary.ts';

export type { RenderedEdition } from './edition.ts';
export { fateOf, type Plan, planBuild, type Target } from './plan.ts';
export { previewCommand } from './preview/index.ts';

/** See `edition.ts`; loaded when it is needed, for it loads a browser driver and a Word library. */
export const renderEdition: typeof import('./edition.ts').renderEdition = async (...given) =>
  (await import('./edition.ts')).renderEdition(...given);

export const buildCommand: Command = {
  name: 'build',
  summary: 'собрать PDF, DOCX, страницы и ленту в папку dist',
  usage: `build [имена актов…] [--signed]
  Без имён собирает всё, что лежит в policy.
  --signed: рядом с PDF, который подписан (editions/<дата>.pdf), положить его копию с отметкой об электронной подписи.
  Сам подписанный файл не меняется. Отметка ставится только по подписи, которая проверена.`,
  async run(args, io) {
    const { positionals, values } = parseArguments(args, { signed: { type: 'boolean' } });
    const started = performance.now();
    const workspace = await readWorkspace(io.cwd);
    const findings = lint(workspace.corpus);
    const errors = findings.filter((finding) => finding.severity === 'error' && !finding.known);
    const [unsealed, unfit] = [true, false].map(
      (seal) =>
        new Set(
          errors.filter(({ ruleId }) => isAboutSeal(ruleId) === seal).map(({ file }) => sealedEdition(file) ?? file),
        ),
    );
    const plan = planBuild(workspace.corpus, unfit, unsealed);
    const ids = new Set(plan.targets.map((target) => target.id));
    const unknown = positionals.find((id) => !ids.has(id));
    const skipped = plan.skipped.find(({ path }) => path.startsWith(`policy/${unknown}/`));
    if (skipped)
      throw new UserError(
        `${skipped.path} не собран: ${skipped.reason}.`,
        'Замечания покажет npm run poryadok -- lint.',
      );
    if (unknown)
      throw new UserError(
        `Акта «${unknown}» нет среди тех, что можно собрать.`,
        `Есть: ${[...ids].join(', ') || 'ни одного'}.`,
      );
    const chosen = plan.targets.filter((target) => positionals.length === 0 || positionals.includes(target.id));

    const card = workspace.corpus.organization;
    if (card?.mistakes.length) {
      const wrong = findings.filter((finding) => finding.file === card.path);
      io.out(FORMATS.pretty(wrong, { corpus: workspace.corpus, color: io.terminal }));
      io.out(`Файлы не собраны: без ${card.path} у актов не будет ни бланка, ни грифов. Исправьте его и повторите.\n`);
      return 1;
    }

    // Rendering loads a browser driver and a Word library: checking alone must not wait for them.
    const { buildAll } = await import('./build-all.ts');
    const progress = progressLine(io, chosen.length);
    const { written, notes } = await buildAll({
      workspace,
      plan,
      chosen,
      dist: join(io.cwd, 'dist'),
      progress,
      marks: values.signed ?? false,
    });
    const milliseconds = performance.now() - started;
    io.out(summarize({ findings, skipped: plan.skipped, notes, written, milliseconds }));
    return plan.skipped.length > 0 ? 1 : exitCode(findings);
  },
};
