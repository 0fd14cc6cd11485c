/**
 * Decisions of councils of deputies: «решение Собрания депутатов МР «…» от 15.11.2019 № 7». They are municipal acts of
 * law, so they go with the decrees of a place; a school's own councils decide in minutes, which are none.
 */
import { match } from './canonical.ts';
import type { Citation } from './citation.ts';
import { readDetails } from './details.ts';
import { citationOf } from './make.ts';

const HEAD = /решени(?:е|я|ю|ем|и|й|ям|ями|ях) /y;
/** «Псковской городской Думы»: adjectives, the noun, and who sits there. */
const BODY =
  /((?:[а-я-]{4,25}(?:ой|ого|его) ){0,3})(дум[аыеу]|думой|собрани[яеюи]|собранием|совет(?:а|у|ом|е)?|хурал(?:а|у|ом|е)?)( (?:народных |муниципальных )?(?:депутатов|представителей))?(?![а-я])/y;
/** Without deputies in its name only such a council is one of a place. */
const OF_A_PLACE =
  /(?:городск|районн|окружн|областн|краев|сельск|поселков|муниципальн|законодательн|земск|народн)[а-я]+ $/;
const COUNCIL_OF =
  /^ (?:муниципального (?:образования|района|округа)|городского (?:округа|поселения)|сельского поселения) /;
/** The place, up to the details. */
const PLACE =
  /(?: (?!от ["«]?\d|№|n ?\d|об? [а-я]|утвержд)(?:[а-я-]+\.?|[«"](?!об? )[^«»"\n]{2,40}[»"])){0,10}(?=,? (?:от ["«]?\d|№|n \d|[«"]об? ))/y;
const SCHOOL =
  /школ|лице|гимнази|колледж|учащихся|обучающ|ученич|старшекласс|родител|педагог|работник|управляющ|трудов/;

/** @param text canonical @param typed as typed */
export function readDecision(text: string, typed: string, at: number): Citation | undefined {
  const head = match(HEAD, text, at);
  const from = at + (head?.[0].length ?? 0);
  const body = head && match(BODY, text, from);
  if (!body) return undefined;
  const [whole, adjectives, noun, deputies = ''] = body;
  const end = from + whole.length;
  const ofPlace = OF_A_PLACE.test(adjectives!) || COUNCIL_OF.test(text.slice(end, end + 30));
  if (!deputies && !noun!.startsWith('дум') && !ofPlace) return undefined;
  const place = match(PLACE, text, end);
  if (!place || SCHOOL.test(adjectives! + place[0]) || (!adjectives && !place[0].trim())) return undefined;
  const to = end + place[0].length;
  // The council is read already: no words that follow are another body's name.
  const details = readDetails(text, typed, to, 'federal-law');
  if (!details.date || !details.number) return undefined;
  const words = typed.slice(from, from + adjectives!.length);
  const name = `${inNominative(words, noun!)}${nominativeOf(noun!)}${deputies}${typed.slice(end, to).replace(/\s+/gu, ' ')}`;
  const authority = { name, level: 'local', from, to, national: false, nickname: false } as const;
  return citationOf('regional_decree', { from: at, to: from - 1 }, { ...details, authorities: [authority] });
}

const nominativeOf = (noun: string): string =>
  noun.startsWith('дум') ? 'Дума' : noun.startsWith('собр') ? 'Собрание' : noun.startsWith('хур') ? 'Хурал' : 'Совет';

/** «Псковской городской » → «Псковская городская » before «Дума»; «-ого» by the gender of the noun. */
function inNominative(words: string, noun: string): string {
  if (noun.startsWith('дум')) return words.replace(/ой(?=\s)/g, 'ая');
  if (noun.startsWith('собр')) return words.replace(/ого(?=\s)/g, 'ое').replace(/его(?=\s)/g, 'ее');
  return words
    .replace(/(город|сель)ского(?=\s)/gi, '$1ской')
    .replace(/(областн)ого(?=\s)/gi, '$1ой')
    .replace(/ского(?=\s)/g, 'ский')
    .replace(/ого(?=\s)/g, 'ый');
}
