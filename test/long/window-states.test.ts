import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oldestVsCode } from '../../scripts/setup/paths.mjs';
import { addCallingExtension } from '../support/calling-extension.ts';
import { installMemoryFiles, keysFor, pressAndSee } from '../support/command-keys.ts';
import { type CommandCase, commandCases, type WindowState } from '../support/command-outcomes.ts';
import { useWorkbench } from '../ui/harness.ts';

/** An agent asks who the clients are, where there is the extension that calls for it. */
const AGENT_CALLS = {
  key: 'ctrl+alt+shift+f12',
  command: 'callingAgent.call',
  args: { name: 'deorbit_list_clients', input: {} },
};

const cases = Object.entries(commandCases) as [string, CommandCase][];
const acme = {
  version: 1,
  id: 'acme-id',
  name: 'Acme',
  stage: 'active',
  scope: [{ id: 'aaaaaa', what: 'Search', state: 'agreed' }],
};

function addRecord(folder: string, record: object): void {
  mkdirSync(join(folder, '.clients'), { recursive: true });
  writeFileSync(join(folder, '.clients/acme.client.json'), `${JSON.stringify(record, undefined, 2)}\n`);
}

const states: Readonly<Record<WindowState, { readonly fill: (folder: string) => string; readonly more?: object }>> = {
  'no folder': { fill: () => '' },
  'several folders': {
    fill: (folder) => {
      addRecord(join(folder, 'api'), acme);
      addRecord(join(folder, 'shop'), { ...acme, id: 'other-id', name: 'Other' });
      writeFileSync(
        join(folder, 'two.code-workspace'),
        JSON.stringify({ folders: [{ path: 'api' }, { path: 'shop' }] }),
      );
      return 'two.code-workspace';
    },
  },
  'virtual folder': {
    fill: (folder) => {
      const folders = [{ uri: 'memfs:/shop', name: 'shop' }];
      writeFileSync(join(folder, 'virtual.code-workspace'), JSON.stringify({ folders }));
      return 'virtual.code-workspace';
    },
    more: { alter: installMemoryFiles },
  },
  'Restricted Mode': {
    fill: (folder) => {
      addRecord(folder, acme);
      return '';
    },
    more: { trust: true, settings: { 'deorbit.agents.enabled': true }, alter: addCallingExtension },
  },
  browser: {
    fill: (folder) => {
      addRecord(folder, acme);
      return '';
    },
    more: { settings: { 'remote.extensionKind': { 'deorbit.deorbit': ['web'] } } },
  },
};

const entries = Object.entries(states) as [WindowState, (typeof states)[WindowState]][];
/** Browsers differ the most between the versions of VS Code: how an extension is run there is its own matter. */
const windows = [
  ...entries.map(([state, { fill, more }]) => ({ state, title: `${state}`, fill, more })),
  {
    ...states.browser,
    state: 'browser' as const,
    title: `browser, in VS Code ${oldestVsCode}`,
    more: { ...states.browser.more, version: oldestVsCode },
  },
];

for (const { state, title, fill, more } of windows) {
  describe(`Every command in a window of the state: ${title}`, () => {
    const source = mkdtempSync(join(tmpdir(), 'deorbit-state-'));
    const workspaceFile = fill(source);
    const hasClients = state !== 'no folder';
    const { bindings, press } = keysFor(cases.map(([id, { args }]) => [id, hasClients ? args : undefined]));
    const workbench = useWorkbench(source, {
      workspaceFile,
      noFolder: !hasClients,
      keybindings: [...bindings, AGENT_CALLS],
      env: { HOME: join(source, 'home') },
      ...more,
    });

    after(() => rmSync(source, { recursive: true, force: true }));

    it('shows the clients', async () => {
      const { window } = workbench;
      await window.openContainer('Deorbit');
      // A busy VS Code now and then opens such a window before it has read which folders it has; it shows none then.
      const shown = () => window.treeItem('Acme').waitFor({ timeout: 8000 });
      const again = () => window.reload().then(() => window.openContainer('Deorbit'));
      if (hasClients) await shown().catch(() => again().then(shown));
      else await window.page.locator('.sidebar').getByRole('button', { name: 'Open Folder' }).waitFor();
    });

    if (state === 'Restricted Mode')
      it('gives agents no tool, although the person has turned them on', async () => {
        const { page } = workbench.window;
        await page.keyboard.press('Control+Alt+Shift+F12');
        const toast = page.locator('.notification-toast', { hasText: /ANSWER|FAILED/ }).first();
        const said = await toast.textContent();
        await page.keyboard.press('F9');
        assert.match(said ?? '', /FAILED/);
      });

    for (const [id, { usually, noFolder, except }] of cases) {
      const expected = except?.[state] ?? (hasClients ? usually : noFolder);
      const [[kind = '', what = '']] = [Object.entries(expected)[0] ?? []];
      it(`${id} ${kind} ${what}`, async () => {
        const key = press.get(id);
        assert.ok(key);
        await pressAndSee(workbench.window.page, key, expected);
      });
    }
  });
}
