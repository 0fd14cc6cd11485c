/** The QR requisite: a picture at the bottom right of the page that its paragraph is on. */
import {
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  TextWrappingSide,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from 'docx';
import type { Qr } from '../qr.ts';
import { bitmapPng } from './bitmap-png.ts';
import type { Layout } from './layout.ts';

/** The library counts pictures in CSS pixels, 96 an inch. */
const pixels = (mm: number): number => (mm / 25.4) * 96;

/** The picture; it goes into a paragraph of the first page. */
export function qrPicture(qr: Qr, { profile }: Layout): ImageRun {
  const side = pixels(profile.qr ?? 0);
  return new ImageRun({
    type: 'png',
    data: bitmapPng(qr.modules),
    transformation: { width: side, height: side },
    // The first drawing of the document (pictures go on from it); the library would count through the whole process.
    altText: { id: '1', name: 'QR-код', title: 'QR-код', description: qr.label },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.RIGHT },
      verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, align: VerticalPositionAlign.BOTTOM },
      wrap: { type: TextWrappingType.SQUARE, side: TextWrappingSide.BOTH_SIDES },
      allowOverlap: false,
    },
  });
}
