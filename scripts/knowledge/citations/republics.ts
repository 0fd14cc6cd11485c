/** Subjects of the Federation by their letters, as schools there write them. */
const REPUBLICS: Record<string, string> = {
  рд: 'Республики Дагестан',
  рх: 'Республики Хакасия',
  ри: 'Республики Ингушетия',
  рм: 'Республики Мордовия',
  рмэ: 'Республики Марий Эл',
  кбр: 'Кабардино-Балкарской Республики',
  кчр: 'Карачаево-Черкесской Республики',
  ур: 'Удмуртской Республики',
  'рсо-алания': 'Республики Северная Осетия – Алания',
  'рсо-а': 'Республики Северная Осетия – Алания',
  'рс(я)': 'Республики Саха (Якутия)',
  'рс (я)': 'Республики Саха (Якутия)',
  днр: 'Донецкой Народной Республики',
  лнр: 'Луганской Народной Республики',
  хмао: 'Ханты-Мансийского автономного округа',
  'хмао-югры': 'Ханты-Мансийского автономного округа – Югры',
  янао: 'Ямало-Ненецкого автономного округа',
};
/** РТ is Tatarstan and Tyva, РБ Bashkortostan and Buryatia, РК Crimea, Karelia, Komi and Kalmykia: kept as typed. */
const SHARED = ['рт', 'рб', 'рк', 'ра', 'чр', 'рсо'];

const escaped = (name: string): string => name.replace(/[()]/g, '\\$&');
const SHORT = [...Object.keys(REPUBLICS), ...SHARED].sort((a, b) => b.length - a.length);
/** Such letters after a blank. */
export const REPUBLIC = new RegExp(` (?:${SHORT.map(escaped).join('|')})(?![а-я-])`, 'y');

/** Written out, in the genitive; as typed where two republics share the letters. */
export function republicName(typed: string): string {
  const key = typed.toLowerCase().replace(/[–—]/g, '-').replace(/ ?- ?/g, '-');
  return REPUBLICS[key] ?? typed;
}
