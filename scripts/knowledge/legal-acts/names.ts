/** How a legal act is named to a reader: «Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании …»». */
import type { CitationType } from '../citations/index.ts';
import { dottedDate } from '../dates.ts';
import { inCase } from '../declension.ts';
import type { LegalAct } from './legal-act.ts';

const KIND_NAMES: Record<CitationType, string> = {
  federal_law: 'Федеральный закон',
  federal_constitutional_law: 'Федеральный конституционный закон',
  law_rf: 'Закон Российской Федерации',
  code: 'Кодекс',
  constitution: 'Конституция',
  convention: 'Конвенция',
  presidential_decree: 'указ Президента Российской Федерации',
  government_decree: 'постановление Правительства Российской Федерации',
  government_directive: 'распоряжение Правительства Российской Федерации',
  order: 'приказ',
  letter: 'письмо',
  chief_sanitary_decree: 'постановление Главного государственного санитарного врача',
  sanitary_rules: '',
  gost: '',
  standard_decree: 'постановление',
  professional_standard: 'профессиональный стандарт',
  recommendations: 'рекомендации',
  methodical_recommendations: 'методические рекомендации',
  regional_law: 'закон субъекта Российской Федерации',
  regional_decree: 'региональное или муниципальное постановление или решение',
  regional_directive: 'региональное или муниципальное распоряжение',
  alias: '',
  local_order: 'приказ учреждения',
};

/** Bodies by the names that lawyers use in running text. */
const SHORT: Readonly<Record<string, string>> = {
  'Министерство образования и науки Российской Федерации': 'Минобрнауки России',
  'Министерство просвещения Российской Федерации': 'Минпросвещения России',
  'Министерство науки и высшего образования Российской Федерации': 'Минобрнауки России',
  'Министерство образования Российской Федерации': 'Минобразования России',
  'Федеральная служба по надзору в сфере образования и науки': 'Рособрнадзора',
  'Государственный комитет Российской Федерации по стандартизации и метрологии': 'Госстандарта России',
  'Федеральное агентство по техническому регулированию и метрологии': 'Росстандарта',
  'Министерство культуры Российской Федерации': 'Минкультуры России',
  'Министерство здравоохранения и социального развития Российской Федерации': 'Минздравсоцразвития России',
  'Министерство здравоохранения Российской Федерации': 'Минздрава России',
  'Министерство труда и социальной защиты Российской Федерации': 'Минтруда России',
};

type Named = Pick<LegalAct, 'kind' | 'date' | 'number' | 'title'> & { authority?: string | null | undefined };

/** Kinds that many bodies issue: the name says whose it is. */
const WITH_BODY: ReadonlySet<CitationType> = new Set([
  'order',
  'letter',
  'standard_decree',
  'recommendations',
  'methodical_recommendations',
]);

/** «приказ Минпросвещения России от 31.05.2021 № 286»: without the title. */
export function shortName({ kind, authority, date, number, title }: Named): string {
  if (kind === 'code' || kind === 'constitution' || kind === 'convention' || kind === 'alias')
    return title ?? KIND_NAMES[kind];
  if (kind === 'sanitary_rules' || kind === 'gost')
    return number && /^\d/.test(number) ? `санитарные правила ${number}` : (number ?? '');
  const bodies = WITH_BODY.has(kind) ? (authority ?? '').split('; ').filter(Boolean) : [];
  const body = bodies.map((one) => SHORT[one] ?? inCase(one, 'genitive') ?? one).join(' и ');
  return [kindName(kind, number), body, date && `от ${dottedDate(date)}`, number && `№ ${number}`]
    .filter(Boolean)
    .join(' ');
}

/** The President's acts of other kinds go with his decrees; the index of their number tells them. */
function kindName(kind: CitationType, number: string | null): string {
  if (kind !== 'presidential_decree' || !number) return KIND_NAMES[kind];
  const word = /^пр-/i.test(number) ? 'поручение' : /-рп$/i.test(number) ? 'распоряжение' : 'указ';
  return KIND_NAMES[kind].replace('указ', word);
}

/** With its title, when it is known. */
export function fullName(act: Named): string {
  const short = shortName(act);
  return act.title && act.title !== short ? `${short} «${act.title}»` : short;
}
