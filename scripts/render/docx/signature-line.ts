/**
 * Word's own signature line: a picture that Word offers to sign. It is a line and nothing else: what a signature looks
 * like, Word draws when somebody signs.
 * Markup: https://learn.microsoft.com/en-us/dotnet/api/documentformat.openxml.vml.office.signatureline
 */
import { createHash } from 'node:crypto';
import { ImportedXmlComponent, Run } from 'docx';
import { printable } from '../printable.ts';
import type { ActView } from '../view.ts';
import { bitmapPng } from './bitmap-png.ts';
import type { Layout } from './layout.ts';

/** The context that the library writes a component in; it does not export the type. */
type Context = Parameters<Run['prepForXml']>[0];

/** The library's name of the picture until it is packed. */
const PICTURE = 'signature-line.png';
/** Word's own line is twice as wide as high, and so is the signature that it draws. */
const RATIO = 2;
/** Bytes a row of the picture: 480 pixels, which makes the line half a point. */
const COLUMNS = 60;
const THICKNESS = 2;
/** Microsoft Office itself, and not a signing program's own kind of line. */
const PROVIDER = '{00000000-0000-0000-0000-000000000000}';
/** The narrowest to sign on, mm. */
const NARROWEST = 25;
const MM_IN_POINT = 25.4 / 72;

/** The line; it goes before the name in the stamp and leaves room for it. */
export function signatureLine(act: ActView, { name, post }: Signatory, layout: Layout): Run {
  const width = Math.max(NARROWEST, layout.profile.stampWidth - widthOf(` ${name}`, layout.styles.stamp.size));
  return new SignatureLine(
    element('w:pict', {}, [
      shapeType(),
      element(
        'v:shape',
        {
          id: '_x0000_i1025',
          type: '#_x0000_t75',
          alt: printable(`Строка подписи: ${post}, ${name}`),
          style: `width:${points(width)}pt;height:${points(width / RATIO)}pt`,
        },
        [
          element('v:imagedata', { 'r:id': `rId{${PICTURE}}`, 'o:title': '' }),
          element('o:lock', {
            'v:ext': 'edit',
            ungrouping: 't',
            rotation: 't',
            cropping: 't',
            verticies: 't',
            text: 't',
            grouping: 't',
          }),
          element('o:signatureline', {
            'v:ext': 'edit',
            id: guidOf(act.sourceSha256),
            provid: PROVIDER,
            'o:suggestedsigner': printable(name),
            'o:suggestedsigner2': printable(post),
            allowcomments: 'f',
            showsigndate: 't',
            issignatureline: 't',
          }),
        ],
      ),
    ]),
  );
}

type Signatory = NonNullable<ActView['signature']>;

class SignatureLine extends Run {
  constructor(picture: ImportedXmlComponent) {
    super({});
    this.root.push(picture);
  }

  override prepForXml(context: Context) {
    const nowhere = { x: 0, y: 0 };
    context.file.Media.addImage(PICTURE, {
      type: 'png',
      fileName: PICTURE,
      data: lineOnWhite(),
      // Of use to DrawingML only: the shape has its own size.
      transformation: { pixels: nowhere, emus: nowhere },
    });
    return super.prepForXml(context);
  }
}

/** What Word defines before any picture in VML. */
function shapeType(): ImportedXmlComponent {
  return element(
    'v:shapetype',
    {
      id: '_x0000_t75',
      coordsize: '21600,21600',
      'o:spt': '75',
      'o:preferrelative': 't',
      path: 'm@4@5l@4@11@9@11@9@5xe',
      filled: 'f',
      stroked: 'f',
    },
    [
      element('v:stroke', { joinstyle: 'miter' }),
      element(
        'v:formulas',
        {},
        FORMULAS.map((eqn) => element('v:f', { eqn })),
      ),
      element('v:path', { 'o:extrusionok': 'f', gradientshapeok: 't', 'o:connecttype': 'rect' }),
      element('o:lock', { 'v:ext': 'edit', aspectratio: 't' }),
    ],
  );
}

const FORMULAS = [
  'if lineDrawn pixelLineWidth 0',
  'sum @0 1 0',
  'sum 0 0 @1',
  'prod @2 1 2',
  'prod @3 21600 pixelWidth',
  'prod @3 21600 pixelHeight',
  'sum @0 0 1',
  'prod @6 1 2',
  'prod @7 21600 pixelWidth',
  'sum @8 21600 0',
  'prod @7 21600 pixelHeight',
  'sum @10 21600 0',
];

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly ImportedXmlComponent[] = [],
): ImportedXmlComponent {
  const component = new ImportedXmlComponent(name, attributes);
  for (const child of children) component.push(child);
  return component;
}

function lineOnWhite(): Uint8Array {
  const height = (COLUMNS * 8) / RATIO;
  const row = (dark: boolean): boolean[] => Array.from({ length: COLUMNS }, () => dark);
  return bitmapPng(
    Array.from({ length: height }, (_, y) => row(y >= height - THICKNESS)),
    1,
  );
}

/** About as wide as Times sets it and rather more, mm. */
function widthOf(text: string, size: number): number {
  const ems = [...text].reduce((sum, character) => sum + (/\p{L}/u.test(character) ? 0.6 : 0.3), 0);
  return ems * size * MM_IN_POINT;
}

const points = (mm: number): string => (mm / MM_IN_POINT).toFixed(1);

/** A name of the line that only this text has (a UUID of version 8). */
function guidOf(sourceSha256: string): string {
  const hex = createHash('sha256').update(`signature line ${sourceSha256}`).digest('hex');
  const guid = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)];
  return `{${guid.join('-').toUpperCase()}}`;
}
