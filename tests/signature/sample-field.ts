/** A small PDF with an empty field for a signature, made without a browser. */
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core';

export async function sampleField(): Promise<Uint8Array> {
  const pdf = PDF.create();
  const page = pdf.addPage({ size: 'a4' });
  page.drawText('Approved', { x: 72, y: 700 });
  const rectangle = [326, 560, 552, 645].map((value) => PdfNumber.of(value));
  const field = pdf.context.register(
    PdfDict.of({
      Type: PdfName.of('Annot'),
      Subtype: PdfName.of('Widget'),
      FT: PdfName.of('Sig'),
      T: PdfString.fromString('approval'),
      F: PdfNumber.of(4),
      P: page.ref,
      Rect: PdfArray.of(...rectangle),
    }),
  );
  page.dict.set('Annots', PdfArray.of(field));
  pdf.getCatalog().set('AcroForm', PdfDict.of({ Fields: PdfArray.of(field), SigFlags: PdfNumber.of(0) }));
  return pdf.save();
}
