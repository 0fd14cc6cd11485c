import { sealText } from '../model/index.ts';
import { defineCorpusRule } from './rule.ts';
import { sampleSeal } from './seals/sample.ts';
import { firstLine } from './seals/sealed.ts';

const ACT =
  '---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: approved\napproved: { by: director, date: 2024-08-30 }\neffective: 2024-08-30\n---\n\n1.1. Школа открыта.\n';

export default defineCorpusRule({
  id: 'seal-orphan',
  severity: 'error',
  title: 'Рядом с пломбой лежит её редакция',
  why: 'Принятые редакции хранят всегда: по ним решают, что действовало в тот день. Пломба без редакции значит, что её файл удалили или переименовали.',
  specimens: [
    {
      name: 'файл редакции переименовали',
      path: 'policy/example/editions/2024-08-30.seal.json',
      bad: sampleSeal({ text: sealText(ACT) }).replace('{', '⟦{⟧'),
      good: '',
      beside: { 'policy/example/editions/2024-08-31.md': ACT },
      messages: [
        'Это пломба редакции 2024-08-30.md, а самого файла рядом нет. Верните его в policy/example/editions из копии или из истории Git. Если такой редакции никогда не было, удалите пломбу.',
      ],
    },
  ],
  *check({ seals = [], policies }) {
    for (const file of seals) {
      if (policies.some(({ path }) => path === file.edition)) continue;
      const steps = file.edition.split('/');
      const name = steps.pop();
      yield {
        path: file.path,
        range: firstLine(file),
        message: `Это пломба редакции ${name}, а самого файла рядом нет. Верните его в ${steps.join('/')} из копии или из истории Git. Если такой редакции никогда не было, удалите пломбу.`,
        mendable: true,
      };
    }
  },
});
