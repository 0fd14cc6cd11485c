/** The act as a web page, and as the page that is printed to PDF: one template, so they cannot differ. */
import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { bindHyphens } from '../../knowledge/line-breaks.ts';
import { inTypeface } from '../../knowledge/typeface.ts';
import { numberLabel } from '../../model/index.ts';
import type { PictureView } from '../picture.ts';
import type { ActView } from '../view.ts';
import { dataBlock } from './data-block.ts';
import { dataUrl, fontCss } from './fonts.ts';
import { inlineHtml, nodesForPaper } from './inline.ts';
import { profileCss } from './profile-css.ts';
import { qrSvg } from './qr-svg.ts';
import { type BlockContext, blocksOf } from './tree.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../templates/html/${name}`, import.meta.url), 'utf8');

/** A template engine of our own: acts bring no helpers, partials or prototypes into it. */
function compile(): (data: object) => string {
  const engine = Handlebars.create();
  for (const partial of ['blocks', 'stamp', 'old']) engine.registerPartial(partial, read(`${partial}.hbs`).trim());
  const template = engine.compile(read('act.hbs'), { strict: false, preventIndent: true });
  return (data) => template(data, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}

let template: ReturnType<typeof compile> | undefined;

export interface HtmlOptions {
  /** `screen`: downloads and contents around the act, fonts in files; `print`: all in one page. */
  for: 'screen' | 'print';
  /** Where the fonts lie, relative to the page; for the screen. */
  fonts?: string;
  /** JSON-LD about the act, for search engines; for the screen. */
  linkedData?: object;
}

/**
 * Render an act.
 * @returns a whole HTML document
 */
export function renderHtml(act: ActView, options: HtmlOptions): string {
  template ??= compile();
  const { policy } = act;
  const screen = options.for === 'screen';
  const fonts = screen ? fontCss((face) => `${options.fonts ?? ''}${face.file}`) : printFonts();
  const title = policy.title
    ? inlineHtml(screen ? policy.title.prose.nodes : nodesForPaper(policy.title.prose.nodes, false), policy.footnotes)
    : Handlebars.escapeExpression(act.title);
  const context: BlockContext = {
    footnotes: policy.footnotes,
    pictures: act.pictures,
    address: screen ? ({ url }) => url : insidePage,
    paper: !screen,
  };
  const sections = policy.all.filter(
    (part) => part.kind === 'appendix' || (part.kind === 'section' && part.depth <= 2),
  );
  const page = template({
    ...act,
    letterheadDetails: screen ? act.letterheadDetails : bindHyphens(act.letterheadDetails),
    screen,
    dataBlock: screen && options.linkedData && dataBlock(options.linkedData),
    css: `${fonts}\n${profileCss(act.profile)}\n${css()}`,
    titleHtml: title,
    stampsInOrder: act.stampRows
      .flat()
      .filter((stamp) => stamp !== undefined)
      .map(({ kind, lines }) => ({
        kind,
        // Where the approving hand would sign, the printed document has a field for an electronic signature.
        lines: lines.map((line) => ({
          ...line,
          field: kind === 'approval' && line.type === 'signature' && !screen && Boolean(act.signature),
        })),
      })),
    qrSvg: act.qr && qrSvg(act.qr),
    blocks: blocksOf(policy.parts, context),
    appendices: blocksOf(policy.appendices, context)
      .map((block) => (block.is === 'part' ? block.part : block.items[0]!))
      .map((part) => ({ ...part, line: act.appendixLines.get(part.uid) })),
    contents: sections.map((part) => ({
      uid: part.uid,
      number: numberLabel(part),
      html: inlineHtml(part.content.filter((node) => node.type !== 'footnoteReference')).replace(/<\/?a[^>]*>/g, ''),
    })),
    notes: policy.footnotes.map(({ number, content }) => ({
      number,
      html: inlineHtml(screen ? content : nodesForPaper(content, true), policy.footnotes),
    })),
  });
  // Paper shows the same everywhere, a screen has its reader's fonts.
  return screen ? page : inTypeface(page);
}

/** Printing reads nothing from outside. */
function insidePage({ mimeType, bytes }: PictureView): string {
  return `data:${mimeType};base64,${Buffer.from(bytes).toString('base64')}`;
}

let styles: string | undefined;
function css(): string {
  styles ??= read('act.css');
  return styles;
}

let embedded: string | undefined;
function printFonts(): string {
  embedded ??= fontCss(dataUrl);
  return embedded;
}
