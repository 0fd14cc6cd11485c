import { visible } from '../knowledge/characters.ts';
import { filesOf } from './pictures/files.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'picture-missing',
  severity: 'error',
  title: 'Файл картинки есть и читается',
  why: 'Без файла на месте картинки останется пустая рамка с её описанием.',
  specimens: [
    {
      name: 'файла нет; вместо файла папка',
      bad: '1.1. Схема.\n\n![Схема обращения](⟦scheme.png⟧)\n\n![План школы](⟦plan.png⟧)\n',
      good: '1.1. Схема.\n\n![Схема обращения](img/scheme.png)\n',
      pictures: {
        'policy/example/scheme.png': { fault: 'missing' },
        'policy/example/plan.png': { fault: 'unreadable' },
        'policy/example/img/scheme.png': { type: 'png', width: 8, height: 8 },
      },
      messages: [
        'Файла «scheme.png» в папке акта policy/example/ нет. Положите его туда или исправьте имя.',
        'Файл «plan.png» в папке акта policy/example/ не читается. Проверьте, что это файл, а не папка, и что у вас есть права на него.',
      ],
    },
    {
      name: 'принятая редакция ищет картинки там же, где проект',
      path: 'policy/example/editions/2024-08-30.md',
      bad: '1.1. Схема.\n\n![Схема обращения](⟦scheme.png⟧)\n',
      good: '1.1. Схема.\n\n![Схема обращения](img/scheme.png)\n',
      pictures: {
        'policy/example/scheme.png': { fault: 'missing' },
        'policy/example/img/scheme.png': { type: 'png', width: 8, height: 8 },
      },
      messages: ['Файла «scheme.png» в папке акта policy/example/ нет. Положите его туда или исправьте имя.'],
    },
  ],
  *check(policy, corpus) {
    const folder = policy.folder ? `папке акта ${policy.folder}` : 'папке акта';
    for (const { picture, file } of filesOf(policy, corpus)) {
      if (!('fault' in file)) continue;
      const name = visible(picture.file!);
      const said = { range: picture.addressRange, mendable: true };
      if (file.fault === 'missing')
        yield { ...said, message: `Файла «${name}» в ${folder} нет. Положите его туда или исправьте имя.` };
      if (file.fault === 'unreadable')
        yield {
          ...said,
          message: `Файл «${name}» в ${folder} не читается. Проверьте, что это файл, а не папка, и что у вас есть права на него.`,
        };
    }
  },
});
