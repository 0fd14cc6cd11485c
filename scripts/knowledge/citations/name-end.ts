import { match } from './canonical.ts';
import type { Head } from './heads.ts';

/** Words between the head and the details that belong to the name of a standard or of recommendations. */
export function nameEnd(text: string, { noun, to }: Head): number {
  if (noun === 'professional-standard') {
    const name = match(/ (?!утв|введ)[а-я]+(?: (?!утв|введ|от )[а-я]+){0,8}(?= (?:от \d|№|n \d))/y, text, to);
    return to + (name?.[0].length ?? 0);
  }
  if (noun === 'methodical' || noun === 'recommendations') {
    const approved = match(
      /[^;.:()«"\n]{0,200}?,? ?\(?(?:утв\.|утвержденн[а-я]+|утверждены?) (?=мин|федерал|рос|глав)/y,
      text,
      to,
    );
    return to + (approved?.[0].length ?? 0);
  }
  return to;
}
