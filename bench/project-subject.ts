import { NodeBackground } from '../src/base/ports/node/node-background.ts';
import { NodeFolderReader } from '../src/base/ports/node/node-folder-reader.ts';
import { NodeGit } from '../src/base/ports/node/node-git.ts';
import { knowledge } from '../src/project/facts/knowledge.ts';
import type { DiscoveredFacts } from '../src/project/facts/project-fact.ts';
import { readRepository } from '../src/project/git/read-git-facts.ts';
import { openRepository } from '../src/project/git/repository.ts';
import { findSecretsInHistory } from '../src/project/git/secrets-in-history.ts';
import type { ProjectTask } from '../src/project/project-task.ts';
import { taskReader } from '../src/project/tasks/task-reader.ts';
import { discoverAtOnce } from '../src/project/walk/discover-files.ts';

/** All facts that the files of a folder tell, found in a thread as the extension does. */
export function discoverInThread(worker: URL, folder: string): Promise<DiscoveredFacts> {
  return new NodeBackground<ProjectTask, DiscoveredFacts>(worker).run({ root: folder });
}

/** The same in this thread, as the command line does; the remaining work alone with `tasksOnly`. */
export function discoverHere(folder: string, tasksOnly = false): DiscoveredFacts {
  return discoverAtOnce(new NodeFolderReader(folder), tasksOnly ? { readers: [taskReader], judges: [] } : knowledge);
}

/** What git tells of a folder, and apart from it what its history does: milliseconds and how many facts; nothing without a repository. */
export async function timeGit(folder: string) {
  const started = performance.now();
  const repository = await openRepository(new NodeGit(), folder);
  if (typeof repository === 'string') return undefined;
  const state = await readRepository(repository);
  const between = performance.now();
  const history = await findSecretsInHistory(repository);
  return {
    state: { time: between - started, found: state.facts.length },
    history: { time: performance.now() - between, found: history.facts.length },
  };
}
