/** The data for search engines: read back from the page as a browser reads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { describe, expect, it } from 'vitest';
import { type Organization, organizationOf, policyOf } from '../scripts/model/index.ts';
import { type History, linkedDataOf, renderHtml, viewOf } from '../scripts/render/index.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { PAYLOADS, passportOf, schoolOf } from './hostile/payloads.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const SCHOOL = organizationOf('policy/organization.yaml', read('policy/organization.yaml')).value!;
const FILES = [{ url: 'technical-support.pdf', mimeType: 'application/pdf', size: 12, sha256: 'a'.repeat(64) }];
const FIRST = { adopted: '2024-08-30', effective: '2024-08-30' };
const EDITION = 'policy/technical-support/editions/2024-08-30.md';

interface Given {
  text?: string;
  path?: string;
  history?: History;
  school?: Organization;
}

function pageOf({ text = read(EDITION), path = EDITION, history = [FIRST], school }: Given = {}): string {
  const act = viewOf(policyOf(readSourceText(path, text)), school, '');
  const linkedData = linkedDataOf(act, { history, folder: 'policies/technical-support/', files: FILES });
  return renderHtml(act, { for: 'screen', root: '', linkedData });
}

/** The scripts of a page and what is in them. */
function scriptsOf(page: string): { type: unknown; text: string }[] {
  return selectAll('script', fromHtml(page)).map((script) => ({
    type: script.properties.type,
    text: script.children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
  }));
}

function dataOf(given: Given = {}) {
  const scripts = scriptsOf(pageOf(given));
  expect(scripts.map(({ type }) => type)).toEqual(['application/ld+json']);
  return JSON.parse(scripts[0]!.text);
}

describe('what the page tells', () => {
  it('of the edition in force', () => {
    const data = dataOf({ school: { ...SCHOOL, baseUrl: 'https://school.example/akty' } });
    const address = 'https://school.example/akty/policies/technical-support/';
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': ['DigitalDocument', 'Legislation'],
      '@id': address,
      url: address,
      name: 'Порядок оказания технической помощи обучающимся и педагогическим работникам',
      inLanguage: 'ru',
      legislationType: 'Порядок',
      legislationIdentifier: 'technical-support',
      legislationDate: '2024-08-30',
      legislationDateVersion: '2024-08-30',
      legislationLegalForce: 'https://schema.org/InForce',
      temporalCoverage: '2024-08-30/..',
      legislationPassedBy: { '@type': 'EducationalOrganization', name: SCHOOL.name.value },
      publisher: {
        '@type': 'EducationalOrganization',
        name: SCHOOL.name.value,
        alternateName: SCHOOL.shortName.value,
        telephone: ['42-4-41', '42-4-80'],
      },
      encoding: [
        {
          '@type': 'MediaObject',
          contentUrl: `${address}technical-support.pdf`,
          encodingFormat: 'application/pdf',
          contentSize: '12 B',
          sha256: 'a'.repeat(64),
        },
      ],
    });
    expect(data.isBasedOn.map(({ name }: { name: string }) => name)).toEqual([
      'Федеральный закон от 29.12.2012 № 273-ФЗ',
      'постановление Правительства Российской Федерации от 11.10.2023 № 1678',
      'приказ Минобрнауки России от 06.10.2009 № 373',
      'приказ Минобрнауки России от 17.12.2010 № 1897',
      'приказ Минобрнауки России от 17.05.2012 № 413',
    ]);
    expect(data.isBasedOn[0]).toEqual({
      '@type': 'Legislation',
      name: 'Федеральный закон от 29.12.2012 № 273-ФЗ',
      alternateName: 'Об образовании в Российской Федерации',
      legislationDate: '2012-12-29',
      legislationIdentifier: '/akn/ru/act/fz/2012-12-29/273-fz',
    });
    // Clause 4.2 cites what the act is based on once more.
    expect(data).not.toHaveProperty('citation');
  });

  it('of a draft: no date, no force, nobody who passed it', () => {
    const path = 'policy/technical-support/policy.md';
    const data = dataOf({ path, text: read(path), school: SCHOOL });
    expect(data.creativeWorkStatus).toBe('Draft');
    for (const field of ['legislationDate', 'legislationLegalForce', 'legislationPassedBy', 'temporalCoverage', 'url'])
      expect(data).not.toHaveProperty(field);
    expect(data.encoding[0].contentUrl).toBe('technical-support.pdf');
  });

  it('of an act without a card of the school: nothing about the school', () => {
    const data = dataOf();
    for (const field of ['publisher', 'legislationPassedBy', 'url', '@id']) expect(data).not.toHaveProperty(field);
  });

  it('of the force only what no clock can change', () => {
    const force = (given: Given) => dataOf({ school: SCHOOL, ...given }).legislationLegalForce;
    const next = { adopted: '2025-08-29', effective: '2025-08-29' };
    expect(force({ history: [FIRST, next] })).toBe('https://schema.org/NotInForce');
    expect(force({ history: [FIRST, { ...next, effective: '2025-09-01' }] })).toBeUndefined();
    const late = read(EDITION).replace('effective: 2024-08-30', 'effective: 2024-09-01');
    expect(late).not.toBe(read(EDITION));
    expect(force({ text: late })).toBeUndefined();
    const repealed = read(EDITION).replace('status: approved', 'status: repealed\nrepealed: { date: 2025-01-15 }');
    expect(force({ text: repealed })).toBe('https://schema.org/NotInForce');
    expect(dataOf({ text: repealed }).temporalCoverage).toBe('2024-08-30/2025-01-15');
  });

  it('of a body that approves: it passed the act', () => {
    const text = read(EDITION).replace(/approved: .*/, 'approved: { by: pedagogical-council, date: 2024-08-30 }');
    expect(dataOf({ text, school: SCHOOL }).legislationPassedBy).toEqual({
      '@type': 'Organization',
      name: SCHOOL.bodies!['pedagogical-council']!.name,
    });
  });
});

it('no payload in any field ends the block of data, and all of it reads as it was given', () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(40);
  for (const payload of PAYLOADS) {
    const school = schoolOf(payload);
    const text = `${passportOf(payload)}1.1. Разработан на основе Федерального закона от 01.01.2020 № 1-ФЗ «О ${payload}».\n`;
    const page = pageOf({ path: 'policy/hostile/policy.md', text, school });
    const scripts = scriptsOf(page);
    expect(
      scripts.map(({ type }) => type),
      payload,
    ).toEqual(['application/ld+json']);
    const data = JSON.parse(scripts[0]!.text);
    expect(data.name, payload).toBe(`Порядок ${payload}`);
    expect(data.publisher.name, payload).toBe(school.name.value);
    expect(data.isBasedOn[0].name, payload).toBe('Федеральный закон от 01.01.2020 № 1-ФЗ');
    expect(scripts[0]!.text, payload).not.toMatch(/[<>&\u2028\u2029]/);
  }
});
