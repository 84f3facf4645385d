import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { UserError } from '../base/user-error.ts';
import { CHECKED_KINDS } from '../documents/checks/letter-identity.ts';
import type { CheckedKind } from '../documents/checks/required-elements.ts';
import { LETTER_KINDS, type LetterKind, variantsOf } from '../documents/letters/letter-kinds.ts';
import { language } from '../relationship/client/identity.ts';
import { calendarDate } from '../relationship/client/values.ts';
import { hintFor } from './near-names.ts';
import { OPTIONS, type OptionName, VERB_NAMES, VERBS, type VerbForm, type VerbName } from './verbs.ts';

/** What a person asked a verb for; every value is known to be possible. */
export interface Order {
  /** What a letter is about: an invoice, a request or a problem. */
  readonly about: string | undefined;
  readonly client: string | undefined;
  /** How many days to look ahead; only `agenda` is asked for them. */
  readonly days: number | undefined;
  readonly folder: string | undefined;
  readonly format: string;
  readonly force: boolean;
  /** Number of the invoice that a letter or interest is about. */
  readonly invoice: string | undefined;
  /** Whether things that are usually left out are asked for too. */
  readonly all: boolean;
  /** Whether it is only to be shown what would change; only `import` is asked for it. */
  readonly dryRun: boolean;
  /** Whether the private half goes out too; only `export` is asked for it. */
  readonly private: boolean;
  /** Which column holds what; only `import` is told it. */
  readonly map: string | undefined;
  /** The folder of a project; only `discover` is asked for one. */
  readonly dir: string | undefined;
  /** The files to check; `-` is standard input. */
  readonly files: readonly string[];
  /** What the files are checked as, where that is asked for. */
  readonly checkedAs: CheckedKind | undefined;
  /** The kind of letter; only `letter` is asked for one, and always is. */
  readonly kind: LetterKind | undefined;
  readonly lang: string | undefined;
  readonly out: string | undefined;
  /** Whether env files outside of the project may be read; only `seal` reads any. */
  readonly allowOutside: boolean;
  /** Whether a new passphrase is asked for; only `seal` is. */
  readonly passphrase: boolean;
  readonly profile: string | undefined;
  /** Public keys to seal for; only `seal` is asked for them. */
  readonly recipients: readonly string[];
  readonly sections: readonly string[];
  /** Whether what is snoozed is listed too; only `agenda` is asked for it. */
  readonly snoozed: boolean;
  /** The last day that counts, `YYYY-MM-DD`; only `interest` is asked for it. */
  readonly until: string | undefined;
  /** The variant of a letter; one that its kind has. */
  readonly variant: string | undefined;
  /** Whether an agent may write, each time the person agrees; only `mcp` is asked for it. */
  readonly write: boolean;
}

/** What the whole line means. */
export type CommandLine =
  | { readonly kind: 'help'; readonly verb: VerbName | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'run'; readonly verb: VerbName; readonly order: Order };

type Token = NonNullable<ReturnType<typeof tokensOf>>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** How an option that takes a value is shown in errors. */
const EXAMPLES: Readonly<Record<string, string>> = {
  about: '--about 2026-014',
  client: '--client acme',
  days: '--days 14',
  folder: '--folder ~/work/acme',
  format: '--format json',
  invoice: '--invoice 2026-014',
  kind: '--kind farewell',
  lang: '--lang fr',
  map: '--map kind=hours,date=Day,hours=Time',
  out: '--out handover.md',
  profile: '--profile profile.json',
  section: '--section credentials',
  to: '--to age1...',
  until: '--until 2026-12-31',
  variant: '--variant firm',
};

/**
 * Reads a command line.
 *
 * @throws {UserError} `cli.*` for whatever is not understood
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const tokens = tokensOf(args);
  const names = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options = tokens.filter((token) => token.kind === 'option');
  const asked = (name: OptionName): boolean => options.some((token) => token.name === name);
  const verb = VERB_NAMES.find((known) => known === names[0]);
  if (asked('help') && (verb || names.length === 0)) return { kind: 'help', verb };
  if (asked('version')) return { kind: 'version' };
  checkOptions(options, verb);
  if (verb) return { kind: 'run', verb, order: orderFrom(verb, names.slice(1), options) };
  const [name] = names;
  if (name === undefined) throw new UserError('cli.noCommand', { commands: VERB_NAMES.join(', ') });
  throw new UserError('cli.unknownCommand', { name, hint: hintFor(name, VERB_NAMES) });
}

/**
 * The language that a command line asks for, also where the rest of it is not understood; of `check` it is the language of
 * the letters, not that of the findings.
 */
export function languageAskedFor(args: readonly string[]): string | undefined {
  const verb = tokensOf(args).find((each) => each.kind === 'positional');
  if (verb?.kind === 'positional' && verb.value === 'check') return undefined;
  const token = tokensOf(args).findLast((each) => each.kind === 'option' && each.name === 'lang');
  return token?.kind === 'option' ? token.value?.toLowerCase() : undefined;
}

