import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../esbuild.mjs';
import { shortenScripts } from '../scripts/build/shorten.mjs';
import { root } from '../scripts/setup/paths.mjs';
import { rowOf } from './measure.mjs';

/** Kilobytes, of a thousand bytes each. */
const most = 150;

/** What VS Code reads of the package before Deorbit has done anything, its parts that are loaded on first use left out. */
export async function measureStartSize() {
  await buildExtension({ minify: true });
  await shortenScripts(join(root, 'dist'));
  const read = new Map();
  /** @param {string} file */
  const follow = (file) => {
    if (read.has(file)) return;
    const code = readFileSync(join(root, 'dist', file), 'utf8');
    read.set(file, Buffer.byteLength(code));
    for (const [, name = ''] of code.matchAll(/\b(?:from|import)\s*"\.\/((?:chunks\/)?[\w.-]+\.js)"/g))
      follow(existsSync(join(root, 'dist', name)) ? name : `chunks/${name}`);
  };
  for (const entry of ['main.cjs', 'extension.js']) follow(entry);
  console.log(`  ${[...read].map(([file, bytes]) => `${file} ${bytes}`).join(', ')}`);
  const kilobytes = [...read.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000;
  return [rowOf({ name: 'Code read at the start', ours: kilobytes, unit: 'kB', goal: { most } })];
}
