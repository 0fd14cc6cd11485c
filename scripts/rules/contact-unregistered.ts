import { type Contact, standingsIn } from '../model/index.ts';
import { SERVICES } from './contacts/specimen-files.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'contact-unregistered',
  severity: 'info',
  title: 'Телефоны и адреса почты из акта есть в policy/contacts.yaml или в карточке учреждения',
  why: 'Контакт, которого нет в списке, никто не проверяет, и когда он сменится, об акте не вспомнят.',
  specimens: [
    {
      name: 'почта не записана в список служб',
      bad: '1.1. Пишите на info@vsopen.ru или ⟦help@example.com⟧, звоните 112, сайт gosuslugi.ru. Ещё раз: help@example.com.\n',
      good: '1.1. Пишите на INFO@vsopen.ru, звоните +7 4722 77-72-82.\n',
      beside: { 'policy/contacts.yaml': SERVICES },
      messages: [
        'Контакта «help@example.com» нет в policy/contacts.yaml и в карточке учреждения. Добавьте его, чтобы проверять его и менять во всех актах сразу.',
      ],
    },
  ],
  *check(policy, corpus) {
    // A project that keeps no list of services is not told to begin one in every act.
    if (!corpus.contacts?.value) return;
    const said = new Set<string>();
    for (const { contact, standing } of standingsIn(policy, corpus)) {
      const { found, normal, range } = contact;
      if (standing.state !== 'unknown' || !canBeRegistered(found) || said.has(normal)) continue;
      said.add(normal);
      yield {
        range,
        message: `Контакта «${found.text}» нет в ${corpus.contacts.path} и в карточке учреждения. Добавьте его, чтобы проверять его и менять во всех актах сразу.`,
      };
    }
  },
});

/** What one writes to or dials, but for 112 and what is broken anyhow. */
function canBeRegistered(found: Contact['found']): boolean {
  if (found.kind === 'email') return !found.defect;
  return found.kind === 'phone' && found.shape !== 'short' && found.shape !== 'wrong-length';
}
