/** Root certificates that the user trusts: a folder of them, DER or PEM, several in a file too. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type CertificateFacts, readCertificate, Unreadable } from '../../signature/index.ts';
import { UserError } from '../user-error.ts';

const ENDINGS = /\.(?:cer|crt|pem|der)$/i;
const MAX_BYTES = 1024 * 1024;
const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]{1,100000})-----END CERTIFICATE-----/g;

/**
 * @param folder absolute path
 * @param name as the user called it
 * @throws UserError when it cannot be read, or holds no certificate
 */
export async function readRoots(folder: string, name: string): Promise<CertificateFacts[]> {
  const names = await readdir(folder).catch(() => {
    throw new UserError(
      `Папки ${name} нет или она не читается.`,
      'Назовите папку с корневыми сертификатами: --trust папка.',
    );
  });
  const roots: CertificateFacts[] = [];
  for (const file of names.filter((one) => ENDINGS.test(one)).sort()) {
    const path = join(folder, file);
    const found = await stat(path);
    if (!found.isFile() || found.size > MAX_BYTES) continue;
    const bytes = await readFile(path);
    const written = [...bytes.toString('latin1').matchAll(PEM)].map((match) => Buffer.from(match[1]!, 'base64'));
    try {
      roots.push(...(written.length > 0 ? written : [bytes]).map(readCertificate));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      throw new UserError(
        `${name}/${file}: это не сертификат.`,
        'Оставьте в папке только корневые сертификаты, DER или PEM.',
      );
    }
  }
  if (roots.length === 0)
    throw new UserError(
      `В папке ${name} нет сертификатов.`,
      'Положите в неё корневые сертификаты удостоверяющих центров: файлы .cer, .crt, .pem или .der.',
    );
  return roots;
}
