import { isCompound } from '../knowledge/compounds.ts';
import { defineRule, type Problem } from './rule.ts';
import { dashOf } from './words/dash.ts';
import { around, type Wording, wordAfter, wordBefore, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-hyphen-for-dash',
  severity: 'warning',
  title: 'Между словами тире, а не дефис',
  why: 'Дефис соединяет части слова, тире разделяет слова. Дефис с пробелами — опечатка, которую оставляет клавиатура.',
  source: 'Правила русской орфографии и пунктуации: тире и дефис',
  specimens: [
    {
      name: 'дефис между словами; номера, телефоны и висячий дефис не трогают',
      bad: '1.1. Совет ⟦-⟧ орган школы, закон № 53 - ФЗ, тел. 42-4-41, фото-, аудио- и видеозапись.\n',
      good: '1.1. Совет – орган школы, закон № 53 - ФЗ, тел. 42-4-41, фото-, аудио- и видеозапись.\n',
      messages: ['Между «Совет» и «орган» стоит дефис, а нужно тире. Должно быть «Совет – орган».'],
    },
    {
      name: 'тире того вида, которое уже есть в акте',
      bad: '1.1. Школа — дом. Совет ⟦-⟧ орган. В 8.00 ⟦-⟧ приём.\n',
      good: '1.1. Школа — дом. Совет — орган. В 8.00 — приём.\n',
      messages: [
        'Между «Совет» и «орган» стоит дефис, а нужно тире. Должно быть «Совет — орган».',
        'Между «8.00» и «приём» стоит дефис, а нужно тире. Должно быть «8.00 — приём».',
      ],
    },
    {
      name: 'сложное слово — не тире, а лишние пробелы',
      bad: '1.1. Срок ⟦-⟧ 5 дней.\n\n- учебно - методический совет, кто - либо, по - русски;\n- 3 - х дней, 2019 - 2020 гг., (далее соответственно - Школа, Сайт);\n- книги на 14 дней; - журналы.\n',
      good: '1.1. Срок – 5 дней.\n\n- учебно - методический совет, кто - либо, по - русски;\n- 3 - х дней, 2019 - 2020 гг., (далее соответственно - Школа, Сайт);\n- книги на 14 дней; - журналы.\n',
      messages: ['Между «Срок» и «5» стоит дефис, а нужно тире. Должно быть «Срок – 5».'],
    },
    {
      name: 'пробел с одной стороны: тире или одно слово, решает человек',
      bad: '1.1. Методический ⟦совет- коллективный⟧ орган. ⟦Школа -это⟧ дом, учебно- воспитательный, фото- и видеозапись, (далее -Школа), кто -то, -5.\n',
      good: '1.1. Методический совет – коллективный орган. Школа – это дом, учебно- воспитательный, фото- и видеозапись, (далее -Школа), кто -то, -5.\n',
      messages: [
        'У дефиса между «совет» и «коллективный» пробел с одной стороны. Если это тире, должно быть «совет – коллективный», а если одно слово – «совет-коллективный».',
        'У дефиса между «Школа» и «это» пробел с одной стороны. Если это тире, должно быть «Школа – это», а если одно слово – «Школа-это».',
      ],
    },
    {
      name: 'слово разорвано переносом, а целиком в акте есть',
      bad: '1.1. Программы ⟦обра- зования⟧ утверждают. Цели образования.\n',
      good: '1.1. Программы образования утверждают. Цели образования.\n',
      messages: ['Слово «образования» разорвано переносом: «обра- зования».'],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    const { text } = wording;
    if (!text.includes('- ') && !text.includes(' -')) return;
    const dash = dashOf(wording);
    yield* oneSided(wording, dash);
    for (let at = text.indexOf(' - '); at >= 0; at = text.indexOf(' - ', at + 2)) {
      const { before, after } = around(wording, at, at + 3);
      if (!/[^\s(«„[-]$/u.test(before) || !/^[\p{L}\d«„"“(\uFFFC]/u.test(after)) continue;
      if (isOther(before, after)) continue;
      const [left, right] = [wordBefore(wording, at), wordAfter(wording, at + 3)];
      yield {
        range: wording.range(at + 1, at + 2),
        message:
          left && right
            ? `Между «${left}» и «${right}» стоит дефис, а нужно тире. Должно быть «${left} ${dash} ${right}».`
            : `Здесь стоит дефис, а нужно тире: «${dash}».`,
        fix: { title: 'Заменить дефис на тире', safe: true, edits: [wording.edit(at + 1, at + 2, dash)] },
      };
    }
  },
});

/** «совет- коллективный», «школа -это». */
function* oneSided(wording: Wording, dash: string): Generator<Problem> {
  for (const { 0: joint, index } of wording.text.matchAll(ONE_SIDED)) {
    const { before, after } = around(wording, index, index + 2);
    if (isOther(before, after) || /^(?:и|или|а|да|но)(?!\p{L})/iu.test(after)) continue;
    const [left, right] = [wordBefore(wording, index), wordAfter(wording, index + 2)];
    const put = `${left} ${dash} ${right}`;
    // A word parted at a line's end in a PDF; the act has it whole elsewhere.
    const whole = `${left}${right}`;
    const isParted = /^\p{Ll}/u.test(right) && wording.typed.toLowerCase().includes(whole.toLowerCase());
    yield {
      range: wording.range(index - left.length, index + 2 + right.length),
      message: isParted
        ? `Слово «${whole}» разорвано переносом: «${left}${joint}${right}».`
        : `У дефиса между «${left}» и «${right}» пробел с одной стороны. Если это тире, должно быть «${put}», а если одно слово – «${left}-${right}».`,
      fix: {
        title: isParted ? `Соединить: «${whole}»` : `Заменить на тире: «${put}»`,
        safe: false,
        edits: [wording.edit(index, index + joint.length, isParted ? '' : ` ${dash} `)],
      },
    };
  }
}

/** After a whole word only: «фото- видео» may wait for its second half. */
const ONE_SIDED = /(?<=\p{L}{2}[^оеОЕ\P{L}])(?:- (?! )| -)(?=\p{L}{2})/gu;

/** What looks like a dash and is a word, a number or a definition, which have rules of their own. */
function isOther(before: string, after: string): boolean {
  if (/\d$/.test(before) && /^(?:\d|\p{L}{1,3}(?!\p{L}))/u.test(after)) return true;
  if (/(?:^|\P{L})[IVXLCХ]{1,6}$/u.test(before) && /^[IVXLCХ]{1,6}(?!\p{L})/u.test(after)) return true;
  // «14 дней; - издания»: a new line of a list that has lost its line break.
  if (/[;:]$/.test(before)) return true;
  return /далее(?: по тексту| соответственно| именуем\p{L}{2,4})?$/iu.test(before) || isCompound(before, after);
}
