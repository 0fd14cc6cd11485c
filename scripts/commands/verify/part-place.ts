/** How people name a place of an act. */
import { enclosing, type Part } from '../../model/index.ts';

/** «пункт 3.2», «раздел 2», «приложение № 1, пункт 3»; what has no number is named by what stands above it. */
export function placeOf(part: Part): string {
  const appendix = part.kind === 'appendix' ? part : enclosing(part, 'appendix');
  const above = appendix ? `приложение${appendix.number ? ` № ${appendix.number.raw}` : ''}` : '';
  if (part.kind === 'appendix') return above;
  let named: Part | undefined = part;
  while (named && !((named.kind === 'clause' || named.kind === 'section') && named.number)) named = named.parent;
  const own = named && `${named.kind === 'clause' ? 'пункт' : 'раздел'} ${named.number!.raw}`;
  return [above, own].filter(Boolean).join(', ') || 'начало текста';
}
