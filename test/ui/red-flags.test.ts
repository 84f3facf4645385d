import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordIn } from '../support/written-records.ts';
import { useWorkbench } from './harness.ts';

const RECORD = '.clients/acme.client.json';
const written = `{
  "version": 1, "id": "a1", "name": "Acme", "stage": "active",
  // Nora decides.
  "contacts": [{ "name": "Nora Baker" }],
  "redFlags": [
    { "flag": "scope-creep", "seenOn": "2026-08-03", "evidence": "Vouchers on top", "mine": 1 }, // by telephone
    { "flag": "haggling", "seenOn": "2026-09-01", "resolvedOn": "2026-09-09", "resolution": "One price" },
  ],
  "agreement": { "signedOn": "2026-07-01" },
  "repairs": [{ "kind": "conversation", "on": "2026-08-20" }],
  "fit": { "gut": [{ "on": "2026-08-01", "feeling": 3 }] },
}
`;

function workspaceWithAcme(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-flags-'));
  mkdirSync(join(folder, '.clients'));
  writeFileSync(join(folder, RECORD), written);
  return folder;
}

describe('The panels about a client', () => {
  const source = workspaceWithAcme();
  const workbench = useWorkbench(source);
  const page = () => workbench.window.webview();
  const button = (name: string | RegExp) => page().getByRole('button', { name });
  const file = () => join(workbench.folder, RECORD);
  const recordWith = async (isWanted: (text: string) => boolean) =>
    recordIn(await workbench.window.waitForFile(file(), isWanted));
  const refused: string[] = [];

  after(() => rmSync(source, { recursive: true, force: true }));

  it('open from the tree with the verdict as a sentence', async () => {
    const { window } = workbench;
    window.page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text()) && /dist\/webview/.test(message.location().url))
        refused.push(message.text());
    });
    await window.openContainer('Deorbit');
    await window.chooseFromMenu('Acme', 'Red Flags...');
    await window.editorTab('Red Flags: Acme').waitFor();
    await page().getByRole('heading', { name: 'One open.' }).waitFor();
    await page().getByText('3 Aug 2026').waitFor();
    assert.equal(readFileSync(file(), 'utf8'), written, 'to look changes nothing');
  });

  it('accept by the keyboard what the record suggests, and leave the focus where it was', async () => {
    await button('Accept Only one person there knows you').press('Enter');
    const { redFlags } = await recordWith((text) => text.includes('one-contact'));
    assert.equal(redFlags?.at(-1)?.evidence, 'Nora Baker is the only contact on record');
    await page().getByRole('status').getByText('Counted from today: Only one person there knows you').waitFor();
    await page().getByRole('heading', { name: 'Two open.' }).waitFor();
    const text = readFileSync(file(), 'utf8');
    assert.match(text, /\/\/ Nora decides\./);
    assert.match(text, /"mine": 1 \}, \/\/ by telephone/);
    assert.equal(await page().locator(':focus').count(), 1, 'something has the focus');
  });

  it('take it back', async () => {
    await button('Undo').click();
    await recordWith((text) => text === written);
    await button('Accept Only one person there knows you').waitFor();
  });

  it('find a red flag of the catalogue and note it with its evidence', async () => {
    await page().getByRole('searchbox').fill('aggress');
    await page().getByRole('status').getByText('1 red flag found').waitFor();
    await button('Note It...').click();
    await page().getByRole('textbox', { name: 'What happened' }).fill('Shouted at Ana <b>twice</b>');
    await button('Save').click();
    const { redFlags } = await recordWith((text) => text.includes('aggression'));
    assert.equal(redFlags?.at(-1)?.evidence, 'Shouted at Ana <b>twice</b>');
    await page().getByText('Shouted at Ana <b>twice</b>').waitFor();
    await page().getByText('That is serious: time to decide.').waitFor();
    assert.equal(await button('Save').count(), 0, 'the form is closed');
  });

  it('keep what is typed while another tab is in front', async () => {
    const { window } = workbench;
    await button(/^Resolve\.\.\. .*price and dates/).click();
    await page().getByRole('textbox', { name: 'How was it settled?' }).fill('We priced the');
    await window.runCommand('Deorbit: Decide...');
    await page().getByRole('heading', { name: 'Leave.' }).waitFor();
    await window.editorTab('Red Flags: Acme').click();
    const field = page().getByRole('textbox', { name: 'How was it settled?' });
    await field.waitFor();
    assert.equal(await field.inputValue(), 'We priced the');
    await field.fill('We priced the vouchers');
    await button('Save').click();
    const { redFlags } = await recordWith((text) => text.includes('We priced the vouchers'));
    assert.equal(redFlags?.[0]?.resolution, 'We priced the vouchers');
    await page().getByRole('heading', { name: 'Settled' }).click();
    await page().getByText('We priced the vouchers').waitFor();
  });

  it('tick whose fault it was, and weigh a flag', async () => {
    await button(/^Reopen .*better rate/).click();
    await page().getByText('Does your quote show what they get for the price?').waitFor();
    await page().getByRole('radio', { name: 'shared' }).check();
    await recordWith((text) => /"ownFault": "shared"/.test(text));
    await page().getByRole('group', { name: 'Weight' }).last().getByRole('radio', { name: '3' }).check();
    const { redFlags } = await recordWith((text) => /"weight": 3/.test(text));
    assert.equal(redFlags?.[1]?.flag, 'haggling');
    assert.deepEqual([redFlags?.[1]?.ownFault, redFlags?.[1]?.weight], ['shared', 3]);
  });

  it('follow an edit by hand at once', async () => {
    const text = readFileSync(file(), 'utf8').replace('"name": "Acme"', '"name": "Acme & Sons"');
    writeFileSync(file(), text);
    await page().getByRole('heading', { name: 'Acme & Sons' }).waitFor();
    await workbench.window.editorTab('Red Flags: Acme & Sons').waitFor();
  });

  it('come back after a reload of the window, as they looked', async () => {
    const { window } = workbench;
    // The page's own reload would not wait for VS Code to write down how its editors look.
    const loaded = window.page.waitForEvent('domcontentloaded');
    await window.openPalette();
    await window.type('Developer: Reload Window');
    await window.rowWith('Developer: Reload Window').first().waitFor();
    await window.page.keyboard.press('Enter');
    await loaded;
    await window.waitUntilReady();
    await window.editorTab('Red Flags: Acme & Sons').waitFor();
    await page().getByRole('heading', { name: 'Acme & Sons' }).waitFor();
    assert.equal(await page().getByRole('searchbox').inputValue(), 'aggress');
    await page().getByRole('status').getByText('1 red flag found').waitFor();
    await page().getByText('We priced the vouchers').waitFor();
  });

  it('go blank with Hide, the name in the tab too, and come back with Show', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Hide');
    await page().getByText('Clients are hidden.').waitFor();
    await window.waitFor('the tabs name nobody', async () => {
      const tabs = await window.page.locator('.tabs-container .tab').allTextContents();
      return tabs.every((tab) => !tab.includes('Acme'));
    });
    const left = await page()
      .locator('body')
      .evaluate((body) => body.textContent);
    assert.doesNotMatch(left ?? '', /Acme|vouchers/);
    await button('Show Clients').click();
    await page().getByRole('heading', { name: 'Acme & Sons' }).waitFor();
  });

  it('keep a decision to leave with its cooling-off, and take it back', async () => {
    await button('Decide...').click();
    await page().getByRole('textbox', { name: 'Your reason' }).fill('Shouting');
    await button('Leave').click();
    const { decision } = await recordWith((text) => text.includes('coolingOffUntil'));
    assert.deepEqual([decision?.what, decision?.reason], ['leave', 'Shouting']);
    await page()
      .getByRole('heading', { name: /^Decided on .*: Leave$/ })
      .waitFor();
    await page().getByText('until then you are cooling off').waitFor();
    await page().getByText('Decided: Leave').waitFor();
    writeFileSync(file(), `${readFileSync(file(), 'utf8')}// By hand.\n`);
    await page().getByText('Decided: Leave').waitFor({ state: 'detached' });
    await button('Take the Decision Back').click();
    assert.equal((await recordWith((text) => !text.includes('coolingOff'))).decision, undefined);
  });

  it('keep the gut feeling, a repair with its outcome, and answers to oneself', async () => {
    await page().getByRole('radio', { name: '2, uneasy' }).check();
    await button('How did it go? A conversation').click();
    await page().getByRole('radio', { name: 'It did not help' }).check();
    await button('Save').first().click();
    await recordWith((text) => text.includes('"worked": false'));
    await button('Edit... A conversation').waitFor();
    const question = page().getByRole('textbox', { name: 'whole business' });
    await question.fill('A third less');
    await question.locator('xpath=ancestor::form').getByRole('button', { name: 'Save' }).click();
    const { fit, repairs } = await recordWith((text) => text.includes('A third less'));
    assert.deepEqual([fit?.gut?.at(-1)?.feeling, repairs?.[0]?.worked], [2, false]);
  });

  it('load nothing that their page does not allow', () => {
    assert.deepEqual(refused, []);
  });
});
