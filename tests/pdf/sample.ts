/** A document with everything that the finishing step has to mend: made for the tests, it is no act. */
import { readFileSync } from 'node:fs';

const FACES = [
  [400, 'normal', 'tinos-400'],
  [700, 'normal', 'tinos-700'],
  [400, 'italic', 'tinos-400i'],
] as const;

function fontCss(): string {
  return FACES.map(([weight, style, file]) => {
    const bytes = readFileSync(new URL(`../../templates/html/fonts/${file}.woff2`, import.meta.url));
    const url = `data:font/woff2;base64,${bytes.toString('base64')}`;
    return `@font-face{font-family:Tinos;font-weight:${weight};font-style:${style};src:url(${url}) format("woff2")}`;
  }).join('\n');
}

export const TITLE = 'Порядок оказания технической помощи обучающимся и педагогическим работникам образца';

/** In reading order, as an author types them. */
export const HEADINGS = [TITLE, '1. Общие положения', '2. Перечни и таблицы', '2.1. Таблица', 'Приложение № 1'];

const PICTURE =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#246"/></svg>',
  );

const CLAUSE =
  'Настоящий документ распространяется на обучающихся и педагогических работников, <em>имеющих право</em> на помощь, и <strong>не распространяется</strong> на прочих лиц, см. <a href="#p-2">раздел 2</a>.';

/**
 * @param extra HTML to put before the signature
 */
export function sampleHtml(extra = ''): string {
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${TITLE}</title><style>
${fontCss()}
@page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:12pt Tinos}}
@page :first{@top-center{content:none}}
html{font:14pt/1.2 Tinos}
code{font-family:Tinos}
h1{font-size:18pt;text-transform:uppercase;text-align:center;width:70mm}
h2{text-align:center;break-after:avoid}
ul{list-style:"–  "}
table{border-collapse:collapse;width:100%}td,th{border:.5pt solid}thead{display:table-header-group}
.signature{display:inline-block;width:80mm;height:30mm;border-bottom:.5pt solid;font-size:8pt}
</style></head><body>
<header><p>Муниципальное учреждение<br>«Образцовая школа»</p></header>
<h1>${TITLE}</h1>
<section><h2 id="p-1">1. Общие положения</h2>
${Array.from({ length: 12 }, (_, i) => `<p id="p-1-${i + 1}">1.${i + 1}. ${CLAUSE}</p>`).join('\n')}
<p>Служба поддержки: <a href="mailto:help@school.example?subject=1">help@school.example</a>,
<a href="tel:+74724442441">42-4-41</a>, <a href="https://school.example/help">сайт школы</a>.</p></section>
<section><h2 id="p-2">2. Перечни и таблицы</h2>
<ul><li>первое, <em>важное</em>;</li><li><p>второе: <a href="#p-1-2">пункт 1.2</a>:</p><ul><li>а) вложенное;</li><li>б) ещё.</li></ul></li></ul>
<ol><li>раз;</li><li>два.<p>Абзац внутри.</p></li></ol>
<ul style="list-style:none"><li>без значка, <a href="mailto:a@b.example">a@b.example</a></li></ul>
<h3>2.1. Таблица</h3>
<table><thead><tr><th scope="col">№</th><th scope="col">Ф.И.О.</th><th>Подпись</th></tr></thead><tbody>
${Array.from({ length: 30 }, (_, i) => `<tr><th scope="row">${i + 1}</th><td>Иванов И.И.</td><td>&nbsp;</td></tr>`).join('')}
</tbody></table>
<figure><img src="${PICTURE}" alt="Синий прямоугольник"><figcaption>Рисунок 1</figcaption></figure>
<p>Слово со сноской<sup><a href="#note-1" id="ref-1">1</a></sup> и код <code>a = b</code>.</p><hr>
<ol><li id="note-1">Текст сноски. <a href="#ref-1">к тексту</a></li></ol></section>
<section><h2 id="a-1">Приложение № 1</h2><p>Цитата:</p><blockquote><p>«Текст цитаты»</p></blockquote></section>
${extra}
<p>Директор</p><p><a class="signature" href="https://sig.invalid/director">место для подписи</a></p>
</body></html>`;
}
