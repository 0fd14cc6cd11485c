import type { Passport, Policy } from '../model/index.ts';
import { defineRule } from './rule.ts';

const passport = (rest: string) => `---\nid: example\nkind: Порядок\ntitle: Порядок приёма\n${rest}---\n`;
const APPROVED = 'approved: { by: director, date: 2024-08-30 }\neffective: 2024-08-30\n';

export default defineRule({
  id: 'passport-status',
  severity: 'error',
  title: 'Состояние акта не противоречит его месту и остальному паспорту',
  why: 'По состоянию решают, можно ли править текст, печатать ли на нём «ПРОЕКТ» и показывать ли его на сайте.',
  specimens: [
    {
      name: 'проект среди принятых редакций',
      path: 'policy/example/editions/2024-08-30.md',
      bad: passport(`status: ⟦draft⟧\n${APPROVED}`),
      good: passport(`status: approved\n${APPROVED}`),
      messages: [
        'В папке editions лежат принятые редакции, а здесь status: draft. Если редакция принята, напишите approved; если нет, перенесите её в policy.md.',
      ],
    },
    {
      name: 'акт отменён, а состояние прежнее',
      bad: passport(`status: ⟦approved⟧\n${APPROVED}repealed: { date: 2025-01-10 }\n`),
      good: passport(`status: repealed\n${APPROVED}repealed: { date: 2025-01-10 }\n`),
      messages: [
        'Дата отмены указана, а status — approved. Если акт утратил силу, напишите repealed; если нет, удалите строку repealed.',
      ],
    },
    {
      name: 'акт утратил силу, а когда — не сказано',
      bad: passport(`status: ⟦repealed⟧\n${APPROVED}`),
      good: passport(`status: repealed\n${APPROVED}repealed: { date: 2025-01-10 }\n`),
      messages: [
        'Акт утратил силу, но не сказано когда. Добавьте в паспорт, например: repealed: { date: 2025-01-10 }.',
      ],
    },
    {
      name: 'проект с реквизитами утверждения',
      bad: passport(`status: ⟦draft⟧\n${APPROVED}`),
      good: passport('status: draft\napproved: { by: director }\n'),
      messages: [
        'Это проект, а в паспорте заполнено: approved.date, effective. Такие реквизиты напечатаются рядом с пометкой «ПРОЕКТ». Уберите их или измените status.',
      ],
    },
  ],
  *check(policy) {
    const message = contradiction(policy);
    if (message) yield { range: policy.source.frontMatter!.locate(['status'], 'value'), message };
  },
});

function contradiction({ passport, edition }: Policy): string | undefined {
  if (!passport) return undefined;
  const { status, repealed } = passport;
  if (edition && (status === 'draft' || status === 'agreed')) {
    return `В папке editions лежат принятые редакции, а здесь status: ${status}. Если редакция принята, напишите approved; если нет, перенесите её в policy.md.`;
  }
  if (repealed && status !== 'repealed') {
    return `Дата отмены указана, а status — ${status}. Если акт утратил силу, напишите repealed; если нет, удалите строку repealed.`;
  }
  if (status === 'repealed' && !repealed) {
    return 'Акт утратил силу, но не сказано когда. Добавьте в паспорт, например: repealed: { date: 2025-01-10 }.';
  }
  const early = status === 'draft' ? adoptedDetails(passport) : [];
  if (early.length > 0) {
    return `Это проект, а в паспорте заполнено: ${early.join(', ')}. Такие реквизиты напечатаются рядом с пометкой «ПРОЕКТ». Уберите их или измените status.`;
  }
  return undefined;
}

/** What only an adopted act can know. */
function adoptedDetails({ approved, effective }: Passport): string[] {
  return [
    approved?.date ? 'approved.date' : '',
    approved?.order?.date || approved?.order?.number ? 'approved.order' : '',
    effective ? 'effective' : '',
  ].filter(Boolean);
}
