import { enclosing, type Part, type Policy, partText, type Reference, walkParts } from '../model/index.ts';
import { defineRule } from './rule.ts';
import { lineOf, nameOf } from './words/parts.ts';

export default defineRule({
  id: 'reference-incomplete',
  severity: 'warning',
  title: 'Ссылка охватывает всё, о чём говорит пункт',
  why: 'Если пункт говорит о двух системах, а ссылается на контакты одной, с неполадкой второй обратиться некуда.',
  specimens: [
    {
      name: 'две системы, контакты одной',
      bad: '## 1. Помощь\n\n1.1. При эксплуатации ФГИС «Книга» поддержку оказывают специалисты по почте a@example.org.\n\n1.2. При эксплуатации ИСОУ «Дневник» поддержку оказывают специалисты по почте b@example.org.\n\n1.3. Если ФГИС «Книга», ИСОУ «Дневник» не работают, учитель обращается к специалистам, указанным в ⟦пункте 1.1⟧.\n',
      good: '## 1. Помощь\n\n1.1. При эксплуатации ФГИС «Книга» поддержку оказывают специалисты по почте a@example.org.\n\n1.2. При эксплуатации ИСОУ «Дневник» поддержку оказывают специалисты по почте b@example.org.\n\n1.3. Если ФГИС «Книга», ИСОУ «Дневник» не работают, учитель обращается к специалистам, указанным в пунктах 1.1 и 1.2.\n',
      messages: [
        'Здесь говорится и о «Дневник», а в пункте 1.1, на который дана ссылка, этого названия нет. Оно есть в пункте 1.2 (строка 5): возможно, нужна ссылка на пункты 1.1 и 1.2.',
      ],
    },
  ],
  *check(policy) {
    for (const reference of policy.references) {
      const [target] = reference.targets;
      if (reference.targets.length !== 1 || target?.kind !== 'clause') continue;
      const before = policy.source.text.slice(reference.part.range[0], reference.range[0]);
      if (!POINTS_AT.test(before)) continue;
      const found = omitted(before, reference, target, policy);
      if (!found) continue;
      const { name, candidate } = found;
      yield {
        range: reference.range,
        message: `Здесь говорится и о «${name}», а в ${nameOf(target, 'in')}, на который дана ссылка, этого названия нет. Оно есть в ${nameOf(candidate, 'in')} (строка ${lineOf(candidate, policy)}): возможно, нужна ссылка на пункты ${target.number!.raw} и ${candidate.number!.raw}.`,
        related: [
          { range: target.number!.range, message: `Здесь названия «${name}» нет` },
          { range: candidate.number!.range, message: `Здесь есть «${name}»` },
        ],
      };
    }
  },
});

/** «к специалистам, указанным в»: what follows says where everything that was named before is to be found. */
const POINTS_AT = /(?:указанн|перечисленн|названн|определ[её]нн)\p{L}*\s+во?\s+\[?$/u;
const NAME = /«([^«»]{3,60})»/gu;
/** Below this share of common words two clauses are about different things. */
const ALIKE = 0.3;

function omitted(before: string, reference: Reference, target: Part, policy: Policy) {
  const sentence = before.split(/[.!?]\s+(?=\p{Lu})/u).at(-1)!;
  const names = [...sentence.matchAll(NAME)].map(([, name]) => name!);
  const cited = policy.references.filter(({ part }) => part === reference.part).flatMap(({ targets }) => targets);
  const read = cited.map(wholeText).join(' ');
  const missing = names.filter((name) => !read.includes(name));
  // The clause must be about what the target is about, else the names have nothing to do with the reference.
  if (missing.length === 0 || missing.length === names.length) return undefined;
  const section = enclosing(target, 'section');
  const pool = policy.all.filter(
    (part) =>
      part.kind === 'clause' &&
      part !== reference.part &&
      !cited.includes(part) &&
      enclosing(part, 'section') === section,
  );
  for (const name of missing) {
    const [best] = pool
      .filter((part) => wholeText(part).includes(name))
      .map((candidate) => ({ candidate, alike: likeness(target, candidate) }))
      .sort((a, b) => b.alike - a.alike);
    if (best && best.alike >= ALIKE) return { name, candidate: best.candidate };
  }
  return undefined;
}

const wholeText = (part: Part): string => [...walkParts([part])].map(partText).join(' ');

function likeness(a: Part, b: Part): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return x.intersection(y).size / Math.max(1, x.union(y).size);
}

const wordsOf = (part: Part): Set<string> =>
  new Set(
    wholeText(part)
      .toLowerCase()
      .match(/\p{L}{3,}/gu),
  );
