/** Lengths of people → lengths of Open XML. */
import type { Layout } from './layout.ts';

/** Millimetres → twips (1/1440 inch). */
export const mm = (length: number): number => Math.round((length / 25.4) * 1440);

/** Points → twips. */
export const pt = (length: number): number => Math.round(length * 20);

/** Points → half-points, for sizes of type. */
export const halfPoints = (size: number): number => Math.round(size * 2);

/** Points → eighths of a point, for borders. */
export const eighths = (width: number): number => Math.round(width * 8);

/** Lines → 1/240 of a line. */
export const lines = (count: number): number => Math.round(count * 240);

/** Width of the text column, twips. */
export const textWidth = ({ profile: { page } }: Layout): number => mm(page.width - page.left - page.right);
