import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, run, until } from './workspace.ts';

const panelTabs = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview)
    .map(({ label }) => label);
const tabsAre = (...labels: string[]) =>
  until(`the panels are ${labels.join(' and ')}`, () => panelTabs().join() === labels.join());

describe('The panels of a client', () => {
  afterEach(async () => {
    await run('show');
    await cleanUp();
  });

  it('are opened once each, and name nobody while clients are hidden', async () => {
    await run('addClient', { name: 'Acme' });
    await run('openRedFlags', { client: 'Acme' });
    await tabsAre('Red Flags: Acme');
    await run('decide', { client: 'Acme' });
    await run('openRedFlags', { client: 'Acme' });
    await tabsAre('Red Flags: Acme', 'Decision: Acme');
    await run('hide');
    await tabsAre('Red Flags', 'Decision');
    await run('show');
    await tabsAre('Red Flags: Acme', 'Decision: Acme');
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'Red Flags: Acme');
  });

  it('follow a client to another name', async () => {
    await run('addClient', { name: 'Acme' });
    await run('openRedFlags', { client: 'Acme' });
    await tabsAre('Red Flags: Acme');
    await run('renameClient', { client: 'Acme', name: 'Bolt', file: false });
    await tabsAre('Red Flags: Bolt');
  });
});
