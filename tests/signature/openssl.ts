/** Certificates and signatures made by OpenSSL for one run of a test: nobody trusts them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const answers = (...args: string[]): boolean => {
  const { error, status } = spawnSync('openssl', args, { stdio: 'ignore' });
  return !error && status === 0;
};

/** Whether this machine has OpenSSL, and whether that knows GOST. */
export const hasOpenssl = answers('version');
export const hasGost = hasOpenssl && answers('dgst', '-engine', 'gost', '-md_gost12_256', '/dev/null');

const KEYS = {
  rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  weak: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
  ec: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  gost256: ['-engine', 'gost', '-algorithm', 'gost2012_256', '-pkeyopt', 'paramset:A'],
  gost512: ['-engine', 'gost', '-algorithm', 'gost2012_512', '-pkeyopt', 'paramset:A'],
} as const;

export type KeyKind = keyof typeof KEYS;

const HASH: Readonly<Record<KeyKind, string>> = {
  rsa: 'sha256',
  weak: 'sha256',
  ec: 'sha256',
  gost256: 'md_gost12_256',
  gost512: 'md_gost12_512',
};

const ENGINE = (kind: KeyKind): string[] => (kind.startsWith('gost') ? ['-engine', 'gost'] : []);

export const SUBJECT =
  '/C=RU/O=МБОУ Образцовая школа/title=Директор/SN=Образцова/GN=Анна Андреевна/CN=Образцова Анна Андреевна';

const TSA = `[tsa]
default_tsa = one
[one]
serial = serial
signer_cert = tsa.pem
certs = root.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
ess_cert_id_alg = sha256
`;

/** A signer with a certificate that a root of his own gave out. */
export interface TestSigner {
  /** PEM. */
  root: string;
  /** Detached signature, DER. @param options further ones of `openssl cms -sign` */
  sign(data: Uint8Array, ...options: string[]): Buffer;
  /** Token of a time stamp over data, by a certificate of the same centre. */
  stamp(data: Uint8Array): Buffer;
  /** PKCS #12, password «test». */
  p12(): Buffer;
  remove(): void;
}

/** @param days how long the certificate holds; below zero it is over; `authority`: whether the root may give out others */
export function testSigner(
  kind: KeyKind,
  { days = 3650, subject = SUBJECT, authority = true }: { days?: number; subject?: string; authority?: boolean } = {},
): TestSigner {
  const folder = mkdtempSync(join(tmpdir(), 'poryadok-signer-'));
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: string[]): Buffer =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const engine = ENGINE(kind);
  openssl('genpkey', ...KEYS[kind], '-out', 'root.key');
  openssl('genpkey', ...KEYS[kind], '-out', 'signer.key');
  writeFileSync(
    at('root.ext'),
    authority
      ? 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n'
      : 'basicConstraints=CA:FALSE\n',
  );
  writeFileSync(at('signer.ext'), 'basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\n');
  const request = (name: string, whom: string): void => {
    openssl(
      'req',
      ...engine,
      '-new',
      '-utf8',
      '-key',
      `${name}.key`,
      '-subj',
      whom,
      '-out',
      `${name}.csr`,
      `-${HASH[kind]}`,
    );
  };
  request('root', '/C=RU/O=Образцовый центр/CN=Образцовый удостоверяющий центр');
  request('signer', subject);
  const hash = `-${HASH[kind]}`;
  openssl(
    'x509',
    ...engine,
    '-req',
    '-in',
    'root.csr',
    '-signkey',
    'root.key',
    '-days',
    '7300',
    '-extfile',
    'root.ext',
    hash,
    '-out',
    'root.pem',
  );
  openssl(
    ...[
      'x509',
      ...engine,
      '-req',
      '-in',
      'signer.csr',
      '-CA',
      'root.pem',
      '-CAkey',
      'root.key',
      '-set_serial',
      '0x00c0ffee0123',
    ],
    ...['-days', String(days), '-extfile', 'signer.ext', hash, '-out', 'signer.pem'],
  );
  return {
    root: readFileSync(at('root.pem'), 'utf8'),
    sign(data, ...options) {
      writeFileSync(at('data'), data);
      const md = options.includes('-md') ? [] : ['-md', HASH[kind]];
      return openssl(
        ...['cms', '-sign', ...engine, '-binary', '-in', 'data', '-signer', 'signer.pem', '-inkey', 'signer.key'],
        ...['-outform', 'DER', ...md, ...options],
      );
    },
    stamp(data) {
      writeFileSync(at('data'), data);
      writeFileSync(at('tsa.ext'), 'keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n');
      writeFileSync(at('tsa.cnf'), TSA);
      writeFileSync(at('serial'), '01\n');
      openssl('genpkey', ...KEYS[kind], '-out', 'tsa.key');
      request('tsa', '/C=RU/CN=Образцовая служба штампов');
      openssl(
        ...['x509', '-req', '-in', 'tsa.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-set_serial', '2'],
        ...['-days', '100', '-extfile', 'tsa.ext', '-out', 'tsa.pem'],
      );
      openssl('ts', '-query', '-data', 'data', '-sha256', '-cert', '-out', 'query');
      openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-token_out', '-out', 'token');
      return readFileSync(at('token'));
    },
    p12: () =>
      openssl('pkcs12', ...engine, '-export', '-inkey', 'signer.key', '-in', 'signer.pem', '-passout', 'pass:test'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
