import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../support/paths.ts';
import { useWorkbench } from './harness.ts';

/** A clone of this repository: the main job on real input, and nothing of it ends up in the checkout itself. */
function cloneOfThisRepository(): string {
  const clone = join(mkdtempSync(join(tmpdir(), 'deorbit-clone-')), 'deorbit');
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', repositoryRoot, clone]);
  return clone;
}

describe('The main job, on this repository', () => {
  const clone = cloneOfThisRepository();
  const workbench = useWorkbench(clone);
  const record = '.clients/acme.client.json';
  const git = (...args: string[]) => execFileSync('git', ['-C', workbench.folder, ...args], { encoding: 'utf8' });
  const recordWith = async (isWanted: (record: Record<string, never>) => boolean) => {
    const holds = (text: string) => text !== '' && isWanted(JSON.parse(text));
    return JSON.parse(await workbench.window.waitForFile(join(workbench.folder, record), holds));
  };

  after(() => rmSync(join(clone, '..'), { recursive: true, force: true }));

  it('begins with an empty view and one button', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.page.locator('.sidebar').getByRole('button', { name: 'Add Client', exact: true }).click();
    await window.typeInput('Acme');
    await window.pickItem('In this folder, beside the code');
    await window.treeItem('Acme').waitFor();
  });

  it('keeps the record out of git', () => {
    assert.equal(git('status', '--porcelain', '--untracked-files=all'), '');
    assert.equal(git('check-ignore', record).trim(), record);
  });

  it('adds to the scope and to the accounts without ever asking for a secret', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Add Scope Item...');
    await window.typeInput('Export of orders');
    await window.pickItem('agreed');
    await window.runCommand('Deorbit: Add Credential...');
    assert.match(await window.inputQuestion(), /Never type the secret itself/);
    await window.typeInput('Stripe dashboard');
    await window.typeInput('pay@acme.example');
    await window.pickItem('Acme');
    const written = await recordWith((found) => 'credentials' in found);
    assert.equal(written.scope[0].what, 'Export of orders');
    assert.equal(written.credentials[0].ownerNow, 'client');
    await window.page.locator('.sidebar').getByText('1 open item').waitFor();
  });

  it('refuses what looks like a secret while it is typed', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Add Credential...');
    const input = window.quickInput().locator('input').first();
    await input.fill(['ghp', '16C7e42F292c6912E7710c838347Ae178B4a'].join('_'));
    await window.page.locator('.quick-input-widget').getByText('This looks like a secret').waitFor();
    await window.dismissInput();
  });

  it('inserts a handover whose gaps are filled by typing and Tab', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Insert Handover');
    await window.editorTab('handover.md').waitFor();
    await window.page.locator('.editor-group-container.active .view-lines').getByText('‹project?›').waitFor();
    for (const answer of ['Web shop', '2026-12-17', '2026-12-18', 'Alex Morgan', 'Nora Baker']) {
      await window.type(answer);
      await window.page.keyboard.press('Tab');
    }
    await window.page.keyboard.press('Escape');
    const text = await window.editorText();
    assert.match(text, /\*\*Project:\*\* Web shop <!--/);
    assert.match(text, /\*\*Recipient:\*\* Nora Baker <!--/);
    assert.match(text, /\| Stripe dashboard \| pay@acme\.example \|/);
  });

  it('takes the answers into the record, and the name into the profile', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Save Answers to the Record');
    const written = await recordWith((found) => 'exit' in found);
    assert.equal(written.project, 'Web shop');
    assert.equal(written.exit.handoverOn, '2026-12-17');
    assert.equal(written.exit.lastDay, '2026-12-18');
    assert.equal(written.exit.recipient, 'Nora Baker');
    assert.equal(JSON.stringify(written).includes('Alex Morgan'), false);
  });

  it('refreshes: what changed in the record arrives, what was written stays', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Add Scope Item...');
    await window.typeInput('Voucher codes');
    await window.pickItem('requested');
    await recordWith((found) => JSON.stringify(found).includes('Voucher codes'));
    await window.focusEditor();
    await window.runCommand('Deorbit: Refresh Document');
    let text = '';
    await window.waitFor('the new item arrives', async () => {
      text = await window.editorText();
      return text.includes('Voucher codes');
    });
    assert.match(text, /\*\*Project:\*\* Web shop <!--/);
    assert.match(text, /\*\*Prepared by:\*\* Alex Morgan/);
    assert.equal(await window.page.locator('.notification-toast').count(), 0, 'nothing is asked');
  });

  it('marks a scope item done from the tree', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    if ((await window.treeItem('Acme').getAttribute('aria-expanded')) === 'false')
      await window.treeItem('Acme').click();
    await window.clickInlineAction('Export of orders', 'Mark Scope Item Done');
    const written = await recordWith((found) => JSON.stringify(found).includes('doneOn'));
    assert.equal(written.scope[0].state, 'done');
  });

  it('takes the last change back', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Undo Last Record Change');
    const written = await recordWith((found) => !JSON.stringify(found).includes('doneOn'));
    assert.equal(written.scope[0].state, 'agreed');
  });

  it('goes on by Tab from Next Gap too, and leaves Tab alone elsewhere', async () => {
    const { window } = workbench;
    const { keyboard } = window.page;
    await window.focusEditor();
    await keyboard.press('ControlOrMeta+Home');
    await window.runCommand('Deorbit: Next Gap');
    const selection = window.page.locator('.statusbar').getByText(/selected\)/);
    for (const answer of ['Nora Baker', 'Password manager']) {
      await selection.waitFor();
      await keyboard.type(answer);
      await selection.waitFor({ state: 'detached' });
      await keyboard.press('Tab');
    }
    await selection.waitFor();
    const text = await window.editorText();
    assert.match(text, /\| Nora Baker \|/, 'no white space behind an answer');
    assert.match(text, /\| Password manager \|/);
    await window.waitFor('Tab is Tab at the end of the text', async () => {
      await keyboard.press('ControlOrMeta+End');
      await keyboard.press('Tab');
      return /[ \t]$/.test(await window.editorText());
    });
    await keyboard.press('ControlOrMeta+Z');
  });

  it('saves the handover into the private folder, out of git', async () => {
    const { window } = workbench;
    await window.focusEditor();
    await window.save();
    await window.waitForFile(join(workbench.folder, '.clients/acme/handover.md'), (text) => text.includes('Web shop'));
    assert.equal(git('status', '--porcelain', '--untracked-files=all'), '');
  });
});
