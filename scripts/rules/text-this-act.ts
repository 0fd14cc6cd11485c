import { defineRule } from './rule.ts';
import { wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-this-act',
  severity: 'warning',
  title: 'Акт называет себя «настоящим», а не «данным»',
  why: '«Настоящий Порядок» – устойчивое выражение: так акт называет только себя. «Данный» может указывать и на другой документ, о котором шла речь.',
  specimens: [
    {
      name: 'в начале и в середине предложения, в разных падежах',
      bad: '1.1. ⟦Данный⟧ Порядок вступает в силу. По ⟦данному⟧ Порядку и данному приказу.\n',
      good: '1.1. Настоящий Порядок вступает в силу. По настоящему Порядку и данному приказу.\n',
      messages: [
        '«Данный Порядок»: о самом акте пишут «Настоящий Порядок».',
        '«данному Порядку»: о самом акте пишут «настоящему Порядку».',
      ],
    },
    {
      name: 'положение и правила',
      bad: '1.1. ⟦Данное⟧ Положение, ⟦данных⟧ Правил, данное положение дел.\n',
      good: '1.1. Настоящее Положение, настоящих Правил, данное положение дел.\n',
      messages: [
        '«Данное Положение»: о самом акте пишут «Настоящее Положение».',
        '«данных Правил»: о самом акте пишут «настоящих Правил».',
      ],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    for (const { 1: word = '', 2: ending = '', 3: kind = '', index } of wording.text.matchAll(THIS)) {
      const right = `${word.startsWith('Д') ? 'Н' : 'н'}астоящ${SOFT[ending]}`;
      const to = index + word.length;
      yield {
        range: wording.range(index, to),
        message: `«${word} ${kind}»: о самом акте пишут «${right} ${kind}».`,
        fix: { title: `Заменить на «${right}»`, safe: false, edits: [wording.edit(index, to, right)] },
      };
    }
  },
});

/** Endings of «данный» → those of «настоящий». */
const SOFT: Record<string, string> = {
  ...{ ый: 'ий', ое: 'ее', ая: 'ая', ые: 'ие', ого: 'его', ому: 'ему', ым: 'им', ом: 'ем', ой: 'ей', ую: 'ую' },
  ...{ ых: 'их', ыми: 'ими' },
};

/**
 * The names by which acts call themselves, with a capital letter as defined terms have; with a small one when the act
 * says at the beginning of a sentence what it does.
 */
const THIS =
  /([Дд]анн(ый|ое|ая|ыми|ые|ого|ому|ым|ом|ой|ую|ых)) ((?:Положени|Порядк|Порядок|Правил|Инструкци|Регламент|Программ|Кодекс|Методик|Требовани|Концепци)[а-я]{0,3}(?![а-яё])|(?<=Данн.{2,3} )(?:положение|порядок|правила|инструкция|регламент)(?= (?:разработан|регламентиру|определя|устанавлива|вступа)))/g;
