import type { Files } from '../base/ports/files.ts';
import { inWords } from './file-trouble.ts';

/**
 * Gives a file a name beside its own that nothing has: `acme.client.json.broken`, then `.broken-2`, and so on.
 *
 * @returns where it is now
 * @throws {UserError} when it cannot be moved
 */
export async function moveAside(files: Files, path: string): Promise<string> {
  try {
    for (let number = 1; ; number++) {
      const aside = `${path}.broken${number === 1 ? '' : `-${number}`}`;
      if (await files.stat(aside)) continue;
      await files.rename(path, aside);
      return aside;
    }
  } catch (error) {
    throw inWords(error, files.baseName(path), 'write');
  }
}
