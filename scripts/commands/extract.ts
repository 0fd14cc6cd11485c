import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { UserError } from './user-error.ts';

/** A name inside a PDF is somebody's word: it may not lead out of the folder. */
const SAFE_NAME = /^[\p{L}\p{N}_-][\p{L}\p{N}._ -]{0,99}$/u;

export const extractCommand: Command = {
  name: 'extract',
  summary: 'достать из PDF исходный текст и данные акта',
  usage: `extract <файл.pdf> [--into папка]
  Кладёт вложенные файлы (policy.md, policy.json) в папку; без --into — в папку с именем PDF рядом с ним.
  Существующие файлы не перезаписывает.`,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, { into: { type: 'string' } });
    const [path] = positionals;
    if (!path) throw new UserError('Не сказано, из какого файла доставать.', 'Назовите PDF: extract файл.pdf.');
    const file = resolve(io.cwd, path);
    const pdf = await readFile(file).catch(() => {
      throw new UserError(`Файла ${path} нет или он не читается.`, 'Проверьте имя файла.');
    });
    const { attachedFiles } = await import('../render/index.ts');
    const attached = await attachedFiles(pdf).catch(() => {
      throw new UserError(`${path} — не PDF, или файл повреждён.`, 'Возьмите файл, который сделала команда build.');
    });
    if (attached.length === 0) {
      throw new UserError(
        `В ${path} нет вложенных файлов.`,
        'Исходный текст вложен только в PDF, которые сделала команда build.',
      );
    }
    const folder = resolve(io.cwd, values.into ?? file.replace(/\.pdf$/i, '') + (/\.pdf$/i.test(file) ? '' : '-files'));
    await mkdir(folder, { recursive: true });
    for (const { name, data } of attached) {
      if (!SAFE_NAME.test(name))
        throw new UserError(
          `Имя вложенного файла недопустимо: ${JSON.stringify(name)}.`,
          'Этот PDF сделан не программой poryadok.',
        );
      const target = join(folder, basename(name));
      const taken = await stat(target).then(
        () => true,
        () => false,
      );
      if (taken)
        throw new UserError(`Файл ${target} уже есть.`, 'Уберите его или назовите другую папку: --into папка.');
      await writeFileAtomic(target, data);
      io.out(`${target}: ${data.length} байт.\n`);
    }
    return 0;
  },
};
