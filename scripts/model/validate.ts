/** YAML text against a schema → typed value or mistakes with their places. The words are the rules' business. */
import { Ajv, type ErrorObject } from 'ajv';
import { isCalendarDate } from '../knowledge/dates.ts';
import { isHttpsAddress } from '../knowledge/web-address.ts';
import type { Range, YamlText } from '../source/index.ts';

/** One way in which a YAML text differs from its schema. */
export interface SchemaMistake {
  /** YAML syntax errors carry the parser's code; the others ajv's keyword. */
  keyword: string;
  /** Keys from the root to the value that is wrong. */
  path: string[];
  /** What ajv says of it: allowed values, the unknown key, the expected type … */
  params: Record<string, unknown>;
  /** What was typed. */
  value: unknown;
  /** Keys that the schema knows at this place. */
  known: string[];
  /** What is expected here, in Russian, when the schema says it. */
  expected?: string;
  range: Range;
}

export type Validated<T> = { value: T; mistakes: [] } | { value?: undefined; mistakes: SchemaMistake[] };

const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  strict: true,
  // What is compiled runs a few times: making its code shorter takes a third of the compilation.
  code: { optimize: false },
  formats: { date: isCalendarDate, 'https-address': isHttpsAddress },
});

/**
 * Validate a parsed YAML text.
 * @param yaml what {@link YamlText} gave
 * @param schema a JSON Schema whose static type is `T`
 */
export function validateYaml<T>(yaml: YamlText, schema: object): Validated<T> {
  if (yaml.mistakes.length > 0) {
    return {
      mistakes: yaml.mistakes.map(({ code, range }) => ({
        keyword: code,
        path: [],
        params: {},
        value: undefined,
        known: [],
        range,
      })),
    };
  }
  const validate = ajv.compile(schema);
  const value = yaml.value ?? {};
  if (validate(value)) return { value: value as T, mistakes: [] };
  const errors = validate.errors ?? [];
  return { mistakes: withoutEchoes(errors).map((error) => mistakeOf(error, yaml)) };
}

/** The first way in which data differ from their schema: the keys to the value, and the key that is missing or unknown. */
export interface JsonMistake {
  path: string[];
  key?: string;
}

/**
 * Validate data that a program wrote: one mistake is enough to say that somebody has touched them.
 * @param schema a JSON Schema whose static type is `T`
 */
export function validateJson<T>(
  data: unknown,
  schema: object,
): { value: T; mistake?: undefined } | { value?: undefined; mistake: JsonMistake } {
  const validate = ajv.compile(schema);
  if (validate(data)) return { value: data as T };
  const error = validate.errors![0]!;
  const key = error.params.missingProperty ?? extraKeyOf(error);
  return { mistake: { path: keysOf(error), ...(typeof key === 'string' && { key }) } };
}

/** `anyOf` repeats what its branches have said; one mistake is one finding. */
function withoutEchoes(errors: ErrorObject[]): ErrorObject[] {
  const seen = new Set<string>();
  return errors.filter((error) => {
    if (
      error.keyword === 'anyOf' &&
      errors.some((other) => other !== error && other.instancePath === error.instancePath)
    )
      return false;
    const detail = error.params.missingProperty ?? error.params.additionalProperty ?? '';
    const key = `${error.instancePath}|${detail}`;
    return !seen.has(key) && seen.add(key);
  });
}

function mistakeOf(error: ErrorObject, yaml: YamlText): SchemaMistake {
  const path = keysOf(error);
  const extra = extraKeyOf(error);
  const range = typeof extra === 'string' ? yaml.locate([...path, extra], 'key') : yaml.locate(path, 'value');
  const parent = error.parentSchema as { properties?: object; description?: string } | undefined;
  return {
    keyword: error.keyword,
    path,
    params: error.params,
    value: error.data,
    known: Object.keys(parent?.properties ?? {}),
    range,
    ...(parent?.description && { expected: parent.description }),
  };
}

/** A JSON pointer as keys (RFC 6901). */
function keysOf({ instancePath }: ErrorObject): string[] {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const extraKeyOf = ({ params }: ErrorObject): unknown => params.additionalProperty ?? params.propertyName;
