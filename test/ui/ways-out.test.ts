import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import PostalMime from 'postal-mime';
import { openPage } from '../../scripts/workbench/browser-page.mjs';
import { mailOf, pageOf } from '../../src/actions/outgoing-document.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { aClient } from '../support/records.ts';
import { changeTheme, THEMES, troubleIn } from './everybody.ts';
import { useWorkbench } from './harness.ts';

const letter = [
  '<!-- deorbit payment-reminder client=acme-id lang=en doc=d1 -->',
  '',
  '# Invoice 7: a friendly reminder',
  '',
  '<!-- deorbit:begin letter d1 -->',
  '',
  'Dear Ellen,',
  '',
  'please transfer 100 euros by 31 May. <!-- #sum -->',
  '',
  '- Invoice **7** of 2 May, [here again](https://dev.example/7)',
  '',
  'Thank you; if anything is unclear, let me know.',
  '',
  '<!-- deorbit:end letter d1 -->',
  '',
].join('\n');

function aWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-ways-out-'));
  mkdirSync(join(folder, '.clients'));
  mkdirSync(join(folder, 'handover'));
  const record = aClient({
    project: 'Web shop',
    contacts: [{ name: 'Ellen Marsh', email: 'ellen@acme.example' }],
    exit: { lastDay: '2099-12-31' },
  });
  writeFileSync(join(folder, '.clients/acme.client.json'), JSON.stringify(record, undefined, 2));
  writeFileSync(join(folder, 'handover/web-shop.md'), '# Handover\n');
  writeFileSync(join(folder, 'letter.md'), letter);
  writeFileSync(
    join(folder, 'blaming.md'),
    letter.replace('please transfer', 'You never pay on time, you idiots. Transfer'),
  );
  return folder;
}

