import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RULE_IDS, SEVERITIES } from '../../src/documents/checks/rule-table.ts';
import { commandCases } from '../support/command-outcomes.ts';
import { repositoryRoot } from '../support/paths.ts';
import { holds } from '../support/when-clauses.ts';

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

/** Whether a row of a view has the entry, going by what kind of row it is. */
function isOnRow({ when = '' }: MenuEntry, row: string): boolean {
  const [, operator, operand = ''] = /viewItem (==|=~) (\/.+?\/(?= |$)|\S+)/.exec(when) ?? [];
  if (operator === undefined) return false;
  return operator === '==' ? operand === row : new RegExp(operand.slice(1, -1)).test(row);
}

describe('the commands', () => {
  const contributes = async () => JSON.parse(await readText('package.json')).contributes;

  /** The commands that the palette offers in a window where these keys are set. */
  const inPalette = async (keys: Readonly<Record<string, unknown>>) => {
    const { commands, menus } = await contributes();
    const when = new Map((menus.commandPalette as MenuEntry[]).map((entry) => [entry.command, entry.when ?? 'true']));
    return (commands as MenuEntry[])
      .map(({ command }) => command)
      .filter((command) => holds(when.get(command) ?? 'true', keys));
  };
  const windows = {
    'without a folder': { workspaceFolderCount: 0 },
    'without a client': { workspaceFolderCount: 1, 'deorbit.loaded': true },
    'with clients': { workspaceFolderCount: 1, 'deorbit.loaded': true, 'deorbit.anyClient': true },
    'in a browser': { workspaceFolderCount: 1, 'deorbit.loaded': true, 'deorbit.inBrowser': true },
  };

  it('are at most 25 in the palette at a time, with a document of theirs in the editor: those of rows stay out of it', async () => {
    const inEditor = { editorLangId: 'markdown', 'deorbit.documentInEditor': true, 'deorbit.gapsInEditor': true };
    for (const [name, keys] of Object.entries(windows))
      for (const hidden of [true, false]) {
        const offered = await inPalette({ ...keys, ...inEditor, 'deorbit.hidden': hidden });
        assert.ok(offered.length > 5 && offered.length <= 25, `${name}: ${offered.length}`);
      }
  });

  it('that begin are in the palette of a window that has nothing yet: a client, or the sample', async () => {
    for (const window of ['without a folder', 'without a client'] as const) {
      const offered = await inPalette(windows[window]);
      assert.ok(offered.includes('deorbit.addClient') && offered.includes('deorbit.openSample'), window);
    }
  });

  it('that a browser cannot do are offered nowhere in it: no menu, no view, no step leads to them', async () => {
    const impossible = ['deorbit.openSample', 'deorbit.moveRecord', 'deorbit.customiseTemplate'];
    const { menus, viewsWelcome, walkthroughs } = await contributes();
    const texts = JSON.parse(await readText('package.nls.json'));
    const keys = {
      'deorbit.inBrowser': true,
      'deorbit.loaded': true,
      workspaceFolderCount: 1,
      view: 'deorbit.clients',
    };
    const linking = [...viewsWelcome, ...walkthroughs[0].steps].map(
      ({ contents, description, when }: Record<string, string>) => ({
        when,
        command: texts[(contents ?? description ?? '').replaceAll('%', '')] as string,
      }),
    );
    const entries: MenuEntry[] = [...Object.values(menus as Record<string, MenuEntry[]>).flat(), ...linking];
    for (const id of impossible)
      for (const { when = 'true' } of entries.filter(({ command }) => command?.includes(id)))
        for (const workspaceFolderCount of [0, 1])
          assert.equal(holds(when, { ...keys, viewItem: 'client', workspaceFolderCount }), false, `${id}: ${when}`);
  });

  it('are offered on the rows of clients whatever is due for them', async () => {
    const { menus } = await contributes();
    const entries = Object.values(menus as Record<string, MenuEntry[]>).flat();
    const ofClients = entries.filter((entry) => isOnRow(entry, 'client'));
    assert.ok(ofClients.length > 15);
    for (const entry of ofClients) assert.ok(isOnRow(entry, 'client.reminder'), `${entry.command}: ${entry.when}`);
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
    const shown = (isButton: boolean) =>
      entries
        .filter(({ group }) => group.startsWith('inline') === isButton)
        .flatMap((entry) => rows.filter((row) => isOnRow(entry, row)).map((row) => `${entry.command} on ${row}`));
    const inMenus = new Set(shown(false));
    assert.ok(shown(true).length > 30);
    assert.deepEqual(
      shown(true).filter((each) => !inMenus.has(each)),
      [],
    );
  });
});

interface Setting {
  readonly scope?: string;
  readonly ignoreSync?: boolean;
  readonly tags?: readonly string[];
  readonly markdownDescription?: string;
  readonly description?: string;
}

