import type { FileReader, ProjectText } from '../facts/file-reader.ts';
import { risingLines } from '../facts/file-reader.ts';
import type { Observation } from '../facts/observation.ts';
import { importsIn, isCode } from '../imports/imports-in.ts';
import { isOnlyAnExample, isTest } from '../packages/example-paths.ts';
import { isSaidToBeDead } from '../packages/said-to-be-dead.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { choicesIn, isPipeline, isScaffold, isSettings } from './choices-in.ts';
import { isCommentedOut } from './commented-out.ts';
import type { EntryFinder } from './find-entry.ts';
import { WordsOfSigns } from './words-of-signs.ts';

/** Of which setting a `choice` speaks that is no setting: a file by its name, an action of a pipeline, an image. */
export const NAMED_FILE = 'file';
export const ACTION = 'action';
/** A file that says of itself that nobody uses it. */
export const DEAD_FILE = 'dead file';

const MARKUP = /\.(?:html?|twig|hbs|ejs|liquid|njk|php|erb|cshtml|json|xml|plist|config|gradle|kts|ex|exs|sh)$/;
/** Markup that chooses nothing without quotes. */
const MARKUP_ALONE = /\.(?:html?|twig|hbs|ejs|liquid|njk|xml|plist|config|ex|exs|sh)$/;
/** JSON holds data as often as settings. */
const CONFIGURATION = /config|settings|^app|manifest|vercel|firebase|options|env/i;
const LOCKS = /(?:^|\/)(?:package-lock\.json|composer\.lock|pnpm-lock\.yaml|[^/]*\.lock|npm-shrinkwrap\.json)$/;
const MANIFEST = /(?:^|\/)(?:package\.json|composer\.json|pubspec\.yaml|tsconfig[^/]*\.json)$/;
const ADDRESS_END = /["'`\s<>)\\,;|]/;

/** Reads the signs of services in code and settings: only those that a catalogue knows. */
export function readerOfSigns(finder: EntryFinder): FileReader {
  const words = new WordsOfSigns(finder);
  return {
    reads: readsSigns,
    words: (name) => (isCode(name) || MARKUP_ALONE.test(name) ? words.of(name) : undefined),
    read(file, observe) {
      if (isSaidToBeDead(file.text)) return;
      for (const sign of signsIn(file, finder)) observe(sign);
    },
  };
}

/** Tells files that nobody uses any more, so that nothing else they say counts. */
export const deadFileReader: FileReader = {
  reads: readsSigns,
  besides: true,
  read({ path: file, text }, observe) {
    if (isSaidToBeDead(text)) observe({ kind: 'choice', of: DEAD_FILE, name: '', at: { file, line: 1 } });
  },
};

function readsSigns(path: string, name: string): boolean {
  return isRead(path, name) && !isOnlyAnExample(path) && !isTest(path);
}

/** Reads only the names of files: those that configure a service. */
export function readerOfNamedFiles(finder: EntryFinder): FileReader {
  return {
    reads: (path, name) => finder.byFile(name).length > 0 && !isOnlyAnExample(path),
    read({ path: file, name }, observe) {
      for (const { id } of finder.byFile(name))
        observe({ kind: 'choice', of: NAMED_FILE, name: id, at: { file, line: 1 } });
    },
  };
}

function isRead(path: string, name: string): boolean {
  if (name.endsWith('.json') && !CONFIGURATION.test(name)) return false;
  if (LOCKS.test(path) || MANIFEST.test(path)) return false;
  return isCode(name) || isSettings(path) || MARKUP.test(name) || name === 'Procfile' || name === '.env';
}

/** Everything in one file, in the order of its lines, each sign once. */
function signsIn(file: ProjectText, finder: EntryFinder): Observation[] {
  const found: Sign[] = [...importSigns(file, finder), ...addressSigns(file, finder), ...choiceSigns(file, finder)];
  if (isPipeline(file.path)) found.push(...actionSigns(file, finder));
  const lineOf = risingLines(file.text);
  const seen = new Set<string>();
  const observations: Observation[] = [];
  for (const { offset, key, said } of found.sort((a, b) => a.offset - b.offset)) {
    if (seen.has(key) || isCommentedOut(file.text, offset)) continue;
    seen.add(key);
    observations.push({ ...said, at: { file: file.path, line: lineOf(offset) } } as Observation);
  }
  return observations;
}

type Said =
  | Omit<Extract<Observation, { kind: 'import' }>, 'at'>
  | Omit<Extract<Observation, { kind: 'host' }>, 'at'>
  | Omit<Extract<Observation, { kind: 'choice' }>, 'at'>;
interface Sign {
  readonly offset: number;
  /** What is told once a file. */
  readonly key: string;
  readonly said: Said;
}

function importSigns({ name, text }: ProjectText, finder: EntryFinder): Sign[] {
  const signs: Sign[] = [];
  // A text names most modules again and again.
  const keys = new Map<string, string>();
  for (const { ecosystem, name: module, offset } of importsIn(name, text)) {
    let key = keys.get(module);
    if (key === undefined) {
      key = keyOf('import', finder.byImport(ecosystem, module));
      keys.set(module, key);
    }
    if (key !== '') signs.push({ offset, key, said: { kind: 'import', ecosystem, name: module } });
  }
  return signs;
}

function addressSigns({ path, name: file, text }: ProjectText, finder: EntryFinder): Sign[] {
  if (isScaffold(path)) return [];
  const signs: Sign[] = [];
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const scheme = schemeBefore(text, at);
    // `postgresql+psycopg` has a name of its own, `mailgun+https` only that of its service.
    const names = scheme === 'http' || scheme === 'https' || scheme === '' ? [] : [scheme, scheme.split('+', 1).join()];
    const name = names.find((each) => finder.byChoice(each).some(isReachedByScheme));
    if (name !== undefined) {
      const key = keyOf('choice', finder.byChoice(name).filter(isReachedByScheme));
      signs.push({ offset: at, key, said: { kind: 'choice', of: 'scheme', name } });
    }
    signs.push(...hostSign(text, at + 3, finder));
  }
  // In code a host is a text of its own; elsewhere it may stand without quotes.
  const isBefore = isCode(file) ? (sign: string) => /["'`@]/.test(sign) : (sign: string) => !/[\w.-]/.test(sign);
  for (const start of ['smtp', 'email-smtp', 'in-v3.'])
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 4))
      if (isBefore(text[at - 1] ?? ' ')) signs.push(...hostSign(text, at, finder));
  return signs;
}

