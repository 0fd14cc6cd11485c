import type { Policy } from '../model/index.ts';
import type { Range } from '../source/index.ts';
import { defectsOf } from './numbering/defects.ts';
import { defineRule, type Problem } from './rule.ts';
import { nameOf } from './words/parts.ts';

export default defineRule({
  id: 'numbering-heading-level',
  severity: 'warning',
  title: 'Число знаков # у заголовка соответствует его месту',
  why: 'Из заголовков строятся оглавление, закладки PDF и переходы для незрячих. Пропущенный уровень в них — потерянный раздел.',
  specimens: [
    {
      name: 'пропущен уровень',
      bad: '# Порядок\n\n## 1. Общие положения\n\n⟦####⟧ Термины\n\nТекст.\n',
      good: '# Порядок\n\n## 1. Общие положения\n\n### Термины\n\nТекст.\n',
      messages: [
        'Заголовок «Термины» набран с «####» сразу после «##»: уровень «###» пропущен. Должно быть не больше «###».',
      ],
    },
    {
      name: 'второй заголовок #',
      bad: '# Порядок\n\n## 1. Общие положения\n\n⟦#⟧ 2. Права\n',
      good: '# Порядок\n\n## 1. Общие положения\n\n## 2. Права\n',
      messages: [
        'Заголовок «Права» набран с одним знаком «#»: так набирают только название акта. Для раздела наберите «##».',
      ],
    },
    {
      name: 'раздел глубже, чем его номер',
      bad: '## 1. Права\n\n⟦###⟧ 2. Обязанности\n\n## 3. Сроки\n',
      good: '## 1. Права\n\n## 2. Обязанности\n\n## 3. Сроки\n',
      messages: ['Заголовок раздела 2 набран с «###», а остальные разделы этого ряда — с «##». Должно быть «##».'],
    },
    {
      name: 'подраздел на уровне раздела',
      bad: '## 1. Права\n\n⟦##⟧ 1.1. Права учащихся\n\n1.1.1. Текст.\n',
      good: '## 1. Права\n\n### 1.1. Права учащихся\n\n1.1.1. Текст.\n',
      messages: [
        'Заголовок раздела 1.1 набран с «##», но его номер говорит, что он внутри раздела 1. Должно быть «###».',
      ],
    },
  ],
  *check(policy) {
    const found = new Map<number, Problem>();
    for (const problem of [...byPlace(policy), ...byNumber(policy)]) {
      if (!found.has(problem.range[0])) found.set(problem.range[0], problem);
    }
    yield* [...found.values()].sort((a, b) => a.range[0] - b.range[0]);
  },
});

/** What the headings before it say. */
function* byPlace({ lines, title }: Policy): Generator<Problem> {
  let above = 0;
  for (const line of lines) {
    if (line.kind !== 'heading') continue;
    const { level, prose, range } = line;
    if (above > 0 && level > above + 1) {
      yield {
        range: signs(range, level),
        message: `Заголовок «${prose.text}» набран с «${'#'.repeat(level)}» сразу после «${'#'.repeat(above)}»: уровень «${'#'.repeat(above + 1)}» пропущен. Должно быть не больше «${'#'.repeat(above + 1)}».`,
      };
    }
    const isTitle = title && range[0] === title.range[0];
    if (level === 1 && title && !isTitle && !/^приложени[ея]/iu.test(prose.text)) {
      yield {
        range: signs(range, 1),
        message: `Заголовок «${prose.text}» набран с одним знаком «#»: так набирают только название акта. Для раздела наберите «##».`,
      };
    }
    above = level;
  }
}

/** What its number says. */
function* byNumber(policy: Policy): Generator<Problem> {
  for (const { part, depth } of defectsOf(policy, 'heading-depth')) {
    const [typed, wanted] = ['#'.repeat(part.depth), '#'.repeat(depth)];
    const above = part.number!.values.slice(0, -1).join('.');
    const reason = above
      ? `но его номер говорит, что он внутри раздела ${above}`
      : `а остальные разделы этого ряда — с «${wanted}»`;
    yield {
      range: signs(part.range, part.depth),
      message: `Заголовок ${nameOf(part, 'of')} набран с «${typed}», ${reason}. Должно быть «${wanted}».`,
    };
  }
}

const signs = ([start]: Range, level: number): Range => [start, start + level];
