// @ts-check
/**
 * What both elements share: they ask for the feed, show the page's own link until there is something better and again
 * when there is not, say why in one sentence, and let the reader try again.
 */
import { make } from './dom.mjs';
import { request } from './download.mjs';
import { webAddress } from './links.mjs';
import { dress } from './style.mjs';
import { Failure, failureWords } from './words.mjs';

/** @typedef {import('./download.mjs').Answer} Answer */

/** Elements that are in the page, so that one retry serves all that wait for the same feed. @type {Set<FeedElement>} */
const present = new Set();

const LONGEST_WAIT = 120;
const USUAL_WAIT = 15;
/** Only who waits longer than this is told so: a notice that comes and goes at once is noise. Milliseconds. */
const PATIENCE = 700;

export class FeedElement extends HTMLElement {
  static observedAttributes = ['src', 'policy', 'edition', 'clause', 'show', 'heading-level', 'timeout'];

  #link = make('slot');
  #content = make('div', { part: 'content' });
  #status = make('p', { part: 'status', role: 'status' });
  #retry = make('button', { part: 'retry', type: 'button' }, 'Повторить');
  /** Grows with every attempt: what an earlier one brings is not wanted any more. */
  #attempt = 0;
  #due = false;
  /** @type {(() => void)[]} */
  #releases = [];

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    dress(root);
    root.append(
      make('div', { class: 'box', part: 'box', lang: 'ru' }, this.#link, this.#content, this.#status, this.#retry),
    );
    this.#show('loading');
    this.#retry.addEventListener('click', () => this.#again());
  }

  connectedCallback() {
    present.add(this);
    this.#soon();
  }

  disconnectedCallback() {
    present.delete(this);
    this.#attempt++;
    this.#release();
  }

  attributeChangedCallback() {
    this.#soon();
  }

  /**
   * Make what is shown.
   * @param {Answer} _feed
   * @returns {Promise<Node[]>}
   * @throws {Failure}
   */
  async compose(_feed) {
    return [];
  }

  /** An attribute without blanks around; empty when it is not there. @param {string} name */
  setting(name) {
    return this.getAttribute(name)?.trim() ?? '';
  }

  /** Level of the element's own heading: 1 to 6, 2 when not said. */
  get level() {
    const level = Number(this.setting('heading-level'));
    return level >= 1 && level <= 6 ? Math.trunc(level) : 2;
  }

  /** Absolute address of the feed, without a fragment; empty when `src` is none. */
  get feed() {
    return webAddress(this.setting('src'), document.baseURI).split('#')[0] ?? '';
  }

  /** Ask for more data while composing. @param {string} address @returns {Promise<Answer>} */
  ask(address) {
    const wait = Number(this.setting('timeout'));
    const { answer, release } = request(address, wait > 0 ? Math.min(wait, LONGEST_WAIT) : USUAL_WAIT);
    this.#releases.push(release);
    return answer;
  }

  /** Several attributes that change together are one change. */
  #soon() {
    if (this.#due || !this.isConnected) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.#load();
    });
  }

  async #load() {
    const attempt = ++this.#attempt;
    const before = this.#releases;
    this.#releases = [];
    const focused = this.shadowRoot?.activeElement === this.#retry;
    if (!focused) this.#show('loading');
    const notice = setTimeout(() => {
      if (attempt === this.#attempt) this.#say('Загружается…');
    }, PATIENCE);
    try {
      const { feed } = this;
      if (!feed) throw new Failure('src');
      const answer = this.ask(feed);
      // Released after the next request is made: where both want the same, it is not broken off.
      for (const release of before) release();
      const nodes = await this.compose(await answer);
      if (attempt === this.#attempt) this.#show('ready', nodes, focused);
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(error);
    } finally {
      for (const release of before) release();
      clearTimeout(notice);
    }
  }

  /** @param {unknown} error anything but a `Failure` is our own bug: the reader has the link, the console the trace */
  #fail(error) {
    if (!(error instanceof Failure)) reportError(error);
    const failure = error instanceof Failure ? error : new Failure('malformed');
    const { words, again } = failureWords(failure);
    this.#show('failed');
    this.#say(words);
    this.#retry.hidden = !again;
    this.dataset.reason = failure.reason;
  }

  /** @param {'loading' | 'ready' | 'failed'} state @param {Node[]} [nodes] @param {boolean} [focus] the reader was at the button */
  #show(state, nodes = [], focus = false) {
    const ready = state === 'ready';
    this.#link.hidden = ready;
    this.#content.replaceChildren(...nodes);
    // A button that fails again keeps the reader's place.
    if (state !== 'failed') this.#retry.hidden = true;
    this.#say('');
    if (this.isConnected) {
      this.dataset.state = state;
      delete this.dataset.reason;
    }
    if (!focus) return;
    this.#content.tabIndex = -1;
    this.#content.focus();
  }

  /** The place is never hidden: screen readers speak of a change in it, not of its coming. @param {string} words */
  #say(words) {
    this.#status.textContent = words;
  }

  #again() {
    const { feed } = this;
    for (const element of present) {
      if (element === this || (element.feed === feed && element.dataset.state === 'failed')) element.#load();
    }
  }

  #release() {
    for (const release of this.#releases) release();
    this.#releases = [];
  }
}
