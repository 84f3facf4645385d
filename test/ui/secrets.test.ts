import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { CANARY_SECRET } from '../../scripts/workbench/traces.mjs';
import { openSealed } from '../../src/records/sealing/sealing.ts';
import { recordIn } from '../support/written-records.ts';
import { changeTheme, THEMES, troubleIn } from './everybody.ts';
import { useWorkbench } from './harness.ts';

const RECORD = '.clients/acme.client.json';
const canary = CANARY_SECRET;
const typed = 'typed-canary-Otter-31';
const passphrase = 'walnut geyser mango tundra violin bishop lagoon';

function workspaceWithAcme(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-secrets-'));
  mkdirSync(join(folder, '.clients'));
  writeFileSync(
    join(folder, RECORD),
    `{
  "version": 1, "id": "a1", "name": "Acme", "stage": "active",
  "credentials": [
    { "name": "Stripe dashboard", "account": "pay@acme.example" }, // by hand
    { "id": "mail", "name": "Mail server", "url": "https://mail.acme.example" },
  ],
}
`,
  );
  return folder;
}

/** Every file below a folder that holds one of the words. */
function filesWith(folder: string, words: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(path).toString('latin1');
    return words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word).toString('base64')));
  });
}

describe('Secrets', () => {
  const source = workspaceWithAcme();
  const elsewhere = mkdtempSync(join(tmpdir(), 'deorbit-sealed-'));
  const sealedFile = join(elsewhere, 'acme-credentials.age');
  const workbench = useWorkbench(source, { env: { HOME: elsewhere }, hasNote: true });
  const page = () => workbench.window.webview();
  /** Waits until a box says that. */
  const asked = (words: string) =>
    workbench.window.waitFor(`"${words}" is asked`, async () => (await workbench.window.inputState()).includes(words));
  /** What a dialog for files offers, once it does. */
  const pathOffered = async (wanted: RegExp) => {
    const box = workbench.window.quickInput().locator('input').first();
    await workbench.window.waitFor('a path is offered', async () => wanted.test(await box.inputValue()));
    return box.inputValue();
  };
  const shownText = async () => (await page().locator('main').textContent()) ?? '';
  const record = (isWanted: (text: string) => boolean) =>
    workbench.window.waitForFile(join(workbench.folder, RECORD), isWanted);
  const clipboardIs = (text: string) =>
    workbench.window.waitFor(`the clipboard holds "${text}"`, async () => {
      const held = await workbench.window.page.evaluate(() => navigator.clipboard.readText());
      return held === text;
    });

  after(() => {
    for (const folder of [source, elsewhere]) rmSync(folder, { recursive: true, force: true });
  });

  it('are stored unseen, and said to be lost with the machine', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.treeItem('Acme').click();
    await window.chooseFromMenu('Stripe dashboard', 'Store Secret...');
    assert.match(await window.inputQuestion(), /Keep another copy elsewhere/);
    assert.equal(await window.quickInput().locator('input').first().getAttribute('type'), 'password');
    await window.typeInput(canary);
    await window.notification('This must not be the only copy').waitFor();
    assert.match(await record((text) => text.includes('"id": "') && text.split('"id"').length > 3), /\/\/ by hand/);
  });

  it('are copied by one click on the row', async () => {
    const { window } = workbench;
    // A row that is being drawn anew loses the click.
    const copied = () => window.clickInlineAction('Stripe dashboard', 'Copy Secret').then(() => clipboardIs(canary));
    await copied().catch(copied);
  });

  it('are told of in a letter that holds one, without a word of it', async () => {
    const { window } = workbench;
    const letter = join(workbench.folder, 'letter.md');
    writeFileSync(
      letter,
      `---\nkind: farewell\nlanguage: en\nclient: Acme\n---\n\nDear Nora, use ${canary} to sign in.\n`,
    );
    await window.openFile('letter.md');
    await window.editorTab('letter.md').waitFor();
    await window.page.locator('.editor-group-container.active .squiggly-error').first().waitFor();
    await window.runCommand('View: Close Editor');
    rmSync(letter);
  });

  it('are sealed for a passphrase, what is missing asked for', async () => {
    const { window } = workbench;
    await window.chooseFromMenu('Acme', 'Seal Credentials...');
    await window.rowWith('Mail server').first().click();
    await window.quickInput().getByRole('button', { name: 'OK' }).click();
    await window.typeInput(typed);
    assert.match(await window.inputQuestion(), /Who receives the file/);
    await window.typeInput('Nora Baker');
    await window.pickItem('A passphrase of my own');
    await window.quickInput().locator('input').first().fill('acme acme acme');
    await window.quickInput().locator('input').first().press('Enter');
    await window.quickInput().getByText('too easy to guess').waitFor();
    await window.typeInput(passphrase);
    await asked('Type it once more');
    await window.typeInput(passphrase);
    assert.equal(await pathOffered(/\.age$/), sealedFile, 'outside of the repository, unless told otherwise');
    await window.page.keyboard.press('Enter');
    await window.notification('Sealed into acme-credentials.age').waitFor();
    const { entries } = await openSealed(readFileSync(sealedFile), { kind: 'passphrase', passphrase });
    assert.deepEqual(
      entries.map(({ name, value }) => [name, value]),
      [
        ['Stripe dashboard', canary],
        ['Mail server', typed],
      ],
    );
  });

  it('are offered a generated passphrase that is shown this once, and can be changed to no weak one', async () => {
    const { window } = workbench;
    await window.chooseFromMenu('Acme', 'Seal Credentials...');
    await window.rowWith('Stripe dashboard').first().waitFor();
    await window.quickInput().getByRole('button', { name: 'OK' }).click();
    await window.typeInput('Nora Baker');
    await window.pickItem('A generated passphrase');
    const box = window.quickInput().locator('input').first();
    await window.waitFor('one is shown', async () => /^\w+(-\w+){6}$/.test(await box.inputValue()));
    const offered = await box.inputValue();
    await window.quickInput().getByRole('button', { name: 'Another Passphrase' }).click();
    await window.waitFor('there is another', async () => (await box.inputValue()) !== offered);
    await box.fill('acme-acme');
    await box.press('Enter');
    await window.quickInput().getByText('Use at least').waitFor();
    await window.dismissInput();
  });

  it('are sealed for no key that was mistyped, which its own box says', async () => {
    const { window } = workbench;
    const recipient = await identityToRecipient(await generateX25519Identity());
    await window.chooseFromMenu('Acme', 'Seal Credentials...');
    await window.rowWith('Stripe dashboard').first().waitFor();
    await window.quickInput().getByRole('button', { name: 'OK' }).click();
    await asked('Seal credentials of Acme');
    await window.typeInput('Nora Baker');
    await window.pickItem('The recipient’s public key');
    const box = window.quickInput().locator('input').first();
    await box.fill(`${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`);
    await window.quickInput().getByText('is mistyped or cut off').waitFor();
    await window.dismissInput();
  });

  it('leave in the record to whom they went and how', async () => {
    const { credentials, log } = recordIn(await record((text) => text.includes('"log"')));
    assert.deepEqual(
      credentials?.map(({ receivedBy, transferMethod, transfer }) => [receivedBy, transferMethod, transfer]),
      [
        ['Nora Baker', 'sealed file (age)', 'under way'],
        ['Nora Baker', 'sealed file (age)', 'under way'],
      ],
    );
    for (const { sealedOn, sealedIn } of credentials ?? []) {
      assert.match(sealedOn ?? '', /^\d{4}-\d\d-\d\d$/);
      assert.equal(sealedIn, 'acme-credentials.age');
    }
    assert.equal(
      log?.[0]?.line,
      'Sealed into acme-credentials.age for Nora Baker, with a passphrase: Stripe dashboard, Mail server',
    );
  });

  it('are opened masked, and shown one by one', async () => {
    const { window } = workbench;
    await window.chooseFromMenu('Acme', 'Open Sealed Credentials...');
    await pathOffered(/\//);
    // Until its list is there, the dialog writes into the box itself.
    await window.rowWith('.clients').first().waitFor();
    await window.quickInput().locator('input').first().fill(sealedFile);
    await window.rowWith('acme-credentials.age').first().waitFor();
    await window.page.keyboard.press('Enter');
    await asked('passphrase');
    assert.match(await window.inputQuestion(), /Sealed with a passphrase: type the one that the sender gave you/);
    await window.typeInput('not the passphrase at all');
    await asked('does not open the file');
    await window.typeInput(passphrase);
    await page().getByRole('heading', { name: 'Mail server' }).waitFor();
    assert.ok(!(await shownText()).includes(typed));
    await page().getByRole('button', { name: 'Reveal Mail server' }).press('Enter');
    await page().getByText(typed).waitFor();
    assert.ok(!(await shownText()).includes(canary), 'no other one is shown');
    await page().getByRole('button', { name: 'Copy Mail server' }).click();
    await clipboardIs(typed);
  });

  it('can be read by everybody in every theme', async () => {
    assert.deepEqual(await troubleIn(workbench.window), []);
    for (const [theme, look] of THEMES) {
      await changeTheme(workbench, theme, look);
      assert.deepEqual(await troubleIn(workbench.window, ['color-contrast']), [], theme);
    }
  });

  it('are masked by Escape, and forgotten once their tab is out of view', async () => {
    const { window } = workbench;
    await page().getByRole('button', { name: 'Hide Mail server' }).press('Escape');
    await page().getByText(typed).waitFor({ state: 'detached' });
    await window.runCommand('File: New Untitled Text File');
    await window.editorTab('Untitled-1').waitFor();
    await window.editorTab('Sealed Credentials').click();
    await page().getByText('were forgotten').waitFor();
    await page().getByRole('button', { name: 'Open Again...' }).click();
    await window.typeInput(passphrase);
    await page().getByRole('button', { name: 'Reveal Mail server' }).waitFor();
    await window.runCommand('Deorbit: Hide');
    await page().getByText('were forgotten').waitFor();
    await window.runCommand('Deorbit: Show');
    await window.treeItem('Acme').click();
    await window.treeItem('Stripe dashboard').waitFor();
  });

  it('are in no file but the sealed one: not in the record, the logs, the state, the versions', async () => {
    const { window } = workbench;
    const words = [canary, typed, passphrase];
    assert.deepEqual(filesWith(workbench.folder, words), []);
    assert.deepEqual(filesWith(window.server.userData, words), []);
    assert.deepEqual(filesWith(elsewhere, words), []);
  });

  it('are forgotten when somebody says so', async () => {
    const { window } = workbench;
    await window.chooseFromMenu('Stripe dashboard', 'Forget Secret...');
    await window.answerDialog('Forget the secret for Stripe dashboard?', 'Forget');
    await window.treeItem('Stripe dashboard').hover();
    await window.treeItem('Stripe dashboard').getByRole('button', { name: 'Store Secret...' }).waitFor();
  });
});
