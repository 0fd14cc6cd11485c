import { visible } from '../knowledge/characters.ts';
import { filesOf } from './pictures/files.ts';
import { defineRule } from './rule.ts';

/** A name that Markdown takes for an address as it stands. */
const PLAIN = /^[^\s<>()\\&%*_[\]]+$/u;

export default defineRule({
  id: 'picture-case',
  severity: 'error',
  title: 'Имя файла картинки набрано теми же буквами',
  why: 'Windows не различает прописные и строчные буквы в именах файлов, а сайты и Git различают: картинка, которая видна здесь, там пропадёт.',
  specimens: [
    {
      name: 'прописная буква в имени файла',
      bad: '1.1. Схема.\n\n![Схема обращения](⟦scheme.png⟧)\n',
      good: '1.1. Схема.\n\n![Схема обращения](Scheme.PNG)\n',
      pictures: {
        'policy/example/scheme.png': { fault: 'case', actual: 'Scheme.PNG' },
        'policy/example/Scheme.PNG': { type: 'png', width: 8, height: 8 },
      },
      messages: [
        'Файл называется «Scheme.PNG», а набрано «scheme.png»: на этом компьютере картинка может найтись, а на сайте — нет. Должно быть «Scheme.PNG».',
      ],
    },
    {
      name: 'в принятой редакции меняют имя файла, а не текст',
      path: 'policy/example/editions/2024-08-30.md',
      bad: '1.1. Схема.\n\n![Схема обращения](⟦scheme.png⟧)\n',
      good: '1.1. Схема.\n\n![Схема обращения](Scheme.PNG)\n',
      pictures: {
        'policy/example/scheme.png': { fault: 'case', actual: 'Scheme.PNG' },
        'policy/example/Scheme.PNG': { type: 'png', width: 8, height: 8 },
      },
      messages: [
        'Файл называется «Scheme.PNG», а набрано «scheme.png»: на этом компьютере картинка может найтись, а на сайте — нет. Текст уже не меняют: назовите файл «scheme.png».',
      ],
    },
  ],
  *check(policy, corpus) {
    for (const { picture, file } of filesOf(policy, corpus)) {
      if (!('fault' in file) || file.fault !== 'case') continue;
      const { address, addressRange } = picture;
      const [actual, typed] = [visible(file.actual), visible(picture.file!)];
      const isTyped = policy.source.text.slice(...addressRange) === address && address === picture.file;
      const remedy =
        policy.mode === 'draft' ? `Должно быть «${actual}».` : `Текст уже не меняют: назовите файл «${typed}».`;
      yield {
        range: addressRange,
        message: `Файл называется «${actual}», а набрано «${typed}»: на этом компьютере картинка может найтись, а на сайте — нет. ${remedy}`,
        mendable: true,
        ...(isTyped &&
          policy.mode === 'draft' &&
          PLAIN.test(file.actual) && {
            fix: {
              title: 'Исправить имя файла',
              safe: true,
              edits: [{ range: addressRange, text: file.actual }],
            },
          }),
      };
    }
  },
});
