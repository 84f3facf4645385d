import { withoutComment } from '../configuration/entry.ts';
import { yamlEntries } from '../configuration/yaml-entries.ts';
import type { FileReader } from '../facts/file-reader.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { isPipeline } from '../variables/code-variables.ts';
import { type Runtime, state } from './runtime-statement.ts';

/** The runtimes that the usual images hold. */
const IMAGES: readonly (readonly [image: RegExp, runtime: Runtime])[] = [
  [/(?:^|\/)(?:node|cimg\/node|bitnami\/node)$/, 'Node.js'],
  [/(?:^|\/)(?:php|cimg\/php|php-fpm|frankenphp)$/, 'PHP'],
  [/(?:^|\/)(?:python|cimg\/python)$/, 'Python'],
  [/(?:^|\/)(?:ruby|cimg\/ruby)$/, 'Ruby'],
  [/(?:^|\/)(?:golang|cimg\/go)$/, 'Go'],
  [/(?:^|\/)(?:rust|cimg\/rust|cargo-chef)$/, 'Rust'],
  [/(?:^|\/)(?:eclipse-temurin|openjdk|amazoncorretto|cimg\/openjdk)$/, 'Java'],
  [/(?:^|\/)dotnet\/(?:sdk|aspnet|runtime|core\/sdk|core\/aspnet)$/, '.NET'],
  [/(?:^|\/)dart$/, 'Dart'],
  [/(?:^|\/)flutter$/, 'Flutter'],
];

/** The runtime of an image and its version: `node:20-alpine` is Node.js 20. */
export function runtimeOfImage(image: string): { readonly runtime: Runtime; readonly version: string } | undefined {
  const colon = image.lastIndexOf(':');
  const runtime = IMAGES.find(([pattern]) => pattern.test(image.slice(0, Math.max(colon, 0))))?.[1];
  const version = /^\d[\d.]{0,20}/.exec(image.slice(colon + 1))?.[0].replace(/\.$/, '');
  return runtime && version ? { runtime, version } : undefined;
}

/** The versions of the images that a Dockerfile builds on; an argument's default is filled in. */
export const imageVersionReader: FileReader = {
  reads: (path, name) =>
    /^(?:Dockerfile(?:\.[\w-]{1,40})?|[\w-]{1,40}\.Dockerfile|Containerfile)$/i.test(name) && !isOnlyAnExample(path),
  read({ path: file, text }, observe) {
    const given = new Map<string, string>();
    for (const [index, line] of text.split('\n').entries()) {
      const [, name, value] = /^\s{0,8}ARG\s{1,8}(\w{1,60})=["']?([^\s"']{1,100})/i.exec(line) ?? [];
      if (name && value) given.set(name, value);
      const from = /^\s{0,8}FROM\s{1,8}(?:--platform=\S{1,60}\s{1,8})?(\S{1,200})/i.exec(line)?.[1];
      const image = from?.replace(/\$\{?(\w{1,60})\}?/g, (_whole, key: string) => given.get(key) ?? '');
      const found = image ? runtimeOfImage(image) : undefined;
      if (found) state({ ...found, rank: 3 }, { file, line: index + 1 }, observe);
    }
  },
};

/** The settings of actions and tasks that install a runtime. */
const INSTALLED: ReadonlyMap<string, Runtime> = new Map([
  ['node-version', 'Node.js'],
  ['php-version', 'PHP'],
  ['python-version', 'Python'],
  ['ruby-version', 'Ruby'],
  ['go-version', 'Go'],
  ['java-version', 'Java'],
  ['dotnet-version', '.NET'],
  ['flutter-version', 'Flutter'],
  ['toolchain', 'Rust'],
]);

/** The versions that pipelines install and run on. */
export const pipelineVersionReader: FileReader = {
  endings: ['yml', 'yaml'],
  reads: (path, name) => isPipeline(path) && /\.ya?ml$/.test(name) && !isOnlyAnExample(path),
  read({ path: file, text }, observe) {
    for (const { path, value, line } of yamlEntries(text).entries) {
      const last = path.at(-1);
      const key = (last === '-' ? path.at(-2) : last) ?? '';
      const runtime = INSTALLED.get(key);
      const version = /^\s{0,4}(\d[\d.]{0,20})(?:\.x)?\b/.exec(withoutComment(value))?.[1]?.replace(/\.$/, '');
      if (runtime && version) state({ runtime, version, rank: 4 }, { file, line }, observe);
      const image = key === 'image' || (key === 'name' && path.at(-2) === 'image') ? runtimeOfImage(value) : undefined;
      if (image) state({ ...image, rank: 4 }, { file, line }, observe);
    }
  },
};
