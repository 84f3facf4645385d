import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysFor, pressAndSee } from '../support/command-keys.ts';
import { aClient } from '../support/records.ts';
import { useWorkbench } from './harness.ts';

const IN_BROWSER = { 'remote.extensionKind': { 'deorbit.deorbit': ['web'] } };
/** Blame, and a key that only the scanner of secrets knows. */
const letter =
  'Dear Ellen,\n\nBecause of you nothing was ready.\nThe key is npm_aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bD1fG3hJ5.\n';

function aWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-browser-'));
  mkdirSync(join(folder, '.clients'));
  writeFileSync(join(folder, '.clients/acme.client.json'), JSON.stringify(aClient(), undefined, 2));
  writeFileSync(join(folder, 'mail.md'), letter);
  return folder;
}

// What every command does there is a matter of `npm run test:long`.
describe('A window in a browser', () => {
  const source = aWorkspace();
  const { bindings, press } = keysFor([
    ['deorbit.openRedFlags', { client: 'Acme' }],
    ['deorbit.gutFeeling', { client: 'Acme', feeling: 4 }],
    ['deorbit.customiseTemplate', { client: 'Acme', template: 'handover' }],
    ['deorbit.checkThisLetter', { client: 'Acme', kind: 'farewell', language: 'en' }],
  ]);
  const workbench = useWorkbench(source, { settings: IN_BROWSER, keybindings: bindings });
  const see = (command: string, outcome: Parameters<typeof pressAndSee>[2]) =>
    pressAndSee(workbench.window.page, press.get(command) ?? '', outcome);

  after(() => rmSync(source, { recursive: true, force: true }));

  it('shows the clients, and notes what a command is told', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.treeItem('Acme').waitFor();
    await see('deorbit.gutFeeling', { does: 'gutFeeling.done', andSays: 'privacy.virtual' });
    await window.waitForFile(join(workbench.folder, '.clients/acme.client.json'), (text) => /"feeling": 4/.test(text));
  });

  it('checks a letter by all rules, those for secrets of other services too', async () => {
    const { window } = workbench;
    await window.openFile('mail.md');
    await window.page.keyboard.press(press.get('deorbit.checkThisLetter') ?? '');
    const row = (text: string) => window.page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
    await row('Because of you').waitFor();
    await row('secret').waitFor();
  });

  it('opens a panel that works', async () => {
    const { window } = workbench;
    await see('deorbit.openRedFlags', { opens: 'Red Flags: Acme' });
    await window.webview().getByRole('heading', { level: 1 }).first().waitFor();
  });

  it('says what it leaves out', () => see('deorbit.customiseTemplate', { says: 'customiseTemplate.unavailable' }));
});
