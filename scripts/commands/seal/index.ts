import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { dottedDate } from '../../knowledge/dates.ts';
import { sealProblems } from '../../lint/index.ts';
import { type Policy, sealFileText, sealPath, sha256 } from '../../model/index.ts';
import { parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { dayOf } from '../document-options.ts';
import { UserError } from '../user-error.ts';
import { readWorkspace, type Workspace } from '../workspace.ts';
import { makeSeal } from './make-seal.ts';

export { makeSeal } from './make-seal.ts';

export const sealCommand: Command = {
  name: 'seal',
  summary: 'опломбировать редакции, принятые раньше: с этого дня их изменение – ошибка',
  usage: `seal [имя акта [дата редакции]]
  Кладёт рядом с редакцией <дата>.seal.json: контрольные суммы текста, картинок и напечатанных файлов.
  Без даты – все редакции акта, без имени – все редакции свода, у которых пломбы ещё нет.
  Новым редакциям пломбу ставит команда adopt.`,
  async run(args, io) {
    const { positionals } = parseArguments(args, {});
    const [id, day, extra] = positionals;
    if (extra !== undefined) throw new UserError(`Лишнее слово «${extra}».`, 'Вызов: seal имя-акта 2024-08-30');
    const date = day === undefined ? undefined : dayOf(day, `seal ${id}`);
    const workspace = await readWorkspace(io.cwd);
    const editions = chosen(workspace, id, date);
    const seals = workspace.corpus.seals ?? [];
    const bare = editions.filter(({ path }) => !seals.some(({ edition }) => edition === path));
    for (const { path } of editions.filter((edition) => !bare.includes(edition))) assertWhole(path, workspace);
    const folder = await mkdtemp(join(tmpdir(), 'poryadok-seal-'));
    try {
      for (const policy of bare) {
        const seal = await makeSeal(policy, workspace, 'later', join(folder, sha256(policy.path)));
        await writeFileAtomic(join(io.cwd, sealPath(policy.path)), sealFileText(seal));
        io.out(`${policy.path}: опломбирована.\n`);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    if (bare.length === 0) io.out('Опломбировано раньше, делать нечего.\n');
    else
      io.out(
        'Пломба говорит, что с сегодняшнего дня текст не менялся. Что он был таким и в день принятия, сверьте с подписанным экземпляром.\n',
      );
    return 0;
  },
};

function chosen({ corpus }: Workspace, id: string | undefined, date: string | undefined): Policy[] {
  const all = corpus.policies.filter(({ edition }) => edition);
  const own =
    id === undefined
      ? all
      : all.filter(({ passport, folder }) => (passport?.id ?? '') === id || folder === `policy/${id}/`);
  if (own.length === 0) {
    const ids = [...new Set(all.flatMap(({ passport }) => passport?.id ?? []))];
    throw new UserError(
      id === undefined ? 'Принятых редакций нет.' : `Принятых редакций акта «${id}» нет.`,
      ids.length > 0 ? `Есть у актов: ${ids.join(', ')}.` : 'Редакции лежат в policy/<имя>/editions/<дата>.md.',
    );
  }
  const dated = date === undefined ? own : own.filter(({ path }) => path.endsWith(`/${date}.md`));
  if (dated.length === 0)
    throw new UserError(
      `Редакции от ${dottedDate(date!)} у акта «${id}» нет.`,
      `Есть: ${own.map(({ path }) => path.split('/').at(-1)).join(', ')}.`,
    );
  return dated;
}

/** A seal that does not fit is not sealed over: that would hide the change. */
function assertWhole(path: string, { corpus }: Workspace): void {
  const files = [path, sealPath(path)];
  const finding = sealProblems(corpus).find((problem) => files.includes(problem.path));
  if (finding) throw new UserError(`${path}: пломба уже есть, и она с редакцией не сходится.`, finding.message);
}
