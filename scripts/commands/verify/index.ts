import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArguments } from '../arguments.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { UserError } from '../user-error.ts';
import type { Workspace } from '../workspace.ts';
import type { Report } from './report.ts';
import type { Judging } from './signatures.ts';

export type { Marked } from './judge-signed.ts';

/** See `judge-signed.ts`; loaded when it is needed, for it loads readers of PDF and ASN.1. */
export const judgeSigned: typeof import('./judge-signed.ts').judgeSigned = async (...given) =>
  (await import('./judge-signed.ts')).judgeSigned(...given);

/** See `judge-document.ts`; loaded when it is needed, for it loads a reader of PDF. */
export const judgeDocument: typeof import('./judge-document.ts').judgeDocument = async (...given) =>
  (await import('./judge-document.ts')).judgeDocument(...given);

const MAX_BYTES = 100 * 1024 * 1024;
/** A signature with lists of revoked certificates inside, in base64. */
const MAX_SIGNATURE = 24 * 1024 * 1024;
const SIGNATURE = /\.(?:sig|p7s|sgn)$/i;
const ADDRESS = /^https?:\/\//i;

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'проверить файл и подпись: какая это редакция, не изменён ли, кто подписал',
  usage: `verify <файл> [--of файл] [--trust папка]
  PDF, DOCX: какая это редакция, те ли байты и те ли слова, что в policy; подписи внутри PDF и рядом с ним.
  feed.json, policy.json: по схеме ли они и те ли файлы лежат рядом.
  файл.pdf.sig, .p7s: кто подписал и тот ли это документ; документ ищется рядом или называется: --of файл.
  "https://…#sha256=…" (что прочёл телефон в QR-коде): какой это текст. Адрес пишут в кавычках.
  --trust папка – корневые сертификаты, которым вы доверяете; без неё доверие к издателю не проверяется.
  Код завершения: 0 – сошлось всё, что проверялось; 1 – есть расхождение, недействительная или непроверенная подпись; 2 – неверный вызов.`,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, { of: { type: 'string' }, trust: { type: 'string' } });
    const [name, extra] = positionals;
    if (!name) throw new UserError('Не сказано, что проверить.', 'Назовите файл: verify файл.pdf.');
    if (extra !== undefined) throw new UserError(`Лишнее слово «${extra}».`, 'Файлы проверяют по одному.');
    if (values.of !== undefined && !SIGNATURE.test(name))
      throw new UserError(
        '--of нужен только подписи (.sig, .p7s).',
        'Назовите файл подписи: verify файл.sig --of файл.pdf.',
      );
    // PDF and ASN.1 readers are loaded by this command only.
    const { Report } = await import('./report.ts');
    const report = new Report();
    if (ADDRESS.test(name)) return verifyAddress(report, name, io);
    const judging = await judgingOf(values.trust, io);
    if (SIGNATURE.test(name)) await verifySignatureFile(report, name, values.of, judging, io);
    else await verifyFile(report, name, judging, io);
    return told(report, name, io);
  },
};

function told(report: Report, name: string, io: Io): ExitCode {
  io.out(report.text(name));
  return report.code;
}

async function verifyAddress(report: Report, text: string, io: Io): Promise<ExitCode> {
  const [{ readQrText, verifyQrText }, { projectAt }] = await Promise.all([import('./qr.ts'), import('./editions.ts')]);
  if (!readQrText(text))
    throw new UserError(
      'В адресе нет контрольной суммы #sha256=….',
      'Возьмите адрес целиком, как его прочёл телефон, в кавычках.',
    );
  verifyQrText(report, text, await projectAt(io.cwd));
  return told(report, 'QR-код', io);
}

async function judgingOf(trust: string | undefined, io: Io): Promise<Judging> {
  const now = new Date();
  if (trust === undefined) return { now };
  const { readRoots } = await import('./roots.ts');
  return { now, roots: await readRoots(resolve(io.cwd, trust), trust) };
}

async function verifyFile(report: Report, name: string, judging: Judging, io: Io): Promise<void> {
  const path = resolve(io.cwd, name);
  const bytes = await readWhole(path, name, MAX_BYTES);
  const { projectAt } = await import('./editions.ts');
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const project = (): Promise<Workspace | undefined> => projectAt(io.cwd);
  if (start.includes('%PDF-')) {
    await verifyWholePdf(report, bytes, path, name, judging, project);
  } else if (start.startsWith('PK')) {
    const { verifyDocx } = await import('./docx.ts');
    await verifyDocx(report, bytes, name, await project());
  } else if (/^(?:\u00EF\u00BB\u00BF)?\s*[{[]/.test(start)) {
    const { verifyData } = await import('./data-files.ts');
    const changed = await verifyData(report, bytes, path, name);
    for (const file of changed.filter((one) => /\.(?:pdf|docx)$/i.test(one)))
      report.fact(`Что изменилось в ${file}, скажет verify ${join(dirname(name), file)}.`);
  } else {
    throw new UserError(
      `${name} — файл неизвестного вида.`,
      'Проверяются PDF, DOCX, feed.json, policy.json и подписи .sig, .p7s.',
    );
  }
  await verifyBeside(report, bytes, path, judging);
}

async function verifyWholePdf(
  report: Report,
  bytes: Uint8Array,
  path: string,
  name: string,
  judging: Judging,
  project: () => Promise<Workspace | undefined>,
): Promise<void> {
  const [{ verifyPdf }, { holds, judgePdf, reportFields }, { Unreadable }] = await Promise.all([
    import('./pdf.ts'),
    import('./signatures.ts'),
    import('../../signature/index.ts'),
  ]);
  const fields = await judgePdf(bytes, judging).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new UserError(`${name}: ${error.message}.`, 'Возьмите файл заново у того, кто его сделал.');
  });
  const workspace = await project();
  await verifyPdf(report, bytes, name, workspace, fields.some(holds));
  if (workspace) await verifyPlace(report, bytes, path, workspace);
  reportFields(report, fields);
}

