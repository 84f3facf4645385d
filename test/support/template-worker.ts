import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NodeTemplateWorker, type TemplateLimits } from '../../src/base/ports/node/node-template-worker.ts';
import type { TemplateWorker } from '../../src/base/ports/template-worker.ts';
import { runTemplate } from '../../src/documents/own-templates/run-template.ts';
import { repositoryRoot } from './paths.ts';

/** The worker that the extension brings along, ended after the tests of the surrounding `describe`. */
export function useTemplateWorker(limits?: Partial<TemplateLimits>): NodeTemplateWorker {
  const script = pathToFileURL(join(repositoryRoot, 'dist/template-worker.js'));
  const worker = new NodeTemplateWorker(script, limits);
  after(() => worker.dispose());
  return worker;
}

/** What that worker runs, in this thread: for tests of what is said about a template, not of how it is kept apart. */
export const templatesInThisThread: TemplateWorker = { run: async (task) => runTemplate(task) };
