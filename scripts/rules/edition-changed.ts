import { visible } from '../knowledge/characters.ts';
import {
  type Corpus,
  differencesOf,
  isSealed,
  type LineChange,
  type Policy,
  type Seal,
  sealText,
} from '../model/index.ts';
import { type Range, restOfLine } from '../source/index.ts';
import { defineCorpusRule, type Problem } from './rule.ts';
import { sampleSeal } from './seals/sample.ts';
import { sealedEditions } from './seals/sealed.ts';

const EDITION = 'policy/example/editions/2024-08-30.md';
const SEAL = 'policy/example/editions/2024-08-30.seal.json';
const ACT =
  '---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: approved\napproved: { by: director, date: 2024-08-30 }\neffective: 2024-08-30\n---\n';
const DAY = '1.1. Приём ведут до 1 июля.\n';
const DRAWN = `${ACT}\n1.1. По схеме.\n\n![Схема](scheme.png)\n`;

const seal = (text: string, pictures: Record<string, string> = {}): string =>
  sampleSeal({ text: sealText(text), pictures });

const RESTORE = 'Верните прежний текст из копии или из истории Git';
const AMEND =
  'Принятую редакцию не правят: изменение вносят в проект policy/example/policy.md и принимают новой редакцией.';

export default defineCorpusRule({
  id: 'edition-changed',
  severity: 'error',
  title: 'Принятая редакция не изменилась после того, как её опломбировали',
  why: 'Редакцию приняли, подписали и опубликовали. Если её текст потом поправить, на сайте окажется не то, что утвердил директор, и никто этого не заметит.',
  source:
    'часть 4 статьи 30 Федерального закона от 29.12.2012 № 273-ФЗ: нормы, принятые с нарушением порядка, не применяются',
  specimens: [
    {
      name: 'в принятой редакции исправили срок',
      path: EDITION,
      bad: `${ACT}\n⟦1.1. Приём ведут до 5 июля.⟧\n`,
      good: `${ACT}\n${DAY}`,
      beside: { [SEAL]: seal(`${ACT}\n${DAY}`) },
      messages: [`Строка 10 принятой редакции изменена после принятия. ${RESTORE}. ${AMEND}`],
    },
    {
      name: 'добавили строки',
      path: EDITION,
      bad: `${ACT}\n${DAY}⟦⟧\n1.2. Приём платный.\n`,
      good: `${ACT}\r\n${DAY.replace('\n', '\r\n')}`,
      beside: { [SEAL]: seal(`${ACT}\n${DAY}`) },
      messages: [`В принятую редакцию после принятия добавлены строки 11–12. ${RESTORE}. ${AMEND}`],
    },
    {
      name: 'строка пропала',
      path: EDITION,
      bad: `${ACT}\n⟦1.3. Приём бесплатный.⟧\n`,
      good: `${ACT}\n${DAY}\n1.3. Приём бесплатный.`,
      beside: { [SEAL]: seal(`${ACT}\n${DAY}\n1.3. Приём бесплатный.\n`) },
      messages: [
        `Из принятой редакции после принятия пропало несколько строк (2): они стояли перед строкой 10. ${RESTORE}. ${AMEND}`,
      ],
    },
    {
      name: 'картинку заменили',
      path: SEAL,
      bad: seal(DRAWN, { 'scheme.png': 'a'.repeat(64) }),
      good: seal(DRAWN, { 'scheme.png': 'b'.repeat(64) }),
      beside: { [EDITION]: DRAWN.replace('scheme.png', '⟦scheme.png⟧') },
      pictures: { 'policy/example/scheme.png': { type: 'png', width: 10, height: 10, sha256: 'b'.repeat(64) } },
      messages: [
        'Картинка scheme.png – уже не та, что была в принятой редакции. Верните прежний файл из копии или из истории Git, а новую картинку положите под другим именем.',
      ],
    },
  ],
  *check(corpus) {
    for (const { policy, seal, foreign } of sealedEditions(corpus)) {
      if (foreign) continue;
      const { path, source } = policy;
      // The text is what a reader of UTF-8 sees, so another encoding is another text.
      const kept = source.decoded.encoding === 'utf-8' && isSealed(source.text, seal.text);
      const problems = kept ? changedPictures(policy, seal.pictures, corpus.pictures) : changedText(policy, seal.text);
      // Frozen or not, it can be mended: by bringing back what was there.
      for (const problem of problems) yield { ...problem, path, mendable: true };
    }
  },
});

