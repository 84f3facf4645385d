import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { loadSources } from './load-sources.mjs';
import { commentsOfLetterViews } from './view-comments.mjs';

/**
 * What a template can name, as `src/documents/own-templates/template-names.ts` gives it.
 *
 * @typedef {'text' | 'yes-no' | { readonly rows: Variables }} VariableKind
 * @typedef {{ readonly [name: string]: VariableKind }} Variables
 * @typedef {import('./view-comments.mjs').ViewComments} ViewComments
 */

/** The page about the variables of templates. */
export const templateDocs = join(root, 'docs', 'templates.md');

/**
 * What is read of the sources here.
 *
 * @typedef {{
 *   english: { words: { sections: Record<string, string> } },
 *   SECTIONS: readonly { id: string }[],
 *   LETTER_KINDS: readonly string[],
 *   COMMON_VARIABLES: Variables,
 *   variablesOf: (name: string) => Variables,
 *   BLOCKS: readonly string[],
 *   NAMES: Readonly<Record<string, number>>,
 *   OF_EACH: readonly string[],
 * }} Sources
 */
const SOURCES = [
  'documents/handover/english',
  'documents/handover/section-list',
  'documents/letters/letter-kinds',
  'documents/letters/letter-variables',
  'documents/own-templates/check-template',
  'documents/own-templates/template-names',
];

/** What stands for the same thing in every template of the handover. @type {Readonly<Record<string, string>>} */
const COMMON = {
  name: 'what it is called',
  what: 'the step',
  lines: 'single facts, one a line',
  things: 'one for each, with a heading of its own',
  steps: 'what to do, one a check box',
  label: 'what the fact is, such as "Last working day"',
  value: 'the fact, or a gap',
  key: 'the comment that names the row; it ends the row',
  mark: '`x` where it is done, else a blank',
  marker: 'the comment that names the document; it stands first',
  begin: 'the comment that begins the section',
  body: "the section's text",
  end: 'the comment that ends the section',
  found: "what only the project's files name",
  schedules: 'jobs that run by themselves at their times',
  sections: 'the sections that have something to say, in their order',
};

/** What the rows of a letter hold, where no heading says it. @type {Readonly<Record<string, string>>} */
const IN_ROWS = {
  what: 'what it is, with its date where there is one',
  prepaid: 'what was paid in advance',
  earned: 'what of it was earned',
  deducted: 'what is kept back, or a dash',
  deduction: 'the same, and empty where nothing is kept back',
  refund: 'what goes back',
  refundedOn: 'the day it went back, or a dash',
  key: 'the comment that names the row; it ends the row',
};

/** What the template of every section can name. */
const OF_ALL = ['title', 'familiar', 'you'];

/** The same where one template means something of its own. @type {Readonly<Record<string, string>>} */
const OWN = {
  'development contradicted': 'whether places of the project state other versions',
  'development steps': 'how to start and to test it',
  'environments secretsListed': 'whether secret variables stand under access and credentials',
  'environments variables': 'names, never values; without those that stand under access and credentials',
  'handover title': "the document's heading",
  'licences found': "what the project's files name",
  'pipelines secretsListed': 'whether secrets of the pipelines stand under access and credentials',
  'pipelines secrets': 'names, never values; without those that stand under access and credentials',
  'repositories branches': "the branches of the project's git",
  'repositories parts': 'remotes, tags, submodules and code owners',
  'security history': 'files in the git history whose names look like secrets',
  'money state': 'says that nothing is open, or the day that the figures are from',
  'signOff signed': 'whether somebody has signed',
  'verification client': "the client's checks, one a check box",
  'verification provider': "the provider's checks, one a check box",
};

/**
 * Writes the page about the variables of templates, from their types and the built-in templates.
 *
 * @returns {Promise<string>} Markdown
 * @throws when the sources do not build
 */
