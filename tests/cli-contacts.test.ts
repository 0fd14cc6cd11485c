/** `contacts`: what is named where, and what a changed record asks for. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ContactRecord } from '../scripts/commands/contacts/list.ts';
import { ownFile, type Project, project } from './command-line.ts';

const DRAFT = 'policy/support/policy.md';
const EDITION = 'policy/support/editions/2024-08-30.md';
const OLD_EDITION = 'policy/support/editions/2020-08-30.md';
const AGREED = 'policy/waiting/policy.md';

beforeEach(() => void vi.stubEnv('SOURCE_DATE_EPOCH', '1736899200'));

const act = (id: string, status: string, date?: string): string => `---
id: ${id}
kind: Порядок
title: Порядок оказания помощи
status: ${status}
${date ? `approved: { by: director, date: ${date} }\neffective: ${date}\n` : ''}---

# Порядок оказания помощи

## 1. Помощь

1.1. Звоните по телефону 8-4722-11-11-11 или пишите на info@vsopen.ru.

1.2. Поддержка VK Мессенджера:

- почта old@sferum.ru;
- телефон 42-4-41.
`;

const SERVICES = `virtual-school:
  name: ИСОУ «Виртуальная школа»
  email: info@vsopen.ru
  phone: 8 (4722) 77-72-82
  was: ["8 (4722) 11-11-11"]
  source: сайт
  checkedAt: 2024-09-01
vk:
  name: VK Мессенджер
  email: help@sferum.ru
  source: сайт
`;

const corpus = (): Project =>
  project({
    'policy/contacts.yaml': SERVICES,
    [DRAFT]: act('support', 'draft').replace('Мессенджера:\n\n- почта', 'Мессенджера: почта'),
    [EDITION]: act('support', 'approved', '2024-08-30'),
    [OLD_EDITION]: act('support', 'approved', '2020-08-30'),
    [AGREED]: act('waiting', 'agreed'),
  });

describe('contacts', () => {
  it('lists contacts with their clauses, and what has to be done', async () => {
    const { code, out, err } = await corpus().run(['contacts']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Телефоны
  8 (4722) 77-72-82 (+74722777282, городской)
    служба «ИСОУ «Виртуальная школа»» (policy/contacts.yaml:4), проверен 01.09.2024
    в актах не назван
  8 (4722) 11-11-11 (+74722111111, городской)
    прежний контакт службы «ИСОУ «Виртуальная школа»» (policy/contacts.yaml:5)
    ${DRAFT}, проект: пункт 1.1 (строка 12)
    ${OLD_EDITION}, прежняя редакция от 30.08.2020: пункт 1.1 (строка 14)
    ${EDITION}, действующая редакция от 30.08.2024: пункт 1.1 (строка 14)
    ${AGREED}, согласованный текст: пункт 1.1 (строка 12)
`);
    expect(out).toContain(`  42-4-41 (без кода: из другого города не позвонить)
    нет в списке служб
`);
    expect(out).toMatch(/\n {2}old@sferum\.ru\n {4}нет в списке служб\n/);
    expect(out).toContain(`
Заменит команда fix
  ${DRAFT}:12: «8-4722-11-11-11», в списке служб – «8 (4722) 77-72-82»

Решить человеку
  ${AGREED}:12: «8-4722-11-11-11», в списке служб – «8 (4722) 77-72-82»
  ${DRAFT}:14: «old@sferum.ru», в списке служб – «help@sferum.ru»

Нужна новая редакция
  ${EDITION}:14: «8-4722-11-11-11», в списке служб – «8 (4722) 77-72-82»
`);
  });

  it('one record changed: fix rewrites the drafts, and only them', async () => {
    const school = corpus();
    const files = [DRAFT, EDITION, OLD_EDITION, AGREED, 'policy/contacts.yaml'];
    const before = files.map((file) => school.read(file));
    const { out } = await school.run(['fix']);
    expect(out).toContain(`${DRAFT}:12: Заменить на «8 (4722) 77-72-82» (contact-differs).\n`);
    expect(files.map((file) => school.read(file))).toEqual([
      before[0]!.replace('8-4722-11-11-11', '8 (4722) 77-72-82'),
      ...before.slice(1),
    ]);
    expect((await school.run(['contacts'])).out).not.toContain('Заменит команда fix');
  });

  it('promises of fix no more than fix does', async () => {
    const school = project({
      'policy/contacts.yaml': SERVICES,
      [DRAFT]: act('support', 'draft').replace(
        '8-4722-11-11-11 или',
        '8-4722-11-11-11, 22-22-22, по тел. 8 (4722) 11-11-11, доб. 12, или [почтой](mailto:old@vsopen.ru)',
      ),
    });
    const { out } = await school.run(['contacts']);
    expect(out).not.toContain('Заменит команда fix');
    expect(out).toContain(`Решить человеку
  ${DRAFT}:12: «8-4722-11-11-11», в списке служб – «8 (4722) 77-72-82»
  ${DRAFT}:12: «8 (4722) 11-11-11», в списке служб – «8 (4722) 77-72-82»
`);
    const before = school.read(DRAFT);
    await school.run(['fix']);
    expect(school.read(DRAFT)).toBe(before);
  });

  it('lists the links that lead to a former contact, and fix mends them', async () => {
    const school = project({
      'policy/contacts.yaml': SERVICES.replace('was: [', 'was: [old@vsopen.ru, '),
      [DRAFT]: act('support', 'draft').replace('8-4722-11-11-11 или', '101 или [почтой](mailto:old@vsopen.ru), или'),
    });
    const { out } = await school.run(['contacts']);
    expect(out).toContain(`
  old@vsopen.ru
    прежний контакт службы «ИСОУ «Виртуальная школа»» (policy/contacts.yaml:5)
    ${DRAFT}, проект: пункт 1.1 (строка 12)
`);
    expect(out).toContain(`
Заменит команда fix
  ${DRAFT}:12: «mailto:old@vsopen.ru», в списке служб – «info@vsopen.ru»
`);
    await school.run(['fix']);
    expect(school.read(DRAFT)).toContain('[почтой](mailto:info@vsopen.ru)');
    expect((await school.run(['contacts'])).out).not.toContain('Заменит команда fix');
  });

  it('json: exactly this shape', async () => {
    const { out } = await corpus().run(['contacts', DRAFT, '--format', 'json']);
    const records = JSON.parse(out) as ContactRecord[];
    expect(records.map(({ text, state }) => `${text} ${state}`)).toEqual([
      '8 (4722) 11-11-11 former',
      '42-4-41 unknown',
      'info@vsopen.ru current',
      'old@sferum.ru unknown',
    ]);
    expect(records[0]).toEqual({
      type: 'phone',
      text: '8 (4722) 11-11-11',
      state: 'former',
      service: 'virtual-school',
      name: 'ИСОУ «Виртуальная школа»',
      checkedAt: '2024-09-01',
      registry: { file: 'policy/contacts.yaml', line: 5 },
      e164: '+74722111111',
      phoneType: 'fixed',
      uses: [
        {
          file: DRAFT,
          id: 'support',
          status: 'draft',
          edition: null,
          inForce: false,
          line: 12,
          column: 26,
          part: 'sec_1__para_1-1',
          partName: 'пункт 1.1',
          text: '8-4722-11-11-11',
          replacement: '8 (4722) 77-72-82',
          action: 'fix',
        },
      ],
    });
  });

  it('knows the letterhead, and works without any registry', async () => {
    const school = project({
      'policy/organization.yaml': ownFile('policy/organization.yaml'),
      [DRAFT]: act('support', 'draft'),
    });
    const { out } = await school.run(['contacts']);
    expect(out).toContain(
      '  42-4-80 (без кода: из другого города не позвонить)\n    карточка учреждения (policy/organization.yaml:19)\n    печатается на бланке\n',
    );
    expect((await project({ [DRAFT]: '' }).run(['contacts'])).out).toBe('Контактов нет.\n');
  });

  it('says which formats there are', async () => {
    expect(await corpus().run(['contacts', '--format', 'csv'])).toMatchObject({
      code: 2,
      err: 'Формата «csv» нет. Выберите один из: table, json.\n',
    });
  });
});
