import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCallingExtension } from '../support/calling-extension.ts';
import { aClient } from '../support/records.ts';
import { useWorkbench } from './harness.ts';

const LINE = 'yesterday called Marie, she wants the export by Friday';
const FILE = '.clients/acme.client.json';

/** A key for each call that the tests make. */
const CALLS = {
  'ctrl+alt+1': { name: 'deorbit_list_clients', input: {} },
  'ctrl+alt+2': { name: 'deorbit_log_contact', input: { line: LINE } },
};

function aWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-agents-'));
  mkdirSync(join(folder, '.clients'));
  writeFileSync(join(folder, FILE), JSON.stringify(aClient({ contacts: [{ name: 'Marie Curie' }] }), undefined, 2));
  return folder;
}

describe('An agent in a window', () => {
  const source = aWorkspace();
  const workbench = useWorkbench(source, {
    settings: { 'deorbit.agents.enabled': true },
    keybindings: Object.entries(CALLS).map(([key, args]) => ({ key, command: 'callingAgent.call', args })),
    alter: addCallingExtension,
  });
  const press = (key: keyof typeof CALLS) =>
    workbench.window.page.keyboard.press(key.replace('ctrl+alt', 'Control+Alt'));
  const said = (text: string) =>
    workbench.window.page.locator('.notification-toast', { hasText: text }).first().waitFor();
  const answer = async (button: 'Yes' | 'Cancel') => {
    const dialog = workbench.window.page.locator('.monaco-dialog-box', { hasText: 'Request: the export' });
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  after(() => rmSync(source, { recursive: true, force: true }));

  it('is answered who the clients are, without a question', async () => {
    await workbench.window.openContainer('Deorbit');
    await workbench.window.treeItem('Acme').waitFor();
    await press('ctrl+alt+1');
    await said('"name":"Acme"');
  });

  it('writes once the person has agreed to what was understood, and not before', async () => {
    const { window, folder } = workbench;
    await press('ctrl+alt+2');
    await answer('Cancel');
    await said('FAILED');
    await press('ctrl+alt+2');
    await answer('Yes');
    await window.waitForFile(join(folder, FILE), (text) => text.split(LINE).length === 2);
  });
});