export async function describeTemplates() {
  /** @type {Sources} */
  const sources = await loadSources(SOURCES);
  const { english, SECTIONS, LETTER_KINDS, COMMON_VARIABLES, variablesOf } = sources;
  const chapters = [];
  for (const { id } of SECTIONS) {
    const file = `sections/${id}.hbs`;
    chapters.push(
      await chapter({ name: id, file, title: english.words.sections[id] ?? id, variables: variablesOf(id) }),
    );
  }
  const page = { name: 'handover', file: 'handover.hbs', title: 'The page', variables: variablesOf('handover') };
  const comments = await commentsOfLetterViews();
  const texts = JSON.parse(await readFile(join(root, 'l10n', 'en.json'), 'utf8'));
  const letters = LETTER_KINDS.map((kind) =>
    letterChapter({ kind, title: texts[`newDocument.${kind}`], variables: variablesOf(kind), comments }),
  );
  const parts = [introduction(abilitiesFrom(sources)), '## The handover', await chapter(page), ...chapters];
  const common = listWith(COMMON_VARIABLES, (variable) => comments.of('CommonView', variable));
  const ofLetters = [ABOUT_LETTERS, common, ...(await Promise.all(letters))];
  return `${[...parts, ...ofLetters].join('\n\n')}\n`;
}

/** How a block is written with what it is about. @type {Readonly<Record<string, string>>} */
const BLOCK_SUBJECTS = { each: 'list', with: 'list.[0]' };

/**
 * What a template can do, from what is checked before one runs.
 *
 * @param {Sources} sources
 * @returns {string} a list
 */
