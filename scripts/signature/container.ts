/** The file of a signature → DER or BER: Russian tools write it raw, as PEM, or as bare base64. */
import { LIMITS } from './ber.ts';
import { Unreadable } from './unchecked.ts';

/** A sequence begins so, whatever its length. */
const SEQUENCE = 0x30;
const ARMOUR = /-----(?:BEGIN|END) [A-Z0-9 #]{1,40}-----/g;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * @param file as it is on the disk
 * @throws Unreadable
 */
export function unwrap(file: Uint8Array): Uint8Array {
  if (file.length === 0) throw new Unreadable('файл подписи пуст');
  // Base64 is a third longer.
  if (file.length > (LIMITS.maxContentLength * 3) / 2) throw new Unreadable('файл подписи больше 16 МБ');
  if (file[0] === SEQUENCE && file.length > 1 && !isText(file)) return file;
  const text = Buffer.from(file)
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .replace(ARMOUR, '')
    .replace(/\s+/g, '');
  if (!BASE64.test(text)) throw new Unreadable('это не подпись в формате CMS, или файл повреждён');
  return Buffer.from(text, 'base64');
}

/** «0» is 0x30 too. */
const isText = (file: Uint8Array): boolean => file.subarray(0, 64).every((byte) => byte >= 0x20 && byte < 0x7f);
