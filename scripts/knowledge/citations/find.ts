/**
 * Citations of legal acts in Russian prose. In stages: an anchor word, the head of the act after it, its details in any
 * order, more acts under the same head, then the structural part around it. Source: domain notes on the citation grammar.
 */
import { readAlias } from './alias.ts';
import { readApproved } from './approved-by.ts';
import { bareLaw } from './bare-law.ts';
import { canonical } from './canonical.ts';
import type { Citation } from './citation.ts';
import { readNamedActs } from './codes.ts';
import { compacted, moved } from './compact.ts';
import { readDecision } from './decision.ts';
import { readHead } from './heads.ts';
import { readInstruction } from './instruction.ts';
import { joinedLines, SOFT_END, withBlanks } from './line-ends.ts';
import { namedCitation } from './named-citation.ts';
import { readQuotedHead } from './quoted-head.ts';
import { readRecommendations } from './recommendations.ts';
import { standardCitation } from './standard-citation.ts';
import { attachStructural } from './surroundings.ts';
import { readUnderHead } from './under-head.ts';

/** Words that begin a citation, and the one suffix that is a citation by itself. */
const ANCHOR =
  /(?<![а-яa-z])(?:федеральн|фед\.? закон|фк?з(?![а-я])|закон|указ|постановлени|распоряжени|приказ|письм|писем|конституци|европейск[а-я]{2} конвенци|конвенци|деклараци|всеобщ[а-я]+ деклараци|международн[а-я]+ пакт|кодекс|трудов|семейн|гражданск|уголовн|налогов|бюджетн|жилищн|земельн|градостроительн|арбитражн|(?:тк|гк|гпк|ск|ук|уик|упк|нк|бк|жк|зк|апк|грк)(?: ?рф| ?рос|(?![а-я]))|коап|типов|примерн|методическ[а-я]* рекомендаци|рекомендаци|профессиональн[а-я]* стандарт|профстандарт|сан ?пин|санитарн[а-я-]+ правил[а-я]*(?: и норм[а-я]*)? \d|сп(?:а|ом)? ?№? ?\d|гн \d|(?:мр|mp) \d|гост|утв(?:\.|ержденн?[а-я]*) ?(?:правительств|главн[а-я]* (?:государственн[а-я]* )?санитарн)|пр\. ?№|основ[а-я]{0,3} законодательства р|решени[а-я]{1,3} (?=(?:[а-я-]+ ){0,3}(?:дум|собрани|совет|хурал))|поручени[а-я]{1,3} президента)|(?<!\d)\d{1,4}(?= ?-? ?ф(?:кз|[з3])(?![а-я\d]))/g;

/** Without one of these letters in a row there is nothing to look for: most paragraphs end here. */
const CANDIDATE =
  /закон|указ|постановл|распоряж|приказ|пис[ье]м|конституц|конвенц|деклар|пакт|кодекс|[тгсунбжза][а-я]{0,2}к ?рф|коап|типов|примерн|рекоменд|стандарт|н ?пин|правил[а-я]*(?: и норм[а-я]*)? \d|[cс]п ?№? ?\d|гн \d|(?:мр|mp) \d|гост|ф[з3]|фкз|утв[а-яё.]* ?(?:правительств|главн)|пр\. ?№|основ[а-я]{0,3} законодательства|депутатов|дум[аыуео]|совета (?:муниципальн|городск|сельск)|(?:городск|районн|окружн|муниципальн|законодательн)[а-я]+ (?:совет|собран)|поручени[а-я]+ президента/i;

/** «ст. 192 ТК». */
const BARE_CODE = /\d[^а-яё]{0,4}(?:ТК|ГК|СК|УК|НК|БК|ЖК|ЗК|ГПК|УПК|АПК|УИК|ГрК)(?![А-Яа-я])/;

/**
 * Find every citation.
 * @param typed prose; line ends are allowed
 * @returns in order of their places; they do not overlap
 */
export function findCitations(typed: string): Citation[] {
  if (!CANDIDATE.test(typed) && !BARE_CODE.test(typed)) return [];
  const joined = joinedLines(typed);
  const { compact, place } = compacted(joined);
  const found = citationsIn(compact);
  const placed = place ? found.map((citation) => moved(citation, place)) : found;
  return joined.includes(SOFT_END) ? placed.map(withBlanks) : placed;
}

function citationsIn(typed: string): Citation[] {
  const text = canonical(typed);
  const found: Citation[] = [];
  let done = 0;
  for (const { index } of text.matchAll(ANCHOR)) {
    if (index < done || inDefinition(text, index)) continue;
    const here = readAt(text, typed, index);
    if (here.length === 0) continue;
    found.push(...here);
    done = here.at(-1)!.end;
  }
  attachStructural(text, typed, found);
  return found;
}

/** «(далее – ТК РФ)» gives a name and cites nothing. */
const inDefinition = (text: string, at: number): boolean =>
  /\(далее[^()]{0,40}$/.test(text.slice(Math.max(0, at - 50), at));

/** First letters of codes, constitutions and conventions; of «СП», «СанПиН», «ГОСТ», «ГН», «МР». */
const NAMED_START: ReadonlySet<string> = new Set('тсгунбжзакдвмое');
const STANDARD_START: ReadonlySet<string> = new Set('сгмm');

/** Acts that are read from their first word on, by its first letter. */
const WHOLE: Readonly<Record<string, readonly Reader[]>> = {
  п: [readAlias, readInstruction],
  р: [readDecision],
  т: [readAlias],
  у: [readApproved],
};
type Reader = (text: string, typed: string, at: number) => Citation | undefined;

function readAt(text: string, typed: string, at: number): Citation[] {
  const first = text[at]!;
  const named = NAMED_START.has(first) ? readNamedActs(text, typed, at) : [];
  if (named.length > 0) return named.map((act) => namedCitation(text, typed, act));
  const standard = STANDARD_START.has(first) ? standardCitation(text, typed, at) : undefined;
  if (standard) return [standard];
  if (first >= '0' && first <= '9') return bareLaw(text, typed, at);
  for (const read of WHOLE[first] ?? []) {
    const whole = read(text, typed, at);
    if (whole) return [whole];
  }
  const head = readHead(text, at);
  if (!head) return [];
  const quoted = readQuotedHead(text, typed, head);
  if (quoted) return [quoted];
  return head.noun === 'methodical' || head.noun === 'recommendations'
    ? readRecommendations(text, typed, head)
    : readUnderHead(text, typed, head);
}
