import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Lets an installed extension believe that it is started at a given moment, from which time goes on as usual.
 *
 * @param {string} extensions the folder that holds it
 * @param {string} moment as `Date.parse` reads it
 * @throws when there is no extension
 */
export async function fixClock(extensions, moment) {
  const name = (await readdir(extensions)).find((entry) => entry.startsWith('deorbit.'));
  const file = join(extensions, name ?? 'deorbit', 'dist', 'extension.js');
  const clock = `{
  const Real = Date;
  const ahead = Real.parse(${JSON.stringify(moment)}) - Real.now();
  globalThis.Date = class Date extends Real {
    constructor(...parts) { parts.length === 0 ? super(Real.now() + ahead) : super(...parts); }
    static now() { return Real.now() + ahead; }
  };
}
`;
  await writeFile(file, clock + (await readFile(file, 'utf8')));
}
