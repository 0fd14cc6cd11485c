#!/usr/bin/env node
// The entrance of every npm script. Whatever Node runs this, an old one included, the user reads one Russian sentence
// and no SyntaxError: so this file keeps to old syntax, and everything else is loaded after the check.
const major = Number(process.versions.node.split('.')[0]);

if (major < 18) {
  console.error(
    `Нужен Node.js 18 или новее, а запущен ${process.version}. Установите Node.js 24 с сайта https://nodejs.org и повторите команду.`,
  );
  process.exitCode = 2;
} else {
  import('./main.mjs').then((module) => module.main(process.argv.slice(2)));
}
