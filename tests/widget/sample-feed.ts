/** The feed that `build` makes of the school's own act, with services, steps and files that tests can rely on. */
import { buildProject } from '../build/build-in.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests break it in every way
export type Json = any;

const built = await buildProject();
const published = (path: string): Json => JSON.parse(built.files.get(path)?.toString('utf8') ?? 'null');
const FEED = published('feed.json');
const POLICY = published('policies/technical-support/policy.json');
await built.remove();

/** As it was published. */
export const publishedFeed = (): Json => structuredClone(FEED);

const clause = (number: string, name = number) => ({
  uid: `sec_3__para_${name.replace('.', '-')}`,
  eId: `sec_3__para_${name.replace('.', '-')}`,
  number,
});

const SERVICES = [
  {
    name: 'ФГИС «Моя школа»',
    email: 'myschool@gosuslugi.ru',
    phone: { display: '8 (800) 100-70-10', e164: '+78001007010', free: true, freeClaimed: true },
    clause: clause('3.1'),
    checkedAt: '2026-09-01',
  },
  {
    name: 'ИСОУ «Виртуальная школа»',
    email: 'info@vsopen.ru',
    phone: { display: '8 (4722) 77-72-82', e164: '+74722777282', free: false, freeClaimed: true },
    clause: clause('3.2'),
    checkedAt: null,
  },
  { name: 'VK Мессенджер', email: 'info@sferum.ru', phone: null, clause: clause('3.2', '3.2-bis'), checkedAt: null },
];

const PROCEDURE = [
  {
    order: 2,
    who: 'педагогический работник',
    action: 'обращается к специалистам и сообщает администрации Школы',
    clause: clause('3.3', '3.3-bis'),
  },
  { order: 1, who: 'обучающийся', action: 'сообщает педагогическому работнику', clause: clause('3.3') },
];

const ATTACHMENTS = [
  { url: 'policies/technical-support/policy.json', mime_type: 'application/json', size_in_bytes: 30_421 },
  { url: 'policies/technical-support/scheme.png', mime_type: 'image/png', size_in_bytes: 900 },
  { url: 'policies/technical-support/technical-support.pdf', mime_type: 'application/pdf', size_in_bytes: 76_296 },
  {
    url: 'policies/technical-support/technical-support.docx',
    mime_type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    size_in_bytes: 16_929,
  },
];

/** A new copy each time. */
export function sampleFeed(): Json {
  const feed = publishedFeed();
  const [item] = feed.items;
  item.attachments = structuredClone(ATTACHMENTS);
  Object.assign(item._lna, structuredClone({ id: 'technical-support', services: SERVICES, procedure: PROCEDURE }));
  return feed;
}

/** `policy.json` of the same act. */
export const samplePolicy = (): Json => structuredClone(POLICY);

/** Acts besides the first, each with a text of the usual length. */
export function manyActs(count: number): Json {
  const feed = sampleFeed();
  const [first] = feed.items;
  for (let i = 1; i < count; i++) {
    const id = `act-${i}`;
    feed.items.push({
      ...first,
      id,
      title: `Положение № ${i}`,
      _lna: { ...first._lna, id, services: [], procedure: [] },
    });
  }
  return feed;
}
