import assert from 'node:assert/strict';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finalMark } from '../../scripts/test/events.mjs';
import { closeBrowser } from '../../scripts/workbench/browser-page.mjs';
import { openWorkbench, type Workbench } from '../../scripts/workbench/driver.mjs';
import { guardFolder, removeFolder } from '../../scripts/workbench/processes.mjs';
import { plantNote, storageOf, tracesIn } from '../../scripts/workbench/traces.mjs';
import { repositoryRoot } from '../support/paths.ts';

type OpenOptions = Parameters<typeof openWorkbench>[0];

/** A window that the tests of one `describe` share. */
export interface SharedWorkbench {
  /** The window; only there while tests run. */
  readonly window: Workbench;
  /** The workspace's folder: a throw-away copy. */
  readonly folder: string;
}

type HarnessOptions = Omit<OpenOptions, 'folder'> & {
  readonly workspaceFile?: string;
  readonly noFolder?: boolean;
  /** Whether a private note is put into each record, and looked for afterwards wherever it does not belong. */
  readonly hasNote?: boolean;
};

/**
 * Opens a window before the tests of the surrounding `describe` and closes it after them. The workspace is a throw-away
 * copy of `source`, or what its `workspaceFile` names, or nothing. A failed test leaves a picture under `.vscode-test/ui/`.
 */
export function useWorkbench(
  source = join(repositoryRoot, 'test/fixtures/workspace'),
  { workspaceFile = '', noFolder = false, hasNote = false, ...options }: HarnessOptions = {},
): SharedWorkbench {
  let opened: Workbench | undefined;
  let folder = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deorbit-ui-'));
    guardFolder(folder);
    await cp(source, folder, { recursive: true });
    if (hasNote) await plantNote(folder);
    const place = noFolder ? '' : join(folder, workspaceFile);
    opened = await openWorkbench({ ...options, folder: place });
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replace(/\W+/g, '-').slice(0, 80);
    await opened?.screenshot(join(repositoryRoot, '.vscode-test/ui', `${name}.png`));
  });

  after(async () => {
    const traces = opened ? await tracesOf(opened, folder) : [];
    try {
      await opened?.close();
    } finally {
      await closeBrowser();
      removeFolder(folder);
    }
    assert.deepEqual(traces, [], `a secret or a private note where it has no business. ${finalMark}`);
  });

  return {
    get window() {
      if (!opened) throw new Error('The window is open only while tests run.');
      return opened;
    },
    get folder() {
      return folder;
    },
  };
}

/** Where logs, state, storage, or files beside the records hold a secret or a private note. */
async function tracesOf(window: Workbench, folder: string): Promise<readonly string[]> {
  return tracesIn([folder, window.server.userData], { storage: await storageOf(window.page) });
}
