import { definitionsOf } from '../model/index.ts';
import { defineRule } from './rule.ts';
import { isActKind } from './terms/names.ts';

export default defineRule({
  id: 'term-unused',
  severity: 'info',
  title: 'Введённое короткое имя употребляется',
  why: 'Имя, которого в тексте больше нет, читатель ищет напрасно. Чаще всего оно осталось от прежней редакции, а вещь дальше названа другими словами.',
  specimens: [
    {
      name: 'имя больше не встречается; самому акту имя дают всегда',
      bad: '1.1. Порядок обучения (далее – Порядок) действует для сайта ⟦(далее – Портал)⟧ и школы (далее – Школа).\n\n1.2. В Школе учатся дети.\n',
      good: '1.1. Порядок обучения (далее – Порядок) действует для сайта и школы (далее – Школа).\n\n1.2. В Школе учатся дети.\n',
      messages: [
        'Имя «Портал» введено, но дальше в тексте не встречается. Уберите «(далее – Портал)» или называйте вещь этим именем.',
      ],
    },
    {
      name: 'одно из двух имён',
      bad: '1.1. Адрес (далее соответственно – сайт, ⟦портал⟧) открыт.\n\n1.2. На сайте есть меню.\n',
      good: '1.1. Адрес (далее – сайт) открыт.\n\n1.2. На сайте есть меню.\n',
      messages: [
        'Имя «портал» введено, но дальше в тексте не встречается. Уберите «(далее – портал)» или называйте вещь этим именем.',
      ],
    },
  ],
  *check(policy) {
    for (const { range, bracketed, terms, part } of definitionsOf(policy)) {
      for (const term of terms) {
        const usedAfter = term.uses.some((use) => !use.before && use.range[0] > range[0]);
        // «Настоящий Порядок (далее – Порядок)» is how every act begins.
        if (usedAfter || !part || isActKind(term.name)) continue;
        const only = terms.length === 1;
        const blank = /[ \u00A0]$/.test(policy.source.text.slice(0, range[0])) ? 1 : 0;
        yield {
          range: only ? range : term.range,
          message: `Имя «${term.name}» введено, но дальше в тексте не встречается. Уберите «(далее – ${term.name})» или называйте вещь этим именем.`,
          ...(only &&
            bracketed && {
              fix: {
                title: 'Убрать «(далее – …)»',
                safe: false,
                edits: [{ range: [range[0] - blank, range[1]] as const, text: '' }],
              },
            }),
        };
      }
    }
  },
});
