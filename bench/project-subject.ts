import { NodeBackground } from '../src/base/ports/node/node-background.ts';
import { NodeFolderReader } from '../src/base/ports/node/node-folder-reader.ts';
import { knowledge } from '../src/project/facts/knowledge.ts';
import type { DiscoveredFacts } from '../src/project/facts/project-fact.ts';
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
