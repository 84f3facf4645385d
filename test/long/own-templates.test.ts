import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from '../ui/harness.ts';

describe("A person's own template in Restricted Mode", () => {
  const workbench = useWorkbench(undefined, {
    trust: true,
    settings: { 'security.workspace.trust.startupPrompt': 'never' },
  });
  const inFolder = (path: string) => join(workbench.folder, path);
  const record = { version: 1, id: 'c1', name: 'Acme', stage: 'active' };

  it('is passed over, which is said once; the built-in one is used', async () => {
    const { window } = workbench;
    mkdirSync(inFolder('.clients/templates/en/sections'), { recursive: true });
    writeFileSync(inFolder('.clients/templates/en/sections/credentials.hbs'), 'Mine');
    writeFileSync(inFolder('.clients/acme.client.json'), JSON.stringify(record));
    await window.openContainer('Deorbit');
    await window.treeItem('Acme').waitFor();
    await window.runCommand('Deorbit: Insert Handover');
    await window.editorTab('handover.md').waitFor();
    const said = window.page.locator('.statusbar').getByText('Restricted Mode: the built-in templates are used');
    await said.waitFor();
    const text = await window.editorText();
    assert.match(text, /## Access and credentials/);
    assert.doesNotMatch(text, /Mine/);
    await window.runCommand('Deorbit: Refresh Document');
    await window.page.locator('.statusbar').getByText('No changes in the record').waitFor();
  });

  it('is not begun there either', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Customise Template...');
    const refusal = 'In Restricted Mode Deorbit uses its built-in templates only';
    await window.answerNotification(refusal, 'Manage Workspace Trust');
    await window.page.getByText('You are in Restricted Mode').or(window.editorTab('Workspace Trust')).first().waitFor();
    assert.ok(!existsSync(inFolder('.clients/templates/en/handover.hbs')));
  });
});
