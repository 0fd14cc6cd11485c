/** Files that are no acts, and acts that mean harm: never a throw, a finding that says what it is, nothing executed. */
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { type Finding, fix, lint } from '../scripts/lint/index.ts';
import {
  type Corpus,
  contactsOf,
  organizationOf,
  type Passport,
  type Policy,
  policyOf,
  prosesOf,
} from '../scripts/model/index.ts';
import { CONTENT_SECURITY_POLICY } from '../scripts/render/html/security.ts';
import { policyJson, renderAkn, renderHtml, viewOf } from '../scripts/render/index.ts';
import { MAX_LINE, type Prose, readSource, readSourceText, type Source, sourceRange } from '../scripts/source/index.ts';
import { actFragments } from './hostile/act-fragments.ts';

const PATH = 'policy/hostile/policy.md';
const HEAD = `---
id: hostile
kind: Порядок
title: Порядок выдачи ключей
status: draft
---

# Порядок выдачи ключей

`;

interface Seen {
  policy: Policy;
  findings: Finding[];
  /** The page of the act, for the screen. */
  html: string;
}

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** Everything that is done with a file before it is printed. */
function process(source: Source): Seen {
  const policy = policyOf(source);
  const corpus: Corpus = { policies: [policy], today: '2025-01-15' };
  const findings = lint(corpus);
  // An act without a passport is not rendered; here it is, so that its text is tried too.
  const passport: Passport = policy.passport ?? {
    id: 'hostile',
    kind: 'Порядок',
    title: '<b>Порядок</b>',
    status: 'draft',
  };
  const view = viewOf({ ...policy, passport }, undefined, '');
  renderHtml(view, { for: 'print' });
  renderAkn(view, []);
  return { policy, findings, html: renderHtml(view, { for: 'screen', root: '' }) };
}

/** What must be true of every text, however strange. */
function check({ policy, findings, html }: Seen): void {
  const { text } = policy.source;
  const inside = ([start, end]: readonly [number, number]): boolean => 0 <= start && start <= end && end <= text.length;
  for (const finding of findings) {
    const places = [finding.offset, ...(finding.fix?.edits ?? []).map((edit) => edit.offset)];
    if (!places.every(inside)) expect.fail(`${finding.ruleId} points outside of the text: ${JSON.stringify(places)}`);
    if (!finding.message || finding.line < 1 || finding.column < 1) expect.fail(JSON.stringify(finding));
  }
  const uids = new Set<string>();
  const eIds = new Set<string>();
  for (const part of policy.all) {
    if (!inside(part.range) || !part.breaks.every(inside))
      expect.fail(`${part.eId} stands outside of the text: ${part.range}`);
    if (uids.has(part.uid) || eIds.has(part.eId)) expect.fail(`The name ${part.uid} (${part.eId}) is given twice`);
    uids.add(part.uid);
    eIds.add(part.eId);
  }
  for (const prose of prosesOf(policy)) checkProse(prose, text);
  checkPage(html);
}

/** Displayed text maps back to its source, unit by unit and in order. */
function checkProse(prose: Prose, source: string): void {
  const { text, runs } = prose;
  if ((runs.at(-1)?.to ?? 0) !== text.length || runs.some(({ from }, i) => from !== (runs[i - 1]?.to ?? 0)))
    expect.fail(`Units of «${text}» have no place`);
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const [start, end] = sourceRange(prose, i, i + 1);
    if (!(0 <= start && start <= end && end <= source.length))
      expect.fail(`«${text}»[${i}] comes from ${start}–${end}`);
    if (start < before) expect.fail(`«${text}»[${i}] comes from before its neighbour`);
    before = start;
    // A unit that is typed as itself is found where it is said to be typed; the others are escapes, line ends, pictures.
    const typed = source.slice(start, end);
    if (typed.length === 1 && typed !== text[i] && !/\s/.test(typed)) expect.fail(`«${text}»[${i}] is typed ${typed}`);
  }
}

