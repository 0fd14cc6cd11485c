import { defineRule } from './rule.ts';
import { dashesIn, dashOf, EM_DASH, EN_DASH } from './words/dash.ts';
import { wordBefore, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-dash-kind',
  severity: 'info',
  title: 'Тире в акте одного вида',
  why: 'Короткое «–» и длинное «—» тире вперемешку остаются после вставки из разных документов и видны на печати.',
  specimens: [
    {
      name: 'длинное тире среди коротких',
      bad: '1.1. Школа – дом. Совет – орган. Устав ⟦—⟧ закон.\n',
      good: '1.1. Школа – дом. Совет – орган. Устав – закон.\n',
      messages: ['После слова «Устав» длинное тире «—», а в акте чаще короткое «–» (2). Должно быть «–».'],
    },
    {
      name: 'короткое тире среди длинных; между числами — своё',
      bad: '1.1. Школа — дом. Совет — орган. Устав ⟦–⟧ закон на 2024–2025 гг.\n',
      good: '1.1. Школа — дом. Совет — орган. Устав — закон на 2024–2025 гг.\n',
      messages: ['После слова «Устав» короткое тире «–», а в акте чаще длинное «—» (2). Должно быть «—».'],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    if (!wording.text.includes(EM_DASH) || !wording.text.includes(EN_DASH)) return;
    const places = dashesIn(wording.text);
    const usual = dashOf(wording);
    const [count, odd] = usual === EN_DASH ? [places[EN_DASH].length, EM_DASH] : [places[EM_DASH].length, EN_DASH];
    const [is, mostly] = odd === EM_DASH ? ['длинное', 'короткое'] : ['короткое', 'длинное'];
    for (const at of places[odd as typeof EM_DASH]) {
      const word = wordBefore(wording, at);
      yield {
        range: wording.range(at, at + 1),
        message: `${word ? `После слова «${word}»` : 'Здесь'} ${is} тире «${odd}», а в акте чаще ${mostly} «${usual}» (${count}). Должно быть «${usual}».`,
        fix: { title: `Заменить на «${usual}»`, safe: true, edits: [wording.edit(at, at + 1, usual)] },
      };
    }
  },
});
