/** Short names compared. */
import { KINDS } from '../../knowledge/kinds.ts';
import { formsOf } from '../../knowledge/terms/forms.ts';
import type { Term } from '../../model/index.ts';

/** Forms of one name: «Школа», «Школы». */
export function sameName(one: Term, other: Term): boolean {
  const whole = (name: string): RegExp => new RegExp(`^${formsOf(name)}$`, 'i');
  return whole(one.name).test(other.name) || whole(other.name).test(one.name);
}

const KIND_NAMES = new Set(Object.keys(KINDS).map((kind) => kind.toLowerCase()));

/** «Порядок», «Положение»: what an act calls itself. */
export const isActKind = (name: string): boolean => KIND_NAMES.has(name.toLowerCase());
