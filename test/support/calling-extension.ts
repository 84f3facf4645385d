import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ID = 'tests.calling-agent';

/** It has one command a call, as an agent has no window of its own; what came of it is shown in a message. */
const CODE = `
const vscode = require('vscode');
exports.activate = (context) => {
  context.subscriptions.push(vscode.commands.registerCommand('callingAgent.call', async ({ name, input }) => {
    const said = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined }).then(
      ({ content }) => 'ANSWER ' + content.map(({ value }) => value).join(' '),
      (error) => 'FAILED ' + error.message,
    );
    void vscode.window.showInformationMessage(said.slice(0, 300));
  }));
};`;

/** Puts an extension beside the installed ones whose command calls a tool, as an agent would: `{ name, input }`. */
export async function addCallingExtension(extensions: string): Promise<void> {
  const folder = join(extensions, `${ID}-1.0.0`);
  await mkdir(folder);
  const manifest = {
    name: 'calling-agent',
    publisher: 'tests',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    main: './main.js',
    browser: './main.js',
    activationEvents: ['onStartupFinished'],
    capabilities: { untrustedWorkspaces: { supported: true } },
    contributes: { commands: [{ command: 'callingAgent.call', title: 'Call' }] },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'main.js'), CODE);
  const list = join(extensions, 'extensions.json');
  const installed = JSON.parse(await readFile(list, 'utf8'));
  const location = { $mid: 1, path: folder, scheme: 'file' };
  const entry = { identifier: { id: ID }, version: '1.0.0', location, relativeLocation: `${ID}-1.0.0`, metadata: {} };
  await writeFile(list, JSON.stringify([...installed, entry]));
}
