/**
 * Names of the act after the Akoma Ntoso Naming Convention 1.0: the work through all its editions, the expression (this
 * edition), the manifestation (this file).
 */
import type { Element } from 'xast';
import { addressWords } from '../../knowledge/letters.ts';
import { adoptionOf, editionsUpTo, type History } from '../history.ts';
import type { ActView } from '../view.ts';
import { block, inline } from './element.ts';

/** Who speaks: the reference to the institution in the metadata. */
export const SOURCE = '#organization';

export interface Identity {
  /** `/akn/ru/doc/poryadok/mbou-kustovskaya-sosh/2024-08-30/technical-support`; without a date before the adoption. */
  work: string;
  /** `…/rus@2025-09-01`; `…/rus@draft` for what is not adopted. */
  expression: string;
  /** Days of adoption up to this edition, the oldest first. */
  editions: readonly string[];
  adopted?: string;
}

export function identityOf(act: ActView, history: History): Identity {
  const editions = editionsUpTo(act, history);
  const adopted = adoptionOf(act);
  const steps = [addressWords(act.kind), addressWords(act.organization), editions[0] ?? '', act.id];
  const work = `/akn/ru/doc/${steps.filter(Boolean).join('/')}`;
  return { work, expression: expressionOf(work, adopted), editions, ...(adopted && { adopted }) };
}

export function expressionOf(work: string, date: string | undefined): string {
  return `${work}/rus@${date ?? 'draft'}`;
}

/**
 * The identification of the document or of one of its appendices.
 * @param component `main`, or the appendix's `eId`
 */
export function identification(act: ActView, identity: Identity, component: string): Element {
  const { work, expression, editions, adopted } = identity;
  const effective = act.policy.passport?.effective;
  const main = component === 'main';
  return block('identification', { source: SOURCE }, [
    block('FRBRWork', {}, [
      ...address(work, component),
      day(editions[0], 'adoption'),
      author(),
      inline('FRBRcountry', { value: 'ru' }),
      inline('FRBRsubtype', { value: addressWords(act.kind) }),
      ...(main ? [inline('FRBRnumber', { value: act.id }), inline('FRBRname', { value: act.plainTitle })] : []),
    ]),
    block('FRBRExpression', {}, [
      ...address(expression, component),
      day(adopted, 'adoption'),
      ...(effective ? [day(effective, 'validFrom')] : []),
      author(),
      inline('FRBRlanguage', { language: 'rus' }),
    ]),
    block('FRBRManifestation', {}, [
      inline('FRBRthis', { value: `${expression}/!${component}.xml` }),
      inline('FRBRuri', { value: `${expression}.akn.xml` }),
      day(adopted, 'edition'),
      author(),
      inline('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ]);
}

function address(iri: string, component: string): Element[] {
  return [inline('FRBRthis', { value: `${iri}/!${component}` }), inline('FRBRuri', { value: iri })];
}

/** The schema wants a date where there is none yet: one that nobody takes for a date, and that says so. */
function day(date: string | undefined, name: string): Element {
  return inline('FRBRdate', date ? { date, name } : { date: '0001-01-01', name: 'unknown' });
}

const author = (): Element => inline('FRBRauthor', { href: SOURCE });
