/** The QR requisite: the address of an edition with the sum of its source. */
import { type Policy, sha256 } from '../../model/index.ts';
import type { Workspace } from '../workspace.ts';
import { editionText } from './editions.ts';
import type { Report } from './report.ts';

const ADDRESS = /^(https?:\/\/[^\s#]{1,2000})#sha256=([0-9a-f]{64})$/i;

/** What a code says; nothing when it is not one of ours. */
export function readQrText(text: string): { address: string; sha256: string } | undefined {
  const [, address, sum] = ADDRESS.exec(text.trim()) ?? [];
  return address && sum ? { address, sha256: sum.toLowerCase() } : undefined;
}

/**
 * Say whether the code on a page names the source inside the file.
 * @param qr what the code says; nothing when the page has none
 * @param sum of the source, hexadecimal
 */
export function compareQr(report: Report, qr: string | undefined, sum: string): void {
  if (qr === undefined) return;
  const read = readQrText(qr);
  if (!read) report.differs(`QR-код ведёт не на редакцию акта: «${qr.slice(0, 200)}».`);
  else if (read.sha256 === sum)
    report.fits(`QR-код ведёт на ${read.address}, сумма в нём – сумма исходного текста внутри файла.`);
  else report.differs(`QR-код ведёт на ${read.address}, но сумма в нём не от того текста, который вложен в файл.`);
}

/** The edition that a code names, for a person with a paper and a phone. @param text as the code was read */
export function verifyQrText(report: Report, text: string, workspace: Workspace | undefined): void {
  const read = readQrText(text)!;
  report.fact(`Адрес: ${read.address}`);
  report.fact(`Контрольная сумма: ${read.sha256}`);
  if (!workspace) {
    report.unchecked('папки policy здесь нет, сравнивать не с чем. Запустите команду в папке проекта.');
    return;
  }
  const policies = [...workspace.corpus.policies].sort((a, b) => Number(b.edition) - Number(a.edition));
  const found = policies.find(({ path, source }) =>
    [workspace.hashes.get(path), sha256(source.text)].includes(read.sha256),
  );
  if (!found) report.differs('ни у одной редакции в папке policy нет такой суммы: на бумаге другой текст.');
  else {
    report.fits(`это сумма текста ${found.path}: ${editionText(found)}.`);
    compareAddress(report, read.address, found, workspace.corpus.organization?.value?.baseUrl);
  }
}

const EDITION_ADDRESS = /policies\/([^/]{1,100})\/editions\/([^/]{1,100})\/$/;

/** A sum may be copied from a genuine paper to one that leads elsewhere. */
function compareAddress(report: Report, address: string, { passport }: Policy, baseUrl: string | undefined): void {
  const [folder, id, date] = EDITION_ADDRESS.exec(address) ?? [];
  const approved = passport?.approved?.date;
  if (folder !== undefined && (id !== passport?.id || date !== approved))
    report.differs(`адрес в коде ведёт не на эту редакцию, а на ${folder}.`);
  if (baseUrl !== undefined && !address.startsWith(baseUrl))
    report.unchecked(
      `адрес не с сайта школы: в policy/organization.yaml указан ${baseUrl}. Если сайт не переезжал, не открывайте этот адрес.`,
    );
}
