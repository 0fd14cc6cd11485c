/** The act as a web page, and as the page that is printed to PDF: one template, so they cannot differ. */
import Handlebars from 'handlebars';
import { bindHyphens } from '../../knowledge/line-breaks.ts';
import type { Profile } from '../../knowledge/profiles.ts';
import { inTypeface } from '../../knowledge/typeface.ts';
import { numberLabel } from '../../model/index.ts';
import type { PictureView } from '../picture.ts';
import { compileTemplate, readTemplate } from '../template.ts';
import type { ActView } from '../view.ts';
import { contactCard } from './contact-card.ts';
import { dataBlock } from './data-block.ts';
import { dataUrl, fontCss } from './fonts.ts';
import { inlineHtml, nodesForPaper } from './inline.ts';
import { pageIds } from './page-ids.ts';
import { profileCss } from './profile-css.ts';
import { qrSvg } from './qr-svg.ts';
import { CONTENT_SECURITY_POLICY } from './security.ts';
import { type BlockContext, blocksOf } from './tree.ts';

/** A file to download. */
export interface Download {
  url: string;
  mimeType: string;
  /** What people call the format: `PDF`, `Word (DOCX)`. */
  name: string;
  /** As shown, when it is known. */
  size?: string;
}

/** One edition in the switcher. */
export interface EditionLink {
  /** Absent from the edition that the page shows. */
  url?: string;
  /** «от 30.08.2024, действует с 01.09.2024». */
  name: string;
}

export type HtmlOptions =
  /** All in one page: printing reads nothing from outside. */
  | { for: 'print' }
  /** Downloads, editions and contents around the act; styles and fonts in files. */
  | {
      for: 'screen';
      /** From the page to the folder of the site: empty or ends in `/`. */
      root: string;
      downloads?: readonly Download[];
      editions?: readonly EditionLink[];
      /** JSON-LD about the act, for search engines. */
      linkedData?: object;
    };

/**
 * Render an act.
 * @returns a whole HTML document
 */
export function renderHtml(act: ActView, options: HtmlOptions): string {
  const template = compileTemplate('html', 'act', ['blocks', 'stamp', 'old', 'permalink']);
  const { policy } = act;
  const ids = pageIds(policy);
  const screen = options.for === 'screen';
  const typed = act.redline?.title ?? policy.title?.prose.nodes;
  const title = typed
    ? inlineHtml(screen ? typed : nodesForPaper(typed, false), ids.footnotes)
    : Handlebars.escapeExpression(act.title);
  const context: BlockContext = {
    footnotes: ids.footnotes,
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
    ids,
    ...(options.for === 'screen' ? screenParts(act, options) : { css: actCss(act.profile, printFonts()) }),
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
      .map((part) => ({ ...part, ...appendixLine(part.uid, act) })),
    contents: sections.map((part) => ({
      uid: part.uid,
      number: numberLabel(part),
      html: inlineHtml(part.content.filter((node) => node.type !== 'footnoteReference')).replace(/<\/?a[^>]*>/g, ''),
    })),
    notes: ids.footnotes.map(({ id, content }) => ({
      id,
      html: inlineHtml(screen ? content : nodesForPaper(content, true), ids.footnotes),
    })),
  });
  // Paper shows the same everywhere, a screen has its reader's fonts.
  return screen ? page : inTypeface(page);
}

/** What the appendix belongs to; in a redline also what it belonged to, when that is another. */
function appendixLine(uid: string, { appendixLines, redline }: ActView): { line?: string; formerLine?: string } {
  const line = appendixLines.get(uid);
  const formerLine = redline?.formerLines.get(uid);
  return { ...(line && { line }), ...(formerLine && { formerLine }) };
}

/** Printing reads nothing from outside. */
function insidePage({ mimeType, bytes }: PictureView): string {
  return `data:${mimeType};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** What only the screen shows. */
function screenParts(
  act: ActView,
  { root, downloads = [], editions = [], linkedData }: HtmlOptions & { for: 'screen' },
): object {
  return {
    root,
    policyOfSite: CONTENT_SECURITY_POLICY,
    downloads,
    // A single edition leaves nothing to switch to.
    editions: editions.length > 1 ? editions : [],
    cards: contactCard(act),
    dataBlock: linkedData && dataBlock(linkedData),
  };
}

/** The style sheet of act pages, to lie in `assets/` beside `fonts/`. */
export function screenCss(profile: Profile): string {
  return actCss(
    profile,
    fontCss((face) => `../fonts/${face.file}`),
  );
}

function actCss(profile: Profile, fonts: string): string {
  return `${fonts}\n${profileCss(profile)}\n${readTemplate('html/act.css')}`;
}

let embedded: string | undefined;
function printFonts(): string {
  embedded ??= fontCss(dataUrl);
  return embedded;
}
