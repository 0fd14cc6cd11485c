/**
 * Addresses of legal acts after the Akoma Ntoso Naming Convention 1.0: `/akn/ru/act/kind/body/date/number`. Nobody
 * resolves them for Russia; two texts that cite one act give one address, and that is what they are for.
 */
import type { CitationType } from '../citations/index.ts';
import { addressWords } from '../letters.ts';
import type { MeantAct } from './meant.ts';

/** Acts that kind, date and number identify: one body issues them all. */
const OF_ONE_BODY: Partial<Record<CitationType, string>> = {
  federal_law: 'fz',
  federal_constitutional_law: 'fkz',
  law_rf: 'zakon',
  presidential_decree: 'ukaz',
  government_decree: 'postanovlenie-pravitelstva',
  government_directive: 'rasporyazhenie-pravitelstva',
};

/** Acts that need their body as well. */
const OF_A_BODY: Partial<Record<CitationType, string>> = {
  order: 'prikaz',
  letter: 'pismo',
  chief_sanitary_decree: 'postanovlenie',
  standard_decree: 'postanovlenie',
  recommendations: 'rekomendaczii',
  methodical_recommendations: 'metodicheskie-rekomendaczii',
  regional_decree: 'postanovlenie',
  regional_directive: 'rasporyazhenie',
};

/** Acts whose number is theirs alone, «СП 2.4.3648-20», «ГОСТ Р 7.0.97-2016», or whose name is. */
const NUMBERED: Partial<Record<CitationType, string>> = { sanitary_rules: 'sanitarnye-pravila', gost: 'gost' };
const NAMED: Partial<Record<CitationType, string>> = { code: 'kodeks', constitution: 'konstitucziya' };

/** The address of an act; nothing when its details, taken together, do not identify it. */
export function legalActIri({ kind, authority, date, number, title }: MeantAct): string | undefined {
  const iri = (...steps: (string | null)[]): string | undefined => {
    const words = steps.map((step) => addressWords(step ?? ''));
    return words.every(Boolean) ? `/akn/ru/act/${words.join('/')}` : undefined;
  };
  if (OF_ONE_BODY[kind]) return iri(OF_ONE_BODY[kind], date, number);
  if (OF_A_BODY[kind]) return iri(OF_A_BODY[kind], authority, date, number);
  if (NUMBERED[kind]) return iri(NUMBERED[kind], number);
  return NAMED[kind] ? iri(NAMED[kind], title) : undefined;
}
