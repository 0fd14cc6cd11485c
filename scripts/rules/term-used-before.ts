import { type Term, type TermUse, termsOf } from '../model/index.ts';
import { defineRule } from './rule.ts';
import { isActKind } from './terms/names.ts';

export default defineRule({
  id: 'term-used-before',
  severity: 'warning',
  title: 'Короткое имя сначала вводится, потом употребляется',
  why: 'Читатель встречает имя, которого ему ещё не объяснили, и вправе понять его по-своему.',
  specimens: [
    {
      name: 'имя раньше определения',
      bad: '1.1. Порядок принят в ⟦ДХШ⟧ на основе устава.\n\n1.2. Детская художественная школа (далее – ДХШ) обучает детей. Занятия в ДХШ бесплатны.\n',
      good: '1.1. Порядок принят в детской художественной школе (далее – ДХШ) на основе устава.\n\n1.2. ДХШ обучает детей.\n',
      messages: ['Имя «ДХШ» употреблено раньше, чем введено: «(далее – ДХШ)» стоит в строке 3. Введите его здесь.'],
    },
    {
      name: 'имя с прописной; начало предложения и чужое название не считаются',
      bad: '1.1. Школа «Школа Радуга». Правила обязательны для ⟦Школы⟧.\n\n1.2. Учреждение «Радуга» (далее – Школа) открыто. В Школе тихо.\n',
      good: '1.1. Школа «Школа Радуга». Правила обязательны для всех.\n\n1.2. Учреждение «Радуга» (далее – Школа) открыто. В Школе тихо.\n',
      messages: ['Имя «Школа» употреблено раньше, чем введено: «(далее – Школа)» стоит в строке 3. Введите его здесь.'],
    },
  ],
  *check(policy) {
    const said = new Set<string>();
    for (const term of termsOf(policy)) {
      if (said.has(term.name)) continue;
      said.add(term.name);
      const use = term.uses.find((one) => one.before && isName(one, term));
      if (!use) continue;
      yield {
        range: use.range,
        message: `Имя «${term.name}» употреблено раньше, чем введено: «(далее – ${term.name})» стоит в строке ${policy.source.lines.place(term.range[0]).line}. Введите его здесь.`,
        related: [{ range: term.definition.range, message: `Имя «${term.name}» введено здесь.` }],
      };
    }
  },
});

/** Does the place name the thing and not say a usual word? */
function isName({ text, opens, inName }: TermUse, { name }: Term): boolean {
  // The act calls itself by its kind from the first words: «Настоящее Положение».
  if (inName || isActKind(name)) return false;
  if (/^[\p{Lu}\s\u00A0]{2,}$/u.test(name)) return text === name;
  return /^\p{Lu}/u.test(name) && /^\p{Lu}/u.test(text) && !opens;
}
