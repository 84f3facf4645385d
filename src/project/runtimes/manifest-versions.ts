import type { Entries } from '../configuration/entry.ts';
import { jsonEntries } from '../configuration/json-entries.ts';
import { tomlEntries } from '../configuration/toml-entries.ts';
import { yamlEntries } from '../configuration/yaml-entries.ts';
import type { FileReader } from '../facts/file-reader.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { codeOf, endingOf } from '../variables/code-text.ts';
import { type Runtime, state } from './runtime-statement.ts';

/** Keys of manifests that state a runtime's version, by the manifest's name. */
const KEYS: ReadonlyMap<string, ReadonlyMap<string, Runtime>> = new Map([
  [
    'package.json',
    new Map<string, Runtime>([
      ['engines.node', 'Node.js'],
      ['volta.node', 'Node.js'],
    ]),
  ],
  [
    'composer.json',
    new Map<string, Runtime>([
      ['require.php', 'PHP'],
      ['config.platform.php', 'PHP'],
    ]),
  ],
  [
    'pyproject.toml',
    new Map<string, Runtime>([
      ['project.requires-python', 'Python'],
      ['tool.poetry.dependencies.python', 'Python'],
    ]),
  ],
  [
    'Pipfile',
    new Map<string, Runtime>([
      ['requires.python_version', 'Python'],
      ['requires.python_full_version', 'Python'],
    ]),
  ],
  [
    'Cargo.toml',
    new Map<string, Runtime>([
      ['package.rust-version', 'Rust'],
      ['workspace.package.rust-version', 'Rust'],
    ]),
  ],
  [
    'pubspec.yaml',
    new Map<string, Runtime>([
      ['environment.sdk', 'Dart'],
      ['environment.flutter', 'Flutter'],
    ]),
  ],
]);

function read(name: string, text: string): Entries {
  return name.endsWith('.json') ? jsonEntries(text) : name.endsWith('.yaml') ? yamlEntries(text) : tomlEntries(text);
}

/** A manifest's exact version is the one the project is built with; a range only says what would do. */
function rankOf(version: string): 0 | 2 {
  return /^[\^~<>=]|\|\||\*/.test(version) ? 2 : 0;
}

/** The versions that manifests of packages ask for. */
export const manifestVersionReader: FileReader = {
  endings: [...KEYS.keys()].map(endingOf),
  reads: (path, name) => KEYS.has(name) && !isOnlyAnExample(path),
  read({ path: file, name, text }, observe) {
    const keys = KEYS.get(name);
    for (const { path, value, line } of read(name, text).entries) {
      const runtime = keys?.get(path.join('.'));
      if (!runtime) continue;
      // For the platform, Composer only pretends to have a version.
      const rank = path[1] === 'platform' ? 3 : rankOf(value);
      state({ runtime, version: value, rank }, { file, line }, observe);
    }
  },
};

const LINES: readonly (readonly [file: RegExp, line: RegExp, runtime: Runtime])[] = [
  [/^Gemfile$/, /^\s{0,20}ruby\s{1,4}["']([^"']{1,40})["']/, 'Ruby'],
  [/^go\.mod$/, /^go\s{1,4}(\d[\d.]{0,20})/, 'Go'],
  [/^pom\.xml$/, /<(?:java\.version|maven\.compiler\.release|maven\.compiler\.source)>\s{0,4}([\d.]{1,20})/, 'Java'],
  [
    /^build\.gradle(?:\.kts)?$/,
    /(?:JavaLanguageVersion\.of\(|sourceCompatibility\s?=?\s?(?:JavaVersion\.VERSION_)?["']?|jvmToolchain\()(\d[\d_.]{0,10})/,
    'Java',
  ],
  [/\.(?:cs|fs|vb)proj$|^Directory\.Build\.props$/, /<TargetFrameworks?>\s{0,4}net(?:coreapp)?(\d[\d.]{0,10})/, '.NET'],
  [/^setup\.(?:py|cfg)$/, /python_requires\s?=\s?["']?([<>=~!\d., ]{1,40})/, 'Python'],
  [/^system\.properties$/, /java\.runtime\.version\s?=\s?([\d.]{1,20})/, 'Java'],
];

/** The versions that stand in a line of a manifest with a syntax of its own. */
export const manifestLineReader: FileReader = {
  endings: 'gemfile mod xml gradle kts csproj fsproj vbproj props py cfg properties'.split(' '),
  reads: (path, name) => LINES.some(([file]) => file.test(name)) && !isOnlyAnExample(path),
  read({ path: file, name, text }, observe) {
    const kind = /\.(?:\w{2}proj|props)$/.test(name)
      ? 'x.xml'
      : name === 'go.mod' || name.includes('gradle')
        ? 'x.go'
        : name === 'Gemfile'
          ? 'x.rb'
          : name;
    for (const [index, line] of codeOf(text, kind).split('\n').entries())
      for (const [wanted, pattern, runtime] of LINES) {
        const version = wanted.test(name) ? pattern.exec(line)?.[1] : undefined;
        if (version)
          state(
            {
              runtime,
              version: version.replaceAll('_', '.').replace(/^1\.8$/, '8'),
              // What .NET is built for; what it is built with is said elsewhere, and more exactly.
              rank: runtime === '.NET' ? 2 : rankOf(version),
            },
            { file, line: index + 1 },
            observe,
          );
      }
  },
};
