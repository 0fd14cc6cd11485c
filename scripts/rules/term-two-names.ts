import { formsOf } from '../knowledge/terms/forms.ts';
import { type Definition, definitionsOf, type Policy, type Term } from '../model/index.ts';
import { defineRule, type Problem } from './rule.ts';
import { isActKind, sameName } from './terms/names.ts';
import { times } from './words/times.ts';

/** Names that an institution gives itself in its acts. Other things are not compared: «устав Школы (далее – Устав)». */
const INSTITUTION =
  /^(?:(?:бюджетн|автономн|казенн|казённ|образовательн|общеобразовательн)[а-яё]{2,3}[\s\u00A0])?(?:школ|учрежден|организац|лице[йяею]|гимнази|колледж|техникум|детск[а-яё]{2}[\s\u00A0]сад)[а-яё]{0,4}$|^(?:ОУ|ОО|ДОУ|ДШИ|ДХШ|ДМШ|(?:М[БАК]?Д?ОУ|М[БАК]У|Г[БАК]П?ОУ|ЧОУ).*)$/i;

/** The full name of an institution, or its abbreviated form, which the short name stands for. */
const FULL_NAME =
  /(?:муниципальн|государственн|частн|бюджетн|автономн)[а-яё]{2,3}[\s\u00A0][а-яё\s\u00A0]{0,80}(?:учрежден|организац)|(?<![а-яё])(?:М[БАК]Д?ОУ|М[БАК]УДО|Г[БАК]П?ОУ|ЧОУ)/i;

export default defineRule({
  id: 'term-two-names',
  severity: 'warning',
  title: 'У одной вещи одно короткое имя',
  why: 'Если школа в одном пункте названа «Школа», а в другом «Учреждение», читатель вправе думать, что это разные лица, и спор об этом решает суд.',
  specimens: [
    {
      name: 'вещь, у которой уже есть короткое имя',
      bad: '1.1. Акт учреждения «Кустовская школа» (далее – МБОУ «Кустовская СОШ») обязателен для учащихся МБОУ «Кустовская СОШ» ⟦(далее – Школа)⟧.\n\n1.2. Школа создаёт условия. Устав Школы.\n',
      good: '1.1. Акт учреждения «Кустовская школа» (далее – Школа) обязателен для учащихся Школы.\n\n1.2. Школа создаёт условия. Устав Школы.\n',
      messages: [
        'У одной вещи два коротких имени: «МБОУ «Кустовская СОШ»» (строка 1) и «Школа». Оставьте одно. Дальше в тексте: «МБОУ «Кустовская СОШ»» – 1 раз, «Школа» – 2 раза.',
      ],
    },
    {
      name: 'учреждение названо дважды',
      bad: '1.1. Положение муниципального бюджетного учреждения «Радуга» (далее – Школа).\n\n1.2. Муниципальное бюджетное учреждение «Радуга» ⟦(далее – Учреждение)⟧ открыто. Школа и Учреждение работают.\n',
      good: '1.1. Положение муниципального бюджетного учреждения «Радуга» (далее – Школа).\n\n1.2. По уставу Школы (далее – Устав) Школа открыта.\n\n1.3. Договор с поликлиникой (далее – Организация).\n',
      messages: [
        'У одной вещи два коротких имени: «Школа» (строка 1) и «Учреждение». Оставьте одно. Дальше в тексте: «Школа» – 1 раз, «Учреждение» – 1 раз.',
      ],
    },
    {
      name: 'два имени в одних скобках',
      bad: '1.1. Школа № 1 (далее – Школа, ⟦образовательная организация⟧) работает.\n',
      good: '1.1. Положение Школы № 1 (далее – Положение, Школа), граждане (далее – ребёнок, дети) и её сайт (далее соответственно – сайт, сеть) работают.\n',
      messages: [
        'У одной вещи два коротких имени: «Школа» (строка 1) и «образовательная организация». Оставьте одно. Дальше в тексте: «Школа» – 0 раз, «образовательная организация» – 0 раз.',
      ],
    },
  ],
  *check(policy) {
    const before: Definition[] = [];
    for (const definition of definitionsOf(policy)) {
      const [first, ...others] = definition.terms;
      // «Положение о библиотеке школы (далее – Положение, школа)»: the act and its institution are two things.
      const same = definition.respectively
        ? []
        : others.filter(
            (other) => isActKind(other.name) === isActKind(first!.name) && !(isChild(first!) && isChild(other)),
          );
      for (const other of same) yield problemOf(first!, other, other.range, policy);
      const earlier = first && earlierName(first, before);
      if (earlier) yield problemOf(earlier, first, definition.range, policy);
      before.push(definition);
    }
  },
});

/** One word in two numbers: «(далее – ребёнок, дети)». */
const isChild = ({ name }: Term): boolean => /^(?:реб[её]нок|дети)$/i.test(name);

/** The name that the institution has already. */
function earlierName(term: Term, before: readonly Definition[]): Term | undefined {
  if (!INSTITUTION.test(term.name)) return undefined;
  const { antecedent } = term.definition;
  return before
    .flatMap(({ terms }) => terms)
    .find(
      (one) =>
        INSTITUTION.test(one.name) &&
        !sameName(one, term) &&
        one.scope === term.scope &&
        (endsWith(antecedent, one.name) || (FULL_NAME.test(antecedent) && FULL_NAME.test(one.definition.antecedent))),
    );
}

const endsWith = (text: string, name: string): boolean =>
  new RegExp(`${formsOf(name)}[\\s\\u00A0]*$`, 'i').test(text.slice(-200));

function problemOf(one: Term, other: Term, range: Problem['range'], { source }: Policy): Problem {
  return {
    range,
    message: `У одной вещи два коротких имени: «${one.name}» (строка ${source.lines.place(one.range[0]).line}) и «${other.name}». Оставьте одно. Дальше в тексте: ${counted(one)}, ${counted(other)}.`,
    related: [{ range: one.definition.range, message: `Имя «${one.name}» введено здесь.` }],
  };
}

/** How often the name stands after its definition; «школа» is not «Школа». */
function counted({ name, uses, definition }: Term): string {
  const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
  const after = uses.filter(({ range, text }) => range[0] > definition.range[0] && isCapital(text) >= isCapital(name));
  return `«${name}» – ${times(after.length)}`;
}
