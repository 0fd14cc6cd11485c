/** What `verify` says of a file, line by line, and what follows from it. */
import type { ExitCode } from '../command.ts';

/** `differs`: it is not what it should be. `unchecked`: nobody can say, so nobody may rely on it. */
export type Weight = 'fact' | 'fits' | 'differs' | 'unchecked';

const WORDS: Readonly<Record<Weight, string>> = {
  fact: '',
  fits: 'Верно: ',
  differs: 'Расхождение: ',
  unchecked: 'Не проверено: ',
};

export class Report {
  readonly lines: { weight: Weight; text: string }[] = [];
  /** A signature holds, and nobody asked whether its issuer is to be trusted. */
  untrusted = false;

  /** @param text Russian, one sentence or more, ended */
  add(weight: Weight, text: string): void {
    this.lines.push({ weight, text });
  }

  fact(text: string): void {
    this.add('fact', text);
  }

  fits(text: string): void {
    this.add('fits', text);
  }

  differs(text: string): void {
    this.add('differs', text);
  }

  unchecked(text: string): void {
    this.add('unchecked', text);
  }

  has(weight: Weight): boolean {
    return this.lines.some((line) => line.weight === weight);
  }

  get code(): ExitCode {
    return this.has('differs') || this.has('unchecked') ? 1 : 0;
  }

  /** @param name of the file as it was called */
  text(name: string): string {
    const verdict = this.has('differs')
      ? 'Итог: есть расхождения, полагаться на файл нельзя.'
      : this.has('unchecked')
        ? 'Итог: расхождений не найдено, но проверено не всё.'
        : `Итог: всё, что проверялось, сходится${this.untrusted ? '; доверие к издателю сертификата не проверялось' : ''}.`;
    return `${[`${name}:`, ...this.lines.map(({ weight, text }) => `  ${WORDS[weight]}${text}`), verdict].join('\n')}\n`;
  }
}
