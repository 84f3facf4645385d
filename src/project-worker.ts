import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadData, ThreadNews } from './base/ports/node/node-background.ts';
import { NodeFolderReader } from './base/ports/node/node-folder-reader.ts';
import { knowledge } from './project/facts/knowledge.ts';
import type { DiscoveredFacts } from './project/facts/project-fact.ts';
import { discoverAtOnce } from './project/walk/discover-files.ts';

/** Runs in a thread of its own, which `NodeBackground` starts and ends: reads the project in one folder, an absolute path. */
const { task: root, unwanted } = workerData as ThreadData<string>;
const tell = (news: ThreadNews<DiscoveredFacts>) => parentPort?.postMessage(news);

const outcome = discoverAtOnce(new NodeFolderReader(root), knowledge, {
  cancelled: () => Atomics.load(unwanted, 0) !== 0,
  progress: (done) => tell({ done }),
});
tell({ outcome });
