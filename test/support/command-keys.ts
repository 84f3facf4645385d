import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import english from '../../l10n/en.json' with { type: 'json' };
import type { MessageId } from '../../src/base/ports/text.ts';
import type { Outcome } from './command-outcomes.ts';
import { repositoryRoot } from './paths.ts';

/** Keys as VS Code names them in a binding, and as a keyboard does. */
const KEYS: readonly (readonly [binding: string, pressed: string])[] = [
  ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'].map((key) => [key.toLowerCase(), key] as const),
  // F10 opens menus in browsers, whatever is held with it.
  ...Array.from({ length: 9 }, (_, at) => [`f${at + 1}`, `F${at + 1}`] as const),
  ...['Minus', 'Equal', 'BracketLeft', 'BracketRight', 'Semicolon', 'Quote', 'Comma', 'Period', 'Slash'].map(
    (key) => [`[${key}]`, key] as const,
  ),
];
/** Held with a key, as a binding names them and as a keyboard does; together with the keys, enough for all commands. */
const HELD: readonly (readonly [binding: string, pressed: string])[] = [
  ['ctrl+alt+shift', 'Control+Alt+Shift'],
  ['ctrl+alt', 'Control+Alt'],
];
const STROKES = HELD.flatMap(([binding, pressed]) =>
  KEYS.map(([key, press]) => [`${binding}+${key}`, `${pressed}+${press}`] as const),
);
const CLEAR = 'F9';
const SHOW_ALL = 'F10';

/** Gives every command a key of its own, with what it is called with; two more show and clear all notifications. */
export function keysFor(commands: readonly (readonly [command: string, args: object | undefined])[]) {
  if (commands.length > STROKES.length) throw new Error('There are more commands than keys.');
  const bindings = commands.map(([command, args], at) => ({
    key: STROKES[at]?.[0] ?? '',
    command,
    ...(args && { args }),
  }));
  const press = new Map(commands.map(([command], at) => [command, STROKES[at]?.[1] ?? '']));
  const notifications = [
    { key: CLEAR.toLowerCase(), command: 'notifications.clearAll' },
    { key: SHOW_ALL.toLowerCase(), command: 'notifications.showList' },
  ];
  return { bindings: [...bindings, ...notifications], press };
}

/** How long a command may take until something is seen of it, in milliseconds. */
const LONGEST_MS = Number(process.env.DEORBIT_TEST_PATIENCE ?? 8000);

/** What VS Code says of itself while it starts; its HTML extension stumbles on a bare server. */
const OF_VS_CODE =
  '^Activating Extensions|HTML Language Server|^Server initialization failed|Request initialize failed';

/** What is under way goes away by itself. */
const UNDER_WAY: MessageId = 'discover.working';

/** What a window shows at a moment of all that a command can lead to. */
interface Seen {
  readonly messages: readonly string[];
  /** Whether the bell has a dot: there are messages, perhaps not shown as toasts. */
  readonly bell: boolean;
  readonly status: string;
  readonly list: boolean;
  readonly dialog: boolean;
  readonly tabs: string;
}

function look(page: Page): Promise<Seen> {
  return page.evaluate((ofOthers) => {
    // A list that was closed stays in the page with what it held.
    const visible = (part: string) =>
      [...document.querySelectorAll(part)].filter((node) => node.getClientRects().length > 0);
    const texts = (part: string) => visible(part).map((node) => node.textContent ?? '');
    return {
      messages: texts('.notification-list-item-message').filter((message) => !new RegExp(ofOthers).test(message)),
      bell: document.querySelector('.statusbar .codicon-bell-dot') !== null,
      status: texts('.statusbar .statusbar-item').join(' ').replaceAll('\u00a0', ' '),
      list: visible('.quick-input-widget').length > 0,
      dialog: visible('.monaco-dialog-box').length > 0,
      tabs: texts('.editor-group-container.active .tab.active').join(' '),
    };
  }, `${OF_VS_CODE}|^${english[UNDER_WAY]}`);
}

/** A pattern for a message, whatever values stand in it. */
function patternOf(id: MessageId): RegExp {
  const message: string | Readonly<Record<string, string>> = english[id];
  const forms = typeof message === 'string' ? [message] : Object.values(message);
  const patterns = forms.map((form) =>
    form
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*'),
  );
  return new RegExp(patterns.join('|'), 's');
}

function isSeen(outcome: Outcome, seen: Seen): boolean {
  if ('says' in outcome) return seen.messages.some((message) => patternOf(outcome.says).test(message));
  if ('opens' in outcome) return seen.tabs.includes(outcome.opens);
  if ('selects' in outcome) return /\(\d+ selected\)/.test(seen.status);
  if ('asks' in outcome) return outcome.asks === 'list' ? seen.list : seen.dialog;
  const andSays = outcome.andSays;
  const isSaid = andSays === undefined || seen.messages.some((message) => patternOf(andSays).test(message));
  return patternOf(outcome.does).test(seen.status) && isSaid;
}

/**
 * Presses a command's key and waits until what is expected is seen, then closes what it has opened.
 *
 * @throws with what was seen instead, also where a message is there that was not expected
 */
export async function pressAndSee(page: Page, key: string, expected: Outcome): Promise<void> {
  // A page inside a panel that is not loaded yet has the focus, and does not hand keys on.
  await page.evaluate(() => document.activeElement instanceof HTMLIFrameElement && document.activeElement.blur());
  await page.keyboard.press(key);
  const deadline = Date.now() + LONGEST_MS;
  let seen = await look(page);
  while (!isSeen(expected, seen) && Date.now() < deadline) {
    await page.waitForTimeout(40);
    // VS Code shows only a few toasts in a second; the others are in the list.
    if (seen.messages.length === 0 && seen.bell) await page.keyboard.press(SHOW_ALL);
    seen = await look(page);
  }
  if (isSeen(expected, seen) && seen.bell && seen.messages.length === 0) {
    await page.keyboard.press(SHOW_ALL);
    await page.waitForTimeout(150);
    seen = await look(page);
  }
  const isMessageExpected = 'says' in expected || ('andSays' in expected && expected.andSays !== undefined);
  const isRight = isSeen(expected, seen) && isMessageExpected === seen.messages.length > 0;
  await putAway(page);
  if (!isRight) throw new Error(`Expected ${JSON.stringify(expected)}, saw ${JSON.stringify(seen)}`);
}

async function putAway(page: Page): Promise<void> {
  await page.keyboard.press(CLEAR);
  const deadline = Date.now() + 5000;
  for (let seen = await look(page); Date.now() < deadline; seen = await look(page)) {
    if (!seen.list && !seen.dialog && seen.messages.length === 0) return;
    if (seen.list || seen.dialog) await page.keyboard.press('Escape');
    if (seen.messages.length > 0) await page.keyboard.press(CLEAR);
    await page.waitForTimeout(60);
  }
}

/** Adds an extension that offers a file system which only VS Code can reach, `memfs:`, to those that are installed. */
export async function installMemoryFiles(extensions: string): Promise<void> {
  const [name, location] = ['memory-files', join(extensions, 'memory-files')];
  await cp(join(repositoryRoot, 'test/fixtures', name), location, { recursive: true });
  const list = join(extensions, 'extensions.json');
  const installed: unknown[] = JSON.parse(await readFile(list, 'utf8'));
  const entry = { identifier: { id: `deorbit-tests.${name}` }, version: '0.0.1', relativeLocation: name };
  const uri = { $mid: 1, path: location, scheme: 'file' };
  await writeFile(list, JSON.stringify([...installed, { ...entry, location: uri, metadata: {} }]));
}
