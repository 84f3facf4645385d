import { jsonEntries } from '../configuration/json-entries.ts';
import type { FileReader } from '../facts/file-reader.ts';

const LISTS = new Map([
  ['dependencies', false],
  ['optionalDependencies', false],
  ['peerDependencies', false],
  ['devDependencies', true],
]);

/** The packages of a `package.json`, also of those of workspaces. */
export const packageJsonReader: FileReader = {
  endings: ['json'],
  reads: (_path, name) => name === 'package.json',
  read({ path: file, text }, observe, notRead) {
    const { entries, broken } = jsonEntries(text);
    if (broken) notRead('broken');
    for (const { path, value, line } of entries) {
      const dev = path.length === 2 ? LISTS.get(path[0] ?? '') : undefined;
      const [, name] = path;
      if (dev === undefined || name === undefined) continue;
      observe({ kind: 'dependency', ecosystem: 'npm', name, version: value, dev, at: { file, line } });
    }
  },
};

/** The packages of a `composer.json`; PHP itself and its extensions are none. */
export const composerReader: FileReader = {
  endings: ['json'],
  reads: (_path, name) => name === 'composer.json',
  read({ path: file, text }, observe, notRead) {
    const { entries, broken } = jsonEntries(text);
    if (broken) notRead('broken');
    for (const { path, value, line } of entries) {
      const [list, name] = path;
      if (path.length !== 2 || !name?.includes('/') || (list !== 'require' && list !== 'require-dev')) continue;
      const dev = list === 'require-dev';
      observe({
        kind: 'dependency',
        ecosystem: 'composer',
        name: name.toLowerCase(),
        version: value,
        dev,
        at: { file, line },
      });
    }
  },
};
