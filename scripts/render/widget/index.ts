/**
 * The web components for other people's pages, as one file without dependencies. What is published is the modules of
 * `client/` as they are written, one after another in one closed scope: readable, and a classic script, which a page of
 * another site may load without CORS.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export const WIDGET_NAME = 'poryadok.js';

const CLIENT = new URL('./client/', import.meta.url);
const START = 'define.mjs';

/** Biome keeps imports so; whatever is not understood stays in the text and is refused below. */
const IMPORT = /^import \{[^{}]*\} from '\.\/([\w-]+\.mjs)';\n/gm;
const EXPORT = /^export (?=(?:async function|function|const|class)\b)/gm;
/** Types are for `tsc`; what a reader needs is said in words. */
const TYPES_ALONE = /^[^\S\n]*\/\*\* @[^\n]*\*\/\n/gm;
const LEFT_OVER = /^(?:import|export)\b.*$/m;

const HEAD = `/*!
 * poryadok.js: <poryadok-policy> and <poryadok-help>, an institution's acts on any page. MIT licence.
 * Made from scripts/render/widget/client; do not edit.
 */
`;

/**
 * The script of the components.
 * @returns JavaScript, the same bytes every time
 * @throws Error when a module is written in a way that cannot be put into one file
 */
export function widgetScript(): string {
  const texts = new Map<string, string>();
  const visit = (name: string): void => {
    if (texts.has(name)) return;
    const source = readFileSync(new URL(name, CLIENT), 'utf8').replaceAll('\r\n', '\n');
    // A module comes after those that it needs; a place is kept for it first, so that a circle ends.
    texts.set(name, '');
    for (const [, needed] of source.matchAll(IMPORT)) visit(needed!);
    texts.delete(name);
    texts.set(name, alone(name, source));
  };
  visit(START);
  const modules = [...texts].map(([name, text]) => `// ${name}\n${text}`).join('\n');
  return `${HEAD}(() => {\n'use strict';\n\n${modules}})();\n`;
}

function alone(name: string, source: string): string {
  const text = source
    .replace(/^\/\/ @ts-check\n/, '')
    .replace(IMPORT, '')
    .replace(EXPORT, '')
    .replace(TYPES_ALONE, '');
  const left = LEFT_OVER.exec(text);
  if (left) throw new Error(`${name}: cannot be put into one file: ${left[0]}`);
  return text;
}

/**
 * What a page needs to hold the script to what it is today.
 * @param script the published text
 * @param baseUrl the institution's address of `dist/`, when it is known
 * @returns a text for people, in Russian, with the tag to copy
 */
export function widgetIntegrity(script: string, baseUrl?: string): string {
  const address = baseUrl ? new URL(`widget/${WIDGET_NAME}`, baseUrl.replace(/\/?$/, '/')).href : WIDGET_NAME;
  const hash = (algorithm: string) => createHash(algorithm).update(script);
  const integrity = `sha384-${hash('sha384').digest('base64')}`;
  return `Контрольные суммы файла ${WIDGET_NAME}. Меняются, когда меняется файл.

sha256: ${hash('sha256').digest('hex')}
integrity: ${integrity}

Строка для страницы, на которой должен работать только этот файл и никакой другой:

<script defer src="${address}" integrity="${integrity}" crossorigin="anonymous"></script>
`;
}
