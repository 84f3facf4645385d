import { jsonEntries } from '../configuration/json-entries.ts';
import { tomlEntries } from '../configuration/toml-entries.ts';
import type { FileReader } from '../facts/file-reader.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { endingOf } from '../variables/code-text.ts';
import { type Runtime, state } from './runtime-statement.ts';

const WHOLE_FILES: ReadonlyMap<string, Runtime> = new Map([
  ['.nvmrc', 'Node.js'],
  ['.node-version', 'Node.js'],
  ['.python-version', 'Python'],
  ['.ruby-version', 'Ruby'],
  ['.php-version', 'PHP'],
  ['.java-version', 'Java'],
  ['.go-version', 'Go'],
  ['runtime.txt', 'Python'],
  ['rust-toolchain', 'Rust'],
]);

/** What version managers call the runtimes. */
const TOOLS: ReadonlyMap<string, Runtime> = new Map([
  ['node', 'Node.js'],
  ['nodejs', 'Node.js'],
  ['python', 'Python'],
  ['ruby', 'Ruby'],
  ['php', 'PHP'],
  ['go', 'Go'],
  ['golang', 'Go'],
  ['rust', 'Rust'],
  ['java', 'Java'],
  ['dotnet', '.NET'],
  ['dotnet-core', '.NET'],
  ['dart', 'Dart'],
  ['flutter', 'Flutter'],
]);

/** Files that hold a version and nothing else. */
export const versionFileReader: FileReader = {
  endings: [...WHOLE_FILES.keys()].map(endingOf),
  reads: (path, name) => WHOLE_FILES.has(name) && !isOnlyAnExample(path),
  read({ path: file, name, text }, observe) {
    const runtime = WHOLE_FILES.get(name);
    const lines = text.split('\n');
    const index = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('#'));
    const version = /^(?:python-|ruby-|php-|go-?|temurin-|v)?(\d[\w.-]{0,40}|stable$)/.exec(
      (lines[index] ?? '').trim(),
    )?.[1];
    if (runtime && version) state({ runtime, version, rank: 1 }, { file, line: index + 1 }, observe);
  },
};

/** The versions that asdf and mise are told. */
export const toolVersionsReader: FileReader = {
  endings: ['tool-versions', 'toml', 'sdkmanrc'],
  reads: (path, name) =>
    /^\.tool-versions$|^\.?mise(?:\.[\w-]{1,20})?\.toml$|^\.sdkmanrc$/.test(name) && !isOnlyAnExample(path),
  read({ path: file, name, text }, observe) {
    const pairs = name.endsWith('.toml')
      ? tomlEntries(text)
          .entries.filter(({ path }) => path[0] === 'tools')
          .map(({ path, value, line }) => [path[1] ?? '', value, line] as const)
      : text.split('\n').map((line, index) => {
          const [tool = '', version = ''] = line.trim().split(/[\s=]+/);
          return [tool, version, index + 1] as const;
        });
    for (const [tool, version, line] of pairs) {
      const runtime = TOOLS.get(tool);
      const number = /\d[\w.]{0,40}/.exec(version)?.[0];
      if (runtime && number) state({ runtime, version: number, rank: 1 }, { file, line }, observe);
    }
  },
};

/** The versions that a toolchain file of Rust, a `global.json` of .NET and Flutter's version manager state. */
export const toolchainReader: FileReader = {
  endings: ['toml', 'json', 'fvmrc'],
  reads: (path, name) =>
    /^(?:rust-toolchain\.toml|global\.json|\.fvmrc|fvm_config\.json)$/.test(name) && !isOnlyAnExample(path),
  read({ path: file, name, text }, observe, notRead) {
    const { entries, broken } = name.endsWith('.toml') ? tomlEntries(text) : jsonEntries(text);
    if (broken) notRead('broken');
    for (const { path, value, line } of entries) {
      const key = path.join('.');
      const runtime =
        key === 'toolchain.channel'
          ? 'Rust'
          : key === 'sdk.version'
            ? '.NET'
            : /^flutter(?:SdkVersion)?$/.test(key)
              ? 'Flutter'
              : undefined;
      if (runtime) state({ runtime, version: value, rank: 1 }, { file, line }, observe);
    }
  },
};
