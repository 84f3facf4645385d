import type { Background, BackgroundWatch } from '../base/ports/background.ts';
import type { Files } from '../base/ports/files.ts';
import type { Git } from '../base/ports/git.ts';
import type { DiscoveredFacts } from '../project/facts/project-fact.ts';
import type { GitFacts } from '../project/git/read-git-facts.ts';
import type { ProjectTask } from '../project/project-task.ts';

const NO_GIT: GitFacts = { facts: [], notRead: [{ path: '.git', why: 'no-git' }] };

/** What a project is read through. */
export interface ProjectReaders {
  readonly files: Files;
  /** Reads folders of this machine where it holds nobody up; left out where there are no threads, or the folder is not of this machine. */
  readonly thread?: Background<ProjectTask, DiscoveredFacts> | undefined;
  /** Left out where there is none, or the workspace is not trusted. */
  readonly git?: Git | undefined;
}

/**
 * What the files and the git of a project tell. Nothing of the project is run, and no value of a secret is kept. What is
 * cancelled gives what was found by then, and says so.
 *
 * @throws when the thread could not be begun, or ended before it was done
 */
export async function discoverFacts(
  { files, thread, git }: ProjectReaders,
  task: ProjectTask,
  watch: BackgroundWatch = {},
): Promise<DiscoveredFacts> {
  const { ignoreFilesAbove } = await import('../project/walk/ignore-files-above.ts');
  const whole = { ...task, above: await ignoreFilesAbove({ files, git }, task.root) };
  const [found, ofGit] = await Promise.all([
    thread ? thread.run(whole, watch) : throughFiles(files, whole, watch),
    git ? factsOfGit(git, task.root, watch.signal) : NO_GIT,
  ]);
  return { ...ofGit, facts: [...found.facts, ...ofGit.facts], notRead: [...found.notRead, ...ofGit.notRead] };
}

async function throughFiles(
  files: Files,
  { root, above = [], own }: ProjectTask,
  { signal, progress }: BackgroundWatch,
) {
  const [{ knowledgeWith }, { discoverThroughFiles }] = await Promise.all([
    import('../project/facts/knowledge.ts'),
    import('../project/walk/discover-files.ts'),
  ]);
  const walk = { cancelled: () => signal?.aborted === true, progress: (done: number) => progress?.(done) };
  return discoverThroughFiles({ files, root, above }, knowledgeWith(own ?? []), walk);
}

async function factsOfGit(git: Git, root: string, signal: AbortSignal | undefined): Promise<GitFacts> {
  const { readGitFacts } = await import('../project/git/read-git-facts.ts');
  return readGitFacts(git, root, signal && { signal });
}
