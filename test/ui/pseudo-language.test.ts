import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../support/paths.ts';
import { outsideBrackets, pseudo, pseudoBundle } from '../support/pseudo-texts.ts';
import { useWorkbench } from './harness.ts';

const readJson = (path: string) => JSON.parse(readFileSync(join(repositoryRoot, path), 'utf8'));
const manifest = readJson('package.nls.json');
const texts = readJson('l10n/en.json');

/** The invented language takes the place of a real one. */
const STAND_IN = 'fr';

/** Puts the invented texts into the installed extension. */
async function invent(extensions: string): Promise<void> {
  const [name = ''] = readdirSync(extensions).filter((entry) => entry.startsWith('deorbit.'));
  const folder = join(extensions, name);
  const chunk = new RegExp(`^${STAND_IN}-\\w+\\.js$`);
  const bundles = readdirSync(join(folder, 'dist/chunks')).filter((file) => chunk.test(file));
  const known = readJson(`l10n/${STAND_IN}.json`)['addClient.besideCode'];
  const [bundle] = bundles.filter((file) => readFileSync(join(folder, 'dist/chunks', file), 'utf8').includes(known));
  assert.ok(bundle, `the texts in the language "${STAND_IN}" are a file of their own`);
  writeFileSync(join(folder, 'dist/chunks', bundle), `export default ${JSON.stringify(pseudoBundle(texts))};`);
  writeFileSync(join(folder, `package.nls.${STAND_IN}.json`), JSON.stringify(pseudoBundle(manifest)));
}

/** Clients whose every word is a number: a letter that is seen comes from Deorbit. */
function numberedClients(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-pseudo-'));
  mkdirSync(join(folder, '.clients'));
  const scope = [{ what: '2001', due: '2020-01-01' }, { what: '2002' }];
  const credentials = [{ name: '3001', account: '3002', transfer: 'under way' }];
  const first = { version: 1, id: '1', name: '1001', stage: 'leaving', language: 'en', scope, credentials };
  const second = { version: 1, id: '2', name: '1002', stage: 'active', language: 'en' };
  writeFileSync(join(folder, '.clients/1001.client.json'), JSON.stringify(first));
  writeFileSync(join(folder, '.clients/1002.client.json'), JSON.stringify(second));
  return folder;
}

/** What VS Code itself says in the same places, and names that are no words of a language. */
const NOT_OURS = [
  /\(?Press 'Enter' to confirm[^)]*\)?/g,
  /Source: Deorbit|Deorbit/g,
  /[\w./~-]*\.clients[\w./-]*|\d+\.client(?:\.json)?|[\w/.-]*handover\.md/g,
  /\d+ Selected|OK|Cancel/g,
  // A date, as the language writes it.
  /\d+ \p{L}+\.? \d{4}/gu,
  /deorbit-ui-\w+|\/tmp\/[\w./-]*/g,
];

function untranslated(seen: readonly string[]): string[] {
  // A long title in a row ends with an ellipsis instead of its bracket.
  const whole = (text: string) => text.replace(/(⟦[^⟦⟧]*)…/g, '$1⟧');
  const rest = (text: string) =>
    NOT_OURS.reduce((left, known) => left.replace(known, ''), outsideBrackets(whole(text)));
  return seen.filter((text) => /\p{L}{2,}/u.test(rest(text)));
}

