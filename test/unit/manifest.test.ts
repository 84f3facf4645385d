import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RULE_IDS, SEVERITIES } from '../../src/documents/checks/rule-table.ts';
import { repositoryRoot } from '../support/paths.ts';

async function readText(name: string): Promise<string> {
  return readFile(join(repositoryRoot, name), 'utf8');
}

async function keysOf(name: string): Promise<string[]> {
  return Object.keys(JSON.parse(await readText(name))).sort();
}

describe('the manifest', () => {
  it('names only texts that exist, and every text is named', async () => {
    const named = [...(await readText('package.json')).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
    assert.ok(named.length > 0);
    assert.deepEqual([...new Set(named)].sort(), await keysOf('package.nls.json'));
  });

  it('names every rule of the letter checks in the setting for how much they weigh', async () => {
    const { configuration } = JSON.parse(await readText('package.json')).contributes;
    const { properties } = configuration.properties['deorbit.letterSeverities'];
    assert.deepEqual(Object.keys(properties), RULE_IDS);
    for (const rule of RULE_IDS) assert.deepEqual(properties[rule].enum, SEVERITIES);
  });

  it('puts at most 25 entries of Deorbit into the palette at a time', async () => {
    const { commands, menus } = JSON.parse(await readText('package.json')).contributes;
    const never = new Set(
      menus.commandPalette.flatMap(({ command, when }: Record<string, string>) => (when === 'false' ? [command] : [])),
    );
    // One of Hide and Show is there at a time.
    const shown = commands.filter(
      ({ command }: Record<string, string>) => !never.has(command) && !/show$/.test(command ?? ''),
    );
    assert.ok(shown.length <= 25, `${shown.length} entries`);
  });

  it('has the same texts in every language', async () => {
    const languages = (await readdir(repositoryRoot)).filter((name) => /^package\.nls\..+\.json$/.test(name));
    const expected = await keysOf('package.nls.json');
    for (const language of languages) assert.deepEqual(await keysOf(language), expected, language);
  });
});

interface MenuEntry {
  readonly command: string;
  readonly when?: string;
}

describe('the commands', () => {
  const contributes = async () => JSON.parse(await readText('package.json')).contributes;

  it('are at most 25 in the palette at a time: those of rows stay out of it', async () => {
    const { commands, menus } = await contributes();
    const hidden = (menus.commandPalette as MenuEntry[]).filter(({ when }) => when === 'false');
    const ofRows = new Set(hidden.map(({ command }) => command));
    // Of Hide and Show, one is offered.
    const offered = (commands as MenuEntry[]).filter(({ command }) => !ofRows.has(command)).length - 1;
    assert.ok(offered <= 25, `${offered} are offered`);
  });

  it('are offered on the rows of clients whatever is due for them', async () => {
    const { menus } = await contributes();
    for (const { command, when = '' } of Object.values(menus as Record<string, MenuEntry[]>).flat())
      assert.doesNotMatch(when, /viewItem == client\b/, command);
  });

  it('stand in the menu of a row wherever they are a button on it, where a keyboard finds them', async () => {
    const { menus } = await contributes();
    const entries = menus['view/item/context'] as (MenuEntry & { readonly group: string })[];
    const actions = entries.flatMap(({ when = '' }) => /\(client\|entry\)\\\.([\w-]+)\$/.exec(when)?.[1] ?? []);
    const rows = [
      ...['client', 'entry'].flatMap((kind) => actions.map((action) => `${kind}.${action}`)),
      ...['client', 'broken', 'scope', 'credentials', 'scopeItem', 'credential', 'credential.held', 'snoozed'],
      ...['exitPlan', 'exitPlan.none', 'exitWarning', 'exitStep.open', 'exitStep.open.hand-over', 'exitStep.skipped'],
      ...['exitStep.done', 'factGroup.open', 'fact.open', 'fact.accepted', 'fact.ignored', 'factPlace', 'goneFact'],
    ];
    const isOn = ({ when = '' }: MenuEntry, row: string): boolean => {
      const [, operator, operand = ''] = /viewItem (==|=~) (\/.+?\/(?= |$)|\S+)/.exec(when) ?? [];
      return operator === '==' ? operand === row : new RegExp(operand.slice(1, -1)).test(row);
    };
    const shown = (isButton: boolean) =>
      entries
        .filter(({ group }) => group.startsWith('inline') === isButton)
        .flatMap((entry) => rows.filter((row) => isOn(entry, row)).map((row) => `${entry.command} on ${row}`));
    const inMenus = new Set(shown(false));
    assert.ok(shown(true).length > 30);
    assert.deepEqual(
      shown(true).filter((each) => !inMenus.has(each)),
      [],
    );
  });
});
