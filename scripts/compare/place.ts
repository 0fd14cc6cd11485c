/**
 * Names of places as amending acts write them: «пункт 3.2», «подпункт «а» пункта 2.1», «абзац третий пункта 1.2».
 * Lines of a clause are counted from its own first line; lettered and numbered points are not counted but named
 * (Методические рекомендации по юридико-техническому оформлению законопроектов, письмо Аппарата ГД от 18.11.2003
 * № вн2-18/490).
 */
import { type OrdinalCase, ordinal } from '../knowledge/ordinals.ts';
import type { Part } from '../model/index.ts';
import type { Provision } from './provision.ts';

export type PlaceCase = OrdinalCase;

const NOUNS = {
  section: ['раздел', 'раздела', 'разделе', 'разделом', 'разделы', 'разделами'],
  subsection: ['подраздел', 'подраздела', 'подразделе', 'подразделом', 'подразделы', 'подразделами'],
  clause: ['пункт', 'пункта', 'пункте', 'пунктом', 'пункты', 'пунктами'],
  item: ['подпункт', 'подпункта', 'подпункте', 'подпунктом', 'подпункты', 'подпунктами'],
  line: ['абзац', 'абзаца', 'абзаце', 'абзацем', 'абзацы', 'абзацами'],
  appendix: ['приложение', 'приложения', 'приложении', 'приложением', 'приложения', 'приложениями'],
  table: ['таблица', 'таблицы', 'таблице', 'таблицей'],
  picture: ['рисунок', 'рисунка', 'рисунке', 'рисунком'],
  break: ['разделительная линия', 'разделительной линии', 'разделительной линии', 'разделительной линией'],
  note: ['сноска', 'сноски', 'сноске', 'сноской'],
  title: ['наименование', 'наименования', 'наименовании', 'наименованием'],
  preamble: ['преамбула', 'преамбулы', 'преамбуле', 'преамбулой'],
} as const;

const FORMS: readonly PlaceCase[] = ['nominative', 'genitive', 'prepositional', 'instrumental'];
const PLURALS = { nominative: 4, instrumental: 5 } as const;

const noun = (name: keyof typeof NOUNS, form: PlaceCase): string => NOUNS[name][FORMS.indexOf(form)]!;

/** «№ 2», «3.2», ««а»», «третий»: which of its kind a place is, for sentences that name several. */
export interface Designation {
  noun: 'section' | 'subsection' | 'clause' | 'item' | 'line' | 'appendix';
  which: string;
}

export interface Places {
  /** The place in a case; of two places with one name the second is «второй по порядку». */
  name(provision: Provision, form?: PlaceCase): string;
  /** Only what stands at the place itself: «наименование раздела 1», «абзац первый пункта 2.1», if others stand below. */
  own(provision: Provision, form?: PlaceCase): string;
  /** The place without what it stands in: «абзацем третьим», not «абзацем третьим пункта 1.1». */
  local(provision: Provision, form: PlaceCase): string;
  /** What the place is a part of. */
  home(provision: Provision): Provision | undefined;
  /** Do two places bear this name? */
  isTwin(provision: Provision): boolean;
  /** Nothing for what is never named among several. */
  designation(provision: Provision, form: 'nominative' | 'instrumental'): Designation | undefined;
}

/** «пункты», «пунктами». */
export const plural = (name: Designation['noun'], form: keyof typeof PLURALS): string => NOUNS[name][PLURALS[form]];

