/** Layout → Word styles. Built-in styles keep their English names in the file: Word shows them in Russian. */
import { AlignmentType, type IBaseParagraphStyleOptions, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { Layout, Style, StyleKey } from './layout.ts';
import { halfPoints, lines, mm, pt } from './units.ts';

/** Id and name of every paragraph style. «Основной текст», «Заголовок 1», «Название» are built in. */
export const STYLES: Record<StyleKey | 'divider', { id: string; name: string }> = {
  body: { id: 'BodyText', name: 'Body Text' },
  clause: { id: 'Clause', name: 'Пункт' },
  item: { id: 'Item', name: 'Перечисление' },
  draft: { id: 'Draft', name: 'Проект' },
  letterhead: { id: 'Letterhead', name: 'Бланк' },
  letterheadDetails: { id: 'LetterheadDetails', name: 'Реквизиты бланка' },
  stamp: { id: 'Stamp', name: 'Гриф' },
  title: { id: 'Title', name: 'Title' },
  heading1: { id: 'Heading1', name: 'heading 1' },
  heading2: { id: 'Heading2', name: 'heading 2' },
  heading3: { id: 'Heading3', name: 'heading 3' },
  appendix: { id: 'Appendix', name: 'Приложение' },
  appendixLine: { id: 'AppendixLine', name: 'К чему приложение' },
  sheetTitle: { id: 'SheetTitle', name: 'Лист согласования' },
  tableHead: { id: 'TableHead', name: 'Заголовок таблицы' },
  tableText: { id: 'TableText', name: 'Текст таблицы' },
  picture: { id: 'Picture', name: 'Рисунок' },
  caption: { id: 'Caption', name: 'caption' },
  footnote: { id: 'FootnoteText', name: 'footnote text' },
  contentsHeading: { id: 'TOCHeading', name: 'TOC Heading' },
  contents1: { id: 'TOC1', name: 'toc 1' },
  contents2: { id: 'TOC2', name: 'toc 2' },
  pageNumber: { id: 'Header', name: 'header' },
  divider: { id: 'Divider', name: 'Разделитель' },
};

/** Styles whose words are not broken: a heading is read at a glance. */
export const UNHYPHENATED = [
  'title',
  'heading1',
  'heading2',
  'heading3',
  'appendix',
  'appendixLine',
  'sheetTitle',
  'letterhead',
  'stamp',
  'contentsHeading',
  'caption',
] as const;

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** Paragraphs that must not be the last on a page. */
const HELD: readonly StyleKey[] = [
  'title',
  'heading1',
  'heading2',
  'heading3',
  'appendix',
  'appendixLine',
  'sheetTitle',
  'tableHead',
  'contentsHeading',
  'draft',
  'letterhead',
];
const OUTLINE: Partial<Record<StyleKey, number>> = { heading1: 0, heading2: 1, heading3: 2, appendix: 0 };

/** Build the document's styles. */
export function stylesOf(layout: Layout): IStylesOptions {
  const { font, language, styles } = layout;
  const paragraphStyle = (key: StyleKey): IParagraphStyleOptions => ({
    ...STYLES[key],
    basedOn: 'Normal',
    quickFormat: true,
    ...(OUTLINE[key] !== undefined && { next: STYLES.body.id }),
    ...look(key, styles[key]),
  });
  const builtIn = ({ run, paragraph }: IParagraphStyleOptions): IBaseParagraphStyleOptions => ({
    ...(run && { run }),
    ...(paragraph && { paragraph }),
  });
  const separate = Object.keys(STYLES).filter((key) => !(key in DEFAULTS) && key !== 'divider') as StyleKey[];
  const heading3 = builtIn(paragraphStyle('heading3'));
  const below = (outlineLevel: number) => ({ ...heading3, paragraph: { ...heading3.paragraph, outlineLevel } });
  return {
    default: {
      document: {
        run: {
          font,
          size: halfPoints(styles.body.size),
          color: '000000',
          language: { value: language, eastAsia: language, bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } },
      },
      ...Object.fromEntries(
        Object.entries(DEFAULTS).map(([key, name]) => [name, builtIn(paragraphStyle(key as StyleKey))]),
      ),
      // Not used by an act, but Word offers them, and the library's own are blue.
      heading4: below(3),
      heading5: below(4),
      heading6: below(5),
      hyperlink: { run: { color: layout.links.color, ...(layout.links.underline ? { underline: {} } : {}) } },
    },
    paragraphStyles: [...separate.map(paragraphStyle), divider(layout)],
  };
}

/** Styles that the docx library writes itself, and its names of them. */
const DEFAULTS: Partial<Record<StyleKey, string>> = {
  title: 'title',
  heading1: 'heading1',
  heading2: 'heading2',
  heading3: 'heading3',
  footnote: 'footnoteText',
};

function look(key: StyleKey, style: Style): IBaseParagraphStyleOptions {
  const { size, bold = false, italic = false, line = 1, align = 'left', firstLine = 0, left = 0, right = 0 } = style;
  const outlineLevel = OUTLINE[key];
  return {
    run: { size: halfPoints(size), bold, italics: italic },
    paragraph: {
      alignment: ALIGN[align],
      indent: { left: mm(left), right: mm(right), firstLine: mm(firstLine) },
      spacing: { before: pt(style.before ?? 0), after: pt(style.after ?? 0), line: lines(line), lineRule: 'auto' },
      ...(HELD.includes(key) && { keepNext: true, keepLines: true }),
      ...(outlineLevel !== undefined && { outlineLevel }),
      ...(key === 'letterheadDetails' && {
        border: { bottom: { style: 'single', size: 8, space: 4, color: '000000' } },
      }),
    },
  };
}

function divider({ profile: { page }, divider: { width, border } }: Layout): IParagraphStyleOptions {
  const side = mm(Math.max(0, (page.width - page.left - page.right - width) / 2));
  return {
    ...STYLES.divider,
    basedOn: 'Normal',
    paragraph: {
      indent: { left: side, right: side },
      spacing: { before: pt(6), after: pt(12) },
      border: { bottom: { style: 'single', size: Math.max(2, Math.round(border * 8)), space: 1, color: '000000' } },
    },
  };
}
