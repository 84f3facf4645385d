import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aClient } from '../support/records.ts';
import { useWorkbench } from './harness.ts';

describe('Data of other programs', () => {
  const workbench = useWorkbench();
  const record = () => join(workbench.folder, '.clients/acme.client.json');

  it('are shown before anything is written, asked about where a table is not known, and taken back by one click', async () => {
    const { window, folder } = workbench;
    const before = `${JSON.stringify(aClient(), undefined, 2)}\n`;
    mkdirSync(join(folder, '.clients'));
    writeFileSync(record(), before);
    const file = join(folder, 'zeiten.csv');
    writeFileSync(file, 'Datum;Stunden;Kunde\n02.03.2026;1,5;Acme\n03.03.2026;2;Acme\nneulich;3;Acme\n');
    await window.openContainer('Deorbit');
    await window.treeItem('Acme').waitFor();
    const importAs = async (...columns: string[]) => {
      await window.pickItem('Hours');
      for (const column of [...columns, 'None']) await window.pickItem(column);
    };
    await window.runCommand('Deorbit: Import...');
    await window.typePath(file);
    await importAs('Datum', 'Kunde', 'None');
    await window.pickItem('Read the columns differently');
    await importAs('Datum', 'Stunden', 'Kunde');
    const preview = window.page.frameLocator('iframe.webview:visible').frameLocator('iframe#active-frame');
    await preview.getByText('Line 4: “neulich” cannot be read as date.').waitFor();
    await window.pickItem('Change nothing');
    assert.equal(readFileSync(record(), 'utf8'), before);
    // What was said of the columns is kept with what is imported, and not before.
    await window.runCommand('Deorbit: Import...');
    await window.typePath(file);
    await importAs('Datum', 'Stunden', 'Kunde');
    await window.pickItem('Import');
    await window.waitForFile(record(), (text) => text.includes('"hours": 3.5'));
    await window.page.locator('.statusbar').getByText('Imported').waitFor();
    await window.page.locator('.statusbar').getByText('Undo').click();
    await window.waitForFile(record(), (text) => text === before);
  });

  it('are shown together, and go out again without the private half', async () => {
    const { window, folder } = workbench;
    await window.openContainer('Deorbit');
    await window.pickFromViewMenu('Portfolio');
    await window.editorTab('[Preview] Portfolio.md').waitFor();
    const preview = window.page.frameLocator('iframe.webview:visible').frameLocator('iframe#active-frame');
    await preview.getByText('Private. For you alone, not for any client.').waitFor();
    await window.pickFromViewMenu('Export...');
    await window.pickItem('JSON: one file');
    await window.pickItem('Without the private half');
    await window.typePath(`${folder}/`);
    const out = () => readdirSync(folder).find((name) => name.startsWith('deorbit-'));
    await window.waitFor('the files are there', async () => existsSync(join(folder, out() ?? '-', 'clients.json')));
    assert.match(readFileSync(join(folder, out() ?? '', 'clients.json'), 'utf8'), /Acme/);
  });
});
