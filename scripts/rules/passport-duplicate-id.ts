import type { Policy } from '../model/index.ts';
import { placeOf } from './passports/place.ts';
import { defineCorpusRule } from './rule.ts';

const passport = (id: string) => `---\nid: ${id}\nkind: Порядок\ntitle: Порядок приёма\nstatus: draft\n---\n`;

export default defineCorpusRule({
  id: 'passport-duplicate-id',
  severity: 'error',
  title: 'Постоянное имя принадлежит одному акту',
  why: 'По имени акт находят на сайте и в ленте. Если имя одно на двоих, ссылка на один акт откроет другой.',
  specimens: [
    {
      name: 'паспорт скопирован вместе с именем',
      path: 'policy/transfer/policy.md',
      bad: passport('⟦admission⟧'),
      good: passport('transfer'),
      beside: { 'policy/admission/policy.md': passport('admission') },
      messages: [
        'Имя «admission» уже занято актом policy/admission/policy.md. Дайте этому акту своё имя — такое же, как у его папки.',
      ],
    },
    {
      name: 'редакции одного акта носят одно имя',
      path: 'policy/transfer/policy.md',
      bad: passport('⟦admission⟧'),
      good: passport('transfer'),
      beside: {
        'policy/admission/policy.md': passport('admission'),
        'policy/transfer/editions/2024-08-30.md': passport('transfer'),
      },
      messages: [
        'Имя «admission» уже занято актом policy/admission/policy.md. Дайте этому акту своё имя — такое же, как у его папки.',
      ],
    },
  ],
  *check({ policies }) {
    const first = new Map<string, Policy>();
    // The act whose folder bears the name has it by right; a copied folder that kept the name is the one to mend.
    const rank = (policy: Policy): number => Number(!policy.folder.endsWith(`/${policy.passport?.id}/`));
    // A copy that is checked outside the acts' own folders takes nobody's name.
    const acts = policies.filter(({ path }) => placeOf(path));
    const byPath = acts.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
    for (const policy of byPath) {
      const id = policy.passport?.id;
      if (!id) continue;
      const earlier = first.get(id);
      if (!earlier) first.set(id, policy);
      else if (earlier.folder !== policy.folder) {
        yield {
          path: policy.path,
          range: idRange(policy),
          message: `Имя «${id}» уже занято актом ${earlier.path}. Дайте этому акту своё имя — такое же, как у его папки.`,
          related: [{ path: earlier.path, range: idRange(earlier), message: `Первый акт с именем «${id}»` }],
        };
      }
    }
  },
});

const idRange = ({ source }: Policy) => source.frontMatter!.locate(['id'], 'value');
