/** How messages name the parts of an act. */
import { romanNumeral } from '../../knowledge/letters.ts';
import type { Part, Policy } from '../../model/index.ts';

const NOUNS = {
  section: { one: 'раздел', to: 'разделу', of: 'раздела', in: 'разделе', under: 'разделом', many: 'разделы' },
  clause: { one: 'пункт', to: 'пункту', of: 'пункта', in: 'пункте', under: 'пунктом', many: 'пункты' },
  item: { one: 'подпункт', to: 'подпункту', of: 'подпункта', in: 'подпункте', under: 'подпунктом', many: 'подпункты' },
  appendix: {
    one: 'приложение №',
    to: 'приложению №',
    of: 'приложения №',
    in: 'приложении №',
    under: 'приложением №',
    many: 'приложения №',
  },
} as const;

export type Form = keyof (typeof NOUNS)['section'];
export type Noun = keyof typeof NOUNS;

export const noun = (kind: string, form: Form = 'one'): string =>
  NOUNS[kind in NOUNS ? (kind as Noun) : 'clause'][form];

/** «пункт 3.2», «разделе II», «подпункта «а»»; a part without a number is named by its kind alone. */
export function nameOf(part: Part, form: Form = 'one'): string {
  const raw = part.number?.raw;
  if (!raw || part.number!.style === 'dash') return noun(part.kind, form).replace(/ №$/, '');
  return `${noun(part.kind, form)} ${part.number!.style === 'letter' && part.kind === 'item' ? `«${raw}»` : raw}`;
}

export const lineOf = (part: Part, { source }: Policy): number =>
  source.lines.place(part.number?.range[0] ?? part.range[0]).line;

/** A number as this part types its own: after the same prefix, in the same signs. */
export function numberLike(part: Part, prefix: readonly number[], last: number): string {
  if (part.number?.style === 'roman') return romanNumeral(last);
  return [...prefix, last].join('.');
}
