/** A file against the seal of its edition: are these the bytes that were made? */
import { isSealed, type Policy, type Seal, sha256 } from '../../model/index.ts';
import type { Report } from './report.ts';

/**
 * Say what the seal knows of a file.
 * @param ending of the artefact's name: `.pdf`
 * @param signed whether a signature vouches for the bytes: then they need not be the sealed ones
 */
export function compareWithSeal(
  report: Report,
  bytes: Uint8Array,
  ending: string,
  edition: Policy,
  seal: Seal,
  signed = false,
): void {
  if (!isSealed(edition.source.text, seal.text)) {
    report.differs(`редакция ${edition.path} не сходится со своей пломбой: её текст изменили после принятия.`);
    return;
  }
  const name = `${seal.policy}${ending}`;
  const sealed = seal.artefacts[name];
  if (!sealed) {
    report.fact(`В пломбе редакции нет файла ${name}: по байтам сравнивать не с чем.`);
    return;
  }
  if (sealed.size <= bytes.length && sha256(bytes.subarray(0, sealed.size)) === sealed.sha256) {
    const added = bytes.length - sealed.size;
    if (added === 0) report.fits('это байт в байт тот файл, который записан в пломбе редакции.');
    else
      report.fits(
        `начало файла байт в байт то, что записано в пломбе редакции; после него дописано ${added} байт: так делает программа подписи.`,
      );
    return;
  }
  const other = 'по байтам это не тот файл, что записан в пломбе редакции:';
  if (signed) report.fact(`По${other.slice(2)} это и не нужно, за байты отвечает подпись.`);
  else
    report.unchecked(
      `${other} его напечатали в другой раз, другим браузером или изменили. Слова сравниваются ниже, остальное сравнить не с чем.`,
    );
}
