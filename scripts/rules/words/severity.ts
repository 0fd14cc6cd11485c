import type { Severity } from '../rule.ts';

/** Severities as reports and descriptions name them. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'ошибка',
  warning: 'предупреждение',
  info: 'сведение',
};
