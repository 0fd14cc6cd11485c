/** Front, text, header, properties → a `docx` Document. */
import { Document, type FileChild, Header, PageNumber, PageOrientation, TextRun } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { printable } from '../printable.ts';
import type { ActView } from '../view.ts';
import { blockParagraph } from './block.ts';
import { bookmarksOf } from './bookmarks.ts';
import { mapTree } from './capture.ts';
import { type Contents, contentsOf } from './contents.ts';
import { frontOf } from './front.ts';
import type { Layout } from './layout.ts';
import { revisionsBy } from './revision.ts';
import { stylesOf } from './styles.ts';
import { treeOf } from './tree.ts';
import { mm } from './units.ts';

/** Compose the document of an act. Word's objects can be written only once: a second use needs a second call. */
export async function compose(act: ActView, layout: Layout, contents: Contents): Promise<Document> {
  const bookmarks = bookmarksOf(act.policy);
  const tree = treeOf(act, bookmarks, layout.references === 'field');
  const revisions = revisionsBy(act.organization, act.date);
  const { body, notes } = await mapTree(tree, { layout, numbers: tree.numbers, revisions });
  const children: FileChild[] = [
    ...frontOf(act, layout, revisions),
    ...(contents === 'none' ? [] : contentsOf(layout)),
    ...body,
  ];
  // A page cannot end with a table: Word would mend the file on opening it.
  if (tree.body.at(-1)?.type === 'table') children.push(blockParagraph('tableText', []));
  return new Document({
    ...propertiesOf(act),
    styles: stylesOf(layout),
    footnotes: notes,
    compatibility: { version: 15 },
    // Where Word breaks words is in its own dictionaries, so with hyphenation nobody knows the pages beforehand.
    hyphenation: {
      autoHyphenation: layout.hyphenation && contents !== 'numbered',
      doNotHyphenateCaps: true,
      consecutiveHyphenLimit: 3,
    },
    ...(contents === 'numbered' && { pageNumbers: estimatePageNumbers }),
    sections: [
      {
        properties: { page: pageOf(layout), titlePage: true },
        headers: headersOf(),
        children,
      },
    ],
  });
}

function propertiesOf(act: ActView) {
  return {
    title: printable(act.plainTitle),
    subject: printable(act.kind),
    creator: printable(act.organization),
    lastModifiedBy: printable(act.organization),
    keywords: ['локальный нормативный акт', act.kind.toLocaleLowerCase('ru'), act.draft ? 'проект' : '', act.id]
      .filter(Boolean)
      .map(printable)
      .join(', '),
    revision: 1,
    customProperties: [
      { name: 'PolicyId', value: printable(act.id) },
      { name: 'SourceSHA256', value: printable(act.sourceSha256) },
    ],
  };
}

/** Size and margins of the sheet. */
export function pageOf({ profile: { page } }: Layout) {
  const [short, long] = [page.width, page.height].map(mm).sort((a, b) => a - b);
  return {
    // Of a sheet that lies the library wants the sides as if it stood.
    size: {
      width: short!,
      height: long!,
      orientation: page.width > page.height ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: mm(page.top),
      right: mm(page.right),
      bottom: mm(page.bottom),
      left: mm(page.left),
      header: mm(page.header),
      footer: mm(page.header),
      gutter: 0,
    },
  };
}

/** Headers of a section: no number on the first page. */
export function headersOf(): { first: Header; default: Header } {
  return { first: new Header({ children: [blockParagraph('pageNumber', [])] }), default: pageNumberHeader() };
}

function pageNumberHeader(): Header {
  return new Header({ children: [blockParagraph('pageNumber', [new TextRun({ children: [PageNumber.CURRENT] })])] });
}