const SAFE_URL =
  /^(?:https?:|mailto:|tel:|#)|^(?:assets\/act\.css$|index\.html$|hostile\.(?:pdf|docx|akn\.xml)$|policy\.json$)/i;
const FOREIGN_ELEMENTS =
  /^(?:script|iframe|object|embed|img|svg|math|form|input|button|base|audio|video|source|template|noscript|frame|applet)$/;

function checkPage(html: string): void {
  const ids = new Set<string>();
  visit(fromHtml(html), (node) => {
    if (node.type !== 'element') return;
    const { tagName, properties } = node;
    if (FOREIGN_ELEMENTS.test(tagName)) expect.fail(`<${tagName}> in the page`);
    if (tagName === 'meta' && properties.httpEquiv && properties.content !== CONTENT_SECURITY_POLICY)
      expect.fail('<meta http-equiv> in the page');
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || name === 'style') expect.fail(`${name} on <${tagName}>`);
      if (/^(?:href|src|action|formAction|xLinkHref|data|poster|cite)$/i.test(name) && !SAFE_URL.test(String(value))) {
        expect.fail(`${name}="${value}" on <${tagName}>`);
      }
    }
    if (typeof properties.id === 'string') {
      if (ids.has(properties.id)) expect.fail(`The id ${properties.id} is given twice`);
      ids.add(properties.id);
    }
  });
}

/** A page's words without its markup. */
function words(html: string): string {
  let text = '';
  visit(fromHtml(html), 'text', (node, _index, parent) => {
    if (parent?.type === 'element' && parent.tagName === 'style') return;
    text += node.value;
  });
  return text;
}

const random = (length: number): Uint8Array => {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state >> 16;
  });
};

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const ACT = `${HEAD}## 1. Общие положения\n\n1.1. Ключи выдаёт дежурный по пункту 1.2.\n\n1.2. Журнал хранят в учительской.\n`;
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (unit) => {
    const code = unit.charCodeAt(0);
    if (code < 128) return code;
    return unit === 'ё' ? 0xb8 : unit === 'Ё' ? 0xa8 : code - 0x410 + 0xc0;
  });

/** Files that are no acts. `says`: rule and place of findings that must be there; nothing said: only that it is survived. */
const FILES: [name: string, content: Uint8Array, says?: string[]][] = [
  ['an empty file', bytes(''), ['source-not-act 1:1']],
  ['blanks', bytes(' \n\t\n\r\n'), ['source-not-act 1:1']],
  ['only a heading', bytes('# Порядок'), ['source-not-act 1:1', 'passport-schema 1:1']],
  ['only a passport', bytes('---\nid: x\n---\n'), ['source-not-act 1:1', 'passport-schema 2:1']],
  ['a picture', PNG, ['source-unreadable 1:1']],
  ['random bytes', random(5_000), ['source-unreadable 1:1']],
  ['random bytes without a zero', random(5_000).map((byte) => byte || 1), ['source-unreadable 1:1']],
  ['a NUL in an act', bytes(`${ACT}\0`), ['source-unreadable 1:1']],
  ['20 MB of one line', Buffer.alloc(20 * 1024 * 1024, 'а'), ['source-unreadable 1:1']],
  ['one line of just too many characters', bytes(`${HEAD}1.1. ${'а'.repeat(MAX_LINE)}`), ['source-unreadable 1:1']],
  ['3 MB of text', bytes('1.1. Ключи выдаёт дежурный.\n\n'.repeat(60_000)), ['source-unreadable 1:1']],
  ['UTF-16', utf16(ACT), ['source-encoding 1:1']],
  ['UTF-16, the other end first', utf16(ACT).swap16(), ['source-encoding 1:1']],
  ['windows-1251', windows1251(ACT), ['source-encoding 1:1']],
  ['a byte order mark', bytes(`\uFEFF${ACT}`), ['source-encoding 1:1']],
  ['two byte order marks', bytes(`\uFEFF\uFEFF${ACT}`)],
  ['line ends of Windows', bytes(ACT.replaceAll('\n', '\r\n')), ['source-line-endings 1:4']],
  ['line ends of an old Mac', bytes(ACT.replaceAll('\n', '\r')), ['source-line-endings 1:4']],
  ['a web page', bytes('<!DOCTYPE html><html><body><script>alert(1)</script></body></html>'), ['passport-schema 1:1']],
  ['a front matter that never ends', bytes(`---\nid: x\n${'a: b\n'.repeat(1000)}`)],
];

