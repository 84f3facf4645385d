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

const nothing = () => ({ dispose: () => {} });
/** What VS Code shows and answers; each test says it anew. */
const given = {
  CancellationError: class extends Error {},
  EventEmitter: class {
    readonly event = nothing;
  },
  Uri: { file: (path: string) => ({ scheme: 'file', fsPath: path, path }) },
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
    const [opened, asked, logged, shown] = [[] as string[], [] as string[], [] as string[], [] as string[][]];
    given.window = {
      showErrorMessage: async (_: string, ...labels: string[]) => {
        shown.push(labels);
        return shown.length === 1 ? labels.find((label) => label === 'Show What Was Not Saved') : undefined;
      },
      showWarningMessage: async (question: string, _: object, label: string) => {
        asked.push(question);
        return answer ? label : undefined;
      },
      showTextDocument: async () => {},
    };
    given.workspace.openTextDocument = async ({ content }: { content: string }) => void opened.push(content);
    const log = { warn: (line: string) => logged.push(line), error: assert.fail, info: nothing, show: nothing };
    const parts = { openDocuments: {} as never, hiding: { hidden } };
    const notifications = new editor.Notifications(await loadText('en'), log as never, parts);
    await notifications.attempt(async () => {
      throw new editor.UserError('record.notRead', { file: 'a' }, [{ kind: 'keep', text: '{ "gut": 1 }' }]);
    });
    while (shown.length < 2) await new Promise((resolve) => setImmediate(resolve));
    return { opened, asked, logged, shown };
  }

  it('what was not saved is shown with a word that it is the whole record, and is logged once', async () => {
    const { opened, asked, logged, shown } = await see(false, false);
    assert.deepEqual([opened.length, asked.length, logged.length], [1, 0, 1]);
    assert.match(
      opened[0] ?? '',
      /^\/\/ What was not saved: the whole record, with its private half\..*\n\{ "gut": 1 \}$/,
    );
    assert.deepEqual(shown[1], []);
  });

  it('what was not saved is shown while clients are hidden only to somebody who says so, and stays at hand', async () => {
    const refused = await see(true, false);
    assert.match(refused.asked[0] ?? '', /^Clients are hidden/);
    assert.deepEqual([refused.opened, refused.shown[1]], [[], refused.shown[0]]);
    assert.equal((await see(true, true)).opened.length, 1);
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
