/**
 * Instructions in the accepted formulas (Методические рекомендации по юридико-техническому оформлению законопроектов,
 * письмо Аппарата ГД от 18.11.2003 № вн2-18/490): «слова «…» заменить словами «…»», «изложить в следующей редакции».
 */

import type { Part } from '../../model/index.ts';
import type { Comparison } from '../comparison.ts';
import { type PlaceCase, type Places, placesOf } from '../place.ts';
import type { Provision } from '../provision.ts';
import type { Amendment } from './amendment.ts';
import { ownSeries, seriesOf } from './series.ts';
import { detailFormula, replaceFormula, wordsFormula } from './word-formulas.ts';

/** One point of the order. */
export interface Formula {
  /** Without the full stop; ends with a colon when a quotation follows. */
  text: string;
  /** New text that stands in quotation marks under it; empty when there is none. */
  quoted: Provision[];
}

/** Word the instructions, in their order; like ones about neighbours are one. */
export function formulasOf(comparison: Comparison, amendments: readonly Amendment[]): Formula[] {
  const wording = new Wording(comparison);
  const formulas: Formula[] = [];
  for (let i = 0; i < amendments.length; i++) {
    const amendment = amendments[i]!;
    if (amendment.act === 'repeal') {
      const run = [amendment.at];
      for (
        let next = amendments[i + 1];
        next?.act === 'repeal' && wording.isRun(run.at(-1)!, next.at);
        next = amendments[i + 1]
      ) {
        run.push(next.at);
        i++;
      }
      formulas.push(wording.repeal(run));
    } else if (amendment.act === 'renumber') formulas.push(...wording.renumber(amendment.pairs));
    else formulas.push(wording.formulaOf(amendment));
  }
  return formulas;
}

type Pair = { at: Provision; as: Provision };

class Wording {
  readonly #inOld: Places;
  readonly #inNow: Places;
  /** Place of the new edition → of the edition in force. */
  readonly #former = new Map<Provision, Provision>();
  readonly #oldNames: ReadonlySet<string>;
  readonly #before: ReadonlySet<Provision>;
  readonly #byPart: ReadonlyMap<Part, Provision>;
  /** Kind and home of a new place → the last place of that kind there: nothing follows it. */
  readonly #lasts = new Map<string, Provision>();

  constructor({ before, after, changes }: Comparison) {
    this.#inOld = placesOf(before);
    this.#inNow = placesOf(after);
    this.#before = new Set(before);
    this.#byPart = new Map([...before, ...after].flatMap((one) => (one.part ? [[one.part, one]] : [])));
    for (const { old, now } of changes) if (old && now) this.#former.set(now, old);
    this.#oldNames = new Set(before.map((provision) => this.#inOld.name(provision)));
    for (const provision of after) this.#lasts.set(this.#sort(provision), provision);
  }

