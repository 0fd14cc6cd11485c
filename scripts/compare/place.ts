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
  section: ['раздел', 'раздела', 'разделе', 'разделом'],
  subsection: ['подраздел', 'подраздела', 'подразделе', 'подразделом'],
  clause: ['пункт', 'пункта', 'пункте', 'пунктом'],
  item: ['подпункт', 'подпункта', 'подпункте', 'подпунктом'],
  line: ['абзац', 'абзаца', 'абзаце', 'абзацем'],
  appendix: ['приложение', 'приложения', 'приложении', 'приложением'],
  table: ['таблица', 'таблицы', 'таблице', 'таблицей'],
  picture: ['рисунок', 'рисунка', 'рисунке', 'рисунком'],
  break: ['разделительная линия', 'разделительной линии', 'разделительной линии', 'разделительной линией'],
  note: ['сноска', 'сноски', 'сноске', 'сноской'],
  title: ['наименование', 'наименования', 'наименовании', 'наименованием'],
  preamble: ['преамбула', 'преамбулы', 'преамбуле', 'преамбулой'],
} as const;

const FORMS: readonly PlaceCase[] = ['nominative', 'genitive', 'prepositional', 'instrumental'];

const noun = (name: keyof typeof NOUNS, form: PlaceCase): string => NOUNS[name][FORMS.indexOf(form)]!;

export interface Places {
  /** The place in a case; of two places with one name the second is «второй по порядку». */
  name(provision: Provision, form?: PlaceCase): string;
}

/** Name all places of one edition. */
export function placesOf(provisions: readonly Provision[]): Places {
  const counts = new Map<string, Provision[]>();
  const byPart = new Map(provisions.filter(({ part }) => part).map((provision) => [provision.part!, provision]));
  const bare = (provision: Provision, form: PlaceCase): string =>
    provision.part
      ? nameOf(provision.part, form, byPart)
      : provision.kind === 'note'
        ? `${noun('note', form)} ${provision.label}`
        : noun('title', form);
  for (const provision of provisions) {
    const name = bare(provision, 'nominative');
    counts.set(name, [...(counts.get(name) ?? []), provision]);
  }
  return {
    name(provision, form = 'nominative') {
      const twins = counts.get(bare(provision, 'nominative')) ?? [];
      const place = bare(provision, form);
      return twins.length < 2 ? place : `${ordinal(twins.indexOf(provision) + 1, form)} по порядку ${place}`;
    },
  };
}

function nameOf(part: Part, form: PlaceCase, known: ReadonlyMap<Part, Provision>): string {
  const { kind, number } = part;
  switch (kind) {
    case 'section': {
      const what = part.depth > 2 ? 'subsection' : 'section';
      return `${noun(what, form)} ${number ? number.raw : `«${part.prose.text}»`}${below(appendixOf(part), known)}`;
    }
    case 'appendix':
      return `${noun('appendix', form)}${number ? ` № ${number.raw}` : ''}`;
    case 'clause':
      return `${noun('clause', form)} ${number!.raw}${below(appendixOf(part), known)}`;
    case 'item':
      if (number && number.style !== 'dash') {
        const typed = number.style === 'letter' ? `«${number.raw}»` : number.raw;
        return `${noun('item', form)} ${typed}${below(homeOf(part), known)}`;
      }
      return line(part, form, known);
    case 'paragraph':
      return line(part, form, known);
    case 'table':
    case 'picture':
    case 'break': {
      const home = homeOf(part);
      const twins = sameHome(part, home, known).filter((other) => other.kind === kind);
      const which = twins.length > 1 ? ` ${twins.indexOf(part) + 1}-${kind === 'picture' ? 'й' : 'я'} по порядку` : '';
      return `${noun(kind, form)}${which}${below(home, known) || ` ${noun('preamble', 'genitive')}`}`;
    }
  }
}

/** «абзац третий пункта 1.2». */
function line(part: Part, form: PlaceCase, known: ReadonlyMap<Part, Provision>): string {
  const home = homeOf(part);
  const lines = sameHome(part, home, known).filter((other) => other.kind === 'paragraph' || other.kind === 'item');
  const first = home && (home.kind === 'clause' || home.kind === 'item') ? 1 : 0;
  const place = below(home, known) || ` ${noun('preamble', 'genitive')}`;
  return `${noun('line', form)} ${ordinal(first + lines.indexOf(part) + 1, form)}${place}`;
}

const below = (home: Part | undefined, known: ReadonlyMap<Part, Provision>): string =>
  home ? ` ${nameOf(home, 'genitive', known)}` : '';

/** What a line is counted in: the clause, the named point, the section or the appendix around it. */
function homeOf(part: Part): Part | undefined {
  let above = part.parent;
  while (above && !isNamed(above)) above = above.parent;
  return above;
}

const isNamed = ({ kind, number }: Part): boolean =>
  kind === 'section' || kind === 'appendix' || kind === 'clause' || (kind === 'item' && number?.style !== 'dash');

/** Parts that are counted in one home, in reading order; named points are not. */
function sameHome(part: Part, home: Part | undefined, known: ReadonlyMap<Part, Provision>): Part[] {
  const parts: Part[] = [];
  const visit = (children: readonly Part[]): void => {
    for (const child of children) {
      if (isNamed(child)) continue;
      parts.push(child);
      visit(child.children);
    }
  };
  if (home) visit(home.children);
  else for (const other of known.keys()) if (!isNamed(other) && homeOf(other) === undefined) parts.push(other);
  return parts.includes(part) ? parts : [...parts, part];
}

function appendixOf(part: Part): Part | undefined {
  let above = part.parent;
  while (above && above.kind !== 'appendix') above = above.parent;
  return above;
}
