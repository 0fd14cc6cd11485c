/** The fields of the published schemas, one by one: for the table of the guide and for the test of the contract. */
import { SCHEMAS } from '../render/feed/schemas.ts';

export interface Field {
  /** `items[]._lna.services[].name`; `*` for a key that is no word of ours. */
  path: string;
  /** `string | null`; the values of an enumeration one by one. */
  type: string;
  /** Always there. */
  required: boolean;
  /** In Russian. */
  description: string;
}

interface Schema {
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema | Schema[];
  anyOf?: Schema[];
  enum?: string[];
  const?: string;
  format?: string;
  patternProperties?: Record<string, Schema>;
  additionalItems?: boolean;
}

/** File of the schema → its fields in order. */
export function feedFields(): Map<string, Field[]> {
  return new Map(
    SCHEMAS.map(([file, , schema]) => [file, [...fieldsOf(JSON.parse(JSON.stringify(schema)) as Schema, '')]]),
  );
}

function* fieldsOf(schema: Schema, prefix: string): Generator<Field> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const path = `${prefix}${name}`;
    const required = schema.required?.includes(name) ?? false;
    yield { path, type: typeOf(field), required, description: field.description ?? '' };
    yield* inside(field, path);
  }
}

/** What is under a field: of an object, of the objects of a list, of either of two. */
function* inside(field: Schema, path: string): Generator<Field> {
  for (const one of field.anyOf ?? [field]) {
    if (one.properties) yield* fieldsOf(one, `${path}.`);
    for (const value of Object.values(one.patternProperties ?? {}))
      yield { path: `${path}.*`, type: typeOf(value), required: false, description: '' };
    if (one.items && !Array.isArray(one.items)) {
      if (one.items.properties) yield* fieldsOf(one.items, `${path}[].`);
      else yield* inside(one.items, `${path}[]`);
    }
  }
}

function typeOf(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ');
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.type === 'array')
    return Array.isArray(schema.items) ? `[${schema.items.map(typeOf).join(', ')}]` : `${typeOf(schema.items ?? {})}[]`;
  return schema.format ? `${schema.type} (${schema.format})` : (schema.type ?? 'any');
}
