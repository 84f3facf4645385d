import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { aClient } from '../support/records.ts';
import { useWorkbench } from './harness.ts';

/** A shop that takes payments, with a pipeline, work that is left, and its client. */
const PROJECT: Readonly<Record<string, string>> = {
  '.clients/acme.client.json': JSON.stringify(aClient(), undefined, 2),
  '.env.example': 'STRIPE_SECRET_KEY=\nPORT=3000\n',
  '.github/workflows/ci.yml':
    'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n        env:\n          TOKEN: ${{ secrets.DEPLOY_TOKEN }}\n',
  'package.json': '{ "dependencies": { "stripe": "16.0.0", "@sentry/node": "8.0.0" } }',
  'src/pay.ts':
    "import Stripe from 'stripe';\nconst key = process.env.STRIPE_SECRET_KEY;\n// TODO: refund in part\nexport const stripe = new Stripe(key);\n",
  'src/a\u202Egpj.ts': '// TODO: rename the picture\n',
  'src/watch.ts': "import * as Sentry from '@sentry/node';\nSentry.init({});\n",
};

function writeProject(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

describe('The facts of a project, with the mouse and the keyboard', () => {
  const source = mkdtempSync(join(tmpdir(), 'deorbit-facts-'));
  writeProject(source, PROJECT);
  // Tall: rows below the edge of a view are not in the page.
  const workbench = useWorkbench(source, { size: { width: 1280, height: 1800 } });
  const file = () => join(workbench.folder, '.clients/acme.client.json');
  const onDisk = (): ClientRecord => JSON.parse(readFileSync(file(), 'utf8'));
  const written = (isWanted: (record: ClientRecord) => boolean) =>
    workbench.window.waitForFile(file(), (text) => text !== '' && isWanted(JSON.parse(text)));
  const view = () => workbench.window.view('Project Facts');
  const row = (name: string) => view().getByRole('treeitem', { name }).first();
  /** The list may be drawn again under the hand, which then holds no row; a write takes far less than three seconds. */
  const until = async (what: string, act: () => Promise<unknown>, isDone: (record: ClientRecord) => boolean) => {
    const { window } = workbench;
    await window.waitFor(what, async () => {
      if (!isDone(onDisk())) await act().catch(() => {});
      for (let left = 30; left > 0 && !isDone(onDisk()); left--) await window.page.waitForTimeout(100);
      return isDone(onDisk());
    });
  };
  const select = async (...names: readonly string[]) => {
    for (const [at, name] of names.entries())
      await row(name).click({ timeout: 2000, modifiers: at === 0 ? [] : ['ControlOrMeta'] });
  };

  after(() => rmSync(source, { recursive: true, force: true }));

  it('are shown by kind once they are asked for, and the view is not there before', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.treeItem('Acme').waitFor();
    assert.equal(await view().count(), 0, 'nobody asked');
    await window.runCommand('Deorbit: Discover Project Facts');
    for (const group of [
      'Services and accounts',
      'Environment variables',
      'Secrets of the pipelines',
      'Remaining work',
    ])
      await row(group).waitFor();
    await row('Stripe').getByText('src/pay.ts:1').waitFor();
    await row('rename the picture').getByText('src/a gpj.ts:1', { exact: true }).waitFor();
    assert.deepEqual(onDisk(), aClient(), 'nothing is written before anything is accepted');
  });

  it('open at their line, and the list keeps the focus', async () => {
    const { window } = workbench;
    await row('refund in part').click();
    await window.editorTab('pay.ts').waitFor();
    await window.page.locator('.statusbar').getByText('Ln 3').waitFor();
    await view()
      .locator('.monaco-list.element-focused, .monaco-list:focus, .monaco-list:focus-within')
      .first()
      .waitFor();
  });

  it('are accepted together by the keyboard, and one undo takes all of them back', async () => {
    const { window } = workbench;
    const acceptThree = async () => {
      await select('Stripe', 'STRIPE_SECRET_KEY', 'refund in part');
      await window.page.keyboard.press('Control+Enter');
    };
    await until('three are accepted', acceptThree, ({ facts }) => facts?.length === 3);
    const { assets, credentials, scope } = onDisk();
    assert.deepEqual(
      [assets?.[0]?.name, credentials?.[0]?.reference, scope?.[0]?.what],
      ['Stripe', 'env:.env#STRIPE_SECRET_KEY', 'refund in part'],
    );
    await row('Stripe').getByText('in the record').waitFor();
    const undo = window.page.locator('.statusbar').getByText('Undo');
    await undo.click();
    await written(({ facts }) => facts === undefined);
    await row('Stripe').getByText('in the record').waitFor({ state: 'detached' });
    // What is selected goes along with the row of the action.
    const acceptStripe = async () => {
      await select('Stripe');
      await window.clickInlineAction('Stripe', 'Accept into the Record');
    };
    await until('Stripe is accepted', acceptStripe, ({ assets: rows }) => rows?.length === 1);
    await row('Stripe').getByText('in the record').waitFor();
    const acceptTask = () => window.chooseFromMenu('refund in part', 'Accept into the Record');
    await until('the task is accepted', acceptTask, ({ scope: rows }) => rows?.length === 1);
    await row('refund in part').getByText('in the record').waitFor();
  });

  it('are ignored for good by the keyboard', async () => {
    const { window } = workbench;
    const ignore = async () => {
      await select('Sentry');
      await window.page.keyboard.press('Delete');
    };
    await until('Sentry is ignored', ignore, ({ ignoredFacts }) => ignoredFacts?.[0]?.name === 'Sentry');
    await row('Sentry').waitFor({ state: 'detached' });
  });

  it('say in a later run what is new, what moved and what is gone', async () => {
    const { folder } = workbench;
    writeProject(folder, {
      '.env.example': 'PORT=3000\nMAIL_PASSWORD=\n',
      'package.json': '{}',
      'src/pay.ts': 'export const key = process.env.MAIL_PASSWORD;\n\n\n\n// TODO: refund in part\n',
    });
    await view().getByRole('button', { name: 'Discover Again' }).click();
    await row('MAIL_PASSWORD').getByText('new').waitFor();
    await row('No Longer Found').waitFor();
    await row('Stripe').getByText('no longer found').waitFor();
    const { scope, facts } = onDisk();
    const source_ = scope?.[0]?.source;
    assert.equal(typeof source_ === 'object' && source_.line, 5);
    assert.equal(facts?.filter(({ goneOn }) => goneOn !== undefined).length, 1);
    assert.equal(await row('Sentry').count(), 0, 'what is ignored is not offered again');
  });

  it('are blank while clients are hidden', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Hide');
    await row('MAIL_PASSWORD').waitFor({ state: 'detached' });
    assert.doesNotMatch((await view().textContent()) ?? '', /Acme|to review/);
    await window.runCommand('Deorbit: Show');
    await row('MAIL_PASSWORD').waitFor();
  });
});