function abilitiesFrom({ BLOCKS, NAMES, OF_EACH }) {
  const code = (/** @type {string} */ text) => `\`${text}\``;
  const subject = (/** @type {string} */ block) => BLOCK_SUBJECTS[block] ?? 'name';
  const names = ['row', 'number'];
  const named = Object.entries(NAMES).map(
    ([block, most]) => `{{#${block} ${subject(block)} as |${names.slice(0, most).join(' ')}|}}`,
  );
  return [
    `${code('{{name}}')}; ${code('list.length')}; ${code('../name')} for what is outside of a list or a \`with\`;`,
    `${BLOCKS.map((block) => code(`{{#${block} ${subject(block)}}}`)).join(', ')}, each with ${code('{{else}}')};`,
    `${named.map(code).join(' and ')}, which name the row and its\n  number, counted from 0;`,
    `inside of \`each\` ${OF_EACH.map((name) => code(`@${name}`)).join(', ')}: the number of the row, counted from 0,\n  twice; whether it is the first one; whether it is the last one;`,
    `inside of an \`each\` in another one ${OF_EACH.map((name) => code(`@../${name}`)).join(', ')} for the row\n  around it, with one more \`../\` for each list further out;`,
    `everywhere ${code('@root.name')} for what the template itself has, and ${code('@../root.name')} for the same inside of\n  lists.`,
  ]
    .map((line) => `- ${line}`)
    .join('\n');
}

const introduction = (/** @type {string} */ abilities) => `# Templates of your own

<!-- Written by "npm run docs" from the types of the views: do not edit. -->

**Deorbit: Customise Template...** copies a built-in template to your records and opens it: of the handover,
\`templates/<language>/handover.hbs\` is the page, \`templates/<language>/sections/<section>.hbs\` a section of it; of a letter,
\`templates/<language>/letters/<kind>.hbs\` is all of it. From then on yours is used for documents in that language. Delete the
file to go back to the built-in one.

Templates are [Handlebars](https://handlebarsjs.com/guide/). They take in no other template, and call nothing else than the
blocks below. They know

${abilities}

In all of them:

- Every text is ready: escaped for Markdown, dates and amounts written out, a gap (\`‹2FA holder?›\`) or a dash where a fact is
  missing.
- End every row and line with its \`{{key}}\`. Without it, *Refresh Document* has to guess which row is which, and the answer of
  a gap does not find its way into the record.
- Every section of the handover has \`title\`, its heading in the language of the document; \`familiar\`, whether the reader is addressed
  familiarly (tu, ты, anh/chị); and \`you\`, the word that addresses the reader, where the language needs one.
- Words in quotation marks below are the headings of the columns in the built-in template.
- A name that there is not is an error. It is shown in *Problems* when the template is saved, at its line and column; until it
  is mended, the built-in template is used.
- In the editor, templates run in trusted workspaces only; the command line runs those beside the records that it reads. Each
  runs apart, for at most a second, and makes at most 1,000,000 characters. The browser uses the built-in ones.`;

const ABOUT_LETTERS = `## Letters

A letter's template makes its whole text; Deorbit adds the marks around it. End a line that shows a text which may be a gap
with a key of your choice, such as \`<!-- #lastDay -->\`: the answer is read from that line. One template serves all variants
of its kind; names such as \`isFinal\` tell which one is written. Every letter has`;

/**
 * @param {{ kind: string, title: string, variables: Variables, comments: ViewComments }} letter
 * @returns {Promise<string>}
 */
async function letterChapter({ kind, title, variables, comments }) {
  const file = `letters/${kind}.hbs`;
  const headings = headingsIn(await readFile(join(root, 'templates', 'en', file), 'utf8'));
  const view = comments.views.get(kind) ?? '';
  const own = Object.entries(variables).filter(([variable]) => !comments.common.has(variable));
  const list = listWith(Object.fromEntries(own), (variable, rows) => {
    if (rows === '') return comments.of(view, variable);
    const heading = headings.get(`${rows} ${variable}`);
    return heading ? `"${heading}"` : (IN_ROWS[variable] ?? '');
  });
  return [`### ${title}`, `\`${file}\``, list].join('\n\n');
}

/**
 * @param {{ name: string, file: string, title: string, variables: Variables }} template
 * @returns {Promise<string>}
 */
async function chapter({ name, file, title, variables }) {
  const headings = headingsIn(await readFile(join(root, 'templates', 'en', file), 'utf8'));
  const common = name === 'handover' ? [] : OF_ALL;
  const special = Object.fromEntries(Object.entries(variables).filter(([variable]) => !common.includes(variable)));
  return [`### ${title}`, `\`${file}\``, listOf(name, special, headings)].join('\n\n');
}

/**
 * @param {string} name of the template
 * @param {Variables} variables
 * @param {ReadonlyMap<string, string>} headings
 * @returns {string} a list, and lists in it
 */
function listOf(name, variables, headings) {
  return listWith(variables, (variable, list) => meaningOf(name, variable, headings.get(`${list} ${variable}`)));
}

/**
 * @param {Variables} variables
 * @param {(variable: string, list: string) => string} meaning
 * @returns {string}
 */
function listWith(variables, meaning) {
  /** @type {(variables: Variables, list: string, indent: string) => string[]} */
  const lines = (level, list, indent) =>
    Object.entries(level).flatMap(([variable, kind]) => {
      const said = meaning(variable, list);
      const line = `${indent}- \`${variable}\`${kind === 'yes-no' ? ' (yes or no)' : ''}${said ? `: ${said}` : ''}`;
      return typeof kind === 'object' ? [`${line}; each has`, ...lines(kind.rows, variable, `${indent}  `)] : [line];
    });
  return lines(variables, '', '').join('\n');
}

/**
 * @param {string} template
 * @param {string} variable
 * @param {string | undefined} heading of its column in the built-in template
 * @returns {string}
 */
function meaningOf(template, variable, heading) {
  return OWN[`${template} ${variable}`] ?? (heading ? `"${heading}"` : (COMMON[variable] ?? ''));
}

/**
 * What the columns of the built-in tables are headed, by list and variable.
 *
 * @param {string} source
 * @returns {ReadonlyMap<string, string>}
 */
function headingsIn(source) {
  const found = new Map();
  const tables = /^\|(.+)\|\n\|[ |-]+\|\n\{\{#each (\w+)\}\}\n\|(.+)\|$/gm;
  for (const [, head = '', list, row = ''] of source.matchAll(tables)) {
    const cells = row.split('|').map((cell) => /\{\{(\w+)\}\}/.exec(cell)?.[1]);
    for (const [index, heading] of head.split('|').entries())
      if (cells[index]) found.set(`${list} ${cells[index]}`, heading.trim());
  }
  return found;
}
