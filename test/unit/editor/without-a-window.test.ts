import assert from 'node:assert/strict';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram } from '../../../scripts/build/bundle-program.mjs';
import { loadText } from '../../../src/base/interface-text.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import type { editorProgram } from '../../support/editor-program.ts';
import { repositoryRoot } from '../../support/paths.ts';
import { aClient } from '../../support/records.ts';

const nothing = () => ({ dispose: () => {} });

/** An untitled document, which is its own address. */
interface Untitled {
  text: string;
  isClosed: boolean;
  readonly uri: Untitled;
  getText(): string;
}

function untitled(text: string): Untitled {
  const document = {
    text,
    isClosed: false,
    lineCount: 2,
    getText: () => document.text,
    get uri() {
      return document;
    },
  };
  return document;
}

/** What VS Code shows and answers; each test says it anew. */
const given = {
  CancellationError: class extends Error {},
  EventEmitter: class {
    readonly event = nothing;
  },
  Range: class {},
  TabInputText: class {
    constructor(readonly uri: object) {}
  },
  WorkspaceEdit: class {
    /** The documents that are emptied; their addresses stand for them. */
    readonly emptied: Untitled[] = [];
    delete(document: Untitled) {
      this.emptied.push(document);
    }
  },
  Uri: { file: (path: string) => ({ scheme: 'file', fsPath: path, path }) },
  Disposable: { from: nothing },
  ProgressLocation: {},
  StatusBarAlignment: {},
  window: {} as Record<string, unknown>,
  workspace: {
    workspaceFolders: [{ name: 'shop', uri: { scheme: 'file', fsPath: '/shop', path: '/shop' } }],
    onDidChangeWorkspaceFolders: nothing,
  } as Record<string, unknown>,
};

