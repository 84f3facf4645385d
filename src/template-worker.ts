import { parentPort } from 'node:worker_threads';
import type { TemplateTask } from './base/ports/template-worker.ts';
import { runTemplate } from './documents/own-templates/run-template.ts';

/** Runs in a thread of its own, which `NodeTemplateWorker` starts and ends: one template after the other. */
parentPort?.on('message', ({ id, task }: { readonly id: number; readonly task: TemplateTask }) => {
  parentPort?.postMessage({ id, outcome: runTemplate(task) });
});
parentPort?.postMessage('ready');
