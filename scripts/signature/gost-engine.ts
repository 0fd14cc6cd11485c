/** What computes GOST: Node has none of it, so whoever has a program for it hands it in. */

/** GOST R 34.11-2012 as OpenSSL's engine names it. */
export type GostHash = 'md_gost12_256' | 'md_gost12_512';

export interface GostEngine {
  /** The hash of the pieces one after another. */
  digest(hash: GostHash, pieces: readonly Uint8Array[]): Promise<Uint8Array>;
  /**
   * Whether a signature by GOST R 34.10-2012 holds.
   * @param certificate DER; its key is the one to check with
   */
  verify(hash: GostHash, certificate: Uint8Array, data: Uint8Array, signature: Uint8Array): Promise<boolean>;
}

/** The engine, or why there is none: a Russian clause for «подпись не проверена: …». */
export type Gost = GostEngine | string;
