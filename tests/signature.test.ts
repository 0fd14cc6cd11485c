import { expect, test } from 'vitest';
import { findGost } from '../scripts/commands/verify/openssl.ts';
import { checkCms, readCertificate, readCms, trustOf } from '../scripts/signature/index.ts';
import { testSigner } from './signature/openssl.ts';

test('x', async () => {
  const gost = await findGost('openssl');
  for (const kind of ['rsa', 'ec', 'gost256', 'gost512', 'weak'] as const) {
    const s = testSigner(kind);
    const data = Buffer.from('Приказ');
    for (const o of [
      [],
      ...(kind === 'rsa' ? [['-keyopt', 'rsa_padding_mode:pss']] : []),
      ['-noattr'],
      ['-cades'],
      ['-stream'],
      ['-nodetach'],
      ['-keyid'],
    ]) {
      try {
        const sig = s.sign(data, ...o);
        const cms = readCms(sig);
        const [r] = await checkCms(cms, [data], { gost, now: new Date() });
        const [b] = await checkCms(cms, [Buffer.from('Указ')], { gost, now: new Date() });
        console.log(kind, o.join(), JSON.stringify([r!.verdict, r!.document, r!.algorithm, b!.verdict, b!.document]));
        if (o.length === 0) {
          const root = readCertificate(Buffer.from(s.root.replace(/-----.*?-----/g, ''), 'base64'));
          console.log(
            r!.certificate!.subject,
            r!.certificate!.serialNumber,
            (await trustOf(r!.certificate!, { roots: [root], others: cms.certificates, at: new Date(), gost })).is,
          );
        }
      } catch (e) {
        console.log(kind, o.join(), String(e));
      }
    }
    s.remove();
  }
  expect(1).toBe(1);
}, 60000);
