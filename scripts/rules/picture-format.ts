import { visible } from '../knowledge/characters.ts';
import type { PictureFile } from '../model/index.ts';
import { filesOf, picturesOf } from './pictures/files.ts';
import { defineRule } from './rule.ts';

const SAVE = 'Сохраните её как PNG (схемы, снимки экрана) или JPEG (фотографии)';
const SVG = `Картинку SVG акт не печатает: в ней может быть программный код, и Word показывает её иначе. ${SAVE}.`;

/** Extension → what the file should be. */
const EXTENSIONS: Record<string, 'png' | 'jpeg'> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg' };
const NAMES = { png: 'PNG', jpeg: 'JPEG' } as const;
const SUFFIXES = { png: '.png', jpeg: '.jpg' } as const;

export default defineRule({
  id: 'picture-format',
  severity: 'error',
  title: 'Картинка — целый файл PNG или JPEG',
  why: 'PNG и JPEG одинаково печатают браузер, Word и программы чтения PDF; другие форматы не печатает хотя бы одна из них.',
  specimens: [
    {
      name: 'по имени файла: SVG, GIF, без расширения',
      bad: '1.1. Схема.\n\n![Схема обращения](⟦scheme.svg⟧)\n\n![План школы](⟦plan.gif⟧)\n\n![Вид школы](⟦photo⟧)\n',
      good: '1.1. Схема.\n\n![Схема обращения](scheme.png)\n\n![Вид школы](photo.JPEG)\n',
      messages: [
        SVG,
        `Картинка «plan.gif» не напечатается: печатаются только PNG и JPEG. ${SAVE}, а не переименуйте.`,
        `Картинка «photo» не напечатается: печатаются только PNG и JPEG. ${SAVE}, а не переименуйте.`,
      ],
    },
    {
      name: 'по содержимому файла',
      bad: '1.1. Схема.\n\n![Схема обращения](⟦a.png⟧)\n\n![План школы](⟦b.jpg⟧)\n\n![Вид школы](⟦c.png⟧)\n\n![Вход в школу](⟦d.jpg⟧)\n\n![Зал школы](⟦e.jpg⟧)\n\n![Двор школы](⟦f.png⟧)\n\n![Сад школы](⟦g.png⟧)\n',
      good: '1.1. Схема.\n\n![Схема обращения](ok.png)\n',
      pictures: {
        'policy/example/a.png': { type: 'jpeg', width: 8, height: 8 },
        'policy/example/b.jpg': { fault: 'foreign', format: 'HEIC' },
        'policy/example/c.png': { fault: 'damaged' },
        'policy/example/d.jpg': { fault: 'turned' },
        'policy/example/e.jpg': { fault: 'inks' },
        'policy/example/f.png': { fault: 'foreign' },
        'policy/example/g.png': { fault: 'foreign', format: 'SVG' },
        'policy/example/ok.png': { type: 'png', width: 8, height: 8 },
      },
      messages: [
        'В файле «a.png» на самом деле JPEG. Назовите его «a.jpg» и исправьте имя в тексте.',
        `В файле «b.jpg» на самом деле HEIC, он не напечатается. ${SAVE}, а не переименуйте.`,
        'Файл «c.png» повреждён или записан не до конца. Возьмите его заново или откройте в редакторе картинок и сохраните.',
        'Фотография «d.jpg» повёрнута только пометкой в файле, и Word покажет её набок. Поверните её в редакторе картинок и сохраните.',
        'Картинка «e.jpg» сохранена в красках печати (CMYK), на экране и на сайте цвета исказятся. Сохраните её в цветах RGB.',
        `В файле «f.png» не картинка. ${SAVE}.`,
        SVG,
      ],
    },
  ],
  *check(policy, corpus) {
    const wrong = new Set<unknown>();
    for (const picture of picturesOf(policy)) {
      const { file, addressRange: range } = picture;
      if (file === undefined || extensionOf(file)) continue;
      wrong.add(picture);
      const message = /\.svgz?$/i.test(file)
        ? SVG
        : `Картинка «${visible(file)}» не напечатается: печатаются только PNG и JPEG. ${SAVE}, а не переименуйте.`;
      yield { range, message };
    }
    for (const { picture, file } of filesOf(policy, corpus)) {
      const message = wrong.has(picture) ? undefined : messageOf(picture.file!, file);
      if (message) yield { range: picture.addressRange, message, mendable: true };
    }
  },
});

const extensionOf = (file: string) => EXTENSIONS[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];

function messageOf(path: string, file: PictureFile): string | undefined {
  const name = visible(path);
  if (!('fault' in file)) {
    if (file.type === extensionOf(path)) return undefined;
    const right = name.replace(/\.\w+$/, SUFFIXES[file.type]);
    return `В файле «${name}» на самом деле ${NAMES[file.type]}. Назовите его «${right}» и исправьте имя в тексте.`;
  }
  switch (file.fault) {
    case 'foreign':
      if (file.format === 'SVG') return SVG;
      return file.format
        ? `В файле «${name}» на самом деле ${file.format}, он не напечатается. ${SAVE}, а не переименуйте.`
        : `В файле «${name}» не картинка. ${SAVE}.`;
    case 'damaged':
      return `Файл «${name}» повреждён или записан не до конца. Возьмите его заново или откройте в редакторе картинок и сохраните.`;
    case 'turned':
      return `Фотография «${name}» повёрнута только пометкой в файле, и Word покажет её набок. Поверните её в редакторе картинок и сохраните.`;
    case 'inks':
      return `Картинка «${name}» сохранена в красках печати (CMYK), на экране и на сайте цвета исказятся. Сохраните её в цветах RGB.`;
    default:
      return undefined;
  }
}
