import type { ParseArgsConfig } from 'node:util';

/** Every option there is; those with `multiple` may be repeated. */
export const OPTIONS = {
  about: { type: 'string' },
  all: { type: 'boolean' },
  'allow-outside': { type: 'boolean' },
  client: { type: 'string' },
  days: { type: 'string' },
  'dry-run': { type: 'boolean' },
  folder: { type: 'string' },
  format: { type: 'string' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  invoice: { type: 'string' },
  kind: { type: 'string' },
  lang: { type: 'string' },
  map: { type: 'string' },
  out: { type: 'string' },
  passphrase: { type: 'boolean' },
  private: { type: 'boolean' },
  profile: { type: 'string' },
  section: { type: 'string', multiple: true },
  snoozed: { type: 'boolean' },
  to: { type: 'string', multiple: true },
  until: { type: 'string' },
  variant: { type: 'string' },
  version: { type: 'boolean' },
  write: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** The name of an option, without its dashes. */
export type OptionName = keyof typeof OPTIONS;

/** What a verb takes beside `--help`. */
export interface VerbForm {
  readonly takesClient: boolean;
  /** Whether the kind of a letter comes before the client. */
  readonly takesKind?: boolean;
  /** Whether the number of an invoice comes after the client. */
  readonly takesInvoice?: boolean;
  /** Whether files come instead of a client, at least one. */
  readonly takesFiles?: boolean;
  /** Whether a folder may come instead of a client. */
  readonly takesFolder?: boolean;
  readonly options: readonly OptionName[];
  /** The first is used where none is named. */
  readonly formats: readonly string[];
}

/** The verbs, in the order of the help. */
export const VERBS = {
  list: { takesClient: false, options: ['folder', 'format', 'lang', 'profile'], formats: ['text', 'json'] },
  status: { takesClient: true, options: ['folder', 'format', 'lang', 'profile'], formats: ['text', 'json'] },
  agenda: {
    takesClient: false,
    options: ['client', 'days', 'snoozed', 'folder', 'format', 'lang', 'profile'],
    formats: ['text', 'json'],
  },
  handover: {
    takesClient: true,
    options: ['section', 'out', 'force', 'folder', 'format', 'lang', 'profile'],
    formats: ['markdown'],
  },
  letter: {
    takesClient: true,
    takesKind: true,
    options: ['variant', 'about', 'invoice', 'out', 'force', 'folder', 'format', 'lang', 'profile'],
    formats: ['markdown', 'text', 'html', 'eml'],
  },
  plan: { takesClient: true, options: ['folder', 'format', 'lang', 'profile'], formats: ['text', 'json'] },
  interest: {
    takesClient: true,
    takesInvoice: true,
    options: ['until', 'folder', 'format', 'lang', 'profile'],
    formats: ['text', 'json'],
  },
  check: {
    takesClient: false,
    takesFiles: true,
    options: ['kind', 'lang', 'client', 'folder', 'format'],
    formats: ['text', 'json', 'sarif'],
  },
  seal: {
    takesClient: true,
    options: ['to', 'passphrase', 'out', 'allow-outside', 'force', 'folder', 'format', 'lang'],
    formats: ['text', 'json'],
  },
  discover: {
    takesClient: false,
    takesFolder: true,
    options: ['all', 'format', 'lang', 'profile'],
    formats: ['text', 'json'],
  },
  import: {
    takesClient: false,
    takesFiles: true,
    options: ['dry-run', 'client', 'map', 'folder', 'profile'],
    formats: ['markdown'],
  },
  export: {
    takesClient: false,
    options: ['format', 'out', 'private', 'folder', 'lang'],
    formats: ['json', 'csv', 'csv-excel'],
  },
  portfolio: { takesClient: false, options: ['folder', 'lang', 'profile'], formats: ['markdown'] },
  mcp: { takesClient: false, options: ['client', 'write', 'folder', 'lang', 'profile'], formats: ['mcp'] },
} as const satisfies Readonly<Record<string, VerbForm>>;

/** What the command line can be asked to do. */
export type VerbName = keyof typeof VERBS;

/** The names of the verbs, in the order of the help. */
export const VERB_NAMES = Object.keys(VERBS) as readonly VerbName[];
