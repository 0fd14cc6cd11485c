/** Akoma Ntoso: every act, however strange, gives a valid document with every word of the act in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organizationOf, type Policy, partText, policyOf } from '../scripts/model/index.ts';
import { type History, renderAkn, viewOf } from '../scripts/render/index.ts';
import { readSource, readSourceText } from '../scripts/source/index.ts';
import { aknMistakes } from './akn/validate.ts';
import { actSpec, blocksOf, markdownOf } from './generate/act.ts';
import { actFragments } from './hostile/act-fragments.ts';
import { PAYLOADS, passportOf, schoolOf } from './hostile/payloads.ts';
import { aknElements, readAknNotes, readAknParts, textIn } from './read/akn.ts';

const ROOT = join(import.meta.dirname, '..');
const SCHOOL = organizationOf('policy/organization.yaml', readFileSync(join(ROOT, 'policy/organization.yaml'), 'utf8'))
  .value!;

const HEAD = '---\nid: keys\nkind: Порядок\ntitle: Порядок выдачи ключей\nstatus: draft\n---\n\n';
const ADOPTED = HEAD.replace('draft', 'approved\napproved: { by: director, date: 2025-09-01 }\neffective: 2025-10-01');

function render(text: string, { history = [], path }: { history?: History; path?: string } = {}): string {
  return renderAkn(viewOf(policyOf(readSourceText(path ?? 'policy/keys/policy.md', text)), SCHOOL, ''), history);
}

/** Attributes of the elements of a name. */
const all = (xml: string, name: string): Record<string, string | null | undefined>[] =>
  [...aknElements(xml)].filter((element) => element.name === name).map(({ attributes }) => ({ ...attributes }));

/** Words as they can be compared: XML holds no control characters, and blanks are what the layout makes of them. */
function squeezed(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/\s+/g, '');
}

/** The parts are those of the model, in their order, with their names, numbers and words. */
function expectSame(policy: Policy, xml: string): void {
  const expected = policy.all
    .filter(({ kind }) => kind !== 'break')
    .map((part) => ({ eId: part.eId, wId: part.uid, text: squeezed(partText(part)) }));
  const read = readAknParts(xml).map(({ eId, wId, text }) => ({ eId, wId, text: squeezed(text) }));
  expect(read).toEqual(expected);
}

