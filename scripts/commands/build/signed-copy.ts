/** A copy of a signed PDF with the mark of the signature, for people who look at a screen or a paper. */
import { markHtml, markText, type Printer, placeMark } from '../../render/index.ts';
import { judgeSigned } from '../verify/index.ts';
import type { SignedFiles } from './signed.ts';

/** The field that a printed act has for the signature of whoever approves it. */
const FIELD = 'approval';

/**
 * Make the copy, or say why there is none.
 * @param path of the edition, as messages name it
 * @param approver name of who approves the act, as the stamp has it: «А.А. Белашова»
 */
export async function signedCopy(
  { pdf, signatures }: SignedFiles,
  path: string,
  printer: Printer,
  approver: string | undefined,
): Promise<{ copy?: Uint8Array; note?: string }> {
  const name = path.replace(/\.md$/, '.pdf');
  const no = (why: string): { note: string } => ({ note: `Копия с отметкой о подписи не сделана, ${name}: ${why}.` });
  if (!pdf) return {};
  const judged = await judgeSigned(pdf, signatures);
  if ('why' in judged) return no(judged.why);
  const { facts, field = FIELD } = judged;
  const copy = await placeMark(pdf, await printer.print(markHtml(facts), { tagged: false }), field, markText(facts));
  if (!copy)
    return no(
      `в этом PDF нет места для отметки (поля подписи «${field}»). Такое поле печатается только в грифе УТВЕРЖДАЮ; акту, который утвердил приказ или орган, и файлу другой программы копия с отметкой не делается`,
    );
  return {
    copy,
    note: `Сделана копия с отметкой, ${name}: в подписи ${facts.owner}, сертификат ${facts.certificate}. Доверие к издателю сертификата не проверялось.${
      approver !== undefined && !isNamed(facts.owner, approver)
        ? ` В грифе другая фамилия: ${approver}. Проверьте, тот ли подписал.`
        : ''
    }`,
  };
}

/** What to say of a signed file that is published without a copy: nothing when its signature was checked and holds. */
export async function signedNote(
  { pdf, signatures }: SignedFiles,
  path: string,
): Promise<{ copy?: undefined; note?: string }> {
  if (!pdf) return {};
  const judged = await judgeSigned(pdf, signatures);
  if ('facts' in judged) return {};
  const name = path.replace(/\.md$/, '.pdf');
  return { note: `Опубликован ${name}, но ${judged.why}. Подробно: npm run poryadok -- verify ${name}` };
}

/** Whether a full name has the surname of «А.А. Белашова»: its longest word. */
function isNamed(owner: string, approver: string): boolean {
  const surname = approver.split(/[\s.]+/).sort((a, b) => b.length - a.length)[0] ?? '';
  return owner.toLowerCase().includes(surname.toLowerCase());
}
