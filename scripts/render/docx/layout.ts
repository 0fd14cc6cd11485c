/** The look of the DOCX: `templates/docx/styles.yaml`, which a designer edits. */
import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import Type, { type Static } from 'typebox';
import { linesOf, parseYaml } from '../../source/index.ts';
import { TemplateError } from '../template-error.ts';

const strict = { additionalProperties: false } as const;
const Length = Type.Number({ minimum: 0, maximum: 500, description: 'число миллиметров' });
const Points = Type.Number({ minimum: 0, maximum: 200, description: 'число пунктов' });

const StyleSchema = Type.Object(
  {
    size: Type.Number({ minimum: 4, maximum: 72, description: 'кегль в пунктах, от 4 до 72' }),
    line: Type.Optional(Type.Number({ minimum: 0.5, maximum: 5, description: 'интервал в строках, от 0.5 до 5' })),
    bold: Type.Optional(Type.Boolean({ description: 'true или false' })),
    italic: Type.Optional(Type.Boolean({ description: 'true или false' })),
    align: Type.Optional(Type.Enum(['left', 'center', 'right', 'justify'])),
    firstLine: Type.Optional(Length),
    left: Type.Optional(Length),
    right: Type.Optional(Length),
    before: Type.Optional(Points),
    after: Type.Optional(Points),
  },
  strict,
);

const STYLE_KEYS = [
  'body',
  'clause',
  'item',
  'draft',
  'letterhead',
  'letterheadDetails',
  'stamp',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'appendix',
  'tableHead',
  'tableText',
  'footnote',
  'contentsHeading',
  'contents1',
  'contents2',
  'pageNumber',
] as const;

/** Kinds of paragraphs that the designer styles. */
export type StyleKey = (typeof STYLE_KEYS)[number];

const LayoutSchema = Type.Object(
  {
    profile: Type.Enum(['gost-7.0.97-2025', 'gost-7.0.97-2016']),
    page: Type.Object(
      { width: Length, height: Length, left: Length, right: Length, top: Length, bottom: Length, header: Length },
      strict,
    ),
    font: Type.String({ minLength: 1, description: 'название шрифта' }),
    language: Type.String({ pattern: '^[a-z]{2}-[A-Z]{2}$', description: 'язык, например ru-RU' }),
    hyphenation: Type.Boolean({ description: 'true или false' }),
    references: Type.Enum(['link', 'field']),
    links: Type.Object(
      {
        color: Type.String({ pattern: '^[0-9A-Fa-f]{6}$', description: 'цвет из шести цифр, например "000000"' }),
        underline: Type.Boolean({ description: 'true или false' }),
      },
      strict,
    ),
    contents: Type.Object(
      {
        show: Type.Enum(['auto', 'always', 'never']),
        pages: Type.Integer({ minimum: 0, description: 'число страниц' }),
        title: Type.String({ minLength: 1, description: 'текст' }),
      },
      strict,
    ),
    stamps: Type.Object({ width: Length, gap: Length }, strict),
    items: Type.Object({ nesting: Length }, strict),
    tables: Type.Object({ padding: Length, border: Points }, strict),
    divider: Type.Object({ width: Length, border: Points }, strict),
    styles: Type.Object(
      Object.fromEntries(STYLE_KEYS.map((key) => [key, StyleSchema])) as Record<StyleKey, typeof StyleSchema>,
      strict,
    ),
  },
  strict,
);

/** Lengths in mm; sizes, distances between paragraphs and borders in pt; `line` in lines. */
export type Layout = Static<typeof LayoutSchema>;
export type Style = Static<typeof StyleSchema>;

const FILE = 'templates/docx/styles.yaml';
const validate = new Ajv({ strict: true, verbose: true }).compile<Layout>(LayoutSchema);

/**
 * Read a layout.
 * @param text YAML
 * @param path how the message names the file
 * @throws TemplateError with file and line
 */
export function parseLayout(text: string, path = FILE): Layout {
  const yaml = parseYaml(text);
  const at = (offset: number): string => `${path}, строка ${linesOf(text).place(offset).line}`;
  const broken = yaml.mistakes[0];
  if (broken) throw new TemplateError(`${at(broken.range[0])}: это не YAML.`, 'Проверьте отступы, кавычки и скобки.');
  const value = yaml.value ?? {};
  if (validate(value)) {
    checkWidths(value, path);
    return value;
  }
  const error = validate.errors![0]!;
  const keys = error.instancePath.split('/').slice(1);
  const [range] = yaml.locate(
    error.keyword === 'additionalProperties' ? [...keys, error.params.additionalProperty] : keys,
    'value',
  );
  throw new TemplateError(`${at(range)}: ${mistake(keys, error)}`, 'Исправьте значение или верните файл из Git.');
}

function mistake(keys: string[], error: ErrorObject): string {
  const name = keys.join('.');
  if (error.keyword === 'required') return `нет значения «${[...keys, error.params.missingProperty].join('.')}».`;
  if (error.keyword === 'additionalProperties')
    return `неизвестное имя «${[...keys, error.params.additionalProperty].join('.')}».`;
  const expected =
    error.keyword === 'enum' ? (error.params.allowedValues as string[]).join(', ') : error.parentSchema?.description;
  return `«${name}» – здесь должно быть: ${expected ?? 'набор значений'}.`;
}

/** Widest stamp, mm: ГОСТ Р 7.0.97, the width of requisites in the corner. */
const WIDEST_STAMP: Record<Layout['profile'], number> = { 'gost-7.0.97-2025': 80, 'gost-7.0.97-2016': 75 };

function checkWidths({ page, stamps, profile }: Layout, path: string): void {
  const text = page.width - page.left - page.right;
  if (text < 50)
    throw new TemplateError(`${path}: поля не оставляют места для текста.`, 'Уменьшите page.left или page.right.');
  if (stamps.width * 2 > text) {
    throw new TemplateError(
      `${path}: два грифа не помещаются рядом (${stamps.width * 2} из ${text} мм).`,
      'Уменьшите stamps.width.',
    );
  }
  if (stamps.width > WIDEST_STAMP[profile]) {
    throw new TemplateError(`${path}: гриф шире ${WIDEST_STAMP[profile]} мм (${profile}).`, 'Уменьшите stamps.width.');
  }
}

let loaded: Layout | undefined;

/** The project's layout, read once. */
export function loadLayout(): Layout {
  loaded ??= parseLayout(readFileSync(new URL(`../../../${FILE}`, import.meta.url), 'utf8'));
  return loaded;
}
