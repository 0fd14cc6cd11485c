/** Handlebars templates of `templates/`. */
import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';

/** Text of a template file. @param path relative to `templates/` */
export function readTemplate(path: string): string {
  return readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8');
}

/**
 * Compile a template with an engine of its own: acts bring no helpers, partials or prototypes into it.
 * @param folder below `templates/`
 * @param partials names of files beside it
 */
export function compileTemplate(folder: string, name: string, partials: readonly string[]): (data: object) => string {
  const engine = Handlebars.create();
  for (const partial of partials) engine.registerPartial(partial, readTemplate(`${folder}/${partial}.hbs`).trim());
  const template = engine.compile(readTemplate(`${folder}/${name}.hbs`), { strict: false, preventIndent: true });
  return (data) => template(data, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}
