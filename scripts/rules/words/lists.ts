/** How messages name what is wrong in a list; letters and numbers of items differ in their signs only. */
import { capital } from '../../knowledge/capital.ts';
import { ALPHABET } from '../../knowledge/letters.ts';
import { enclosing, numberLabel, type Part, type Policy } from '../../model/index.ts';
import { type ListDefect, listDefectsOf } from '../numbering/lists.ts';
import type { Problem } from '../rule.ts';
import { lineOf, nameOf } from './parts.ts';

/** Repeats, gaps and disorder in lists of this style. */
export function* disorderIn(policy: Policy, style: 'letter' | 'decimal'): Generator<Problem> {
  for (const defect of listDefectsOf(policy, ['duplicate', 'gap', 'order'], style)) {
    const other = defect.kind === 'duplicate' ? defect.twin : defect.kind === 'gap' ? defect.after : defect.neighbour;
    yield {
      range: defect.part.number!.range,
      message: `${capital(whereIs(defect.part))} ${saying(defect, policy)}`,
      related: [{ range: other.number!.range, message: capital(nameOf(other)) }],
    };
  }
}

function saying(defect: ListDefect & { kind: 'duplicate' | 'gap' | 'order' }, policy: Policy): string {
  const label = `«${numberLabel(defect.part)}»`;
  if (defect.kind === 'duplicate') {
    return `${label} встречается дважды: ещё раз на строке ${lineOf(defect.twin, policy)}. Исправьте одно из двух обозначений.`;
  }
  if (defect.kind === 'order') {
    const side = defect.side === 'after' ? 'после' : 'перед';
    return `${label} стоит ${side} «${numberLabel(defect.neighbour)}» (строка ${lineOf(defect.neighbour, policy)}). Обозначения идут по порядку: переставьте строки или исправьте обозначение.`;
  }
  const { part, after, missing } = defect;
  const sign = (n: number): string =>
    `«${part.number!.style === 'letter' ? ALPHABET[n - 1] : n}${part.number!.delimiter}»`;
  const list = missing.map(([from, to]) => (from === to ? sign(from) : `${sign(from)}–${sign(to)}`)).join(', ');
  return `после «${numberLabel(after)}» сразу идёт ${label}: нет ${list}. Верните пропущенное или исправьте обозначения.`;
}

/** «в пункте 3.1», «в разделе 2», «в перечислении». */
export function whereIs(item: Part): string {
  const home = enclosing(item, 'clause') ?? enclosing(item, 'section');
  return home?.number ? `в ${nameOf(home, 'in')}` : 'в перечислении';
}