describe('Deorbit in a language that nobody speaks', () => {
  const source = numberedClients();
  const workbench = useWorkbench(source, { language: STAND_IN, alter: invent });
  const title = (command: string) => `Deorbit: ${pseudo(manifest[`command.${command}`])}`;

  after(() => rmSync(source, { recursive: true, force: true }));

  /** The texts of what is visible under a selector, one for each element. */
  const seen = async (selector: string): Promise<string[]> => {
    const all = await workbench.window.page.locator(`${selector} >> visible=true`).allTextContents();
    return all.map((text) => text.replaceAll('\u00a0', ' ').trim()).filter((text) => text !== '');
  };

  const assertInvented = async (selector: string, least = 1) => {
    const found = await seen(selector);
    assert.ok(found.length >= least, `${selector} shows ${found.length} texts`);
    assert.deepEqual(untranslated(found), [], selector);
  };

  /** Every part of a quick pick or input box, and that no label of it is cut off. */
  const assertQuestion = async () => {
    const { window } = workbench;
    await window.quickInput().locator('.quick-input-title').filter({ hasText: /\S/ }).waitFor();
    const rows = '.quick-input-widget .quick-input-list .monaco-list-row';
    const asked = '.quick-input-widget .quick-input-title, .quick-input-widget .quick-input-message';
    const example = (await window.quickInput().locator('input').first().getAttribute('placeholder')) ?? '';
    const words = async () =>
      untranslated([example, ...(await seen(`${asked}, ${rows} .label-name, ${rows} .label-description`))]);
    // A list that was open before is replaced row by row.
    await window.waitFor('the question stands', async () => (await words()).length === 0, 2000).catch(() => {});
    assert.deepEqual(await words(), []);
    assert.deepEqual(await cutOff(`${rows} .label-name, .quick-input-title`), []);
  };

  /** The texts that do not fit into the room they have. */
  const cutOff = (selector: string): Promise<string[]> =>
    workbench.window.page.evaluate(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>(wanted)]
          .filter(
            (node) => node.offsetParent !== null && node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0,
          )
          .map((node) => node.textContent ?? ''),
      selector,
    );

  /** Runs a command and goes through its questions: a number is typed, a text is picked. */
  const go = async (command: string, answers: readonly string[]) => {
    const { window } = workbench;
    await window.runCommand(title(command));
    for (const answer of answers) {
      await assertQuestion();
      await (/^\d/.test(answer) && (await window.quickRows().count()) === 0
        ? window.typeInput(answer)
        : window.pickItem(answer));
    }
  };

  const dismissDialog = async () => {
    const { window } = workbench;
    const dialog = window.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    await assertInvented('.monaco-dialog-box .dialog-message-text, .monaco-dialog-box .monaco-button');
    assert.deepEqual(await cutOff('.monaco-dialog-box .dialog-message-text, .monaco-dialog-box .monaco-button'), []);
    await window.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  };

  it('shows a tree in it, rows and tooltips', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    for (const row of [/^1001/, pseudo(texts['tree.scope']), pseudo(texts['tree.credentials'])]) {
      const item = window.treeItem(row);
      await item.waitFor();
      if ((await item.getAttribute('aria-expanded')) === 'false') await item.click();
    }
    await window.treeItem('3001').waitFor();
    await assertInvented('.sidebar .composite.title h2');
    await assertInvented('.sidebar .monaco-list-row', 6);
    await window.treeItem('1002').hover();
    await window.treeItem('1001').locator('.label-name').hover();
    await window.page.locator('.monaco-hover:visible').first().waitFor();
    await assertInvented('.monaco-hover');
  });

  it('names every command in it', async () => {
    const { window } = workbench;
    await window.openPalette();
    await window.quickInput().locator('input').first().fill('>Deorbit: ');
    await window.rowWith(title('addClient')).waitFor();
    // Below a command's name in another language VS Code shows the English one.
    const names = await seen('.quick-input-list-rows > .quick-input-list-row:nth-child(1) .label-name');
    const labels = names.filter((label) => label.startsWith('Deorbit'));
    assert.ok(labels.length > 6);
    assert.deepEqual(untranslated(labels), []);
    assert.deepEqual(await cutOff('.quick-input-widget .quick-input-list .label-name'), []);
    await window.dismissInput();
  });

  it('offers what a row can do in it', async () => {
    const { window } = workbench;
    await window.treeItem('1001').click({ button: 'right' });
    await window.page.locator('.context-view').getByRole('menuitem').first().waitFor();
    await assertInvented('.context-view .action-label', 8);
    assert.deepEqual(await cutOff('.context-view .action-label'), []);
    await window.page.keyboard.press('Escape');
  });

  it('asks every question in it', async () => {
    const said = (id: string) => pseudo(texts[id]);
    await go('addScopeItem', ['1001', '2003', said('scope.requested')]);
    await go('addCredential', ['1001', '3003', '3004', said('owner.me')]);
    await go('changeStage', ['1002', said('stage.lead')]);
    await go('restoreRecord', ['1001']);
    await assertQuestion();
    await workbench.window.dismissInput();
    await go('newDocument', ['1001']);
    await assertQuestion();
    await workbench.window.dismissInput();
    await workbench.window.chooseFromMenu('1002', pseudo(manifest['command.renameClient']));
    await assertQuestion();
    await workbench.window.typeInput('1003');
    await assertQuestion();
    await workbench.window.pickItem(said('renameClient.keepFile').replace('{file}', '1002.client.json'));
    await assertInvented('.statusbar-item:has(.codicon-check)');
  });

  it('complains in it, while typing and afterwards', async () => {
    const { window } = workbench;
    await go('addCredential', ['1001']);
    const secret = ['ghp', '16C7e42F292c6912E7710c838347Ae178B4a'].join('_');
    await window.quickInput().locator('input').first().fill(secret);
    await window.page.locator('.quick-input-message').getByText('⟦').waitFor();
    await window.waitFor('the secret is refused', async () => (await window.inputState()).includes('šéçŕéţ'));
    await assertInvented('.quick-input-widget .quick-input-message');
    await window.dismissInput();
    await go('remind', ['1001']);
    await window.notification('⟦').waitFor();
    await assertInvented('.notification-toast .notification-list-item-message, .notification-toast .monaco-button');
    await window.runCommand('Notifications: Clear All Notifications');
  });

  it('asks in it before anything is lost', async () => {
    await go('forgetClient', ['1003']);
    await dismissDialog();
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.chooseFromMenu('1003', pseudo(manifest['command.deleteRecord']));
    await dismissDialog();
  });

  it('writes in it above a document, and about its gaps', async () => {
    const { window } = workbench;
    await go('insertHandover', ['1001']);
    await window.page.locator('.codelens-decoration a').first().waitFor();
    await assertInvented('.codelens-decoration a, .codelens-decoration span.codicon ~ span', 2);
    await go('deliver', [pseudo(texts['deliver.way.workspace'])]);
    await dismissDialog();
    await go('saveAnswers', []);
    await go('refreshHandover', []);
    await assertInvented('.statusbar-item:has(.codicon-check)');
  });

  it('shows the panels of a client in it', async () => {
    const { window } = workbench;
    const parts = 'h1, h2, h3, h4, p, li, legend, label, button, summary';
    for (const command of ['openRedFlags', 'decide']) {
      // A document of theirs is in front, then a panel.
      await go(command, []);
      const page = window.webview();
      await page.getByRole('heading', { name: '1001', level: 1 }).waitFor();
      const texts = (await page.locator(parts).allTextContents()).filter((text) => text.trim() !== '');
      assert.ok(texts.length > 20, `${command} shows ${texts.length} texts`);
      assert.deepEqual(untranslated(texts), [], command);
    }
  });

  it('says in it that clients are hidden', async () => {
    const { window } = workbench;
    await go('hide', []);
    await window.openContainer('Deorbit');
    await window.page.locator('.sidebar .welcome-view').getByText('⟦').first().waitFor();
    await assertInvented('.sidebar .welcome-view p, .sidebar .welcome-view .monaco-button');
  });

  it('asks in it before a question names a client who is hidden', async () => {
    const { window } = workbench;
    await go('addScopeItem', []);
    await assertQuestion();
    assert.deepEqual(await seen('.quick-input-list .label-name'), [pseudo(texts['hide.askShow'])]);
    assert.doesNotMatch(await window.inputState(), /100\d/);
    await window.pickItem(pseudo(texts['hide.askShow']));
    await window.waitFor('the question itself', async () => (await window.quickRows().count()) === 0);
    await assertQuestion();
    await window.dismissInput();
    await window.treeItem('1001').waitFor();
  });
});
