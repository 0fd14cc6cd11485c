/** The passport is found without parsing the text below it, and nowhere else than the Markdown parser finds it. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSourceText } from '../scripts/source/index.ts';

/** The range between the fences, as the Markdown tree knows it. */
function byTree(text: string): [number, number] | undefined {
  const node = readSourceText('policy/a/policy.md', text).tree.children[0];
  if (node?.type !== 'yaml') return undefined;
  const start = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)![0].length;
  return [start, start + node.value.length];
}

test('the front matter is what the Markdown parser takes for it', () => {
  const pieces = fc.constantFrom('---', '--', '----', ' ---', '--- ', '---\t', 'id: a', '# x', '', ' ', '…', '- - -');
  const lines = fc.array(fc.tuple(pieces, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 7 });
  fc.assert(
    fc.property(fc.constantFrom('', '---\n', '---\r\n', '--- \n', '\uFEFF---\n'), lines, (head, rest) => {
      const text = head + rest.map((line) => line.join('')).join('');
      const source = readSourceText('policy/a/policy.md', text);
      expect(source.frontMatter?.range).toEqual(byTree(source.text));
    }),
    { numRuns: 3000 },
  );
});
