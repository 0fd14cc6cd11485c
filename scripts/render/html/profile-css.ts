/** The layout profile as CSS. A page rule cannot take custom properties everywhere, so it is written out. */
import type { Profile } from '../../knowledge/profiles.ts';

/** Height of Times' line at a line spacing of one, in sizes: what Word multiplies. */
const FONT_LINE = 1.149;

/** The page rules and the custom properties that `act.css` takes its lengths from. */
export function profileCss({ page, sizes, line, indent, nesting, stampWidth, qr }: Profile): string {
  const properties = {
    'text-size': `${sizes.text}pt`,
    'small-size': `${sizes.small}pt`,
    line: (line * FONT_LINE).toFixed(2),
    indent: `${indent}mm`,
    nesting: `${nesting}mm`,
    'stamp-width': `${stampWidth}mm`,
    'page-width': `${page.width - page.left - page.right}mm`,
    'page-height': `${page.height - page.top - page.bottom}mm`,
    qr: `${qr ?? 0}mm`,
  };
  const margins = [page.top, page.right, page.bottom, page.left].map((length) => `${length}mm`).join(' ');
  return [
    `@page { size: ${page.width}mm ${page.height}mm; margin: ${margins}; @top-center { content: counter(page); vertical-align: top; padding-top: ${page.header}mm; font: ${sizes.small}pt Tinos, "Times New Roman", serif; } }`,
    '@page :first { @top-center { content: none; } }',
    `:root { ${Object.entries(properties)
      .map(([name, value]) => `--${name}: ${value};`)
      .join(' ')} }`,
  ].join('\n');
}
