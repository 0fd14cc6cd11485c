/** Electronic signatures: CMS, fields of a PDF, certificates. Reads bytes, imports nothing of ours, opens no file. */
export { type Additions, additionsAfter } from './additions.ts';
export { type CertificateFacts, nameOf, readCertificate } from './certificate.ts';
export { type Trust, trustOf } from './chain.ts';
export { type CheckedSignature, type CheckedTimestamp, checkCms, checkTimestamp, type Verdict } from './check.ts';
export { type Cms, readCms } from './cms.ts';
export { unwrap } from './container.ts';
export type { Gost, GostEngine, GostHash } from './gost-engine.ts';
export { type SignatureField, signatureFields } from './pdf-fields.ts';
export { Unchecked, Unreadable } from './unchecked.ts';