/** Name all places of one edition. */
export function placesOf(provisions: readonly Provision[]): Places {
  const counts = new Map<string, Provision[]>();
  const byPart = new Map(provisions.filter(({ part }) => part).map((provision) => [provision.part!, provision]));
  const lines = new Lines(byPart);
  const names = new Map<string, string>();
  const bare = (provision: Provision, form: PlaceCase): string => {
    const key = `${provision.index} ${form}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = provision.part
      ? nameOf(provision.part, form, lines)
      : provision.kind === 'note'
        ? `${noun('note', form)} ${provision.label}`
        : noun('title', form);
    names.set(key, name);
    return name;
  };
  for (const provision of provisions) {
    const name = bare(provision, 'nominative');
    const twins = counts.get(name);
    if (twins) twins.push(provision);
    else counts.set(name, [provision]);
  }
  const twinsOf = (provision: Provision): Provision[] => counts.get(bare(provision, 'nominative')) ?? [];
  const places: Places = {
    name(provision, form = 'nominative') {
      const twins = twinsOf(provision);
      const place = bare(provision, form);
      return twins.length < 2 ? place : `${ordinal(twins.indexOf(provision) + 1, form)} по порядку ${place}`;
    },
    own(provision, form = 'nominative') {
      const { kind, part } = provision;
      const whole = (): string => places.name(provision, 'genitive');
      if (kind === 'section' || kind === 'appendix') return `${noun('title', form)} ${whole()}`;
      if (!part || !isNamed(part) || part.children.length === 0) return places.name(provision, form);
      return `${noun('line', form)} ${ordinal(1, form)} ${whole()}`;
    },
    local(provision, form) {
      const { part } = provision;
      return part ? localName(part, form, lines) : bare(provision, form);
    },
    home({ part }) {
      const home = part && (part.kind === 'clause' || part.kind === 'section' ? part.parent : homeOf(part));
      return home && byPart.get(home);
    },
    isTwin: (provision) => twinsOf(provision).length > 1,
    designation({ part }, form) {
      if (!part) return undefined;
      const { kind, number } = part;
      if (kind === 'section') return number && { noun: nounOfSection(part), which: number.raw };
      if (kind === 'appendix') return number && { noun: 'appendix', which: `№ ${number.raw}` };
      if (kind === 'clause') return { noun: 'clause', which: number!.raw };
      if (kind === 'item' && isNamed(part)) return { noun: 'item', which: typed(part) };
      if (kind === 'paragraph' || kind === 'item')
        return { noun: 'line', which: ordinal(lines.ofText(part).place, form) };
      return undefined;
    },
  };
  return places;
}

const nounOfSection = ({ depth }: Part): 'section' | 'subsection' => (depth > 2 ? 'subsection' : 'section');

/** ««а»», «1». */
const typed = ({ number }: Part): string => (number?.style === 'letter' ? `«${number.raw}»` : (number?.raw ?? ''));

/** The place with all that it stands in. */
function nameOf(part: Part, form: PlaceCase, lines: Lines): string {
  const local = localName(part, form, lines);
  switch (part.kind) {
    case 'appendix':
      return local;
    case 'section':
    case 'clause':
      return local + below(appendixOf(part), lines);
    case 'item':
      if (isNamed(part)) return local + below(homeOf(part), lines);
  }
  return local + (below(homeOf(part), lines) || ` ${noun('preamble', 'genitive')}`);
}

function localName(part: Part, form: PlaceCase, lines: Lines): string {
  const { kind, number } = part;
  switch (kind) {
    case 'section':
      return `${noun(nounOfSection(part), form)} ${number ? number.raw : `«${part.prose.text}»`}`;
    case 'appendix':
      return `${noun('appendix', form)}${number ? ` № ${number.raw}` : ''}`;
    case 'clause':
      return `${noun('clause', form)} ${number!.raw}`;
    case 'item':
      if (isNamed(part)) return `${noun('item', form)} ${typed(part)}`;
      return `${noun('line', form)} ${ordinal(lines.ofText(part).place, form)}`;
    case 'paragraph':
      return `${noun('line', form)} ${ordinal(lines.ofText(part).place, form)}`;
    case 'table':
    case 'picture':
    case 'break': {
      const { place, many } = lines.ofKind(part);
      return many ? `${noun(kind, form)} ${place}-${endingOf(kind, form)} по порядку` : noun(kind, form);
    }
  }
}

/** «таблица 2-я», «таблицы 2-й», «рисунком 2-м». */
function endingOf(kind: 'table' | 'picture' | 'break', form: PlaceCase): string {
  if (kind === 'picture') return { nominative: 'й', genitive: 'го', prepositional: 'м', instrumental: 'м' }[form];
  return form === 'nominative' ? 'я' : 'й';
}

const below = (home: Part | undefined, lines: Lines): string => (home ? ` ${nameOf(home, 'genitive', lines)}` : '');

/** Which line of its home a place is, counted once for each home. */
class Lines {
  readonly #known: ReadonlyMap<Part, Provision>;
  readonly #counted = new Map<Part, { line: number; kind: number; kinds: Map<Part['kind'], number> }>();
  readonly #homes = new Set<Part | undefined>();

  constructor(known: ReadonlyMap<Part, Provision>) {
    this.#known = known;
  }

  /** Place of a paragraph or of a dash among the lines of its home. */
  ofText(part: Part): { place: number } {
    const home = homeOf(part);
    const first = home && (home.kind === 'clause' || home.kind === 'item') ? 1 : 0;
    return { place: first + this.#countedOf(part).line };
  }

  /** Place of a table, a picture or a line among those of its kind. */
  ofKind(part: Part): { place: number; many: boolean } {
    const { kind, kinds } = this.#countedOf(part);
    return { place: kind, many: (kinds.get(part.kind) ?? 0) > 1 };
  }

  #countedOf(part: Part) {
    const home = homeOf(part);
    if (!this.#homes.has(home)) {
      this.#homes.add(home);
      this.#count(home);
    }
    return this.#counted.get(part)!;
  }

  #count(home: Part | undefined): void {
    const kinds = new Map<Part['kind'], number>();
    let line = 0;
    for (const part of sameHome(home, this.#known)) {
      kinds.set(part.kind, (kinds.get(part.kind) ?? 0) + 1);
      if (part.kind === 'paragraph' || part.kind === 'item') line++;
      this.#counted.set(part, { line, kind: kinds.get(part.kind)!, kinds });
    }
  }
}

/** What a line is counted in: the clause, the named point, the section or the appendix around it. */
function homeOf(part: Part): Part | undefined {
  let above = part.parent;
  while (above && !isNamed(above)) above = above.parent;
  return above;
}

const isNamed = ({ kind, number }: Part): boolean =>
  kind === 'section' || kind === 'appendix' || kind === 'clause' || (kind === 'item' && number?.style !== 'dash');

/** Parts that are counted in one home, in reading order; named points are not. */
function sameHome(home: Part | undefined, known: ReadonlyMap<Part, Provision>): Part[] {
  if (!home) return [...known.keys()].filter((part) => !isNamed(part) && homeOf(part) === undefined);
  const parts: Part[] = [];
  const visit = (children: readonly Part[]): void => {
    for (const child of children) {
      if (isNamed(child)) continue;
      parts.push(child);
      visit(child.children);
    }
  };
  visit(home.children);
  return parts;
}

function appendixOf(part: Part): Part | undefined {
  let above = part.parent;
  while (above && above.kind !== 'appendix') above = above.parent;
  return above;
}
