/** How one form of text in quotes is written. */
export interface StringForm {
  readonly open: string;
  readonly close: string;
  /** What keeps a closing quote from closing: a backslash before it, or its being there twice. */
  readonly escape?: 'backslash' | 'doubled';
  readonly multiline?: boolean;
  /** Text that stands as a statement of its own and says what the code does. */
  readonly docstring?: boolean;
  /** Code between `${` and `}` inside of it. */
  readonly holes?: boolean;
}

/** What begins a comment that ends with its line. */
export interface LineComment {
  readonly open: string;
  /** Only where nothing but blanks stands before it, or where a blank or the line's beginning does. */
  readonly after?: 'line-start' | 'blank';
}

export interface BlockComment {
  readonly open: string;
  readonly close: string;
  readonly nested?: boolean;
  /** Where both have to begin their lines. */
  readonly lineStart?: boolean;
}

/** What of a language's writing tells comments from everything else. */
export interface Language {
  readonly line: readonly LineComment[];
  readonly blocks: readonly BlockComment[];
  readonly strings: readonly StringForm[];
  /** How texts begin that run to a line with a word of their own. */
  readonly heredoc?: '<<' | '<<<';
  /** Whether a slash can begin a pattern. */
  readonly patterns?: boolean;
  /** Whether a quote can be a lifetime or a type parameter rather than begin a character. */
  readonly characters?: boolean;
}

const slashes: LineComment = { open: '//' };
const hash: LineComment = { open: '#' };
const hashAfterBlank: LineComment = { open: '#', after: 'blank' };
const dashes: LineComment = { open: '--' };
const stars: BlockComment = { open: '/*', close: '*/' };
const single: StringForm = { open: "'", close: "'", escape: 'backslash' };
const double: StringForm = { open: '"', close: '"', escape: 'backslash' };
const lines = (form: StringForm): StringForm => ({ ...form, multiline: true });
const doubled = (quote: string): StringForm => ({ open: quote, close: quote, escape: 'doubled', multiline: true });
const threeDouble: StringForm = { open: '"""', close: '"""', escape: 'backslash', multiline: true };
const threeSingle: StringForm = { open: "'''", close: "'''", escape: 'backslash', multiline: true };
const template: StringForm = { open: '`', close: '`', escape: 'backslash', multiline: true, holes: true };

const c: Language = { line: [slashes], blocks: [stars], strings: [double, single] };
const nestedC: Language = { ...c, blocks: [{ ...stars, nested: true }], strings: [threeDouble, double, single] };
const hashed: Language = { line: [hash], blocks: [], strings: [double, single] };
const shell: Language = {
  line: [hashAfterBlank],
  blocks: [],
  strings: [lines(double), { open: "'", close: "'", multiline: true }],
  heredoc: '<<',
};
const lineStartHash: Language = { line: [{ open: '#', after: 'line-start' }], blocks: [], strings: [] };
const python: Language = {
  line: [hash],
  blocks: [],
  strings: [{ ...threeDouble, docstring: true }, { ...threeSingle, docstring: true }, double, single],
};
const ruby: Language = {
  line: [hashAfterBlank],
  blocks: [{ open: '=begin', close: '=end', lineStart: true }],
  strings: [double, single],
  heredoc: '<<',
};
const lisp: Language = { line: [{ open: ';' }], blocks: [{ open: '#|', close: '|#' }], strings: [lines(double)] };

/** JavaScript and what is written like it. */
export const javascript: Language = { ...c, strings: [template, double, single], patterns: true };
export const css: Language = { ...c, line: [] };
export const php: Language = {
  line: [slashes, { open: '#', after: 'blank' }],
  blocks: [stars],
  strings: [lines(double), lines(single)],
  heredoc: '<<<',
};

