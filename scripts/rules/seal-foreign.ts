import { visible } from '../knowledge/characters.ts';
import { isSealed, type Policy, type Seal, sealText } from '../model/index.ts';
import { defineCorpusRule } from './rule.ts';
import { sampleSeal } from './seals/sample.ts';
import { firstLine, sealAnew, sealedEditions } from './seals/sealed.ts';

const EDITION = 'policy/example/editions/2024-08-30.md';
const ACT =
  '---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: approved\napproved: { by: director, date: 2024-08-30 }\neffective: 2024-08-30\n---\n\n1.1. Школа открыта.\n';
const SEAL = 'policy/example/editions/2024-08-30.seal.json';
const REMEDY =
  'Верните прежнюю пломбу из копии или из истории Git. Если её нет, удалите этот файл и сделайте новую: npm run poryadok -- seal example 2024-08-30.';

const text = sealText(ACT);
const DRAWN = `${ACT}\n![Схема](scheme.png)\n`;
const drawn = { text: sealText(DRAWN), pictures: { 'scheme.png': 'a'.repeat(64) } };
const marked = (given: Partial<Seal>): string => sampleSeal({ text, ...given }).replace('{', '⟦{⟧');

export default defineCorpusRule({
  id: 'seal-foreign',
  severity: 'error',
  title: 'Пломба сделана для той редакции, рядом с которой лежит',
  why: 'Пломба от другой редакции ничего не доказывает об этой.',
  specimens: [
    {
      name: 'пломба другого акта',
      path: SEAL,
      bad: marked({ policy: 'other' }),
      good: sampleSeal({ text }),
      beside: { [EDITION]: ACT },
      messages: [`Это пломба акта «other», а лежит она рядом с редакцией ${EDITION}. ${REMEDY}`],
    },
    {
      name: 'пломба другой редакции',
      path: SEAL,
      bad: marked({ edition: '2023-08-30' }),
      good: sampleSeal({ text }),
      beside: { [EDITION]: ACT },
      messages: [`Это пломба редакции 2023-08-30, а лежит она рядом с редакцией ${EDITION}. ${REMEDY}`],
    },
    {
      name: 'в пломбе картинка, которой в редакции нет',
      path: SEAL,
      bad: marked({ pictures: { 'scheme.png': 'a'.repeat(64) } }),
      good: sampleSeal({ text }),
      beside: { [EDITION]: ACT },
      messages: [`В пломбе названа картинка scheme.png, а в редакции ${EDITION} её нет. ${REMEDY}`],
    },
    {
      name: 'картинки редакции нет в пломбе',
      path: SEAL,
      bad: marked({ ...drawn, pictures: {} }),
      good: sampleSeal(drawn),
      beside: { [EDITION]: DRAWN },
      messages: [`В редакции ${EDITION} есть картинка scheme.png, а в пломбе её нет. ${REMEDY}`],
    },
  ],
  *check(corpus) {
    for (const { file, seal, policy, foreign } of sealedEditions(corpus)) {
      const what = foreign ? otherEdition(seal, policy) : otherPictures(seal, policy);
      if (!what) continue;
      const message = `${what}. Верните прежнюю пломбу из копии или из истории Git. Если её нет, удалите этот файл и сделайте новую: ${sealAnew(policy.path)}.`;
      yield { path: file.path, range: firstLine(file), message, mendable: true };
    }
  },
});

function otherEdition(seal: Seal, { path, folder, passport }: Policy): string {
  const whose =
    seal.policy === passport?.id || seal.policy === folder.split('/').at(-2)
      ? `редакции ${seal.edition}`
      : `акта «${seal.policy}»`;
  return `Это пломба ${whose}, а лежит она рядом с редакцией ${path}`;
}

/** Of a text that was changed nothing can be said: another rule does. */
function otherPictures(seal: Seal, { path, source, all }: Policy): string | undefined {
  if (!isSealed(source.text, seal.text)) return undefined;
  const own = new Set(all.flatMap(({ picture }) => picture?.file ?? []));
  const strange = Object.keys(seal.pictures).find((name) => !own.has(name));
  if (strange !== undefined) return `В пломбе названа картинка ${visible(strange)}, а в редакции ${path} её нет`;
  const unsealed = [...own].find((name) => !Object.hasOwn(seal.pictures, name));
  return unsealed && `В редакции ${path} есть картинка ${visible(unsealed)}, а в пломбе её нет`;
}
