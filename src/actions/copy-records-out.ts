import type { BackgroundWatch } from '../base/ports/background.ts';
import type { Files } from '../base/ports/files.ts';
import { CopiedFiles, filesBelow, moveTrouble } from '../records/copied-files.ts';

/**
 * Copies a records folder, documents included, into a new folder of a place, and reads every copy back. Where it cannot be
 * completed, or the signal is aborted, what was copied is taken back.
 *
 * @param to the new folder's place, and what it is called; a number is added where there is one of the name
 * @param watch progress counts files
 * @returns the new folder
 * @throws the reason of the signal
 * @throws {UserError}
 */
export async function copyRecordsOut(
  files: Files,
  folder: string,
  { place, name }: { readonly place: string; readonly name: string },
  { signal, progress }: BackgroundWatch = {},
): Promise<string> {
  const copies = new CopiedFiles(files);
  try {
    const target = await freeFolder(files, place, name);
    for (const [done, steps] of (await filesBelow(files, folder)).names.entries()) {
      signal?.throwIfAborted();
      await copies.copy({ from: files.join(folder, ...steps), to: files.join(target, ...steps) });
      progress?.(done + 1);
    }
    return target;
  } catch (error) {
    await copies.takeBack();
    throw moveTrouble(error, 'move.notCopied', files.baseName(folder));
  }
}

async function freeFolder(files: Files, place: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = files.join(place, number === 1 ? name : `${name}-${number}`);
    if (!(await files.stat(folder))) return folder;
  }
}
