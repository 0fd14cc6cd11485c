/** The house keeps its own laws, and each law is able to see its violation. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf } from './architecture/imports.ts';
import { type House, LAYER_RULES } from './architecture/rules.ts';

const scripts: House = new Map(
  globSync('scripts/**/*.{ts,mjs}')
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => [file, readFileSync(file, 'utf8')]),
);

/** A small house without a fault. */
const CLEAN: Record<string, string> = {
  'scripts/knowledge/dates.ts': 'export const a = 1;',
  'scripts/source/index.ts': "import { a } from '../knowledge/dates.ts';\nimport { parse } from 'yaml';",
  'scripts/model/index.ts': "export { type Part } from './part.ts';",
  'scripts/model/part.ts': "import type { Range } from '../source/index.ts';",
  'scripts/rules/index.ts': "import one from './one.ts';",
  'scripts/rules/one.ts': "import { a } from '../knowledge/dates.ts';\nimport type { Part } from '../model/index.ts';",
  'scripts/render/index.ts': "export { html } from './html/index.ts';\nexport { pdf } from './pdf/index.ts';",
  'scripts/render/view.ts': "import type { Part } from '../model/index.ts';",
  'scripts/render/html/index.ts': "import { readFileSync } from 'node:fs';\nimport { view } from '../view.ts';",
  'scripts/render/pdf/index.ts': "import { html } from '../html/index.ts';",
  'scripts/lint/index.ts': "import { RULES } from '../rules/index.ts';",
  'scripts/commands/index.ts':
    "import { readFile } from 'node:fs/promises';\nconst { html } = await import('../render/index.ts');",
  'scripts/cli.ts': "import { COMMANDS } from './commands/index.ts';\nprocess.exitCode = 2;",
  'scripts/setup/run.mjs': "import fs from 'node:fs';\nconsole.error(1);\nawait import(found);",
};

interface Plant {
  rule: string;
  name: string;
  file: string;
  text: string;
  /** What is said of it. */
  says: string;
}

