/** Small edits of a YAML text against the same edits of plain data. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMap, parse, parseDocument, visit } from 'yaml';
import { removeYaml, setYaml } from '../scripts/source/index.ts';

const KEYS = ['a', 'b', 'by', 'date'];
const VALUE = fc.constantFrom('x', '2024-08-30', '3', 'Педагогический совет');
const LEAF = fc.dictionary(fc.constantFrom(...KEYS), VALUE, { minKeys: 1, noNullPrototype: true });
const DATA = fc.record({
  status: VALUE,
  agreed: fc.array(
    fc.dictionary(fc.constantFrom(...KEYS), fc.oneof(VALUE, LEAF), { minKeys: 1, noNullPrototype: true }),
    { minLength: 1 },
  ),
  approved: fc.dictionary(fc.constantFrom(...KEYS), fc.oneof(VALUE, LEAF), { minKeys: 1, noNullPrototype: true }),
});
type Data = Record<string, unknown>;

/** Typed in as many ways as people type it: maps on a line or on several, comments, Windows line ends. */
const TYPED = fc.tuple(DATA, fc.infiniteStream(fc.boolean()), fc.boolean()).map(([data, coins, windows]) => {
  const document = parseDocument(JSON.stringify(data));
  if (isMap(document.contents)) document.contents.flow = false;
  visit(document, {
    Collection: (_, node) => {
      if (node !== document.contents) node.flow = false;
    },
  });
  visit(document, {
    Map: (_, node, path) => {
      const inside = path.some((one) => isMap(one) && one.flow);
      if (node !== document.contents && (inside || coins.next().value)) node.flow = true;
    },
    Scalar: (key, node, path) => {
      node.type = coins.next().value ? 'PLAIN' : 'QUOTE_DOUBLE';
      const flow = path.some((one) => isMap(one) && one.flow);
      if (key === 'value' && !flow && coins.next().value) node.comment = ' примечание';
    },
  });
  const text = String(document);
  return { data: parse(text) as Data, text: windows ? text.replaceAll('\n', '\r\n') : text };
});
const PATH = fc.oneof(
  fc.tuple(fc.constantFrom('status', 'effective')),
  fc.tuple(fc.constant('approved'), fc.constantFrom(...KEYS)),
  fc.tuple(fc.constant('agreed'), fc.constant(0), fc.constantFrom(...KEYS)),
);
const comments = (text: string): number => text.split('# примечание').length - 1;
const isBranch = (value: unknown): boolean => typeof value === 'object' && value !== null;

test('a value is put in, and everything else stays', () => {
  fc.assert(
    fc.property(TYPED, PATH, ({ data, text }, path) => {
      const expected = structuredClone(data);
      const last = path.at(-1)!;
      const parent = path.slice(0, -1).reduce<unknown>((node, step) => (node as Data)[step], expected) as Data;
      fc.pre(!isBranch(parent[last]));
      parent[last] = '2026-12-01';
      const edited = setYaml(text, path, '2026-12-01');
      expect(parse(edited)).toEqual(expected);
      expect(comments(edited)).toBe(comments(text));
      expect(edited.includes('\r\n') ? /[^\r]\n/.test(edited) : edited.includes('\r')).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('missing maps are made on the way', () => {
  expect(setYaml('a: 1\n', ['b', 'c', 'd'], '2')).toBe('a: 1\nb: { c: { d: 2 } }\n');
  expect(setYaml('a: {}\n', ['a', 'c'], '2')).toBe('a: { c: 2 }\n');
  expect(setYaml('a: # пусто\nb: 1', ['a', 'c'], '2')).toBe('a: { c: 2 } # пусто\nb: 1');
  expect(setYaml('a: 1', ['b'], '2')).toBe('a: 1\nb: 2');
});

test('a key is taken out, with the maps that it leaves empty, and everything else stays', () => {
  fc.assert(
    fc.property(TYPED, PATH, ({ data, text }, path) => {
      const expected = structuredClone(data) as { approved?: Data; agreed: Data[] } & Data;
      const parent = path.slice(0, -1).reduce<unknown>((node, step) => (node as Data)[step], expected) as Data;
      // The only key of a list's item leaves an item that is empty: nobody asks for that.
      fc.pre(path.length < 3 || Object.keys(parent).length > 1);
      const there = Object.hasOwn(parent, path.at(-1)!);
      delete parent[path.at(-1)!];
      if (Object.keys(expected.approved!).length === 0) delete expected.approved;
      const edited = removeYaml(text, path);
      expect(parse(edited)).toEqual(expected);
      if (!there) expect(edited).toBe(text);
      expect(edited.includes('\r\n') ? /[^\r]\n/.test(edited) : edited.includes('\r')).toBe(false);
    }),
    { numRuns: 500 },
  );
});
