import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import manifest from '../../../package.json';
import texts from '../../../package.nls.json';
import { VERBS, type VerbName } from '../../../src/cli/verbs.ts';
import { anchorsOf, linksIn, type Page, readPages } from '../../support/pages.ts';
import { repositoryRoot } from '../../support/paths.ts';

const pages = readPages();
const { contributes, scripts } = manifest;

const titled = (key: string): string => {
  const text = texts[key.replaceAll('%', '') as keyof typeof texts] as string | { readonly message: string };
  return typeof text === 'string' ? text : text.message;
};

const TITLES = new Set([
  ...contributes.commands.map(({ title }) => titled(title)),
  ...contributes.submenus.map(({ label }) => titled(label)),
]);

/** What the pages name in bold beside commands. */
const IN_BOLD = new Set(['date', 'month', 'amount', 'Private', 'Deorbit › Agents: Enabled']);

/** What a page says of itself: the pages about rules and reviews quote letters, and name nothing to click. */
const namesCommands = ({ file }: Page) => !/^docs\/(?:letters|reviews)\//.test(file);

const everywhere = (find: (page: Page) => readonly string[]) =>
  pages.filter(namesCommands).flatMap((page) => find(page).map((found) => `${page.file}: ${found}`));

const inOneLine = (text: string) => text.replace(/\s+/g, ' ');

/** What is quoted as code. */
const codesIn = ({ text }: Page) => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => inOneLine(code));

const isVerb = (name: string): name is VerbName => Object.hasOwn(VERBS, name);

describe('The pages', () => {
  it('lead to files and headings that are there', () => {
    const broken = pages.flatMap((page) =>
      linksIn(page).flatMap(({ target }) => {
        if (/^[a-z]+:/.test(target)) return [];
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? page.file : normalize(join(dirname(page.file), path));
        const there = pages.find((each) => each.file === file);
        const isThere = existsSync(join(repositoryRoot, file)) && (anchor === undefined || there !== undefined);
        const hasAnchor = anchor === undefined || (there && anchorsOf(there).has(anchor));
        return isThere && hasAnchor ? [] : [`${page.file}: ${target}`];
      }),
    );
    assert.deepEqual(broken, []);
  });

  it('are all led to from the list of pages or from another page', () => {
    const led = new Set(
      pages.flatMap((page) =>
        linksIn(page).map(({ target }) => normalize(join(dirname(page.file), target.split('#')[0] ?? ''))),
      ),
    );
    const lonely = pages.filter(({ file }) => file !== 'README.md' && !/^docs\/reviews\//.test(file) && !led.has(file));
    assert.deepEqual(
      lonely.map(({ file }) => file),
      [],
    );
  });

  it('describe every picture', () => {
    const bare = everywhere((page) => linksIn(page).flatMap(({ alt, target }) => (alt?.trim() === '' ? [target] : [])));
    assert.deepEqual(bare, []);
  });

  it('name in bold the commands there are, as they are called', () => {
    const wrong = everywhere(({ text }) =>
      [...text.replace(/`[^`\n]*`/g, '').matchAll(/\*\*([^*]+)\*\*/g)]
        .map(([, bold = '']) => inOneLine(bold).replace(/^Deorbit: /, ''))
        // A sentence is no name.
        .filter((bold) => !/(?<!\.\.)[.:]$/.test(bold) && bold.split(' ').length < 8)
        .filter((bold) => !TITLES.has(bold) && !IN_BOLD.has(bold)),
    );
    assert.deepEqual(wrong, []);
  });

  it('name in italics, where dots follow, the commands that ask for more', () => {
    const wrong = everywhere(({ text }) =>
      [...text.matchAll(/(?<![*\w])\*([A-Z][^*\n]+\.\.\.)\*(?!\*)/g)].flatMap(([, name = '']) =>
        TITLES.has(name.replace(/^Deorbit: /, '')) ? [] : [name],
      ),
    );
    assert.deepEqual(wrong, []);
  });

  it('name settings and commands by ids that there are', () => {
    const ids = new Set([
      ...contributes.commands.map(({ command }) => command),
      ...Object.keys(contributes.configuration.properties),
    ]);
    const wrong = everywhere((page) =>
      codesIn(page)
        .flatMap((code) => code.match(/(?<![\w/.])deorbit\.[a-zA-Z.]+(?![\w/])/g) ?? [])
        .filter((id) => !ids.has(id) && id !== 'deorbit.vsix'),
    );
    assert.deepEqual(wrong, []);
  });

  it('name commands and options of the command line that there are, and scripts of npm', () => {
    const wrong = everywhere((page) =>
      codesIn(page).filter((code) => {
        const [, verb] = /^deorbit ([a-z]+)/.exec(code) ?? [];
        const [, script] = /^npm run (?:-s )?([\w:]+)/.exec(code) ?? [];
        const options = verb ? [...code.matchAll(/--([a-z-]+)/g)].map(([, name = '']) => name) : [];
        const known: readonly string[] = verb && isVerb(verb) ? [...VERBS[verb].options, 'help'] : [];
        const isUnknown =
          (verb !== undefined && !isVerb(verb)) ||
          options.some((name) => !known.includes(name)) ||
          (script !== undefined && !Object.hasOwn(scripts, script));
        return isUnknown;
      }),
    );
    assert.deepEqual(wrong, []);
  });
});
