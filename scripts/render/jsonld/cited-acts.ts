/** Legal acts of the state that the act cites, each once: what it says it is based on, and the others. */
import { legalActIri, type MeantAct, shortName } from '../../knowledge/legal-acts/index.ts';
import type { Part } from '../../model/index.ts';
import type { ActView } from '../view.ts';

/** «Порядок разработан на основе …», «Положение составлено в соответствии с …»: the act names its own basis. */
const MADE = /разработан|составлен|подготовлен/i;
const UPON = /на основ|в соответствии|согласно/i;

export function citedActs({ citedActs: places }: ActView) {
  const basis = new Map<string, object>();
  const others = new Map<string, object>();
  for (const cited of places) {
    if (!cited.act) continue;
    const act = legislation(cited.act);
    (isBasis(cited.part) ? basis : others).set(JSON.stringify(act), act);
  }
  for (const key of basis.keys()) others.delete(key);
  return {
    ...(basis.size > 0 && { isBasedOn: [...basis.values()] }),
    ...(others.size > 0 && { citation: [...others.values()] }),
  };
}

/** The items of such a clause are the basis too. */
function isBasis(part: Part | undefined): boolean {
  for (let one = part; one; one = one.parent)
    if (one.kind !== 'section' && MADE.test(one.prose.text) && UPON.test(one.prose.text)) return true;
  return false;
}

function legislation(act: MeantAct) {
  const iri = legalActIri(act);
  return {
    '@type': 'Legislation',
    name: shortName(act),
    ...(act.title && act.title !== shortName(act) && { alternateName: act.title }),
    ...(act.date && { legislationDate: act.date }),
    ...((iri ?? act.number) && { legislationIdentifier: iri ?? act.number! }),
  };
}