describe('Without a window', () => {
  let folder = '';
  let editor: typeof editorProgram;

  before(async function () {
    this.timeout(60_000);
    folder = await mkdtemp(join(await realpath(tmpdir()), 'deorbit-editor-'));
    const built = join(folder, 'built.mjs');
    const support = join(repositoryRoot, 'test', 'support');
    await bundleProgram(join(support, 'editor-program.ts'), built, { vscode: join(support, 'vscode-in-tests.cjs') });
    Object.assign(globalThis, { vscodeInTests: given });
    editor = (await import(pathToFileURL(built).href)).editorProgram;
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Somebody wants to see what was not saved, once; `answer` where they are asked whether others may see it. */
  async function see(hidden: boolean, answer: boolean) {
    const [documents, asked, logged, shown] = [[] as Untitled[], [] as string[], [] as string[], [] as string[][]];
    let retry = (_: string | undefined) => {};
    given.window = {
      showErrorMessage: (_: string, ...labels: string[]) => {
        shown.push(labels);
        if (shown.length === 1) return Promise.resolve(labels.find((label) => label === 'Show What Was Not Saved'));
        return new Promise((resolve) => {
          retry = resolve;
        });
      },
      showWarningMessage: async (question: string, _: object, label: string) => {
        asked.push(question);
        return answer ? label : undefined;
      },
      showTextDocument: async () => {},
      tabGroups: {
        get all() {
          const tabs = documents.filter(({ isClosed }) => !isClosed);
          return [{ tabs: tabs.map((document) => ({ input: new given.TabInputText(document) })) }];
        },
        close: async (tabs: { input: { uri: Untitled } }[]) => {
          for (const { input } of tabs) {
            assert.equal(input.uri.text, '', 'VS Code would ask whether to save it');
            input.uri.isClosed = true;
          }
        },
      },
    };
    Object.assign(given.workspace, {
      openTextDocument: async ({ content }: { content: string }) => {
        documents.push(untitled(content));
        return documents.at(-1);
      },
      applyEdit: async ({ emptied }: { emptied: Untitled[] }) => {
        for (const document of emptied) document.text = '';
      },
    });
    const log = { warn: (line: string) => logged.push(line), error: assert.fail, info: nothing, show: nothing };
    const listeners: (() => void)[] = [];
    const onDidChange = (listener: () => void) => {
      listeners.push(listener);
      return nothing();
    };
    const hiding = { hidden, onDidChange };
    const parts = { openDocuments: {} as never, hiding } as never;
    const notifications = new editor.Notifications(await loadText('en'), log as never, parts);
    let tried = 0;
    await notifications.attempt(async () => {
      if (tried++ > 0) return;
      const remedies = [{ kind: 'retry' }, { kind: 'keep', text: '{ "id": "a", "gut": 1 }' }] as const;
      throw new editor.UserError('record.notRead', { file: 'a' }, remedies);
    });
    while (shown.length < 2) await settled();
    const hide = async (isHidden: boolean) => {
      hiding.hidden = isHidden;
      for (const listener of listeners) listener();
      await settled();
    };
    const open = () => documents.filter(({ isClosed }) => !isClosed).map(({ text }) => text);
    const tryAgain = async () => {
      retry('Try Again');
      await settled();
    };
    return { documents, open, asked, logged, shown, hide, tryAgain, notifications };
  }

  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

  it('what was not saved is shown with a word that it is the whole record, and is logged once', async () => {
    const { open, asked, logged, shown } = await see(false, false);
    assert.deepEqual([open().length, asked.length, logged.length], [1, 0, 1]);
    assert.match(
      open()[0] ?? '',
      /^\/\/ What was not saved: the whole record, with its private half\..*\n\{ "id": "a", "gut": 1 \}$/,
    );
    assert.deepEqual(shown[1], ['Try Again']);
  });

  it('what was not saved is closed once it is saved, and once the client is forgotten', async () => {
    const saved = await see(false, false);
    await saved.tryAgain();
    assert.deepEqual(saved.open(), []);
    const forgotten = await see(false, false);
    await forgotten.notifications.forget('b');
    assert.equal(forgotten.open().length, 1, 'that was another client');
    await forgotten.notifications.forget('a');
    assert.deepEqual(forgotten.open(), []);
    await forgotten.hide(true);
    await forgotten.hide(false);
    assert.deepEqual(forgotten.open(), [], 'gone for good');
  });

  it('what was not saved is closed while clients are hidden, and comes back, for it is nowhere else', async () => {
    const { open, hide, tryAgain } = await see(false, false);
    const before = open();
    await hide(true);
    assert.deepEqual(open(), []);
    await hide(false);
    assert.deepEqual(open(), before);
    await hide(true);
    await tryAgain();
    await hide(false);
    assert.deepEqual(open(), [], 'it is in the record by now');
  });

  it('what was not saved is left alone once somebody has worked on it, or closed it', async () => {
    const worked = await see(false, false);
    Object.assign(worked.documents[0] ?? {}, { text: 'mine' });
    await worked.hide(true);
    await worked.notifications.forget('a');
    await worked.tryAgain();
    assert.deepEqual(worked.open(), ['mine']);
    const closed = await see(false, false);
    Object.assign(closed.documents[0] ?? {}, { isClosed: true });
    await closed.hide(true);
    await closed.hide(false);
    assert.deepEqual(closed.open(), []);
  });

  it('what was not saved is shown while clients are hidden only to somebody who says so, and stays at hand', async () => {
    const refused = await see(true, false);
    assert.match(refused.asked[0] ?? '', /^Clients are hidden/);
    assert.deepEqual([refused.open(), refused.shown[1]], [[], refused.shown[0]]);
    assert.equal((await see(true, true)).open().length, 1);
  });

  /** What takes half a second, for somebody who waits for it or gives up at once. */
  async function late(givesUp: boolean) {
    const [told, forgotten] = [[] as unknown[], [] as unknown[]];
    const slowly = <T>(value: T) => new Promise<T>((resolve) => setTimeout(resolve, 500, value));
    given.ProgressLocation = { Notification: 15 };
    given.window = {
      withProgress: async (
        { title, cancellable }: { title: string; cancellable: boolean },
        work: (progress: object, token: object) => Promise<unknown>,
      ) => {
        told.push([title, cancellable]);
        return work({ report: nothing }, { onCancellationRequested: (cancel: () => void) => givesUp && cancel() });
      },
      createStatusBarItem: () => ({ show: nothing, dispose: nothing }),
      showWarningMessage: async (_: string, __: object, label: string) => label,
    };
    given.StatusBarAlignment = { Left: 1 };
    const text = await loadText('en');
    const log = { warn: nothing, error: assert.fail, info: nothing, show: nothing };
    const hiding = { hidden: false, onDidChange: nothing };
    const notifications = new editor.Notifications(text, log as never, { openDocuments: {} as never, hiding } as never);
    const client = { path: '/a', record: aClient({ credentials: [{ id: 'c1', name: 'Hosting' }] }) };
    const vault = {
      holds: () => true,
      held: async () => [],
      values: () => slowly([]),
      read: () => slowly(undefined),
      forget: (place: unknown) => slowly(forgotten.push(place)),
    };
    const asking = { some: async (_: unknown, choices: { value: unknown }[]) => choices.map(({ value }) => value) };
    const list = { loaded: Promise.resolve(), clients: [client], records: [client] };
    const parts = { text, notifications, vault, asking, list } as never;
    return { parts, client, told, forgotten };
  }

  it('stored secrets are looked through with a progress that can be cancelled, and forgotten with one that cannot', async () => {
    const patient = await late(false);
    await editor.checkSecrets(patient.parts)();
    assert.deepEqual(patient.told, [
      ['Looking through the stored secrets', true],
      ['Forgetting the secrets', false],
    ]);
    assert.equal(patient.forgotten.length, 1);
    const hasty = await late(true);
    await assert.rejects(editor.checkSecrets(hasty.parts)(), given.CancellationError);
    assert.deepEqual([hasty.told.length, hasty.forgotten], [1, []]);
  });

  it('a document that takes long to check goes nowhere for somebody who gives up', async () => {
    const { parts, client, told } = await late(true);
    const profile = { load: async () => ({ version: 1 }) };
    const clock = { today: () => '2026-11-22' };
    const out = { document: {}, text: 'Dear Nora', client, delivery: { gaps: 0 } };
    const sent = editor.mayGoOut({ ...(parts as object), profile, clock } as never, out as never);
    await assert.rejects(sent, given.CancellationError);
    assert.deepEqual(told, [['Checking what goes out', true]]);
  });

  it('a folder with records is not taken for an empty one where the extension is not whole', async () => {
    const load = async () => [{ kind: 'broken', path: '/shop/.clients/a.client.json', problems: [] }];
    const log = { info: nothing, warn: nothing, error: nothing };
    const places = { setting: { kind: 'none' }, onDidChange: nothing };
    const files = Object.assign(new NodeFiles(), { watch: () => ({ close: nothing }) });
    const list = new editor.ClientList({ files, store: { load }, log, places } as never);
    list.workings.load = async () => {
      throw new Error('a file of the extension is gone');
    };
    await assert.rejects(list.loaded, /a file of the extension is gone/);
  });
});
