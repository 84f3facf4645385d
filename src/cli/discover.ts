import { resolve } from 'node:path';
import { FileError } from '../base/ports/files.ts';
import { NodeFolderReader } from '../base/ports/node/node-folder-reader.ts';
import { NodeGit } from '../base/ports/node/node-git.ts';
import type { Text } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import type { Confidence, ProjectFact } from '../project/facts/project-fact.ts';
import { gitRemarksOn, hasUnmerged } from '../project/git/git-remarks.ts';
import type { GitFacts } from '../project/git/read-git-facts.ts';
import { reasonAndAdvice } from '../records/file-trouble.ts';
import { FACT_KINDS } from '../relationship/client/fact-kinds.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { Order } from './arguments.ts';
import { jsonText } from './json-output.ts';
import { plainLine } from './places.ts';
import { loadProfileOrDefaults } from './profile.ts';
import type { Shell } from './shell.ts';

/** The places of a fact that a line for people names. */
const PLACES_SHOWN = 2;
/** What was not read that a line for people names. */
const NOT_READ_SHOWN = 20;
/** Digits of a commit that a person needs to find it. */
const SHORT_COMMIT = 12;
const WEAK: Confidence = 'weak';

/**
 * `deorbit discover`: what the files of a project tell the next developer. Nothing of the project is run, and no value of a
 * secret is kept. The profile's own services are found, too. What the project hardly uses is left out of the list for people unless `--all` asks for it.
 *
 * @throws {UserError} when the folder or the profile named is not there
 */
export async function discoverFacts(shell: Shell, order: Order): Promise<void> {
  const root = resolve(shell.folder, order.dir ?? '.');
  await checkFolder(shell, root, order.dir ?? '.');
  const { services } = await loadProfileOrDefaults(shell, order.profile);
  const all = await readProject(shell, root, services ?? []);
  await shell.write(order.format === 'json' ? jsonText(all) : asText(shell, all, order.all));
}

/** What the files and the git of a project tell; `services` are those that the profile describes. */
export async function readProject(
  { files }: Shell,
  root: string,
  services: NonNullable<Profile['services']>,
): Promise<GitFacts> {
  const [{ knowledgeWith }, { discoverAtOnce }, { ignoreFilesAbove }, { readGitFacts }] = await Promise.all([
    import('../project/facts/knowledge.ts'),
    import('../project/walk/discover-files.ts'),
    import('../project/walk/ignore-files-above.ts'),
    import('../project/git/read-git-facts.ts'),
  ]);
  const git = new NodeGit();
  const above = await ignoreFilesAbove({ files, git }, root);
  const found = discoverAtOnce(new NodeFolderReader(root), knowledgeWith(services), undefined, above);
  const fromGit = await readGitFacts(git, root);
  return {
    ...fromGit,
    facts: [...found.facts, ...fromGit.facts],
    notRead: [...found.notRead, ...fromGit.notRead],
  };
}

async function checkFolder({ files }: Shell, root: string, named: string): Promise<void> {
  const folder = plainLine(named);
  const stat = await files.stat(root).catch((error) => {
    if (!(error instanceof FileError)) throw error;
    throw new UserError('cli.folderNotRead', { folder, ...reasonAndAdvice(error) }, [], { cause: error });
  });
  if (stat?.kind === 'file') throw new UserError('cli.fileNotFolder', { folder });
  if (stat?.kind !== 'folder') throw new UserError('cli.noFolder', { folder });
}

function asText({ text }: Shell, found: GitFacts, all: boolean): string {
  const { facts, notRead, commit, branch, dirty } = found;
  const shown = all ? facts : facts.filter(({ confidence }) => confidence !== WEAK);
  const groups = FACT_KINDS.flatMap((kind) => {
    const own = shown.filter((fact) => fact.kind === kind);
    return own.length === 0
      ? []
      : [
          `${text.say(`fact.kind.${kind}`)} (${own.length})`,
          ...own.map((fact) => lineOf(fact, remarksOn(fact, text))),
          '',
        ];
  });
  const left = facts.length - shown.length;
  const remarks = [
    ...(hasUnmerged(shown) ? [text.say('discover.byAncestry')] : []),
    ...(commit ? [text.say('discover.commit', { commit: commit.slice(0, SHORT_COMMIT) })] : []),
    ...(commit && !branch ? [text.say('discover.detached')] : []),
    ...(dirty ? [text.say('discover.dirty')] : []),
    ...(left > 0 ? [text.say('discover.weakLeftOut', { count: left })] : []),
    ...notRead
      .slice(0, NOT_READ_SHOWN)
      .map(({ path, why }) => `${plainLine(path)}: ${text.say(`discover.why.${why}`)}`),
    ...(notRead.length > NOT_READ_SHOWN
      ? [text.say('discover.moreNotRead', { count: notRead.length - NOT_READ_SHOWN })]
      : []),
  ];
  const nothing = shown.length === 0 ? [text.say('discover.nothing')] : [];
  return `${[...groups, ...nothing, ...remarks].join('\n').trimEnd()}\n`;
}

function remarksOn(fact: ProjectFact, text: Text): string[] {
  const { commit, date, note } = fact.detail;
  const isOfGit = fact.kind === 'tag' || fact.kind === 'submodule' || fact.kind === 'history-secret';
  return [
    ...gitRemarksOn(fact).map(({ id, values }) => text.say(id, values)),
    ...((fact.kind === 'remote' || fact.kind === 'submodule') && note ? [note] : []),
    ...(isOfGit && commit ? [commit.slice(0, SHORT_COMMIT)] : []),
    ...(date ? [date] : []),
  ];
}

function lineOf({ name, detail, evidence }: ProjectFact, remarks: readonly string[]): string {
  const version = detail.version ? ` ${detail.version}` : '';
  const places = evidence.slice(0, PLACES_SHOWN).map(({ file, line }) => `${file}:${line}`);
  const parts = [`${name}${version}`, remarks.join(', '), places.join(', ')].map(plainLine);
  return `  ${parts.filter((part) => part !== '').join('  ')}`;
}