describe('files that are no acts', { timeout: 30_000 }, () => {
  it.each(FILES)('%s', (_name, content, says = []) => {
    const seen = process(readSource(PATH, content));
    check(seen);
    expect(seen.findings.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`)).toEqual(
      expect.arrayContaining(says),
    );
    if (!says.length) return;
    expect(seen.findings.find(({ ruleId }) => says[0]!.startsWith(ruleId))!.message).toMatch(
      /\p{Script=Cyrillic}.*[.»]$/u,
    );
  });

  it('an act in another encoding or with other line ends is the same act', () => {
    const plain = process(readSource(PATH, bytes(ACT)));
    const read = ({ policy }: Seen) => policy.all.map(({ eId, prose }) => [eId, prose.text]);
    for (const content of [
      utf16(ACT),
      utf16(ACT).swap16(),
      windows1251(ACT),
      bytes(`\uFEFF${ACT}`),
      bytes(ACT.replaceAll('\n', '\r\n')),
    ]) {
      const other = process(readSource(PATH, content));
      expect(read(other)).toEqual(read(plain));
      expect(other.policy.passport).toEqual(plain.policy.passport);
      expect(other.html).toBe(plain.html);
    }
  });

  it('lone surrogates, as an editor’s buffer may hold them', () => {
    for (const text of ['\uD800', `${ACT}\uDC00`, ACT.replace('Ключи', 'Клю\uD83Dчи \uDD11')])
      check(process(readSourceText(PATH, text)));
  });
});

const deep = (unit: string, count = 10_000): string => unit.repeat(count);

const TEXTS: [name: string, text: string][] = [
  ...[
    '> ',
    '- ',
    '1. ',
    '* ',
    '> - ',
    '[',
    '![',
    '*',
    '_',
    '**a ',
    '`',
    '(',
    '<',
    '<a ',
    '&',
    '\\',
    '[^',
    '|',
    '{#',
    '« ',
  ].map((unit): [string, string] => [`10 000 × «${unit}»`, `1.1. Текст.\n\n${deep(unit)}а\n`]),
  ...[
    '> ',
    '- ',
    '1. ',
    '* ',
    '[',
    '*',
    '_',
    '<!--',
    '{#a} ',
    '[а](#б) ',
    '[^1]',
    '- [ ] ',
    'пункт 1.1, ',
    'а) ',
    '1.1. ',
    '«',
    '(далее – ',
  ].map((unit): [string, string] => [
    `an act of 9000 × «${unit}»`,
    `${HEAD}1.1. ${deep(unit, 9_000)}`.slice(0, MAX_LINE),
  ]),
  ['a staircase of quotations', Array.from({ length: 400 }, (_, i) => `${'> '.repeat(i)}1.1. а`).join('\n')],
  ['a staircase of lists', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- а`).join('\n')],
  ['a table of 500 columns', `${deep('|а', 500)}|\n${deep('|-', 500)}|\n${`${deep('|б', 500)}|\n`.repeat(20)}`],
  ['10 000 pictures on lines of their own', `1.1. Текст.\n${'![а](б.png "в")\n'.repeat(10_000)}`],
  ['10 000 pictures on one line', `1.1. Текст.\n${'![а](б.png)'.repeat(9_000)}`],
  ['pictures in staircases', Array.from({ length: 200 }, (_, i) => `${'> '.repeat(i)}- ![а](б.png) {#в}`).join('\n')],
  ['2000 footnotes', Array.from({ length: 2_000 }, (_, i) => `[^${i}]: сноска`).join('\n')],
  ['footnotes in footnotes', '1.1. Текст[^a].\n\n[^a]: См.[^a] и[^b].\n\n[^b]: См.[^a].\n'],
  ['5000 clauses of one number', '1.1. Текст по пункту 1.1.\n\n'.repeat(5_000)],
  ['5000 references to one clause', `1.1. Текст.\n\n1.2. ${'Пункт 1.1. '.repeat(5_000)}`],
  ['a comment that nearly silences', `1.1. Текст.\n\n<!-- lint ignore ${deep('a-', 40)}!`],
  ['5000 silencers', '<!-- lint ignore numbering-duplicate так надо -->\n\n'.repeat(5_000)],
  [
    'huge numbers',
    '99999999999.1. Текст.\n\n1.99999999999999999999. Текст.\n\n999999999. Текст.\n\n1.1. По пункту 99999999999999999999.1.\n',
  ],
  ['a number of many levels', `${deep('1.', 5_000)} Текст.\n\n1.1. Текст.\n`],
  ['a heading of many levels', `## ${deep('1.', 3_000)} Раздел\n\n1.1. Текст.\n`],
  ['ranges of the whole world', '1.1. По пунктам 1.1–9.999 и 0.0–999.999, разделам I–MMMM.\n'],
  ['a name that is typed twice', '1.1. Раз. {#a #b}\n\n1.2. Два. {#a #b}\n\n1.3. Три. {#b}\n\n1.4. По [пункту](#a).\n'],
  [
    'a name that another clause has by its number',
    '1.1. Раз.\n\n1.2. Два. {#para_1-1}\n\n1.3. Три. {#x #para_1-2}\n\n1.2. Четыре.\n',
  ],
  [
    'names of prototypes',
    '1.1. Раз. {#__proto__}\n\n1.2. Два. {#constructor #toString}\n\n1.3. [Три](#hasOwnProperty).\n',
  ],
  ['only combining marks', `1.1. ${deep('\u0301')}\n`],
  ['writing from right to left', `1.1. \u202Eткеч\u202C\u2066а\u2069\n`],
  ['many blanks', `1.1. а${deep(' ', 50_000)}б\n`],
  ['many blanks and line ends', `1.1. а${deep(' \n')}б\n`],
  ['many tabulations', `1.1. а${deep('\t', 50_000)}.\n`],
  // Each list moved all that stood before it, so the time grew as the square of their number.
  ['10 000 short lists', Array.from({ length: 10_000 }, (_, i) => `${i + 1}.1. Текст:\n- один;\n- два.\n\n`).join('')],
  [
    '10 000 sections and clauses by turns',
    Array.from({ length: 10_000 }, (_, i) => `${i + 1}. Раздел\n\n${i + 1}.1. Текст.\n\n`).join(''),
  ],
  ['many colons', `1.1. ${deep('а:', 20_000)}\n`],
  ['many dots', `1.1. ${deep('.', 50_000)}\n`],
  ['many digits', `1.1. ${deep('1', 50_000)}\n\n${deep('1.', 20_000)}\n`],
  ['many open quotes and a law', `1.1. ${deep('«О ', 20_000)} закон № ${deep('1 ', 5_000)}\n`],
];

describe('texts that try the patience', { timeout: 30_000 }, () => {
  it.each(TEXTS)('%s', (_name, text) => {
    check(process(readSourceText(PATH, text.startsWith('---') ? text : HEAD + text)));
  });

  it.each([
    ['lists in lists on one line', `1.1. Текст.\n\n${deep('- ')}а\n`],
    ['quotations of lists', `${deep('> 1. ', 50)}а\n`],
    ['many lines of lists in lists', `${deep('- ', 15)}а\n`.repeat(1_000)],
    ['a list of the second level without end', '- а\n  - б\n'.repeat(4_000)],
    ['a staircase of lists', Array.from({ length: 100 }, (_, i) => `${'  '.repeat(i)}- а`).join('\n')],
    ['comments that are not closed', `1.1. Текст ${deep('<!-- ', 100)}`],
  ])('%s: not read, and said so', (_name, text) => {
    const seen = process(readSourceText(PATH, HEAD + text));
    check(seen);
    expect(
      seen.findings.filter(({ ruleId }) => ruleId === 'source-unreadable').map(({ line, message }) => [line, message]),
    ).toEqual([
      [
        1,
        expect.stringMatching(
          /^В файле слишком много вложенных друг в друга списков, цитат или незакрытых комментариев/,
        ),
      ],
    ]);
  });

  it.each([
    ['lines across the page', `1.1. Текст.\n\n${deep('- ', 60)}\n\n${deep('*', 80)}\n\n${deep('-', 90)}\n`],
    ['a text in the middle of the page', `${deep(' ', 60)}Приложение\n\n1.1. Текст.\n`],
    ['long lists with lists', `1.1. Текст:\n\n${'- а:\n  - б;\n  - в.\n'.repeat(400)}`],
    ['many comments', `1.1. Текст.\n\n${'<!-- примечание -->\n\n'.repeat(200)}`],
  ])('%s: read', (_name, text) => {
    const { policy } = process(readSourceText(PATH, HEAD + text));
    expect(policy.source.decoded.unreadable).toBeUndefined();
    expect(policy.all.some(({ prose }) => prose.text === 'Текст.' || prose.text === 'Текст:')).toBe(true);
  });

  it('a fix of many places ends', () => {
    const { policy } = process(readSourceText(PATH, `${HEAD}${'1.1 Ключи  и  журнал.\r\n\r\n'.repeat(2_000)}`));
    const fixed = fix(policy, { policies: [policy], today: '2025-01-15' });
    expect(fixed.text).not.toMatch(/ {2}|\r/);
  });
});

const YAML: [name: string, yaml: string, says?: RegExp][] = [
  ['deep brackets', deep('['), /./],
  ['deep braces', deep('{a: ')],
  ['deep indents', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  [
    'a bomb of aliases',
    [
      'a: &a [1,1,1,1,1,1,1,1,1]',
      ...Array.from('bcdefghij', (key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[i]}`)}]`),
    ].join('\n'),
    /якор|ссылк|\*|&/i,
  ],
  ['an alias of itself', 'a: &a [*a]'],
  ['a merge', 'a: &a {b: 1}\nc:\n  <<: *a'],
  [
    'keys of prototypes',
    '__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\ntoString: 1',
    /__proto__/,
  ],
  ['an unknown tag', 'id: !!js/function "function(){}"\ntitle: !!binary aGVsbG8='],
  ['an id that climbs', 'id: ../../etc/passwd\nkind: Порядок\ntitle: а\nstatus: draft', /id/],
  ['an id with a slash', 'id: a/b\nkind: Порядок\ntitle: а\nstatus: draft', /id/],
  ['an id of a device', 'id: "con\\u0000"\nkind: Порядок\ntitle: а\nstatus: draft', /id/],
  ['an endless id', `id: ${deep('a')}\nkind: Порядок\ntitle: а\nstatus: draft`, /id/],
  ['a list', '- 1\n- 2'],
  ['a word', 'слово'],
  ['nothing', ''],
  ['null', 'null'],
  ['many mistakes', deep('а: б: в\n', 2_000)],
  ['many unknown keys', Array.from({ length: 2_000 }, (_, i) => `k${i}: 1`).join('\n')],
  ['several documents', 'id: a\n...\n%YAML 9.9\nid: b'],
  ['too much', `title: ${deep('а', 90_000)}\nid: ${deep('б', 99_000)}\nkind: ${deep('в', 99_000)}`],
  [
    'numbers and dates out of the world',
    'id: 1e999\ntitle: .inf\nstatus: .nan\neffective: 9999-99-99\nreviewBy: 2024-02-30',
  ],
];

describe('a passport that means harm', { timeout: 30_000 }, () => {
  it.each(YAML)('%s', (_name, yaml, says) => {
    const seen = process(readSourceText(PATH, `---\n${yaml}\n---\n\n1.1. Ключи выдаёт дежурный.\n`));
    check(seen);
    expect(seen.policy.passport).toBeUndefined();
    const mistakes = seen.findings.filter(({ ruleId }) => ruleId === 'passport-schema');
    expect(mistakes.length).toBeGreaterThan(0);
    if (says) expect(mistakes.map(({ message }) => message).join('\n')).toMatch(says);
    for (const { line, message } of mistakes) {
      expect(line).toBeLessThanOrEqual(yaml.split('\n').length + 1);
      expect(message.length).toBeLessThan(600);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(YAML)('%s, in the files of the school', (_name, yaml) => {
    const corpus: Corpus = {
      policies: [],
      today: '2025-01-15',
      organization: organizationOf('policy/organization.yaml', yaml),
      contacts: contactsOf('policy/contacts.yaml', yaml),
    };
    const findings = lint(corpus);
    expect(findings.some(({ file }) => file === 'policy/organization.yaml')).toBe(true);
    for (const { offset, line } of findings) {
      expect(offset[0]).toBeLessThanOrEqual(offset[1]);
      expect(offset[1]).toBeLessThanOrEqual(yaml.length);
      expect(line).toBeLessThanOrEqual(yaml.split('\n').length);
    }
  });
});

/** What is typed, and what a reader of the page sees of it. */
const MARKUP: [name: string, typed: string, seen: string[]][] = [
  ['a script', '1.1. Ключи <script>alert(1)</script> дежурный.', ['1.1. Ключи <script>alert(1)</script> дежурный.']],
  ['a script of its own', '1.1. Ключи.\n\n<script>\nalert(1)\n</script>', ['<script> alert(1) </script>']],
  [
    'a handler',
    '1.1. <img src=x onerror=alert(1)> и <b onclick="x()">б</b>.',
    ['<img src=x onerror=alert(1)>', '<b onclick="x()">б</b>'],
  ],
  [
    'a page in the page',
    '1.1. Ключи.\n\n<iframe src="file:///etc/passwd"></iframe>',
    ['<iframe src="file:///etc/passwd"></iframe>'],
  ],
  ['the end of the page', '1.1. Ключи </body></html><script>x</script>.', ['</body></html><script>x</script>']],
  [
    'Handlebars',
    '1.1. {{title}} {{{css}}} {{#each this}}x{{/each}} {{> old}} {{constructor.name}}.',
    ['{{title}} {{{css}}} {{#each this}}x{{/each}} {{> old}} {{constructor.name}}'],
  ],
  [
    'raw Handlebars',
    '1.1. {{{{raw}}}} {{x}} {{{{/raw}}}} {{!-- нет --}} \\{{а}}.',
    ['{{{{raw}}}} {{x}} {{{{/raw}}}} {{!-- нет --}} {{а}}'],
  ],
  [
    'links that run',
    '1.1. [а](javascript:alert(1)) [б](JaVaScRiPt:x) [в](data:text/html,x) [г](vbscript:x) [д](java\tscript:x).',
    ['1.1. а б в г'],
  ],
  [
    'links to the disk',
    '1.1. [а](file:///etc/passwd) [б](../../secret) [в](//evil.example/x) [г](/etc/passwd).',
    ['1.1. а б в г.'],
  ],
  [
    'automatic links',
    '1.1. <javascript:alert(1)> <file:///etc/passwd> <https://example.org/>.',
    ['javascript:alert(1)', 'file:///etc/passwd', 'https://example.org/'],
  ],
  ['links by name', '1.1. [а][x] и [x].\n\n[x]: javascript:alert(1)', ['1.1. а и x.']],
  [
    'pictures',
    '1.1. ![а](file:///etc/passwd) ![б](https://evil.example/x.png "t") ![в](data:image/svg+xml,x).',
    ['1.1. а б в.'],
  ],
  ['pictures by name', '1.1. ![а][x].\n\n[x]: https://evil.example/x.png', ['1.1. а.']],
  [
    'escaped entities',
    '1.1. &lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &amp;lt;.',
    ['<script>alert(1)</script> <b> &lt;'],
  ],
  ['a comment that is not one', '1.1. Ключи <!-- --><script>x</script> -->.', ['<script>x</script>']],
  [
    'quotes in a link',
    '1.1. [а](https://example.org/"onmouseover="x) [б](https://example.org "t\\" onclick=x").',
    ['1.1. а б'],
  ],
  ['a name that breaks out', '1.1. Ключи. {#a"onclick=x}', ['{#a"onclick=x}']],
  ['code', '1.1. `<script>x</script>` и ``{{x}}``.', ['<script>x</script> и {{x}}']],
  ['a block of code', '1.1. Ключи.\n\n```html\n<script>x</script>\n```', ['<script>x</script>']],
  [
    'a table',
    '| <script>а</script> | {{б}} |\n|---|---|\n| [x](javascript:x) | ![](file:///x) |',
    ['<script>а</script>', '{{б}}'],
  ],
  [
    'a footnote',
    '1.1. Ключи[^<b>].\n\n[^<b>]: <script>x</script> [а](javascript:x) {{x}}',
    ['<script>x</script> [а](javascript:x) {{x}}'],
  ],
  [
    'headings',
    '## 1. <script>x</script> {{x}} [а](javascript:x)\n\n1.1. Ключи.\n\n## Приложение № 1 <script>y</script>\n\n1. Ключи.',
    ['<script>x</script> {{x}} а', '<script>y</script>'],
  ],
];

describe('markup that means harm', () => {
  it.each(MARKUP)('%s is only text', (_name, typed, seen) => {
    const all = process(readSourceText(PATH, `${HEAD}${typed}\n`));
    check(all);
    const text = words(all.html).replace(/\s+/g, ' ');
    for (const words of seen) expect(text).toContain(words);
  });

  it('the passport and the card of the school are only text', () => {
    const evil = '</title><script>x</script>{{x}}"onclick=\'x';
    const title = JSON.stringify(`Порядок ${evil}`);
    const policy = policyOf(
      readSourceText(
        PATH,
        `---\nid: hostile\nkind: Порядок\ntitle: ${title}\nstatus: draft\napproved: { by: director }\nagreed:\n  - { body: ${JSON.stringify(evil)} }\n---\n\n1.1. Ключи.\n`,
      ),
    );
    expect(policy.passportMistakes).toEqual([]);
    const text = (value: string): string => JSON.stringify(value);
    const sourced = `{ value: ${text(evil)}, source: x }`;
    const card = `name: ${sourced}\nshortName: ${sourced}\naddress: ${sourced}\nemail: ${sourced}\nsite: ${sourced}\nletterhead: [${text(evil)}]\npeople:\n  director: { post: ${text(evil)}, name: ${text(evil)}, source: x }\n`;
    const { value, mistakes } = organizationOf('policy/organization.yaml', card);
    expect(mistakes).toEqual([]);
    for (const options of [{ for: 'screen', root: '' }, { for: 'print' }] as const) {
      const html = renderHtml(viewOf(policy, value, ''), options);
      checkPage(html.replaceAll(/src:url\([^)]*\)/g, ''));
      // Title, letterhead, address line (three times), body, post, name, heading.
      expect(words(html).split('<script>x</script>{{x}}"onclick=\'x').length - 1).toBeGreaterThanOrEqual(8);
    }
  });

  it('a name that a part is given never meets a name of the page itself', () => {
    const names = ['note-1', 'page-note-2', 'note-2', 'act', 'page-act', 'допустимо'];
    const clauses = names.map((name, i) => `1.${i + 1}. Ключи${i < 2 ? `[^${i + 1}]` : ''}. {#${name} #old-${name}}`);
    const typed = [...clauses, '1.20. Ключи. {#last #editions}', '[^1]: Первая.', '[^2]: Вторая.'].join('\n\n');
    const { policy, html } = process(readSourceText(PATH, `${HEAD}${typed}\n`));
    const ids: string[] = [];
    const links: string[] = [];
    visit(fromHtml(html), 'element', ({ tagName, properties: { id, href, role } }) => {
      if (id !== undefined) ids.push(`${tagName} ${id}`);
      if (role === 'doc-noteref') links.push(`${href}`);
    });
    // The part keeps its name, the page's own place yields.
    expect(policy.all.filter(({ uidTyped }) => uidTyped).map(({ uid }) => uid)).toEqual([...names, 'last']);
    const bare = ids.map((one) => one.split(' ')[1]!);
    expect(bare.filter((id, i) => bare.indexOf(id) !== i)).toEqual([]);
    expect(links).toEqual(['#page-note-1', '#page-page-note-2']);
    expect(ids).toEqual(
      expect.arrayContaining(['main page-page-act', 'li page-note-1', 'li page-page-note-2', 'div act']),
    );
    const data = policyJson(viewOf(policy, undefined, ''), { schemas: '', files: [] });
    expect(data.clauses.find(({ uid }) => uid === 'note-1')?.html).toContain('href="#page-note-1"');
  });

  it.each(MARKUP)('%s: what is dropped or shown as text is said', (_name, typed) => {
    if (!/<(?!!--|https?:|javascript:|file:)[a-z/]|!\[/i.test(typed.replace(/`+[^`]*`+/g, ''))) return;
    const { findings } = process(readSourceText(PATH, `${HEAD}${typed}\n`));
    expect(findings.some(({ ruleId }) => ['text-html', 'picture-inline', 'text-code'].includes(ruleId))).toBe(true);
  });
});

describe('anything at all', { timeout: 60_000 }, () => {
  const survives = (text: string): void => check(process(readSourceText(PATH, text)));

  it('any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), survives), { numRuns: 400 });
  });

  it('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => check(process(readSource(PATH, content)))),
      { numRuns: 300 },
    );
  });

  it('any mix of pieces of acts', () => {
    fc.assert(fc.property(actFragments, survives), { numRuns: 700 });
  });

  it('any mix of pieces of acts is mended without a throw, and mending again changes nothing', () => {
    fc.assert(
      fc.property(actFragments, (text) => {
        const mend = (typed: string): string => {
          const policy = policyOf(readSourceText(PATH, typed));
          return fix(policy, { policies: [policy], today: '2025-01-15' }).text;
        };
        const once = mend(text);
        expect(mend(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('any plain words map back to themselves', () => {
    const plain = fc.string({
      unit: fc.constantFrom(...'абвгдежзАБВ .,;:«»–?!()0123456789№%/'),
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(plain, (text) => {
        const policy = policyOf(readSourceText(PATH, `Слово ${text}`));
        for (const prose of prosesOf(policy)) {
          for (let i = 0; i < prose.text.length; i++)
            expect(policy.source.text.slice(...sourceRange(prose, i, i + 1))).toBe(prose.text[i]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