describe('the document', () => {
  it('of the seed has the work, the expression and the manifestation', () => {
    const path = 'policy/technical-support/editions/2024-08-30.md';
    const xml = renderAkn(viewOf(policyOf(readSource(path, readFileSync(join(ROOT, path)))), SCHOOL, ''), [
      { adopted: '2024-08-30' },
    ]);
    const work = '/akn/ru/doc/poryadok/mbou-kustovskaya-sosh/2024-08-30/technical-support';
    expect(all(xml, 'FRBRthis').map(({ value }) => value)).toEqual([
      `${work}/!main`,
      `${work}/rus@2024-08-30/!main`,
      `${work}/rus@2024-08-30/!main.xml`,
    ]);
    expect(all(xml, 'docDate')).toEqual([{ date: '2024-08-30' }]);
    expect(all(xml, 'container').map(({ name, refersTo }) => [name, refersTo])).toEqual([
      ['agreement', '#body_pedagogical-council'],
      ['approval', '#person_director'],
    ]);
    expect(all(xml, 'TLCPerson').map(({ showAs }) => showAs)).toEqual([SCHOOL.people.director!.name]);
    // The text has 3.2 twice; both stay, and both have names.
    expect(readAknParts(xml).filter(({ text }) => text.startsWith('3.2'))).toMatchObject([
      { eId: 'sec_3__para_3-2' },
      { eId: 'sec_3__para_3-2-bis' },
    ]);
    expect(all(xml, 'ref').map(({ href }) => href)).toEqual(
      expect.arrayContaining([
        '/akn/ru/act/fz/2012-12-29/273-fz',
        '/akn/ru/act/postanovlenie-pravitelstva/2023-10-11/1678',
        '/akn/ru/act/prikaz/ministerstvo-obrazovaniya-i-nauki-rossijskoj-federaczii/2009-10-06/373',
      ]),
    );
  });

  it('of a renumbered draft keeps the old name as wId', () => {
    const path = 'policy/technical-support/policy.md';
    const xml = renderAkn(viewOf(policyOf(readSource(path, readFileSync(join(ROOT, path)))), SCHOOL, ''), [
      { adopted: '2024-08-30' },
    ]);
    expect(all(xml, 'paragraph')).toContainEqual({ eId: 'sec_3__para_3-3', wId: 'sec_3__para_3-2-bis' });
    expect(all(xml, 'FRBRuri').map(({ value }) => value)).toContainEqual(
      expect.stringMatching(/2024-08-30.*rus@draft$/),
    );
    expect(all(xml, 'docStatus')).toHaveLength(1);
  });

  it('knows the editions up to its own, and does not change when the next one is adopted', () => {
    const [first, second] = [{ adopted: '2024-08-30' }, { adopted: '2025-09-01' }];
    const text = `${ADOPTED}1.1. Ключи выдаёт дежурный.\n`;
    const xml = render(text, { history: [first, second] });
    expect(all(xml, 'eventRef')).toEqual([
      { eId: 'event_1', date: '2024-08-30', type: 'generation', source: '#original' },
      { eId: 'event_2', date: '2025-09-01', type: 'amendment', source: '#edition_2025-09-01' },
    ]);
    expect(all(xml, 'doc')).toEqual([{ name: 'poryadok', contains: 'singleVersion' }]);
    expect(all(xml, 'FRBRdate').map(({ date, name }) => [date, name])).toEqual([
      ['2024-08-30', 'adoption'],
      ['2025-09-01', 'adoption'],
      ['2025-10-01', 'validFrom'],
      ['2025-09-01', 'edition'],
    ]);
    expect(render(text, { history: [first, second, { adopted: '2026-09-01' }] })).toBe(xml);
  });

  it('tells of the repeal', () => {
    const repealed = ADOPTED.replace('status: approved', 'status: repealed\nrepealed: { date: 2026-01-15 }');
    const xml = render(`${repealed}1.1. Ключи.\n`);
    expect(all(xml, 'eventRef').map(({ date, type }) => [date, type])).toEqual([
      ['2025-09-01', 'generation'],
      ['2026-01-15', 'repeal'],
    ]);
  });

  it('says that a date is not known where the schema wants one', () => {
    const xml = render(`${HEAD}1.1. Ключи.\n`);
    expect(new Set(all(xml, 'FRBRdate').map(({ date, name }) => `${date} ${name}`))).toEqual(
      new Set(['0001-01-01 unknown']),
    );
    expect(all(xml, 'lifecycle')).toEqual([]);
  });

  it('leads from references to parts, and from a link to nowhere not at all', () => {
    const xml = render(
      `${HEAD}1.1. По пункту 1.2, [там](#named) и [нигде](#nothing), *см.* [сайт](https://example.org/а?б=1&в=2).\n\n1.2. Два. {#named}\n`,
    );
    expect(all(xml, 'ref')).toEqual([{ href: '#para_1-2' }, { href: '#para_1-2' }]);
    expect(all(xml, 'a')).toEqual([{ href: 'https://example.org/%D0%B0?%D0%B1=1&%D0%B2=2' }]);
    expect(all(xml, 'i')).toHaveLength(1);
  });

  it('breaks lines where the author did', () => {
    expect(render(`${HEAD}1.1. Ключи\\\nи журнал.\n`)).toContain('Ключи<eol/>и журнал.');
  });

  it('has footnotes at their first mark, and those without a mark in the metadata', () => {
    const xml = render(
      `${HEAD}1.1. Ключи[^a] и журнал[^a].\n\n[^a]: Запасные, см.[^b] и[^a].\n\n[^b]: Без знака в тексте.\n`,
    );
    expect([...readAknNotes(xml)]).toEqual([
      ['2', 'Без знака в тексте.'],
      ['1', 'Запасные, см. и.'],
    ]);
    expect(all(xml, 'authorialNote')).toEqual([{ eId: 'authorialNote_1', marker: '1', placement: 'bottom' }]);
    expect(all(xml, 'noteRef').map(({ href }) => href)).toEqual([
      '#authorialNote_2',
      '#authorialNote_1',
      '#authorialNote_1',
    ]);
  });

  it('gives no address to a citation whose details do not identify an act', () => {
    const refs = (text: string) => all(render(`${HEAD}1.1. ${text}\n`), 'ref').map(({ href }) => href);
    expect(refs('По Федеральному закону № 273-ФЗ.')).toEqual([]);
    expect(refs('По Федеральному закону от 21.12.2012 № 273-ФЗ «Об образовании в Российской Федерации».')).toEqual([]);
    expect(refs('По Федеральному закону «Об образовании в Российской Федерации».')).toEqual([
      '/akn/ru/act/fz/2012-12-29/273-fz',
    ]);
    expect(refs('По ТК РФ и по СП 2.4.3648-20.')).toEqual([
      '/akn/ru/act/kodeks/trudovoj-kodeks-rossijskoj-federaczii',
      '/akn/ru/act/sanitarnye-pravila/sp-2-4-3648-20',
    ]);
  });
});

