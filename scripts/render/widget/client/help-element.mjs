// @ts-check
/** `<poryadok-help>`: «У меня не работает …, куда обратиться?» */
import { heading, link, make } from './dom.mjs';
import { actOf, itemNamed, itemsOf } from './feed.mjs';
import { FeedElement } from './feed-element.mjs';
import { placeAddress } from './links.mjs';
import { successor, successorsOf } from './successors.mjs';
import { list, record } from './values.mjs';
import { capital, clauseWords, dateWords, Failure, moscowToday, sentence, standingWords } from './words.mjs';

/** @typedef {import('./feed.mjs').Act} Act */
/** @typedef {import('./feed.mjs').Service} Service */
/** @typedef {import('./feed.mjs').ClauseName} ClauseName */

export class HelpElement extends FeedElement {
  /** @override @param {import('./download.mjs').Answer} feed */
  async compose(feed) {
    const items = itemsOf(feed.data);
    const name = this.setting('policy');
    const act = actOf(name ? itemNamed(items, name) : onlyHelper(items), feed.address);
    if (act.services.length === 0 && act.steps.length === 0) throw new Failure('services');
    const title = heading(this.level, 'Куда обратиться?');
    title.className = 'title';
    title.setAttribute('part', 'title');
    const instead = successorsOf(act, items, feed.address).map(successor);
    return [title, ...standing(act), ...instead, ...this.#services(act), ...steps(act, this.level + 1), source(act)];
  }

  /** @param {Act} act @returns {Node[]} */
  #services(act) {
    const cards = act.services.map((service) => card(service, act, this.level + 1));
    if (cards.length < 2) return cards;
    for (const one of cards) one.hidden = true;
    const options = act.services.map(({ name }, i) => make('option', { value: String(i) }, name));
    const choice = /** @type {HTMLSelectElement} */ (
      make('select', { id: 'service', part: 'choice' }, make('option', { value: '-' }, 'выберите'), ...options)
    );
    const said = make('p', { class: 'spoken', role: 'status' });
    choice.addEventListener('change', () => {
      cards.forEach((one, i) => {
        one.hidden = choice.value !== String(i);
      });
      const chosen = act.services[Number(choice.value)];
      said.textContent = chosen ? `Ниже – куда обратиться: ${chosen.name}.` : '';
    });
    const label = make('label', { for: 'service' }, 'У меня не работает');
    return [make('div', { class: 'choice' }, label, choice, said), ...cards];
  }
}

/** Where the page does not name an act: the one in force that names services, if it is one. @param {Record<string, unknown>[]} items */
function onlyHelper(items) {
  const helpers = items.filter(({ _lna }) => {
    const { services, status } = record(_lna);
    return list(services).length > 0 && status !== 'repealed';
  });
  const [only] = helpers;
  if (!only || helpers.length > 1) throw new Failure(only ? 'policy' : 'services');
  return only;
}

/** Whoever calls by an act that is not in force must know. @param {Act} act */
function standing(act) {
  const { words, warn, past } = standingWords(act, moscowToday());
  const said = `${sentence(words)}${past ? ' Контакты могли измениться.' : ''}`;
  return warn ? [make('p', { class: 'warning', part: 'status-of-act' }, said)] : [];
}

/** @param {Service} service @param {Act} act @param {number} level */
function card({ name, mail, phone, clause, checkedAt }, act, level) {
  const contacts = make('dl', { part: 'contacts' });
  if (mail) contacts.append(make('dt', {}, 'Почта'), make('dd', {}, link(mail.address, mail.words)));
  if (phone) {
    const price =
      phone.free === true ? ' (звонок бесплатный)' : phone.free === false ? ' (звонок может быть платным)' : '';
    contacts.append(make('dt', {}, 'Телефон'), make('dd', {}, link(phone.address, phone.words), price));
  }
  const nothing = mail || phone ? [] : [make('p', {}, 'Почта и телефон в акте не указаны.')];
  const because = reason(clause, act);
  const checked = checkedAt ? `Контакты проверены ${dateWords(checkedAt)}` : 'Когда контакты проверяли, неизвестно';
  const source = because.length > 0 ? ['Основание: ', ...because, '. '] : [];
  const notes = make('p', { class: 'note' }, ...source, sentence(checked));
  return make('section', { class: 'service', part: 'service' }, heading(level, name), contacts, ...nothing, notes);
}

/** @param {Act} act @param {number} level @returns {Node[]} */
function steps(act, level) {
  if (act.steps.length === 0) return [];
  const entries = act.steps.map(({ who, action, clause }) =>
    make(
      'li',
      {},
      who && make('strong', {}, capital(who)),
      who && action && ': ',
      action,
      ...bracketed(reason(clause, act)),
    ),
  );
  return [heading(level, 'Порядок действий'), make('ol', { part: 'steps' }, ...entries)];
}

/** The clause that says so. @param {ClauseName} clause @param {Act} act @returns {(Node | string)[]} */
function reason(clause, act) {
  const words = clauseWords(clause);
  return words ? [link(placeAddress(act.page, clause.uid), words)] : [];
}

/** @param {(Node | string)[]} nodes */
function bracketed(nodes) {
  return nodes.length > 0 ? [' (', ...nodes, ')'] : [];
}

/** @param {Act} act */
function source(act) {
  return make(
    'p',
    { class: 'note', part: 'source' },
    'Источник: ',
    link(act.page, act.title),
    act.edition && `, редакция от ${dateWords(act.edition)}`,
  );
}
