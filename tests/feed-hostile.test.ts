/** What comes out of hostile acts: JSON and XML that hold the text and nothing of it as markup. */

import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { addresses, atomOf, changesOf, type Feed, stateOf } from '../scripts/render/index.ts';
import { feedOfActs, published, viewOfText } from './feed/acts.ts';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  ']]><evil/>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '&lt;b&gt; &amp; &#0; &#x1F600;',
  '<!-- --> <?php echo 1 ?>',
  '{{constructor}} {{{x}}} #{7*7}',
  '__proto__ constructor toString',
  '\\u003cscript\\u003e',
  'a\u0001b\u0008c\u001fd\ufffee\uffff',
  '\u202eоборот\u202c \u2028строка\u2029',
  '\ud800 одинокий \udc00',
  'javascript:alert(1) data:text/html,<script>x</script>',
  '[x](javascript:alert(1)) ![y](https://evil.example/x.png)',
  '`<b>` ~~<i>~~ **<u>**',
  '<style>*{}</style><iframe src=//evil.example></iframe>',
  '%3Cscript%3E ../../etc/passwd',
  'х'.repeat(5_000),
];

describe.each(PAYLOADS.map((payload) => [payload.slice(0, 40), payload]))('%j', (_, payload) => {
  const act = published(
    viewOfText({
      title: `Порядок ${payload}`,
      body: `## 1. Раздел ${payload}\n\n1.1. При сбое ФГИС «${payload.replace(/[«»"“”„\n]/g, '').slice(0, 50)}» обучающийся должен сообщить ${payload} на a@school.example (далее – Порядок).\n\n- ${payload};\n\n| Имя | ${payload.replaceAll('|', '')} |\n|---|---|\n| а | ${payload.replaceAll('|', '')} |\n\n1.2. Сноска[^1].\n\n[^1]: ${payload}`,
      passport: `responsible: ${JSON.stringify(payload.toWellFormed())}\n`,
      contacts: `x:\n  name: ${JSON.stringify(payload.toWellFormed())}\n  email: a@school.example\n  source: x\n`,
    }),
  );
  const feed = feedOfActs([act], 'https://school.example/akty/');

  test('clauses have no element but those of text, and no link that runs', () => {
    const allowed = new Set([
      'html',
      'head',
      'body',
      'em',
      'strong',
      'a',
      'sup',
      'br',
      'code',
      'table',
      'tbody',
      'tr',
      'th',
      'td',
    ]);
    for (const { html } of act.data.clauses) {
      const visit = (node: ReturnType<typeof fromHtml>['children'][number]): void => {
        if (node.type === 'comment') throw new Error('a comment');
        if (node.type !== 'element') return;
        expect([...allowed]).toContain(node.tagName);
        const { href = '#', ...others } = node.properties;
        expect(Object.keys(others).filter((name) => !['role', 'ariaLabel'].includes(name))).toEqual([]);
        expect(String(href)).toMatch(/^(?:#|https?:|mailto:|tel:)/);
        node.children.forEach(visit);
      };
      fromHtml(html, { fragment: true }).children.forEach(visit as never);
    }
  });

  test('Atom is well-formed, and its titles are the feed’s', () => {
    const entry = atomTree(feed).find(({ name }) => name === 'entry')!;
    expect(names(entry)).toEqual([
      'id',
      'title',
      'published',
      'updated',
      'link',
      'link',
      'category',
      'summary',
      'content',
    ]);
    const title = textOf(entry.children.find((one): one is Element => one.type === 'element' && one.name === 'title')!);
    expect(title).toBe(legal(feed.items[0]!.title));
  });

  test('JSON is the same after a round trip', () => {
    expect(JSON.parse(JSON.stringify(feed))).toEqual(feed);
    expect(feed.items[0]!._lna.services[0]!.email).toBe('a@school.example');
    expect(Object.getPrototypeOf(feed.items[0]!._lna.sha256)).toBe(Object.prototype);
  });
});

/** XML has no way to say these. */
const legal = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\t\r\n]+/g, ' ')
    .replace(/[\u0000-\u001f\ufffe\uffff]/g, '');

