/** «У меня не работает …, куда обратиться?»: services and steps read from the text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contactsOf, policyOf, supportOf } from '../scripts/model/index.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { ownFile } from './command-line.ts';
import { feedOfOne, viewOfText } from './feed/acts.ts';
import { HANGS } from './hangs.ts';

const lnaOf = (body: string, contacts?: string) =>
  feedOfOne(viewOfText({ body, ...(contacts !== undefined && { contacts }) })).items[0]!._lna;
const servicesOf = (body: string, contacts?: string) => lnaOf(body, contacts).services;
const stepsOf = (body: string) => lnaOf(body).procedure;
const short = (body: string, contacts?: string) =>
  servicesOf(body, contacts).map(({ name, email, phone, clause }) => [
    name,
    email,
    phone?.display ?? null,
    clause.number,
  ]);

const EDITION = ownFile('policy/technical-support/editions/2024-08-30.md').replace(/^---\n[\s\S]*?\n---\n/, '');
const CONTACTS = ownFile('policy/contacts.yaml');

describe.each([
  ['with the list of services', CONTACTS],
  ['without it', undefined],
])('the school’s act, %s', (_, contacts) => {
  test('names its three services with their contacts and clauses', () => {
    const clause = (end: string, number: string) => ({ uid: `sec_3__para_${end}`, eId: `sec_3__para_${end}`, number });
    expect(servicesOf(EDITION, contacts)).toEqual([
      {
        name: 'ФГИС «Моя школа»',
        email: 'myschool@gosuslugi.ru',
        phone: { display: '8 (800) 100-70-10', e164: '+78001007010', free: true, freeClaimed: true },
        clause: clause('3-1', '3.1'),
        checkedAt: null,
      },
      {
        name: 'ИСОУ «Виртуальная школа»',
        email: 'info@vsopen.ru',
        // The text says that the call is free; a number of the city of Belgorod is not.
        phone: { display: '8 (4722) 77-72-82', e164: '+74722777282', free: false, freeClaimed: true },
        clause: clause('3-2', '3.2'),
        checkedAt: null,
      },
      {
        name: 'VK Мессенджер',
        email: 'info@sferum.ru',
        phone: null,
        clause: clause('3-2-bis', '3.2'),
        checkedAt: null,
      },
    ]);
  });

  test('prescribes two steps', () => {
    const clause = (end: string) => ({ uid: `sec_3__para_${end}`, eId: `sec_3__para_${end}`, number: '3.3' });
    expect(lnaOf(EDITION, contacts).procedure).toEqual([
      {
        order: 1,
        who: 'обучающийся',
        action: 'сообщить об этом педагогическому работнику, который проводит занятие',
        clause: clause('3-3'),
        services: [],
      },
      {
        order: 2,
        who: 'педагогический работник',
        action: 'обратиться к специалистам, указанным в пункте 3.1, и сообщить администрации Школы о неполадках',
        clause: clause('3-3-bis'),
        services: ['ФГИС «Моя школа»'],
      },
    ]);
  });
});

describe('services', () => {
  test('«пунктах 3.1 и 3.2» of the draft lead to both services', () => {
    const draft = ownFile('policy/technical-support/policy.md').replace(/^---\n[\s\S]*?\n---\n/, '');
    const [, teacher] = stepsOf(draft);
    expect(teacher).toMatchObject({
      who: 'педагогический работник',
      clause: { number: '3.5', uid: 'sec_3__para_3-3-bis' },
    });
    expect(teacher!.services).toEqual(['ФГИС «Моя школа»', 'ИСОУ «Виртуальная школа»']);
  });

  test('the day of the check is the record’s, and null when one contact is not the record’s', () => {
    const record = (email: string) =>
      `ms:\n  name: ФГИС «Моя школа»\n  email: ${email}\n  phone: 8 (800) 100-70-10\n  source: сайт\n  checkedAt: 2026-09-01\n`;
    const body = '1.1. ФГИС «Моя школа»: почта a@school.example, тел. 8 (800) 100-70-10.';
    expect(servicesOf(body, record('a@school.example'))[0]!.checkedAt).toBe('2026-09-01');
    expect(servicesOf(body, record('b@school.example'))[0]!.checkedAt).toBeNull();
  });

  test('a record gives its name to a contact, whatever the text calls the service', () => {
    const contacts = 'sf:\n  name: Сферум\n  email: help@sferum.example\n  source: сайт\n';
    expect(short('1.1. По вопросам чатов пишите на help@sferum.example.', contacts)).toEqual([
      ['Сферум', 'help@sferum.example', null, '1.1'],
    ]);
    // A name in another case form and with other quotation marks.
    const portal = 'p:\n  name: Портал «Дневник»\n  email: x@dnevnik.example\n  source: сайт\n';
    expect(short('1.1. Работу портала "Дневник" обеспечивает служба: y@dnevnik.example.', portal)[0]![0]).toBe(
      'Портал «Дневник»',
    );
  });

  test.each([
    [
      'АИС «Зачисление» – a@x.example, портал «Госуслуги» – b@x.example.',
      [
        ['АИС «Зачисление»', 'a@x.example'],
        ['портал «Госуслуги»', 'b@x.example'],
      ],
    ],
    ['При сбоях мессенджера «Чат» пишите a@x.example.', [['мессенджер «Чат»', 'a@x.example']]],
    ['При сбоях VK Мессенджера пишите a@x.example.', [['VK Мессенджер', 'a@x.example']]],
    ['Почта школы: a@x.example.', []],
    ['МБОУ «Кустовская СОШ», почта a@x.example.', []],
    ['ФГИС «Моя школа» работает без почты.', []],
  ])('%s', (text, wanted) => {
    expect(servicesOf(`1.1. ${text}`).map(({ name, email }) => [name, email])).toEqual(wanted);
  });

  test('items and table rows belong to the service that they name', () => {
    expect(short('1.1. Поддержка ФГИС «Моя школа»:\n\n- почта a@x.example;\n- телефон 8 (800) 100-70-10.')).toEqual([
      ['ФГИС «Моя школа»', 'a@x.example', '8 (800) 100-70-10', '1.1'],
    ]);
    const table =
      '| Система | Почта | Телефон |\n|---|---|---|\n| ФГИС «Моя школа» | a@x.example | 8 (800) 100-70-10 |\n| ИСОУ «ВШ» | b@x.example | 42-4-41 |';
    expect(short(`1.1. Службы:\n\n${table}`)).toEqual([
      ['ФГИС «Моя школа»', 'a@x.example', '8 (800) 100-70-10', '1.1'],
      ['ИСОУ «ВШ»', 'b@x.example', '42-4-41', '1.1'],
    ]);
  });

  test('only 8-800 is free, and an extension is part of the number that is shown', () => {
    const [service] = servicesOf('1.1. ИСОУ «ВШ»: 8 (804) 333-70-10 доб. 12 (звонок бесплатный).');
    expect(service!.phone).toMatchObject({ display: '8 (804) 333-70-10 доб. 12', free: false, freeClaimed: true });
    expect(servicesOf('1.1. ИСОУ «ВШ»: тел. 42-4-41.')[0]!.phone).toEqual({
      display: '42-4-41',
      e164: null,
      free: false,
      freeClaimed: false,
    });
  });
});

describe('steps', () => {
  test.each([
    [
      'При неполадках родители (законные представители) обязаны немедленно уведомить классного руководителя.',
      'родители (законные представители)',
      'немедленно уведомить классного руководителя',
    ],
    ['При сбое системы учитель обращается к администратору.', 'учитель', 'обращается к администратору'],
    [
      'Если сайт не работает, обучающийся или его родитель должен сообщить об этом в школу. Ответ даётся за день.',
      'обучающийся или его родитель',
      'сообщить об этом в школу',
    ],
  ])('%s', (text, who, action) => {
    expect(stepsOf(`1.1. ${text}`).map((step) => [step.who, step.action])).toEqual([[who, action]]);
  });

  test.each([
    // No trouble, no person, no verb of telling.
    'Обучающийся должен сообщить классному руководителю о причине пропуска занятий.',
    'При неполадках необходимо обратиться к администратору.',
    'При неполадках обучающийся должен выключить компьютер.',
    'Работник, ответственный за техническую поддержку, назначается приказом.',
  ])('silent: %s', (text) => {
    expect(stepsOf(`1.1. ${text}`)).toEqual([]);
  });

  test('«в разделе 2» means the services of its clauses', () => {
    const body =
      '## 1. Помощь\n\n1.1. При сбое обучающийся должен обратиться в службы, указанные в разделе 2.\n\n## 2. Службы\n\n2.1. ФГИС «Моя школа»: a@x.example.\n\n2.2. ИСОУ «ВШ»: b@x.example.';
    expect(stepsOf(body)[0]!.services).toEqual(['ФГИС «Моя школа»', 'ИСОУ «ВШ»']);
  });
});

test('an act that refers to itself leads to nobody', () => {
  const [step] = stepsOf('1.1. При сбое обучающийся должен обратиться, как сказано в пункте 1.1 настоящего Порядка.');
  expect(step).toMatchObject({ who: 'обучающийся', services: [] });
});

test('acts of the fixtures and a hostile text give nothing that is not there', { timeout: HANGS }, () => {
  const folder = join(import.meta.dirname, 'fixtures/annotated');
  for (const name of readdirSync(folder)) {
    const policy = policyOf(readSourceText(name, readFileSync(join(folder, name), 'utf8')));
    for (const { email, phone } of supportOf(policy, { policies: [policy], today: '' }).services)
      expect(email ?? phone).not.toBeNull();
  }
  const contacts = contactsOf('policy/contacts.yaml', `a:\n  name: ${'«'.repeat(500)}\n  source: x\n`);
  for (const piece of ['ФГИС «', 'должен обратиться ', 'обучающийся или ', 'a@x.example ', '. ; ! ', 'портал "'])
    for (const times of [20_000 / piece.length]) {
      const text = `1.1. При сбое ${piece.repeat(times)}`;
      const policy = policyOf(readSourceText('policy/a/policy.md', text));
      expect(supportOf(policy, { policies: [policy], today: '', contacts }).services.length, piece).toBeLessThan(2);
    }
});
