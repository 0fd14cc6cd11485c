/** The notice of changes follows a clause by its name, its words and its place, as an edition's `changes.json` does. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addresses, type Changes, changesOf, editionChanges, readChanges, stateOf } from '../scripts/render/index.ts';
import { twoEditions } from './compare/edits.ts';
import { published, viewOfText } from './feed/acts.ts';

const SCHOOL = 'Школа помогает всем, кто попросил о помощи письменно.';
const ANSWER = 'Ответ дают в течение десяти рабочих дней со дня обращения.';
const HEAD = 'Директор принимает граждан по средам после уроков.';
const BOOKS = 'Библиотека выдаёт учебники на весь учебный год.';

type ClauseChange = Changes['acts'][number]['clauses'][number];

const stateOfText = (blocks: readonly string[]) =>
  stateOf(published(viewOfText({ id: 'a', body: blocks.join('\n\n') })).data);

function changed(old: readonly string[], now: readonly string[]): ClauseChange[] {
  const notice = changesOf({ states: [stateOfText(old)] }, [stateOfText(now)], addresses(undefined));
  expect(readChanges(JSON.stringify(notice))).toEqual(notice);
  return notice.acts.flatMap(({ clauses }) => clauses);
}

const told = (changes: readonly ClauseChange[]): string[] =>
  changes.map(
    ({ change, previousUid, uid, previousNumber, number, moved, splitFrom, mergedInto }) =>
      `${change}: ${previousUid ?? '–'} ${previousNumber ?? '–'} → ${change === 'removed' ? '–' : uid} ${number ?? '–'}` +
      `${moved ? ', moved' : ''}${splitFrom ? `, of ${splitFrom}` : ''}${mergedInto ? `, into ${mergedInto}` : ''}`,
  );

describe('clauses without names of their own', () => {
  const CASES: [name: string, old: string[], now: string[], told: string[]][] = [
    [
      'are renumbered when one is put between them',
      [`1.1. ${SCHOOL}`, `1.2. ${ANSWER}`, `1.3. ${HEAD}`],
      [`1.1. ${SCHOOL}`, `1.2. ${BOOKS}`, `1.3. ${ANSWER}`, `1.4. ${HEAD}`],
      [
        'added: – – → para_1-2 1.2.',
        'renumbered: para_1-2 1.2. → para_1-3 1.3.',
        'renumbered: para_1-3 1.3. → para_1-4 1.4.',
      ],
    ],
    [
      'are renumbered when the first is taken away',
      [`1.1. ${SCHOOL}`, `1.2. ${ANSWER}`, `1.3. ${HEAD}`],
      [`1.1. ${ANSWER}`, `1.2. ${HEAD}`],
      [
        'renumbered: para_1-2 1.2. → para_1-1 1.1.',
        'renumbered: para_1-3 1.3. → para_1-2 1.2.',
        'removed: para_1-1 1.1. → – –',
      ],
    ],
    [
      'are changed when another word comes with another number',
      [`1.1. ${SCHOOL}`, `1.2. ${ANSWER}`],
      [`1.1. ${BOOKS}`, `1.2. ${SCHOOL}`, `1.3. ${ANSWER.replace('десяти', 'пяти')}`],
      [
        'added: – – → para_1-1 1.1.',
        'renumbered: para_1-1 1.1. → para_1-2 1.2.',
        'changed: para_1-2 1.2. → para_1-3 1.3.',
      ],
    ],
    [
      'move to another section',
      ['## 1. Общее', `1.1. ${SCHOOL}`, `1.2. ${HEAD}`, '## 2. Сроки', `2.1. ${ANSWER}`, `2.2. ${BOOKS}`],
      ['## 1. Общее', `1.1. ${SCHOOL}`, '## 2. Сроки', `2.1. ${ANSWER}`, `2.2. ${BOOKS}`, `2.3. ${HEAD}`],
      ['renumbered: sec_1__para_1-2 1.2. → sec_2__para_2-3 2.3., moved'],
    ],
    [
      'change places without a number',
      ['1.1. Школа помогает:', '- тем, кто письменно попросил о помощи;', '- всем педагогическим работникам школы.'],
      ['1.1. Школа помогает:', '- всем педагогическим работникам школы.', '- тем, кто письменно попросил о помощи;'],
      ['renumbered: para_1-1__list_1__point_2 – → para_1-1__list_1__point_1 –, moved'],
    ],
    [
      'have none below a part that has one',
      [
        '1.1. Школа помогает: {#help}',
        '- тем, кто письменно попросил о помощи;',
        '- всем педагогическим работникам школы.',
      ],
      [
        '1.1. Школа помогает: {#help}',
        '- всем педагогическим работникам школы.',
        '- тем, кто письменно попросил о помощи;',
      ],
      ['renumbered: help__list_1__point_2 – → help__list_1__point_1 –, moved'],
    ],
    [
      'are divided',
      [`1.1. ${HEAD} ${ANSWER} ${BOOKS}`],
      [`1.1. ${HEAD} ${ANSWER}`, `1.2. ${BOOKS}`],
      ['changed: para_1-1 1.1. → para_1-1 1.1.', 'added: – – → para_1-2 1.2., of para_1-1'],
    ],
    [
      'are merged',
      [`1.1. ${HEAD} ${ANSWER}`, `1.2. ${BOOKS}`],
      [`1.1. ${HEAD} ${ANSWER} ${BOOKS}`],
      ['changed: para_1-1 1.1. → para_1-1 1.1.', 'removed: para_1-2 1.2. → – –, into para_1-1'],
    ],
    [
      'stay the same when only a blank is another one',
      [`1.1. ${SCHOOL}`],
      [`1.1. ${SCHOOL.replace('о помощи', 'о\u00A0помощи')}`],
      [],
    ],
  ];
  for (const [name, old, now, expected] of CASES) it(name, () => expect(told(changed(old, now))).toEqual(expected));
});

it('a text whose name is another one is given, so that a program which knows clauses by their names has it', () => {
  const [added, renumbered] = changed([`1.1. ${SCHOOL}`], [`1.1. ${BOOKS}`, `1.2. ${SCHOOL}`]);
  expect([added!.text, added!.previousText]).toEqual([BOOKS, null]);
  expect([renumbered!.text, renumbered!.previousText]).toEqual([SCHOOL, SCHOOL]);
  const [named] = changed([`1.1. ${SCHOOL} {#school}`], [`1.2. ${SCHOOL} {#school}`]);
  expect(named).toMatchObject({ change: 'renumbered', uid: 'school', text: null, previousText: null });
});

it('a notice of version 1.1 is still read, and stays while nothing changes', () => {
  const now = [stateOfText([`1.1. ${SCHOOL}`, `1.2. ${BOOKS}`])];
  const notice = changesOf({ states: [stateOfText([`1.1. ${SCHOOL}`])] }, now, addresses(undefined));
  // By the older version's reckoning of a state, which is published as `state`.
  expect(notice.state).toBe('179922007276b7f7cd5f0ad94d3efb44628af06fd02915ddb8f08b71b6e82407');
  const older = structuredClone(notice);
  for (const clause of older.acts[0]!.clauses) {
    delete clause.previousUid;
    delete clause.moved;
    delete clause.splitFrom;
    delete clause.mergedInto;
  }
  expect(readChanges(JSON.stringify(older))).toEqual(older);
  expect(changesOf({ states: now, notice: older }, now, addresses(undefined))).toEqual(older);
});

it('says of every clause what the comparison of the editions says', () => {
  const bodyOf = (text: string): string => text.replace(/^---\n[\s\S]*?\n---(?:\n|$)/, '');
  fc.assert(
    fc.property(twoEditions, (editions) => {
      // Pictures are told by their files, and footnotes are no clauses.
      fc.pre(!/!\[|\[\^/.test(editions.old + editions.now));
      const [old, now] = [editions.old, editions.now].map((text) => viewOfText({ id: 'a', body: bodyOf(text) }));
      const ofEdition = editionChanges(old!.policy, now!.policy, '').changes.filter(
        ({ change, uid, previousUid }) => change !== 'marked' && (uid ?? previousUid) !== null,
      );
      const states = [old!, now!].map((view) => stateOf(published(view).data));
      const { acts } = changesOf({ states: [states[0]!] }, [states[1]!], addresses(undefined));
      const ofFeed = acts.flatMap(({ clauses }) => clauses);
      const line = (name: string, rest: readonly unknown[]): string => `${name} ${JSON.stringify(rest)}`;
      expect(
        ofFeed
          .map(({ change, previousUid, uid, moved, splitFrom, mergedInto }) =>
            line(change, [previousUid, change === 'removed' ? null : uid, moved, splitFrom, mergedInto]),
          )
          .sort(),
      ).toEqual(
        ofEdition
          .map(({ change, previousUid, uid, moved, splitFrom, mergedInto }) =>
            line(change === 'moved' ? 'renumbered' : change, [previousUid, uid, moved, splitFrom, mergedInto]),
          )
          .sort(),
      );
    }),
  );
});
