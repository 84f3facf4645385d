import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import * as vscode from 'vscode';
import { systemClock } from '../../src/base/ports/system-clock.ts';
import { cleanUp, inWorkspace, openMarkdown, read, run, until, write } from './workspace.ts';

const contact = { name: 'Ellen Marsh', email: 'ellen@acme.example' };

function recordOf(different: object): string {
  const record = { version: 1, id: 'x1', name: 'Acme', stage: 'active', project: 'Web shop', contacts: [contact] };
  return `${JSON.stringify({ ...record, ...different }, undefined, 2)}\n`;
}

function documentOf(kind: string, words: string): string {
  return [
    '---',
    'mood: tired',
    '---',
    '',
    `<!-- deorbit ${kind} client=x1 lang=en doc=d1 -->`,
    '',
    '# A reminder of invoice 7',
    '',
    '<!-- deorbit:begin letter d1 -->',
    '',
    'Dear Ellen,',
    '',
    words,
    '',
    '- invoice **7** <!-- #7 -->',
    '',
    '<!-- mine alone -->',
    '',
    'Thank you, [here it is](https://dev.example/7) again; if anything is unclear, let me know.',
    '',
    '<!-- deorbit:end letter d1 -->',
    '',
  ].join('\n');
}

/** Nothing in it that anybody would be asked about. */
const reminder = documentOf('payment-reminder', 'please transfer 100 euros by 31 May.');
const asText = [
  'Dear Ellen,',
  '',
  'please transfer 100 euros by 31 May.',
  '',
  '- invoice 7',
  '',
  'Thank you, here it is (https://dev.example/7) again; if anything is unclear, let me know.',
  '',
].join('\n');

describe('A document goes out', () => {
  const file = (name: string) => inWorkspace(`out/${name}`);
  const written = () => readdir(inWorkspace('out')).catch(() => []);
  const pages = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview);
  const log = async () => JSON.parse(await read('.clients/acme.client.json')).log;

  beforeEach(async () => {
    await write('.clients/acme.client.json', recordOf({ exit: { lastDay: '2099-12-31' } }));
    await vscode.env.clipboard.writeText('before');
    await openMarkdown(reminder);
  });
  afterEach(cleanUp);

  it('onto the clipboard as text for a mail, and is noted by kind and day', async () => {
    await run('copyForEmail');
    assert.equal(await vscode.env.clipboard.readText(), asText);
    const on = systemClock.today();
    assert.deepEqual(await log(), [
      { id: 'd1', on, direction: 'out', channel: 'letter', line: 'Payment reminder', document: 'payment-reminder' },
    ]);
  });

  it('into a draft with receiver, subject and what was delivered before', async () => {
    await write('handover/web-shop.md', '# Handover\n');
    await run('saveEmailDraft', { to: file('a.eml'), attach: ['web-shop.md', '../../README.md'] });
    const draft = await read('out/a.eml');
    assert.match(
      draft,
      /^X-Unsent: 1\r\n[\s\S]*^To: "Ellen Marsh"\r\n <ellen@acme\.example>\r\nSubject: A reminder of invoice 7\r\n/m,
    );
    assert.equal(draft.match(/filename=/g)?.length, 1);
    assert.ok(draft.includes('filename="web-shop.md"'));
    assert.ok(draft.replaceAll('\r\n', '').includes(btoa('# Handover\n')));
    assert.equal((await log())?.length, 1);
  });

  it('into no draft before what leaks in what goes along has been answered', async () => {
    await write('handover/web-shop.md', `# Handover\n\nghp_${'a1B2'.repeat(9)}\n`);
    await run('saveEmailDraft', { to: file('a.eml'), attach: ['web-shop.md'] });
    assert.deepEqual(await written(), []);
    await write('handover/secrets.age', 'age-encryption.org/v1\n');
    await run('saveEmailDraft', { to: file('a.eml'), attach: ['secrets.age'] });
    assert.doesNotMatch(await read('out/a.eml'), /secrets\.age/);
  });

  it('into one page without marks, front matter and comments', async () => {
    await run('saveAsHtml', { to: file('a.html') });
    const page = await read('out/a.html');
    assert.match(page, /<h1>A reminder of invoice 7<\/h1>/);
    assert.doesNotMatch(page, /deorbit|mood|mine alone|<!--/);
  });

  it('into a page to copy from, noted only once it was copied, and gone as soon as clients are hidden', async () => {
    await run('copyFormatted');
    await until('the page is there', () => pages().length === 1);
    assert.equal(await log(), undefined);
    await run('hide');
    await until('the page is gone', () => pages().length === 0);
    await run('show');
  });

  it('not at all before what leaks, gaps and what the letter check finds has been answered', async () => {
    const asked = [`ghp_${'a1B2'.repeat(9)}`, '‹amount?›', 'You never pay on time, you idiots.'];
    for (const words of asked) {
      await openMarkdown(documentOf('payment-reminder', `please transfer 100 euros by 31 May. ${words}`));
      // The window of the tests refuses every question, which is an answer too.
      await run('copyForEmail');
      await run('saveEmailDraft', { to: file('a.eml') });
      await run('saveAsHtml', { to: file('a.html') });
      await run('copyFormatted');
    }
    assert.deepEqual(pages(), []);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
    assert.deepEqual(await written(), []);
    assert.equal(await log(), undefined);
  });

  it('not at all where it is for the person alone', async () => {
    await openMarkdown(reminder.replace('payment-reminder', 'conversation-script'));
    for (const command of [
      'copyForEmail',
      'copyFormatted',
      'saveEmailDraft',
      'saveAsHtml',
      'openInMailProgram',
      'deliver',
    ])
      await run(command, { to: file('a'), how: 'copy' });
    assert.deepEqual([await vscode.env.clipboard.readText(), await written()], ['before', []]);
  });

  it('to no address with a line break', async () => {
    const contacts = [{ ...contact, email: 'ellen@acme.example\nBcc: all@evil.example' }];
    await write('.clients/acme.client.json', recordOf({ contacts }));
    await run('saveEmailDraft', { to: file('a.eml') });
    assert.deepEqual(await written(), []);
  });

  it('to the mail program not where it is too long for it, and nothing is noted then', async () => {
    await openMarkdown(documentOf('payment-reminder', 'please transfer 100 euros by 31 May. '.repeat(60)));
    await run('openInMailProgram');
    assert.equal(await log(), undefined);
  });

  it('with its dates into a calendar, in which a later file finds them again', async () => {
    await run('addDatesToCalendar', { client: 'Acme', to: file('a.ics') });
    const first = await read('out/a.ics');
    assert.match(first, /DTSTART;VALUE=DATE:20991231\r\n[\s\S]*SUMMARY:Acme: Last day of work\r\n/);
    await write('.clients/acme.client.json', recordOf({ exit: { lastDay: '2099-11-30' } }));
    await run('addDatesToCalendar', { client: 'Acme', to: file('b.ics') });
    const uid = (text: string) => /^UID:.*$/m.exec(text)?.[0];
    const second = await read('out/b.ics');
    assert.match(second, /DTSTART;VALUE=DATE:20991130/);
    assert.equal(uid(second), uid(first));
    await write('.clients/acme.client.json', recordOf({}));
    await run('addDatesToCalendar', { client: 'Acme', to: file('c.ics') });
    const third = await read('out/c.ics');
    assert.equal(uid(third), uid(first));
    assert.match(third, /STATUS:CANCELLED\r\n/);
  });
});
