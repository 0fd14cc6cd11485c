import { capital } from '../knowledge/capital.ts';
import { defectsOf } from './numbering/defects.ts';
import { defineRule } from './rule.ts';
import { lineOf, nameOf } from './words/parts.ts';
import { renumberRemedy } from './words/renumber.ts';

export default defineRule({
  id: 'numbering-order',
  severity: 'error',
  title: 'Номера разделов и пунктов возрастают',
  why: 'Пункт ищут по номеру среди соседних. Если он стоит не по порядку, его сочтут отсутствующим.',
  specimens: [
    {
      name: 'пункт 1.2 после пункта 1.3',
      bad: '## 1. Общие положения\n\n1.1. Один.\n\n1.3. Два.\n\n⟦1.2.⟧ Три.\n\n1.4. Четыре.\n',
      good: '## 1. Общие положения\n\n1.1. Один.\n\n1.2. Три.\n\n1.3. Два.\n\n1.4. Четыре.\n',
      messages: [
        'Пункт 1.2 стоит не по порядку: он идёт после пункта 1.3 (строка 5). Переставьте пункты; если порядок текста верен, номера перепишет команда fix --renumber.',
      ],
    },
    {
      name: 'номер, набранный с ошибкой, — одно замечание',
      bad: '## 1. Общие положения\n\n1.1. Один.\n\n1.2. Два.\n\n⟦1.33.⟧ Три.\n\n1.4. Четыре.\n',
      good: '## 1. Общие положения\n\n1.1. Один.\n\n1.2. Два.\n\n1.3. Три.\n\n1.4. Четыре.\n',
      messages: [
        'Пункт 1.33 стоит не по порядку: он идёт перед пунктом 1.4 (строка 9). Переставьте пункты; если порядок текста верен, номера перепишет команда fix --renumber.',
      ],
    },
    {
      name: 'раздел не на своём месте',
      bad: '## 1. Общие положения\n\n## 3. Права\n\n3.1. Один.\n\n## ⟦2.⟧ Обязанности\n\n2.1. Два.\n',
      good: '## 1. Общие положения\n\n## 2. Обязанности\n\n2.1. Два.\n\n## 3. Права\n\n3.1. Один.\n',
      messages: [
        'Раздел 2 стоит не по порядку: он идёт после раздела 3 (строка 3). Переставьте разделы; если порядок текста верен, номера перепишет команда fix --renumber.',
      ],
    },
  ],
  *check(policy) {
    for (const { part, side, neighbour } of defectsOf(policy, 'order')) {
      const place = side === 'after' ? `после ${nameOf(neighbour, 'of')}` : `перед ${nameOf(neighbour, 'under')}`;
      const parts = part.kind === 'section' ? 'разделы' : 'пункты';
      yield {
        range: part.number!.range,
        message: `${capital(nameOf(part))} стоит не по порядку: он идёт ${place} (строка ${lineOf(neighbour, policy)}). ${policy.mode === 'draft' ? `Переставьте ${parts}; если порядок текста верен, номера перепишет команда fix --renumber.` : renumberRemedy(policy)}`,
        related: [{ range: neighbour.number!.range, message: capital(nameOf(neighbour)) }],
      };
    }
  },
});
