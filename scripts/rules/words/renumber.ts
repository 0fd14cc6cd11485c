import type { Policy } from '../../model/index.ts';

/** What can be done about wrong numbers: a frozen text is not renumbered, its next edition is. */
export function renumberRemedy({ mode }: Policy): string {
  return mode === 'draft' ? 'Номера перепишет команда fix --renumber.' : 'Исправьте номера в следующей редакции.';
}
