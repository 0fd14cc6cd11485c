import { visible } from '../knowledge/characters.ts';
import { placeOf } from '../source/index.ts';
import { defineRule } from './rule.ts';

/** Says that there is a picture, and not what is on it. */
const SAYS_NOTHING =
  /^(?:картинка|рисунок|изображение|фото|фотография|скриншот|снимок экрана|схема|image|picture|img|photo|screenshot)?[\s№.\d]*$/iu;
const FILE_NAME = /^[^\s]{1,80}\.(?:png|jpe?g|gif|svg|webp|bmp)$/iu;

export default defineRule({
  id: 'picture-description',
  severity: 'error',
  title: 'У картинки есть описание',
  why: 'Тот, кто не видит картинку, слышит её описание. Без него часть акта ему недоступна.',
  source:
    'постановление Правительства Российской Федерации от 07.02.2026 № 102 (доступность документов); ГОСТ Р 52872, текстовая замена изображений',
  specimens: [
    {
      name: 'описания нет',
      bad: '1.1. Схема.\n\n⟦![](scheme.png)⟧\n',
      good: '1.1. Схема.\n\n![Схема: заявитель звонит дежурному, дежурный пишет в поддержку](scheme.png)\n',
      messages: [
        'У картинки нет описания, а закон требует, чтобы акт могла прочитать вслух программа. Напишите в квадратных скобках, что на ней: ![Схема: заявитель звонит дежурному](scheme.png).',
      ],
    },
    {
      name: 'вместо описания имя файла или слово «рисунок»',
      bad: '1.1. Схема.\n\n![⟦scheme.png⟧](scheme.png)\n\n![⟦Рисунок 1⟧](plan.png)\n',
      good: '1.1. Схема.\n\n![План первого этажа с кабинетом 12](plan.png)\n',
      messages: [
        'Описание «scheme.png» не говорит, что на картинке. Опишите её так, чтобы понял тот, кто её не видит.',
        'Описание «Рисунок 1» не говорит, что на картинке. Опишите её так, чтобы понял тот, кто её не видит.',
      ],
    },
  ],
  *check(policy) {
    for (const part of policy.all) {
      const alt = part.picture?.alt;
      if (!alt) continue;
      if (alt.text === '') {
        const address = part.picture!.file ?? 'scheme.png';
        yield {
          range: part.range,
          message: `У картинки нет описания, а закон требует, чтобы акт могла прочитать вслух программа. Напишите в квадратных скобках, что на ней: ![Схема: заявитель звонит дежурному](${visible(address)}).`,
        };
      } else if (SAYS_NOTHING.test(alt.text) || FILE_NAME.test(alt.text)) {
        yield {
          range: placeOf(alt)!,
          severity: 'warning',
          message: `Описание «${visible(alt.text)}» не говорит, что на картинке. Опишите её так, чтобы понял тот, кто её не видит.`,
        };
      }
    }
  },
});