const PLANTS: Plant[] = [
  ...[
    ['knowledge', 'source'],
    ['source', 'model'],
    ['model', 'rules'],
    ['rules', 'render'],
    ['render', 'rules'],
    ['rules', 'lint'],
    ['render', 'lint'],
    ['lint', 'commands'],
    ['commands', 'setup'],
    ['signature', 'knowledge'],
    ['render', 'signature'],
    ['setup', 'source'],
  ].map(([from, to]) => ({
    rule: 'layers',
    name: `${from} imports ${to}`,
    file: `scripts/${from}/planted.ts`,
    text: `import type { X } from '../${to}/index.ts';`,
    says: `scripts/${from}/planted.ts: ${from} must not import scripts/${to}/index.ts`,
  })),
  {
    rule: 'layers',
    name: 'somebody imports the command line',
    file: 'scripts/lint/planted.ts',
    text: "import { main } from '../cli.ts';",
    says: 'scripts/lint/planted.ts: lint must not import scripts/cli.ts',
  },
  {
    rule: 'layers',
    name: 'a folder that nobody has thought of',
    file: 'scripts/extras/planted.ts',
    text: '',
    says: 'scripts/extras/planted.ts: no such place in the table of layers',
  },
  {
    rule: 'layers',
    name: 'an import of a test',
    file: 'scripts/lint/planted.ts',
    text: "import { CLEAN } from '../../tests/architecture.test.ts';",
    says: 'scripts/lint/planted.ts: leaves scripts for tests/architecture.test.ts',
  },
  {
    rule: 'formats',
    name: 'html reads pdf',
    file: 'scripts/render/html/planted.ts',
    text: "import { pdf } from '../pdf/index.ts';",
    says: 'scripts/render/html/planted.ts: html must not import scripts/render/pdf/index.ts',
  },
  {
    rule: 'formats',
    name: 'the shared view knows a format',
    file: 'scripts/render/planted.ts',
    text: "export * from './html/index.ts';",
    says: 'scripts/render/planted.ts: what all formats share must not import scripts/render/html/index.ts',
  },
  {
    rule: 'entrances',
    name: 'past the entrance of a layer',
    file: 'scripts/lint/planted.ts',
    text: "import {\n  type Part,\n} from '../model/part.ts';",
    says: 'scripts/lint/planted.ts: reaches scripts/model/part.ts past scripts/model/index.ts',
  },
  {
    rule: 'entrances',
    name: 'past the entrance of a nested folder',
    file: 'scripts/render/feed/planted.ts',
    text: "const { inline } = await import('../html/inline.ts');",
    says: 'scripts/render/feed/planted.ts: reaches scripts/render/html/inline.ts past scripts/render/html/index.ts',
  },
  {
    rule: 'cycles',
    name: 'a file that imports its entrance',
    file: 'scripts/rules/one.ts',
    text: "import { RULES } from './index.ts';",
    says: 'scripts/rules/index.ts: scripts/rules/index.ts → scripts/rules/one.ts → scripts/rules/index.ts',
  },
  {
    rule: 'computed-imports',
    name: 'an import that nobody can check',
    file: 'scripts/lint/planted.ts',
    text: 'await import(name);',
    says: 'scripts/lint/planted.ts: imports a computed name',
  },
  ...["import { readFile } from 'node:fs/promises';", "import { readFile } from 'fs/promises';"].map((text) => ({
    rule: 'files',
    name: `a rule reads a file: ${text}`,
    file: 'scripts/rules/planted.ts',
    text,
    says: `scripts/rules/planted.ts: rules must not use ${/'(.*)'/.exec(text)![1]} (readFile)`,
  })),
  {
    rule: 'files',
    name: 'a format writes a file',
    file: 'scripts/render/html/planted.ts',
    text: "import { readFileSync, writeFileSync as put } from 'node:fs';",
    says: 'scripts/render/html/planted.ts: render must not use node:fs (readFileSync, writeFileSync)',
  },
  {
    rule: 'files',
    name: 'a format takes the whole file system',
    file: 'scripts/render/html/planted.ts',
    text: "import fs from 'node:fs';",
    says: 'scripts/render/html/planted.ts: render must not use node:fs (*)',
  },
  ...['console.', 'console[', 'process.exit', 'process.stdout'].map((call) => ({
    rule: 'printing',
    name: `a rule says ${call}`,
    file: 'scripts/rules/planted.ts',
    text: `const x = 1;\n${call}`,
    says: `scripts/rules/planted.ts: ${call}`,
  })),
  ...['scripts/model/utils.ts', 'scripts/lint/text-helpers.ts', 'scripts/lint/misc/one.ts'].map((file) => ({
    rule: 'names',
    name: file,
    file,
    text: '',
    says: `${file}: «${/utils|helpers|misc/.exec(file)![0]}» says nothing`,
  })),
  {
    rule: 'size',
    name: 'a file that says more than one thing',
    file: 'scripts/model/planted.ts',
    text: `${'a;\n'.repeat(301)}`,
    says: 'scripts/model/planted.ts: 301 lines',
  },
];

describe('the house', () => {
  it('was read: these laws are not green over nothing', () => {
    expect([...scripts.keys()]).toEqual(expect.arrayContaining(['scripts/cli.ts', 'scripts/setup/run.mjs']));
    const reads = (file: string) => importsOf(file, scripts.get(file)!).map(({ target }) => target);
    expect(reads('scripts/cli.ts')).toContain('scripts/commands/index.ts');
    expect(reads('scripts/commands/build/index.ts')).toContain('scripts/commands/build/build-all.ts');
    expect(reads('scripts/commands/build/publish.ts')).toContain('scripts/render/index.ts');
  });

  it.each(LAYER_RULES)('keeps the law of $id', (rule) => {
    expect([...rule.check(scripts)]).toEqual([]);
  });
});

describe('the laws', () => {
  it('find nothing in a clean house', () => {
    const house = new Map(Object.entries(CLEAN));
    expect(LAYER_RULES.flatMap((rule) => [...rule.check(house)])).toEqual([]);
  });

  it.each(PLANTS)('$rule: $name', ({ rule, file, text, says }) => {
    const house = new Map(Object.entries({ ...CLEAN, [file]: text }));
    const found = LAYER_RULES.flatMap(({ id, check }) => [...check(house)].map((line) => `${id}: ${line}`));
    expect(found).toEqual([`${rule}: ${says}`]);
  });

  it('are each seen at work', () => {
    expect(new Set(PLANTS.map(({ rule }) => rule))).toEqual(new Set(LAYER_RULES.map(({ id }) => id)));
  });
});
