import type { Part, Policy } from '../model/index.ts';
import { plainText, sourceRange } from '../source/index.ts';
import { defineRule, type Problem } from './rule.ts';

export default defineRule({
  id: 'text-item-end',
  severity: 'warning',
  title: 'Подпункты оканчиваются точкой с запятой, последний — точкой',
  why: 'По знаку в конце видно, кончился ли перечень. Пропущенный знак читается так, будто часть перечня потеряна.',
  source: 'Правила русской орфографии и пунктуации: знаки препинания в перечнях',
  specimens: [
    {
      name: 'знак пропущен и не тот',
      bad: '1.1. Школа:\n\n- учит;\n- растит⟦⟧\n- кормит;\n- лечит⟦,⟧\n- ведёт;\n- возит.\n',
      good: '1.1. Школа:\n\n- учит;\n- растит;\n- кормит;\n- лечит;\n- ведёт;\n- возит.\n',
      messages: [
        'В конце подпункта после слова «растит» нет знака. Должна быть точка с запятой, как у соседних.',
        'В конце подпункта после слова «лечит» запятая. Должна быть точка с запятой, как у соседних.',
      ],
    },
    {
      name: 'перечень не закончен',
      bad: '1.1. Школа:\n\n- учит;\n- растит;\n- кормит⟦;⟧\n\n1.2. Совет:\n\nа) решает;\n\nб) следит;\n\nв) ждёт⟦⟧\n\n1.3. Ещё.\n',
      good: '1.1. Школа:\n\n- учит;\n- растит;\n- кормит.\n\n1.2. Дом:\n\n- Стены.\n- Крыша.\n- Окна.\n',
      messages: [
        'Последний подпункт кончается точкой с запятой после слова «кормит». Если перечень здесь кончается, должна быть точка.',
        'В конце последнего подпункта после слова «ждёт» нет знака. Если перечень здесь кончается, должна быть точка.',
      ],
    },
    {
      name: 'точка в середине перечня',
      bad: '1.1. Школа:\n\n- учит;\n- растит⟦.⟧\n- кормит;\n- возит.\n',
      good: '1.1. Школа:\n\n- учит;\n- растит. Примечание: всегда.\n- кормит;\n- возит;\n\nи ведёт.\n',
      messages: [
        'Подпункт после слова «растит» кончается точкой, а перечень идёт дальше. Должна быть точка с запятой.',
      ],
    },
  ],
  *check(policy) {
    for (const { items, next } of runsOf(policy)) {
      const ends = items.map(endOf);
      const inner = ends.slice(0, -1);
      const semicolons = inner.filter(({ sign }) => sign === ';').length;
      // Only a list that mostly keeps the rule shows what its author meant.
      if (semicolons < 2 || semicolons * 2 <= inner.length) continue;
      for (const [i, end] of inner.entries()) {
        const problem = items[i]!.children.length > 0 ? undefined : inside(end);
        if (problem) yield problem;
      }
      const [last, item] = [ends.at(-1)!, items.at(-1)!];
      const goesOn = next?.kind === 'item' || (next?.kind === 'paragraph' && /^[\p{Ll}\d–—-]/u.test(next.prose.text));
      if (item.children.length === 0 && !goesOn) yield* atEnd(last);
    }
  },
});

interface End {
  /** The last sign; empty when the text ends with a word. */
  sign: string;
  /** The item's own text without blanks at its end. */
  text: string;
  /** The sign in the source; zero wide when there is none. */
  range: Problem['range'];
}

function endOf({ prose }: Part): End {
  const text = plainText(prose).trimEnd();
  const last = text.at(-1) ?? '';
  const sign = ';,.:!?…'.includes(last) ? last : '';
  return { sign, text, range: sourceRange(prose, text.length - sign.length, text.length) };
}

const lastWord = ({ text }: End): string => /([\p{L}\d-]{1,40})[^\p{L}\d]{0,6}$/u.exec(text.slice(-46))?.[1] ?? '';

/** Items of one look that follow each other, at least three, and what stands after them. */
function* runsOf({ parts, all }: Policy): Generator<{ items: Part[]; next: Part | undefined }> {
  for (const siblings of [parts, ...all.map(({ children }) => children)]) {
    if (siblings.length < 3) continue;
    let items: Part[] = [];
    for (const part of [...siblings, undefined]) {
      const [first] = items;
      if (part && first && look(part) === look(first)) items.push(part);
      else {
        if (items.length > 2) yield { items, next: part };
        items = part?.kind === 'item' ? [part] : [];
      }
    }
  }
}

const look = ({ kind, number }: Part): string => (kind === 'item' ? `${number!.style}${number!.delimiter}` : kind);

function inside(end: End): Problem | undefined {
  const { sign, text, range } = end;
  const word = sign === ';' ? '' : lastWord(end);
  if (!word) return undefined;
  const where = `после слова «${word}»`;
  const like = 'Должна быть точка с запятой, как у соседних.';
  const fix = { title: 'Поставить точку с запятой', safe: true, edits: [{ range, text: ';' }] };
  if (sign === '' && /[\p{L}\d)»]$/u.test(text))
    return { range, message: `В конце подпункта ${where} нет знака. ${like}`, fix };
  if (sign === ',') return { range, message: `В конце подпункта ${where} запятая. ${like}`, fix };
  // An item of several sentences ends as sentences do.
  const sentences = /[.!?] \p{Lu}/u.test(text);
  if (sign !== '.' || sentences || ABBREVIATION.test(text.slice(-10))) return undefined;
  return {
    range,
    message: `Подпункт ${where} кончается точкой, а перечень идёт дальше. Должна быть точка с запятой.`,
    fix: { ...fix, safe: false },
  };
}

function* atEnd(end: End): Generator<Problem> {
  const { sign, range } = end;
  const word = lastWord(end);
  if (!word || (sign !== '' && sign !== ';' && sign !== ',')) return;
  const where = `после слова «${word}»`;
  const what = sign === ';' ? 'точкой с запятой' : 'запятой';
  yield {
    range,
    message: `${sign === '' ? `В конце последнего подпункта ${where} нет знака` : `Последний подпункт кончается ${what} ${where}`}. Если перечень здесь кончается, должна быть точка.`,
    fix: { title: 'Поставить точку', safe: false, edits: [{ range, text: '.' }] },
  };
}

const ABBREVIATION = /(?<!\p{L})(?:г|гг|др|пр|т|[дп]|руб|ст|стр|мин|час)\.$/u;
