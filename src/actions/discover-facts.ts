import type { Background, BackgroundWatch } from '../base/ports/background.ts';
import type { Files } from '../base/ports/files.ts';
import type { Git } from '../base/ports/git.ts';
import type { DiscoveredFacts } from '../project/facts/project-fact.ts';

/** What a project is read through. */
export interface ProjectReaders {
  readonly files: Files;
  /** Reads folders of this machine where it holds nobody up; left out where there are no threads, or the folder is not of this machine. */
  readonly thread?: Background<string, DiscoveredFacts> | undefined;
  /** Left out where there is none, or the workspace is not trusted. */
  readonly git?: Git | undefined;
}

/**
 * What the files and the git of a project tell. Nothing of the project is run, and no value of a secret is kept. What is
 * cancelled gives what was found by then, and says so.
 *
 * @param root as `files` understands it
 * @throws when the thread could not be begun, or ended before it was done
 */
export async function discoverFacts(
  { files, thread, git }: ProjectReaders,
  root: string,
  watch: BackgroundWatch = {},
): Promise<DiscoveredFacts> {
  const found = thread ? await thread.run(root, watch) : await throughFiles(files, root, watch);
  const ofGit = git && !watch.signal?.aborted ? await factsOfGit(git, root) : {};
  const notRead = ofGit.commit ? [] : ([{ path: '.git', why: 'no-git' }] as const);
  return { ...ofGit, facts: found.facts, notRead: [...found.notRead, ...notRead] };
}

async function throughFiles(files: Files, root: string, { signal, progress }: BackgroundWatch) {
  const [{ knowledge }, { discoverThroughFiles }] = await Promise.all([
    import('../project/facts/knowledge.ts'),
    import('../project/walk/discover-files.ts'),
  ]);
  const walk = { cancelled: () => signal?.aborted === true, progress: (done: number) => progress?.(done) };
  return discoverThroughFiles({ files, root }, knowledge, walk);
}

async function factsOfGit(git: Git, root: string): Promise<{ readonly commit?: string }> {
  const answer = await git.run(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  return answer?.code === 0 ? { commit: answer.output.trim() } : {};
}
