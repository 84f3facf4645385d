import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadData, ThreadNews } from './base/ports/node/node-background.ts';
import { doSealing } from './records/sealing/age-files.ts';
import type { SealingOutcome, SealingTask } from './records/sealing/sealing-task.ts';

/** Runs in a thread of its own, which `NodeBackground` starts and ends: seals or opens one file. */
const { task } = workerData as ThreadData<SealingTask>;
const news: ThreadNews<SealingOutcome> = { outcome: await doSealing(task) };
parentPort?.postMessage(news);
