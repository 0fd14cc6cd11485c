/** Edits of the written markup, for what the library has no option. */
import { FIRM_HYPHEN } from '../../knowledge/line-breaks.ts';
import { STYLES, UNHYPHENATED } from './styles.ts';

/** Number bookmarks in the order of the document: the library counts them through the whole process. */
export function fixBookmarks(xml: string): string {
  const ids = numbering();
  const contents = numbering();
  return xml
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)(?=")/g, (_, before: string, id: string) => before + ids(id))
    .replace(
      /(<w:bookmarkStart\b[^>]*?w:name="_Toc|<w:hyperlink\b[^>]*?w:anchor="_Toc|<w:instrText[^>]*>PAGEREF _Toc)(\d+)/g,
      (_, before: string, id: string) => before + contents(id),
    );
}

function numbering(): (id: string) => number {
  const known = new Map<string, number>();
  return (id) => {
    if (!known.has(id)) known.set(id, known.size + 1);
    return known.get(id)!;
  };
}

const FIELD =
  /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?(<w:fldChar w:fldCharType="begin"[^>]*\/>)(<w:instrText[^>]*>[^<]*<\/w:instrText>)(<w:fldChar w:fldCharType="separate"\/>)(?:(<w:t\b[^>]*>[^<]*<\/w:t>)?(<w:fldChar w:fldCharType="end"\/>))?<\/w:r>/g;

/** Each mark of a field in a run of its own, as Word writes them: LibreOffice loses the result of a field in one run. */
export function splitFields(xml: string): string {
  return xml.replace(FIELD, (_, properties = '', ...marks: (string | undefined)[]) =>
    marks
      .slice(0, 5)
      .filter((mark) => mark)
      .map((mark) => `<w:r>${properties}${mark}</w:r>`)
      .join(''),
  );
}

/** Word's own hyphen that no line breaks after: the character for it is missing in many fonts. */
export function firmHyphens(xml: string): string {
  return xml.replace(
    new RegExp(`(<w:(t|delText)\\b[^>]*>)([^<]*${FIRM_HYPHEN}[^<]*)</w:\\2>`, 'g'),
    (_, open: string, tag: string, text: string) =>
      text
        .split(FIRM_HYPHEN)
        .map((piece) => (piece ? `${open}${piece}</w:${tag}>` : ''))
        .join('<w:noBreakHyphen/>'),
  );
}

/** In the schema's order `suppressAutoHyphens` stands before `spacing`. */
export function unhyphenate(xml: string): string {
  return UNHYPHENATED.reduce(
    (text, key) =>
      text.replace(
        new RegExp(`(w:styleId="${STYLES[key].id}"(?:(?!</w:style>).)*?)(<w:spacing\\b)`, 's'),
        '$1<w:suppressAutoHyphens/>$2',
      ),
    xml,
  );
}

/** No paragraph leaves a lone line on a page. */
export function controlWidows(xml: string): string {
  return xml.replace('<w:pPrDefault><w:pPr>', '<w:pPrDefault><w:pPr><w:widowControl/>');
}
