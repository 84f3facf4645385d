import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { loadSources } from './load-sources.mjs';

/** The page about the command line. */
export const commandLineDocs = join(root, 'docs', 'command-line.md');

const [BEGIN, END] = ['<!-- help: written by "npm run docs" -->', '<!-- end of help -->'];

/**
 * The page with what `--help` says of every command by now, in English.
 *
 * @param {string} page
 * @returns {Promise<string>} Markdown
 * @throws when the page has no place for it, or the sources do not build
 */
export async function describeCommandLine(page) {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${commandLineDocs} has no place for the help`);
  const modules = ['cli/help', 'cli/verbs', 'base/english-text', 'documents/handover/english'];
  const { helpOfVerb, VERB_NAMES, englishText, english } = await loadSources(modules);
  const chapters = VERB_NAMES.map(
    (/** @type {string} */ verb) =>
      `### \`deorbit ${verb}\`\n\n\`\`\`text\n${helpOfVerb(verb, englishText, english.words).trimEnd()}\n\`\`\``,
  );
  return `${before}${BEGIN}\n\n${chapters.join('\n\n')}\n\n${END}${after}`;
}
