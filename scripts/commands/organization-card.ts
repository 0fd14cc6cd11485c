/** The institution's card, for commands whose papers are nothing without it. */
import type { Corpus, Organization } from '../model/index.ts';
import { UserError } from './user-error.ts';

/**
 * @param lacks what comes of it when there is no card, Russian: «у бумаг не будет бланка»
 * @throws UserError when there is none, or it cannot be read
 */
export function expectCard({ organization: card }: Corpus, lacks: string): Organization {
  if (!card)
    throw new UserError(
      `Нет policy/organization.yaml: без карточки школы ${lacks}.`,
      'Верните её из копии или из Git, а новую заполните по руководству: docs/administrator.md, разделы 3 и 4.',
    );
  if (!card.value || card.mistakes.length > 0)
    throw new UserError(
      `${card.path} не читается: без карточки школы ${lacks}.`,
      'Что исправить, покажет npm run poryadok -- lint.',
    );
  return card.value;
}
