import assert from 'node:assert/strict';
import { useWorkbench } from './harness.ts';

describe('the Deorbit container', () => {
  const workbench = useWorkbench();

  it('opens from the activity bar and shows the clients', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    const title = await window.page.locator('.sidebar .composite.title h2').textContent();
    assert.equal(title, 'Deorbit: Clients');
    await window.waitForContent();
  });
});
