import { visible } from '../knowledge/characters.ts';
import { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, MAX_PICTURE_SIDE } from '../source/index.ts';
import { filesOf } from './pictures/files.ts';
import { defineRule } from './rule.ts';

/** «50 000»: without the locale's data, which cost the start of every check. */
const number = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ' ');
const MEGABYTES = MAX_PICTURE_BYTES / 1024 / 1024;
const LIMIT = `Печатаются картинки до ${MAX_PICTURE_PIXELS / 1_000_000} миллионов точек и до ${number(MAX_PICTURE_SIDE)} точек по стороне. Уменьшите её в редакторе картинок.`;

export default defineRule({
  id: 'picture-size',
  severity: 'error',
  title: 'Картинка не слишком велика',
  why: 'Слишком большую картинку не откроет телефон, не примет почта, а программе просмотра на неё не хватит памяти.',
  specimens: [
    {
      name: 'много байтов, много точек, слишком длинная сторона',
      bad: '1.1. Схема.\n\n![Схема обращения](⟦a.png⟧)\n\n![План школы](⟦b.png⟧)\n\n![Вид школы](⟦c.png⟧)\n',
      good: '1.1. Схема.\n\n![Схема обращения](ok.png)\n',
      pictures: {
        'policy/example/a.png': { fault: 'heavy', bytes: 12_000_000 },
        'policy/example/b.png': { fault: 'large', width: 50_000, height: 50_000 },
        'policy/example/c.png': { fault: 'large', width: 30_000, height: 10 },
        'policy/example/ok.png': { type: 'png', width: 4000, height: 3000 },
      },
      messages: [
        'Файл «a.png» больше 10 МБ: не каждый сможет его открыть. Уменьшите картинку или сохраните её с большим сжатием.',
        `Картинка «b.png» слишком велика: 50 000 × 50 000 точек. ${LIMIT}`,
        `Картинка «c.png» слишком велика: 30 000 × 10 точек. ${LIMIT}`,
      ],
    },
  ],
  *check(policy, corpus) {
    for (const { picture, file } of filesOf(policy, corpus)) {
      if (!('fault' in file)) continue;
      const name = visible(picture.file!);
      const said = { range: picture.addressRange, mendable: true };
      if (file.fault === 'heavy')
        yield {
          ...said,
          message: `Файл «${name}» больше ${MEGABYTES} МБ: не каждый сможет его открыть. Уменьшите картинку или сохраните её с большим сжатием.`,
        };
      if (file.fault === 'large')
        yield {
          ...said,
          message: `Картинка «${name}» слишком велика: ${number(file.width)} × ${number(file.height)} точек. ${LIMIT}`,
        };
    }
  },
});
