/** Acts of a test as the feed sees them, without a browser. */
import { type Corpus, contactsOf, policyOf } from '../../scripts/model/index.ts';
import {
  type ActView,
  actJson,
  addresses,
  type Feed,
  feedOf,
  type PublishedAct,
  type PublishedFile,
  viewOf,
} from '../../scripts/render/index.ts';
import { readSourceText } from '../../scripts/source/index.ts';

export const FILE: PublishedFile = {
  url: 'policy.json',
  mimeType: 'application/json',
  size: 1,
  sha256: '0'.repeat(64),
};

export interface ActText {
  id?: string;
  title?: string;
  /** ISO 8601. */
  date?: string;
  body: string;
  /** More lines of the passport. */
  passport?: string;
  /** `contacts.yaml`. */
  contacts?: string;
}

/** An adopted act for printing. */
export function viewOfText({
  id = 'support',
  title = 'Порядок помощи',
  date = '2024-08-30',
  body,
  passport = '',
  contacts,
}: ActText): ActView {
  const text = `---\nid: ${id}\nkind: Порядок\ntitle: ${JSON.stringify(title)}\nstatus: approved\napproved: { by: director, date: ${date} }\neffective: ${date}\n${passport}---\n\n${body}\n`;
  const policy = policyOf(readSourceText(`policy/${id}/editions/${date}.md`, text));
  if (!policy.passport) throw new Error(JSON.stringify(policy.passportMistakes));
  const corpus: Corpus = {
    policies: [policy],
    today: '2025-01-15',
    ...(contacts !== undefined && { contacts: contactsOf('policy/contacts.yaml', contacts) }),
  };
  return viewOf(policy, undefined, '0'.repeat(64), { corpus });
}

/** As the build publishes it with one edition. */
export function published(act: ActView): PublishedAct {
  const { effective = null, approved } = act.policy.passport!;
  const place = `editions/${approved?.date ?? act.date}/`;
  const edition = {
    date: approved?.date ?? act.date,
    effectiveFrom: effective,
    effectiveTo: null,
    url: `${place}index.html`,
    data: `${place}policy.json`,
    files: [],
  };
  const data = actJson(act, { schemas: '../../schemas/', files: [] }, { editions: [edition], supersededBy: [] });
  return { data, file: FILE };
}

export function feedOfActs(acts: readonly PublishedAct[], baseUrl?: string, utcOffset?: string): Feed {
  return feedOf(acts, { organization: 'Школа', baseUrl, utcOffset, address: addresses(baseUrl) });
}

export const feedOfOne = (act: ActView, baseUrl?: string, utcOffset?: string): Feed =>
  feedOfActs([published(act)], baseUrl, utcOffset);