/** Above this many places the list says nothing new. */
const SHOWN = 10;

function* changedText(policy: Policy, sealed: Seal['text']): Generator<Problem> {
  const { source, folder } = policy;
  const remedy = `${RESTORE}. Принятую редакцию не правят: изменение вносят в проект ${folder}policy.md и принимают новой редакцией.`;
  const start: Range = restOfLine(source.text, 0);
  if (source.decoded.unreadable || source.decoded.encoding !== 'utf-8') {
    const now = source.decoded.unreadable ? 'больше не читается как текст' : 'сохранена в другой кодировке, не в UTF-8';
    yield { range: start, message: `Принятая редакция ${now}. ${RESTORE}.` };
    return;
  }
  const changes = differencesOf(source.text, sealed);
  const starts = lineStarts(source.text);
  for (const change of changes.slice(0, SHOWN)) {
    const rest = changes.length - SHOWN;
    const more = change === changes[SHOWN - 1] && rest > 0 ? ` Есть и другие отличия: ${rest}.` : '';
    const at = Math.min(change.line, starts.length) - 1;
    yield { range: restOfLine(source.text, starts[at]!), message: `${said(change, starts.length)}. ${remedy}${more}` };
  }
  if (changes.length === 0) {
    const message = `Принятая редакция не совпадает со своей пломбой, а какая строка изменена, неизвестно: сама пломба повреждена. ${RESTORE}, и редакцию, и пломбу.`;
    yield { range: start, message };
  }
}

function said({ kind, line, count }: LineChange, lines: number): string {
  const which = count === 1 ? `${line}` : `${line}–${line + count - 1}`;
  if (kind === 'changed')
    return count === 1
      ? `Строка ${which} принятой редакции изменена после принятия`
      : `Строки ${which} принятой редакции изменены после принятия`;
  if (kind === 'added')
    return `В принятую редакцию после принятия ${count === 1 ? 'добавлена строка' : 'добавлены строки'} ${which}`;
  const stood = line > lines ? 'в конце' : `перед строкой ${line}`;
  return count === 1
    ? `Из принятой редакции после принятия пропала строка: она стояла ${stood}`
    : `Из принятой редакции после принятия пропало несколько строк (${count}): они стояли ${stood}`;
}

/** Where lines begin, by any line end; what follows the last one is no line. */
function lineStarts(text: string): number[] {
  const starts = [0, ...text.matchAll(/\r\n?|\n/g).map(({ index, 0: end }) => index + end.length)];
  return starts.length > 1 && starts.at(-1) === text.length ? starts.slice(0, -1) : starts;
}

function* changedPictures(
  { all, folder }: Policy,
  sealed: Seal['pictures'],
  files: Corpus['pictures'],
): Generator<Problem> {
  const seen = new Set<string>();
  for (const { picture } of all) {
    const name = picture?.file;
    if (name === undefined || seen.has(name) || !Object.hasOwn(sealed, name)) continue;
    seen.add(name);
    const now = files?.get(folder + name);
    if (!now || ('sha256' in now && (now.sha256 ?? sealed[name]) === sealed[name])) continue;
    const what = 'fault' in now && now.fault === 'missing' ? 'пропала' : 'уже не та, что была в принятой редакции';
    yield {
      range: picture!.addressRange,
      message: `Картинка ${visible(name)} – ${what}. Верните прежний файл из копии или из истории Git, а новую картинку положите под другим именем.`,
    };
  }
}
