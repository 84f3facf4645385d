import type { FileReader, ProjectText } from '../facts/file-reader.ts';
import type { Observe } from '../facts/observation.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { ofLastFolder } from '../packages/of-last-path.ts';
import { isSaidToBeDead } from '../packages/said-to-be-dead.ts';
import { isPipeline } from '../services/choices-in.ts';
import { isCommentedOut } from '../services/commented-out.ts';
import { COMMANDS } from './platform-commands.ts';
import { FILE_SIGNS, type FileSign } from './platform-files.ts';

/** What `choice` observations of deployment speak of. */
export const DEPLOYED_BY = {
  file: 'deployed by a file',
  soft: 'perhaps deployed by a file',
  command: 'deployed by a pipeline',
  script: 'deployed by a script',
  dead: 'no longer deployed by a file',
} as const;

const isNotDeployed = ofLastFolder((folder) =>
  /(?:^|\/)(?:\.[\w-]*container|docs?|documentation|examples?|samples?|archived?|old|legacy|tests?|e2e)\//.test(folder),
);
/** Signs by whether the name of a file alone tells; it is shorter than its path, and all signs look at every file. */
const OF_NAMES = together(FILE_SIGNS.filter(({ path }) => isOfName(path)));
const OF_PATHS = together(FILE_SIGNS.filter(({ path }) => !isOfName(path)));

/** As few patterns as there are sorts of flags: one of many parts takes far less time than many of one. */
function together(signs: readonly FileSign[]): readonly RegExp[] {
  const flags = [...new Set(signs.map(({ path }) => path.flags))];
  const sources = (of: string): readonly string[] =>
    signs.filter(({ path }) => path.flags === of).map(({ path }) => `(?:${path.source})`);
  return flags.map((each) => new RegExp(sources(each).join('|'), each));
}

/** Whether a pattern of paths is one of their last parts: it begins behind any slash, and no other sign stands for one. */
function isOfName({ source }: RegExp): boolean {
  const rest = source.replace('(?:^|\\/)', '');
  const outside = rest.replace(/\[[^\][]*\]/g, '');
  return !rest.includes('/') && source.endsWith('$') && !/(?:^|[^\\])[.^]/.test(outside);
}

/** Reads the configuration of platforms. */
export const platformFileReader: FileReader = {
  reads: (path, name) =>
    !isOnlyAnExample(path) &&
    !isNotDeployed(path) &&
    (OF_NAMES.some((signs) => signs.test(name)) || OF_PATHS.some((signs) => signs.test(path))),
  read({ path: file, text }, observe) {
    const isDead = isSaidToBeDead(text);
    for (const { platform, path, says, soft } of FILE_SIGNS) {
      if (!path.test(file)) continue;
      const line = says ? lineThatSays(text, says) : 1;
      if (line === undefined || text.trim() === '') continue;
      const of = isDead ? DEPLOYED_BY.dead : soft ? DEPLOYED_BY.soft : DEPLOYED_BY.file;
      observe({ kind: 'choice', of, name: platform, at: { file, line } });
    }
  },
};

function lineThatSays(text: string, says: RegExp): number | undefined {
  const found = says.exec(text);
  if (!found || isCommentedOut(text, found.index)) return undefined;
  return text.slice(0, found.index).split('\n').length;
}

/** Reads what pipelines and scripts deploy with. */
export const platformCommandReader: FileReader = {
  reads: (path, name) =>
    !isOnlyAnExample(path) &&
    (isPipeline(path) ||
      /^(?:package\.json|composer\.json|Makefile|GNUmakefile|justfile|Justfile|Taskfile\.ya?ml|Jenkinsfile|Rakefile|cloudbuild\.ya?ml|buildspec\.ya?ml|Fastfile)$/.test(
        name,
      ) ||
      (/\.sh$/.test(name) && /deploy|release|publish/i.test(path))),
  read(file, observe) {
    if (isIssueTemplate(file.path)) return;
    readCommands(file, observe);
  },
};

function readCommands({ path: file, name, text }: ProjectText, observe: Observe): void {
  const of =
    isPipeline(file) || /^(?:Jenkinsfile|cloudbuild|buildspec)/.test(name) ? DEPLOYED_BY.command : DEPLOYED_BY.script;
  const all = text.toLowerCase();
  const named = COMMANDS.filter(([words]) => all.includes(words));
  if (named.length === 0) return;
  let line = 0;
  for (const whole of text.split('\n')) {
    line++;
    const command = whole.trimStart().toLowerCase().slice(0, 1000);
    if (command.startsWith('#') || command.startsWith('//') || isSpoken(command)) continue;
    for (const [words, platform] of named)
      if (names(command, words)) observe({ kind: 'choice', of, name: platform, at: { file, line } });
  }
}

/** Whether a line names a command, and not only ends a word as it begins: a web deployment is none by `eb deploy`. */
function names(line: string, command: string): boolean {
  for (let at = line.indexOf(command); at >= 0; at = line.indexOf(command, at + 1))
    if (!/[a-z\d]/.test(line[at - 1] ?? '') || !/[a-z\d]/.test(command[0] ?? '')) return true;
  return false;
}

/** Names and messages speak of a command, and do not run it. */
function isSpoken(command: string): boolean {
  return /^(?:-[ ])?(?:name|description|"description"|message|echo|@echo|printf):?[ ]/.test(command);
}

function isIssueTemplate(path: string): boolean {
  return /ISSUE_TEMPLATE|PULL_REQUEST/i.test(path);
}
