import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/base/ports/system-clock.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { overfullRecord } from '../support/overfull-record.ts';
import { aClient } from '../support/records.ts';
import { changeTheme, THEMES, troubleIn } from './everybody.ts';
import { useWorkbench } from './harness.ts';

/** A client with something in every part of a page. */
const ordinary = aClient({
  contacts: [{ name: 'Nora Baker' }],
  agreement: { signedOn: '2026-07-01' },
  scope: [{ what: 'Export', due: '2026-02-01' }],
  promises: [{ what: 'Call back', due: systemClock.today() }],
  redFlags: [
    { flag: 'scope-creep', seenOn: '2026-08-03', evidence: 'Vouchers on top' },
    { flag: 'haggling', seenOn: '2026-09-01', resolvedOn: '2026-09-09', resolution: 'One price' },
    { flag: 'late-payment', declinedOn: '2026-09-01' },
  ],
  repairs: [{ kind: 'conversation', on: '2026-08-20' }],
  fit: { gut: [{ on: '2026-08-01', feeling: 3 }] },
});
const records = {
  ordinary: { ...ordinary, id: 'ordinary', name: 'Ordinary' },
  empty: aClient({ id: 'empty', name: 'Empty' }),
  overfull: overfullRecord() as unknown as ClientRecord,
  leaving: overfullRecord('leaving') as unknown as ClientRecord,
};

function workspaceWithThem(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-everybody-'));
  mkdirSync(join(folder, '.clients'));
  for (const [name, record] of Object.entries(records))
    writeFileSync(join(folder, '.clients', `${name}.client.json`), JSON.stringify(record));
  return folder;
}

