/** Services and steps of help as data. */
import { dial } from '../../knowledge/contacts/index.ts';
import type { Part, SupportService } from '../../model/index.ts';
import type { ActView } from '../view.ts';
import type { ServiceJson, StepJson } from './schema/act.ts';
import type { ClauseRef } from './schema/common.ts';

export function servicesJson({ support }: ActView): ServiceJson[] {
  return support.services.map((service) => ({
    name: service.name,
    email: service.email?.found.text ?? null,
    phone: phoneJson(service),
    clause: clauseRef(service.clause),
    checkedAt: service.checkedAt,
  }));
}

function phoneJson({ phone, freeClaimed }: SupportService): ServiceJson['phone'] {
  if (!phone) return null;
  const { text, extension } = phone.found;
  const e164 = dial(phone.found).e164 ?? null;
  return {
    display: extension ? `${text} доб. ${extension}` : text,
    e164,
    // Only the code 800 costs nothing from everywhere in the country, whatever a text says.
    free: e164?.startsWith('+7800') ?? false,
    freeClaimed,
  };
}

export function procedureJson({ support }: ActView): StepJson[] {
  return support.steps.map(({ who, action, clause, services }, i) => ({
    order: i + 1,
    who,
    action,
    clause: clauseRef(clause),
    services,
  }));
}

/** How data point at a part. */
export function clauseRef({ uid, eId, number }: Part): ClauseRef {
  return { uid, eId, number: number && number.style !== 'dash' ? number.raw : null };
}
