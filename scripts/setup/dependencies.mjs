// @ts-check
/** `npm ci`: exactly what package-lock.json says, without install scripts. */
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { collect } from './child.mjs';
import { SetupError } from './setup-error.mjs';

// Whatever the user's own npm settings say, the checks need the development tools and the Node of this platform.
const ARGS = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
// Errors only: on Node 20 npm warns about packages that ask for 22, and Node 24 is about to run them.
const QUIET = ['--loglevel=error', '--no-progress'];

/** @param {string} root */
export async function installDependencies(root) {
  const { program, args, shell } = npm();
  const { code, stdout, stderr } = await collect(program, [...args, ...ARGS, ...QUIET], { cwd: root, shell });
  if (code === 0) return;
  const log = path.join(os.tmpdir(), 'poryadok-npm.log');
  writeFileSync(log, `${stdout}\n${stderr}`);
  throw new SetupError(`${explain(code, stderr)} Подробности: ${log}`);
}

/** npm run tells which npm it is; without it the one on PATH, which on Windows is a command script. */
function npm() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return { program: process.execPath, args: [script], shell: false };
  return { program: 'npm', args: [], shell: process.platform === 'win32' };
}

/** What npm's error codes mean to the operator, and what to do. */
const CAUSES = [
  {
    pattern: /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/,
    remedy: 'Не удалось скачать зависимости: нет связи с хранилищем npm. Проверьте интернет и повторите команду.',
  },
  {
    pattern: /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/,
    remedy:
      'Не удалось скачать зависимости: сертификат хранилища npm не принят. Спросите системного администратора о настройках прокси.',
  },
  {
    pattern: /ENOSPC/,
    remedy: 'Не удалось установить зависимости: на диске нет места. Освободите около 1 ГБ и повторите команду.',
  },
  {
    pattern: /EACCES|EPERM|EROFS|EBUSY|ENOTEMPTY/,
    remedy:
      'Не удалось установить зависимости: нет прав на запись в папку node_modules или её файлы заняты другой программой. ' +
      'Закройте такие программы, проверьте права на папку и повторите команду.',
  },
  {
    pattern: /EINTEGRITY/,
    remedy:
      'Не удалось установить зависимости: скачанный пакет повреждён. Выполните «npm cache clean --force» и повторите команду.',
  },
  {
    pattern: /EUSAGE|can only install packages when/,
    remedy:
      'Не удалось установить зависимости: package-lock.json не соответствует package.json. Верните оба файла из Git и повторите команду.',
  },
];

/**
 * @param {number} code
 * @param {string} stderr
 */
export function explain(code, stderr) {
  if (code === 127) return 'Не найдена программа npm. Переустановите Node.js с сайта https://nodejs.org вместе с npm.';
  const cause = CAUSES.find(({ pattern }) => pattern.test(stderr));
  return cause?.remedy ?? `Не удалось установить зависимости: npm завершился с кодом ${code}. Повторите команду.`;
}
