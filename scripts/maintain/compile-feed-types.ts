/**
 * Makes `templates/feed/feed.d.ts`, the TypeScript types that are published beside the schemas, from the schemas.
 * Run by hand after a schema changes; a test compares.
 */
import { writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import { SCHEMAS, TYPES_NAME } from '../render/feed/schemas.ts';

const HEAD = `/**
 * Типы данных ленты актов: feed.json, policy.json, feed-changes.json, changes.json редакции.
 * Сделаны из схем, лежащих рядом. Новые поля могут появляться, прежние не исчезают и не меняют вида.
 */
`;

/** Names for the pieces that programs hand about. */
const TAIL = `
export type FeedItem = Feed['items'][number];
export type Service = FeedItem['_lna']['services'][number];
export type Step = FeedItem['_lna']['procedure'][number];
export type Contact = FeedItem['_lna']['contacts'][number];
export type Stamp = FeedItem['_lna']['stamps'][number];
export type Edition = FeedItem['_lna']['editions'][number];
export type Clause = Policy['clauses'][number];
export type Citation = Policy['citations'][number];
export type Term = Policy['terms'][number];
export type PublishedFile = Policy['files'][number];
export type ActChange = FeedChanges['acts'][number];
export type ClauseChange = ActChange['clauses'][number];
export type PlaceChange = EditionChanges['changes'][number];
`;

export async function feedTypes(): Promise<string> {
  const parts: string[] = [];
  for (const [file, name, schema] of SCHEMAS) {
    // The compiler would take its names from the Russian titles.
    const { $schema: _, $id: __, title, ...bare } = JSON.parse(JSON.stringify(schema));
    const options = {
      additionalProperties: false,
      bannerComment: `/** ${title}: ${file} */`,
      style: { singleQuote: true, printWidth: 120 },
    };
    parts.push(await compile(bare, name, options));
  }
  return [HEAD, ...parts, TAIL].join('\n').replace(/\n{3,}/g, '\n\n');
}

if (import.meta.main) {
  await writeFile(new URL(`../../templates/feed/${TYPES_NAME}`, import.meta.url), await feedTypes());
}
