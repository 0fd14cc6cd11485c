/**
 * The words of stamps (грифы). Source: ГОСТ Р 7.0.97, requisites «гриф утверждения» and «гриф согласования»: capital
 * letters, no quotes, no colon; УТВЕРЖДЕН… agrees with the kind of the act.
 */
import type { GrammaticalCase } from './declension.ts';
import type { Gender } from './kinds.ts';

/** «УТВЕРЖДАЮ» is said by a person, these by an order or a decision. */
export const APPROVED_BY_ORDER: Record<Gender, string> = {
  masculine: 'УТВЕРЖДЕН',
  feminine: 'УТВЕРЖДЕНА',
  neuter: 'УТВЕРЖДЕНО',
  plural: 'УТВЕРЖДЕНЫ',
};

/** «к Порядку …, утвержденному приказом …», «признать утратившим силу Порядок, утвержденный …», «с Порядком, утвержденным …». */
export const APPROVED = {
  dative: {
    masculine: 'утвержденному',
    feminine: 'утвержденной',
    neuter: 'утвержденному',
    plural: 'утвержденным',
  },
  accusative: {
    masculine: 'утвержденный',
    feminine: 'утвержденную',
    neuter: 'утвержденное',
    plural: 'утвержденные',
  },
  instrumental: {
    masculine: 'утвержденным',
    feminine: 'утвержденной',
    neuter: 'утвержденным',
    plural: 'утвержденными',
  },
} as const satisfies Partial<Record<GrammaticalCase, Record<Gender, string>>>;

export const APPROVED_BY_PERSON = 'УТВЕРЖДАЮ';

/** What a body has done with the act: the passport's `stamp`. */
export type AgreementKind = 'agreed' | 'accepted' | 'considered' | 'opinion';

interface Agreement {
  word: string;
  /** The case of the body's name after the word. */
  case: GrammaticalCase;
  /** Between the word and the name. */
  link: string;
  /** The same in a cell of the approval sheet. */
  mark: string;
}

/** A council agrees («кем?»), but an act is accepted and considered at its session: so it is said in schools. */
export const AGREEMENTS: Record<AgreementKind, Agreement> = {
  agreed: { word: 'СОГЛАСОВАНО', case: 'instrumental', link: '', mark: 'согласовано' },
  accepted: { word: 'ПРИНЯТО', case: 'genitive', link: 'на заседании', mark: 'принято' },
  considered: { word: 'РАССМОТРЕНО', case: 'genitive', link: 'на заседании', mark: 'рассмотрено' },
  opinion: { word: 'С УЧЁТОМ МНЕНИЯ', case: 'genitive', link: '', mark: 'мнение учтено' },
};

/** Bodies that are gatherings themselves and have no sessions: «на общем собрании работников». */
const GATHERING = /(?:^|[\s\u00A0])(?:собрание|конференция|съезд|сход)(?:$|[\s\u00A0])/iu;

/**
 * How a body is named after the word of its stamp.
 * @param body its name in the nominative
 */
export function bodyPhrase(kind: AgreementKind, body: string): { link: string; case: GrammaticalCase } {
  const { link, case: grammaticalCase } = AGREEMENTS[kind];
  return link && GATHERING.test(body) ? { link: 'на', case: 'prepositional' } : { link, case: grammaticalCase };
}

/** More agreement stamps than this go to an approval sheet (лист согласования). */
export const MOST_AGREEMENTS = 4;

/** A place to fill in by hand where the passport knows no date; it does not break across lines. */
export const BLANK_DATE = '«___»\u00A0____________\u00A020___\u00A0г.';
/** … and no number. */
export const BLANK_NUMBER = '____';
/** A place to sign in a cell of the approval sheet. */
export const BLANK_SIGNATURE = '______________';
