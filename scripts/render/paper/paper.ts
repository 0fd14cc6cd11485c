/**
 * A paper that goes with an act (приказ, таблица, лист): one template of `templates/papers/` → what PDF and DOCX print.
 *
 * A template is Handlebars that gives a piece of HTML of these elements and no other (another one throws: it is our bug):
 *
 * | element | what it is |
 * |---|---|
 * | `h1`, `h2` | the title; a heading in the text |
 * | `p` | a justified paragraph with an indent; classes `center`, `right`, `left`, `noindent`, `small`, `apart` (room above) |
 * | `p.signature` with `span.post` and `span.name` | post, a line to sign on, name |
 * | `table`, `colgroup`, `col`, `thead`, `tbody`, `tr`, `th`, `td` | `data-mm` of a `col` is its width, the other columns share what is left; `colspan`, `rowspan`; cells hold text or paragraphs and have the classes `center`, `right`, `left`; `table.plain` has no lines, rows of `table.tall` have room to write in |
 * | `strong`, `em`, `u`, `s`, `br` | as in HTML |
 * | `ins`, `del` | a redline: bold and underlined, struck through; a screen reader says «[добавлено: …]» |
 * | `span.fill` with `data-mm` | a place to fill in: underscores of that length |
 * | `section.page` | begins a new page |
 *
 * Numbers are typed. Blanks and line ends of the template are single blanks. Data are escaped by Handlebars, and `{{{` is
 * forbidden in these templates, so no name or title is markup.
 */
import { DEFAULT_PROFILE, PROFILES, type Profile } from '../../knowledge/profiles.ts';
import { compileTemplate } from '../template.ts';
import { NO_DATE } from '../view.ts';
import type { Block, Run } from './blocks.ts';
import { parseBlocks } from './parse.ts';

export interface Paper {
  /** For the properties of the files. */
  title: string;
  author: string;
  /** ISO date for metadata: never the clock. */
  date: string;
  profile: Profile;
  blocks: Block[];
}

export interface PaperOptions {
  /** The first heading of the paper unless said. */
  title?: string;
  /** The institution. */
  author?: string;
  landscape?: boolean;
  /** ISO date of the paper for the properties of the files; without it they know none. */
  date?: string;
  profile?: Profile;
}

/** Pieces that templates share: `{{> letterhead}}`. */
const PARTIALS = ['letterhead', 'dated', 'signatory'];

const templates = new Map<string, ReturnType<typeof compileTemplate>>();

/**
 * Fill in a template.
 * @param template name of a file of `templates/papers/`, without its ending
 * @param data what the template names; any text is printed as it is
 * @throws Error when the template breaks its rules: our bug
 */
export function paperOf(template: string, data: object, options: PaperOptions = {}): Paper {
  const compiled = templates.get(template) ?? compileTemplate('papers', template, PARTIALS);
  templates.set(template, compiled);
  return paperFrom(compiled(data), options);
}

/** A paper from the HTML that a template gives. @throws Error as {@link paperOf} */
export function paperFrom(html: string, options: PaperOptions = {}): Paper {
  const { landscape = false, date = NO_DATE, author = '' } = options;
  const chosen = options.profile ?? PROFILES[DEFAULT_PROFILE];
  const profile = landscape ? lying(chosen) : chosen;
  const blocks = parseBlocks(html, profile);
  return { title: options.title ?? titleOf(blocks) ?? '', author, date, profile, blocks };
}

/** Headings in reading order, as typed. */
export function headingsOf({ blocks }: Paper): string[] {
  return blocks.flatMap((block) => (block.type === 'heading' ? [plainText(block.runs)] : []));
}

/** Text of runs on one line. */
export function plainText(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

function titleOf(blocks: readonly Block[]): string | undefined {
  const first = blocks.find((block) => block.type === 'heading');
  return first && plainText(first.runs);
}

const turned = new Map<Profile, Profile>();

/** The sheet lying: it is bound with the standing ones, so the wide margin is on top. One object a profile. */
function lying(profile: Profile): Profile {
  const known = turned.get(profile);
  if (known) return known;
  const { width, height, left, right, top, bottom, header } = profile.page;
  const page = { width: height, height: width, top: left, right: top, bottom: right, left: bottom, header };
  const made: Profile = { ...profile, page: { ...page, header: header + left - top } };
  turned.set(profile, made);
  return made;
}
