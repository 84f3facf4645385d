import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aClient } from '../support/records.ts';
import { useWorkbench } from './harness.ts';

const letter = [
  'Dear Ellen,',
  '',
  'Because of you nothing was ready. My last working day is 31 March 2027.',
  '',
  'Until then I will finish the login page. You will get all passwords on 29 March.',
  'Thank you for two good years; write to me with any question.',
  '',
  'Best regards,',
  'Jo',
  '',
].join('\n');

function aWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-letter-'));
  mkdirSync(join(folder, '.clients'));
  writeFileSync(join(folder, '.clients/acme.client.json'), JSON.stringify(aClient(), undefined, 2));
  writeFileSync(join(folder, 'mail.md'), letter);
  return folder;
}

describe('A letter that somebody asks to check', () => {
  const source = aWorkspace();
  const workbench = useWorkbench(source);
  const inEditor = (text: string) => workbench.window.page.locator('.monaco-editor .view-line', { hasText: text });

  after(() => rmSync(source, { recursive: true, force: true }));

  it('shows in Problems what to look at, and why', async () => {
    const { window } = workbench;
    await window.openFile('mail.md');
    await window.runCommand('Deorbit: Check This Letter');
    await window.pickItem('Farewell');
    await window.pickItem('English');
    const row = window.page.locator('.markers-panel .monaco-list-row', { hasText: 'Because of you' });
    await row.first().waitFor();
    assert.match((await row.first().textContent()) ?? '', /holds something against the reader/);
  });

  it('is mended by the first thing that is offered', async () => {
    const { window } = workbench;
    await inEditor('Because of you').first().click();
    await window.page.keyboard.press('Home');
    await window.page.keyboard.press('ArrowRight');
    await window.page.keyboard.press('ControlOrMeta+.');
    const offers = window.page.locator('.action-widget .monaco-list-row.action');
    await offers.filter({ hasText: 'Make the sentence “' }).first().click();
    await inEditor('Because of you').waitFor({ state: 'hidden' });
    await window.page.locator('.markers-panel', { hasText: 'No problems' }).waitFor();
  });
});
