import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aClient } from '../support/records.ts';
import { useWorkbench } from './harness.ts';

const FILES = 10_000;
const IN_FOLDER = 100;
/** So much in each of them that nobody has read all before a person could cancel. */
const LINES = 60;

/** A project that takes a while to read; its files differ, as those of a project do. */
function writeLargeProject(folder: string): void {
  const lines = Array.from(
    { length: LINES },
    (_, n) => `export const total${n} = process.env.TOTAL_${n}; // as agreed\n`,
  );
  const text = lines.join('');
  for (let at = 0; at < FILES / IN_FOLDER; at++) {
    mkdirSync(join(folder, 'src', `${at}`), { recursive: true });
    for (let file = 0; file < IN_FOLDER; file++)
      writeFileSync(join(folder, 'src', `${at}`, `${file}.ts`), `// TODO: split part ${at}-${file}\n${text}`);
  }
}

describe('Work that takes long', () => {
  const source = mkdtempSync(join(tmpdir(), 'deorbit-long-'));
  mkdirSync(join(source, '.clients'));
  writeFileSync(join(source, '.clients/acme.client.json'), JSON.stringify(aClient(), undefined, 2));
  const workbench = useWorkbench(source);

  after(() => rmSync(source, { recursive: true, force: true }));

  it('says how far it is and is cancelled from there: the window goes on at once, and nothing was written', async () => {
    const { window, folder } = workbench;
    const record = join(folder, '.clients/acme.client.json');
    const before = readFileSync(record, 'utf8');
    await window.openContainer('Deorbit');
    await window.treeItem('Acme').waitFor();
    writeLargeProject(folder);
    await window.runCommand('Deorbit: Discover Project Facts');
    const progress = window.notification('Reading the project');
    await progress.filter({ hasText: /\d files read/ }).waitFor();
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'detached' });
    const view = window.view('Project Facts');
    await view.getByText('Cancelled').first().waitFor();
    await window.runCommand('Deorbit: Hide');
    await window.treeItem('Acme').waitFor({ state: 'detached' });
    assert.equal(readFileSync(record, 'utf8'), before);
  });
});
