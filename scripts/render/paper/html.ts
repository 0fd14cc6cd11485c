/** Paper → the page that is printed to PDF. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { hyphenated } from '../../knowledge/hyphenation.ts';
import { bindHyphens } from '../../knowledge/line-breaks.ts';
import { inTypeface } from '../../knowledge/typeface.ts';
import { dataUrl, fontCss } from '../html/fonts.ts';
import { profileCss } from '../html/profile-css.ts';
import { readTemplate } from '../template.ts';
import type { Block, Cell, Paragraph, Row, Run, Signature, Table } from './blocks.ts';
import type { Paper } from './paper.ts';
import { announced, type Redline } from './redline.ts';

let styles: string | undefined;

/** @returns a whole HTML document that reads nothing from outside */
export function paperHtml({ title, author, profile, blocks }: Paper): string {
  styles ??= `${fontCss(dataUrl)}\n${readTemplate('papers/paper.css')}`;
  const page = element('html', { lang: 'ru' }, [
    element('head', {}, [
      element('meta', { charSet: 'utf-8' }),
      element('title', {}, [text(title)]),
      ...(author ? [element('meta', { name: 'author', content: author })] : []),
      element('style', {}, [text(`${profileCss(profile)}\n${styles}`)]),
    ]),
    element('body', {}, [element('main', { className: ['paper'] }, blocks.map(blockOf))]),
  ]);
  return inTypeface(toHtml([{ type: 'doctype' }, page], { allowDangerousCharacters: false }));
}

function blockOf(block: Block): Element {
  const made = bodyOf(block);
  if (block.pageBreak) made.properties.className = [...((made.properties.className as string[]) ?? []), 'page'];
  return made;
}

function bodyOf(block: Block): Element {
  switch (block.type) {
    case 'heading':
      return element(`h${block.level}`, {}, contentOf(block.runs, false));
    case 'paragraph':
      return paragraphOf(block);
    case 'signature':
      return signatureOf(block);
    case 'table':
      return tableOf(block);
  }
}

function paragraphOf({ align, indent, small, apart, ragged, leads, runs }: Paragraph): Element {
  const classes = [
    align ?? (indent ? [] : 'noindent'),
    small ? 'small' : [],
    apart ? 'apart' : [],
    ragged && !align ? 'ragged' : [],
    leads ? 'leads' : [],
  ].flat();
  return element('p', classes.length > 0 ? { className: classes } : {}, contentOf(runs, !align && !ragged));
}

function signatureOf({ post, name }: Signature): Element {
  const piece = (className: string, runs: readonly Run[]) =>
    element('p', { className: [className] }, contentOf(runs, false));
  const line = element('span', { className: ['line'] });
  return element('div', { className: ['signature'] }, [piece('post', post), line, piece('name', name)]);
}

function tableOf({ widths, head, body, ruled, tall }: Table): Element {
  const rows = (tagName: 'thead' | 'tbody', of: readonly Row[], scope: 'col' | 'row'): Element[] =>
    of.length > 0
      ? [
          element(
            tagName,
            {},
            of.map((row) => rowOf(row, scope)),
          ),
        ]
      : [];
  // In shares and not in mm: columns of fixed widths would make the table wider than its own width.
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => element('col', { style: `width:${((100 * width) / total).toFixed(3)}%` }));
  return element('table', { className: [ruled ? 'ruled' : 'plain', ...(tall ? ['tall'] : [])] }, [
    element('colgroup', {}, columns),
    ...rows('thead', head, 'col'),
    ...rows('tbody', body, 'row'),
  ]);
}

function rowOf({ cells, splits }: Row, scope: 'col' | 'row'): Element {
  return element(
    'tr',
    { ...(splits && { className: ['splits'] }) },
    cells.map((cell) => cellOf(cell, scope)),
  );
}

function cellOf({ head, columns, rows, align, paragraphs }: Cell, scope: 'col' | 'row'): Element {
  const [first, ...others] = paragraphs;
  const properties = {
    ...(head && { scope }),
    ...(columns > 1 && { colSpan: columns }),
    ...(rows > 1 && { rowSpan: rows }),
    ...(align && { className: [align] }),
  };
  const alone = first && others.length === 0 && !first.align ? contentOf(first.runs, !head) : undefined;
  // The browser leaves an empty cell out of the structure.
  const children = alone ? (alone.length > 0 ? alone : [text('\u00A0')]) : paragraphs.map(paragraphOf);
  return element(head ? 'th' : 'td', properties, children.length > 0 ? children : [text('\u00A0')]);
}

/** @param breakWords the lines are justified or narrow */
function contentOf(runs: readonly Run[], breakWords: boolean): ElementContent[] {
  return announced(runs).flatMap((piece) => ('kind' in piece ? redline(piece, breakWords) : runOf(piece, breakWords)));
}

/** What is seen as bold and underlined or struck through is said too. */
function redline({ kind, before, runs, after }: Redline, breakWords: boolean): ElementContent[] {
  const said = (words: string) => element('span', { className: ['said'] }, [text(words)]);
  // A blank after the one that these words end in would not be seen: it stands before them.
  const [first, ...rest] = runs;
  const blank = first!.text.startsWith(' ');
  const shown = blank ? [{ ...first!, text: first!.text.slice(1) }, ...rest] : runs;
  // Beside the element and not in it: its line would run through words that nobody sees.
  return [
    ...(blank ? [text(' ')] : []),
    said(before),
    element(
      kind,
      {},
      shown.flatMap((run) => runOf(run, breakWords)),
    ),
    said(after),
  ];
}

function runOf({ text: value, marks }: Run, breakWords: boolean): ElementContent[] {
  const lines = value.split('\n').map((line) => text(breakWords ? hyphenated(bindHyphens(line)) : bindHyphens(line)));
  const content = lines.flatMap((line, i): ElementContent[] => (i === 0 ? [line] : [element('br', {}), line]));
  const around = marks.filter((mark) => mark !== 'ins' && mark !== 'del');
  return around.reduceRight((inner, mark): ElementContent[] => [element(mark, {}, inner)], content);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

const text = (value: string) => ({ type: 'text' as const, value });
