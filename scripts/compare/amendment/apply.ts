/** Carry the instructions of an amending act out: the proof that they give the text that they were made for. */
import type { Provision } from '../provision.ts';
import type { Amendment } from './amendment.ts';
import { replaceWords } from './common-words.ts';
import { changeWords } from './word-changes.ts';

/** A place as a reader has it. */
export interface Line {
  label: string;
  text: string;
}

/**
 * @param old all places of the edition in force, in reading order
 * @returns the places after all instructions
 * @throws Error when an instruction cannot be carried out: our bug
 */
export function applyAmendments(old: readonly Provision[], amendments: readonly Amendment[]): Line[] {
  const lines = old.map((provision) => ({ of: provision, label: provision.label, text: provision.text }));
  const at = (provision: Provision): number => {
    const index = lines.findIndex((line) => line.of === provision);
    if (index < 0) throw new Error(`no place «${provision.label} ${provision.text}»`);
    return index;
  };
  for (const amendment of amendments) {
    switch (amendment.act) {
      case 'words': {
        const line = lines[at(amendment.at)]!;
        for (const change of amendment.changes) line.text = changeWords(line.text, change);
        break;
      }
      case 'common-words':
        for (const provision of amendment.at) {
          const line = lines[at(provision)]!;
          line.text = replaceWords(line.text, amendment.old, amendment.now);
        }
        break;
      case 'restate':
        lines[at(amendment.at)]!.text = amendment.as.text;
        break;
      case 'rewrite': {
        const written = amendment.lines.map(({ old: was, now }) => ({
          of: was ?? now,
          label: now.label,
          text: now.text,
        }));
        lines.splice(at(amendment.at), amendment.whole.length, ...written);
        break;
      }
      case 'repeal':
        for (const provision of amendment.whole) lines.splice(at(provision), 1);
        break;
      case 'lift':
        lines.splice(at(amendment.at), 1);
        break;
      case 'add': {
        const index = amendment.after ? at(amendment.after) + 1 : 0;
        const added = amendment.provisions.map((provision) => ({
          of: provision,
          label: provision.label,
          text: provision.text,
        }));
        lines.splice(index, 0, ...added);
        break;
      }
      case 'details':
        break;
      case 'renumber':
        for (const pair of amendment.pairs) lines[at(pair.at)]!.label = pair.as.label;
        break;
    }
  }
  return lines.map(({ label, text }) => ({ label, text }));
}
