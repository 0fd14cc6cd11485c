/** What belongs to a citation though it stands apart from it: «пунктом 5 … Правил, утвержденных постановлением …, ст. 37». */
import { match } from './canonical.ts';
import type { Citation } from './citation.ts';
import { readStructural, type StructuralPhrase, UNIT_START } from './structural.ts';
import { readTail } from './tails.ts';

/** How far back a structural part or an approved act's name is looked for. */
const WINDOW = 420;

/**
 * Give every citation its structural parts and the name of the act that it approves.
 * @param text canonical
 * @param typed as typed
 */
export function attachStructural(text: string, typed: string, citations: readonly Citation[]): void {
  let before = 0;
  for (const [i, citation] of citations.entries()) {
    attachBefore(text, citation, Math.max(before, citation.start - WINDOW));
    attachAfter(text, typed, citation, citations[i + 1]?.start ?? text.length);
    before = citation.end;
  }
}

/** «гл. 14 «Защита персональных данных работника» ТК РФ»: the unit's own name between it and the act. */
const BETWEEN = /^ ?(?:[«"“][^«»"“”]{3,160}[»"”] ?)?["«“]?(?:к |нового |прежнего |действующего )?$/;

/** «(утвержденных и введенных в действие» and less: no need to look further back. */
const LONGEST_APPROVAL = 90;
const APPROVED =
  /(?:,? ?\(?|, )(?:утв\.?(?:ержден[а-я]*)?|утвержд[а-я]*|введенн[а-я]+ в действие|принят[а-я]+|установленн[а-я]+|одобренн[а-я]+)(?: и введенн[а-я]+ в действие)? ?:?\(?$/;
/** Nouns of what an act approves. */
const DOCUMENT =
  /(?<![а-я])(?:(?:федеральн|государственн|типов|примерн|единого? |санитарн)[а-я-]* )*(правил|порядк|порядок|положени|требовани|перечн|перечень|стандарт|регламент|инструкци|методик|концепци|стратеги|программ|критери|рекомендаци|условия|норматив|норм|форм)[а-я]*/g;

function attachBefore(text: string, citation: Citation, from: number): void {
  const window = text.slice(from, citation.start);
  const tail = Math.max(0, window.length - LONGEST_APPROVAL);
  const approved = APPROVED.exec(window.slice(tail));
  const clause = from + clauseStart(window);
  if (!approved) {
    const direct = phrases(text, clause, citation.start).findLast(({ to }) =>
      BETWEEN.test(text.slice(to, citation.start)),
    );
    if (direct) take(citation, direct);
    return;
  }
  const end = from + tail + approved.index;
  const name = [...text.slice(clause, end).matchAll(DOCUMENT)].map(({ index }) => clause + index);
  const phrase = phrases(text, clause, end).findLast(({ to }) => name.some((at) => at >= to && at - to <= 3));
  const start = phrase
    ? name.find((at) => at >= phrase.to)
    : (name.findLast((at) => capitalBefore(text, at, clause)) ?? name[0]);
  if (start !== undefined) citation.approves = { from: start, to: end };
  if (phrase) citation.structural.push(...phrase.parts);
}

/** The noun that opens the name stands after a preposition or a mark, not after an adjective of the same name. */
function capitalBefore(text: string, at: number, clause: number): boolean {
  return /(?:^|[,(:;-] ?|(?:^| )(?:с|на|в|из|по|от|согласно|основе|основании|соответствии с|установлены|определены) )$/.test(
    text.slice(clause, at),
  );
}

/** «ст. 28; п. 20 ч. 1 ст. 34»: such a mark parts places of one act. */
const PLACES = /(?:ст\.|статьи) ?\d[\d.]*; ?(?:(?:п|ч|ст)\.|стать|част|пункт)/;

/** «п. 5 ч. 1. ст. 43». */
const STRAY_DOT = /^\d\. ?(?:ст|ч|п)\. ?\d/;

/** After the last mark that ends a clause of the sentence. */
function clauseStart(window: string): number {
  const marks = [...window.matchAll(/[;\n]|[.:](?= [а-я«])/g)].filter(
    ({ index }) =>
      !PLACES.test(window.slice(Math.max(0, index - 14), index + 8)) &&
      !STRAY_DOT.test(window.slice(Math.max(0, index - 1), index + 8)) &&
      !/(?:^|[^а-я])(?:ст|п|пп|ч|г|абз|подп|утв|см)$/.test(window.slice(Math.max(0, index - 5), index)),
  );
  const last = marks.at(-1);
  return last ? last.index + 1 : 0;
}

function phrases(text: string, from: number, to: number): StructuralPhrase[] {
  const found: StructuralPhrase[] = [];
  let done = from;
  for (const { index } of text.slice(from, to).matchAll(UNIT_START)) {
    const at = from + index;
    if (at < done) continue;
    const phrase = readStructural(text, at);
    if (!phrase || phrase.to > to) continue;
    found.push(phrase);
    done = phrase.to;
  }
  return found;
}

const BEFORE_PART =
  /(?: ?[,(]? ?(?:\( ?)?(?:в части )?(?=абз|подп|пп?\.|пункт|част[ьиея]|ч\.|стать|статей|ст\.|глав|гл\.|раздел|разд\.|§|(?:пп?|ч|ст|гл) ?\d)|\. ?(?=(?:статья|глава) \d))/y;
/** The part is the next act's, or this institution's own. */
const OTHER_ACT =
  /^ ?(?:к )?(?:федеральн|закон|[а-я]+ кодекс|кодекс|конституц|конвенц|приказ|постановлен|указ|устав|настоящ|данн|типов|примерн|стандарт|требовани|перечн|инструкци|регламент|положени|правил|порядк|договор|санпин|сп \d|коап|кас |фз(?![а-я])|[тгсунбж][а-я]{0,2}к рф)/;

function attachAfter(text: string, typed: string, citation: Citation, limit: number): void {
  const gap = match(BEFORE_PART, text, citation.end);
  // «приказом от … № 7 по школе, пункт 3 исключен»: of the act at hand.
  if (!gap || (citation.type === 'local_order' && gap[0].includes(','))) return;
  // Inside a bracket the part ends with the bracket.
  const bracket = gap[0].includes('(') ? text.indexOf(')', citation.end) : -1;
  const phrase = readStructural(bracket < 0 ? text : text.slice(0, bracket), citation.end + gap[0].length);
  if (!phrase) return;
  if (phrase.to > limit || OTHER_ACT.test(text.slice(phrase.to, phrase.to + 40))) {
    // «СП 2.4.3648-20 п. 2.4.3 и п. 3.5.13 СанПиН …»: the last place is the next act's.
    const own =
      gap[0] === ' ' && phrase.lastFrom !== undefined && readStructural(text.slice(0, phrase.lastFrom), phrase.from);
    if (own && own.to <= limit) take(citation, own);
    return;
  }
  take(citation, phrase);
  if (bracket === citation.end) citation.end += 1;
  attachEdition(text, typed, citation, limit);
}

/** «…, ст. 45 с изменениями от 2 июля 2021 года». */
function attachEdition(text: string, typed: string, citation: Citation, limit: number): void {
  if (citation.edition) return;
  const from = citation.end + match(/ ?[;,]?/y, text, citation.end)![0].length;
  const tail = readTail(text, typed, from);
  if (tail?.kind !== 'edition' || tail.to > limit) return;
  citation.edition = tail.text;
  citation.end = tail.to;
}

function take(citation: Citation, phrase: StructuralPhrase): void {
  citation.structural.push(...phrase.parts);
  citation.start = Math.min(citation.start, phrase.from);
  citation.end = Math.max(citation.end, phrase.to);
}
