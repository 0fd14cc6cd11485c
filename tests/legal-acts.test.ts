/** The registry of legal acts as data, and what it says of citations. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../scripts/knowledge/citations/index.ts';
import { isCalendarDate } from '../scripts/knowledge/dates.ts';
import builtIn from '../scripts/knowledge/legal-acts/acts.json' with { type: 'json' };
import {
  type ActEntries,
  forceOf,
  type LegalAct,
  monthsLater,
  registryOf,
  shortName,
} from '../scripts/knowledge/legal-acts/index.ts';
import { RegistrySchema } from '../scripts/model/schema/legal-acts.ts';

const entries = Object.entries(builtIn as unknown as ActEntries);

describe('acts.json', () => {
  it('fits its schema', () => {
    const validate = new Ajv({ allErrors: true, formats: { date: isCalendarDate } }).compile(RegistrySchema);
    expect(validate(builtIn), JSON.stringify(validate.errors, null, 1)).toBe(true);
    expect(entries.length).toBeGreaterThanOrEqual(59);
  });

  it.each(entries)('%s: a state, and whatever is checked, has a source', (_id, act) => {
    const { status, source, checkedAt } = act;
    const says = status?.value !== null || status?.until;
    if (says) expect(source?.length).toBeGreaterThan(0);
    if (says) expect(checkedAt).not.toBeNull();
    if (status?.by) expect(Object.keys(builtIn)).toContain(status.by);
    if (status?.from && status.until) expect(status.from < status.until).toBe(true);
  });

  it('no two entries have the same kind, date and number', () => {
    const keys = entries.map(([, { kind, date, number, title }]) => [kind, date, number ?? title].join(' '));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('its numbers are written as the grammar gives them', () => {
    for (const [id, { kind, number }] of entries) {
      if (!number || kind === 'code') continue;
      const text =
        kind === 'sanitary_rules' || kind === 'gost' ? number : `${PREFIX[kind!] ?? ''} от 01.01.2020 № ${number}`;
      expect(
        findCitations(text).map((one) => one.number),
        id,
      ).toEqual([number]);
    }
  });
});

const PREFIX: Partial<Record<LegalAct['kind'], string>> = {
  federal_law: 'Федеральный закон',
  government_decree: 'постановление Правительства РФ',
  order: 'приказ Минпросвещения России',
};

const identify = (text: string, own: ActEntries = {}) => {
  const [citation] = findCitations(text);
  const { act, candidates, wrong } = registryOf(own).identify(citation!);
  return { act: act?.id, candidates: candidates.map(({ id }) => id), wrong };
};

describe('identify', () => {
  it.each<[string, string | undefined, string?]>([
    ['Федеральный закон от 29.12.2012 № 273-ФЗ', 'fz-273-2012'],
    ['Федеральный закон от 25.12.2008 № 273-ФЗ', 'fz-273-2008'],
    ['Закон РФ «Об образовании в Российской Федерации» № 273-ФЗ', 'fz-273-2012'],
    ['Федеральный закон «О персональных данных»', 'fz-152-2006'],
    ['Федеральный закон от 29.12.2012 № 173-ФЗ «Об образовании в Российской Федерации»', 'fz-273-2012', 'number'],
    ['Федеральный закон от 21.12.2012 № 273-ФЗ', 'fz-273-2012', 'date'],
    ['Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании»', 'fz-273-2012', 'title'],
    ['приказ Минобрнауки России от 06.10.2009 № 373', 'mo-373'],
    // The same number and day of another body is another act.
    ['приказ Минздрава России от 06.10.2009 № 373', undefined],
    // Another year of the same body is another order.
    ['приказ Минобрнауки России от 06.10.2011 № 373', undefined],
    ['Федеральный закон от 01.01.1999 № 273-ФЗ «О другом»', undefined],
    ['СП 2.4.3648-20', 'sp-2-4-3648-20'],
    ['ТК РФ', 'tk-rf'],
    ['Семейный кодекс РФ', undefined],
  ])('%s', (text, id, wrong) => {
    expect(identify(text)).toMatchObject({ act: id, wrong });
  });

  it('a number alone may mean several acts', () => {
    expect(identify('Федеральный закон № 273-ФЗ')).toEqual({
      act: undefined,
      candidates: ['fz-273-2012', 'fz-273-2008'],
      wrong: undefined,
    });
  });

  it('a number with another title is not called unknown', () => {
    expect(identify('Федеральный закон № 273-ФЗ «Об образовании»').candidates).toEqual(['fz-273-2012', 'fz-273-2008']);
  });

  it('takes what a school adds and corrects', () => {
    const own: ActEntries = {
      'order-975': { kind: 'order', date: '2013-07-10', number: '975', source: ['сайт'] },
      'mo-413': { status: { value: 'repealed', from: '2026-09-01' }, source: ['сайт'] },
    };
    expect(identify('приказ Минкультуры России от 10.07.2013 № 975', own).act).toBe('order-975');
    const registry = registryOf(own);
    expect(registry.byId('mo-413')).toMatchObject({ number: '413', status: { value: 'repealed' } });
    expect(registryOf().byId('mo-413')?.status.value).toBeNull();
  });
});

describe('shortName', () => {
  const named = (text: string) => findCitations(text).map(({ type, ...rest }) => shortName({ kind: type, ...rest }));

  it.each([
    ['приказ Минпросвещения РФ № 286 от 31.05.2021', 'приказ Минпросвещения России от 31.05.2021 № 286'],
    [
      'Письмо Министерства просвещения РФ и Общероссийского Профсоюза образования от 21.12.2021 № АЗ-1128/08/657',
      'письмо Минпросвещения России и Общероссийского Профсоюза образования от 21.12.2021 № АЗ-1128/08/657',
    ],
    ['приказ Росстата от 22.09.2021 № 656', 'приказ Федеральной службы государственной статистики от 22.09.2021 № 656'],
    ['приказ отдела образования района от 12.08.2021 № 345', 'приказ Отдела образования района от 12.08.2021 № 345'],
    ['приказом РУО от 12.03.2020 № 15', 'приказ РУО от 12.03.2020 № 15'],
    ['Санитарных правил 2.4.2.2821-10', 'санитарные правила 2.4.2.2821-10'],
    [
      'перечень поручений Президента РФ от 02.01.2016 № Пр-15ГС',
      'поручение Президента Российской Федерации от 02.01.2016 № Пр-15ГС',
    ],
    [
      'распоряжением Президента РФ от 02.01.2016 № 15-рп',
      'распоряжение Президента Российской Федерации от 02.01.2016 № 15-рп',
    ],
  ])('%s', (text, name) => {
    expect(named(text)).toEqual([name]);
  });
});

describe('forceOf', () => {
  const act = (status: LegalAct['status']): LegalAct => ({ ...registryOf().acts[0]!, status });
  it.each<[LegalAct['status'], string, string]>([
    [{ value: 'in_force', until: '2027-01-01' }, '2026-12-31', 'in_force'],
    [{ value: 'in_force', until: '2027-01-01' }, '2027-01-01', 'expired'],
    [{ value: 'repealed', from: '2025-06-01' }, '2025-05-31', 'in_force'],
    [{ value: 'repealed', from: '2025-06-01' }, '2025-06-01', 'repealed'],
    [{ value: 'superseded' }, '2025-06-01', 'superseded'],
    [{ value: 'in_force', from: '2030-01-01' }, '2029-12-31', 'not_yet'],
    [{ value: null }, '2025-06-01', 'unknown'],
    [{ value: null, until: '2026-03-01' }, '2026-11-24', 'expired'],
  ])('%j on %s: %s', (status, on, state) => {
    expect(forceOf(act(status), on).state).toBe(state);
  });

  it('months later is the last day of a shorter month', () => {
    expect(monthsLater('2024-08-31', 6)).toBe('2025-02-28');
    expect(monthsLater('2026-11-24', 6)).toBe('2027-05-24');
    expect(monthsLater('2024-01-31', 0)).toBe('2024-01-31');
  });
});
