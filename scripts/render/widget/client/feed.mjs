// @ts-check
/**
 * The feed → what is shown of an act. Older and newer minor versions of the schema are read alike: fields that are
 * missing are unknown, fields that are new are passed over. A newer major version may mean other things by the same
 * names and is not read.
 */
import { mailAddress, phoneAddress, webAddress } from './links.mjs';
import { day, line, list, record } from './values.mjs';
import { Failure, fileWords, sizeWords } from './words.mjs';

/** @typedef {{ uid: string, eId: string, number: string }} ClauseName */
/** @typedef {{ words: string, address: string, size: string, rank: number }} ActFile */
/** @typedef {{ words: string, address: string, free: boolean | undefined }} Phone */
/** @typedef {{ words: string, address: string }} Mail */
/** @typedef {{ name: string, mail: Mail | undefined, phone: Phone | undefined, clause: ClauseName, checkedAt: string }} Service */
/** @typedef {{ date: string, page: string, data: string, from: string, to: string }} Edition */
/** @typedef {{ who: string, action: string, clause: ClauseName }} Step */
/**
 * Dates are ISO, addresses absolute; what is unknown is empty.
 * @typedef {object} Act
 * @property {string} title
 * @property {string} page
 * @property {string} status
 * @property {string} edition
 * @property {string} from in force from
 * @property {string} to the first day on which it is not in force any more
 * @property {ActFile[]} files
 * @property {Edition[]} editions
 * @property {string[]} successors names of the acts that were adopted in its place
 * @property {Service[]} services
 * @property {Step[]} steps
 * @property {unknown} clauses as they are in the feed, if they are
 * @property {string} data address of the whole act
 */

const MAJOR = 1;

/**
 * @param {unknown} data the whole answer
 * @returns {Record<string, unknown>[]} its acts as they are
 * @throws {Failure} when it is no feed, or one of a newer major version
 */
export function itemsOf(data) {
  const feed = record(data);
  const lna = record(feed._lna);
  for (const version of [feed.version, feed._lna_schema, lna.schema, lna.version]) demandKnown(version);
  if (!Array.isArray(feed.items)) throw new Failure('malformed');
  return feed.items.map(record);
}

/** @param {unknown} version `1`, `"1.2"`, `schemas/feed-1.json`; nothing is the first @throws {Failure} */
export function demandKnown(version) {
  const major = /(?:^|[^\d.])(\d{1,6})(?:\.\d{1,6}){0,2}(?:\.json)?$/.exec(line(version))?.[1];
  if (Number(major ?? 0) > MAJOR) throw new Failure('newer');
}

/**
 * @param {Record<string, unknown>[]} items
 * @param {string} name the act's permanent name
 * @returns {Record<string, unknown>}
 * @throws {Failure} when the feed does not have it
 */
export function itemNamed(items, name) {
  const found =
    items.find((item) => record(item._lna).id === name) ??
    items.find((item) => typeof item.id === 'string' && lastStep(item.id) === name);
  if (!name || !found) throw new Failure('policy');
  return found;
}

/** @param {string} id a name, or an address that ends in it @returns {string} */
function lastStep(id) {
  return id.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? '';
}

/**
 * @param {Record<string, unknown>} item
 * @param {string} base address of the feed
 * @returns {Act}
 * @throws {Failure} when the item is of a newer major version
 */
export function actOf(item, base) {
  const lna = record(item._lna);
  demandKnown(lna.schema);
  return {
    title: line(item.title) || line(lna.kind) || 'Акт без названия',
    page: webAddress(item.url, base),
    status: line(lna.status),
    edition: day(lna.edition),
    from: day(lna.effectiveFrom),
    to: day(lna.effectiveTo),
    files: filesOf(list(item.attachments), base),
    editions: list(lna.editions).map((one) => editionName(record(one), base)),
    successors: list(lna.supersededBy).map((one) => line(record(one).id)),
    services: list(lna.services)
      .map(serviceOf)
      .filter(({ name }) => name),
    steps: stepsOf(list(lna.procedure)),
    clauses: lna.clauses,
    data: webAddress(lna.data, base),
  };
}

/**
 * Where the data of an edition are: beside its page, or, as it once was, in the place of it.
 * @param {Record<string, unknown>} edition
 * @param {string} base
 * @returns {Edition}
 */
function editionName({ date, url, data, effectiveFrom, effectiveTo }, base) {
  return {
    date: day(date),
    page: data ? webAddress(url, base) : '',
    data: webAddress(data ?? url, base),
    from: day(effectiveFrom),
    to: day(effectiveTo),
  };
}

/**
 * Files to take home, the wanted first; pictures are seen on the page.
 * @param {unknown[]} files attachments of an item, or files of an act
 * @param {string} base
 * @returns {ActFile[]}
 */
export function filesOf(files, base) {
  return files
    .map(record)
    .map((file) => ({
      type: line(file.mime_type ?? file.mimeType),
      size: file.size_in_bytes ?? file.size,
      url: file.url,
    }))
    .filter(({ type }) => !/^(?:image|text\/html)/.test(type))
    .flatMap(({ type, size, url }) => {
      const address = webAddress(url, base);
      return address ? [{ ...fileWords(type, address), address, size: sizeWords(size) }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
}

/** @param {unknown} value @returns {Service} */
function serviceOf(value) {
  const { name, email, phone, clause, checkedAt } = record(value);
  const { display, e164, free } = record(phone);
  const number = line(display, 60) || line(e164, 60);
  const mail = line(email, 254);
  return {
    name: line(name, 200),
    mail: mail ? { words: mail, address: mailAddress(email) } : undefined,
    phone: number
      ? { words: number, address: phoneAddress(phone), free: typeof free === 'boolean' ? free : undefined }
      : undefined,
    clause: clauseName(clause),
    checkedAt: day(checkedAt),
  };
}

/** @param {unknown[]} steps @returns {Step[]} */
function stepsOf(steps) {
  return steps
    .map(record)
    .map((step, i) => ({ step, order: typeof step.order === 'number' ? step.order : i + 1 }))
    .sort((a, b) => a.order - b.order)
    .map(({ step }) => ({ who: line(step.who), action: line(step.action, 3000), clause: clauseName(step.clause) }))
    .filter(({ who, action }) => who || action);
}

/** @param {unknown} value @returns {ClauseName} */
function clauseName(value) {
  const { uid, eId, number } = record(value);
  return { uid: line(uid), eId: line(eId), number: line(number, 40) };
}