describe('the settings', () => {
  const settings = async (): Promise<[string, Setting][]> => {
    const { configuration } = JSON.parse(await readText('package.json')).contributes;
    return Object.entries(Object.assign({}, ...[configuration].flat().map(({ properties }) => properties)));
  };

  it('are at most 15 that a person sees, each described in every language', async () => {
    const shown = (await settings()).filter(([, { tags = [] }]) => !tags.includes('hidden'));
    assert.ok(shown.length > 0 && shown.length <= 15, `${shown.length} settings`);
    for (const [id, { markdownDescription, description }] of shown)
      assert.match(markdownDescription ?? description ?? '', /^%setting\./, id);
  });

  it('cannot be given by a workspace, which may be somebody else’s', async () => {
    for (const [id, { scope }] of await settings()) assert.match(scope ?? 'window', /^(application|machine)$/, id);
  });

  it('belong to the machine where they name a folder or a file, and stay out of sync where they may hold names', async () => {
    for (const [id, { scope, ignoreSync }] of await settings()) {
      if (/(Folder|File|Path|profile)$/i.test(id)) assert.equal(scope, 'machine', id);
      // What is agreed to on one machine is not agreed to for the records of another.
      if (/Phrases$|agents/.test(id)) assert.equal(ignoreSync, true, id);
    }
  });
});

/** What is told as news with a button that leads on, and nowhere as an error. */
async function newsOf(): Promise<ReadonlySet<string>> {
  const folder = join(repositoryRoot, 'src', 'editor');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const all = (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
  const thrownAs = (kind: string) =>
    new Set([...all.matchAll(new RegExp(`new ${kind}\\('([\\w.]+)'`, 'g'))].map(([, id = '']) => id));
  const errors = thrownAs('UserError');
  return new Set([...thrownAs('NothingYet')].filter((id) => !errors.has(id)));
}

describe('the walkthrough', () => {
  it('leads to commands and views that there are, and each step is ticked off by what it leads to', async () => {
    const { contributes } = JSON.parse(await readText('package.json'));
    const texts = JSON.parse(await readText('package.nls.json'));
    const views = Object.values<{ id: string }[]>(contributes.views).flat();
    const known = new Set<string>([
      ...contributes.commands.map(({ command }: MenuEntry) => command),
      ...views.map(({ id }) => `${id}.focus`),
    ]);
    assert.equal(contributes.walkthroughs.length, 1);
    const makes = [
      ...(await readText('src/editor/command-table.ts')).matchAll(/'(deorbit\.\w+)': '(deorbit\.made\.\w+)'/g),
    ];
    for (const { id, description, completionEvents } of contributes.walkthroughs[0].steps) {
      const text: string = texts[description.replaceAll('%', '')];
      const linked = [...text.matchAll(/\(command:([^)?]+)/g)].map(([, command = '']) => command);
      const ticked = completionEvents.flatMap((event: string) => {
        const made = makes.filter(([, , key]) => event === `onContext:${key}`).map(([, command]) => command);
        return made.length > 0 ? made : event.replace(/^onCommand:/, '');
      });
      for (const command of [...linked, ...ticked]) assert.ok(known.has(command), `${id}: ${command}`);
      assert.ok(
        ticked.some((command: string) => linked.includes(command)),
        id,
      );
    }
  });

  it('has buttons that do something in a window without a client and in one with clients: none ends in an error', async () => {
    const { contributes } = JSON.parse(await readText('package.json'));
    const texts = JSON.parse(await readText('package.nls.json'));
    const known = new Map(Object.entries(commandCases));
    const news = await newsOf();
    let buttons = 0;
    for (const { description, when } of contributes.walkthroughs[0].steps as { description: string; when?: string }[])
      for (const [, command = ''] of String(texts[description.replaceAll('%', '')]).matchAll(/\(command:([^)?]+)/g)) {
        buttons++;
        // A view opens itself.
        if (command.endsWith('.focus')) continue;
        const outcomes = known.get(command);
        assert.ok(outcomes, `${command} is not among the outcomes`);
        const { browser, ...others } = outcomes.except ?? {};
        const inBrowser = when === '!deorbit.inBrowser' ? [] : [browser ?? outcomes.usually];
        const elsewhere =
          when === 'deorbit.inBrowser' ? [] : [outcomes.usually, outcomes.noFolder, ...Object.values(others)];
        for (const outcome of [...inBrowser, ...elsewhere])
          if ('says' in outcome) assert.ok(news.has(outcome.says), `${command}: ${outcome.says} is an error`);
      }
    assert.ok(buttons > 8, `${buttons} buttons`);
  });

  it('has the same links in every language', async () => {
    const english = JSON.parse(await readText('package.nls.json'));
    const linksOf = (text: string) => [...text.matchAll(/\]\((command:[^)]+)/g)].map(([, link]) => link).sort();
    for (const language of ['fr', 'ru', 'vi']) {
      const texts = JSON.parse(await readText(`package.nls.${language}.json`));
      for (const key of Object.keys(english).filter((name) => /^(walkthrough|welcome)\./.test(name)))
        assert.deepEqual(linksOf(texts[key]), linksOf(english[key]), `${language}: ${key}`);
    }
  });
});
