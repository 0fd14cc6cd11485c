/**
 * Makes `docs/feed-fields.md`, the table of all fields, from the published schemas, and adds new fields to the contract
 * (`tests/baselines/feed-fields.json`). Run by hand after a schema changes; tests compare.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { FEED_VERSION } from '../render/feed/schema/common.ts';
import { SCHEMAS } from '../render/feed/schemas.ts';
import { type Field, feedFields } from './feed-fields.ts';

const INTRODUCTION = `# Поля ленты

Что лежит в \`dist/feed.json\`, \`dist/policies/<имя>/policy.json\`, \`dist/feed-changes.json\` и \`changes.json\` рядом с редакцией. Версия ленты – ${FEED_VERSION}; что в ней менялось – в [журнале](feed-changelog.md). Эта страница сделана из схем (\`scripts/maintain/describe-feed.ts\`), руками её не правят. Сами схемы и типы TypeScript публикуются рядом с лентой: \`dist/schemas/\`.

- \`[]\` после имени – список; точка ведёт внутрь; \`*\` – любой ключ.
- «есть всегда» – поле не пропадает; если значения нет, в нём \`null\` или пустой список.
- Новые поля могут появляться. Прежние не исчезают и не меняют вида: для этого заводится новая версия схемы.
- Даты без времени – \`ГГГГ-ММ-ДД\`. Даты со временем – полночь по часам учреждения (\`utcOffset\` в \`organization.yaml\`; если не указан – московское время, \`+03:00\`).
- Состояние правового акта (\`citations\`) – на день \`asOf\`, а не на сегодня: лента собрана без обращения к интернету. Чего программа не знает, то \`null\` или \`unknown\`.
`;

const TITLES: Readonly<Record<string, string>> = {
  Feed: 'feed.json',
  Policy: 'policy.json',
  FeedChanges: 'feed-changes.json',
  EditionChanges: 'changes.json редакции',
};

/** The page of all fields. */
export function describedFeed(): string {
  const fields = feedFields();
  return [
    INTRODUCTION,
    ...SCHEMAS.map(([file, name]) => {
      const rows = fields.get(file)!.map(row);
      return `## ${TITLES[name]}\n\nСхема \`schemas/${file}\`, тип \`${name}\`.\n\n| поле | тип | есть всегда | что это |\n|---|---|---|---|\n${rows.join('\n')}\n`;
    }),
  ].join('\n');
}

const row = ({ path, type, required, description }: Field): string =>
  `| \`${path}\` | ${type.replaceAll('|', '\\|').replaceAll('"', '`')} | ${required ? 'да' : 'нет'} | ${description.replaceAll('|', '\\|')} |`;

/** File of a schema → path → type; an optional field's type ends in `?`. */
export type Contract = Record<string, Record<string, string>>;

export function contractNow(): Contract {
  const entries = [...feedFields()].map(([file, fields]) => [
    file,
    Object.fromEntries(fields.map(({ path, type, required }) => [path, required ? type : `${type}?`])),
  ]);
  return Object.fromEntries(entries) as Contract;
}

if (import.meta.main) {
  await writeFile(new URL('../../docs/feed-fields.md', import.meta.url), describedFeed());
  const path = new URL('../../tests/baselines/feed-fields.json', import.meta.url);
  const known = JSON.parse(await readFile(path, 'utf8').catch(() => '{}')) as Contract;
  // Only added to: what was promised is taken back by hand, with a new version.
  const contract = Object.fromEntries(
    Object.entries(contractNow()).map(([file, fields]) => [file, { ...fields, ...known[file] }]),
  );
  await writeFile(path, `${JSON.stringify({ ...known, ...contract }, null, 2)}\n`);
}
