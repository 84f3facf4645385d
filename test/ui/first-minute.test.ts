import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import { useWorkbench } from './harness.ts';

/** Acme's repository, as somebody has it open who has never heard of Deorbit. */
function acmesRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-first-'));
  const files = {
    'package.json': '{ "name": "acme-shop", "private": true, "dependencies": { "stripe": "18.5.0" } }\n',
    'README.md': '# Acme shop\n',
    'src/pay.js': "import Stripe from 'stripe';\n\nexport const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);\n",
  };
  mkdirSync(join(folder, 'src'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const author = ['-c', 'user.name=Sample', '-c', 'user.email=sample@example.com', '-c', 'commit.gpgsign=false'];
  for (const line of [
    ['init', '--quiet'],
    ['add', '.'],
    [...author, 'commit', '--quiet', '--message', 'Begin'],
  ])
    execFileSync('git', ['-C', folder, ...line]);
  return folder;
}

const NOTHING = { currentSrc: '', naturalWidth: 0 };

/** What a picture of the page shows by now. */
const seenOf = (image: Element): typeof NOTHING => {
  const { currentSrc, naturalWidth } = image as HTMLImageElement;
  return { currentSrc, naturalWidth };
};

describe('The first minute, from the installed package', () => {
  const source = acmesRepository();
  const temporary = mkdtempSync(join(tmpdir(), 'deorbit-temporary-'));
  const workbench = useWorkbench(source, { env: { TMPDIR: temporary }, size: { width: 1500, height: 900 } });
  const page = () => workbench.window.page;
  const toasts = () => page().locator('.notification-toast, .monaco-dialog-box').count();
  const storage = () => join(workbench.window.server.userData, 'data/User/globalStorage/deorbit.deorbit');
  const sideBar = () => page().locator('.sidebar');

  after(() => {
    for (const folder of [source, temporary]) rmSync(folder, { recursive: true, force: true });
  });

  it('finds nothing shown, written or asked before anybody looks for it', async () => {
    await page().locator('.activitybar').getByRole('tab', { name: 'Deorbit' }).waitFor();
    // Whatever comes late has come by then: the extension host is up once the tests of its own are.
    await page().waitForTimeout(3000);
    assert.equal(await toasts(), 0);
    assert.equal(await page().locator('.statusbar-item[id^="deorbit"]').count(), 0, 'nothing in the status bar');
    assert.equal(await page().locator('.activitybar .badge-content:visible', { hasText: /./ }).count(), 0, 'no badge');
    assert.equal(await page().locator('.tabs-container .tab').count(), 0, 'no editor');
    assert.ok(!existsSync(join(workbench.folder, '.clients')));
    assert.deepEqual(existsSync(storage()) ? readdirSync(storage()) : [], []);
  });

  it('offers the first steps and a sample below its one button', async () => {
    await workbench.window.openContainer('Deorbit');
    await sideBar().getByRole('button', { name: 'Add Client', exact: true }).waitFor();
    assert.equal(await sideBar().locator('.welcome-view .monaco-button:visible').count(), 1);
    await sideBar().getByText('Get started').click();
    await page().locator('.gettingStartedContainer .getting-started-step').first().waitFor();
  });

  it('shows a walkthrough whose pictures load and whose buttons lead where they say', async () => {
    const { window } = workbench;
    const { steps: all } = manifest.contributes.walkthroughs[0] ?? { steps: [] };
    const steps = all.filter((step) => !('when' in step && step.when === 'deorbit.inBrowser'));
    const shown = page().locator('.gettingStartedContainer .getting-started-step');
    await window.waitFor('every step is there', async () => (await shown.count()) === steps.length);
    for (const { title, media } of steps) {
      const name = english[title.replaceAll('%', '') as keyof typeof english];
      await shown.filter({ hasText: name }).first().click();
      const picture = page().locator('.getting-started-media img').first();
      await window.waitFor(`the picture of "${name}" is there`, async () => {
        const { currentSrc, naturalWidth } = (await picture.count()) === 0 ? NOTHING : await picture.evaluate(seenOf);
        const address = decodeURIComponent(currentSrc);
        return naturalWidth > 200 && Object.values(media.image).some((file) => address.includes(file));
      });
      assert.ok(await picture.getAttribute('alt'), name);
    }
    const press = (button: string) => shown.getByRole('button', { name: button, exact: true }).first().click();
    await shown.filter({ hasText: 'Keep it to yourself' }).click();
    await press('Hide');
    await sideBar().getByText('Clients are hidden').first().waitFor();
    await shown.getByText('Show', { exact: true }).first().click();
    await sideBar().getByRole('button', { name: 'Add Client', exact: true }).waitFor();
    await shown.filter({ hasText: 'See what is due' }).click();
    await press('Show Agenda');
    await page().locator('.sidebar .pane.expanded', { hasText: 'Nothing is due' }).waitFor();
    await shown.filter({ hasText: 'Add a client' }).click();
    await press('Add Client');
    assert.match(await window.inputQuestion(), /Name of the client/);
    await window.dismissInput();
    await window.runCommand('View: Close All Editors');
  });

  it('leads from an empty view to a useful handover in five steps, with two questions and no toast', async () => {
    const { window } = workbench;
    const started = Date.now();
    const questions: string[] = [];
    await window.openContainer('Deorbit');
    await sideBar().getByRole('button', { name: 'Add Client', exact: true }).click();
    questions.push(await window.inputQuestion());
    await window.typeInput('Acme');
    await window.quickRows().first().waitFor();
    questions.push(await window.inputQuestion());
    await page().keyboard.press('Enter');
    await window.treeItem('Acme').waitFor();
    await window.runCommand('Deorbit: Insert Handover');
    await window.editorTab('handover.md').waitFor();
    await window.waitForEditorText('‹project?›');
    const seconds = (Date.now() - started) / 1000;
    console.log(`From the click on the icon to a handover: ${seconds.toFixed(1)} s, at the speed of a test`);
    assert.match(questions[0] ?? '', /Name of the client/);
    assert.match(questions[1] ?? '', /asked once[\s\S]*beside the code[\s\S]*one folder of your own/);
    assert.equal(questions.length, 2);
    assert.ok(readdirSync(storage()).length > 0, 'only now something is kept');
    assert.equal(await window.inputState(), '', 'nothing else is asked');
    assert.equal(await toasts(), 0);
    const text = await window.editorText();
    const gaps = text.match(/‹[^›]+\?›/g) ?? [];
    assert.deepEqual(
      new Set(gaps),
      new Set(['‹project?›', '‹handover date?›', '‹last working day?›', '‹your name?›', '‹recipient?›']),
      'a handful',
    );
    assert.match(text, /# Handover[\s\S]*Acme/);
  });

  it('opens a sample in a window of its own, with dates near today', async () => {
    const { window } = workbench;
    const opened = page().context().waitForEvent('page');
    await window.pickFromViewMenu('Open Sample...');
    await window.pickItem('In a temporary folder');
    const second = await opened;
    await second.locator('.activitybar').getByRole('tab', { name: 'Deorbit' }).click();
    await second.locator('.sidebar').getByText('Northgate Gym').first().waitFor();
    await second
      .locator('.sidebar')
      .getByText(/Overdue/)
      .first()
      .waitFor();
    await second.locator('.statusbar-item[id^="deorbit"]').first().waitFor();
    await second.close();
    const [folder = ''] = readdirSync(temporary).filter((name) => name.startsWith('deorbit-sample-'));
    assert.ok(existsSync(join(temporary, folder, 'sourdough-shop/.clients')));
  });

  it('leaves the focus to who has turned to something else before the first client is there', async () => {
    const { window } = workbench;
    rmSync(join(workbench.folder, '.clients'), { recursive: true, force: true });
    await sideBar().getByRole('button', { name: 'Add Client', exact: true }).click();
    await window.quickInput().locator('input').first().fill('Bell');
    await page().keyboard.press('Enter');
    await page().keyboard.press('F1');
    await window.treeItem('Bell').waitFor();
    await page().locator('.sidebar .monaco-list-row.selected').filter({ hasText: 'Bell' }).waitFor();
    // The focus would come right after the selection.
    await page().waitForTimeout(500);
    assert.match(await window.inputState(), /^>/m, 'the palette is still open');
    await window.dismissInput();
  });
});
