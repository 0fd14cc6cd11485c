import { lint } from '../scripts/lint/index.ts';
import { RULES } from '../scripts/rules/index.ts';
import { policyOf } from '../scripts/model/index.ts';
import { renderHtml } from '../scripts/render/html/html.ts';
import { viewOf } from '../scripts/render/view.ts';
import { MAX_LINE, readSourceText } from '../scripts/source/index.ts';
const HEAD = `---
id: hostile
kind: Порядок
title: Порядок выдачи ключей
status: draft
---

# Порядок выдачи ключей

`;

const deep = (unit: string, count = 10_000): string => unit.repeat(count);

const TEXTS: [name: string, text: string][] = [
  ...['> ', '- ', '1. ', '* ', '> - ', '[', '![', '*', '_', '**a ', '`', '(', '<', '<a ', '&', '\\', '[^', '|', '{#', '« '].map(
    (unit): [string, string] => [`10 000 × «${unit}»`, `1.1. Текст.\n\n${deep(unit)}а\n`],
  ),
  ...['> ', '- ', '1. ', '* ', '[', '*', '_', '<!--', '{#a} ', '[а](#б) ', '[^1]', '- [ ] ', 'пункт 1.1, ', 'а) ', '1.1. ', '«', '(далее – '].map(
    (unit): [string, string] => [`an act of 9000 × «${unit}»`, `${HEAD}1.1. ${deep(unit, 9_000)}`.slice(0, MAX_LINE)],
  ),
  ['a staircase of quotations', Array.from({ length: 400 }, (_, i) => `${'> '.repeat(i)}1.1. а`).join('\n')],
  ['a staircase of lists', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- а`).join('\n')],
  ['a table of 500 columns', `${deep('|а', 500)}|\n${deep('|-', 500)}|\n${`${deep('|б', 500)}|\n`.repeat(20)}`],
  ['10 000 footnotes', Array.from({ length: 10_000 }, (_, i) => `[^${i}]: сноска`).join('\n')],
  ['footnotes in footnotes', '1.1. Текст[^a].\n\n[^a]: См.[^a] и[^b].\n\n[^b]: См.[^a].\n'],
  ['5000 clauses of one number', '1.1. Текст по пункту 1.1.\n\n'.repeat(5_000)],
  ['5000 references to one clause', `1.1. Текст.\n\n1.2. ${'Пункт 1.1. '.repeat(5_000)}`],
  ['5000 silencers', '<!-- lint ignore numbering-duplicate так надо -->\n\n'.repeat(5_000)],
  ['huge numbers', '99999999999.1. Текст.\n\n1.99999999999999999999. Текст.\n\n999999999. Текст.\n\n1.1. По пункту 99999999999999999999.1.\n'],
  ['a number of many levels', `${deep('1.', 5_000)} Текст.\n\n1.1. Текст.\n`],
  ['a heading of many levels', `## ${deep('1.', 3_000)} Раздел\n\n1.1. Текст.\n`],
  ['ranges of the whole world', '1.1. По пунктам 1.1–9.999 и 0.0–999.999, разделам I–MMMM.\n'],
  ['a name that is typed twice', '1.1. Раз. {#a #b}\n\n1.2. Два. {#a #b}\n\n1.3. Три. {#b}\n\n1.4. По [пункту](#a).\n'],
  ['a name that another clause has by its number', '1.1. Раз.\n\n1.2. Два. {#para_1-1}\n\n1.3. Три. {#x #para_1-2}\n\n1.2. Четыре.\n'],
  ['names of prototypes', '1.1. Раз. {#__proto__}\n\n1.2. Два. {#constructor #toString}\n\n1.3. [Три](#hasOwnProperty).\n'],
  ['only combining marks', `1.1. ${deep('\u0301')}\n`],
  ['writing from right to left', `1.1. \u202Eткеч\u202C\u2066а\u2069\n`],
  ['many blanks', `1.1. а${deep(' ', 50_000)}б\n`],
  ['many blanks and line ends', `1.1. а${deep(' \n')}б\n`],
  ['many tabulations', `1.1. а${deep('\t', 50_000)}.\n`],
  ['many colons', `1.1. ${deep('а:', 20_000)}\n`],
  ['many dots', `1.1. ${deep('.', 50_000)}\n`],
  ['many digits', `1.1. ${deep('1', 50_000)}\n\n${deep('1.', 20_000)}\n`],
  ['many open quotes and a law', `1.1. ${deep('«О ', 20_000)} закон № ${deep('1 ', 5_000)}\n`],
];

const YAML: [name: string, yaml: string, says?: RegExp][] = [
  ['deep brackets', deep('['), /./],
  ['deep braces', deep('{a: ')],
  ['deep indents', Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['a bomb of aliases', ['a: &a [1,1,1,1,1,1,1,1,1]', ...Array.from('bcdefghij', (key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[i]}`)}]`)].join('\n'), /якор|ссылк|\*|&/i],
  ['an alias of itself', 'a: &a [*a]'],
  ['a merge', 'a: &a {b: 1}\nc:\n  <<: *a'],
  ['keys of prototypes', '__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\ntoString: 1', /__proto__/],
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
  ['numbers and dates out of the world', 'id: 1e999\ntitle: .inf\nstatus: .nan\neffective: 9999-99-99\nreviewBy: 2024-02-30'],
];


const all = [...TEXTS.flatMap(([n,t]) => [[n,t],[n+' (act)', t.startsWith('---')?t:HEAD+t]]), ...YAML.map(([n,t]) => ['yaml '+n, `---\n${t}\n---\n\n1.1. Ключи выдаёт дежурный.\n`])] as [string,string][];
const which = process.argv[2];
if (which === undefined) { console.log(all.length); process.exit(); }
const [name, text] = all[Number(which)]!;
const out: string[] = [name.slice(0,50)];
const t0 = performance.now(); let last=t0;
const lap = (n: string) => { const now = performance.now(); if (now-last>150) out.push(n+' '+Math.round(now-last)); last=now; };
const show = () => console.log(out.join(' | '));
process.on('exit', show);
setTimeout(()=>0,0);
try {
const s = readSourceText('policy/h/policy.md', text); lap('source');
process.stderr.write('source;');
const p = policyOf(s); lap('policy');
process.stderr.write('policy;');
const corpus = { policies: [p], today: '2025-01-15' };
for (const r of RULES) { process.stderr.write(r.id+';'); if (r.scope==='act') { [...r.check(p, corpus)]; lap(r.id);} }
lint(corpus); lap('lint');
process.stderr.write('render;');
const v = viewOf({...p, passport: p.passport ?? { id: 'hostile', kind: 'Порядок', title: 'а', status: 'draft' } as any}, undefined, '');
renderHtml(v, {for:'print'}); lap('html');
} catch (e) { out.push(String(e)+' '+String((e as Error).stack).split('\n').slice(1,4).join(' ')); }
