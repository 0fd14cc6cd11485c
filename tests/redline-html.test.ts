/** The redline as a page: valid, every link leads somewhere, and heard as it is seen. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { HtmlValidate } from 'html-validate';
import { toString as textOf } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { compare } from '../scripts/compare/index.ts';
import { type Policy, policyOf } from '../scripts/model/index.ts';
import { redlineView, renderHtml, viewOf } from '../scripts/render/index.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { twoEditions } from './compare/edits.ts';

const read = (text: string): Policy => policyOf(readSourceText('policy/example/policy.md', text));

function pageOf(old: string, now: string): string {
  const [before, after] = [read(old), read(now)];
  const view = (policy: Policy) => viewOf(policy, undefined, '');
  return renderHtml(redlineView(compare(before, after), view(before), view(after), 'две редакции'), { for: 'print' });
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'long-title': 'off', 'valid-id': ['error', { relaxed: true }] },
});

async function mistakesOf(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  const tree = fromHtml(page);
  const ids = new Set(selectAll('[id]', tree).map(({ properties }) => properties.id));
  const dangling = selectAll('a[href^="#"]', tree).filter(
    ({ properties }) => !ids.has(String(properties.href).slice(1)),
  );
  return [
    ...results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line} ${message}`)),
    ...dangling.map(({ properties }) => `nothing at ${properties.href}`),
  ];
}

const EVERYTHING = readFileSync('tests/fixtures/acts/everything.md', 'utf8');

it('is a valid page of an act that has everything, changed in every sort of place', async () => {
  const now = EVERYTHING.replace(/^(1\.2\..*)$/m, '$1 И ещё слова.')
    .replace(/^\| .*\|\n(?=\| )/m, '')
    .replace(/^!\[.*$/m, '![Новая схема](new.png "Новая подпись")')
    .replace(/^2\.1\.2\..*$/m, '');
  expect(now).not.toBe(EVERYTHING);
  for (const page of [
    pageOf(EVERYTHING, now),
    pageOf(now, EVERYTHING),
    pageOf(EVERYTHING, '---\nid: none\nkind: Положение\ntitle: Положение\nstatus: draft\n---\n'),
  ])
    expect(await mistakesOf(page)).toEqual([]);
});

it('is always a valid page, and says of every revision what it is', async () => {
  await fc.assert(
    fc.asyncProperty(twoEditions, async ({ old, now }) => {
      const page = pageOf(old, now);
      // A reference that leads nowhere in the new edition is its author's.
      const own = new Set(await mistakesOf(renderHtml(viewOf(read(now), undefined, ''), { for: 'print' })));
      expect((await mistakesOf(page)).filter((mistake) => !own.has(mistake))).toEqual([]);
      const tree = fromHtml(page);
      const spoken = { ins: '[добавлено: ', del: '[исключено: ' } as const;
      for (const name of ['ins', 'del'] as const)
        for (const revision of selectAll(`main section ${name}, main div ${name}, main li ${name}, h1 ${name}`, tree))
          expect(textOf(revision).startsWith(spoken[name]) && textOf(revision).endsWith(']')).toBe(true);
    }),
    { numRuns: 40 },
  );
}, 60_000);
