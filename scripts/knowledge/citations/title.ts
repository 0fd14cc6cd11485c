/**
 * The quoted title of a legal act. Typists nest quotes, mix their kinds and forget the last one, so a title ends where
 * its quotes balance, and if they never do, where the sentence goes on with another act.
 * Source: domain notes on the citation grammar, section 6.
 */

export interface TypedTitle {
  /** Without the outer quotes. */
  text: string;
  /** The outer quotes included. */
  from: number;
  to: number;
  /** The closing quote is there. */
  closed: boolean;
}

const QUOTE = /[«»"“”„‟″'‘’]/;
/** «№ 135-ФЗ"О защите …»: the blank before the quote was lost. */
const AFTER_NUMBER = /^["“”»]Об? \p{L}/u;
/** «закона"Об образовании"». */
const AFTER_WORD = /^["“”]Об? \p{L}/u;
/** Longer than any title; a quote that is not closed by then never is. */
const LONGEST = 900;

/** Another act, a new sentence or the next item of a list: what cannot stand inside a title that lost its quote. */
const BREAKS_TITLE =
  /;(?=[\s)\]]|$)|\n|,[ \v]?(?=[«"“„](?:об?\s|закон|концепци|стратеги))|(?:,[ \v]?(?:и[ \v])?|\v(?=(?-i:[А-ЯЁ])))(?=(?:приказ|письм|устав|постановлен|распоряжен|указ|федеральн|закон|кодекс|конституц|санпин|сп \d|положени|правил|настоящ|а также|и иными|профессиональн|рекомендаци|методическ|конвенц|типов|примерн|санитарн|гост|протокол|(?:и )?(?:в целях|с целью) ))|[ \v](?=(?-i:В целях|В соответствии|На основании|Во исполнение|С целью|Руководствуясь)\s)|\.[ \v](?=(?:\d{1,2}\.){1,3}[ \v]?(?-i:[А-ЯЁ])|(?-i:[А-ЯЁ]))|(?:,|,?[ \v]и)[ \v](?=от[ \v]\d{1,2}[. ])|[ \v](?=\((?:далее|утв|в ред|ред|зарег|с изм))|,?[ \v](?=утвержд(?:енн[а-я]+|[её]н[аоы]?)[ \v](?:мин|правительств|главн|федеральн[а-я]+[ \v]служб))|[ \v]\/[ \v]?(?=с[ \v]изм)/gi;
/** «Об образовании от 29.12.2012 № …»: the details that the title came before. */
const DATED_TITLE = new RegExp(`${BREAKS_TITLE.source}|[ \\v](?=от[ \\v]\\d{1,2}[. ])`, 'gi');

/**
 * @param typed the text as typed
 * @param at where the opening quote should stand
 * @param numbered the number came before: a date in the title is another act's
 */
export function readTitle(typed: string, at: number, numbered = false): TypedTitle | undefined {
  if (
    !QUOTE.test(typed[at] ?? '') ||
    !(isOpening(typed, at) || (numbered ? AFTER_NUMBER : AFTER_WORD).test(typed.slice(at, at + 6)))
  )
    return undefined;
  const limit = Math.min(typed.length, at + LONGEST);
  const closing = balance(typed, at, limit);
  if (closing !== undefined && !/;\s|\n/.test(typed.slice(at, closing))) {
    // «""Об образовании""»: quotes doubled by a table's export.
    const text = typed
      .slice(at + 1, closing)
      .replace(/^"(.*)"$/s, '$1')
      .trim();
    return { text, from: at, to: closing + 1, closed: true };
  }
  const title = lostQuote(typed, at, stopOf(typed, at + 1, limit, numbered));
  return /[\p{L}\d]/u.test(title.text) ? title : undefined;
}

/** Index of the quote that closes the one at `at`. */
function balance(typed: string, at: number, limit: number): number | undefined {
  let depth = 0;
  for (let i = at; i < limit; i++) {
    if (!QUOTE.test(typed[i]!) || isApostrophe(typed, i)) continue;
    depth += i === at || isOpening(typed, i) ? 1 : -1;
    if (depth === 0) return i;
  }
  return undefined;
}

const isApostrophe = (typed: string, at: number): boolean =>
  /['’]/.test(typed[at]!) && /\p{L}/u.test(typed[at + 1] ?? '');

/** Guillemets say it themselves; the other marks are typed for both ends. */
function isOpening(typed: string, at: number): boolean {
  const mark = typed[at]!;
  if (mark === '«' || mark === '„' || mark === '‟') return true;
  if (mark === '»') return false;
  const after = typed[at + 1] ?? ' ';
  const before = typed[at - 1] ?? ' ';
  if (!/[\p{L}\d«"“„]/u.test(after)) return false;
  return /[\s([«"“„\u00A0]/.test(before) || /[-–—№\d]/.test(before) || (mark === '“' && !/\p{L}/u.test(before));
}

function stopOf(typed: string, from: number, limit: number, numbered: boolean): number {
  const breaks = numbered ? BREAKS_TITLE : DATED_TITLE;
  breaks.lastIndex = from;
  const found = breaks.exec(typed.slice(0, limit));
  return found ? found.index : limit;
}

function lostQuote(typed: string, at: number, stop: number): TypedTitle {
  let to = stop;
  // A nested quotation that is open at the stop belongs to the title up to its own end.
  const inner = typed.slice(at + 1, stop);
  const opened = (inner.match(/[«„]/g)?.length ?? 0) - (inner.match(/»/g)?.length ?? 0);
  if (opened > 0) {
    const end = typed.indexOf('»', stop);
    if (end > 0 && end - at < LONGEST && !/[;\n]/.test(typed.slice(stop, end))) to = end + 1;
  }
  // «Об утверждении стандарта «Педагог» учтен при приеме»: the last mark that closes is where the title must have ended.
  const mark = inner.includes('«') ? '»' : '"';
  const closing = typed.lastIndexOf(mark, to - 1);
  const nested = mark === '»' || (/\s"(?=\p{L})/u.test(inner) && closing > at && !isOpening(typed, closing));
  if (closing > at && nested && !/^\s(?:и|или|для)\s/.test(typed.slice(closing + 1, to)))
    to = Math.min(to, closing + 1);
  const text = typed.slice(at + 1, to).replace(/[\s,.:]+$/u, '');
  return { text: text.trimStart(), from: at, to: at + 1 + text.length, closed: false };
}

/** Without quotes nothing but its own words says that the remark on the edition begins. */
const EDITION = / (?:с (?:последующими )?изм(?:\.|енени)|в ред(?:\.|акции (?:от|приказ|постановлен)))/i;
const APPROVED = /,? ?\(?утв(?:\.|ержд)/i;
/** «СП 2.4.3648-20 Санитарно-эпидемиологические требования к …»: rules have names of their own. */
const BARE_RULES = /(?:[-–—] ?)?(?=(?:Санитарно-|Санитарные |Гигиенические )\p{L})/uy;
const BARE_START = /(?:[-–—] ?)?(?=(?:Об? |О внесении|Об утверждении|Вопросы )\p{L})/uy;

/**
 * «№ 816 Об утверждении Порядка …»: a title without quotes begins with a capital «О».
 * @param rules the number is that of sanitary rules
 */
export function readBareTitle(typed: string, at: number, rules = false): TypedTitle | undefined {
  const begins = rules ? BARE_RULES : BARE_START;
  begins.lastIndex = at;
  const start = begins.exec(typed);
  if (!start) return undefined;
  const from = at + start[0].length;
  const limit = Math.min(typed.length, from + 400);
  const edition = typed.slice(from, limit).search(rules ? APPROVED : EDITION);
  const stop = Math.min(stopOf(typed, from, limit, true), edition < 0 ? limit : from + edition);
  // «Об утверждении стандарта «Педагог» висит в учительской»: a quotation ends it, unless the title plainly goes on.
  const quoted = /^[^«»]*«[^«»]{2,200}»(?=\s(?!(?:и|или|для|в|во|на|по|с|со|о|об|при|к|от|из|за|до)\s)[а-яё]{3})/u.exec(
    typed.slice(from, stop),
  );
  const text = (quoted?.[0] ?? typed.slice(from, stop)).replace(/[\s,.:]+$/u, '');
  return text.length > 5 ? { text, from, to: from + text.length, closed: true } : undefined;
}
