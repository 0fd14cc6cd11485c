import { P12Signer, PDF } from '@libpdf/core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findGost } from '../scripts/commands/verify/openssl.ts';
import { judgeDetached, judgePdf } from '../scripts/commands/verify/signatures.ts';
import {
  checkTimestamp,
  type Gost,
  nameOf,
  readCertificate,
  readCms,
  signatureFields,
  Unreadable,
  unwrap,
} from '../scripts/signature/index.ts';
import { HANGS } from './hangs.ts';
import { hasGost, hasOpenssl, type KeyKind, type TestSigner, testSigner } from './signature/openssl.ts';
import { sampleField } from './signature/sample-field.ts';

if (!hasOpenssl) console.warn('no openssl here: signatures are not checked by these tests');
else if (!hasGost) console.warn('no gost engine for openssl here: GOST signatures are not checked by these tests');

const NOW = new Date('2026-11-24T12:00:00Z');
const DOCUMENT = Buffer.from('Порядок оказания технической помощи');
const OTHER = Buffer.from('Порядок оказания технической помощы');
const NO_GOST = 'нет программы с поддержкой ГОСТ';

const signers = new Map<KeyKind, TestSigner>();
/** Keys are made once a run: that is what takes time. */
function signer(kind: KeyKind): TestSigner {
  const made = signers.get(kind) ?? testSigner(kind);
  signers.set(kind, made);
  return made;
}
afterAll(() => {
  for (const one of signers.values()) one.remove();
});

async function judge(file: Uint8Array, document: Uint8Array | undefined = DOCUMENT, gost: Gost = NO_GOST) {
  const [judged] = await judgeDetached(file, document, { now: new Date(), gost });
  return judged!.signature;
}

const rootOf = (one: TestSigner) => readCertificate(unwrap(Buffer.from(one.root)));

