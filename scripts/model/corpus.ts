/** All acts of the institution together, with what they share. */
import { type Lines, linesOf, parseYaml, type YamlText } from '../source/index.ts';
import type { PictureFiles } from './picture.ts';
import type { Policy } from './policy.ts';
import schemas from './schema/compiled.json' with { type: 'json' };
import type { Contacts } from './schema/contacts.ts';
import type { Organization } from './schema/organization.ts';
import { type SchemaMistake, validateYaml } from './validate.ts';

/** A YAML file of the institution. */
export interface DataFile<T> {
  path: string;
  text: string;
  lines: Lines;
  yaml: YamlText;
  value?: T;
  mistakes: SchemaMistake[];
}

export interface Corpus {
  policies: Policy[];
  organization?: DataFile<Organization>;
  contacts?: DataFile<Contacts>;
  /** What lies at the addresses of pictures; absent when the act came without its folder (an editor, standard input). */
  pictures?: PictureFiles;
  /** The day that «overdue» is measured from, ISO 8601. */
  today: string;
}

/** Read `organization.yaml`. */
export function organizationOf(path: string, text: string): DataFile<Organization> {
  return dataFile<Organization>(path, text, schemas.organization);
}

/** Read `contacts.yaml`. */
export function contactsOf(path: string, text: string): DataFile<Contacts> {
  return dataFile<Contacts>(path, text, schemas.contacts);
}

function dataFile<T>(path: string, typed: string, schema: object): DataFile<T> {
  const text = typed.replace(/^\uFEFF/, '');
  const yaml = parseYaml(text);
  const { value, mistakes } = validateYaml<T>(yaml, schema);
  return { path, text, lines: linesOf(text), yaml, mistakes, ...(value !== undefined && { value: value as T }) };
}
