import { tomlEntries } from '../configuration/toml-entries.ts';
import { yamlEntries } from '../configuration/yaml-entries.ts';
import type { FileReader } from '../facts/file-reader.ts';

/** The modules that a `go.mod` requires itself; those only required by others are left out. */
export const goModReader: FileReader = {
  endings: ['mod'],
  reads: (_path, name) => name === 'go.mod',
  read({ path: file, text }, observe) {
    let isInside = false;
    let line = 0;
    for (const whole of text.split('\n')) {
      line++;
      const trimmed = whole.trim();
      if (trimmed.endsWith('(')) isInside = trimmed.startsWith('require');
      else if (trimmed === ')') isInside = false;
      if (whole.includes('// indirect')) continue;
      const required = trimmed.startsWith('require ') ? trimmed.slice(8) : isInside ? trimmed : '';
      const [name, version] = required.split(' ');
      if (!name?.includes('.') || version === undefined) continue;
      observe({ kind: 'dependency', ecosystem: 'go', name, version, dev: false, at: { file, line } });
    }
  },
};

/** The crates of a `Cargo.toml`, also those that a workspace shares. */
export const cargoReader: FileReader = {
  endings: ['toml'],
  reads: (_path, name) => name === 'Cargo.toml',
  read({ path: file, text }, observe, notRead) {
    const { entries, broken } = tomlEntries(text);
    if (broken) notRead('broken');
    const seen = new Set<string>();
    for (const { path, value, line } of entries) {
      const list = path.findIndex((part) => part.endsWith('dependencies'));
      const name = path[list + 1];
      if (list < 0 || name === undefined || seen.has(`${path[list]} ${name}`)) continue;
      seen.add(`${path[list]} ${name}`);
      const dev = path[list] !== 'dependencies';
      const version = /^\d/.test(value) ? value : undefined;
      const said = { kind: 'dependency', ecosystem: 'cargo', name, dev, at: { file, line } } as const;
      observe(version === undefined ? said : { ...said, version });
    }
  },
};

/** The packages of a Dart or Flutter project. */
export const pubspecReader: FileReader = {
  endings: ['yaml'],
  reads: (_path, name) => name === 'pubspec.yaml',
  read({ path: file, text }, observe, notRead) {
    const { entries, broken } = yamlEntries(text);
    if (broken) notRead('broken');
    const seen = new Set<string>();
    for (const { path, value, line } of entries) {
      const [list, name] = path;
      if ((list !== 'dependencies' && list !== 'dev_dependencies') || name === undefined) continue;
      if (seen.has(`${list} ${name}`)) continue;
      seen.add(`${list} ${name}`);
      const version = /^\D?(\d[\w.+-]*)/.exec(value)?.[1];
      const dev = list === 'dev_dependencies';
      const said = { kind: 'dependency', ecosystem: 'pub', name, dev, at: { file, line } } as const;
      observe(version === undefined ? said : { ...said, version });
    }
  },
};