/** Addresses with a scheme of their own lead to data stores, and to mail and messages; others have only the name. */
function isReachedByScheme({ kind, group }: CatalogueEntry): boolean {
  return (
    kind === 'datastore' ||
    ['mail', 'sms', 'push', 'chat', 'queue', 'storage', 'search', 'realtime', 'monitoring', 'errors'].includes(group)
  );
}

/** The address that begins at a place, if a service answers there. What stands before an `@` is a login. */
function hostSign(text: string, from: number, finder: EntryFinder): Sign[] {
  const rest = text.slice(from, from + 160);
  const end = rest.search(ADDRESS_END);
  const whole = end < 0 ? rest : rest.slice(0, end);
  const address = whole.slice(whole.indexOf('@') + 1);
  const host = address.slice(0, Math.max(0, address.search(/[/?#:]|$/)));
  const entries = finder.byAddress(address.replace(/:\d+/, ''));
  const key = keyOf('host', entries);
  return key === '' ? [] : [{ offset: from, key, said: { kind: 'host', name: withPath(host, address, entries) } }];
}

/** The host, with as much of the path as tells the service. */
function withPath(host: string, address: string, entries: readonly CatalogueEntry[]): string {
  const named = entries.flatMap(({ hosts }) => hosts).find((each) => each.includes('/') && address.startsWith(each));
  return named ?? host;
}

function schemeBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 30 && /[\w+]/.test(text[start - 1] ?? '')) start--;
  return text.slice(start, at).toLowerCase();
}

function choiceSigns({ path, text }: ProjectText, finder: EntryFinder): Sign[] {
  const inSettings = isSettings(path) || /(?:^|\/)(?:config|settings)[/.]|settings\w{0,40}\.py$/.test(path);
  return choicesIn(path, text).flatMap(({ of, name, offset }) => {
    const entries = of === 'image' ? finder.byImage(name) : finder.byChoice(name);
    const meant = entries.filter((entry) => entry.kind === 'datastore' || (inSettings && isChosenBy(of)));
    const key = keyOf(`choice ${of === 'image' ? of : ''}`, meant);
    return key === '' ? [] : [{ offset, key, said: { kind: 'choice', of, name } }];
  });
}

/** Words that choose among services; `type` and its like say anything. */
function isChosenBy(setting: string): boolean {
  return !['type', 'client', 'default', 'image', 'channel', 'dialect', 'store', 'service', 'engine'].includes(setting);
}

function actionSigns({ text }: ProjectText, finder: EntryFinder): Sign[] {
  return Array.from(text.matchAll(/\buses:[ ]{0,4}["']?([\w.-]{1,60}\/[\w./-]{1,80})/g)).flatMap((match) => {
    const [first] = finder.byAction(match[1] ?? '');
    if (!first) return [];
    return [{ offset: match.index, key: `action ${first.id}`, said: { kind: 'choice', of: ACTION, name: first.id } }];
  });
}

function keyOf(of: string, entries: readonly CatalogueEntry[]): string {
  return entries.length === 0 ? '' : `${of} ${entries.map(({ id }) => id).join()}`;
}
