/**
 * The act for search engines: JSON-LD of schema.org (https://schema.org/Legislation). A regulation of a school is no
 * legislation in the strict sense, so it is a DigitalDocument as well. What is not known is left out.
 */
import { adoptionOf, type History } from '../history.ts';
import { type ActView, publishedAt } from '../view.ts';
import { citedActs } from './cited-acts.ts';
import { passedBy, publisher } from './organization.ts';

/** A file of the act, its address relative to the page. */
interface EncodedFile {
  url: string;
  mimeType: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

interface Options {
  /** All adopted editions of the act. */
  history: History;
  /** Where the page lies, relative to `dist/`, ending in `/`. */
  folder: string;
  files: readonly EncodedFile[];
}

/** An object of schema.org: fields that are not known are not there. */
type LinkedData = Readonly<Record<string, unknown>>;

/** Build the data of one page. */
export function linkedDataOf(act: ActView, { history, folder, files }: Options): LinkedData {
  const { institution, policy } = act;
  const adopted = adoptionOf(act);
  const page = publishedAt(folder, institution);
  return known({
    '@context': 'https://schema.org',
    '@type': ['DigitalDocument', 'Legislation'],
    '@id': page,
    url: page,
    name: act.plainTitle,
    inLanguage: 'ru',
    identifier: act.id,
    creativeWorkStatus: policy.mode === 'draft' ? 'Draft' : undefined,
    legislationType: act.kind,
    legislationIdentifier: act.id,
    legislationDate: adopted && (history[0]?.adopted ?? adopted),
    legislationDateVersion: adopted,
    legislationPassedBy: adopted ? passedBy(act) : undefined,
    // A page at an edition's own address never changes, and force does: the act's own page says it.
    legislationLegalForce: adopted && !isPermanent(folder) ? forceOf(act, adopted, history) : undefined,
    temporalCoverage: adopted && periodOf(act),
    ...citedActs(act),
    publisher: publisher(institution),
    // A picture is a part of the act and not the act in another form.
    encoding: files
      .filter(({ mimeType }) => !mimeType.startsWith('image/'))
      .map((file) => ({
        '@type': 'MediaObject',
        contentUrl: publishedAt(folder + file.url, institution) ?? file.url,
        encodingFormat: file.mimeType,
        contentSize: `${file.size} B`,
        sha256: file.sha256,
      })),
  });
}

const isPermanent = (folder: string): boolean => /\/editions\/[^/]+\/$/.test(folder);

/**
 * Whether this edition is in force. The page has no clock: of an edition that takes effect after its adoption, and of
 * the one before it, only the period is told.
 */
function forceOf({ policy }: ActView, adopted: string, history: History): string | undefined {
  if (policy.passport?.repealed) return 'https://schema.org/NotInForce';
  const [next] = history.filter((edition) => edition.adopted > adopted);
  if (next) return waits(next) ? undefined : 'https://schema.org/NotInForce';
  const effective = policy.passport?.effective;
  return waits({ adopted, ...(effective && { effective }) }) ? undefined : 'https://schema.org/InForce';
}

const waits = ({ adopted, effective }: History[number]): boolean => effective !== undefined && effective > adopted;

/** ISO 8601 interval, open where the end is not known. */
function periodOf({ policy }: ActView): string | undefined {
  const { effective, repealed } = policy.passport!;
  return effective && `${effective}/${repealed?.date ?? '..'}`;
}

function known(data: LinkedData): LinkedData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
