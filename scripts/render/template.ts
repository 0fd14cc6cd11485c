/** Handlebars templates of `templates/`, each read once. */
import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { TemplateError } from './template-error.ts';

/** Where a designer works. */
export const TEMPLATES = new URL('../../templates/', import.meta.url);

type Template = (data: object) => string;

const texts = new Map<string, string>();
const compiled = new Map<string, Template>();

/** Read the files again: a designer has changed one. */
export function forgetTemplates(): void {
  texts.clear();
  compiled.clear();
}

/** Text of a template file. @param path relative to `templates/` */
export function readTemplate(path: string): string {
  const text = texts.get(path) ?? readFileSync(new URL(path, TEMPLATES), 'utf8');
  texts.set(path, text);
  return text;
}

/**
 * Compile a template with an engine of its own: acts bring no helpers, partials or prototypes into it.
 * @param folder below `templates/`
 * @param partials names of files beside it
 * @throws TemplateError with file and line when one of them is no Handlebars
 */
export function compileTemplate(folder: string, name: string, partials: readonly string[]): Template {
  const key = `${folder}/${name}`;
  const known = compiled.get(key);
  if (known) return known;
  const engine = Handlebars.create();
  for (const partial of partials) engine.registerPartial(partial, textOf(engine, `${folder}/${partial}.hbs`).trim());
  const run = engine.compile(textOf(engine, `${key}.hbs`), { strict: false, preventIndent: true });
  const template: Template = (data) =>
    run(data, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
  compiled.set(key, template);
  return template;
}

/** The engine reads a text when it is first filled in; by then nobody knows whose line is wrong. */
function textOf(engine: typeof Handlebars, path: string): string {
  const text = readTemplate(path);
  try {
    engine.parse(text);
  } catch (error) {
    // «Parse error on line 5:», «unless doesn't match if - 5:3»
    const line = /(?: on line | - )(\d+)/.exec((error as Error).message)?.[1];
    throw new TemplateError(
      `templates/${path}${line ? `, строка ${line}` : ''}: скобки {{ }} не сходятся.`,
      'Исправьте шаблон или верните файл из Git.',
    );
  }
  return text;
}
