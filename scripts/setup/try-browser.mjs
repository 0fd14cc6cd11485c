// @ts-check
// Run under Node 24 with a browser's description (JSON): ends with 0 when that browser starts here and prints a page.
import { launchOptions } from './launch-options.mjs';

const { default: puppeteer } = await import('puppeteer');
const browser = await puppeteer.launch({ ...launchOptions(JSON.parse(process.argv[2] ?? '')), timeout: 20_000 });
try {
  const page = await browser.newPage();
  await page.setContent('<p>Проба</p>');
  const pdf = await page.pdf({ tagged: true });
  if (pdf.length === 0) throw new Error('empty PDF');
} finally {
  await browser.close();
}