/** Not strict: Node's own errors are in English only and run over several lines. */
function tokensOf(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function checkOptions(options: readonly OptionToken[], verb: VerbName | undefined): void {
  const known: readonly string[] = verb ? VERBS[verb].options : Object.keys(OPTIONS);
  const seen = new Set<string>();
  for (const { name, rawName, value, inlineValue } of options) {
    if (!known.includes(name)) {
      const command = verb ? `deorbit ${verb}` : 'deorbit';
      const hint = hintFor(
        rawName,
        [...new Set([...known, 'help'])].map((each) => `--${each}`),
      );
      throw new UserError('cli.unknownOption', { command, name: rawName, hint });
    }
    const form: { readonly type: string; readonly multiple?: boolean } = OPTIONS[name as OptionName];
    if (form.type === 'boolean' && value !== undefined) throw new UserError('cli.noValueTaken', { name: rawName });
    if (form.type === 'string' && !isValue(value, inlineValue))
      throw new UserError('cli.valueMissing', { name: rawName, example: EXAMPLES[name] ?? rawName });
    if (!form.multiple && seen.has(name)) throw new UserError('cli.givenTwice', { name: rawName });
    seen.add(name);
  }
}

/** What looks like the next option is none, unless `=` says that it is meant; `-` alone stands for standard output. */
function isValue(value: string | undefined, inline: boolean | undefined): boolean {
  if (!value) return false;
  return inline === true || value === '-' || !value.startsWith('-');
}

function orderFrom(verb: VerbName, names: readonly string[], options: readonly OptionToken[]): Order {
  const form: VerbForm = VERBS[verb];
  const kind = form.takesKind ? letterCalled(names[0]) : undefined;
  const files = form.takesFiles ? filesFrom(verb, names) : [];
  const dir = form.takesFolder ? names[0] : undefined;
  const given = kind || dir !== undefined || form.takesFiles ? names.slice(files.length || 1) : names;
  // The only client needs no name, so that an invoice may stand alone.
  const number = form.takesInvoice ? given.at(-1) : undefined;
  const [client, second] = form.takesInvoice ? given.slice(0, -1) : given;
  if (client !== undefined && !form.takesClient) throw new UserError('cli.noClientTaken', { verb, name: client });
  if (second !== undefined) throw new UserError('cli.oneClient', { first: client ?? '', second });
  const all = (name: OptionName): string[] => options.flatMap((each) => (each.name === name ? (each.value ?? []) : []));
  const [[folder], [out], [profile], [invoice]] = [all('folder'), all('out'), all('profile'), all('invoice')];
  return {
    about: all('about')[0],
    client: client ?? all('client')[0],
    days: wholeNumber(all('days')[0]),
    folder,
    format: oneOf('--format', all('format')[0], form.formats) ?? form.formats[0] ?? '',
    force: options.some(({ name }) => name === 'force'),
    snoozed: options.some(({ name }) => name === 'snoozed'),
    invoice: number ?? invoice,
    files,
    all: options.some(({ name }) => name === 'all'),
    dryRun: options.some(({ name }) => name === 'dry-run'),
    private: options.some(({ name }) => name === 'private'),
    map: all('map')[0],
    dir,
    checkedAs: kindFrom(all('kind')[0]),
    kind,
    // A letter may be in a language that Deorbit does not write: of that its shape is checked.
    lang: form.takesFiles ? all('lang')[0] : oneOf('--lang', all('lang')[0], language.options),
    out: out === '-' ? undefined : out,
    allowOutside: options.some(({ name }) => name === 'allow-outside'),
    passphrase: options.some(({ name }) => name === 'passphrase'),
    profile,
    recipients: all('to'),
    sections: all('section'),
    until: dayFrom('--until', all('until')[0]),
    variant: kind && oneOf('--variant', all('variant')[0], variantsOf(kind)),
    write: options.some(({ name }) => name === 'write'),
  };
}

function letterCalled(name: string | undefined): LetterKind {
  const found = LETTER_KINDS.find((kind) => kind === name?.toLowerCase());
  if (found) return found;
  if (name === undefined) throw new UserError('cli.noLetterKind', { kinds: LETTER_KINDS.join(', ') });
  throw new UserError('cli.unknownLetter', { name, hint: hintFor(name, LETTER_KINDS) });
}

function filesFrom(verb: VerbName, names: readonly string[]): readonly string[] {
  if (names.length === 0) throw new UserError(verb === 'import' ? 'cli.noImportFiles' : 'cli.noFiles');
  return names;
}

function kindFrom(value: string | undefined): CheckedKind | undefined {
  oneOf('--kind', value, CHECKED_KINDS);
  return CHECKED_KINDS.find((kind) => kind === value?.toLowerCase());
}

function oneOf(name: string, value: string | undefined, choices: readonly string[]): string | undefined {
  const found = choices.find((choice) => choice === value?.toLowerCase());
  if (value === undefined || found !== undefined) return found;
  throw new UserError('cli.unknownValue', { name, value, choices: choices.join(', ') });
}

function wholeNumber(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,4}$/.test(value)) throw new UserError('cli.daysNumber', { value });
  return Number(value);
}

function dayFrom(name: string, value: string | undefined): string | undefined {
  if (value === undefined || v.is(calendarDate, value)) return value;
  throw new UserError('cli.noDate', { name, value });
}
