import {
  type FoundAbbreviation,
  findAbbreviations,
  isExplained,
  longForm,
  meaningOf,
} from '../knowledge/terms/abbreviations.ts';
import { type Corpus, citationsOf, type PlacedCitation, type Policy, prosesOf, termsOf } from '../model/index.ts';
import { type Prose, plainText, type Range, sourceRange } from '../source/index.ts';
import { defineRule } from './rule.ts';
import { times } from './words/times.ts';

/** Abbreviations that are named; whoever has more will see the next when these are explained. */
const MOST = 20;

export default defineRule({
  id: 'term-abbreviation',
  severity: 'warning',
  title: 'Сокращение при первом упоминании раскрыто',
  why: 'Родители и ученики не знают сокращений, к которым привыкли работники, а одно сокращение бывает у разных вещей: МО – и методическое объединение, и муниципальное образование.',
  source: 'таблица общепринятых сокращений и таблица значений: scripts/knowledge/terms/abbreviations.ts',
  specimens: [
    {
      name: 'сокращение не раскрыто',
      bad: '1.1. Школа РФ работает в ⟦ИСОУ⟧ «Виртуальная школа» по СанПиН.\n\n1.2. Вход в ИСОУ по паролю.\n',
      good: '1.1. Школа РФ работает в информационной системе образовательных услуг (далее – ИСОУ) «Виртуальная школа» по СанПиН.\n\n1.2. Вход в ИСОУ по паролю.\n',
      messages: [
        'Сокращение «ИСОУ» в акте не раскрыто (упомянуто 2 раза). При первом упоминании напишите слова полностью: «… (далее – ИСОУ)».',
      ],
    },
    {
      name: 'значение обычно известно; ФГТ раскрыты в скобках, НЕ – не сокращение, МО – часть ссылки',
      bad: '1.1. По ⟦ФГОС⟧ и федеральным требованиям (ФГТ). Входить НЕ разрешается (письмо МО и Н РФ от 20.12.2000 № 03-51/64).\n',
      good: '1.1. По федеральному государственному образовательному стандарту (далее – ФГОС) и федеральным требованиям (ФГТ). ФГОС обязателен.\n',
      messages: [
        'Сокращение «ФГОС» в акте не раскрыто (упомянуто 1 раз). Обычно это «федеральный государственный образовательный стандарт» (статья 11 273-ФЗ). Если речь об этом, при первом упоминании напишите слова полностью: «… (далее – ФГОС)».',
      ],
    },
    {
      name: 'полные слова есть, но с сокращением не связаны; в скобках после слов сокращение раскрыто',
      bad: '1.1. Учреждение «Детская художественная школа» открыто.\n\n1.2. Занятия в ⟦ДХШ⟧ бесплатны, в детской школе искусств (ДШИ города) – нет.\n',
      good: '1.1. Учреждение «Детская художественная школа» (далее – ДХШ) открыто.\n\n1.2. Занятия в ДХШ бесплатны.\n',
      messages: [
        'Сокращение «ДХШ» в акте не раскрыто (упомянуто 1 раз). В строке 1 есть слова «Детская художественная школа»: если это они, допишите после них «(далее – ДХШ)».',
      ],
    },
    {
      name: 'название учреждения, номер приказа и строка прописными – не сокращения',
      bad: 'ТРЕБОВАНИЯ К ВИДУ И ФОРМАМ ОЦЕНКИ в учреждении\n\n1.1. БПОУ ВО «Колледж», ГАПОУ РБ «Училище», НОУ ДПО «Институт», приказ № 20 - ОД. В ⟦НОУ⟧ и ⟦ДПО⟧ учатся.\n',
      good: 'ТРЕБОВАНИЯ К ВИДУ И ФОРМАМ ОЦЕНКИ в учреждении\n\n1.1. БПОУ ВО «Колледж», ГАПОУ РБ «Училище», НОУ ДПО «Институт», приказ № 20 - ОД.\n',
      messages: [
        'Сокращение «НОУ» в акте не раскрыто (упомянуто 1 раз). При первом упоминании напишите слова полностью: «… (далее – НОУ)».',
        'Сокращение «ДПО» в акте не раскрыто (упомянуто 1 раз). При первом упоминании напишите слова полностью: «… (далее – ДПО)».',
      ],
    },
  ],
  *check(policy, corpus) {
    for (const { first, prose, count } of unexplained(policy, corpus)) {
      const { text, from, to } = first;
      const range = sourceRange(prose, from, to);
      const head = `Сокращение «${text}» в акте не раскрыто (упомянуто ${times(count)}).`;
      const full = fullName(text, policy);
      const usual = meaningOf(text);
      if (full) {
        const line = policy.source.lines.place(full.range[0]).line;
        yield {
          range,
          severity: 'info',
          message: `${head} В строке ${line} есть слова «${full.text}»: если это они, допишите после них «(далее – ${text})».`,
          related: [{ range: full.range, message: `Похоже, «${text}» – это «${full.text}».` }],
        };
      } else if (usual) {
        const message = `${head} Обычно это «${usual.meaning}» (${usual.source}). Если речь об этом, при первом упоминании напишите слова полностью: «… (далее – ${text})».`;
        yield { range, severity: 'info', message };
      } else yield { range, message: `${head} При первом упоминании напишите слова полностью: «… (далее – ${text})».` };
    }
  },
});

/** The first place where the act says the words that the letters stand for. */
function fullName(abbreviation: string, policy: Policy): { text: string; range: Range } | undefined {
  for (const prose of prosesOf(policy)) {
    const found = longForm(abbreviation, plainText(prose));
    if (found) return { text: found.text.replace(/\s+/g, ' '), range: sourceRange(prose, found.from, found.to) };
  }
  return undefined;
}

interface Unexplained {
  first: FoundAbbreviation;
  prose: Prose;
  count: number;
}

function unexplained(policy: Policy, corpus: Corpus): Iterable<Unexplained> {
  const found = new Map<string, Unexplained>();
  const explained = new Set<string>();
  let cited: Map<Prose, PlacedCitation[]> | undefined;
  for (const prose of prosesOf(policy)) {
    // The title is repeated on the sheet as it is; the text explains its words.
    if (prose === policy.title?.prose) continue;
    const text = plainText(prose);
    for (const one of findAbbreviations(text)) {
      // «письмо МО и Н РФ», a title: the words of another act are not ours to explain.
      cited ??= Map.groupBy(citationsOf(policy), (placed) => placed.prose);
      const inside = cited.get(prose)?.some(({ citation }) => citation.start <= one.from && one.to <= citation.end);
      if (inside) continue;
      if (isExplained(one, text)) explained.add(one.text);
      const known = found.get(one.text);
      if (known) known.count++;
      else found.set(one.text, { first: one, prose, count: 1 });
    }
  }
  if (found.size === 0) return [];
  const names = [...termsOf(policy).map(({ name }) => name), ...institution(corpus)].join(' ');
  for (const [word] of names.matchAll(/[А-Яа-яЁё]+/g)) explained.add(word);
  return [...found.values()].filter(({ first }) => !explained.has(first.text)).slice(0, MOST);
}

/** The letterhead says in full what the institution is called. */
function institution({ organization }: Corpus): string[] {
  const card = organization?.value;
  return card ? [card.name.value, card.shortName.value] : [];
}
