import { tomlEntries } from '../configuration/toml-entries.ts';
import type { FileReader } from '../facts/file-reader.ts';

const COORDINATES = /["']([\w.-]+:[\w.-]+)(?::([\w.${}-]*))?(?:@\w+)?["']/;

/** The dependencies of a Gradle build, in Groovy or Kotlin. */
export const gradleReader: FileReader = {
  endings: ['gradle', 'kts'],
  reads: (_path, name) => /\.gradle(?:\.kts)?$/.test(name),
  read({ path: file, text }, observe) {
    let line = 0;
    for (const whole of text.split('\n')) {
      line++;
      const code = whole.trim();
      const configuration = /^([a-zA-Z]{3,40})[ (]/.exec(code)?.[1];
      if (
        configuration === undefined ||
        !/(?:mplementation|ompile|[aA]pi|untime|lasspath|[pP]rocessor|ompileOnly|untimeOnly)/.test(configuration)
      )
        continue;
      const [, name] = COORDINATES.exec(code) ?? mapCoordinates(code);
      const dev = /^(?:androidT|t)est/.test(configuration);
      if (name !== undefined) observe({ kind: 'dependency', ecosystem: 'maven', name, dev, at: { file, line } });
    }
  },
};

/** `group: 'a', name: 'b'`. */
function mapCoordinates(code: string): string[] {
  const group = /group:[ ]?["']([\w.-]+)["']/.exec(code)?.[1];
  const name = /name:[ ]?["']([\w.-]+)["']/.exec(code)?.[1];
  return group !== undefined && name !== undefined ? [code, `${group}:${name}`] : [];
}

/** The libraries that a Gradle version catalogue names. */
export const versionCatalogueReader: FileReader = {
  endings: ['toml'],
  reads: (_path, name) => name.endsWith('.versions.toml'),
  read({ path: file, text }, observe, notRead) {
    const { entries, broken } = tomlEntries(text);
    if (broken) notRead('broken');
    const groups = new Map<string, string>();
    for (const { path, value, line } of entries) {
      const [table, library = '', key] = path;
      if (table !== 'libraries') continue;
      if (key === 'group') groups.set(library, value);
      const group = groups.get(library);
      const [, plain] = /^([\w.-]+:[\w.-]+)/.exec(value) ?? [];
      const name =
        key === undefined || key === 'module' ? plain : key === 'name' && group ? `${group}:${value}` : undefined;
      if (name !== undefined) observe({ kind: 'dependency', ecosystem: 'maven', name, dev: false, at: { file, line } });
    }
  },
};
