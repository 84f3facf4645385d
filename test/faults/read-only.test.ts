import assert from 'node:assert/strict';
import { chmod, chown, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getuid, seteuid } from 'node:process';
import english from '../../l10n/en.json';
import { textFrom } from '../../src/base/messages.ts';
import { FileError } from '../../src/base/ports/files.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { UserError } from '../../src/base/user-error.ts';
import { ran } from '../support/fault-rows.ts';
import { useMount } from '../support/mounts.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';
import { fillPlace, type Place, placeIn, type WritingAction, writingActions } from '../support/writing-actions.ts';

/** Rights hold for everybody but the superuser; as that, the tests act for somebody else. */
const NOBODY = 65_534;
const isRoot = getuid?.() === 0;
const text = textFrom(english, 'en');

async function asSomebody<T>(work: () => Promise<T>): Promise<T> {
  if (!isRoot) return work();
  seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    seteuid?.(0);
  }
}

/** Every folder and file below a folder, the folder itself first. */
async function everythingIn(folder: string): Promise<{ readonly folders: string[]; readonly files: string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = (isFolder: boolean) =>
    entries.filter((entry) => entry.isDirectory() === isFolder).map((entry) => join(entry.parentPath, entry.name));
  return { folders: [folder, ...paths(true)], files: paths(false) };
}

/** The action is done, or it is refused in words that help; what was there is whole. */
async function assertEndured(action: WritingAction, place: Place): Promise<'done' | 'refused'> {
  const error: unknown = await asSomebody(() => action.run(new NodeFiles(), place)).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const isFileError =
    ['forget', 'keep what a document was made of'].includes(action.name) && error instanceof FileError;
  if (error !== undefined && !isFileError) {
    assert.ok(error instanceof UserError, `${action.name}: ${error instanceof Error ? error.stack : error}`);
    assert.match(text.say(error.id, error.values), /Allow writing|try again/i, action.name);
  }
  action.check(place, error === undefined, action.name);
  return error === undefined ? 'done' : 'refused';
}

async function fillFor(action: WritingAction, folder: string): Promise<Place> {
  const place = placeIn(folder);
  await mkdir(folder, { recursive: true });
  await fillPlace(place);
  await action.prepare?.(place);
  if (isRoot) {
    const { folders, files } = await everythingIn(folder);
    for (const path of [...folders, ...files]) await chown(path, NOBODY, NOBODY);
  }
  return place;
}

describe('Where nothing may be written', function () {
  this.timeout(120_000);
  const folder = useTemporaryFolder('memory');
  beforeEach(() => chmod(folder(), 0o755));

  it(`files are left whole, and every action is done or refused in words (${writingActions.length} actions)`, async () => {
    for (const action of writingActions) {
      const place = await fillFor(action, join(folder(), 'place'));
      for (const path of (await everythingIn(place.folder)).files) await chmod(path, 0o444);
      await assertEndured(action, place);
      await rm(place.folder, { recursive: true });
    }
    ran(writingActions.length);
  });

  it(`folders are left as they are, and every action says so (${writingActions.length} actions)`, async () => {
    for (const action of writingActions) {
      const place = await fillFor(action, join(folder(), 'place'));
      const { folders } = await everythingIn(place.folder);
      for (const path of folders) await chmod(path, 0o555);
      try {
        assert.equal(await assertEndured(action, place), 'refused', action.name);
      } finally {
        for (const path of folders) await chmod(path, 0o755);
      }
      await rm(place.folder, { recursive: true });
    }
    ran(writingActions.length);
  });
});

describe('On a disk that is read-only', function () {
  this.timeout(120_000);
  const mount = useMount(4 * 1024 * 1024);

  it(`every action says so, and nothing is changed (${writingActions.length} actions)`, async () => {
    for (const action of writingActions) {
      const place = await fillFor(action, join(mount().folder, 'place'));
      await mount().setReadOnly(true);
      try {
        assert.equal(await assertEndured(action, place), 'refused', action.name);
      } finally {
        await mount().setReadOnly(false);
      }
      await rm(place.folder, { recursive: true });
    }
    ran(writingActions.length);
  });
});
