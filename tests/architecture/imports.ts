/** What a module imports, read from its text: type imports too, which a runtime never sees. */
import { posix } from 'node:path';

export interface Import {
  /** As typed: `../model/index.ts`, `node:fs`. Absent where it is computed. */
  specifier?: string;
  /** The file in the house, for relative imports. */
  target?: string;
  /** What is taken: `readFileSync`, or `*` for the whole module. */
  names: string[];
}

const STATIC = /^[ \t]*(?:import|export)\s+(?:type\s+)?([^'";]*?)\s*\bfrom\s*['"]([^'"]+)['"]/gm;
const SIDE_EFFECT = /^[ \t]*import\s*['"]([^'"]+)['"]/gm;
const CALL = /\b(?:import|require)\s*\(\s*(?:['"]([^'"]+)['"]\s*\)|(?=[^)\s]))/g;

/**
 * Read a module's imports.
 * @param file its path from the project's folder, with `/`
 * @param text the source
 */
export function importsOf(file: string, text: string): Import[] {
  const found = (specifier: string | undefined, names: string[]): Import => ({
    names,
    ...(specifier !== undefined && { specifier }),
    ...(specifier?.startsWith('.') && { target: posix.join(posix.dirname(file), specifier) }),
  });
  return [
    ...text.matchAll(STATIC).map(([, clause = '', specifier]) => found(specifier, namesOf(clause))),
    ...text.matchAll(SIDE_EFFECT).map(([, specifier]) => found(specifier, [])),
    ...text.matchAll(CALL).map(([, specifier]) => found(specifier, ['*'])),
  ];
}

function namesOf(clause: string): string[] {
  const braced = /\{([^}]*)\}/.exec(clause)?.[1];
  if (braced === undefined) return ['*'];
  const names = braced.split(',').map((name) => name.trim().replace(/^type\s+|\s+as\s+.*$/g, ''));
  const other = clause.replace(/\{[^}]*\}/, '').replace(/[,\s]/g, '');
  return [...names.filter(Boolean), ...(other ? ['*'] : [])];
}