describe('The ways out of a document', () => {
  const source = aWorkspace();
  const workbench = useWorkbench(source, { hasNote: true });
  const path = (name: string) => join(workbench.folder, name);
  const log = () => (JSON.parse(readFileSync(path('.clients/acme.client.json'), 'utf8')) as ClientRecord).log;
  const choose = async (way: string) => {
    await workbench.window.runCommand('Deorbit: Deliver Document...');
    await workbench.window.pickItem(way);
  };
  /** Takes the place that is offered: a dialog that reads the folder at the same moment does not hear the first answer. */
  const saveWhereOffered = async (end: string) => {
    const { window } = workbench;
    await window.waitFor('it is asked where', async () => (await window.inputState()).includes(end));
    await window.waitFor('it is saved', async () => {
      if ((await window.inputState()) !== '') await window.page.keyboard.press('Enter');
      await window.page.waitForTimeout(500);
      return (await window.inputState()) === '';
    });
  };

  after(() => rmSync(source, { recursive: true, force: true }));

  it('are asked for by one command, and stand in the menu of the editor as well', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.treeItem('Acme').waitFor();
    await window.openFile('letter.md');
    await window.runCommand('Deorbit: Deliver Document...');
    const labels = await window.pickLabels();
    assert.deepEqual(
      labels.filter((_, index) => index % 2 === 0),
      [
        'Deliver to Workspace',
        'Copy for E-mail',
        'Copy as Formatted Text...',
        'Open in Mail Program',
        'Save as E-mail Draft...',
        'Save as HTML...',
      ],
    );
    await window.dismissInput();
    await window.page.locator('.editor-actions').getByRole('button', { name: 'More Actions...' }).click();
    await window.page.locator('.context-view').getByText('Deliver Document', { exact: true }).hover();
    await window.page.locator('.context-view').getByText('Save as E-mail Draft...').waitFor();
    await window.page.keyboard.press('Escape');
    await window.page.keyboard.press('Escape');
  });

  it('lead onto the clipboard, and the letter is noted', async () => {
    const { window } = workbench;
    await choose('Copy for E-mail');
    const copied = () => window.page.evaluate(() => navigator.clipboard.readText());
    await window.waitFor('the text is copied', async () =>
      (await copied()).startsWith('Dear Ellen,\n\nplease transfer'),
    );
    assert.equal(await copied(), (await mailOf(letter)).text);
    await window.waitFor('it is noted', async () => log()?.[0]?.line === 'Payment reminder');
  });

  it('lead onto the clipboard as HTML too, from a page that shows what goes out', async () => {
    const { window } = workbench;
    const onClipboard = (type: string) =>
      window.page.evaluate(async (wanted) => {
        const [item] = await navigator.clipboard.read();
        return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : '';
      }, type);
    await choose('Copy as Formatted Text...');
    const page = window.webview();
    await page.getByRole('heading', { name: 'Invoice 7: a friendly reminder' }).waitFor();
    await page.getByRole('link', { name: 'here again' }).waitFor();
    await window.page.evaluate(() => navigator.clipboard.writeText('before'));
    // An editor may keep pages from writing: then its own copying takes the contents. Each way has to do by itself.
    for (const only of ['write', 'copy']) {
      await page.locator('body').evaluate((_, way) => {
        if (way === 'write') Object.assign(document, { execCommand: undefined });
        else Reflect.deleteProperty(document, 'execCommand') && Reflect.deleteProperty(Clipboard.prototype, 'write');
      }, only);
      await page.getByRole('button', { name: 'Copy as HTML' }).click();
      await page.getByRole('status').getByText('Copied as HTML').waitFor();
      assert.match(
        await onClipboard('text/html'),
        /Invoice <strong[^>]*>7<\/strong>.*<a href="https:\/\/dev\.example\/7"/s,
      );
      assert.equal(await onClipboard('text/plain'), (await mailOf(letter)).text);
      await page.getByRole('button', { name: 'Copy as Text' }).click();
      await page.getByRole('status').getByText('Copied as text').waitFor();
      assert.equal(await onClipboard('text/html'), '');
      assert.equal(await onClipboard('text/plain'), (await mailOf(letter)).text);
    }
    assert.deepEqual(await troubleIn(window), []);
    for (const [theme, look] of THEMES) {
      await changeTheme(workbench, theme, look);
      assert.deepEqual(await troubleIn(window, ['color-contrast']), [], theme);
    }
    await window.runCommand('View: Close Editor');
  });

  it('lead into the mail program, with receiver, subject and text', async () => {
    const { window } = workbench;
    const browser = await window.page.context().newCDPSession(window.page);
    const asked: string[] = [];
    browser.on('Page.frameRequestedNavigation', ({ url }) => asked.push(url));
    await browser.send('Page.enable');
    await choose('Open in Mail Program');
    await window.waitFor('a mail is opened', async () => asked.length > 0);
    await browser.detach();
    const mail = new URL(asked[0] ?? '');
    assert.equal(mail.protocol + mail.pathname, 'mailto:ellen@acme.example');
    assert.equal(mail.searchParams.get('subject'), 'Invoice 7: a friendly reminder');
    assert.match(mail.searchParams.get('body') ?? '', /^Dear Ellen,\r\n\r\nplease transfer 100 euros/);
  });

  it('lead into a draft, to which a delivered file is attached', async () => {
    const { window } = workbench;
    await choose('Save as E-mail Draft...');
    await window.rowWith('web-shop.md').click();
    await window.page.keyboard.press('Enter');
    await saveWhereOffered('.eml');
    const draft = await window.waitForFile(path('.clients/web-shop-payment-reminder.eml'), (text) =>
      text.endsWith('--\r\n'),
    );
    const { subject, to, attachments } = await PostalMime.parse(draft);
    assert.deepEqual([subject, to?.[0]?.address], ['Invoice 7: a friendly reminder', 'ellen@acme.example']);
    assert.deepEqual(
      attachments.map(({ filename }) => filename),
      ['web-shop.md'],
    );
  });

  it('lead into a page', async () => {
    const { window } = workbench;
    // VS Code leaves a click out that comes as soon as a menu is open.
    const menu = window.page.locator('.context-view');
    await window.waitFor('the way is chosen from the menu of the editor', async () => {
      if ((await window.inputState()).includes('.html')) return true;
      await window.page.locator('.editor-actions').getByRole('button', { name: 'More Actions...' }).click();
      await menu.getByText('Deliver Document', { exact: true }).hover();
      const entry = menu.getByText('Save as HTML...');
      await entry.hover();
      await window.page.keyboard.press('Enter');
      await entry.waitFor({ state: 'hidden' });
      await window.page.waitForTimeout(500);
      return (await window.inputState()).includes('.html');
    });
    await saveWhereOffered('.html');
    const page = await window.waitForFile(path('.clients/web-shop-payment-reminder.html'), (text) =>
      text.endsWith('</html>\n'),
    );
    assert.equal(page, await pageOf(letter));
  });

  it('ask first about what the letter check finds, and quote nothing of it', async () => {
    const { window } = workbench;
    await window.openFile('blaming.md');
    await choose('Copy for E-mail');
    const dialog = window.page.locator('.monaco-dialog-box');
    await dialog.getByText('The letter check has').waitFor();
    assert.doesNotMatch((await dialog.textContent()) ?? '', /idiots/);
    await window.answerDialog('before this goes out', 'Show the Place');
    await window.page.locator('.markers-panel').getByText('blaming.md').waitFor();
  });

  it('lead the dates of a client into a calendar', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.chooseFromMenu('Acme', 'Add Dates to Calendar...');
    await saveWhereOffered('.ics');
    const dates = await window.waitForFile(path('.clients/acme.ics'), (text) => text.endsWith('END:VCALENDAR\r\n'));
    assert.match(dates, /DTSTART;VALUE=DATE:20991231/);
  });
});

describe('A document as a page in a browser', () => {
  const rich = [
    '# Handover',
    '',
    'For *Acme*, with [a link](https://dev.example).',
    '',
    '## Accounts',
    '',
    '| Account | Holder | Cost |',
    '| --- | --- | --: |',
    '| Hosting | Acme | €12 |',
    '| ![logo](https://dev.example/logo.png) | – | €0 |',
    '',
    '1. first',
    '   - [ ] open',
    '',
    '> Quoted',
    '',
    '```',
    'npm ci',
    '```',
    '',
  ].join('\n');

  it('has no fault that axe finds, light or dark, and asks for nothing from outside', async () => {
    const page = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const address = `data:text/html;base64,${Buffer.from(await pageOf(rich)).toString('base64')}`;
      await page.goto(address);
      assert.equal(await page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth), '736px');
      await page.evaluate(axe.source);
      const run = () => (globalThis as unknown as { axe: typeof axe }).axe.run(document);
      const { violations } = await page.evaluate(run);
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        [],
      );
    }
    await page.context().close();
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('data:')),
      [],
    );
  });
});
