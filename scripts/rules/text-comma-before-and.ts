import { type Prose, plainText, sourceRange } from '../source/index.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'text-comma-before-and',
  severity: 'warning',
  title: 'В заголовке нет запятой перед одиночным «и»',
  why: 'Между однородными членами, соединёнными одним «и», запятая не ставится, а ошибка в названии повторится в приказе, на сайте и в других актах.',
  source: 'Правила русской орфографии и пунктуации: однородные члены предложения',
  specimens: [
    {
      name: 'лишняя запятая в названии',
      bad: '# ПОРЯДОК ПОМОЩИ ОБУЧАЮЩИМСЯ⟦,⟧ И ПЕДАГОГАМ\n',
      good: '# ПОРЯДОК ПОМОЩИ ОБУЧАЮЩИМСЯ И ПЕДАГОГАМ\n',
      messages: ['Запятая перед «и» в заголовке: между «ОБУЧАЮЩИМСЯ» и «ПЕДАГОГАМ» она, похоже, лишняя.'],
    },
    {
      name: 'запятая, которая закрывает оборот, на месте',
      bad: '## 2. Права родителей⟦,⟧ и их обязанности\n',
      good: '## 2. Права детей, принятых в школу, и их родителей\n',
      messages: ['Запятая перед «и» в заголовке: между «родителей» и «их» она, похоже, лишняя.'],
    },
  ],
  *check({ title, all }) {
    const headings = all.filter((part) => part.kind === 'section');
    for (const { prose } of title ? [title, ...headings] : headings) {
      const found = loneComma(prose);
      if (!found) continue;
      const range = sourceRange(prose, found.at, found.at + 1);
      yield {
        range,
        message: `Запятая перед «и» в заголовке: между «${found.left}» и «${found.right}» она, похоже, лишняя.`,
        fix: { title: 'Убрать запятую', safe: false, edits: [{ range, text: '' }] },
      };
    }
  },
});

/** A second comma may open what this one closes, and a second «и» asks for the comma. */
function loneComma(prose: Prose) {
  const text = plainText(prose);
  const found = /(?<!\p{L})(\p{L}+)(,)\s+и\s+(\p{L}+)/iu.exec(text);
  if (!found || text.split(',').length !== 2 || (text.match(/(?<!\p{L})и(?!\p{L})/giu)?.length ?? 0) !== 1)
    return undefined;
  return { at: found.index + found[1]!.length, left: found[1]!, right: found[3]! };
}
