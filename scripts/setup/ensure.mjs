// @ts-check
/** Set-up: dependencies, Node 24, a browser; done once and again only when package-lock.json or the machine changes. */
import path from 'node:path';
import { prepareBrowser } from './browser.mjs';
import { installDependencies } from './dependencies.mjs';
import { findNode } from './node.mjs';
import { due, readStamp, removeStamp, writeStamp } from './stamp.mjs';
import { inTurn } from './turn.mjs';

/**
 * Make the project's folder ready to run. Costs a read of two files when it is ready already.
 * @param {string} root
 * @returns {Promise<{ node: string }>} the Node to run the toolkit with
 */
export async function ensureSetup(root) {
  const stamp = readStamp(root);
  if (stamp && due(root, stamp) === 'nothing') return { node: path.resolve(root, stamp.node.path) };
  return inTurn(root, () => setUp(root), { onWait: () => say('Жду окончания установки в другом окне…') });
}

/** @param {string} root */
async function setUp(root) {
  // Read again: another process may have done the work while this one waited.
  const stamp = readStamp(root);
  const what = due(root, stamp);
  if (what === 'everything') {
    say(
      stamp
        ? 'Зависимости изменились: устанавливаю заново…'
        : 'Первый запуск: устанавливаю зависимости, это займёт около минуты…',
    );
    removeStamp(root);
    await installDependencies(root);
  }
  const node = await findNode(root);
  if (what !== 'nothing') {
    say('Готовлю браузер для печати PDF…');
    const browser = await prepareBrowser(root, node.path);
    if (!browser) say(`Предупреждение: PDF пока не напечатать. ${NO_BROWSER}`);
    else if (!browser.sandbox && process.getuid?.() !== 0) say(NO_SANDBOX);
    writeStamp(root, { node, browser });
  }
  return { node: node.path };
}

/** What to do where no browser can be had; printing says the same. */
export const NO_BROWSER =
  'Браузер не найден и не скачался. Установите Google Chrome, Microsoft Edge или Chromium ' +
  'либо выполните «npx puppeteer browsers install chrome-headless-shell» и повторите команду.';

const NO_SANDBOX =
  'Предупреждение: эта система не даёт браузеру изолировать себя (песочница запрещена), поэтому он запускается без неё; ' +
  'он открывает только собственные документы, без сценариев и без сети.';

/** Standard output belongs to the command: a redirected report must not begin with these lines. @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}
