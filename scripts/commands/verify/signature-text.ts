/** A checked signature in words: who, in what post, by which certificate, and what was and was not checked. */
import { type CertificateFacts, type CheckedSignature, nameOf, type Trust } from '../../signature/index.ts';
import type { Report } from './report.ts';

/** Moscow: certificates of Russian centres are read by its clock. */
export const MOSCOW_MINUTES = 180;

/** `30.08.2024` by Moscow time. */
export function shownDay(date: Date): string {
  const [year, month, day] = shifted(date).slice(0, 10).split('-');
  return `${day}.${month}.${year}`;
}

const shownTime = (date: Date): string => `${shownDay(date)} ${shifted(date).slice(11, 16)} (время московское)`;
const shifted = (date: Date): string => new Date(date.getTime() + MOSCOW_MINUTES * 60_000).toISOString();

/** A signature with what is known of the trust in its issuer; without roots nobody asked. */
export interface Judged {
  signature: CheckedSignature;
  trust?: Trust;
}

/** @param where «Подпись 1, поле «approval»» */
export function reportSignature(report: Report, where: string, { signature, trust }: Judged): void {
  const { certificate, verdict, document, algorithm, signingTime, timestamp } = signature;
  report.fact(`${where}.`);
  if (certificate) reportCertificate(report, certificate);
  report.fact(`Алгоритм: ${algorithm}.`);
  if (signingTime) report.fact(`Время подписания: ${shownTime(signingTime)}, со слов подписавшего.`);
  if (timestamp) {
    const who = timestamp.certificate ? `, поставил «${nameOf(timestamp.certificate.subject)}»` : '';
    report.fact(`Штамп времени: ${shownTime(timestamp.time)}${who}; ${stampVerdict(timestamp.verdict)}.`);
  }
  if (verdict.is === 'valid') report.fits('подписан именно этот документ, подпись сходится с ключом сертификата.');
  else if (verdict.is === 'invalid') report.differs(`подпись недействительна: ${verdict.reason}.`);
  else {
    const known = document === 'same' ? ' Хэш документа в подписи верный.' : '';
    report.unchecked(`подпись не проверена: ${verdict.reason}.${known}`);
  }
  if (verdict.is !== 'invalid') reportTrust(report, trust);
}

function stampVerdict(verdict: CheckedSignature['verdict']): string {
  if (verdict.is === 'valid') return 'штамп сходится, доверие к тому, кто его поставил, не проверялось';
  return verdict.is === 'invalid' ? `штамп недействителен: ${verdict.reason}` : `штамп не проверен: ${verdict.reason}`;
}

function reportCertificate(report: Report, { subject, issuer, serialNumber, from, to }: CertificateFacts): void {
  report.fact(`Подписал: ${nameOf(subject)}.`);
  const post = [subject.post, subject.organization ?? (subject.surname ? subject.commonName : undefined)].filter(
    Boolean,
  );
  report.fact(
    post.length > 0
      ? `Должность и организация: ${post.join(', ')}.`
      : 'Должность и организация в сертификате не указаны.',
  );
  report.fact(`Сертификат ${serialNumber}, выдан: ${nameOf(issuer)}.`);
  report.fact(`Сертификат действителен с ${shownDay(from)} по ${shownDay(to)}.`);
}

function reportTrust(report: Report, trust: Trust | undefined): void {
  if (!trust) {
    report.untrusted = true;
    report.fact(
      'Доверие к издателю сертификата и отзыв не проверялись, а без этого имя в сертификате может быть чьим угодно. Корневые сертификаты, которым вы доверяете, назовите параметром --trust папка.',
    );
  } else if (trust.is === 'trusted')
    report.fits(
      `цепочка сертификатов ведёт к доверенному «${nameOf(trust.root.subject)}». Отзыв сертификата не проверялся.`,
    );
  else if (trust.is === 'untrusted') report.differs(`издателю сертификата доверять нельзя: ${trust.reason}.`);
  else report.unchecked(`доверие к издателю не проверено: ${trust.reason}.`);
}