  formulaOf(amendment: Exclude<Amendment, { act: 'repeal' | 'renumber' }>): Formula {
    switch (amendment.act) {
      case 'words': {
        const where = within(this.#inOld.own(amendment.at, 'prepositional'));
        return { text: `${where} ${wordsFormula(amendment.changes)}`, quoted: [] };
      }
      case 'common-words':
        return { text: `${within(ownSeries(amendment.at, this.#inOld))} ${replaceFormula(amendment)}`, quoted: [] };
      case 'restate':
        return this.#restate(amendment);
      case 'rewrite': {
        const what = accusative(this.#inOld.name(amendment.at));
        return { text: `${what} изложить в следующей редакции:`, quoted: amendment.lines.map(({ now }) => now) };
      }
      case 'lift': {
        const { kind } = amendment.at;
        const heading = kind === 'section' || kind === 'appendix';
        const what = heading ? `обозначение и наименование ${this.#inOld.name(amendment.at, 'genitive')}` : '';
        return { text: `${what || this.#inOld.own(amendment.at)} исключить`, quoted: [] };
      }
      case 'add':
        return this.#add(amendment);
      case 'details': {
        const { at, old, details } = amendment;
        const where = within(old ? this.#inOld.own(old, 'prepositional') : this.#inNow.own(at, 'prepositional'));
        return { text: `${where} ${details.map(detailFormula).join(', ')}`, quoted: [] };
      }
    }
  }

  /** Do both stand under one place, next to each other, and are they named alike? */
  isRun(one: Provision, other: Provision): boolean {
    const [a, b] = [this.#inOld.designation(one, 'nominative'), this.#inOld.designation(other, 'nominative')];
    return (
      a !== undefined &&
      a.noun === b?.noun &&
      this.#inOld.home(one) === this.#inOld.home(other) &&
      !this.#inOld.isTwin(one) &&
      !this.#inOld.isTwin(other)
    );
  }

  repeal(run: readonly Provision[]): Formula {
    const [first] = run;
    const what = run.length > 1 ? this.#several(this.#inOld, run, 'nominative') : accusative(this.#inOld.name(first!));
    const { kind } = first!;
    const excluded = kind === 'table' || kind === 'picture' || kind === 'break' || kind === 'note' || kind === 'title';
    const act = excluded ? 'исключить' : `признать ${run.length > 1 ? 'утратившими' : 'утратившим'} силу`;
    return { text: `${what} ${act}`, quoted: [] };
  }

  /** Neighbours that get new numbers under one place are one instruction. */
  renumber(pairs: readonly Pair[]): Formula[] {
    const runs: Pair[][] = [];
    for (const pair of pairs) {
      const run = runs.at(-1);
      const last = run?.at(-1);
      if (run && last && this.#isMove(last) && this.#isMove(pair) && this.#isPairRun(last, pair)) run.push(pair);
      else runs.push([pair]);
    }
    return runs.map((run) => ({ text: this.#renumbered(run), quoted: [] }));
  }

  /** Is it the number that changes, and not only the signs around it? */
  #isMove({ at, as }: Pair): boolean {
    return at.kind === 'note' || at.part?.number?.raw !== as.part?.number?.raw || at.kind !== as.kind;
  }

  #isPairRun(one: Pair, other: Pair): boolean {
    const [a, b] = [one.as, other.as].map((as) => this.#inNow.designation(as, 'nominative'));
    return (
      this.isRun(one.at, other.at) &&
      a !== undefined &&
      a.noun === b?.noun &&
      this.#inNow.home(one.as) === this.#inNow.home(other.as) &&
      !this.#inNow.isTwin(one.as) &&
      !this.#inNow.isTwin(other.as)
    );
  }

  #renumbered(run: readonly Pair[]): string {
    const [{ at, as }] = run as [Pair];
    if (!this.#isMove({ at, as }))
      return as.label && at.label
        ? `обозначение «${at.label}» ${this.#inOld.name(at, 'genitive')} заменить обозначением «${as.label}»`
        : `${accusative(this.#inOld.name(at))} ${as.label ? `обозначить «${as.label}»` : `изложить без обозначения «${at.label}»`}`;
    const home = this.#inNow.home(as);
    const stays = (home && this.#former.get(home)) === this.#inOld.home(at);
    if (run.length === 1) {
      const is =
        stays && !this.#inNow.isTwin(as) ? this.#inNow.local(as, 'instrumental') : this.#inNow.name(as, 'instrumental');
      return `${accusative(this.#inOld.name(at))} считать ${is}`;
    }
    const was = this.#several(
      this.#inOld,
      run.map((pair) => pair.at),
      'nominative',
    );
    const is = this.#several(
      this.#inNow,
      run.map((pair) => pair.as),
      'instrumental',
      stays,
    );
    return `${was} считать соответственно ${is}`;
  }

  /** «подпункты «б» и «в» пункта 1.3»; numbers of clauses and sections say themselves where they stand. */
  #several(places: Places, run: readonly Provision[], form: 'nominative' | 'instrumental', local = false): string {
    const [first] = run;
    const series = seriesOf(
      run.flatMap((one) => places.designation(one, form) ?? []),
      form,
      places.local(first!, form),
    );
    // What the name of the place says after its own noun and number: «пункта 1.3», «приложения № 1».
    const around = places.name(first!).slice(places.local(first!, 'nominative').length);
    return local ? series : series + around;
  }

  #restate({ at, as }: Amendment & { act: 'restate' }): Formula {
    const what = accusative(this.#inOld.own(at));
    if (at.kind === 'picture')
      return { text: `${what} заменить прилагаемым рисунком${titleOfPicture(as)}`, quoted: [] };
    const heading = at.kind === 'section' || at.kind === 'appendix';
    const text = `${what} изложить в следующей редакции:`;
    // New numbers come by an instruction of their own: until then the place bears its old one.
    return { text, quoted: [{ ...as, label: heading ? '' : at.label }] };
  }

  /** «раздел 1 после пункта 1.1 дополнить новым пунктом 1.2 следующего содержания:». */
  #add({ after, provisions }: Amendment & { act: 'add' }): Formula {
    const [first] = provisions as [Provision];
    const tops = provisions.filter(
      ({ part }) => part?.parent === first.part?.parent && part?.kind === first.part?.kind,
    );
    const home = this.#inNow.home(first);
    const known = home && this.#former.get(home);
    const homeName = (form: PlaceCase): string =>
      known ? this.#inOld.name(known, form) : home ? this.#inNow.name(home, form) : '';
    const what = seriesOf(
      tops.flatMap((one) => this.#inNow.designation(one, 'instrumental') ?? []),
      'instrumental',
      this.#inNow.local(first, 'instrumental'),
    );
    const inPreamble = !home && first.part && this.#inNow.name(first).endsWith(' преамбулы');
    const object = home ? `${accusative(homeName('nominative'))} ` : inPreamble ? 'преамбулу ' : '';
    const taken = tops.some((one) => this.#oldNames.has(this.#nameAtOldHome(one, homeName('genitive'))));
    const fresh = taken ? `${tops.length > 1 ? 'новыми' : newOf(first)} ` : '';
    const title = first.kind === 'picture' ? titleOfPicture(first) : '';
    const end = first.kind === 'picture' ? `прилагаемым ${what}${title}` : `${fresh}${what} следующего содержания:`;
    return {
      text: `${object}${this.#follows(after, first, tops.at(-1)!)}дополнить ${end}`,
      quoted: first.kind === 'picture' ? [] : [...provisions],
    };
  }

  /** The number says where a new place stands, but after which one must be said when others follow. */
  #follows(before: Provision | undefined, first: Provision, last: Provision): string {
    // The last line of a clause's list stands in the clause, and the new one comes after that.
    let after = before;
    while (after?.part?.parent && first.part && after.part.kind !== first.part.kind)
      after = this.#byPart.get(after.part.parent);
    if (!after?.part || !first.part || this.#lasts.get(this.#sort(first)) === last) return '';
    const places = this.#before.has(after) ? this.#inOld : this.#inNow;
    const home = this.#inNow.home(first);
    const same = this.#before.has(after)
      ? this.#inOld.home(after) === (home && this.#former.get(home))
      : this.#inNow.home(after) === home;
    if (!same || after.part.kind !== first.part.kind) return '';
    return `после ${places.isTwin(after) ? places.name(after, 'genitive') : places.local(after, 'genitive')} `;
  }

  #nameAtOldHome(provision: Provision, home: string): string {
    const { kind } = provision;
    if (kind === 'clause' || kind === 'section' || kind === 'appendix') return this.#inNow.name(provision);
    return [this.#inNow.local(provision, 'nominative'), home].filter(Boolean).join(' ');
  }

  /** Kind of a place and where it stands. */
  #sort(provision: Provision): string {
    const { kind } = provision;
    const line = kind === 'item' && !this.#inNow.local(provision, 'nominative').startsWith('подпункт');
    return `${line ? 'paragraph' : kind} ${this.#inNow.home(provision)?.index ?? ''}`;
  }
}

/** «новым пунктом», «новой таблицей». */
const newOf = ({ kind }: Provision): string =>
  kind === 'table' || kind === 'note' || kind === 'break' ? 'новой' : 'новым';

/** The picture is attached to the order: its file's name says nothing on paper. */
function titleOfPicture({ part }: Provision): string {
  const title = part?.prose.text || part?.picture?.alt.text;
  return title ? ` «${title}»` : '';
}

/** «в пункте», «во втором». */
const within = (place: string): string => `${/^вт/.test(place) ? 'во' : 'в'} ${place}`;

/** Names of places are equal in both cases, but for the feminine ones. */
function accusative(place: string): string {
  return place
    .replace(/^таблица(?: (\d+)-я)?(?= |$)/, (_, n?: string) => (n ? `таблицу ${n}-ю` : 'таблицу'))
    .replace(/^сноска(?= |$)/, 'сноску')
    .replace(/^преамбула(?= |$)/, 'преамбулу')
    .replace(/^разделительная линия(?: (\d+)-я)?/, (_, n?: string) =>
      n ? `разделительную линию ${n}-ю` : 'разделительную линию',
    );
}
