import { codeOf, INVISIBLE, type InvisibleKind, invisible } from '../knowledge/characters.ts';
import type { Severity } from './rule.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'text-invisible-character',
  severity: 'warning',
  title: 'В тексте нет знаков, которых не видно',
  why: 'Мягкие переносы и пробелы нулевой ширины остаются после копирования из PDF и Word. Слово с таким знаком не находит поиск, а знак направления письма может показать текст не таким, какой он есть.',
  specimens: [
    {
      name: 'мягкий перенос внутри слова',
      bad: '1.1. Информа⟦\u00AD⟧ция.\n',
      good: '1.1. Информация.\n',
      messages: ['Внутри слова «Информация» стоит невидимый знак: мягкий перенос (U+00AD). Удалите его.'],
    },
    {
      name: 'неразрывный пробел после № законен, в конце строки и рядом с пробелом — лишний',
      bad: '1.1. Приказ №\u00A05⟦ \u00A0⟧школы.⟦\u00A0⟧\n',
      good: '1.1. Приказ №\u00A05\u00A0школы.\n',
      messages: [
        'После слова «5» рядом с неразрывным пробелом (U+00A0) лишний пробел. Оставьте один.',
        'В конце строки после слова «школы» стоит неразрывный пробел (U+00A0). Удалите его.',
      ],
    },
    {
      name: 'знак направления письма',
      bad: '1.1. Приказ ⟦\u202E⟧от.\n',
      good: '1.1. Приказ от.\n',
      messages: [
        'После слова «Приказ» стоит невидимый знак: знак направления письма (U+202E). Из-за него буквы видны не в том порядке: удалите его и перечитайте строку.',
      ],
    },
    {
      name: 'пробел особой ширины',
      bad: '1.1. Приказ⟦\u2003⟧директора.\n',
      good: '1.1. Приказ директора.\n',
      messages: ['После слова «Приказ» стоит пробел в кегельную (U+2003). Замените его обычным.'],
    },
  ],
  *check({ source: { text } }) {
    for (const run of runsIn(text)) {
      const place = placeOf(text, run.range);
      const said = say(run, text, place);
      if (!said) continue;
      const { message, remedy, severity, safe } = said;
      yield {
        range: run.range,
        message,
        ...(severity && { severity }),
        fix: {
          title: remedy === '' ? 'Удалить' : 'Заменить пробелом',
          safe,
          edits: [{ range: run.range, text: remedy }],
        },
      };
    }
  },
});

interface Run {
  range: readonly [number, number];
  first: string;
  kind: InvisibleKind;
}

/** Neighbouring characters of one kind are one finding; blanks beside a no-break space belong to it. */
function* runsIn(text: string): Generator<Run> {
  let done = 0;
  for (const { 0: first, index } of text.matchAll(INVISIBLE)) {
    if (
      index < done ||
      (first === '\u200D' && /\p{Extended_Pictographic}\uFE0F?$/u.test(text.slice(Math.max(0, index - 4), index)))
    )
      continue;
    const { kind } = invisible(first);
    let [from, to] = [index, index + 1];
    const belongs = (unit: string | undefined): boolean =>
      unit !== undefined &&
      ((kind === 'space' && unit === ' ') || (unit.match(INVISIBLE) !== null && invisible(unit).kind === kind));
    while (belongs(text[to])) to++;
    while (from > done && belongs(text[from - 1])) from--;
    done = to;
    yield { range: [from, to], first, kind };
  }
}

interface Said {
  message: string;
  remedy: string;
  safe: boolean;
  severity?: Severity;
}

function say({ range: [from, to], first, kind }: Run, text: string, place: string): Said | undefined {
  const { name } = invisible(first);
  const code = codeOf(first);
  if (kind === 'zero-width')
    return { message: `${place} стоит невидимый знак: ${name} (${code}). Удалите его.`, remedy: '', safe: true };
  if (kind === 'direction') {
    const message = `${place} стоит невидимый знак: ${name} (${code}). Из-за него буквы видны не в том порядке: удалите его и перечитайте строку.`;
    return { message, remedy: '', safe: false, severity: 'error' };
  }
  if (kind === 'control') {
    const message = `${place} стоит невидимый знак: ${name} (${code}). Замените его пробелом или начните здесь новый абзац.`;
    return { message, remedy: ' ', safe: false };
  }
  const [before, after] = [text[from - 1] ?? '\n', text[to] ?? '\n'];
  // A cell that is empty but for a no-break space keeps its place in the table.
  if (before === '|' && after === '|') return undefined;
  const atEnd = after === '\n' || after === '\r';
  const atStart = before === '\n' || before === '\r';
  const sign = first === '\u00A0' ? 'неразрывный пробел' : name;
  if (atEnd || atStart) {
    const where = atStart ? 'В начале строки' : `В конце строки ${place[0]!.toLowerCase()}${place.slice(1)}`;
    return { message: `${where} стоит ${sign} (${code}). Удалите его.`, remedy: '', safe: true };
  }
  const gap = text.slice(from, to);
  // Of several blanks one that keeps nothing together is an ordinary one: in Word a no-break space often is a slip.
  const together = !gap.includes(' ') || /[\d№§.]/.test(before) || /[–—\d]/.test(after);
  const noBreak = /[\u00A0\u2007\u202F]/.test(gap) && together;
  if (to - from > 1) {
    const beside = first === '\u00A0' ? 'неразрывным пробелом' : `знаком «${name}»`;
    return {
      message: `${place} рядом с ${beside} (${code}) лишний пробел. Оставьте один.`,
      remedy: noBreak ? '\u00A0' : ' ',
      safe: true,
    };
  }
  // A narrow no-break space parts the digits of a number and follows «№» in good typesetting.
  if (first === '\u00A0' || (first === '\u202F' && /[\d№§]/.test(before))) return undefined;
  const instead = noBreak ? 'неразрывным (U+00A0)' : 'обычным';
  return {
    message: `${place} стоит ${name} (${code}). Замените его ${instead}.`,
    remedy: noBreak ? '\u00A0' : ' ',
    safe: true,
  };
}

/** «Внутри слова …» or «После слова …»: nobody finds a place by what cannot be seen. */
function placeOf(text: string, [from, to]: Run['range']): string {
  const head = text
    .slice(Math.max(0, from - 80), from)
    .replace(INVISIBLE, (unit) => (invisible(unit).kind === 'zero-width' ? '' : ' '));
  const tail = text.slice(to, to + 80).replace(INVISIBLE, (unit) => (invisible(unit).kind === 'zero-width' ? '' : ' '));
  const left = /[\p{L}\d]+$/u.exec(head)?.[0];
  const right = /^[\p{L}\d]+/u.exec(tail)?.[0];
  if (left && right && !/[\s\u00A0]/.test(text.slice(from, to))) return `Внутри слова «${left}${right}»`;
  const word = /([\p{L}\d]+)[^\p{L}\d\n]*$/u.exec(head)?.[1];
  return word ? `После слова «${word}»` : right ? `Перед словом «${right}»` : 'Здесь';
}
