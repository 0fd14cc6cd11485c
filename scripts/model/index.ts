/** Tree → act. Numbers, references and displayed texts are resolved here, once. */
export { type Adoption, adoptedText, type Decision, deciderName, decisionsOf, nextDraftText } from './adoption.ts';
export { citationsOf, identify, legalActsOf, type PlacedCitation } from './citations.ts';
export { type OutdatedLink, outdatedLinks } from './contact-links.ts';
export { type Registered, registeredContacts } from './contact-registry.ts';
export { replacementOf, type Standing, standingsIn } from './contact-standing.ts';
export { type Contact, contactsIn } from './contacts.ts';
export {
  type Corpus,
  contactsOf,
  DATA_PATHS,
  type DataFile,
  organizationOf,
  putDataFile,
  type Speller,
} from './corpus.ts';
export { derivedUid } from './identify.ts';
export type { Line, Unsupported } from './lines.ts';
export {
  enclosing,
  numberLabel,
  type Part,
  type PartKind,
  type PartNumber,
  partText,
  type TableCell,
  walkParts,
} from './part.ts';
export type { Picture, PictureFile, PictureFiles, WrongAddress } from './picture.ts';
export { type Footnote, type Policy, policyOf, prosesOf } from './policy.ts';
export type { Reference } from './references.ts';
export type { Contacts } from './schema/contacts.ts';
export type { Organization } from './schema/organization.ts';
export type { Passport } from './schema/passport.ts';
export type { Seal } from './schema/seal.ts';
export {
  canonicalText,
  differencesOf,
  isSealed,
  type LineChange,
  MAX_SEAL_BYTES,
  type SealFault,
  type SealFile,
  sealedEdition,
  sealFileText,
  sealOf,
  sealPath,
  sealText,
  sha256,
} from './seal.ts';
export { type ShortName, shortNamesOf } from './short-names.ts';
export type { Silencer } from './silencer.ts';
export {
  type Agreement,
  agreementName,
  decisionName,
  isApprovedByBody,
  isByOfficial,
  orderName,
  type StampName,
} from './stamp-names.ts';
export { type Support, type SupportService, type SupportStep, supportOf } from './support.ts';
export { type Definition, definitionsOf, type Term, type TermUse, termsOf } from './terms.ts';
export type { SchemaMistake } from './validate.ts';