describe('valid by the schema, with every word of the act', () => {
  it('generated acts', async () => {
    const documents = new Map<string, string>();
    for (const [i, spec] of fc.sample(actSpec, { numRuns: 60, seed: 5 }).entries()) {
      const policy = policyOf(readSourceText('policy/example/policy.md', markdownOf(blocksOf(spec))));
      const xml = renderAkn(viewOf(policy, SCHOOL, ''), []);
      expectSame(policy, xml);
      documents.set(`generated-${i}.xml`, xml);
    }
    expect(await aknMistakes(documents)).toEqual([]);
  });

  it('any mix of pieces of acts', async () => {
    const documents = new Map<string, string>();
    for (const [i, text] of fc.sample(actFragments, { numRuns: 150, seed: 7 }).entries()) {
      const policy = policyOf(readSourceText('policy/keys/policy.md', HEAD + text.replace(/^---/gm, '')));
      const xml = renderAkn(viewOf(policy, undefined, ''), []);
      expectSame(policy, xml);
      documents.set(`mix-${i}.xml`, xml);
    }
    expect(await aknMistakes(documents)).toEqual([]);
  });

  it('payloads in every field', async () => {
    const documents = new Map<string, string>();
    for (const [i, payload] of PAYLOADS.entries()) {
      const school = schoolOf(payload);
      const inside = `## 1. ${payload}\n\n1.1. Слово ${payload} слово[^n].\n\n- пункт ${payload};\n\n| а | ${payload.replaceAll('|', '')} |\n|---|---|\n| б | в ${payload} |\n\n## Приложение № 1 ${payload}\n\n1. ${payload}\n\n[^n]: Сноска ${payload}\n`;
      const policy = policyOf(readSourceText('policy/hostile/policy.md', passportOf(payload) + inside));
      expect(policy.passportMistakes, payload).toEqual([]);
      const xml = renderAkn(viewOf(policy, school, ''), []);
      const names = new Set([...aknElements(xml)].map(({ name }) => name));
      for (const name of ['script', 'img', 'foreign', 'svg', 'x']) expect(names.has(name), payload).toBe(false);
      for (const { href } of all(xml, 'a')) expect(href).toMatch(/^(?:https?|mailto|tel):/);
      expectSame(policy, xml);
      const notes = policy.footnotes.map(({ number, prose }) => [String(number), squeezed(prose.text)]);
      const read = [...readAknNotes(xml)].map(([marker, text]) => [marker, squeezed(text)]);
      expect(read, payload).toEqual(notes);
      const title = [...aknElements(xml)].find(({ name }) => name === 'docTitle')!;
      expect(squeezed(textIn(title)), payload).toBe(squeezed(policy.title!.prose.text));
      documents.set(`payload-${i}.xml`, xml);
    }
    expect(documents.size).toBeGreaterThanOrEqual(40);
    expect(await aknMistakes(documents)).toEqual([]);
  });

  it('an act without a text, and acts deeper than a reader of XML goes', async () => {
    const levels = Array.from({ length: 300 }, (_, i) => `${'1.'.repeat(i + 2)} Пункт ${i}.`).join('\n\n');
    const marks = `1.1. ${'*а **б '.repeat(200)}в${'** *'.repeat(200)}`;
    const texts = ['', levels, marks, '***\n'];
    const documents = new Map(texts.map((text, i) => [`strange-${i}.xml`, render(HEAD + text)]));
    expect(readAknParts(documents.get('strange-1.xml')!)).toHaveLength(300);
    expect(await aknMistakes(documents)).toEqual([]);
  });

  it('is checked by a validator that can fail', async () => {
    const xml = render(`${HEAD}1.1. Раз.\n\n1.2. Два.\n`);
    const twice = xml.replace('eId="para_1-2"', 'eId="para_1-1"');
    const foreign = xml.replace('<num>', '<script>x</script><num>');
    const found = await aknMistakes(new Map(Object.entries({ twice, foreign })));
    expect(found.filter((line) => line.includes('twice')).join()).toContain("Duplicate key-sequence ['para_1-1']");
    expect(found.filter((line) => line.includes('foreign')).join()).toContain('script');
  });
});
