/** What is made of all published acts together: the feed, the same as Atom, the notice of changes. */
import { addresses, atomOf, changesOf, FEED_FILES, feedOf, type PublishedAct, stateOf } from '../../render/index.ts';
import type { Workspace } from '../workspace.ts';
import type { Dist } from './dist.ts';
import { jsonText } from './publish.ts';
import type { Before } from './published-acts.ts';

/** @returns what the person who publishes should know, Russian sentences */
export async function writeFeed(
  acts: readonly PublishedAct[],
  before: Before,
  { corpus }: Workspace,
  dist: Dist,
): Promise<string[]> {
  const { baseUrl, utcOffset, shortName } = corpus.organization?.value ?? {};
  const address = addresses(baseUrl);
  const feed = feedOf(acts, { organization: shortName?.value ?? '', baseUrl, utcOffset, address });
  await dist.write(FEED_FILES.json, jsonText(feed));
  await dist.write(FEED_FILES.atom, atomOf(feed));
  const states = [...before.acts.values()].map(({ data }) => stateOf(data));
  const now = acts.map(({ data }) => stateOf(data));
  await dist.write(FEED_FILES.changes, jsonText(changesOf({ states, notice: before.changes }, now, address)));
  const present = new Set(acts.map(({ data }) => data.id));
  const gone = [...before.acts.keys()].filter((id) => !present.has(id));
  return [
    ...gone.map(
      (id) =>
        `Акт «${id}» был в ленте, а теперь его нет: сайты, которые на него ссылаются, его потеряют. Если акт отменён, верните его папку и напишите в policy.md status: repealed.`,
    ),
    ...(baseUrl === undefined
      ? [
          'Адреса в ленте относительные: в policy/organization.yaml не указан baseUrl, адрес папки сайта, куда выкладывают dist. Чтобы ленту читали другие сайты, впишите его, например: baseUrl: https://school.example/akty/',
        ]
      : []),
  ];
}
