import type { Passport, Policy } from '../model/index.ts';
import { placeOf } from './passports/place.ts';
import { defineCorpusRule } from './rule.ts';

const passport = (id: string, rest = '', status = 'draft') =>
  `---\nid: ${id}\nkind: Правила\ntitle: Правила внутреннего распорядка обучающихся\nstatus: ${status}\n${rest}---\n`;
const adopted = (id: string, rest: string) =>
  passport(id, `approved: { by: director, date: 2024-08-30 }\n${rest}`, 'approved');

/**
 * Names on /sveden/document of which an institution has one document. The other names stand for «локальные нормативные
 * акты, регламентирующие …» and for papers of several years: there may be several of them.
 */
const SINGLE: Partial<Record<NonNullable<Passport['sveden']>, string>> = {
  ustavDocLink: 'устав',
  localActStud: 'правила внутреннего распорядка обучающихся',
  localActOrder: 'правила внутреннего трудового распорядка',
  localActCollec: 'коллективный договор',
};

export default defineCorpusRule({
  id: 'passport-sveden',
  severity: 'warning',
  title: 'Единственный документ на странице «Документы» – один акт',
  why: 'По метке sveden проверяющая программа находит на странице /sveden/document устав, правила внутреннего распорядка и коллективный договор. Каждый из них у школы один; если метка стоит у двух актов, неизвестно, какой из них этот документ.',
  source: 'Методические рекомендации Рособрнадзора, версия 9.0.0 (2025), таблица 3.4.1',
  specimens: [
    {
      name: 'метка осталась в скопированном паспорте',
      path: 'policy/rules-of-conduct/policy.md',
      bad: passport('rules-of-conduct', 'sveden: ⟦localActStud⟧\n'),
      good: passport('rules-of-conduct'),
      beside: { 'policy/conduct/policy.md': passport('conduct', 'sveden: localActStud\n') },
      messages: [
        'Метка «localActStud» (правила внутреннего распорядка обучающихся) стоит и в policy/conduct/policy.md, а такой документ у школы один. Оставьте sveden у того акта, который им и является.',
      ],
    },
    {
      name: 'прежний акт сменён и не отменён; проект, который только сменит прежний, ничего не нарушает',
      path: 'policy/rules-of-conduct/policy.md',
      bad: adopted('rules-of-conduct', 'supersedes: [conduct]\nsveden: ⟦localActStud⟧\n'),
      good: passport('rules-of-conduct', 'supersedes: [conduct]\nsveden: localActStud\n'),
      beside: { 'policy/conduct/policy.md': adopted('conduct', 'sveden: localActStud\n') },
      messages: [
        'Метка «localActStud» (правила внутреннего распорядка обучающихся) стоит и в policy/conduct/policy.md, а такой документ у школы один. Акт policy/rules-of-conduct/policy.md принят взамен policy/conduct/policy.md: если тот отменён, поставьте в нём status: repealed.',
      ],
    },
    {
      name: 'у режима занятий и приёма актов бывает несколько',
      path: 'policy/rules-of-conduct/policy.md',
      bad: passport('rules-of-conduct', 'sveden: ⟦ustavDocLink⟧\n'),
      good: passport('rules-of-conduct', 'sveden: priemDocLink\n'),
      beside: {
        'policy/admission/policy.md': passport('admission', 'sveden: priemDocLink\n'),
        'policy/charter/editions/2024-08-30.md': adopted('charter', 'sveden: ustavDocLink\n'),
      },
      messages: [
        'Метка «ustavDocLink» (устав) стоит и в policy/charter/editions/2024-08-30.md, а такой документ у школы один. Оставьте sveden у того акта, который им и является.',
      ],
    },
  ],
  *check({ policies }) {
    const adoptedFolders = new Set(policies.filter(({ mode }) => mode === 'adopted').map(({ folder }) => folder));
    const isAdopted = ({ folder }: Policy): boolean => adoptedFolders.has(folder);
    // Adopted acts first: a draft is the one that is easy to mend.
    const acts = standing(policies).sort(
      (a, b) => Number(isAdopted(b)) - Number(isAdopted(a)) || (a.path < b.path ? -1 : 1),
    );
    const first = new Map<string, Policy>();
    for (const policy of acts) {
      const name = policy.passport?.sveden;
      const document = name && SINGLE[name];
      if (!document) continue;
      const other = first.get(name);
      if (!other) first.set(name, policy);
      // A copied folder that kept the name is said by another rule.
      if (!other || other.passport!.id === policy.passport!.id) continue;
      const [heir, old] =
        [
          [policy, other],
          [other, policy],
        ].find(([one, two]) => one!.passport!.supersedes?.includes(two!.passport!.id)) ?? [];
      // The one goes when the other comes.
      if (heir && !isAdopted(heir)) continue;
      const remedy =
        heir && old
          ? `Акт ${heir.path} принят взамен ${old.path}: если тот отменён, поставьте в нём status: repealed.`
          : 'Оставьте sveden у того акта, который им и является.';
      yield {
        path: policy.path,
        range: markOf(policy),
        message: `Метка «${name}» (${document}) стоит и в ${other.path}, а такой документ у школы один. ${remedy}`,
        related: [{ path: other.path, range: markOf(other), message: `Метка «${name}» здесь` }],
      };
    }
  },
});

/** One text an act that is not repealed: the working one or else the newest edition. */
function standing(policies: readonly Policy[]): Policy[] {
  const byAct = new Map<string, Policy>();
  // A copy that is checked outside the acts' own folders claims nothing.
  for (const policy of policies.filter(({ path }) => placeOf(path))) {
    const known = byAct.get(policy.folder);
    if (!known || (known.edition && (!policy.edition || known.path < policy.path))) byAct.set(policy.folder, policy);
  }
  return [...byAct.values()].filter(({ passport }) => passport && passport.status !== 'repealed');
}

const markOf = ({ source }: Policy) => source.frontMatter!.locate(['sveden'], 'value');
