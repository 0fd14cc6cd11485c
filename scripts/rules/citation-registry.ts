import { type DataFile, legalActsOf } from '../model/index.ts';
import { defineCorpusRule } from './rule.ts';
import { perhaps } from './words/nearest.ts';

export default defineCorpusRule({
  id: 'citation-registry',
  severity: 'error',
  title: 'Записи о правовых актах в acts.yaml не противоречат себе и реестру',
  why: 'По этим записям программа говорит, действует ли закон: ошибка в одной повторится во всех актах.',
  specimens: [
    {
      name: 'акта, который пришёл на смену, нет',
      path: 'policy/acts.yaml',
      bad: 'order-1: { number: "1", status: { value: repealed, by: ⟦mo-1015x⟧ }, source: [сайт] }\n',
      good: 'order-1: { number: "1", status: { value: repealed, by: mo-1015 }, source: [сайт] }\n',
      messages: ['Записи «mo-1015x» нет ни в реестре, ни в этом файле. Возможно, вы имели в виду «mo-1015».'],
    },
    {
      name: 'срок кончается раньше, чем начинается',
      path: 'policy/acts.yaml',
      bad: 'order-1: { number: "1", status: { value: in_force, from: 2025-09-01, until: ⟦2025-01-01⟧ }, source: [сайт] }\n',
      good: 'order-1: { number: "1", status: { value: in_force, from: 2025-09-01, until: 2031-09-01 }, source: [сайт] }\n',
      messages: ['Акт не может перестать действовать (2025-01-01) раньше, чем начал (2025-09-01). Проверьте обе даты.'],
    },
    {
      name: 'акт заменяет сам себя',
      path: 'policy/acts.yaml',
      bad: 'order-1: { number: "1", status: { value: superseded, by: ⟦order-1⟧ }, source: [сайт] }\n',
      good: 'order-1: { number: "1", status: { value: superseded }, source: [сайт] }\n',
      messages: ['Запись «order-1» называет сменой саму себя. Укажите другой акт или уберите «by».'],
    },
  ],
  *check(corpus) {
    const { acts } = corpus;
    if (!acts?.value) return;
    const registry = legalActsOf(corpus);
    const at = (file: DataFile<unknown>, id: string, field: string) => ({
      path: file.path,
      range: file.yaml.locate([id, 'status', field], 'value'),
    });
    for (const [id, { status }] of Object.entries(acts.value)) {
      if (!status) continue;
      const { by, from, until } = status;
      if (by === id) {
        yield {
          ...at(acts, id, 'by'),
          message: `Запись «${id}» называет сменой саму себя. Укажите другой акт или уберите «by».`,
        };
      } else if (by && !registry.byId(by)) {
        const near =
          perhaps(
            by,
            registry.acts.map((act) => act.id),
          ) || ' Добавьте её или уберите «by».';
        yield { ...at(acts, id, 'by'), message: `Записи «${by}» нет ни в реестре, ни в этом файле.${near}` };
      }
      if (from && until && from >= until) {
        yield {
          ...at(acts, id, 'until'),
          message: `Акт не может перестать действовать (${until}) раньше, чем начал (${from}). Проверьте обе даты.`,
        };
      }
    }
  },
});
