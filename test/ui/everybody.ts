import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Workbench } from '../../scripts/workbench/driver.mjs';
import type { SharedWorkbench } from './harness.ts';

/** The four kinds of theme: one that VS Code brings along, and how a page finds out. */
export const THEMES = [
  ['Default Dark Modern', 'vscode-dark'],
  ['Default Light Modern', 'vscode-light'],
  ['Default High Contrast', 'vscode-high-contrast:not(.vscode-high-contrast-light)'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
] as const;

/** Sets the window's colours by the workspace's settings, and waits until the page in front has them. */
export async function changeTheme({ window, folder }: SharedWorkbench, theme: string, look: string): Promise<void> {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
  await window.webview().locator(`body.${look}`).waitFor();
}

/**
 * What axe finds in the page that is in front, everything unfolded.
 *
 * @param rules those to look at; all of them where it is left out
 */
export async function troubleIn(window: Workbench, rules?: readonly string[]): Promise<readonly string[]> {
  const body = await window.webview().locator('body').elementHandle();
  const frame = await body?.ownerFrame();
  assert.ok(frame);
  await frame.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  if (await frame.evaluate(() => !('axe' in globalThis))) await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate((only) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    return run(document, only ? { runOnly: { type: 'rule', values: [...only] } } : {});
  }, rules);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
