import assert from 'node:assert/strict';
import { join } from 'node:path';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import { repositoryRoot } from '../support/paths.ts';
import { useWorkbench } from './harness.ts';

const say = (key: string) => english[key.replaceAll('%', '') as keyof typeof english];

describe('The walkthrough, with the sample open', () => {
  const workbench = useWorkbench(join(repositoryRoot, 'examples/sample-workspace'), {
    size: { width: 1500, height: 900 },
  });
  const page = () => workbench.window.page;
  const sideBar = () => page().locator('.sidebar');
  const step = (title: string) => page().locator('.gettingStartedContainer .getting-started-step', { hasText: title });

  /** A question that is asked, and left unanswered. */
  const asks = (question: RegExp) => async () => {
    const { window } = workbench;
    await window.waitFor(`it asks ${question}`, async () => question.test(await window.inputState()));
    await window.dismissInput();
  };

  /** A page that stood behind an editor begins with all walkthroughs there are: it is opened anew. */
  async function openWalkthrough(): Promise<void> {
    const { window } = workbench;
    await window.runCommand('View: Close All Editors');
    await window.runCommand('Welcome: Open Walkthrough...');
    await window.pickItem(say(manifest.contributes.walkthroughs[0]?.title ?? ''));
    await step('').first().waitFor();
  }

  /** What is seen once a button was pressed. */
  const leadsTo: Readonly<Record<string, () => Promise<void>>> = {
    'Add Client': asks(/Name of the client/),
    'Open the sample': asks(/In a temporary folder/),
    // The code in the window is Sourdough's, and nobody asks who is meant.
    Log: asks(/Sourdough & Sons/),
    'Insert Handover': async () => {
      await workbench.window.editorTab('handover.md').waitFor();
      await workbench.window.waitForEditorText('Sourdough & Sons');
      await workbench.window.runCommand('View: Revert and Close Editor');
      await openWalkthrough();
    },
    'Discover Project Facts': () => workbench.window.view('Project Facts').getByRole('treeitem').first().waitFor(),
    'New Document': asks(/New document for Sourdough & Sons/),
    'Show Agenda': () => sideBar().locator('.pane:focus-within', { hasText: 'Overdue' }).waitFor(),
    Show: () => workbench.window.treeItem('Sourdough & Sons').waitFor(),
    Hide: () => sideBar().getByText('Clients are hidden').first().waitFor(),
  };

  before(async () => {
    await workbench.window.openContainer('Deorbit');
    await workbench.window.treeItem('Sourdough & Sons').waitFor();
    await openWalkthrough();
  });

  const steps = (manifest.contributes.walkthroughs[0]?.steps ?? []).filter(
    (each) => !('when' in each && each.when === 'deorbit.inBrowser'),
  );
  for (const { title, description } of steps)
    it(`does what its buttons say: ${say(title)}`, async () => {
      const buttons = [...say(description).matchAll(/\[([^\]]+)\]\(command:/g)].map(([, label = '']) => label);
      // Hidden before shown.
      const isLast = (label: string) => Number(label === 'Show');
      for (const label of buttons.sort((a, b) => isLast(a) - isLast(b))) {
        const seen = leadsTo[label];
        assert.ok(seen, `"${label}" leads to something this test knows`);
        await step(say(title)).click();
        assert.doesNotMatch((await step(say(title)).textContent()) ?? '', /[*_`]/, 'marks that nothing is made of');
        await step(say(title)).getByText(label, { exact: true }).first().click();
        await seen();
        const errors = page().locator('.notification-toast:has(.codicon-error)');
        assert.deepEqual(await errors.allTextContents(), [], label);
      }
    });
});
