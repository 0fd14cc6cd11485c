/** What a link to a part of the act is called: a screen reader says it, so «3.1» alone is not enough. */
import { enclosing, type Part } from '../../model/index.ts';

/**
 * Name of the link to a part.
 * @returns «Ссылка на пункт 3.1»; nothing for parts that nobody quotes by a number
 */
export function permalinkName(part: Part): string {
  const { number, kind } = part;
  if (!number || number.style === 'dash') return kind === 'section' ? `Ссылка на раздел «${part.prose.text}»` : '';
  switch (kind) {
    case 'section':
      return `Ссылка на раздел ${number.raw}`;
    case 'clause':
      return `Ссылка на пункт ${number.raw}`;
    case 'appendix':
      return `Ссылка на приложение № ${number.raw}`;
    case 'item': {
      const clause = enclosing(part, 'clause')?.number?.raw;
      return `Ссылка на подпункт «${number.raw}»${clause ? ` пункта ${clause}` : ''}`;
    }
    default:
      return '';
  }
}
