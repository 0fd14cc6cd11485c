// @ts-check
// Run under Node 24 with the folder to unpack to: the package's `inflate` writes to the temporary folder, so the target
// is named as that. Its SwiftShader and fonts stay packed: nothing here is drawn by a GPU, and acts embed their fonts.
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.env.TMPDIR = process.argv[2];
const { inflate } = await import('@sparticuz/chromium');
const bin = path.join(path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');

const [chromium] = await Promise.all([
  inflate(path.join(bin, 'chromium.br')),
  inflate(path.join(bin, 'al2023.tar.br')),
]);
// Whoever set the project up, everyone who may read it may print.
await chmod(chromium, 0o755);
