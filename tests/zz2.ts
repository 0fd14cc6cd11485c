import { readSourceText } from '../scripts/source/index.ts';
const t = (n: string, s: string) => { const a = performance.now(); readSourceText('x', s); console.log(n, s.length, Math.round(performance.now()-a)); };
t('warm', '[а](#б) '.repeat(500));
for (const n of [2000,4000,8000,12000]) { t('link', '1.1. '+'[а](#б) '.repeat(n)); t('note', '1.1. '+'[^1]'.repeat(n)); }
for (const n of [200,400,800,1200]) t('stair', Array.from({ length: n }, (_, i) => `${'  '.repeat(i)}- а`).join('\n'));
for (const n of [25,50,100,200]) { t('- x', '- '.repeat(n)+'а'); t('> - x', '> - '.repeat(n)+'а'); t('1. x', '1. '.repeat(n)+'а'); }
for (const n of [1000,2000,4000]) t('lines of - - -', ('- '.repeat(30)+'а\n').repeat(n));
