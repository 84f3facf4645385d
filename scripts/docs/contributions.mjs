import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/**
 * What is read of package.json here.
 *
 * @typedef {{ command?: string, when?: string, submenu?: string, key?: string, mac?: string }} Entry
 * @typedef {object} Setting
 * @property {string | readonly string[]} [type]
 * @property {unknown} default
 * @property {string} scope
 * @property {string} [markdownDescription]
 * @property {string} [description]
 * @typedef {object} Contributes
 * @property {readonly { command: string, title: string }[]} commands
 * @property {Readonly<Record<string, readonly Entry[]>>} menus
 * @property {readonly Entry[]} keybindings
 * @property {Readonly<Record<string, readonly { id: string, name: string }[]>>} views
 * @property {{ properties: Readonly<Record<string, Setting>> }} configuration
 */

/** The page about commands and settings. */
export const contributionDocs = join(root, 'docs', 'settings-and-commands.md');

/** When the palette offers a command, in words. @type {Readonly<Record<string, string>>} */
const IN_PALETTE = {
  '': 'palette',
  'workspaceFolderCount != 0 || config.deorbit.recordsFolder': 'palette',
  '(workspaceFolderCount != 0 || config.deorbit.recordsFolder) && !deorbit.inBrowser': 'palette, not in a browser',
  'deorbit.anyClient': 'palette, where there are clients',
  '!deorbit.anyClient && !deorbit.inBrowser': 'palette, while there is no client',
  'workspaceFolderCount != 0': 'palette, with a folder open',
  'editorLangId == markdown || editorLangId == plaintext': 'palette, in Markdown and plain text',
  'deorbit.documentInEditor': "palette, in a document of Deorbit's",
  'deorbit.gapsInEditor': 'palette, where there are gaps',
  'deorbit.hidden': 'palette, while hidden',
  '!deorbit.hidden': 'palette',
};

/** Menus beside those of views, in words. @type {Readonly<Record<string, string>>} */
const MENUS = {
  'deorbit.ways': "*...* in the editor's title, **Deliver Document**",
  'deorbit.note': 'rows of clients, **Note**',
  'editor/context': 'menu of the editor, on selected words',
};

/** What is offered where something else is found, and in no menu. @type {Readonly<Record<string, string>>} */
const ELSEWHERE = {
  'deorbit.previousGap': 'keys only',
  'deorbit.untrackRecords': 'in the warning that a record is tracked by git',
};

/** Who decides about a setting, in words. @type {Readonly<Record<string, string>>} */
const SCOPES = {
  machine: 'your own, for each machine',
  application: 'your own, for all windows',
};

const INTRODUCTION = `# Settings and commands

<!-- Written by "npm run docs" from package.json: do not edit. -->

In the palette, commands begin with *Deorbit:*; most of them need a folder that is open, or a records folder of your own. Commands of
rows are in the row's menu (Shift+F10), and the one that settles a row is a button on it. Keys of a view count while it is in
focus.

## Settings

A workspace cannot change any of them: it may be somebody else's.`;

/**
 * Writes the tables of settings and commands from package.json.
 *
 * @returns {Promise<string>} Markdown
 * @throws when a command is offered in a way that has no words here
 */
export async function describeContributions() {
  const texts = JSON.parse(await readFile(join(root, 'package.nls.json'), 'utf8'));
  /** @type {(key: string) => string} */
  const say = (key) => key.replace(/^%(.+)%$/, (_, name) => texts[name]?.message ?? texts[name]).replaceAll('|', '\\|');
  /** @type {{ contributes: Contributes }} */
  const { contributes } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const settings = Object.entries(contributes.configuration.properties).map(([id, setting]) => [
    `\`${id}\``,
    say(setting.markdownDescription ?? setting.description ?? ''),
    `\`${JSON.stringify(setting.default)}\``,
    SCOPES[setting.scope] ?? setting.scope,
  ]);
  const commands = contributes.commands.map(({ command, title }) => [
    `**${say(title)}**`,
    placesOf(command, contributes, say).join('; '),
    keysOf(command, contributes),
    `\`${command}\``,
  ]);
  const parts = [
    INTRODUCTION,
    tableOf(['Setting', 'What it does', 'Default', 'Whose'], settings),
    '## Commands',
    tableOf(['Command', 'Where', 'Keys', 'Id'], commands),
  ];
  return `${parts.join('\n\n')}\n`;
}

/**
 * @param {string} command
 * @param {Contributes} contributes
 * @param {(key: string) => string} say
 * @returns {string[]} where it is offered
 * @throws when that has no words here
 */
function placesOf(command, { menus, views }, say) {
  const { commandPalette = [], ...others } = menus;
  const inPalette = commandPalette.find((entry) => entry.command === command)?.when ?? '';
  const palette = inPalette === 'false' ? [] : [IN_PALETTE[inPalette]];
  const named = Object.values(views).flat();
  const rest = Object.entries(others).flatMap(([menu, entries]) => {
    const conditions = entries.filter((entry) => entry.command === command).map(({ when = '' }) => when);
    if (conditions.length === 0) return [];
    if (!menu.startsWith('view/')) return [MENUS[menu]];
    const shown = named.filter(({ id }) => conditions.some((when) => isOf(when, id))).map(({ name }) => say(name));
    const where = shown.map((name) => `*${name}*`).join(', ');
    return shown.length === 0 ? [undefined] : [menu === 'view/title' ? `title of ${where}` : `rows of ${where}`];
  });
  const places = [...palette, ...rest];
  const found = places.length > 0 ? places : [ELSEWHERE[command]];
  return found.map((place) => {
    if (place === undefined) throw new Error(`There are no words for where ${command} is offered.`);
    return place;
  });
}

/** @type {(when: string, view: string) => boolean} */
function isOf(when, view) {
  const [, operator, operand = ''] = /\bview (==|=~) (\/(?:\\.|[^/])+\/|\S+)/.exec(when) ?? [];
  return operator === '==' ? operand === view : operator === '=~' && new RegExp(operand.slice(1, -1)).test(view);
}

/** @type {(command: string, contributes: Contributes) => string} */
function keysOf(command, { keybindings }) {
  const found = keybindings.filter((entry) => entry.command === command);
  return found.map(({ key = '', mac }) => (mac ? `${shown(key)} (Mac: ${shown(mac)})` : shown(key))).join(', ');
}

/** @type {(key: string) => string} */
const shown = (key) => key.split('+').map(capital).join('+');

/** @type {(word: string) => string} */
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** @type {(head: readonly string[], rows: readonly (readonly string[])[]) => string} */
function tableOf(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