/** Languages by the endings of their files. */
const BY_ENDING: ReadonlyMap<string, Language> = tableOf({
  ...each('js mjs cjs jsx ts mts cts tsx', javascript),
  ...each('c h cc cpp cxx hpp hh m mm java proto glsl frag vert zig ino v bicep rules cue', c),
  ...each('scss sass less styl', c),
  ...each('jsonc json5', { ...c, strings: [double] }),
  ...each('swift kt kts scala dart groovy gradle', nestedC),
  ...each('cs', {
    ...c,
    strings: [
      { open: '"""', close: '"""', multiline: true },
      { open: '@"', close: '"', escape: 'doubled', multiline: true },
      double,
      single,
    ],
  }),
  ...each('go', { ...c, strings: [{ open: '`', close: '`', multiline: true }, double, single] }),
  ...each('rs', {
    ...nestedC,
    strings: [{ open: 'r#"', close: '"#', multiline: true }, lines(double)],
    characters: true,
  }),
  ...each('sol prisma', { ...c, strings: [double, single] }),
  ...each('css', css),
  ...each('py pyi pyx star bzl', python),
  ...each('rb rake gemspec ru podspec jbuilder cr', ruby),
  ...each('sh bash zsh ksh fish env.sh', shell),
  ...each('pl pm t r jl awk nim', { ...hashed, line: [hashAfterBlank], heredoc: '<<' }),
  ...each('ex exs', { ...hashed, strings: [threeDouble, threeSingle, double, single] }),
  ...each('yml yaml', {
    line: [hashAfterBlank],
    // Charts are written in templates.
    blocks: ['{{/*', '{{- /*'].map((open) => ({ open, close: '*/' })),
    strings: [double, { open: "'", close: "'", escape: 'doubled' }],
  }),
  ...each('toml', { ...hashed, strings: [threeDouble, threeSingle, double, { open: "'", close: "'" }] }),
  ...each('tf tfvars hcl nomad', {
    line: [hash, slashes],
    blocks: [stars],
    strings: [double],
    heredoc: '<<',
  }),
  ...each('graphql gql', { line: [hash], blocks: [], strings: [threeDouble, double] }),
  ...each('ps1 psm1 psd1', {
    line: [hashAfterBlank],
    blocks: [{ open: '<#', close: '#>' }],
    strings: [lines(double), doubled("'")],
  }),
  ...each('nix', { line: [hash], blocks: [stars], strings: [double, { open: "''", close: "''", multiline: true }] }),
  ...each('mk mak cmake conf nginx coffee feature dockerfile containerfile tcl', {
    line: [hashAfterBlank],
    blocks: [],
    strings: [],
  }),
  ...each('sql pgsql mysql', { line: [dashes, hashAfterBlank], blocks: [stars], strings: [doubled("'"), double] }),
  ...each('lua', {
    line: [dashes],
    blocks: [{ open: '--[[', close: ']]' }],
    strings: [{ open: '[[', close: ']]', multiline: true }, double, single],
  }),
  ...each('hs elm purs', { line: [dashes], blocks: [{ open: '{-', close: '-}', nested: true }], strings: [double] }),
  ...each('fs fsx fsi', {
    line: [slashes],
    blocks: [{ open: '(*', close: '*)' }],
    strings: [threeDouble, lines(double)],
  }),
  ...each('ml mli', { line: [], blocks: [{ open: '(*', close: '*)', nested: true }], strings: [lines(double)] }),
  ...each('pas dpr', {
    line: [slashes],
    blocks: [
      { open: '{', close: '}' },
      { open: '(*', close: '*)' },
    ],
    strings: [single],
  }),
  ...each('clj cljs cljc edn lisp el scm rkt', lisp),
  ...each('erl hrl tex', { line: [{ open: '%' }], blocks: [], strings: [] }),
  ...each('vb bas vbs', { line: [{ open: "'" }], blocks: [], strings: [doubled('"')] }),
  ...each('bat cmd', {
    line: ['rem', 'REM', 'Rem', '::'].map((open) => ({ open, after: 'line-start' })),
    blocks: [],
    strings: [],
  }),
  ...each('ini cfg properties editorconfig', {
    line: [
      { open: '#', after: 'line-start' },
      { open: ';', after: 'line-start' },
    ],
    blocks: [],
    strings: [],
  }),
  ...each('env gitignore dockerignore gitattributes npmrc htaccess robots', lineStartHash),
});

const BY_NAME: ReadonlyMap<string, Language> = tableOf({
  ...each('dockerfile containerfile procfile codeowners requirements.txt crontab .env .htaccess', lineStartHash),
  ...each('makefile gnumakefile justfile cmakelists.txt nginx.conf', {
    line: [hashAfterBlank],
    blocks: [],
    strings: [],
  }),
  ...each('rakefile gemfile vagrantfile fastfile podfile capfile guardfile brewfile', ruby),
  ...each('jenkinsfile', nestedC),
  ...each('tsconfig.json jsconfig.json settings.json launch.json', { ...c, strings: [double] }),
  ...each('.bashrc .profile .zshrc pre-commit pre-push', shell),
});

function each(names: string, language: Language): Record<string, Language> {
  return Object.fromEntries(names.split(' ').map((name) => [name, language]));
}

/** The language of a file by its name; `undefined` where none is known, and for markup. */
export function languageOf(name: string): Language | undefined {
  const lower = name.toLowerCase();
  const named = BY_NAME.get(lower);
  if (named) return named;
  if (lower.startsWith('.env') || lower.startsWith('dockerfile.')) return lineStartHash;
  return BY_ENDING.get(lower.slice(lower.lastIndexOf('.') + 1));
}

function tableOf(languages: Readonly<Record<string, Language>>): ReadonlyMap<string, Language> {
  return new Map(Object.entries(languages));
}
