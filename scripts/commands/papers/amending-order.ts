/** Приказ «О внесении изменений»: its instructions are carried out before they are printed. */
import {
  amendmentsOf,
  applyAmendments,
  type Comparison,
  closingOf,
  formulasOf,
  type Provision,
} from '../../compare/index.ts';
import { dottedDate } from '../../knowledge/dates.ts';
import { isByOfficial } from '../../model/index.ts';
import { type Paper, paperOf } from '../../render/index.ts';
import type { Details } from './details.ts';
import { paperOptions } from './options.ts';
import { SITE_TERM } from './order.ts';
import { commonData, groundOf } from './wording.ts';

/**
 * @param details of the draft: who decides, number and date of the order
 * @param comparison the edition in force with the new text
 */
export function amendingOrder(details: Details, comparison: Comparison): Paper {
  const amendments = amendmentsOf(comparison);
  expectProof(comparison, applyAmendments(comparison.before, amendments));
  const { passport, organization } = details;
  const formulas = formulasOf(comparison, amendments);
  const data = {
    // The act is named as it was approved: the draft's own approval is this order.
    ...commonData({ ...details, passport: comparison.old.passport! }),
    ...orderDetails(details),
    grounds: (passport.agreed ?? []).filter((one) => !isByOfficial(one)).map((one) => groundOf(one, organization)),
    changes: formulas.map(({ text, quoted }, i) => {
      const end = i === formulas.length - 1 ? '.' : ';';
      return { number: i + 1, text, end: quoted.length > 0 ? '' : end, quoted: quotation(quoted, end) };
    }),
    effective: passport.effective && dottedDate(passport.effective),
    term: SITE_TERM,
  };
  return paperOf('amending-order', data, paperOptions(details, `Приказ о внесении изменений: ${passport.title}`));
}

function orderDetails({ order }: Details): { orderNumber: string | undefined; orderDate: string | undefined } {
  return { orderNumber: order.number, orderDate: order.date && dottedDate(order.date) };
}

type Quoted = { text: string } | { head: string[]; rows: string[][] };

/** With the heading row that the act prints. */
function tableOf(text: string): Quoted {
  const [head = [], ...rows] = text.split('\n').map((row) => row.split('\t'));
  return { head, rows };
}

/** New text in quotation marks: they open before its first paragraph and close after its last. */
function quotation(quoted: readonly Provision[], end: string): Quoted[] {
  const blocks = quoted.flatMap((one): Quoted[] =>
    one.kind === 'table'
      ? [tableOf(one.text)]
      : [{ text: [one.kind === 'note' ? '' : one.label, one.text].filter(Boolean).join(' ') }],
  );
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first && 'text' in first) first.text = `«${first.text}`;
  else if (first) blocks.unshift({ text: '«' });
  if (last && 'text' in last) last.text += closingOf(last === first ? last.text.slice(1) : last.text) + end;
  else if (last) blocks.push({ text: `»${end}` });
  return blocks;
}

/** An order that does not give the text that the council has seen must not be printed. */
function expectProof({ after }: Comparison, lines: readonly { label: string; text: string }[]): void {
  const same =
    lines.length === after.length &&
    lines.every(({ label, text }, i) => label === after[i]!.label && text === after[i]!.text);
  if (!same) throw new Error('the instructions of the amending order do not give the new text');
}