describe.skipIf(!hasOpenssl)('a detached signature', () => {
  test.each([
    ['rsa', [], 'RSA, SHA-256'],
    ['rsa', ['-md', 'sha512'], 'RSA, SHA-512'],
    ['rsa', ['-keyopt', 'rsa_padding_mode:pss'], 'RSA-PSS, SHA-256'],
    ['rsa', ['-noattr'], 'RSA, SHA-256'],
    ['rsa', ['-cades'], 'RSA, SHA-256'],
    ['rsa', ['-stream'], 'RSA, SHA-256'],
    ['rsa', ['-keyid'], 'RSA, SHA-256'],
    ['rsa', ['-nodetach'], 'RSA, SHA-256'],
    ['ec', [], 'ECDSA, SHA-256'],
    ['ec', ['-md', 'sha384', '-cades'], 'ECDSA, SHA-384'],
    ['ec', ['-noattr'], 'ECDSA, SHA-256'],
  ] as const)('%s %s holds over its document and over no other', async (kind, options, algorithm) => {
    const file = signer(kind).sign(DOCUMENT, ...options);
    expect(await judge(file)).toMatchObject({ verdict: { is: 'valid' }, document: 'same', algorithm });
    expect((await judge(file, OTHER)).verdict.is).toBe('invalid');
  });

  test('says who signed, in what post, by which certificate', async () => {
    const { certificate, signingTime } = await judge(signer('rsa').sign(DOCUMENT));
    expect(nameOf(certificate!.subject)).toBe('Образцова Анна Андреевна');
    expect(certificate).toMatchObject({
      subject: { post: 'Директор', organization: 'МБОУ Образцовая школа' },
      issuer: { commonName: 'Образцовый удостоверяющий центр' },
      serialNumber: 'C0FFEE0123',
    });
    expect(certificate!.to.getTime() - certificate!.from.getTime()).toBe(3650 * 86_400_000);
    expect(Math.abs(signingTime!.getTime() - Date.now())).toBeLessThan(60_000);
  });

  test.each([
    ['PEM', (der: Buffer) => Buffer.from(`-----BEGIN CMS-----\n${der.toString('base64')}\n-----END CMS-----\n`)],
    ['base64 in lines', (der: Buffer) => Buffer.from(`\uFEFF${der.toString('base64').replace(/.{64}/g, '$&\r\n')}`)],
  ])('is read as %s', async (_, wrap) => {
    expect((await judge(wrap(signer('rsa').sign(DOCUMENT)))).verdict.is).toBe('valid');
  });

  test('a document inside is taken when there is no other', async () => {
    const file = signer('rsa').sign(DOCUMENT, '-nodetach');
    const [inside] = await judgeDetached(file, undefined, { now: NOW, gost: NO_GOST });
    expect(inside!.signature.document).toBe('same');
    await expect(judgeDetached(signer('rsa').sign(DOCUMENT), undefined, { now: NOW, gost: NO_GOST })).rejects.toThrow(
      'подписанного документа внутри подписи нет',
    );
  });

  test.each([
    ['a weak key', 'weak', [], 'ключ RSA короче 2048 бит (1024), такую подпись можно подделать'],
    ['SHA-1', 'rsa', ['-md', 'sha1'], 'алгоритм SHA-1 устарел, такую подпись можно подделать'],
    ['no certificate', 'rsa', ['-nocerts'], 'в подписи нет сертификата того, кто подписал'],
  ] as const)('by %s is not called valid', async (_, kind, options, reason) => {
    expect((await judge(signer(kind).sign(DOCUMENT, ...options))).verdict).toEqual({ is: 'unchecked', reason });
  });

  test('after the certificate was over is invalid by its own word', async () => {
    const past = testSigner('ec', { days: -1 });
    try {
      expect((await judge(past.sign(DOCUMENT))).verdict).toEqual({
        is: 'invalid',
        reason: 'сертификат не действовал в то время, которое назвал подписавший',
      });
      expect((await judge(past.sign(DOCUMENT, '-noattr'))).verdict).toEqual({
        is: 'unchecked',
        reason: 'время подписания не указано, а сертификат сегодня не действует',
      });
    } finally {
      past.remove();
    }
  });

  test('leads to a root that the user trusts, or to none', async () => {
    const file = signer('rsa').sign(DOCUMENT);
    const trust = async (...roots: TestSigner[]) => {
      const [judged] = await judgeDetached(file, DOCUMENT, {
        now: new Date(),
        gost: NO_GOST,
        roots: roots.map(rootOf),
      });
      return judged!.trust!;
    };
    expect(await trust(signer('rsa'))).toMatchObject({ is: 'trusted' });
    // The other centre has the same name and another key.
    expect(await trust(signer('ec'))).toEqual(
      expect.objectContaining({ reason: expect.stringContaining('среди доверенных нет') }),
    );
    const [unasked] = await judgeDetached(file, DOCUMENT, { now: new Date(), gost: NO_GOST });
    expect(unasked!.trust).toBeUndefined();
  });

  test('leads to no root that may give out nothing', async () => {
    const bogus = testSigner('ec', { authority: false });
    try {
      const roots = [rootOf(bogus)];
      const [judged] = await judgeDetached(bogus.sign(DOCUMENT), DOCUMENT, { now: new Date(), gost: NO_GOST, roots });
      expect(judged!.trust).toMatchObject({ is: 'untrusted' });
    } finally {
      bogus.remove();
    }
  });

  test('may be stamped: a stamp says when, over what and by whom', async () => {
    const token = signer('rsa').stamp(DOCUMENT);
    const options = { now: new Date(), gost: NO_GOST };
    const stamp = await checkTimestamp(token, [DOCUMENT], options);
    expect(stamp).toMatchObject({ verdict: { is: 'valid' } });
    expect(nameOf(stamp!.certificate!.subject)).toBe('Образцовая служба штампов');
    expect(Math.abs(stamp!.time.getTime() - Date.now())).toBeLessThan(60_000);
    expect((await checkTimestamp(token, [OTHER], options))!.verdict).toEqual({
      is: 'invalid',
      reason: 'штамп поставлен на другие данные',
    });
    // A signature of something else is no stamp.
    expect(await checkTimestamp(signer('rsa').sign(DOCUMENT, '-nodetach'), [DOCUMENT], options)).toBeUndefined();
  });

  test('holds over no document with one bit changed', async () => {
    const file = signer('ec').sign(DOCUMENT);
    await fc.assert(
      fc.asyncProperty(fc.nat(DOCUMENT.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const changed = Buffer.from(DOCUMENT);
        changed[at]! ^= bits;
        expect((await judge(file, changed)).verdict.is).toBe('invalid');
      }),
      { numRuns: 50 },
    );
  });

  test('that is damaged is unreadable or does not hold; nothing else happens', async () => {
    const file = signer('rsa').sign(DOCUMENT);
    const { signature } = readCms(file).signers[0]!;
    const start = file.indexOf(signature);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const changed = Buffer.from(file);
        changed[at]! ^= bits;
        const verdict = await judge(changed).then(
          (one) => one.verdict.is,
          (error) => (error instanceof Unreadable ? 'unreadable' : Promise.reject(error)),
        );
        if (at >= start && at < start + signature.length) expect(verdict).toBe('invalid');
      }),
      { numRuns: 300 },
    );
  });

  test('that is cut short is unreadable', () => {
    const file = signer('ec').sign(DOCUMENT);
    for (let length = 0; length < file.length; length += 7)
      expect(() => readCms(unwrap(file.subarray(0, length)))).toThrow(Unreadable);
  });
});

