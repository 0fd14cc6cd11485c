/** `<!-- lint ignore id причина -->`: take out what the author has looked at; report comments that do nothing. */
import type { Policy } from '../model/index.ts';
import { RULES, type Severity, type Specimen } from '../rules/index.ts';
import { type Finding, findingOf } from './finding.ts';

/** A rule that needs the findings of the others. */
interface SilencerRule {
  id: string;
  severity: Severity;
  title: string;
  why: string;
  specimens: Specimen[];
}

const UNUSED: SilencerRule = {
  id: 'lint-unused-ignore',
  severity: 'warning',
  title: 'Отключённое замечание действительно есть',
  why: 'Комментарий, который уже ничего не отключает, однажды скроет новую ошибку.',
  specimens: [
    {
      name: 'замечания под комментарием больше нет',
      bad: '⟦<!-- lint ignore text-double-space так на бланке -->⟧\n\n1.1. Школа открыта.\n',
      good: '1.1. Школа открыта.\n',
      messages: [
        'Отключение правила «text-double-space» больше не нужно: замечания здесь нет. Удалите этот комментарий.',
      ],
    },
  ],
};

const UNREASONED: SilencerRule = {
  id: 'lint-ignore-without-reason',
  severity: 'warning',
  title: 'У отключённого замечания есть причина',
  why: 'Через год никто не вспомнит, почему на это замечание решили не смотреть.',
  specimens: [
    {
      name: 'причина не названа',
      bad: '⟦<!-- lint ignore text-double-space -->⟧\n\n1.1. Школа  открыта.\n',
      good: '<!-- lint ignore text-double-space так на бланке -->\n\n1.1. Школа  открыта.\n',
      messages: ['Не сказано, почему отключено правило «text-double-space». Допишите причину после его имени.'],
    },
  ],
};

/** Rules about the comments themselves. */
export const SILENCER_RULES: readonly SilencerRule[] = [UNREASONED, UNUSED];

/** Is a rule silenced at an offset? For reports that are not made of findings. */
export function silencedRanges(policy: Policy): (ruleId: string, offset: number) => boolean {
  return (ruleId, offset) =>
    policy.silencers.some(
      ({ ruleIds, covers }) => ruleIds.includes(ruleId) && covers[0] <= offset && offset <= covers[1],
    );
}

/** Apply an act's silencers to its findings. @param known see `isKnown` */
export function silence(findings: readonly Finding[], policy: Policy, known: boolean): Finding[] {
  if (policy.silencers.length === 0) return [...findings];
  const silenced = new Set<Finding>();
  const own: Finding[] = [];
  const say = (rule: SilencerRule, range: readonly [number, number], message: string): void => {
    own.push(findingOf({ range, message }, rule, policy.path, () => policy.source.lines, known));
  };
  for (const { ruleIds, reason, range, covers } of policy.silencers) {
    for (const id of ruleIds) {
      const hits = findings.filter((f) => f.ruleId === id && f.offset[0] >= covers[0] && f.offset[0] <= covers[1]);
      for (const hit of hits) silenced.add(hit);
      if (!RULES.some((rule) => rule.id === id)) {
        say(UNUSED, range, `Правила «${id}» нет, поэтому отключать нечего. Список правил покажет команда help.`);
      } else if (hits.length === 0) {
        say(
          UNUSED,
          range,
          `Отключение правила «${id}» больше не нужно: замечания здесь нет. Удалите этот комментарий.`,
        );
      }
    }
    if (!reason) {
      say(
        UNREASONED,
        range,
        `Не сказано, почему отключено правило «${ruleIds.join(', ')}». Допишите причину после его имени.`,
      );
    }
  }
  return [...findings.filter((finding) => !silenced.has(finding)), ...own];
}
