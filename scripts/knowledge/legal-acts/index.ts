/** The registry of legal acts: what is known of each, with sources. */
export { EXPIRY_NOTICE, type Force, forceOf, monthsLater } from './force.ts';
export { legalActIri } from './iri.ts';
export type { LegalAct, LegalActState } from './legal-act.ts';
export { type MeantAct, meantAct } from './meant.ts';
export { fullName, shortName } from './names.ts';
export { type ActEntries, type Identified, type Registry, registryOf } from './registry.ts';
export { titleKey } from './titles.ts';
