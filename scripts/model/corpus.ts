/** All acts of the institution together, with what they share. */
import { type Lines, linesOf, parseYaml, type YamlText } from '../source/index.ts';
import type { PictureFiles } from './picture.ts';
import type { Policy } from './policy.ts';
import schemas from './schema/compiled.json' with { type: 'json' };
import type { Contacts } from './schema/contacts.ts';
import type { OwnActs } from './schema/legal-acts.ts';
import type { Organization } from './schema/organization.ts';
import { type SealFile, sealedEdition, sealOf } from './seal.ts';
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

/** What knows the words of the language. */
export interface Speller {
  isWord(word: string): boolean;
  /** Similar words, the likeliest first. */
  suggest(word: string): string[];
}

export interface Corpus {
  policies: Policy[];
  organization?: DataFile<Organization>;
  contacts?: DataFile<Contacts>;
  /** What the institution adds to the registry of legal acts. */
  acts?: DataFile<OwnActs>;
  /** Seals of adopted editions. */
  seals?: readonly SealFile[];
  /** Absent unless spelling is to be checked: it is heavy. */
  speller?: Speller;
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

/** Read `acts.yaml`. */
function ownActsOf(path: string, text: string): DataFile<OwnActs> {
  return dataFile<OwnActs>(path, text, schemas.acts);
}

/** The institution's own files, and what each is to the corpus. */
const DATA_FILES: Readonly<Record<string, (corpus: Corpus, path: string, text: string) => void>> = {
  'policy/organization.yaml': (corpus, path, text) => {
    corpus.organization = organizationOf(path, text);
  },
  'policy/contacts.yaml': (corpus, path, text) => {
    corpus.contacts = contactsOf(path, text);
  },
  'policy/acts.yaml': (corpus, path, text) => {
    corpus.acts = ownActsOf(path, text);
  },
};

/** Paths of the institution's own files, whether they are there or not. */
export const DATA_PATHS: readonly string[] = Object.keys(DATA_FILES);

/**
 * Put one of the institution's own files, or a seal, into a corpus.
 * @returns whether the path is one of {@link DATA_PATHS} or a seal's
 */
export function putDataFile(corpus: Corpus, path: string, text: string): boolean {
  if (sealedEdition(path) !== undefined) {
    corpus.seals = [...(corpus.seals ?? []), sealOf(path, text)];
    return true;
  }
  const put = Object.hasOwn(DATA_FILES, path) ? DATA_FILES[path] : undefined;
  put?.(corpus, path, text);
  return put !== undefined;
}

function dataFile<T>(path: string, typed: string, schema: object): DataFile<T> {
  const text = typed.replace(/^\uFEFF/, '');
  const yaml = parseYaml(text);
  const { value, mistakes } = validateYaml<T>(yaml, schema);
  return { path, text, lines: linesOf(text), yaml, mistakes, ...(value !== undefined && { value: value as T }) };
}
