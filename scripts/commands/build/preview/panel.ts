/** The panel beside a previewed page: what is wrong, in which line, and the papers. It is in no published page. */
import { type Finding, summary } from '../../../lint/index.ts';
import { DATA_PATHS, type Policy } from '../../../model/index.ts';
import { CONTENT_SECURITY_POLICY, compileTemplate } from '../../../render/index.ts';
import { SEVERITY_NAMES } from '../../../rules/index.ts';
import type { Target } from '../plan.ts';
import type { PreviewState } from './preview-state.ts';

/** @param target the act that the page shows; the register shows all */
export function withPanel(page: string, state: PreviewState, target?: Target): string {
  const panel = compileTemplate('site', 'panel', [])(target ? ofAct(target, state) : ofAll(state));
  const head =
    '<link rel="stylesheet" href="/preview/panel.css">\n<script src="/preview/panel.js" defer></script>\n</head>';
  const end = page.lastIndexOf('</body>');
  // The first `</head>` and the last `</body>` are the template's: whatever an act says is escaped.
  return `${page.slice(0, end)}${panel}${page.slice(end)}`.replace('</head>', () => head);
}

/** Where a page was before its passport or its errors took it away. @param name of the act's folder */
export function problemPage(name: string, state: PreviewState): string {
  const isOfAct = (path: string): boolean => path.startsWith(`policy/${name}/`);
  const reasons = state.plan.skipped.filter(({ path }) => isOfAct(path));
  return compileTemplate('site', 'problem', ['panel'])({
    policyOfSite: CONTENT_SECURITY_POLICY,
    isHere: reasons.length > 0,
    panel: {
      ...common(state),
      title: reasons.length > 0 ? `policy/${name}` : 'Такой страницы нет',
      reasons,
      texts: textsOf(
        state.plan.targets.filter(({ policy }) => isOfAct(policy.path)),
        state,
      ),
      groups: groupsOf(
        state.findings.filter(({ file }) => reasons.some(({ path }) => path === file)),
        state,
      ),
    },
  });
}

function ofAct(target: Target, state: PreviewState): object {
  const { policy, id } = target;
  // What is being edited comes first.
  const findings = [policy.path, ...DATA_PATHS].flatMap((path) => state.findings.filter(({ file }) => file === path));
  return {
    ...common(state),
    title: policy.path,
    papers: [
      { name: 'PDF', href: `/${placeOf(target)}${id}.pdf` },
      { name: 'DOCX', href: `/${placeOf(target)}${id}.docx` },
    ],
    summary: summary(findings.filter(({ file }) => file === policy.path)),
    groups: groupsOf(findings, state, policy),
  };
}

function ofAll(state: PreviewState): object {
  return {
    ...common(state),
    title: 'Все тексты',
    summary: summary(state.findings),
    reasons: state.plan.skipped,
    texts: textsOf(state.plan.targets, state),
    groups: groupsOf(
      state.findings.filter(({ known, severity }) => !known && severity === 'error'),
      state,
    ),
  };
}

const common = ({ versionName, trouble }: PreviewState): object => ({ version: versionName, trouble });

const placeOf = ({ current, folder }: Target): string => current ?? folder;
const pageOf = (target: Target): string => `/${placeOf(target)}index.html`;

/** Links to texts: those that are being written first, for the register does not show them. */
function textsOf(targets: readonly Target[], { findings }: PreviewState): object[] {
  return targets
    .filter(({ draft, current }) => draft || current !== undefined)
    .sort((a, b) => Number(b.draft) - Number(a.draft) || (a.id < b.id ? -1 : 1))
    .map((target) => {
      const errors = findings.filter(
        ({ file, severity, known }) => file === target.policy.path && severity === 'error' && !known,
      );
      return {
        href: pageOf(target),
        title: target.policy.passport?.title ?? target.id,
        state: target.draft ? 'проект' : 'принят',
        errors: errors.length,
      };
    });
}

function groupsOf(findings: readonly Finding[], state: PreviewState, shown?: Policy): object[] {
  return [...Map.groupBy(findings, ({ file }) => file)].map(([file, own]) => {
    const target = state.plan.targets.find(({ policy }) => policy.path === file);
    return {
      file,
      isOther: file !== shown?.path,
      page: target && pageOf(target),
      findings: own.map((finding) => shownFinding(finding, file === shown?.path ? shown : undefined)),
    };
  });
}

/** @param shown the text on the page, when the finding is in it */
function shownFinding(finding: Finding, shown: Policy | undefined): object {
  const { line, file, severity, message, ruleId, known, related, fix } = finding;
  return {
    line,
    place: shown && uidAt(shown, finding),
    kind: severity,
    severity: SEVERITY_NAMES[severity],
    message,
    ruleId,
    known,
    related: related.map((place) => ({
      message: place.message,
      where: place.file === file ? `строка ${place.line}` : `${place.file}, строка ${place.line}`,
    })),
    fix: known ? undefined : fix,
  };
}

/** The part that the finding stands in: the last one that begins before it. */
function uidAt(policy: Policy, { offset }: Finding): string | undefined {
  return policy.all.findLast(({ range, kind }) => kind !== 'break' && range[0] <= offset[0])?.uid;
}
