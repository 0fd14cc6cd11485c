// @ts-check
/** `<poryadok-policy>`: an act, its state and its files; on request its contents, its text or one part of it. */
import { clauseNamed, clausesOf, editionOf } from './clauses.mjs';
import { heading, link, make } from './dom.mjs';
import { actOf, demandKnown, itemNamed, itemsOf } from './feed.mjs';
import { FeedElement } from './feed-element.mjs';
import { placeAddress } from './links.mjs';
import { successor, successorsOf } from './successors.mjs';
import { textNodes } from './text.mjs';
import { record } from './values.mjs';
import { capital, clauseWords, dateWords, Failure, moscowToday, sentence, standingWords } from './words.mjs';

/** @typedef {import('./feed.mjs').Act} Act */
/** @typedef {import('./clauses.mjs').Clause} Clause */

export class PolicyElement extends FeedElement {
  /** @override @param {import('./download.mjs').Answer} feed */
  async compose(feed) {
    const items = itemsOf(feed.data);
    const act = actOf(itemNamed(items, this.setting('policy')), feed.address);
    const shown = await this.#edition(act);
    const name = this.setting('clause');
    if (name) return this.#part(shown, act, clauseNamed(await this.#clauses(shown), name));
    const show = this.setting('show');
    const text = show === 'full' || show === 'contents' ? await this.#clauses(shown) : [];
    const summary = this.#summary(shown, act, successorsOf(act, items, feed.address));
    if (show === 'contents') summary.push(...this.#contents(shown, text));
    if (show === 'full')
      summary.push(make('div', { class: 'text', part: 'text' }, ...textNodes(text, shown.page, this.level + 1)));
    return summary;
  }

  /** The edition that was asked for. @param {Act} act @returns {Promise<Act>} */
  async #edition(act) {
    const wanted = this.setting('edition');
    if (!wanted || wanted === act.edition) return act;
    const edition = act.editions.find(({ date, data }) => date === wanted && data);
    if (!edition) throw new Failure('edition');
    const { data, address } = await this.ask(edition.data);
    demandKnown(record(data).$schema);
    const old = editionOf(data, address, act);
    return { ...old, page: edition.page || old.page };
  }

  /** The feed may bring the text or say where it is. @param {Act} act @returns {Promise<Clause[]>} */
  async #clauses(act) {
    if (Array.isArray(act.clauses)) return clausesOf(act.clauses);
    if (!act.data) throw new Failure('text');
    const { data } = await this.ask(act.data);
    demandKnown(record(data).$schema);
    if (!Array.isArray(record(data).clauses)) throw new Failure('text');
    return clausesOf(record(data).clauses);
  }

  /** @param {Act} shown @param {Act} act @param {Act[]} successors @returns {Node[]} */
  #summary(shown, act, successors) {
    const nodes = [this.#title(shown), this.#standing(shown, act), ...successors.map(successor)];
    const today = moscowToday();
    const before = shown.from > today && act.editions.find(({ from, to }) => from && from <= today && to > today);
    if (before)
      nodes.push(make('p', {}, 'Сейчас действует ', link(before.page, `редакция от ${dateWords(before.date)}`)));
    if (shown.edition) nodes.push(make('p', { part: 'edition' }, `Редакция от ${dateWords(shown.edition)}`));
    if (shown.files.length > 0) nodes.push(fileList(shown));
    return nodes;
  }

  /** @param {Act} act */
  #title(act) {
    const title = heading(this.level, link(act.page, act.title));
    title.className = 'title';
    title.setAttribute('part', 'title');
    return title;
  }

  /** @param {Act} shown @param {Act} act */
  #standing(shown, act) {
    const today = moscowToday();
    const { words, warn } = standingWords(act, today);
    if (shown === act) return make('p', { class: warn ? 'warning' : '', part: 'status-of-act' }, words);
    const last = act.status !== 'repealed' && act.edition ? `Последняя – от ${dateWords(act.edition)}` : words;
    return make('p', { class: 'warning', part: 'status-of-act' }, `Это прежняя редакция. ${sentence(last)}`);
  }

  /** @param {Act} act @param {Clause[]} clauses */
  #contents(act, clauses) {
    const parts = clauses.filter(({ kind }) => kind === 'section' || kind === 'appendix');
    if (parts.length === 0) return [];
    const entries = parts.map(({ uid, number, text }) =>
      make('li', {}, link(placeAddress(act.page, uid), [number, text].filter(Boolean).join(' ').replace(/\s+/g, ' '))),
    );
    return [heading(this.level + 1, 'Содержание'), make('ul', { class: 'files', part: 'contents' }, ...entries)];
  }

  /** One part, and which act it is of. @param {Act} shown @param {Act} act @param {Clause[]} clauses */
  #part(shown, act, clauses) {
    const [first] = clauses;
    const name = first ? clauseWords(first) : '';
    const { page, title } = shown;
    const source = make(
      'p',
      { class: 'note', part: 'source' },
      link(placeAddress(page, first?.uid ?? ''), `${name && `${capital(name)}. `}${title}`),
      shown.edition ? `, редакция от ${dateWords(shown.edition)}` : '',
    );
    const warn = shown !== act || standingWords(act, moscowToday()).warn;
    const standing = warn ? [this.#standing(shown, act)] : [];
    return [...standing, make('div', { class: 'text', part: 'text' }, ...textNodes(clauses, page, this.level)), source];
  }
}

/** @param {Act} act */
function fileList({ files }) {
  const entries = files.map(({ words, address, size }) => make('li', {}, link(address, words), size && `, ${size}`));
  return make('ul', { class: 'files', part: 'files', 'aria-label': 'Файлы' }, ...entries);
}
