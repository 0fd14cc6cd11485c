import { visible } from '../knowledge/characters.ts';
import type { Policy } from '../model/index.ts';
import { sourceRange } from '../source/index.ts';
import { defineRule } from './rule.ts';

const act = (clause: string) =>
  `---\nid: example\nkind: Порядок\ntitle: Порядок помощи ученикам и педагогам\nstatus: draft\n---\n\n## 1. Общее\n\n1.1. ${clause}\n`;

export default defineRule({
  id: 'passport-name',
  severity: 'warning',
  title: 'Пункт 1.1 называет акт так же, как паспорт',
  why: 'Акт называют одинаково в заголовке, в первом пункте, в приказе и на сайте: иначе неясно, об одном ли акте речь и на кого он распространяется.',
  specimens: [
    {
      name: 'в пункте 1.1 названы не все',
      bad: act('Настоящий ⟦Порядок помощи ученикам⟧ (далее – Порядок) регламентирует помощь.'),
      good: act('Настоящий Порядок помощи ученикам и педагогам (далее – Порядок) регламентирует помощь.'),
      messages: [
        'Пункт 1.1 называет акт иначе, чем паспорт: здесь нет слова «педагогам». Паспорт: «Порядок помощи ученикам и педагогам».',
      ],
    },
    {
      name: 'пункт 1.1 акта не называет',
      bad: act('Настоящий ⟦Порядок помощи педагогам⟧ устанавливает правила.'),
      good: act('Настоящий Порядок разработан для учеников школы.'),
      messages: [
        'Пункт 1.1 называет акт иначе, чем паспорт: здесь нет слова «ученикам». Паспорт: «Порядок помощи ученикам и педагогам».',
      ],
    },
  ],
  *check({ passport, all }) {
    if (!passport) return;
    const named = all
      .filter((part) => part.kind === 'clause')
      .slice(0, FIRST_CLAUSES)
      .map((clause) => ({ clause, name: nameIn(clause.prose.text, passport) }))
      .find(({ name }) => name);
    if (!named?.name) return;
    const { clause, name } = named;
    const present = new Set(wordsOf(name.whole).map(stem));
    const missing = tellingWords(passport.title).filter((word) => !present.has(stem(word)));
    if (missing.length === 0) return;
    const words = missing.map((word) => `«${word}»`).join(', ');
    yield {
      range: sourceRange(clause.prose, name.from, name.to),
      message: `Пункт ${clause.number?.raw} называет акт иначе, чем паспорт: здесь нет ${missing.length > 1 ? 'слов' : 'слова'} ${words}. Паспорт: «${visible(passport.title)}».`,
    };
  },
});

/** A section without its «##» is a clause too, so the definition need not be in the very first one. */
const FIRST_CLAUSES = 3;

const THIS = /(?:Настоящ(?:ий|ее|ая|ие)\s+|^)(?=(\p{L}+)\s+(\p{L}+))/gu;
const SHORT_FORM = /\(\s*далее(?!\p{L})/u;
const VERB =
  /\s(?:регламентиру|устанавлива|определя|регулиру|разработан|явля|составлен|подготовлен|принят|распространя|содерж|закрепля|вводи|утвержд|действу|описыва|предусматрива|призван)\p{L}*/u;

/** The name that a clause defines: `whole` up to the verb, `to` up to its first «(далее». */
function nameIn(text: string, { title }: NonNullable<Policy['passport']>) {
  const [kind = '', next = ''] = wordsOf(title);
  // «Настоящее Положение МБОУ … разработано» names nothing: a name goes on as the title does.
  const found = [...text.matchAll(THIS)].find(
    ([, first = '', second = '']) => stem(first) === stem(kind) && stem(second) === stem(next),
  );
  if (!found) return undefined;
  const from = found.index + found[0].length;
  const rest = text.slice(from);
  const verb = VERB.exec(rest)?.index ?? -1;
  const short = SHORT_FORM.exec(rest)?.index ?? -1;
  // «Порядок приёма устанавливается Правилами» is a sentence about something else.
  if (short < 0 && (verb < 0 || found[0] === '')) return undefined;
  const to = from + rest.slice(0, short < 0 || (verb >= 0 && verb < short) ? verb : short).trimEnd().length;
  return { from, to, whole: rest.slice(0, verb < 0 ? short : verb) };
}

const wordsOf = (text: string): string[] => text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];

const stem = (word: string): string => word.toLowerCase().replaceAll('ё', 'е').slice(0, 5);

/** The institution's own name may be long in one place and short in the other: the title is compared up to it. */
const INSTITUTION =
  /(?<!\p{L})(?:муниципальн|государственн|бюджетн|казенн|казённ|автономн|общеобразовательного учреждени|учреждени|школ|гимнази|лице[йяею]|«)/iu;

/** Words of the title that the definition must repeat. */
function tellingWords(title: string): string[] {
  const institution = title.search(INSTITUTION);
  const [first = '', ...words] = wordsOf(institution < 0 ? title : title.slice(0, institution));
  return [first, ...words.filter((word) => word.length > 3 && !/^\p{Lu}/u.test(word))];
}
