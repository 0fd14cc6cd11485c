import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { P12Signer, PDF } from '@libpdf/core';
import forge from 'node-forge';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishPdf, openPrinter } from '../scripts/render/index.ts';
import { readPdf } from './pdf/read.ts';
import { HEADINGS, sampleHtml, TITLE } from './pdf/sample.ts';
import { missingTools } from './pdf/tools.ts';

/** A certificate that nobody trusts, made for this run. */
async function testSigner(): Promise<P12Signer> {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date('2024-01-01');
  certificate.validity.notAfter = new Date('2034-01-01');
  const name = [{ name: 'commonName', value: 'Test only' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(keys.privateKey, forge.md.sha256.create());
  const archive = forge.pkcs12.toPkcs12Asn1(keys.privateKey, [certificate], 'test', { algorithm: '3des' });
  const bytes = Buffer.from(forge.asn1.toDer(archive).getBytes(), 'latin1');
  return P12Signer.create(new Uint8Array(bytes), 'test');
}

describe('signing the empty field', () => {
  let finished: Uint8Array;
  let signed: Uint8Array;
  const folder = mkdtempSync(join(tmpdir(), 'poryadok-sign-'));

  beforeAll(async () => {
    const printer = await openPrinter();
    try {
      finished = await finishPdf(await printer.print(sampleHtml()), {
        title: TITLE,
        author: 'Школа',
        language: 'ru',
        creator: 'poryadok',
        producer: 'test',
        date: '2024-08-30',
        headings: HEADINGS,
        attachments: [],
        signature: { name: 'director', tooltip: 'Подпись директора' },
      });
    } finally {
      await printer.close();
    }
    const document = await PDF.load(finished);
    const result = await document.sign({
      signer: await testSigner(),
      fieldName: 'director',
      signingTime: new Date('2024-08-30'),
    });
    signed = result.bytes;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('leaves the original bytes where they were', () => {
    expect(signed.length).toBeGreaterThan(finished.length);
    expect(Buffer.from(signed.subarray(0, finished.length)).equals(Buffer.from(finished))).toBe(true);
  });

  test('leaves what both conformances rest on', async () => {
    const [before, after] = [await readPdf(finished), await readPdf(signed)];
    expect(after.nodes.map((node) => node.type)).toEqual(before.nodes.map((node) => node.type));
    expect(after.trailer.get('ID').items[0]?.plain).toEqual(before.trailer.get('ID').items[0]?.plain);
    const marks = (bytes: Uint8Array): string[] => [
      ...(Buffer.from(bytes)
        .toString('latin1')
        .match(/<pdfaid:part>3<|<pdfaid:conformance>A<|<pdfuaid:part>1</g) ?? []),
    ];
    expect(marks(finished)).toHaveLength(3);
    expect(marks(signed)).toEqual(marks(finished));
    const [field] = after.catalog.get('AcroForm', 'Fields').items;
    expect(before.catalog.get('AcroForm', 'Fields').items[0]?.get('V').exists).toBe(false);
    expect(field?.get('V').exists).toBe(true);
  });

  test.skipIf(missingTools.includes('pdfsig'))('pdfsig finds the signature valid over the whole file', () => {
    const file = join(folder, 'signed.pdf');
    writeFileSync(file, signed);
    const report = execFileSync('pdfsig', [file], { encoding: 'utf8' });
    expect(report).toContain('Signature Validation: Signature is Valid.');
    expect(report).toContain('Total document signed');
    expect(report).toContain('Test only');
  });
});
