import type * as vscode from 'vscode';
import { VsCodeFiles } from './base/ports/vscode/vscode-files.ts';
import { webIds } from './base/ports/web-ids.ts';
import { activateOn, type Host } from './extension.shared.ts';
import { sealingHere } from './records/sealing/sealing-here.ts';

const host: Host = {
  files: new VsCodeFiles(),
  ids: webIds,
  git: () => undefined,
  home: undefined,
  temporary: undefined,
  commandLineVersions: undefined,
  templateTools: undefined,
  // No thread of our own can be had here: this one is not the window's, so that only Deorbit itself waits.
  sealing: sealingHere,
  projectThread: undefined,
  // Nothing here is of this machine.
  sweep: async () => {},
};

/** Starts Deorbit in a browser, where it runs in a web worker and reaches files through VS Code alone. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  return activateOn(host, context);
}
