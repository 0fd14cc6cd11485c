import { defineRule } from './rule.ts';
import { typedStampsOf } from './stamps/typed.ts';

const act = (approved: string, text = '') =>
  `---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: draft\n${approved}---\n\n${text}## 1. Общие положения\n`;

export default defineRule({
  id: 'stamp-both-forms',
  severity: 'error',
  title: 'Акт утверждён чем-то одним: словом руководителя, приказом или решением органа',
  why: '«УТВЕРЖДАЮ» подписывают сами, «УТВЕРЖДЕН» говорит о приказе или протоколе. Вместе они дают две даты утверждения, и неясно, какая верна.',
  source: 'ГОСТ Р 7.0.97, гриф утверждения: два варианта',
  specimens: [
    {
      name: 'УТВЕРЖДАЮ приказом',
      bad: act('', '⟦УТВЕРЖДАЮ⟧\nприказом директора от 30.08.2024 № 45\n\n'),
      good: act('', 'УТВЕРЖДЕН\nприказом директора от 30.08.2024 № 45\n\n'),
      messages: [
        'В грифе смешаны две формы: под «УТВЕРЖДАЮ» стоят должность, подпись и дата, а при приказе пишут «УТВЕРЖДЕН». Оставьте одну.',
      ],
    },
    {
      name: 'УТВЕРЖДАЮ в тексте, приказ в паспорте',
      bad: act('approved: { by: director, order: { number: "45" } }\n', '⟦УТВЕРЖДАЮ⟧\nДиректор школы\n\n'),
      good: act('approved: { by: director, order: { number: "45" } }\n'),
      messages: [
        'В тексте стоит «УТВЕРЖДАЮ», а в паспорте назван приказ. Оставьте одно: гриф напечатается из паспорта.',
      ],
    },
    {
      name: 'и приказ, и протокол',
      bad: act('approved: { by: council, order: { number: "45" }, ⟦protocol⟧: { number: "1" } }\n'),
      good: act('approved: { by: council, protocol: { number: "1" } }\n'),
      messages: ['В паспорте названы и приказ, и протокол, а утверждают чем-то одним. Оставьте order или protocol.'],
    },
  ],
  *check(policy) {
    const { approved } = policy.passport ?? {};
    for (const { verb, text, range } of typedStampsOf(policy)) {
      if (verb !== 'approve') continue;
      if (/(?<!\p{L})приказ/iu.test(text)) {
        yield {
          range,
          // Schools do so every day, and the standard is voluntary; the passport cannot say both.
          severity: 'warning',
          message:
            'В грифе смешаны две формы: под «УТВЕРЖДАЮ» стоят должность, подпись и дата, а при приказе пишут «УТВЕРЖДЕН». Оставьте одну.',
        };
      } else if (approved?.order) {
        yield {
          range,
          message:
            'В тексте стоит «УТВЕРЖДАЮ», а в паспорте назван приказ. Оставьте одно: гриф напечатается из паспорта.',
        };
      }
    }
    if (approved?.order && approved.protocol) {
      yield {
        range: policy.source.frontMatter!.locate(['approved', 'protocol'], 'key'),
        message: 'В паспорте названы и приказ, и протокол, а утверждают чем-то одним. Оставьте order или protocol.',
      };
    }
  },
});
