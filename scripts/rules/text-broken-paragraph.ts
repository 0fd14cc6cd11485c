import type { Part, Policy } from '../model/index.ts';
import { plainText, type Range, sourceRange, unitsBefore } from '../source/index.ts';
import { defineRule, type Problem } from './rule.ts';

export default defineRule({
  id: 'text-broken-paragraph',
  severity: 'error',
  title: 'Предложение не разорвано пустой строкой',
  why: 'Такие разрывы остаются после копирования из PDF или Word. На печати предложение распадётся на два абзаца, и второй потеряет номер пункта.',
  specimens: [
    {
      name: 'абзац кончается предлогом',
      bad: '1.1. Школа взаимодействует с⟦\n\n⟧обучающимися и родителями.\n',
      good: '1.1. Школа взаимодействует с обучающимися и родителями.\n',
      messages: ['Предложение разорвано пустой строкой после слова «с». Соедините его части в один абзац.'],
    },
    {
      name: 'похоже на разрыв: решает человек',
      bad: '1.1. Школа создаёт условия для дистанционного обучения и обеспечивает доступ обучающихся\n\n⟦к⟧ электронным образовательным ресурсам.\n',
      good: '1.1. Школа обеспечивает доступ\n\nк электронным образовательным ресурсам:\n\nк видеоурокам;\n',
      messages: [
        'Абзац начинается со строчной буквы, а предыдущий кончается без знака препинания: похоже, предложение разорвано пустой строкой. Если это так, соедините его части.',
      ],
    },
  ],
  *check(policy) {
    for (const part of policy.all) for (const gap of part.breaks) yield brokenAt(gap, part, policy);
    for (const [i, part] of policy.all.entries()) {
      if (!looksBroken(policy.all[i - 1], part, policy.all[i + 1])) continue;
      yield {
        range: sourceRange(part.prose, 0, /^\p{L}+/u.exec(part.prose.text)![0].length),
        severity: 'warning',
        message:
          'Абзац начинается со строчной буквы, а предыдущий кончается без знака препинания: похоже, предложение разорвано пустой строкой. Если это так, соедините его части.',
      };
    }
  },
});

function brokenAt(range: Range, part: Part, { source }: Policy): Problem {
  const end = unitsBefore(part.prose, range[0]);
  const word = /\p{L}+$/u.exec(part.prose.text.slice(Math.max(0, end - 50), end))?.[0];
  const problem = {
    range,
    message: `Предложение разорвано пустой строкой${word ? ` после слова «${word}»` : ''}. Соедините его части в один абзац.`,
  };
  // A comment or the end of bold type in the gap must not get lost.
  if (!/^[\s>]+$/.test(source.text.slice(...range))) return problem;
  return { ...problem, fix: { title: 'Соединить части предложения', safe: true, edits: [{ range, text: ' ' }] } };
}

/** A long line that ends with a word, then one unnumbered line that ends the sentence. */
function looksBroken(before: Part | undefined, part: Part, after: Part | undefined): boolean {
  if (!before || part.kind !== 'paragraph' || !['clause', 'item', 'paragraph'].includes(before.kind)) return false;
  const [first, second] = [plainText(before.prose), plainText(part.prose)];
  const endsWithWord = first.length >= 60 && /\p{Ll}$/u.test(first);
  const endsSentence = /^\p{Ll}[^:]*[.;]$/u.test(second);
  // Lines that all begin with a small letter are a list without marks.
  return endsWithWord && endsSentence && !isUnmarked(before) && !(after && isUnmarked(after));
}

const isUnmarked = ({ kind, prose }: Part): boolean => kind === 'paragraph' && /^\p{Ll}/u.test(prose.text);
