/** Reports by name. */
import type { Finding } from '../finding.ts';
import type { FormatContext } from './context.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

export { summary } from './pretty.ts';

export const FORMATS = { pretty, json, sarif, github, gitlab } satisfies Record<
  string,
  (findings: readonly Finding[], context: FormatContext) => string
>;

export type FormatName = keyof typeof FORMATS;
