/** `npm run bench`: how fast, measured and not asserted. Prints a table and writes `bench.json`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../commands/build/build-all.ts';
import { planBuild } from '../commands/build/plan.ts';
import { readWorkspace } from '../commands/workspace.ts';
import { lint, lintPolicy } from '../lint/index.ts';
import { policyOf } from '../model/index.ts';
import { finishPdf, openPrinter, renderAkn, renderDocx, renderHtml, viewOf } from '../render/index.ts';
import { readSourceText } from '../source/index.ts';
import { generateAct } from './generate-act.ts';
import { type Figure, figure, measure } from './measure.ts';

const ROOT = join(import.meta.dirname, '../..');
const SEED = 'policy/technical-support/editions/2024-08-30.md';
const ACTS = 100;
const MANY = 990;

const figures: Figure[] = [];
const add = (figure: Figure): void => {
  figures.push(figure);
  const { name, median, min, max, unit, aim } = figure;
  console.log(
    `${name.padEnd(58)} ${format(median).padStart(9)} ${unit.padEnd(8)} ${`${format(min)}–${format(max)}`.padEnd(18)} ${aim ? `цель: ${aim}` : ''}`,
  );
};
const format = (value: number): string => value.toLocaleString('ru', { maximumFractionDigits: value < 10 ? 2 : 0 });

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}\n`);
await startUp();
await checking();
await oneAct();
await hundredActs();
await writeFile(
  join(ROOT, 'bench.json'),
  `${JSON.stringify({ node: process.version, cpus: cpus().length, figures }, null, 2)}\n`,
);

async function startUp(): Promise<void> {
  const shell = (file: string, args: string[]) => () => {
    execFileSync(file, args, { cwd: ROOT, stdio: 'pipe' });
  };
  const lintSeed = ['lint', SEED, '--format', 'json'];
  add(
    await measure('lint одного акта: node scripts/cli.ts', 7, shell(process.execPath, ['scripts/cli.ts', ...lintSeed])),
  );
  add(
    await measure(
      'lint одного акта: node scripts/setup/run.mjs',
      7,
      shell('node', ['scripts/setup/run.mjs', ...lintSeed]),
      '< 500 мс',
    ),
  );
  add(
    await measure(
      'lint одного акта: npm run poryadok --',
      5,
      shell('npm', ['run', '-s', 'poryadok', '--', ...lintSeed]),
    ),
  );
}

async function checking(): Promise<void> {
  const text = await readFile(join(ROOT, SEED), 'utf8');
  const acts = Array.from({ length: ACTS }, (_, i) => generateAct(i));
  const today = '2026-01-01';
  const check = (act: string, path: string): void => {
    const policy = policyOf(readSourceText(path, act));
    lintPolicy(policy, { policies: [policy], today });
  };
  add(await measure('lint акта школы в работающей программе', 20, () => check(text, SEED)));
  const all = await measure('lint 100 актов по 4 страницы', 5, () =>
    acts.forEach((act, i) => void check(act, `act-${i}/policy.md`)),
  );
  add(all);
  add(figure('  то же, актов в секунду', [(ACTS * 1000) / all.median], 'актов/с', '≥ 150'));
  await manyActs();
  // One act, ten and a hundred times as long: the time for a thousand characters stays.
  for (const times of [1, 10, 100]) {
    const act = generateAct(1, 4 * times);
    const long = await measure(`lint акта, длина ×${times}`, 5, () => check(act, 'large/policy.md'));
    add(figure(`  то же, на 1000 знаков (${act.length} знаков)`, [long.median / (act.length / 1000)], 'мс'));
  }
  // Lists are dear to the Markdown parser.
  for (const times of [1, 10, 100]) {
    const act = Array.from(
      { length: 150 * times },
      (_, i) => `## ${i + 1}. Раздел\n\n${i + 1}.1. Текст:\n\n1) один;\n2) два.\n\n`,
    ).join('');
    const lists = await measure(`lint акта из коротких списков, длина ×${times}`, 5, () =>
      check(act, 'large/policy.md'),
    );
    add(figure(`  то же, на 1000 знаков (${act.length} знаков)`, [lists.median / (act.length / 1000)], 'мс'));
  }
}

/** The command as a school's whole network would run it, start and reading of files included. */
async function manyActs(): Promise<void> {
  const root = await policyFolder(MANY);
  try {
    const run = (): void => {
      // Findings of severity error end the command with 1.
      spawnSync(process.execPath, [join(ROOT, 'scripts/cli.ts'), 'lint', '--format', 'json'], { cwd: root });
    };
    const whole = await measure(`lint ${MANY} актов: node scripts/cli.ts`, 3, run);
    add(whole);
    add(figure('  то же, актов в секунду', [(MANY * 1000) / whole.median], 'актов/с', '≥ 150'));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function oneAct(): Promise<void> {
  const workspace = await readWorkspace(ROOT);
  const policy = workspace.corpus.policies.find((one) => one.path === SEED)!;
  const act = viewOf(policy, workspace.corpus.organization?.value, workspace.hashes.get(SEED)!);
  const html = renderHtml(act, { for: 'print' });
  add(await measure('HTML акта школы', 20, () => renderHtml(act, { for: 'screen', root: '' })));
  add(await measure('Akoma Ntoso акта школы', 20, () => renderAkn(act, [])));
  add(await measure('DOCX акта школы', 20, () => renderDocx(act)));
  const opening = performance.now();
  const printer = await openPrinter();
  add(figure('запуск браузера', [performance.now() - opening], 'мс'));
  const bare = await measure('PDF: печать браузером (page.pdf той же страницы)', 15, () => printer.print(html));
  add(bare);
  const raw = await printer.print(html);
  const options = {
    title: act.plainTitle,
    author: '',
    language: 'ru',
    creator: 'poryadok',
    producer: '',
    date: act.date,
    headings: [],
    attachments: [],
  } as const;
  const finishing = await measure(
    'PDF: доводка до PDF/A и PDF/UA',
    15,
    () => finishPdf(raw, { ...options, headings: [], attachments: [] }),
    '≤ 40 мс',
  );
  add(finishing);
  add(figure('  PDF целиком к печати браузером', [(bare.median + finishing.median) / bare.median], 'раз', '≤ 1,3'));
  await printer.close();
}

async function hundredActs(): Promise<void> {
  const root = await policyFolder(ACTS);
  try {
    const samples: number[] = [];
    for (let run = 0; run < 3; run++) {
      const started = performance.now();
      const workspace = await readWorkspace(root);
      const plan = planBuild(workspace.corpus);
      lint(workspace.corpus);
      await buildAll({ workspace, plan, chosen: plan.targets, dist: join(root, 'dist'), progress: () => {} });
      samples.push(performance.now() - started);
    }
    add(figure('100 актов, все форматы', samples, 'мс', '< 15 000 мс'));
    add(figure('  наибольшая память программы', [process.resourceUsage().maxRSS / 1024], 'МБ'));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** A new folder with generated acts. @returns its path; whoever asked removes it */
async function policyFolder(acts: number): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'poryadok-bench-'));
  for (let i = 0; i < acts; i++) {
    const folder = join(root, 'policy', `act-${i}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'policy.md'), generateAct(i));
  }
  return root;
}
