/** The preview put together: files that change → a new state → the browser reloads. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plural } from '../../../knowledge/plural.ts';
import { forgetTemplates, TEMPLATES } from '../../../render/index.ts';
import { Papers } from './papers.ts';
import { PreviewSite } from './preview-site.ts';
import { PreviewState } from './preview-state.ts';
import { serve } from './server.ts';
import { watchFolder } from './watch-folder.ts';

export interface Preview {
  /** `http://127.0.0.1:8017/`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Show a project's acts.
 * @param options `root`: the project's folder; `port`: a free one unless said; `say`, `warn`: lines for the user
 * @throws UserError when there is no `policy/`, or the port is taken
 */
export async function startPreview(options: {
  root: string;
  port?: number;
  say(text: string): void;
  warn(text: string): void;
}): Promise<Preview> {
  const { root, say, warn } = options;
  const state = await PreviewState.read(root);
  const papers = new Papers();

  const read = async (touched: ReadonlySet<string>, isTemplate: boolean): Promise<void> => {
    try {
      if (isTemplate) forgetTemplates();
      const seen = await state.refresh({ touched, whole: isTemplate });
      if (!seen) return;
      const what = shownPaths(seen.changed) || (isTemplate ? 'оформление' : 'файлы снова читаются');
      // Pages stay as they were and say so; the next save tries again.
      if (state.trouble === undefined) say(`Обновлено: ${what}. ${shownErrors(seen.findings)}\n`);
      else warn(`Страница не обновлена: ${state.trouble}\n`);
      server.announce();
    } catch (error) {
      warn(`Страница не обновлена. Это ошибка программы poryadok, а не ваша: ${(error as Error).stack}\n`);
    }
  };
  // One after the other: a slower reading must not overwrite a later one.
  let reading = Promise.resolve();
  const refresh = (touched: ReadonlySet<string> = new Set(), isTemplate = false): Promise<void> => {
    reading = reading.then(() => read(touched, isTemplate));
    return reading;
  };

  const server = await serve(new PreviewSite(state, papers, refresh), options.port);
  const watched = (folder: string, isTemplate: boolean) =>
    watchFolder(folder, {
      change: (paths) => refresh(new Set([...paths].map((path) => `policy/${path}`)), isTemplate),
      fail: () => warn(`Система не следит за папкой ${folder}: после сохранения обновляйте страницу сами (F5).\n`),
    });
  const watches = await Promise.all([watched(join(root, 'policy'), false), watched(fileURLToPath(TEMPLATES), true)]);

  return {
    url: server.url,
    close: async () => {
      await Promise.all(watches.map((watch) => watch.close()));
      await server.close();
      await reading;
      await papers.close();
    },
  };
}

function shownPaths(paths: readonly string[]): string {
  if (paths.length > 3) return plural(paths.length, 'файл', 'файла', 'файлов');
  return paths.join(', ');
}

function shownErrors(findings: readonly { severity: string; known: boolean }[]): string {
  const errors = findings.filter(({ severity, known }) => severity === 'error' && !known).length;
  return errors === 0 ? 'Ошибок нет.' : `Ошибок: ${errors}.`;
}
