/**
 * Layout profiles: every length and size that an edition of ГОСТ Р 7.0.97 speaks of, once for all formats. The left
 * margin is 30 mm because local acts are kept for good. Lengths in mm, sizes in points, `line` in lines.
 * Source: ГОСТ Р 7.0.97-2016 (requisites, 3.3–3.6) and ГОСТ Р 7.0.97-2025, in force since 18.08.2025.
 */

export const PROFILE_NAMES = ['gost-7.0.97-2025', 'gost-7.0.97-2016'] as const;

export type ProfileName = (typeof PROFILE_NAMES)[number];

export interface Profile {
  name: ProfileName;
  /** `header`: from the edge to the page number, which stands on every page but the first. */
  page: { width: number; height: number; left: number; right: number; top: number; bottom: number; header: number };
  sizes: { text: number; small: number; note: number };
  line: number;
  /** First line of a paragraph. */
  indent: number;
  /** What each deeper level of a list adds to it. */
  nesting: number;
  /** The widest that a requisite in the corner may be. */
  stampWidth: number;
  /** Side of the QR requisite with its quiet zone; the edition of 2016 has no such requisite. */
  qr?: number;
}

const COMMON = {
  page: { width: 210, height: 297, left: 30, right: 15, top: 20, bottom: 20, header: 10 },
  sizes: { text: 14, small: 12, note: 11 },
  line: 1.15,
  indent: 12.5,
  nesting: 7.5,
};

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  'gost-7.0.97-2025': { name: 'gost-7.0.97-2025', ...COMMON, stampWidth: 80, qr: 30 },
  'gost-7.0.97-2016': { name: 'gost-7.0.97-2016', ...COMMON, stampWidth: 75 },
};

export const DEFAULT_PROFILE: ProfileName = 'gost-7.0.97-2025';
