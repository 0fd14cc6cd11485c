import { MAX_LINE, type Source } from '../source/index.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'source-unreadable',
  severity: 'error',
  title: 'Файл акта — текст, который можно прочитать',
  why: 'Документ Word, PDF или картинка с расширением .md не превращается в текст сам: прочитать и проверить его нельзя.',
  specimens: [
    {
      name: 'не текст, а документ Word или картинка',
      bad: '⟦⟧PK\0\0',
      good: '1.1. Текст.\n',
      messages: [
        'Это не текст: похоже на документ Word, PDF или картинку. Откройте документ в его программе и сохраните как текст в кодировке UTF-8.',
      ],
    },
    {
      name: 'весь текст одной строкой',
      bad: `⟦⟧${'а'.repeat(MAX_LINE + 1)}`,
      good: '1.1. Текст.\n\n1.2. Текст.\n',
      messages: [
        'В файле есть строка длиннее 100 000 знаков, и он не прочитан. Разбейте текст на абзацы: каждый пункт с новой строки.',
      ],
    },
  ],
  *check({ source }) {
    const { unreadable } = source.decoded;
    if (unreadable) yield { range: [0, 0], message: MESSAGES[unreadable] };
  },
});

const MESSAGES: Record<NonNullable<Source['decoded']['unreadable']>, string> = {
  binary:
    'Это не текст: похоже на документ Word, PDF или картинку. Откройте документ в его программе и сохраните как текст в кодировке UTF-8.',
  'too-large':
    'Файл больше 2 МБ, и он не прочитан: столько текста в одном акте не бывает. Проверьте, тот ли это файл, и вынесите приложения в отдельные акты.',
  'long-line':
    'В файле есть строка длиннее 100 000 знаков, и он не прочитан. Разбейте текст на абзацы: каждый пункт с новой строки.',
};
