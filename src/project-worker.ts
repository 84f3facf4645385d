import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadData, ThreadNews } from './base/ports/node/node-background.ts';
import { NodeFolderReader } from './base/ports/node/node-folder-reader.ts';
import { knowledgeWith } from './project/facts/knowledge.ts';
import type { DiscoveredFacts } from './project/facts/project-fact.ts';
import type { ProjectTask } from './project/project-task.ts';
import { discoverAtOnce } from './project/walk/discover-files.ts';

/** Runs in a thread of its own, which `NodeBackground` starts and ends: reads the project in one folder. */
const { task, unwanted } = workerData as ThreadData<ProjectTask>;
const tell = (news: ThreadNews<DiscoveredFacts>) => parentPort?.postMessage(news);

const watch = { cancelled: () => Atomics.load(unwanted, 0) !== 0, progress: (done: number) => tell({ done }) };
tell({ outcome: discoverAtOnce(new NodeFolderReader(task.root), knowledgeWith(task.own ?? []), watch, task.above) });
