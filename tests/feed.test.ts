import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contactsOf, policyOf } from '../scripts/model/index.ts';
import { asAdopted, policyJson, viewOf } from '../scripts/render/index.ts';
import { readSource, readSourceText } from '../scripts/source/index.ts';
import { feedOfOne } from './feed/acts.ts';

test('the plain text of an act has numbers, items and tables', () => {
  const bytes = readFileSync(join(import.meta.dirname, 'fixtures/acts/everything.md'));
  const act = viewOf(policyOf(readSource('policy/everything/policy.md', bytes)), undefined, '0'.repeat(64));
  const lines = policyJson(act, { schemas: '', files: [] }).text.split('\n');
  expect(lines[0]).toBe('1. Общие положения');
  expect(lines).toContain('1.2. Положение разработано на основе:');
  expect(lines).toContain('– Федерального закона от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»;');
  expect(lines).toContain('№\tВид издания\tСрок, дней\tПримечание');
  expect(lines).toContain('Приложение № 1 к Положению о школьной библиотеке');
});

test('contacts have E.164, type, the day of the check and the parts that name them', () => {
  const text = `---
id: support
kind: Порядок
title: Порядок помощи
status: approved
approved: { by: director, date: 2024-08-30 }
---

1.1. Звоните 8 (4722) 77-72-82 доб. 12 или 8-4722-77-72-83.

1.2. Пишите на INFO@vsopen.ru, школа@школа.рф, тел. 8-4722-77-72-83, сайт http://Школа.рф/; ул. Победы, 5, тел. 42-4-41.
`;
  const policy = policyOf(readSourceText('policy/support/editions/2024-08-30.md', text));
  const contacts = contactsOf(
    'policy/contacts.yaml',
    'vs:\n  name: Школа\n  phone: +7 (4722) 77-72-83\n  email: info@vsopen.ru\n  source: сайт\n  checkedAt: 2024-09-01\n',
  );
  const corpus = { policies: [policy], contacts, today: '2025-01-15' };
  const act = viewOf(policy, undefined, '0'.repeat(64), { corpus });
  const json = policyJson(act, { schemas: '', files: [] }).contacts;
  const nobody = { service: null, checkedAt: null };
  const known = { service: 'vs', checkedAt: '2024-09-01' };
  const written = { e164: null, phoneType: null };
  const [first, second] = ['para_1-1', 'para_1-2'];
  expect(json).toEqual([
    // The registry has neither this number nor its extension.
    {
      type: 'phone',
      text: '8 (4722) 77-72-82',
      value: '+74722777282,12',
      e164: '+74722777282',
      phoneType: 'fixed',
      ...nobody,
      clauses: [first],
    },
    {
      type: 'phone',
      text: '8-4722-77-72-83',
      value: '+74722777283',
      e164: '+74722777283',
      phoneType: 'fixed',
      ...known,
      clauses: [first, second],
    },
    { type: 'email', text: 'INFO@vsopen.ru', value: 'info@vsopen.ru', ...written, ...known, clauses: [second] },
    {
      type: 'email',
      text: 'школа@школа.рф',
      value: 'школа@xn--80atdl2c.xn--p1ai',
      ...written,
      ...nobody,
      clauses: [second],
    },
    { type: 'url', text: 'http://Школа.рф/', value: 'xn--80atdl2c.xn--p1ai', ...written, ...nobody, clauses: [second] },
    { type: 'address', text: 'ул. Победы, 5', value: 'улпобеды5', ...written, ...nobody, clauses: [second] },
    { type: 'phone', text: '42-4-41', value: '42441', e164: null, phoneType: 'local', ...nobody, clauses: [second] },
  ]);
  expect(feedOfOne(act).items[0]!._lna.contacts).toEqual(json);
  // What goes into a file for ever does not know when somebody checked a phone.
  for (const contact of policyJson(asAdopted(act), { schemas: '', files: [] }).contacts)
    expect(contact).toMatchObject(nobody);
});
