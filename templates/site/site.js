/** Filter and search of the register. Without it the page is a table with links, and nothing is missing from it. */
import { stemmer } from './stem-ru.js';
import { placesOf, stemsOf } from './words.js';

/** More places than these nobody reads. */
const LIMIT = 50;

const form = document.querySelector('#search');
const status = document.querySelector('#found');
const list = document.querySelector('#places');
const rows = [...document.querySelectorAll('tbody tr')];
/** @type {Promise<object> | undefined} */
let loading;

form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', show);
form.elements.words.addEventListener('focus', load, { once: true });
// Coming back, the browser fills the form in again.
show();

/** The index is asked for when somebody searches, and asked for again after a failure. */
function load() {
  loading ??= fetch(new URL('search.json', import.meta.url))
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  loading.catch(() => {});
  return loading;
}

async function show() {
  const words = form.elements.words.value;
  const kind = form.elements.kind.value;
  const state = form.elements.state.value;
  const fits = (row) => (!kind || row.dataset.kind === kind) && (!state || row.dataset.state === state);
  if (!words.trim()) {
    for (const row of rows) row.hidden = !fits(row);
    list.replaceChildren();
    say(kind || state ? `Показано актов: ${rows.filter((row) => !row.hidden).length}` : '');
    return;
  }
  let index;
  try {
    index = await load();
  } catch {
    say('Поиск по тексту сейчас недоступен: не загрузился файл assets/search.json.');
    return;
  }
  // Meanwhile something else may have been typed.
  if (words !== form.elements.words.value) return;
  const found = search(index, words).filter(([act]) => {
    const row = rows.find((one) => one.dataset.page === index.acts[act].url);
    return row && fits(row);
  });
  const pages = new Set(found.map(([act]) => index.acts[act].url));
  for (const row of rows) row.hidden = !pages.has(row.dataset.page);
  list.replaceChildren(...found.slice(0, LIMIT).map((place) => itemOf(place, index)));
  const shown = found.length > LIMIT ? `, показаны первые ${LIMIT}` : '';
  say(found.length > 0 ? `Найдено мест: ${found.length}${shown}` : 'Ничего не найдено.');
}

/** Places that have all the words; the last word may be unfinished. */
function search(index, words) {
  const stems = stemsOf(words, stemmer);
  const last = /[\p{L}\p{N}]$/u.test(words) ? stemsOf(words, (word) => word).at(-1) : undefined;
  let places;
  for (const [i, stem] of stems.entries()) {
    const having = new Set(Object.hasOwn(index.stems, stem) ? placesOf(index.stems[stem]) : []);
    if (i === stems.length - 1 && last?.length > 2) {
      for (const [known, steps] of Object.entries(index.stems))
        if (known.startsWith(last)) for (const at of placesOf(steps)) having.add(at);
    }
    places = places ? places.filter((at) => having.has(at)) : [...having];
  }
  return (places ?? []).sort((a, b) => a - b).map((at) => index.places[at]);
}

function itemOf([act, uid, name, text], { acts }) {
  const link = document.createElement('a');
  link.href = uid ? `${acts[act].url}#${encodeURIComponent(uid)}` : acts[act].url;
  link.textContent = [acts[act].title, name].filter(Boolean).join(', ');
  const words = document.createElement('p');
  words.textContent = text;
  const item = document.createElement('li');
  item.append(link, ...(uid ? [words] : []));
  return item;
}

function say(text) {
  if (status.textContent !== text) status.textContent = text;
}
