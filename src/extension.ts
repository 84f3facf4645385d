import { homedir, tmpdir } from 'node:os';
import * as vscode from 'vscode';
import { NodeBackground } from './base/ports/node/node-background.ts';
import { NodeFiles } from './base/ports/node/node-files.ts';
import { NodeGit } from './base/ports/node/node-git.ts';
import { nodeIds } from './base/ports/node/node-ids.ts';
import { NodeTemplateWorker } from './base/ports/node/node-template-worker.ts';
import { sweepStaleTemporariesOf } from './base/ports/node/stale-files.ts';
import { commandLineVersions } from './base/ports/node/state-folder.ts';
import { MachineAndVirtualFiles } from './base/ports/vscode/machine-and-virtual-files.ts';
import { VsCodeFiles } from './base/ports/vscode/vscode-files.ts';
import { activateOn, type Host } from './extension.shared.ts';

const templateWorker = new NodeTemplateWorker(new URL('./template-worker.js', import.meta.url));

const host: Host = {
  files: new MachineAndVirtualFiles(new NodeFiles(), new VsCodeFiles()),
  ids: nodeIds,
  git: () => (vscode.workspace.isTrusted ? new NodeGit() : undefined),
  home: homedir(),
  temporary: tmpdir(),
  commandLineVersions: commandLineVersions(),
  templateTools: {
    worker: templateWorker,
    builtInSource: async (language, name) =>
      (await import('./documents/own-templates/built-in-sources.ts')).builtInSource(language, name),
  },
  sealing: new NodeBackground(new URL('./sealing-worker.js', import.meta.url), { isEnded: true }),
  projectThread: new NodeBackground(new URL('./project-worker.js', import.meta.url)),
  sweep: sweepStaleTemporariesOf,
};

/** Starts Deorbit where there is a machine below: in VS Code, its forks, remote and container windows. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(templateWorker);
  return activateOn(host, context);
}
