/**
 * A fragment for the page `/sveden/document`, ready to paste. Source of the `itemprop` names: Методические рекомендации
 * Рособрнадзора, table 3.4.1. Other acts have none there, and none is guessed: an act gets what its passport says.
 */
import { shownDate } from '../size.ts';
import { compileTemplate } from '../template.ts';
import type { RegisterRow } from './register.ts';

/** @param base where the site is published, ending in `/`; without it the links are relative and must be completed */
export function svedenFragment(rows: readonly RegisterRow[], base?: string): string {
  const template = compileTemplate('site', 'sveden', []);
  const inForce = rows.filter(({ act }) => act.policy.passport?.status !== 'repealed');
  return template({
    base,
    rows: [...inForce]
      .sort((a, b) => a.act.plainTitle.localeCompare(b.act.plainTitle, 'ru') || (a.act.id < b.act.id ? -1 : 1))
      .map(({ act, folder, downloads }) => {
        const address = (url: string): string => (base ? new URL(folder + url, base).href : folder + url);
        return {
          title: act.plainTitle,
          date: shownDate(act.date),
          itemprop: act.policy.passport?.sveden,
          page: address('index.html'),
          pdf: downloads
            .filter(({ mimeType }) => mimeType === 'application/pdf')
            .map((file) => ({ ...file, url: address(file.url) }))[0],
        };
      }),
  });
}
