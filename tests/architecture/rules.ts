/** The laws of the house (`design.md`, section 2) as a table: each takes the whole of `scripts/` and says what breaks it. */
import { importsOf } from './imports.ts';

/** Path from the project's folder → text. */
export type House = ReadonlyMap<string, string>;

export interface LayerRule {
  id: string;
  /** @returns one line a violation, the file first */
  check(house: House): Iterable<string>;
}

const RIGHT_OF_SOURCE = ['knowledge', 'source'];
const RIGHT_OF_MODEL = [...RIGHT_OF_SOURCE, 'model'];

/** Folder (or file) of `scripts/` → what it may import besides itself. Who is not in this table has no place. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  types: [],
  // Signatures are a field of their own: they know nothing of acts.
  signature: [],
  knowledge: [],
  source: ['knowledge'],
  model: RIGHT_OF_SOURCE,
  compare: RIGHT_OF_MODEL,
  rules: RIGHT_OF_MODEL,
  // Printing asks the set-up where the browser is.
  render: [...RIGHT_OF_MODEL, 'compare', 'setup'],
  lint: [...RIGHT_OF_MODEL, 'rules', 'render'],
  commands: [...RIGHT_OF_MODEL, 'compare', 'rules', 'render', 'lint', 'signature'],
  'cli.ts': ['commands'],
  setup: [],
  // The page of all rules is made from what the rules say of themselves; the browser that prints draws pages side by side.
  maintain: [...RIGHT_OF_MODEL, 'setup', 'rules', 'lint', 'render'],
  bench: [...RIGHT_OF_MODEL, 'rules', 'render', 'lint', 'commands'],
};

/** Formats that are read by other formats; the folder's own files and `render/*.ts` are open to each. */
const FORMAT_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  pdf: ['html'],
  feed: ['html'],
  site: ['html'],
  // A paper has the look of the acts and is printed as they are.
  paper: ['html', 'docx', 'pdf'],
};

/**
 * Everybody takes single files of the domain; the benchmark measures the steps inside a command, and a maintainer's
 * script makes files of the inside (TypeBox schemas, which the model itself must not load).
 */
const OPEN_FOLDERS = ['scripts/knowledge'];
const MAY_REACH_INSIDE = ['bench', 'maintain'];

const FILE_SYSTEM = /^(?:node:)?fs(?:\/promises)?$/;
const MAY_USE_FILES = ['commands', 'setup', 'maintain', 'bench'];
/** What `render` may do with files: read its templates. */
const READING = ['readFileSync'];

const PRINTING = /\bconsole\s*[.[]|\bprocess\s*\.\s*(?:exit\w*|stdout|stderr)/;
const MAY_PRINT = ['cli.ts', 'setup', 'bench', 'maintain'];

const MAX_LINES = 300;
const EMPTY_NAMES = ['util', 'utils', 'helper', 'helpers', 'manager', 'misc', 'shared'];

const roomOf = (file: string): string => file.split('/')[1] ?? '';
const formatOf = (file: string): string | undefined => /^scripts\/render\/([^/]+)\//.exec(file)?.[1];

export const LAYER_RULES: readonly LayerRule[] = [
  {
    id: 'layers',
    *check(house) {
      for (const file of house.keys()) {
        const room = roomOf(file);
        const allowed = MAY_IMPORT[room];
        if (!allowed) yield `${file}: no such place in the table of layers`;
        for (const target of targetsOf(file, house)) {
          const other = roomOf(target);
          if (!target.startsWith('scripts/')) yield `${file}: leaves scripts for ${target}`;
          else if (other !== room && allowed && !allowed.includes(other))
            yield `${file}: ${room} must not import ${target}`;
        }
      }
    },
  },
  {
    id: 'formats',
    *check(house) {
      for (const file of house.keys()) {
        if (roomOf(file) !== 'render' || file === 'scripts/render/index.ts') continue;
        const format = formatOf(file);
        for (const target of targetsOf(file, house)) {
          const other = formatOf(target);
          if (!format && other) yield `${file}: what all formats share must not import ${target}`;
          if (!format || !other || other === format) continue;
          if (!FORMAT_MAY_IMPORT[format]?.includes(other)) yield `${file}: ${format} must not import ${target}`;
        }
      }
    },
  },
  {
    id: 'entrances',
    *check(house) {
      for (const file of house.keys()) {
        if (MAY_REACH_INSIDE.includes(roomOf(file))) continue;
        for (const target of targetsOf(file, house)) {
          const passed = foldersOf(target).find(
            (folder) =>
              !file.startsWith(`${folder}/`) && house.has(`${folder}/index.ts`) && target !== `${folder}/index.ts`,
          );
          if (passed && !OPEN_FOLDERS.includes(passed)) yield `${file}: reaches ${target} past ${passed}/index.ts`;
        }
      }
    },
  },
  {
    id: 'cycles',
    *check(house) {
      const done = new Set<string>();
      const path: string[] = [];
      function* visit(file: string): Generator<string> {
        const start = path.indexOf(file);
        if (start >= 0) yield `${file}: ${[...path.slice(start), file].join(' → ')}`;
        if (start >= 0 || done.has(file) || !house.has(file)) return;
        path.push(file);
        for (const target of targetsOf(file, house)) yield* visit(target);
        path.pop();
        done.add(file);
      }
      for (const file of house.keys()) yield* visit(file);
    },
  },
  {
    id: 'computed-imports',
    *check(house) {
      for (const [file, text] of house) {
        if (['setup', 'bench', 'maintain'].includes(roomOf(file))) continue;
        if (importsOf(file, text).some((one) => one.specifier === undefined)) yield `${file}: imports a computed name`;
      }
    },
  },
  {
    id: 'files',
    *check(house) {
      for (const [file, text] of house) {
        const room = roomOf(file);
        if (MAY_USE_FILES.includes(room)) continue;
        for (const { specifier = '', names } of importsOf(file, text)) {
          if (!FILE_SYSTEM.test(specifier)) continue;
          const onlyReads = room === 'render' && names.every((name) => READING.includes(name));
          if (!onlyReads) yield `${file}: ${room} must not use ${specifier} (${names.join(', ')})`;
        }
      }
    },
  },
  {
    id: 'printing',
    *check(house) {
      for (const [file, text] of house) {
        const found = PRINTING.exec(text)?.[0];
        if (found && !MAY_PRINT.includes(roomOf(file))) yield `${file}: ${found}`;
      }
    },
  },
  {
    id: 'names',
    *check(house) {
      for (const file of house.keys()) {
        const empty = file.split(/[/.-]/).find((word) => EMPTY_NAMES.includes(word));
        if (empty) yield `${file}: «${empty}» says nothing`;
      }
    },
  },
  {
    id: 'size',
    *check(house) {
      for (const [file, text] of house) {
        const lines = text.trimEnd().split('\n').length;
        if (lines > MAX_LINES) yield `${file}: ${lines} lines`;
      }
    },
  },
];

/** Files that a file imports, each once. */
function targetsOf(file: string, house: House): string[] {
  const targets = importsOf(file, house.get(file) ?? '').flatMap(({ target }) => (target ? [target] : []));
  return [...new Set(targets)];
}

/** `a/b/c.ts` → `a`, `a/b`. */
function foldersOf(file: string): string[] {
  const steps = file.split('/').slice(0, -1);
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'));
}
