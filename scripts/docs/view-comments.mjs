import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/**
 * An interface as its source has it: those it extends, and each member's type and comment.
 *
 * @typedef {{ parents: readonly string[], members: ReadonlyMap<string, { type: string, said: string }> }} View
 */

/**
 * What the comments in the types of the letters' views say.
 *
 * @typedef {{
 *   readonly views: ReadonlyMap<string, string>,
 *   readonly common: ReadonlySet<string>,
 *   readonly of: (view: string, variable: string) => string,
 * }} ViewComments
 */

/**
 * @returns {Promise<ViewComments>} `views`: the name of the type of each kind's view; `common`: what every letter has; `of`:
 *   what is said of a variable, nothing where there is no comment
 */
export async function commentsOfLetterViews() {
  const letters = (await readdir(join(root, 'src/documents/letters'))).filter((name) => /(?:^|-)view\.ts$/.test(name));
  const files = ['handover/view.ts', ...letters.map((name) => `letters/${name}`)];
  const sources = await Promise.all(files.map((file) => readFile(join(root, 'src/documents', file), 'utf8')));
  const types = new Map(sources.flatMap(viewsIn));
  /** @type {(view: string, variable: string) => string} */
  const of = (view, variable) => {
    const { parents, members } = types.get(view) ?? NOTHING;
    const said = members.get(variable)?.said;
    return said || (parents.map((parent) => of(parent, variable)).find((each) => each !== '') ?? '');
  };
  /** @type {(view: string) => readonly string[]} */
  const namesIn = (view) => {
    const { parents, members } = types.get(view) ?? NOTHING;
    return [...parents.flatMap(namesIn), ...members.keys()];
  };
  const kinds = types.get('LetterViews') ?? NOTHING;
  const views = new Map([...kinds.members].map(([kind, { type }]) => [kind, type]));
  return { views, common: new Set(namesIn('CommonView')), of };
}

/** @type {View} */
const NOTHING = { parents: [], members: new Map() };

/**
 * @param {string} source as the formatter leaves it
 * @returns {readonly (readonly [string, View])[]} its interfaces by their names
 */
function viewsIn(source) {
  const interfaces = /^export interface (\w+)(?:\s+extends ([^{]+))? \{\n([\s\S]*?)^\}$/gm;
  const members = /(?:^ {2}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?^ {2}readonly '?([\w-]+)'?: ([^;]*);$/gm;
  return [...source.matchAll(interfaces)].map(([, name = '', parents = '', body = '']) => {
    const found = [...body.matchAll(members)].map(([, comment = '', member = '', type = '']) => {
      return /** @type {const} */ ([member, { type, said: phraseFrom(comment) }]);
    });
    const known = parents.split(/,\s*/).map((parent) => parent.trim());
    return [name, { parents: known, members: new Map(found) }];
  });
}

/**
 * @param {string} comment the inside of a documentation comment
 * @returns {string} on one line, as it stands behind a colon
 */
function phraseFrom(comment) {
  const said = comment
    .replace(/^\s*\*\s?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  return said.replace(/^[A-Z](?=[a-z]*[ ,])/, (first) => first.toLowerCase());
}
