import { visible } from '../knowledge/characters.ts';
import { sealText } from '../model/index.ts';
import { restOfLine } from '../source/index.ts';
import { defineCorpusRule } from './rule.ts';
import { sampleSeal } from './seals/sample.ts';
import { firstLine, sealAnew } from './seals/sealed.ts';

const ACT =
  '---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: approved\napproved: { by: director, date: 2024-08-30 }\neffective: 2024-08-30\n---\n\n1.1. Школа открыта.\n';
const SEAL = sampleSeal({ text: sealText(ACT) });
const PATH = 'policy/example/editions/2024-08-30.seal.json';

const REMEDY =
  'Пломбу пишет программа, руками её не правят: верните прежний файл из копии или из истории Git. Если его нет, удалите этот и сделайте новую пломбу: npm run poryadok -- seal example 2024-08-30.';

export default defineCorpusRule({
  id: 'seal-damaged',
  severity: 'error',
  title: 'Пломба редакции читается',
  why: 'По испорченной пломбе нельзя узнать, та ли это редакция, которую приняли, поэтому такая редакция не публикуется.',
  specimens: [
    {
      name: 'файл оборван',
      path: PATH,
      bad: `⟦{⟧\n  "version": 1,\n`,
      good: SEAL,
      beside: { 'policy/example/editions/2024-08-30.md': ACT },
      messages: [`Пломба испорчена: это не JSON. ${REMEDY}`],
    },
    {
      name: 'картинка с путём наружу',
      path: PATH,
      bad: SEAL.replace('"pictures": {}', `"pictures": { ⟦"../../secret.png"⟧: "${'a'.repeat(64)}" }`),
      good: SEAL.replace('"pictures": {}', `"pictures": { "schemes/scheme.png": "${'a'.repeat(64)}" }`),
      beside: { 'policy/example/editions/2024-08-30.md': ACT },
      messages: [`Пломба испорчена: неверно записано «pictures → ../../secret.png». ${REMEDY}`],
    },
    {
      name: 'нет контрольной суммы',
      path: PATH,
      bad: SEAL.replace(/"text": \{\n.*\n/, '"text": ⟦{⟧\n'),
      good: SEAL,
      beside: { 'policy/example/editions/2024-08-30.md': ACT },
      messages: [`Пломба испорчена: неверно записано «text → sha256». ${REMEDY}`],
    },
  ],
  *check({ seals = [] }) {
    for (const file of seals) {
      if (!file.fault) continue;
      const { path, edition, fault, text } = file;
      const field = fault.kind === 'field' ? ` «${fault.path.map(shown).join(' → ')}»` : '';
      const [start, end] = fault.kind === 'field' ? fault.range : firstLine(file);
      yield {
        path,
        range: [start, Math.min(end, restOfLine(text, start)[1])],
        message: `Пломба испорчена: ${REASONS[fault.kind]}${field}. Пломбу пишет программа, руками её не правят: верните прежний файл из копии или из истории Git. Если его нет, удалите этот и сделайте новую пломбу: ${sealAnew(edition)}.`,
        mendable: true,
      };
    }
  },
});

const REASONS = {
  unreadable: 'файл не читается или ведёт за пределы папки policy',
  large: 'файл слишком велик',
  json: 'это не JSON',
  field: 'неверно записано',
} as const;

/** A key may be anything. */
const shown = (key: string): string => visible(key.length > 60 ? `${key.slice(0, 60)}…` : key);