describe('what is no signature', () => {
  const nested = (depth: number): Buffer => Buffer.from(`${'3080'.repeat(depth)}${'0000'.repeat(depth)}`, 'hex');
  test.each([
    ['nothing', Buffer.alloc(0), 'файл подписи пуст'],
    ['words', Buffer.from('Это не подпись'), 'это не подпись в формате CMS, или файл повреждён'],
    [
      'a length of four gigabytes',
      Buffer.from('3084ffffffff0000', 'hex'),
      'это не подпись в формате CMS, или файл повреждён',
    ],
    [
      'a length of a hundred bytes',
      Buffer.from(`30e4${'ff'.repeat(100)}`, 'hex'),
      'это не подпись в формате CMS, или файл повреждён',
    ],
    ['ten thousand levels', nested(10_000), 'это не подпись в формате CMS, или файл повреждён'],
    ['no end', Buffer.from('3080308030803080', 'hex'), 'это не подпись в формате CMS, или файл повреждён'],
    ['zeros', Buffer.alloc(1_000_000), 'это не подпись в формате CMS, или файл повреждён'],
    [
      'a million elements',
      Buffer.concat([Buffer.from('3083200000', 'hex'), Buffer.alloc(2_097_152, 5)]),
      'это не подпись в формате CMS, или файл повреждён',
    ],
    [
      'seventeen megabytes',
      Buffer.concat([Buffer.from([0x30, 0x84, 1, 16, 0, 0]), Buffer.alloc(17 * 1024 * 1024)]),
      'файл подписи больше 16 МБ',
    ],
    [
      'data that nobody signed',
      Buffer.from('301106092a864886f70d010701a0040402abcd', 'hex'),
      'это контейнер CMS, но не подпись',
    ],
  ])('%s', { timeout: HANGS }, (_, file, message) => {
    expect(() => readCms(unwrap(file))).toThrow(new Unreadable(message));
  });

  test('whatever it is, it is unreadable', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(() => readCms(unwrap(Uint8Array.from([0x30, bytes.length, ...bytes])))).toThrow(Unreadable);
      }),
    );
  });
});

describe.skipIf(!hasOpenssl)('GOST R 34.10-2012', () => {
  test.skipIf(!hasGost).each(['gost256', 'gost512'] as const)('%s is checked by the engine', async (kind) => {
    const gost = await findGost('openssl');
    for (const options of [[], ['-cades'], ['-noattr']]) {
      const file = signer(kind).sign(DOCUMENT, ...options);
      expect(await judge(file, DOCUMENT, gost)).toMatchObject({ verdict: { is: 'valid' }, document: 'same' });
      expect((await judge(file, OTHER, gost)).verdict.is).toBe('invalid');
    }
    const [judged] = await judgeDetached(signer(kind).sign(DOCUMENT), DOCUMENT, {
      now: new Date(),
      gost,
      roots: [rootOf(signer(kind))],
    });
    expect(judged!.trust).toMatchObject({ is: 'trusted' });
  });

  test.skipIf(!hasGost)('without the engine all is told and nothing is called valid', async () => {
    const gost = await findGost('no-such-program');
    expect(gost).toContain('на этом компьютере нет программы openssl с поддержкой ГОСТ');
    const signature = await judge(signer('gost256').sign(DOCUMENT), DOCUMENT, gost);
    expect(signature).toMatchObject({
      verdict: { is: 'unchecked', reason: gost },
      document: 'unknown',
      algorithm: 'ГОСТ Р 34.10-2012 (256 бит), ГОСТ Р 34.11-2012 (256 бит)',
    });
    expect(nameOf(signature.certificate!.subject)).toBe('Образцова Анна Андреевна');
  });
});

