/**
 * Compound words that official prose of schools is full of, and that lose their hyphen or get blanks around it when a
 * text is copied from PDF: «информационнотелекоммуникационный», «учебно - воспитательный».
 * Source: Правила русской орфографии и пунктуации, сложные прилагательные через дефис; only pairs that no dictionary
 * writes as one word («естественнонаучный») or as two («общественно полезный») are listed.
 */

/** First part → beginnings of the second parts it is joined to by a hyphen. */
const COMPOUNDS: Record<string, string> = {
  административно: 'хозяйственн|управленческ|территориальн|правов|общественн',
  военно: 'патриотическ|спортивн|прикладн|учетн|учётн',
  воспитательно: 'образовательн|оздоровительн|профилактическ',
  гражданско: 'патриотическ|правов',
  духовно: 'нравственн|просветительск|патриотическ',
  информационно:
    'телекоммуникационн|коммуникационн|образовательн|аналитическ|методическ|просветительск|библиотечн|справочн|технологическ|консультационн|консультативн|вычислительн|разъяснительн|правов',
  историко: 'культурн|краеведческ|патриотическ',
  контрольно: 'измерительн|оценочн|надзорн|диагностическ|пропускн|ревизионн',
  коррекционно: 'развивающ|педагогическ|логопедическ',
  культурно: 'массов|просветительск|досугов|нравственн|образовательн',
  лечебно: 'профилактическ|оздоровительн',
  материально: 'техническ|бытов',
  научно: 'исследовательск|методическ|практическ|техническ|образовательн|популярн|педагогическ|производственн',
  образовательно: 'воспитательн|развивающ|просветительск',
  общественно: 'политическ|государственн|педагогическ',
  организационно: 'методическ|распорядительн|правов|педагогическ|управленческ|техническ|массов|хозяйственн',
  оценочно: 'диагностическ|аналитическ',
  планово: 'экономическ|финансов',
  предметно: 'пространственн|развивающ|методическ',
  профессионально: 'личностн|педагогическ|техническ',
  психолого: 'педагогическ|медико|социальн',
  санитарно: 'гигиеническ|эпидемиологическ|эпидемическ|бытов|просветительск|противоэпидемическ|технич',
  социально: 'психологическ|педагогическ|экономическ|бытов|культурн|правов|гуманитарн|реабилитационн',
  спортивно: 'массов|оздоровительн|техническ',
  туристско: 'краеведческ|спортивн',
  учебно:
    'воспитательн|методическ|познавательн|тренировочн|исследовательск|вспомогательн|производственн|наглядн|практическ|тематическ|образовательн|материальн|дидактическ|лабораторн|опытн|консультационн',
  физкультурно: 'оздоровительн|спортивн|массов',
  финансово: 'хозяйственн|экономическ|кредитн|бюджетн',
  художественно: 'эстетическ|творческ|речев|продуктивн',
};

const GLUED = new RegExp(
  `^(?:${Object.entries(COMPOUNDS)
    .map(([first, second]) => `${first}(?=${second})`)
    .join('|')})`,
);

/** Most long words begin otherwise. */
const BEGINNINGS = new Set(Object.keys(COMPOUNDS).map((first) => first.slice(0, 4)));

/** The shortest of these words: «военноучётный» has thirteen letters. Few words are as long, and only these are looked up. */
const LONG_WORD = /(?<![А-Яа-яЁё])[А-Яа-яЁё]{13,60}/g;

/** Indexes in a text where a hyphen is missing: «информационно|телекоммуникационный». */
export function* lostHyphens(text: string): Generator<number> {
  for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
    if (!BEGINNINGS.has(word.slice(0, 4).toLowerCase())) continue;
    const first = GLUED.exec(word.toLowerCase())?.[0];
    if (first) yield index + first.length;
  }
}

/** Indexes of blanks where a hyphen should stand: «санитарно| эпидемиологический». */
export function* blanksForHyphens(text: string): Generator<number> {
  // Adverbs stand before adjectives everywhere; only the table's first parts are looked at closely.
  for (const { index } of text.matchAll(/[клн]о (?=[а-яё]{5})/g)) {
    const at = index + 2;
    const first = /(?<![А-Яа-яЁё-])[А-Яа-яё]{5,16}$/.exec(text.slice(Math.max(0, at - 17), at))?.[0].toLowerCase();
    const seconds = first !== undefined && Object.hasOwn(COMPOUNDS, first) ? COMPOUNDS[first]! : undefined;
    if (seconds?.split('|').some((second) => text.startsWith(second, at + 1))) yield at;
  }
}

/** «кто-нибудь», «какой-то»: what a hyphen joins besides the compounds. */
const JOINED_LAST = /^(?:либо|нибудь|таки)(?!\p{L})/iu;
const ASKING = /(?<!\p{L})(?:кто|что|как|как(?:ой|ая|ое|ие)|где|когда|куда|чем|чему|кого|кому)$/iu;
/** «из-за», «во-первых», «по-русски», «онлайн-урок». A dash does not follow a preposition. */
const JOINED_FIRST =
  /(?<!\p{L})(?:кое|из|по|во|в|интернет|онлайн|офлайн|веб|видео|аудио|фото|медиа|пресс|бизнес|мини|экс|вице|арт|пол|ИТ|IT|web)$/iu;
/** A short adjective in «-но», «-ко» before a full one. */
const SHORT_ADJECTIVE = /\p{Ll}{2,}[нк]о$/u;
/** Words in «-но» that stand by themselves: «далее соответственно - официальный сайт». */
const ADVERB =
  /^(?:соответственно|именно|обязательно|возможно|можно|нужно|должно|необходимо|следовательно|одновременно|дополнительно|отдельно|исключительно|непосредственно|совместно|бесплатно|ежедневно|еженедельно|ежемесячно|ежеквартально|ежегодно|единовременно|постоянно|временно|добровольно|самостоятельно|однократно|только|столько|сколько|несколько)$/u;
const ADJECTIVE = /^\p{Ll}+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей|их|ых|ыми|ими)(?!\p{L})/u;

/**
 * Do the words on both sides of a hyphen make one word? Then blanks around it are wrong, and a dash would be too.
 * @param before the text up to the hyphen, without the blank
 * @param after the text from the next word on
 */
export function isCompound(before: string, after: string): boolean {
  if (JOINED_LAST.test(after) || (/^то(?!\p{L})/iu.test(after) && ASKING.test(before))) return true;
  if (!/^\p{Ll}/u.test(after)) return false;
  if (JOINED_FIRST.test(before)) return true;
  const first = /\p{L}{3,40}$/u.exec(before)?.[0].toLowerCase() ?? '';
  if (Object.hasOwn(COMPOUNDS, first)) return true;
  return SHORT_ADJECTIVE.test(first) && !ADVERB.test(first) && ADJECTIVE.test(after);
}
