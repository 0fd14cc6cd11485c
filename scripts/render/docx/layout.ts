/** The look of the DOCX: `templates/docx/styles.yaml`, which a designer edits, in the lengths of a layout profile. */
import { Ajv, type ErrorObject } from 'ajv';
import Type, { type Static } from 'typebox';
import { DEFAULT_PROFILE, PROFILES, type Profile } from '../../knowledge/profiles.ts';
import { linesOf, parseYaml } from '../../source/index.ts';
import { readTemplate } from '../template.ts';
import { TemplateError } from '../template-error.ts';

const strict = { additionalProperties: false } as const;
const Length = Type.Number({ minimum: 0, maximum: 500, description: 'число миллиметров' });
const Points = Type.Number({ minimum: 0, maximum: 200, description: 'число пунктов' });

const StyleSchema = Type.Object(
  {
    size: Type.Union([
      Type.Number({ minimum: 4, maximum: 72, description: 'кегль: text, small, note или число пунктов от 4 до 72' }),
      Type.Enum(['text', 'small', 'note']),
    ]),
    line: Type.Optional(
      Type.Union([
        Type.Number({ minimum: 0.5, maximum: 5, description: 'интервал: text или число строк от 0.5 до 5' }),
        Type.Literal('text'),
      ]),
    ),
    bold: Type.Optional(Type.Boolean({ description: 'true или false' })),
    italic: Type.Optional(Type.Boolean({ description: 'true или false' })),
    align: Type.Optional(Type.Enum(['left', 'center', 'right', 'justify'])),
    firstLine: Type.Optional(
      Type.Union([
        Type.Number({ minimum: 0, maximum: 500, description: 'отступ: text или число миллиметров' }),
        Type.Literal('text'),
      ]),
    ),
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
  'appendixLine',
  'sheetTitle',
  'tableHead',
  'tableText',
  'picture',
  'caption',
  'footnote',
  'contentsHeading',
  'contents1',
  'contents2',
  'pageNumber',
] as const;

/** Kinds of paragraphs that the designer styles. */
export type StyleKey = (typeof STYLE_KEYS)[number];

const TemplateSchema = Type.Object(
  {
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
    stamps: Type.Object({ gap: Length, signatureLine: Type.Boolean({ description: 'true или false' }) }, strict),
    tables: Type.Object({ padding: Length, border: Points }, strict),
    divider: Type.Object({ width: Length, border: Points }, strict),
    styles: Type.Object(
      Object.fromEntries(STYLE_KEYS.map((key) => [key, StyleSchema])) as Record<StyleKey, typeof StyleSchema>,
      strict,
    ),
  },
  strict,
);

type Template = Static<typeof TemplateSchema>;

/** A paragraph's look in numbers: the profile's names resolved. */
export type Style = Omit<Static<typeof StyleSchema>, 'size' | 'line' | 'firstLine'> & {
  size: number;
  line?: number;
  firstLine?: number;
};

/** Lengths in mm; sizes, distances between paragraphs and borders in pt; `line` in lines. */
export type Layout = Omit<Template, 'styles'> & { profile: Profile; styles: Record<StyleKey, Style> };

const FILE = 'templates/docx/styles.yaml';
const validate = new Ajv({ strict: true, verbose: true }).compile<Template>(TemplateSchema);

/**
 * Read a layout.
 * @param text YAML
 * @param profile lengths that the template names
 * @param path how the message names the file
 * @throws TemplateError with file and line
 */
export function parseLayout(text: string, profile: Profile = PROFILES[DEFAULT_PROFILE], path = FILE): Layout {
  const yaml = parseYaml(text);
  const at = (offset: number): string => `${path}, строка ${linesOf(text).place(offset).line}`;
  const broken = yaml.mistakes[0];
  if (broken) throw new TemplateError(`${at(broken.range[0])}: это не YAML.`, 'Проверьте отступы, кавычки и скобки.');
  const value = yaml.value ?? {};
  if (validate(value)) return inProfile(value, profile);
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

function inProfile(template: Template, profile: Profile): Layout {
  const styles = Object.entries(template.styles).map(([key, { size, line, firstLine, ...rest }]): [string, Style] => [
    key,
    {
      ...rest,
      size: typeof size === 'number' ? size : profile.sizes[size],
      ...(line !== undefined && { line: line === 'text' ? profile.line : line }),
      ...(firstLine !== undefined && { firstLine: firstLine === 'text' ? profile.indent : firstLine }),
    },
  ]);
  return { ...template, profile, styles: Object.fromEntries(styles) as Record<StyleKey, Style> };
}

const loaded = new Map<Profile, { text: string; layout: Layout }>();

/** The project's layout in a profile, parsed once while its text is the same. */
export function loadLayout(profile: Profile = PROFILES[DEFAULT_PROFILE]): Layout {
  const text = readTemplate(FILE.replace('templates/', ''));
  const known = loaded.get(profile);
  if (known?.text === text) return known.layout;
  const layout = parseLayout(text, profile);
  loaded.set(profile, { text, layout });
  return layout;
}
