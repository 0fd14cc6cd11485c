/**
 * Whom to turn to when something does not work: «обучающийся должен сообщить об этом педагогическому работнику». A modest
 * grammar: one sentence, one role in the nominative, one verb of telling. What it does not know it leaves alone.
 */

export interface Duty {
  /** «педагогический работник», as typed. */
  who: string;
  /** «обратиться к специалистам, указанным в пункте 3.1», as typed, to the end of the sentence. */
  action: string;
  /** Of the action: indexes in the text, UTF-16 units. */
  from: number;
  to: number;
}

const ROLES = [
  'обучающ(?:ийся|аяся|иеся)',
  'учащ(?:ийся|аяся|иеся)',
  'учени(?:к|ца|ки)',
  'воспитанник[и]?',
  'студент[ы]?',
  'родител[ьи]',
  'законны[йе] представител[ьи]',
  'педагогически[йе] работник[и]?',
  'педагог[и]?',
  'учител[ья]',
  'воспитател[ьи]',
  'классны[йе] руководител[ьи]',
  'заместител[ьи] директора',
  'администрация',
  'администратор[ы]?',
  'дежурны[йе] администратор[ы]?',
  'ответственны[йе] работник[и]?',
  'работник[и]?',
  'сотрудник[и]?',
  'специалист[ы]?',
  'пользовател[ьи]',
];
const ROLE = `(?:${ROLES.sort((a, b) => b.length - a.length).join('|')})`;
/** «обучающийся или его родитель (законный представитель)». */
const WHO = new RegExp(
  `(?<![\\p{L}-])${ROLE}(?!\\p{L})(?: \\(${ROLE}\\))?(?:(?:,| или| и) (?:его |её |их )?${ROLE}(?!\\p{L})(?: \\(${ROLE}\\))?){0,3}`,
  'giu',
);
const TELLING =
  'сообщить|обратиться|уведомить|известить|проинформировать|информировать|поставить в известность|позвонить|написать';
const TELLS = 'сообща[ею]т|обраща[ею]тся|уведомля[ею]т|извеща[ею]т|информиру[ею]т';
const HASTE = '(?:(?:незамедлительно|немедленно|сразу|сначала|в первую очередь) )?';
const VERB = new RegExp(
  `(?<!\\p{L})(?:(?:должен|должна|должно|должны|обязан|обязана|обязаны) (?<told>${HASTE}(?:${TELLING}))|(?<tells>${HASTE}(?:${TELLS})))(?!\\p{L})`,
  'iu',
);

/** Does a text speak of something that fails, or of help with it? */
const TROUBLE =
  /неполад|неисправност|(?<!\p{L})сбо(?:й|я|ю|ем|е|и|ев|ям|ях)(?!\p{L})|техническ\p{L}+ (?:помощ|поддержк|проблем|трудност|сложност|невозможност)|не работает|техподдержк/iu;

export const isAboutTrouble = (text: string): boolean => TROUBLE.test(text);

const SENTENCE = /[^.!?;]*(?:[.!?;](?![\s\u00A0]+["«(]?\p{Lu}|\s*$)[^.!?;]*)*/gu;

/** Find the duties of a text that speaks of trouble, in order. */
export function findDuties(text: string): Duty[] {
  const plain = text.replaceAll('\u00A0', ' ');
  const duties: Duty[] = [];
  for (const { 0: sentence, index } of plain.matchAll(SENTENCE)) {
    const verb = VERB.exec(sentence);
    const said = verb?.groups?.told ?? verb?.groups?.tells;
    if (!verb || said === undefined) continue;
    const who = [...sentence.slice(0, verb.index).matchAll(WHO)].at(-1)?.[0];
    if (!who) continue;
    const start = verb.index + verb[0].length - said.length;
    const action = sentence.slice(start).trimEnd().replace(/[,:]$/, '');
    duties.push({ who, action, from: index + start, to: index + start + action.length });
  }
  return duties;
}