/** What lies beside an edition is to be its signed copy. */
async function verifyPlace(report: Report, bytes: Uint8Array, path: string, workspace: Workspace): Promise<void> {
  const edition = workspace.corpus.policies.find(
    (policy) => policy.edition && resolve(workspace.root, policy.path.replace(/\.md$/, '.pdf')) === path,
  );
  if (!edition) return;
  const verdict = await judgeDocument(bytes, edition, workspace);
  if (verdict.is === 'other')
    report.differs(`файл лежит на месте подписанной редакции ${edition.path}, но это другой документ: ${verdict.why}.`);
}

/** Detached signatures that lie beside a file. */
async function verifyBeside(report: Report, document: Uint8Array, path: string, judging: Judging): Promise<void> {
  for (const ending of ['.sig', '.p7s']) {
    const found = await stat(path + ending).catch(() => undefined);
    if (!found?.isFile()) continue;
    const name = basename(path + ending);
    const where = `Подпись рядом, файл ${name}`;
    // The document has been looked at: a signature that cannot be is one more thing to say of it.
    const file = await readWhole(path + ending, name, MAX_SIGNATURE).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      report.differs(`${lowered(where)}: ${found.size === 0 ? 'файл пуст. Возьмите его заново.' : error.message}`);
    });
    if (file) await reportDetached(report, where, file, document, judging);
  }
}

async function verifySignatureFile(
  report: Report,
  name: string,
  of: string | undefined,
  judging: Judging,
  io: Io,
): Promise<void> {
  const path = resolve(io.cwd, name);
  const file = await readWhole(path, name, MAX_SIGNATURE);
  const wanted = of ?? (await documentOf(name, io));
  if (wanted !== undefined) {
    const document = await readWhole(resolve(io.cwd, wanted), wanted, MAX_BYTES);
    report.fact(`Документ: ${wanted}.`);
    await reportDetached(report, 'Отсоединённая подпись', file, document, judging);
    return;
  }
  const { holdsDocument } = await import('./signatures.ts');
  const inside = await unreadableAsUserError(name, async () => holdsDocument(file));
  if (!inside)
    throw new UserError(
      `Рядом с подписью нет документа ${name.replace(SIGNATURE, '')}.`,
      'Положите его рядом или назовите: --of файл.',
    );
  report.fact('Документ лежит внутри самой подписи, рядом другого нет.');
  await reportDetached(report, 'Подпись', file, undefined, judging);
}

/** `файл.pdf.sig` signs `файл.pdf`; `файл.sig` signs what has that name. */
async function documentOf(signature: string, io: Io): Promise<string | undefined> {
  const name = signature.replace(SIGNATURE, '');
  for (const document of [name, `${name}.pdf`, `${name}.docx`]) {
    const found = await stat(resolve(io.cwd, document)).catch(() => undefined);
    if (found?.isFile()) return document;
  }
  return undefined;
}

async function reportDetached(
  report: Report,
  where: string,
  file: Uint8Array,
  document: Uint8Array | undefined,
  judging: Judging,
): Promise<void> {
  const [{ judgeDetached }, { reportSignature }, { Unreadable }] = await Promise.all([
    import('./signatures.ts'),
    import('./signature-text.ts'),
    import('../../signature/index.ts'),
  ]);
  try {
    const judged = await judgeDetached(file, document, judging);
    judged.forEach((one, i) => {
      reportSignature(report, judged.length > 1 ? `${where}, подписавший ${i + 1}` : where, one);
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    report.differs(`${lowered(where)}: ${error.message}.`);
  }
}

/** Within a sentence; a file's name keeps its letters. */
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

async function unreadableAsUserError<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { Unreadable } = await import('../../signature/index.ts');
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new UserError(`${name}: ${error.message}.`, 'Возьмите файл подписи заново у того, кто подписал.');
  }
}

/** @throws UserError when it is not there, is no file, or is larger than that */
async function readWhole(path: string, name: string, most: number): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UserError(`Файла ${name} нет или он не читается.`, 'Проверьте имя файла.');
  if (!found.isFile()) throw new UserError(`${name} — не файл.`, 'Назовите файл, а не папку.');
  if (found.size > most)
    throw new UserError(`Файл ${name} больше ${most / 1024 / 1024} МБ.`, 'Такие большие файлы не проверяются.');
  if (found.size === 0) throw new UserError(`Файл ${name} пуст.`, 'Возьмите его заново.');
  return readFile(path).catch(() => {
    throw new UserError(`Файла ${name} нет или он не читается.`, 'Проверьте имя файла и права на него.');
  });
}