describe.skipIf(!hasOpenssl)('a signed PDF', () => {
  let empty: Uint8Array;
  let signed: Uint8Array;
  beforeAll(async () => {
    empty = await sampleField();
    const document = await PDF.load(empty);
    const p12 = await P12Signer.create(new Uint8Array(signer('rsa').p12()), 'test');
    signed = (await document.sign({ signer: p12, fieldName: 'approval' })).bytes;
  });

  const judged = async (bytes: Uint8Array, gost: Gost = NO_GOST) => {
    const [field] = await judgePdf(bytes, { now: new Date(), gost });
    return field!;
  };

  test('has no signature before it is signed', async () => {
    expect(await judgePdf(empty, { now: NOW, gost: NO_GOST })).toEqual([]);
  });

  test('is signed as a whole', async () => {
    const field = await judged(signed);
    expect(field.field).toMatchObject({ name: 'approval', end: signed.length });
    expect(field.judged[0]!.signature).toMatchObject({ verdict: { is: 'valid' }, document: 'same' });
    expect(field.additions).toBeUndefined();
  });

  test('with any byte of the signed ranges changed is not valid', async () => {
    const pieces = (await signatureFields(signed))[0]!.pieces;
    const [first, second] = pieces.map(({ length }) => length) as [number, number];
    await fc.assert(
      fc.asyncProperty(fc.nat(first + second - 1), fc.integer({ min: 1, max: 255 }), async (place, bits) => {
        const at = place < first ? place : signed.length - second + (place - first);
        const changed = Uint8Array.from(signed);
        changed[at]! ^= bits;
        const fields = await judgePdf(changed, { now: new Date(), gost: NO_GOST }).catch((error) => {
          // A file that is no PDF any more is not valid either.
          if (!(error instanceof Unreadable)) throw error;
          return [];
        });
        const valid = fields.filter(
          ({ fault, judged: all }) => !fault && all.some(({ signature }) => signature.verdict.is === 'valid'),
        );
        expect(valid).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('what was added afterwards is named', async () => {
    const document = await PDF.load(signed);
    document.getPages()[0]!.drawText('и ещё', { x: 100, y: 100 });
    document.addAttachment('extra.txt', Buffer.from('x'));
    const field = await judged(await document.save({ incremental: true }));
    expect(field.judged[0]!.signature.verdict.is).toBe('valid');
    expect(field.additions!.changes).toEqual(
      expect.arrayContaining(['изменена страница 1', 'изменено: вложенные файлы или сценарии']),
    );
  });

  test('a second signature is no change', async () => {
    const document = await PDF.load(signed);
    const p12 = await P12Signer.create(new Uint8Array(signer('rsa').p12()), 'test');
    const twice = (await document.sign({ signer: p12, fieldName: 'second' })).bytes;
    const fields = await judgePdf(twice, { now: new Date(), gost: NO_GOST });
    expect(fields.map(({ field }) => field.name)).toEqual(['approval', 'second']);
    expect(fields.every(({ judged: [one] }) => one!.signature.verdict.is === 'valid')).toBe(true);
    expect(fields[0]!.additions).toMatchObject({ usual: ['ещё одна подпись, поле «second»'], changes: [] });
  });

  test('that is cut short or signs less than it should is at fault', async () => {
    const text = Buffer.from(signed).toString('latin1');
    const [range, a, b] = /\/ByteRange ?\[\s*0\s+(\d+)\s+(\d+)\s+\d+\s*\]/.exec(text)! as unknown as [
      string,
      string,
      string,
    ];
    const write = (numbers: string): Buffer =>
      Buffer.from(text.replace(range, `/ByteRange [${numbers}]`.padEnd(range.length)), 'latin1');
    const faults = [
      [`0 ${a} ${b} 9`, undefined],
      [`0 10 ${b} 99`, 'подписан не весь файл: пропущено больше, чем сама подпись'],
      [`0 ${a} ${b} 9999999`, 'подписанного больше, чем есть в файле: файл обрезан'],
      ['0 5', 'не сказано, какие байты файла подписаны'],
      [`5 ${a} ${b} 9`, 'подписан не весь файл'],
    ] as const;
    for (const [numbers, fault] of faults) {
      const field = await judged(write(numbers));
      expect(field.fault).toBe(fault);
      expect(field.judged.filter(({ signature }) => signature.verdict.is === 'valid')).toEqual([]);
    }
  });

  test.skipIf(!hasGost)('by GOST is checked like any other', async () => {
    const pieces = (await signatureFields(signed))[0]!.pieces;
    const cms = signer('gost512').sign(Buffer.concat(pieces));
    const [start, end] = [pieces[0]!.length + 1, signed.length - pieces[1]!.length - 1];
    const gost = Uint8Array.from(signed);
    gost.set(Buffer.from(cms.toString('hex').padEnd(end - start, '0')), start);
    expect((await judged(gost, await findGost('openssl'))).judged[0]!.signature.verdict).toEqual({ is: 'valid' });
    expect((await judged(gost)).judged[0]!.signature.verdict).toEqual({ is: 'unchecked', reason: NO_GOST });
  });
});
