/** The overview on one screen, however many acts there are. */
import { dottedDate } from '../../knowledge/dates.ts';
import { plural } from '../../knowledge/plural.ts';
import type { ActPhase, ActState } from '../../lint/index.ts';
import { type Column, table } from '../table.ts';
import type { Overview } from './overview.ts';

/** Rows of the list of acts, and of every other list: more do not fit on a screen. */
const ACTS = 12;
const ROWS = 4;

const PHASES: Readonly<Record<ActPhase, string>> = {
  in_force: 'в силе',
  adopted: 'принят, ещё не в силе',
  agreed: 'согласован, ждёт подписи',
  draft: 'проект',
  repealed: 'утратил силу',
  unknown: 'паспорт не читается',
};

const WAITS = { protocol: 'протокол', signature: 'согласование', approval: 'утвердить' } as const;

const COLUMNS: readonly Column<ActState>[] = [
  { title: 'Акт', width: 42, value: ({ title }) => title },
  { title: 'Состояние', width: 30, value: stateText },
  { title: 'Ждёт', width: 34, value: waitsFor },
];

const NOBODY_WAITS = 'Ни один из них ничего не ждёт. Список всех – status --format json';

/** @returns lines, the last one ended */
export function report(overview: Overview): string {
  const { acts, asOf } = overview;
  const busy = acts.filter(({ next, phase }) => next !== undefined || phase === 'unknown' || phase === 'adopted');
  const listed = acts.length <= ACTS ? acts : busy.slice(0, ACTS);
  const rest = acts.length - listed.length;
  return `${[
    `${plural(acts.length, 'акт', 'акта', 'актов')} на ${dottedDate(asOf)}: ${counts(acts)}.`,
    ...(listed.length > 0 ? ['', table(listed, COLUMNS).trimEnd()] : []),
    ...(rest > 0 ? [listed.length > 0 ? `и ещё ${rest}: ${restText(acts, listed)}` : NOBODY_WAITS] : []),
    // With few acts the table has said it.
    ...section('Кого ждут', rest > 0 ? waitingByWho(acts) : []),
    ...section(
      'Разместить на сайте (10 рабочих дней, постановление Правительства РФ от 20.10.2021 № 1802, пункт 16)',
      overview.publication.map(
        ({ title, until, from, transfersKnown }) =>
          `до ${dottedDate(until)}  ${quoted(title)}, считая с ${dottedDate(from)}${transfersKnown ? '' : '; переносы выходных этого года программе неизвестны, проверьте'}`,
      ),
    ),
    ...section(
      'Срок пересмотра прошёл',
      overview.overdue.map(({ title, reviewBy }) => `${dottedDate(reviewBy!)}  ${quoted(title)}`),
    ),
    ...section(
      'Ближайшие пересмотры',
      overview.reviews.map(({ title, reviewBy }) => `${dottedDate(reviewBy!)}  ${quoted(title)}`),
    ),
    ...section(
      'Законы, из-за которых акты нужно пересмотреть',
      overview.laws.map(
        ({ name, stateText, cited }) => `${name}: ${stateText}; ${named(cited.map(({ title }) => title))}`,
      ),
    ),
    ...section(
      'Редакция и пломба не сходятся',
      overview.broken.map(({ path, message }) => `${path}: ${message}`),
    ),
    ...(overview.unsealed.length > 0
      ? ['', `Редакций без пломбы: ${overview.unsealed.length}. Опломбирует npm run poryadok -- seal`]
      : []),
  ].join('\n')}\n`;
}

function counts(acts: readonly ActState[]): string {
  const phases = Map.groupBy(acts, ({ phase }) => phase);
  const said = (Object.keys(PHASES) as ActPhase[])
    .filter((phase) => phases.has(phase))
    .map((phase) => `${PHASES[phase]} – ${phases.get(phase)!.length}`);
  const drafts = acts.filter(({ phase, next }) => phase === 'in_force' && next).length;
  return [...said, ...(drafts > 0 ? [`готовится новых редакций – ${drafts}`] : [])].join(', ') || 'пусто';
}

function restText(acts: readonly ActState[], listed: readonly ActState[]): string {
  return `${counts(acts.filter((act) => !listed.includes(act)))}. Все – status --format json`;
}

function stateText({ phase, edition, repealed, next }: ActState): string {
  const order = edition?.order?.number ? `, приказ № ${edition.order.number}` : '';
  const since = edition ? `, редакция от ${dottedDate(edition.date)}${order}` : '';
  const when =
    phase === 'repealed' && repealed
      ? ` с ${dottedDate(repealed)}`
      : phase === 'adopted' && edition?.effective
        ? `, вступит в силу ${dottedDate(edition.effective)}`
        : '';
  const draft = edition && next ? `; ${next === 'agreed' ? 'новая редакция согласована' : 'готовится новая'}` : '';
  return PHASES[phase] + when + since + draft;
}

function waitsFor({ waiting }: ActState): string {
  return waiting.map((one) => `${one.who}: ${WAITS[one.for]}`).join('\n');
}

/** «Педагогический совет: протокол – 3 акта». */
function waitingByWho(acts: readonly ActState[]): string[] {
  const all = acts.flatMap(({ waiting }) => waiting.map((one) => `${one.who}: ${WAITS[one.for]}`));
  const counted = [...Map.groupBy(all, (one) => one)].map(([what, list]) => ({ what, count: list.length }));
  return counted
    .sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1))
    .map(({ what, count }) => `${what} – ${plural(count, 'акт', 'акта', 'актов')}`);
}

/** Titles of acts are long, and their beginnings tell them apart. */
function quoted(title: string): string {
  return `«${title.length > 60 ? `${title.slice(0, 60).replace(/\s+\S*$/, '')}…` : title}»`;
}

/** «Порядок …» and how many more. */
function named(titles: readonly string[]): string {
  const different = [...new Set(titles)];
  return `${quoted(different[0]!)}${different.length > 1 ? ` и ещё ${different.length - 1}` : ''}`;
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - ROWS;
  return [
    '',
    `${title}:`,
    ...lines.slice(0, ROWS).map((line) => `  ${line}`),
    ...(more > 0 ? [`  и ещё ${more}`] : []),
  ];
}
