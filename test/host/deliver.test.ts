import assert from 'node:assert/strict';
import { mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { systemClock } from '../../src/base/ports/system-clock.ts';
import { cleanUp, inWorkspace, openMarkdown, read, run, until, write } from './workspace.ts';

const acme = '{ "version": 1, "id": "x1", "name": "Acme", "stage": "active", "project": "Web shop" }\n';
const document = [
  '<!-- deorbit handover client=x1 lang=en doc=d1 -->',
  '',
  '# Handover',
  '',
  '<!-- deorbit:begin cover d1 -->',
  '',
  '- **Client:** Acme <!-- #client -->',
  '',
  '<!-- deorbit:end cover d1 -->',
  '',
].join('\n');

describe('Deliver to Workspace', () => {
  beforeEach(async () => {
    await write('.clients/acme.client.json', acme);
    await openMarkdown(document);
  });
  afterEach(cleanUp);

  it('writes what the client gets beside the code, and opens it', async () => {
    await run('deliverToWorkspace');
    assert.equal(await read('handover/web-shop.md'), '# Handover\n\n- **Client:** Acme\n');
    const shown = () => vscode.window.activeTextEditor?.document.uri.fsPath === inWorkspace('handover/web-shop.md');
    await until('it is open', shown);
  });

  it('writes nothing twice, and over no other file', async () => {
    await run('deliverToWorkspace');
    await openMarkdown(document);
    await run('deliverToWorkspace');
    assert.deepEqual(await readdir(inWorkspace('handover')), ['web-shop.md']);
    await write('handover/web-shop.md', 'By hand.\n');
    await openMarkdown(document);
    // The window of the tests refuses every question, which is an answer too.
    await run('deliverToWorkspace');
    assert.equal(await read('handover/web-shop.md'), 'By hand.\n');
  });

  it('writes nothing through a link that leads out of the workspace', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'deorbit-elsewhere-'));
    await symlink(elsewhere, inWorkspace('handover'));
    await run('deliverToWorkspace');
    assert.deepEqual(await readdir(elsewhere), []);
  });

  it('notes a letter in the log by kind and day, never its text, and a handover not', async () => {
    await run('deliverToWorkspace');
    assert.doesNotMatch(await read('.clients/acme.client.json'), /log/);
    const words = 'Please transfer 100 euros by 31 May. Thank you; if anything is unclear, let me know.';
    const letter = document
      .replaceAll('handover client', 'payment-reminder client')
      .replaceAll('cover d1', 'letter d1')
      .replace('- **Client:** Acme', words);
    await openMarkdown(letter);
    await run('deliverToWorkspace');
    const { log } = JSON.parse(await read('.clients/acme.client.json'));
    const on = systemClock.today();
    assert.deepEqual(log, [
      { id: 'd1', on, direction: 'out', channel: 'letter', line: 'Payment reminder', document: 'payment-reminder' },
    ]);
  });

  it('asks before it delivers gaps or what is private', async () => {
    for (const words of ['‹owner?›', `ghp_${'a1B2'.repeat(9)}`]) {
      await openMarkdown(document.replace('Acme <', `${words} <`));
      await run('deliverToWorkspace');
      await assert.rejects(readdir(inWorkspace('handover')));
    }
  });
});
