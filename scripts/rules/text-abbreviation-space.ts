import { contactsIn, type Policy } from '../model/index.ts';
import { sourceRange } from '../source/index.ts';
import { defineRule } from './rule.ts';
import { around, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-abbreviation-space',
  severity: 'warning',
  title: 'После сокращений «ст.», «п.», «ул.» стоит пробел',
  why: 'Слитная запись «ст.37» хуже читается, и такую ссылку не узнаёт ни поиск, ни проверка ссылок.',
  specimens: [
    {
      name: 'ссылки, телефон; инициалы не трогают, о почтовом адресе говорит contact-address',
      bad: '1.1. По ⟦ст.⟧37, ⟦п.⟧3 и ⟦ч.⟧2: ⟦каб.⟧5, ⟦тел.⟧42-4-41. А.А. Белашова, т.е. п. 4. Адрес: ул.Победы, д.5-а.\n',
      good: '1.1. По ст. 37, п. 3 и ч. 2: каб. 5, тел. 42-4-41. А.А. Белашова, т.е. п. 4. Адрес: ул.Победы, д.5-а.\n',
      messages: [
        'После сокращения «ст.» нет пробела: «ст.37». Должно быть «ст. 37».',
        'После сокращения «п.» нет пробела: «п.3». Должно быть «п. 3».',
        'После сокращения «ч.» нет пробела: «ч.2». Должно быть «ч. 2».',
        'После сокращения «каб.» нет пробела: «каб.5». Должно быть «каб. 5».',
        'После сокращения «тел.» нет пробела: «тел.42-4-41». Должно быть «тел. 42-4-41».',
      ],
    },
    {
      name: 'исполняющий обязанности, посёлки, заместители',
      bad: '1.1. ⟦И.о.⟧директора, ⟦зам.⟧директора, ⟦гп.⟧Виллози, ⟦г.п.⟧Мга, ⟦х.⟧Восточный, ⟦с.п.⟧Инаркой, и.о. директора.\n',
      good: '1.1. И.о. директора, зам. директора, гп. Виллози, г.п. Мга, х. Восточный, с.п. Инаркой, и.о. директора.\n',
      messages: [
        'После сокращения «И.о.» нет пробела: «И.о.директора». Должно быть «И.о. директора».',
        'После сокращения «зам.» нет пробела: «зам.директора». Должно быть «зам. директора».',
        'После сокращения «гп.» нет пробела: «гп.Виллози». Должно быть «гп. Виллози».',
        'После сокращения «г.п.» нет пробела: «г.п.Мга». Должно быть «г.п. Мга».',
        'После сокращения «х.» нет пробела: «х.Восточный». Должно быть «х. Восточный».',
        'После сокращения «с.п.» нет пробела: «с.п.Инаркой». Должно быть «с.п. Инаркой».',
      ],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    const { text } = wording;
    let inAddresses: ReadonlySet<number> | undefined;
    for (const { index: dot } of text.matchAll(GLUED_DOT)) {
      const short = SHORT.exec(text.slice(Math.max(0, dot - 6), dot + 1))?.[0];
      if (!short) continue;
      const to = dot + 1;
      const index = to - short.length;
      const { after } = around(wording, index, to);
      // A number that is masked follows these only: «тел.42-4-41».
      if (after.startsWith('\uFFFC') && !/^(?:тел|моб|т)\./iu.test(short)) continue;
      inAddresses ??= gluedInAddresses(policy);
      if (inAddresses.has(wording.range(dot, to)[1])) continue;
      const next = /^[^\s,;)]{1,20}/u.exec(wording.typed.slice(to, to + 20))?.[0].replace(/[.:]+$/u, '') ?? '';
      yield {
        range: wording.range(index, to),
        message: `После сокращения «${short}» нет пробела: «${short}${next}». Должно быть «${short} ${next}».`,
        fix: { title: 'Вставить пробел после сокращения', safe: true, edits: [wording.edit(to, to, ' ')] },
      };
    }
  },
});

/** Postal addresses have a rule of their own; source offsets after the dot. */
function gluedInAddresses(policy: Policy): Set<number> {
  const addresses = contactsIn(policy).flatMap(({ found, prose }) =>
    found.kind === 'address' ? found.glued.map(({ at }) => sourceRange(prose, at - 1, at)[1]) : [],
  );
  return new Set(addresses);
}

/** What stands before a word, a number or a number that is masked. */
const GLUED_DOT = /\.(?=[\dА-ЯЁ«№\uFFFC])|(?<=(?:[Ии]\.[ \u00A0]?о|[Вв]рио|[Зз]ам|[Зз]ав))\.(?=[а-яё])/g;

/** Small letters only, where a capital one may be an initial: «п.Победа», not «П.Иванов». */
const SHORT =
  /(?<![\p{L}\d.-])(?:[Сс]т|[Пп]п|п\.п|[Ии]\. ?о|[Вв]рио|[Зз]ам|[Зз]ав|[гр]\.п|с\.п|гп|рп|пгт|дер|х|п|ч|[Гг]л|[Уу]л|[Пп]ер|пр|просп|д|[Кк]в|[Кк]аб|[Кк]орп|[Сс]тр|[Тт]ел|[Мм]об|г|[Пп]ос|с|им|гр|абз|[Пп]одп|[Рр]азд|[Пп]рил|т|[Рр]ис|[Тт]абл|[Сс]м|ред|обл|респ)\.$/u;
