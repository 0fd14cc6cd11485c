/** What kind of act the head and the details make; nothing when they do not name one. */
import type { CitationType } from './citation.ts';
import type { Details } from './details.ts';
import type { Head } from './heads.ts';
import { lawSuffix } from './number.ts';

/** The Constitution of 1993: since then laws of the Federation are federal laws, whatever a school calls them. */
const FEDERAL_LAWS_SINCE = '1993-12-25';
const LAW_OF_RUSSIA = /^\d{4}-(?:\d|I{1,3})$/;
/** A school's series: «72/2-ОД», «15 о/д». */
const SCHOOL_SERIES = /(?:од|о\/д|осн|лс|л\/с)$/i;
/** A ministry's series: «761н», «65-ст». */
const MINISTRY_SERIES = /\d(?:вн|н)$|-ст$/;
const STATE_TITLE = /^(?:Об? (?:утверждении|введении|внесении|некоторых|порядке)|О|Об)(?!\p{L})/u;

/**
 * @param region a region's name stands after «закон»
 * @param stateName the words before name a standard of the state that the act approves
 * @param sanitary the words before name sanitary rules that the act approves
 */
export function typeOf(
  head: Head,
  details: Details,
  { region = false, national = false, stateName = false, sanitary = false } = {},
): CitationType | undefined {
  const number = details.number?.number ?? '';
  const level = details.authorities[0]?.level;
  const detailed = Boolean(details.number || details.date);
  const named = detailed || Boolean(details.title);
  switch (head.noun) {
    case 'federal-law':
      return named ? (lawSuffix(number) === 'ФКЗ' ? 'federal_constitutional_law' : 'federal_law') : undefined;
    case 'constitutional-law':
      return named ? 'federal_constitutional_law' : undefined;
    case 'law':
      return named
        ? lawType(number, { region, national, date: details.date?.iso ?? null, title: details.title?.text })
        : undefined;
    case 'decree-of-president':
      if (level === 'local') return detailed ? 'regional_decree' : undefined;
      return level === 'president'
        ? named
          ? 'presidential_decree'
          : undefined
        : detailed
          ? 'presidential_decree'
          : undefined;
    case 'decree':
      if (level === undefined && sanitary && detailed) return 'chief_sanitary_decree';
      return decreeType(details, detailed, named);
    case 'directive':
      if (level === 'government') return named ? 'government_directive' : undefined;
      if (level === 'president') return named ? 'presidential_decree' : undefined;
      if (level === 'local') return detailed ? 'regional_directive' : undefined;
      if (level === 'federal') return detailed ? 'order' : undefined;
      if (level === 'institution') return details.number ? 'local_order' : undefined;
      if (/-р$/i.test(number)) return 'government_directive';
      return details.number ? 'local_order' : undefined;
    case 'order':
      return orderType(details, detailed, named, stateName);
    case 'letter':
      if (level === 'institution') return undefined;
      if (level) return named ? 'letter' : undefined;
      return details.number && (details.date || /[-/]/.test(number)) ? 'letter' : undefined;
    case 'professional-standard':
      return named ? 'professional_standard' : undefined;
    case 'methodical':
      return detailed || (level && details.title) ? 'methodical_recommendations' : undefined;
    case 'recommendations':
      return detailed || (level && details.title) ? 'recommendations' : undefined;
  }
}

function lawType(
  number: string,
  {
    region,
    national,
    date,
    title,
  }: { region: boolean; national: boolean; date: string | null; title?: string | undefined },
): CitationType | undefined {
  const suffix = lawSuffix(number);
  if (suffix) return suffix === 'ФЗ' ? 'federal_law' : 'federal_constitutional_law';
  if (region) return 'regional_law';
  if (LAW_OF_RUSSIA.test(number)) return 'law_rf';
  if (/-(?:\d{1,4}-)?(?:[КОР]?З|ЗРК|ЗКО|ЗО|З)/iu.test(number)) return 'regional_law';
  if (/^\d+$/.test(number) && date !== null && date >= FEDERAL_LAWS_SINCE) return 'federal_law';
  // «Закон РФ «Об образовании в Российской Федерации»» is the federal law of 2012 under its predecessor's name.
  if (national && !/в\s(?:Российской\sФедерации|РФ)/.test(title ?? '')) return 'law_rf';
  return 'federal_law';
}

function decreeType({ authorities, number }: Details, detailed: boolean, named: boolean): CitationType | undefined {
  switch (authorities[0]?.level) {
    case 'government':
      return named ? 'government_decree' : undefined;
    case 'chief-doctor':
      return named ? 'chief_sanitary_decree' : undefined;
    case 'standards':
      return named ? 'standard_decree' : undefined;
    case 'president':
      return named ? 'presidential_decree' : undefined;
    case 'federal':
      return detailed ? 'order' : undefined;
    case 'local':
      return detailed ? 'regional_decree' : undefined;
    case 'institution':
      return undefined;
    case undefined:
      if (/-(?:пп|па|п)$/i.test(number?.number ?? '')) return 'regional_decree';
      return detailed && number ? 'government_decree' : undefined;
  }
}

function orderType(
  { authorities, number, numberless, date, title, registration }: Details,
  detailed: boolean,
  named: boolean,
  stateName: boolean,
): CitationType | undefined {
  switch (authorities[0]?.level) {
    case 'federal':
    case 'standards':
    case 'government':
    case 'chief-doctor':
      return named ? 'order' : undefined;
    case 'local':
      return detailed ? 'order' : undefined;
    case 'institution':
      return detailed ? 'local_order' : undefined;
    case 'president':
      return undefined;
    case undefined:
      if (!number) return numberless && date ? 'local_order' : undefined;
      if (SCHOOL_SERIES.test(number.number) && !registration && !stateName) return 'local_order';
      // Whose order it is, only its own words can say.
      return MINISTRY_SERIES.test(number.number) || registration || stateName || (title && STATE_TITLE.test(title.text))
        ? 'order'
        : 'local_order';
  }
}
