import assert from 'node:assert/strict';
import { useWorkbench } from './harness.ts';

describe('the Deorbit container', () => {
  const workbench = useWorkbench();

  it('opens from the activity bar and shows its views', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    assert.equal(await window.page.locator('.sidebar .composite.title h2').textContent(), 'Deorbit');
    for (const view of ['Clients', 'Agenda']) await window.view(view).first().waitFor();
    await window.waitForContent();
  });
});
