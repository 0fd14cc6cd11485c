/** The register of acts (реестр): the first page of the site. */
import type { Passport } from '../../model/index.ts';
import type { Download } from '../html/html.ts';
import { CONTENT_SECURITY_POLICY } from '../html/security.ts';
import { shownDate } from '../size.ts';
import { compileTemplate, readTemplate } from '../template.ts';
import type { ActView } from '../view.ts';

export interface RegisterRow {
  act: ActView;
  /** Folder of the edition in force, relative to the register, ending in `/`. */
  folder: string;
  /** Addresses relative to the folder. */
  downloads: readonly Download[];
}

/** @param organization the institution's short name; empty when unknown */
export function renderRegister(rows: readonly RegisterRow[], organization: string): string {
  const template = compileTemplate('site', 'index', []);
  const shown = [...rows].sort(
    (a, b) => a.act.plainTitle.localeCompare(b.act.plainTitle, 'ru') || (a.act.id < b.act.id ? -1 : 1),
  );
  const kinds = [...new Set(shown.map(({ act }) => act.kind))].sort((a, b) => a.localeCompare(b, 'ru'));
  return template({
    organization,
    policyOfSite: CONTENT_SECURITY_POLICY,
    kinds,
    rows: shown.map(({ act, folder, downloads }) => {
      const passport = act.policy.passport!;
      return {
        page: `${folder}index.html`,
        kind: act.kind,
        title: act.plainTitle,
        date: shownDate(act.date),
        order: orderOf(passport),
        state: passport.status === 'repealed' ? 'repealed' : 'in-force',
        status: statusOf(passport),
        downloads: downloads.map((file) => ({ ...file, url: folder + file.url })),
      };
    }),
  });
}

/** What approved the act: an order, else the signature of the date. */
function orderOf({ approved }: Passport): string {
  const { number, date } = approved?.order ?? {};
  return [number && `№ ${number}`, date && `от ${shownDate(date)}`].filter(Boolean).join(' ');
}

function statusOf({ status, effective, repealed }: Passport): string {
  if (status === 'repealed') return repealed ? `отменён с ${shownDate(repealed.date)}` : 'отменён';
  return effective ? `действует с ${shownDate(effective)}` : 'действует';
}

/** The register's style sheet, to lie in `assets/`. */
export const siteCss = (): string => readTemplate('site/site.css');
