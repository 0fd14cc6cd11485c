/** Changes below a folder, gathered: an editor saves in several steps, Git writes many files. */
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

/** What follows within this time is one change, milliseconds. */
const QUIET = 30;

export interface FolderWatch {
  close(): Promise<void>;
}

/**
 * Watch a folder. Node's own recursive watch goes deaf on Linux once a file is put in the place of a removed one.
 * @param folder absolute
 * @param on `change` gets paths relative to the folder, with `/`; `fail` hears why the system watches no longer
 * @returns when it watches
 */
export async function watchFolder(
  folder: string,
  on: { change(paths: ReadonlySet<string>): void; fail(): void },
): Promise<FolderWatch> {
  let paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  // What a link leads to is not the project's.
  const watcher = watch(folder, { ignoreInitial: true, followSymlinks: false });
  watcher.on('all', (_, path) => {
    paths.add(relative(folder, path).split(sep).join('/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const gathered = paths;
      paths = new Set();
      on.change(gathered);
    }, QUIET);
  });
  watcher.on('error', on.fail);
  await new Promise<void>((resolve) => watcher.on('ready', resolve));
  return {
    close: () => {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}
