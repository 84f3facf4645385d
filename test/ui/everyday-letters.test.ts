import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { aClient } from '../support/records.ts';
import { useWorkbench } from './harness.ts';

function aWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-everyday-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Jana', '-c', 'user.email=jana@dev.example', ...args], { cwd: folder });
  git('init', '-q');
  writeFileSync(join(folder, 'shop.ts'), 'export {};\n');
  git('add', 'shop.ts');
  git('commit', '-q', '-m', 'Sort the search results');
  mkdirSync(join(folder, '.clients'));
  const record = aClient({
    project: 'the web shop',
    contacts: [{ name: 'Ellen Marsh', email: 'ellen@acme.example' }],
    scope: [{ what: 'Faster search', state: 'done' }, { what: 'Login page' }, { what: 'Pop-up', state: 'requested' }],
  });
  writeFileSync(join(folder, '.clients/acme.client.json'), JSON.stringify(record, undefined, 2));
  return folder;
}

describe('Documents while the work goes on', () => {
  const source = aWorkspace();
  const workbench = useWorkbench(source);
  const record = () =>
    JSON.parse(readFileSync(join(workbench.folder, '.clients/acme.client.json'), 'utf8')) as ClientRecord;

  after(() => rmSync(source, { recursive: true, force: true }));

  it('begin with a report of what was done, and offer the commits without sending them (practice 131)', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: New Document...');
    await window.pickItem('Progress report');
    await window.waitForEditorText('Sort the search results');
    await window.save();
    await window.runCommand('Deorbit: Deliver Document...');
    await window.pickItem('Deliver to Workspace');
    await window.answerDialog('gap', 'Continue Anyway');
    const sent = await window.waitForFile(join(workbench.folder, 'handover/the-web-shop-progress-report.md'), (text) =>
      text.includes('Faster search'),
    );
    assert.doesNotMatch(sent, /Sort the search|<!--/);
    const isSent = (text: string) => text.includes('"out"');
    await window.waitForFile(join(workbench.folder, '.clients/acme.client.json'), isSent);
    assert.equal(record().log?.[0]?.document, 'progress-report');
  });

  it('say no to a request that would not serve the client, and keep why (practice 134)', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: New Document...');
    await window.pickItem('Saying no');
    await window.pickItem('To an idea that would not serve the client');
    await window.pickItem('Pop-up');
    await window.waitForEditorText('I advise against it');
    await window.page.keyboard.type('It hides what visitors came for');
    await window.runCommand('Deorbit: Save Answers to the Record');
    const isKept = (text: string) => text.includes('It hides what visitors came for');
    await window.waitForFile(join(workbench.folder, '.clients/acme.client.json'), isKept);
    assert.equal(record().scope?.[2]?.advice, 'It hides what visitors came for');
  });

  it('keep the answers of the checklist before signing as terms of the agreement (practice 125)', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: New Document...');
    await window.pickItem('Agreement checklist');
    await window.waitForEditorText('Private, for you alone');
    await window.page.keyboard.type('95 an hour');
    await window.runCommand('Deorbit: Save Answers to the Record');
    const isKept = (text: string) => text.includes('95 an hour');
    await window.waitForFile(join(workbench.folder, '.clients/acme.client.json'), isKept);
    assert.equal(record().agreement?.fees, '95 an hour');
  });
});