function atomTree(feed: Feed): Element[] {
  const root: Root = fromXml(atomOf(feed));
  const top = root.children.find((node): node is Element => node.type === 'element')!;
  expect([top.name, top.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  return top.children.filter((node): node is Element => node.type === 'element');
}
const names = ({ children }: Element): string[] =>
  children.flatMap((one) => (one.type === 'element' ? [one.name] : []));
const textOf = ({ children }: Element): string =>
  children.map((one) => (one.type === 'text' ? one.value : '')).join('');

describe('Atom 1.0', () => {
  const acts = ['a', 'b'].map((id) => published(viewOfText({ id, title: `Порядок ${id}`, body: '1.1. Текст.' })));

  test('has what RFC 4287 asks for, with a base address and without', () => {
    for (const [base, id] of [
      ['https://school.example/akty', /^https:\/\/school\.example\/akty\/$/],
      [undefined, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
    ] as const) {
      const tree = atomTree(feedOfActs(acts, base));
      const one = (name: string) => textOf(tree.find((element) => element.name === name)!);
      expect(one('id')).toMatch(id);
      expect(one('updated')).toBe('2024-08-30T00:00:00+03:00');
      const authors = tree.filter(({ name }) => name === 'author');
      expect(authors.map(({ attributes, children }) => [attributes, textOf(children[0] as Element)])).toEqual([
        [{}, 'Школа'],
      ]);
      const self = tree.find(({ name, attributes }) => name === 'link' && attributes.rel === 'self')!;
      expect(self.attributes.href).toBe(base ? `${base}/feed.atom` : 'feed.atom');
      const ids = tree.filter(({ name }) => name === 'entry').map((entry) => textOf(entry.children[0] as Element));
      expect(new Set(ids).size).toBe(2);
      for (const entry of ids) expect(URL.canParse(entry)).toBe(true);
    }
  });

  test('an empty feed is one too, and the order of acts does not matter', () => {
    expect(atomTree(feedOfActs([])).map(({ name }) => name)).toEqual([
      'id',
      'title',
      'subtitle',
      'updated',
      'author',
      'link',
    ]);
    expect(atomOf(feedOfActs([...acts].reverse()))).toBe(atomOf(feedOfActs(acts)));
  });
});

test('the notice of changes does not care for the order of acts, and finds a clause by its former name', () => {
  const one = published(viewOfText({ id: 'a', body: '1.1. Первый.\n\n1.2. Второй.' })).data;
  const two = published(viewOfText({ id: 'a', body: '1.1. Новый. {#new}\n\n1.2. Первый. {#first #para_1-1}' })).data;
  const other = published(viewOfText({ id: 'b', body: '1.1. Иной.' })).data;
  const notice = changesOf(
    { states: [stateOf(one), stateOf(other)] },
    [stateOf(other), stateOf(two)],
    addresses(undefined),
  );
  expect(notice.acts).toHaveLength(1);
  expect(
    notice.acts[0]!.clauses.map(({ change, uid, number, previousNumber }) => [change, uid, number, previousNumber]),
  ).toEqual([
    ['added', 'new', '1.1.', null],
    ['renumbered', 'first', '1.2.', '1.1.'],
    ['removed', 'para_1-2', null, '1.2.'],
  ]);
  const again = changesOf(
    { states: [stateOf(two), stateOf(other)], notice },
    [stateOf(two), stateOf(other)],
    addresses(undefined),
  );
  expect(again).toEqual(notice);
});

test('the notice tells every clause at most once, nothing of equal states, and the whole of the difference', () => {
  const clause = fc.record({
    uid: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    eId: fc.constantFrom('a', 'b', 'f'),
    oldIds: fc.constant<string[]>([]),
    kind: fc.constantFrom('clause' as const, 'item' as const),
    parent: fc.constantFrom('a', 'b', null),
    number: fc.constantFrom('1.', '2.', null),
    text: fc.constantFrom('x', 'y'),
  });
  const clauses = fc.uniqueArray(clause, { selector: ({ uid }) => uid });
  const act = (list: readonly (typeof clause extends fc.Arbitrary<infer T> ? T : never)[]) => ({
    id: 'a',
    title: 'Порядок',
    status: 'in_force' as const,
    edition: '2024-08-30',
    facts: '',
    clauses: list,
  });
  const isThere = ({ change }: { change: string }): boolean => change !== 'removed';
  fc.assert(
    fc.property(clauses, clauses, (old, now) => {
      const { acts } = changesOf({ states: [act(old)] }, [act(now)], addresses(undefined));
      if (JSON.stringify(old) === JSON.stringify(now)) {
        expect(acts).toEqual([]);
        return;
      }
      const told = acts.flatMap((one) => one.clauses);
      const names = (list: readonly (string | null | undefined)[]) => list.filter((name) => name != null);
      for (const list of [told.map(({ previousUid }) => previousUid), told.filter(isThere).map(({ uid }) => uid)])
        expect(new Set(names(list)).size).toBe(names(list).length);
      // What was, with the changes, is what is.
      const kept = new Map(old.map(({ uid, number, text }) => [uid, `${number} ${text}`]));
      for (const { previousUid } of told) if (previousUid != null) kept.delete(previousUid as never);
      const texts = new Map(old.map(({ uid, text }) => [uid as string, text]));
      const come = told
        .filter(isThere)
        .map(({ number, text, previousUid }) => `${number} ${text ?? texts.get(previousUid!)}`);
      expect([...kept.values(), ...come].sort()).toEqual(now.map(({ number, text }) => `${number} ${text}`).sort());
    }),
  );
});
