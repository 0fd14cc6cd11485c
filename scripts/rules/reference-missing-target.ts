import { capital } from '../knowledge/capital.ts';
import type { Policy, Reference } from '../model/index.ts';
import { missingName, unresolvedIn } from './references/standing.ts';
import { likelyTarget } from './references/suggestion.ts';
import { defineRule } from './rule.ts';
import { lineOf, nameOf } from './words/parts.ts';

export default defineRule({
  id: 'reference-missing-target',
  severity: 'error',
  title: 'Пункт, раздел или подпункт, на который ссылается акт, в нём есть',
  why: 'Ссылка на несуществующий пункт лишает норму содержания: исполнитель не узнает, что от него требуется.',
  specimens: [
    {
      name: 'нет такого пункта',
      bad: '## 1. Помощь\n\n1.1. Один.\n\n1.2. Сроки указаны в ⟦пункте 1.7⟧.\n',
      good: '## 1. Помощь\n\n1.1. Один.\n\n1.2. Сроки указаны в пункте 1.1.\n',
      messages: [
        'Пункта 1.7 в акте нет. Ближайший по номеру — пункт 1.2 (строка 5). Исправьте номер, а если это пункт другого документа, назовите документ.',
      ],
    },
    {
      name: 'запятые внутри чужого адреса его не разрывают',
      bad: '## 1. Помощь\n\n1.1. По п. 7, подпункту 4 ст. 44 закона и п. 8, ч. 1, ст. 41 закона № 273-ФЗ.\n\n1.2. См. ⟦пункт 7⟧, пункт 5 части 1 статьи 41.\n',
      good: '## 1. Помощь\n\n1.1. По п. 7, подпункту 4 ст. 44 закона и п. 8, ч. 1, ст. 41 закона № 273-ФЗ.\n\n1.2. См. пункт 1.1, пункт 5 части 1 статьи 41.\n',
      messages: ['Пункта 7 в акте нет. Исправьте номер, а если это пункт другого документа, назовите документ.'],
    },
    {
      name: 'документ назван раньше пункта; опечатка в слове «статья»; пункт приведён с номером',
      bad: '## 1. Помощь\n\n1.1. По приказу: П.12. Дети имеют право. П. 17 Прием открыт. По Уставу школы (п. 4.5), уставу МОУ «Школа № 5» Белгородской области разделу 10 п. 10.3.4, п. 1 с. 43 Федерального закона.\n\n1.2. Договор подписан по ⟦пункту 7.7⟧.\n',
      good: '## 1. Помощь\n\n1.1. По приказу: П.12. Дети имеют право. П. 17 Прием открыт. По Уставу школы (п. 4.5), уставу МОУ «Школа № 5» Белгородской области разделу 10 п. 10.3.4, п. 1 с. 43 Федерального закона.\n\n1.2. Договор подписан по пункту 1.1.\n',
      messages: ['Пункта 7.7 в акте нет. Исправьте номер, а если это пункт другого документа, назовите документ.'],
    },
    {
      name: 'пункт вместо раздела',
      bad: '## 1. Помощь\n\n1.1. Сроки указаны в ⟦пункте 2⟧ настоящего Порядка.\n\n## 2. Сроки\n\n2.1. Три дня.\n',
      good: '## 1. Помощь\n\n1.1. Сроки указаны в разделе 2 настоящего Порядка.\n\n## 2. Сроки\n\n2.1. Три дня.\n',
      messages: ['Пункта 2 в акте нет. Возможно, имеется в виду раздел 2 (строка 5).'],
    },
    {
      name: 'диапазон, которого нет, и подпункт пункта, которого нет, — по одному замечанию',
      bad: '## 1. Помощь\n\n1.1. Порядок ⟦пунктов 4.7⟧–4.9 и подпункта «а» ⟦пункта 5.1⟧ соблюдается.\n',
      good: '## 1. Помощь\n\n1.1. Порядок соблюдается.\n',
      messages: [
        'Пунктов 4.7–4.9 в акте нет. Исправьте номер, а если это пункт другого документа, назовите документ.',
        'Пункта 5.1 в акте нет. Исправьте номер, а если это пункт другого документа, назовите документ.',
      ],
    },
    {
      name: 'нет такого подпункта',
      bad: '1. Документы:\n\nа) заявление;\n\nб) паспорт.\n\n2. Вместо документа из ⟦подпункта «г»⟧ пункта 1 подают копию.\n',
      good: '1. Документы:\n\nа) заявление;\n\nб) паспорт.\n\n2. Вместо документа из подпункта «б» пункта 1 подают копию.\n',
      messages: ['Подпункта «г» в пункте 1 нет. Последний там — подпункт «б» (строка 5).'],
    },
    {
      name: 'именованная ссылка с опечаткой',
      bad: '1. Обратиться можно по ⟦[пункту 2](#help-mychool)⟧.\n\n2. Помощь оказывают специалисты. {#help-myschool}\n',
      good: '1. Обратиться можно по [пункту 2](#help-myschool).\n\n2. Помощь оказывают специалисты. {#help-myschool}\n',
      messages: [
        'Ссылка «пункту 2» ведёт к имени «#help-mychool», а такого имени в акте нет. Возможно, вы имели в виду «#help-myschool» (строка 3).',
      ],
    },
  ],
  *check(policy) {
    for (const reference of unresolvedIn(policy)) {
      if (reference.unit === 'appendix') continue;
      const likely = likelyTarget(reference, policy);
      yield {
        range: reference.range,
        message: messageOf(reference, policy, likely),
        ...(likely && { related: [{ range: likely.number?.range ?? likely.range, message: capital(nameOf(likely)) }] }),
      };
    }
  },
});

function messageOf(reference: Reference, policy: Policy, likely: ReturnType<typeof likelyTarget>): string {
  const line = likely ? ` (строка ${lineOf(likely, policy)})` : '';
  if (reference.explicit) {
    const wish = likely
      ? `Возможно, вы имели в виду «#${likely.uid}»${line}.`
      : 'Проверьте имя в фигурных скобках у нужного пункта: {#имя}.';
    return `Ссылка «${reference.label}» ведёт к имени «#${reference.raw}», а такого имени в акте нет. ${wish}`;
  }
  const home = reference.within?.targets[0];
  const start = `${capital(missingName(reference))} в ${home ? nameOf(home, 'in') : 'акте'} нет.`;
  if (likely && reference.unit === 'item') return `${start} Последний там — ${nameOf(likely)}${line}.`;
  if (likely && (likely.kind !== reference.unit || likely.number!.values.length !== reference.raw.split('.').length)) {
    return `${start} Возможно, имеется в виду ${nameOf(likely)}${line}.`;
  }
  const near = likely ? ` Ближайший по номеру — ${nameOf(likely)}${line}.` : '';
  return `${start}${near} Исправьте номер, а если это ${reference.unit === 'section' ? 'раздел' : 'пункт'} другого документа, назовите документ.`;
}