describe('What everybody has to be able to use', () => {
  const source = workspaceWithThem();
  const workbench = useWorkbench(source, { size: { width: 1280, height: 1000 } });
  const page = () => workbench.window.webview();
  const opened = async (client: keyof typeof records, command: 'Red Flags...' | 'Decide...') => {
    await workbench.window.chooseFromMenu(records[client].name.slice(0, 12), command);
    const about = command === 'Decide...' ? 'Keep, repair or leave' : 'Red flags';
    await page().locator('header').filter({ hasText: about }).filter({ hasText: records[client].name }).waitFor();
  };
  /** Opens a form of the page; in the catalogue, where there is no other. */
  const openForm = async () => {
    const catalogue = page().locator('details:has(.kind) > summary').first();
    const opener = page().locator('button[aria-expanded="false"]:visible').first();
    if (!(await opener.isVisible())) await catalogue.click();
    await opener.click();
    await page().locator('form.opened').waitFor();
  };

  before(() => workbench.window.openContainer('Deorbit'));
  after(() => rmSync(source, { recursive: true, force: true }));

  it('says in each row what is seen of it, and cuts long names so that its fact is seen', async () => {
    const { window } = workbench;
    const rows = window.page.locator('.sidebar [role=treeitem]');
    await window.treeItem('Ordinary').waitFor();
    const heard = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
    const overfull = heard.find((label) => label.startsWith(`${records.overfull.name}, Active, `));
    assert.match(overfull ?? '', /, due: \d+ d overdue · promise/);
    assert.ok(
      heard.some((label) => /^Ordinary, Active, .*due: /.test(label)),
      heard.join('\n'),
    );
    const fact = rows.filter({ hasText: 'Société' }).first().locator('.label-description');
    assert.match((await fact.textContent()) ?? '', /overdue/);
    const room = await fact.evaluate((node) => {
      const row = node.closest('[role=treeitem]') ?? node;
      return row.getBoundingClientRect().right - node.getBoundingClientRect().left;
    });
    assert.ok(room > 60, `${room} pixels are left for it`);
  });

  it('says the day of an entry to whoever hears it, and below Today leaves its room to what it is', async () => {
    const { window } = workbench;
    const entry = window.treeItem('Promised: Call ba');
    await window.treeItem('Overdue').click();
    await entry.waitFor();
    assert.deepEqual(await entry.locator('.label-description').allTextContents(), ['Promised: Call back']);
    assert.match((await entry.getAttribute('aria-label')) ?? '', /^Ordinary, today, Promised: Call back/);
  });

  for (const client of ['ordinary', 'empty', 'overfull'] as const)
    for (const command of ['Red Flags...', 'Decide...'] as const)
      it(`has no fault that axe finds: ${command} of a client that is ${client}`, async () => {
        await opened(client, command);
        await openForm();
        assert.deepEqual(await troubleIn(workbench.window), []);
      });

  it('fits into 320 pixels, where a person sees everything at 400 %, and cuts nothing off', async () => {
    const { window } = workbench;
    await window.runCommand('View: Toggle Primary Side Bar Visibility');
    await window.page.setViewportSize({ width: 368, height: 900 });
    for (const tab of ['Red Flags: Soci', 'Decision: Soci']) {
      await window.editorTab(tab).click();
      await page().locator('form.opened').waitFor();
      const { wide, cut } = await page()
        .locator('html')
        .evaluate((html) => ({
          wide: [html.scrollWidth, html.clientWidth] as const,
          cut: [...html.querySelectorAll('main *')]
            .filter((node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX !== 'visible')
            .map(({ outerHTML }) => outerHTML.slice(0, 100)),
        }));
      assert.ok(wide[0] <= 321 && wide[0] <= wide[1], `${tab} is ${wide[0]} wide in ${wide[1]}`);
      assert.deepEqual(cut, [], tab);
    }
    await window.page.setViewportSize({ width: 1280, height: 1000 });
    await window.runCommand('View: Toggle Primary Side Bar Visibility');
  });

  it('is gone through by Tab from top to bottom, each stop to be seen', async () => {
    await opened('ordinary', 'Red Flags...');
    const { window } = workbench;
    const inFocus = page().locator(':focus');
    await window.waitFor('the page has the focus', async () => {
      await page().getByRole('heading', { level: 1 }).click();
      await window.page.keyboard.press('Tab');
      return (await inFocus.count()) === 1;
    });
    const stops: { readonly top: number; readonly isSeen: boolean; readonly html: string }[] = [];
    for (let count = 0; count < 16; count++) {
      const stop = await page()
        .locator('body')
        .evaluate(() => {
          const node = document.activeElement ?? document.body;
          const { outlineStyle, outlineWidth } = getComputedStyle(node);
          const { top, bottom } = node.getBoundingClientRect();
          // The last stop inside a field for a day is a button of the browser's own, which it marks itself.
          const isMarked = node.matches('[type=date]') || (outlineStyle !== 'none' && outlineWidth !== '0px');
          const isSeen = isMarked && top >= 0 && bottom <= innerHeight;
          return { top: top + scrollY, isSeen, html: node.outerHTML.slice(0, 100) };
        });
      stops.push(stop);
      await window.page.keyboard.press('Tab');
    }
    assert.deepEqual(
      stops.filter(({ isSeen }) => !isSeen),
      [],
    );
    // Buttons stand beside each other; what is below comes after them.
    const before = stops.slice(1).filter(({ top }, index) => top < (stops[index]?.top ?? 0) - 20);
    assert.deepEqual(before, []);
  });

  it('gives the focus back to what opened a form, and does not move by itself', async () => {
    const opener = page().getByRole('button', { name: /^Resolve/ });
    await opener.press('Enter');
    await page().locator('form.opened :focus').press('Escape');
    await page().locator('form.opened').waitFor({ state: 'detached' });
    assert.match((await page().locator(':focus').textContent()) ?? '', /^Resolve/);
    const moving = await page()
      .locator('body')
      .evaluate((body) =>
        [...body.querySelectorAll('*')]
          .filter((node) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node);
            return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
          })
          .map((node) => node.tagName),
      );
    assert.deepEqual(moving, []);
  });

  for (const [theme, look] of THEMES)
    it(`can be read in ${theme}`, async () => {
      const { window } = workbench;
      for (const tab of ['Red Flags: Ordinary', 'Decision: Ordinary']) {
        await window.editorTab(tab).click();
        await changeTheme(workbench, theme, look);
        await page().getByRole('heading', { level: 1 }).waitFor();
        if (!(await page().locator('form.opened').count())) await openForm();
        assert.deepEqual(await troubleIn(window, ['color-contrast']), [], `${tab} in ${theme}`);
      }
    });
});
