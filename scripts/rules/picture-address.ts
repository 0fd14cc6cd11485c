import { visible } from '../knowledge/characters.ts';
import type { WrongAddress } from '../model/index.ts';
import { filesOf, picturesOf } from './pictures/files.ts';
import { defineRule } from './rule.ts';

const PUT = 'Положите файл в папку акта и напишите одно имя, например scheme.png.';

const MESSAGES: Record<WrongAddress | 'link', (address: string) => string> = {
  empty: () =>
    'Не сказано, в каком файле картинка. Напишите имя файла в круглых скобках: ![Схема обращения](scheme.png).',
  web: (address) =>
    `Картинка «${address}» взята из интернета: завтра там может быть другая, а напечатать её без интернета нельзя. ${PUT}`,
  data: () => `Картинка вставлена прямо в текст акта. ${PUT}`,
  absolute: (address) => `Путь «${address}» есть только на одном компьютере. ${PUT}`,
  outside: (address) =>
    `Путь «${address}» ведёт за пределы папки акта. ${PUT} И в policy.md, и в редакциях из папки editions путь считают от папки акта.`,
  backslash: (address) => `В пути «${address}» обратная косая черта: её понимает только Windows. Поставьте «/».`,
  characters: (address) =>
    `В имени «${address}» есть знаки, которых не бывает в именах файлов. Назовите файл латинскими буквами и цифрами, например scheme-1.png.`,
  link: (address) => `Файл «${address}» — ссылка, которая ведёт за пределы папки акта. Положите на её место сам файл.`,
};

export default defineRule({
  id: 'picture-address',
  severity: 'error',
  title: 'Картинка лежит в папке акта',
  why: 'Акт печатается без интернета, одинаково на любом компьютере, и публикует только то, что лежит в его папке.',
  specimens: [
    {
      name: 'из интернета, из текста, с чужого диска',
      bad: '1.1. Схема.\n\n![Схема](⟦https://example.org/scheme.png⟧)\n\n![Схема](⟦data:image/png;base64,AAAA⟧)\n\n![Схема](⟦C:/scheme.png⟧)\n\n⟦![Схема]()⟧\n',
      good: '1.1. Схема.\n\n![Схема](scheme.png)\n\n![План](img/plan.jpg)\n',
      messages: [
        MESSAGES.web('https://example.org/scheme.png'),
        MESSAGES.data(''),
        MESSAGES.absolute('C:/scheme.png'),
        MESSAGES.empty(''),
      ],
    },
    {
      name: 'за пределами папки, в том числе скрыто',
      bad: '1.1. Схема.\n\n![Схема](⟦../other/scheme.png⟧)\n\n![Схема](⟦img/%2e%2e/%2e%2e/scheme.png⟧)\n\n![Схема](⟦img\\scheme.png⟧)\n\n![Схема](<⟦что?.png⟧>)\n',
      good: '1.1. Схема.\n\n![Схема](./img/scheme.png)\n\n![Схема](%D1%81%D1%85%D0%B5%D0%BC%D0%B0%201.png)\n\n![Схема](<схема 1.png>)\n',
      messages: [
        MESSAGES.outside('../other/scheme.png'),
        MESSAGES.outside('img/%2e%2e/%2e%2e/scheme.png'),
        MESSAGES.backslash('img\\scheme.png'),
        MESSAGES.characters('что?.png'),
      ],
    },
    {
      name: 'ссылка вместо файла',
      bad: '1.1. Схема.\n\n![Схема](⟦scheme.png⟧)\n',
      good: '1.1. Схема.\n\n![Схема](plan.png)\n',
      pictures: {
        'policy/example/scheme.png': { fault: 'link' },
        'policy/example/plan.png': { type: 'png', width: 8, height: 8 },
      },
      messages: [MESSAGES.link('scheme.png')],
    },
  ],
  *check(policy, corpus) {
    for (const { wrong, address, addressRange } of picturesOf(policy)) {
      if (wrong) yield { range: addressRange, message: MESSAGES[wrong](short(address)) };
    }
    for (const { picture, file } of filesOf(policy, corpus)) {
      if ('fault' in file && file.fault === 'link')
        yield { range: picture.addressRange, message: MESSAGES.link(short(picture.address)), mendable: true };
    }
  },
});

function short(address: string): string {
  const shown = visible(address);
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}
