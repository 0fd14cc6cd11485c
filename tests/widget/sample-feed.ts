/** A feed of the shape that `build` publishes: the school's own act, with services and steps as data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyOf } from '../../scripts/model/index.ts';
import { feedOf, policyJson, viewOf } from '../../scripts/render/index.ts';
import { readSource } from '../../scripts/source/index.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests break it in every way
export type Json = any;

const PATH = 'policy/technical-support/editions/2024-08-30.md';
const bytes = readFileSync(join(import.meta.dirname, '../..', PATH));
const act = viewOf(policyOf(readSource(PATH, bytes)), undefined, '0'.repeat(64));
const folder = 'policies/technical-support/';
const files = [
  ['index.html', 'text/html', 21_000],
  ['technical-support.pdf', 'application/pdf', 76_296],
  ['technical-support.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 16_929],
  ['policy.json', 'application/json', 30_421],
].map(([url, mimeType, size]) => ({ url, mimeType, size, sha256: 'a'.repeat(64) })) as Parameters<
  typeof policyJson
>[1]['files'];

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

/** A new copy each time. */
export function sampleFeed(): Json {
  const [item] = feedOf(
    [{ editions: [{ act, folder: `${folder}editions/2024-08-30/`, files }], folder }],
    'Школа',
  ).items;
  return structuredClone({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Локальные нормативные акты',
    _lna: { schema: 'schemas/feed-1.json' },
    items: [{ ...item, _lna: { ...item!._lna, id: 'technical-support', services: SERVICES, procedure: PROCEDURE } }],
  });
}

/** `policy.json` of the same act. */
export function samplePolicy(): Json {
  return structuredClone(policyJson(act, { schemas: '../../schemas/', files }));
}

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
