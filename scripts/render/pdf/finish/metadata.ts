/** What the file says about itself: properties, XMP, language, how it wants to be opened. */
import { zlibSync } from 'fflate';
import { array, type Document, deflated, dict, name, number, pdfDate, plain, text, yes } from './document.ts';
import { srgbProfile } from './srgb.ts';
import { type Description, xmpPacket } from './xmp.ts';

/** Write the metadata. */
export function describeDocument(document: Document, description: Description): void {
  const { title, author, creator, producer, language, date } = description;
  const { catalog } = document;
  const properties = {
    Title: text(title),
    Author: text(author),
    Creator: text(creator),
    Producer: text(producer),
    CreationDate: pdfDate(date),
    ModDate: pdfDate(date),
  };
  document.trailer.set('Info', document.register(dict(properties)));
  const packet = plain({ Type: name('Metadata'), Subtype: name('XML') }, Buffer.from(xmpPacket(description)));
  catalog.set('Metadata', document.register(packet));
  catalog.set('Lang', text(language));
  catalog.set('MarkInfo', dict({ Marked: yes }));
  catalog.set('ViewerPreferences', dict({ DisplayDocTitle: yes }));
  document.pdf.upgradeVersion('1.7');
}

let profileData: Uint8Array | undefined;

/** Say what red, green and blue mean: the pages are painted in the screen's colours. */
export function setOutputIntent(document: Document): void {
  // The profile is the same in every document.
  profileData ??= zlibSync(srgbProfile(), { level: 6 });
  const profile = deflated({ N: number(3), Alternate: name('DeviceRGB') }, profileData);
  const intent = dict({
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: text('sRGB IEC61966-2.1'),
    Info: text('sRGB IEC61966-2.1'),
    RegistryName: text('http://www.color.org'),
    DestOutputProfile: document.register(profile),
  });
  document.catalog.set('OutputIntents', array(intent));
}
