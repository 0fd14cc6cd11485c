/** The QR requisite: the address of this edition with the sha256 of its source, so that a paper can be compared with it. */
// `qr`: no dependencies, reads and writes, released this year; `qrcode` brings yargs and an old pngjs.
import { encodeQR } from 'qr';

export interface Qr {
  /** What a reader of the code gets: `https://…/#sha256=…`. */
  text: string;
  /** For those who do not see it. */
  label: string;
  /** Rows of modules, dark ones true, with the quiet zone around. */
  modules: boolean[][];
}

/** Quiet zone of ISO/IEC 18004, modules. */
const QUIET = 4;

/**
 * @param address absolute address of the edition's folder
 * @param sha256 of the source, hexadecimal
 */
export function qrOf(address: string, sha256: string): Qr {
  const text = `${address}#sha256=${sha256}`;
  return {
    text,
    label: `QR-код: адрес этой редакции ${address} и контрольная сумма её исходного текста`,
    modules: encodeQR(text, 'raw', { ecc: 'medium', border: QUIET }),
  };
}
