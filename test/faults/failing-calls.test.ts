import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import english from '../../l10n/en.json';
import { textFrom } from '../../src/base/messages.ts';
import { FileError } from '../../src/base/ports/files.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { UserError } from '../../src/base/user-error.ts';
import { FailingFs, type Failure } from '../support/failing-fs.ts';
import { casesOf, ran } from '../support/fault-rows.ts';
import { adding, aStore, someSummary } from '../support/record-stores.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';
import { fillPlace, placeIn, type WritingAction, writingActions } from '../support/writing-actions.ts';

const CODES = ['EIO', 'ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EROFS'] as const;
const REMEDIES = /(try again|Allow writing|Free some space|Check the disk|add the client again|again)/i;
const text = textFrom(english, 'en');

/** More calls than any of the actions makes; reaching it means that a test counts wrongly. */
const MOST_CALLS = 400;

/** In the everyday run each action meets one of the codes, and one call in so many of those after the first (count). */
const [CODES_EACH, STEP] = [casesOf(1, CODES.length), casesOf(8, 1)];

/** What an action that rejects with errors of files is not told by: its caller puts them into words. */
const INTO_WORDS_LATER = new Set(['forget', 'keep what a document was made of']);

describe('When a call to the file system fails', function () {
  this.timeout(600_000);
  const folder = useTemporaryFolder('memory');

  async function attempt(action: WritingAction, failure: Failure): Promise<{ readonly reached: boolean }> {
    await rm(folder(), { recursive: true });
    const place = placeIn(folder());
    await fillPlace(place);
    await action.prepare?.(place);
    const failing = new FailingFs();
    failing.start(failure);
    const error = await action.run(new NodeFiles(failing.raw), place).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const reached = failing.calls >= failure.at;
    failing.start();
    const named = `${action.name}: ${failure.code} at call ${failure.at}${failure.persistent ? ' and after' : ''}`;
    if (error !== undefined) assertSaid(action, error, named);
    try {
      action.check(place, error === undefined, named);
    } catch (reason) {
      throw new Error(`${named}: ${reason instanceof Error ? reason.message : reason}`, { cause: reason });
    }
    return { reached };
  }

  function assertSaid({ name }: WritingAction, error: unknown, named: string): void {
    if (INTO_WORDS_LATER.has(name) && error instanceof FileError) return;
    assert.ok(error instanceof UserError, `${named}: ${error instanceof Error ? error.stack : error}`);
    assert.match(text.say(error.id, error.values), REMEDIES, named);
  }

  async function failEachCall(action: WritingAction, codes: readonly string[]): Promise<number> {
    let attempts = 0;
    for (const code of codes)
      for (const persistent of [false, true])
        for (let at = 1; ; at += at < 4 ? 1 : STEP) {
          assert.ok(at < MOST_CALLS, 'the action never completes');
          attempts++;
          if (!(await attempt(action, { at, code, persistent })).reached) break;
        }
    return attempts;
  }

  for (const [index, action] of writingActions.entries()) {
    const codes = Array.from({ length: CODES_EACH }, (_, n) => CODES[(index + n) % CODES.length] ?? 'EIO');
    it(`"${action.name}" is done as a whole or not at all, and the message says what to do`, async () => {
      const attempts = await failEachCall(action, codes);
      assert.ok(attempts > codes.length * 4, `only ${attempts} attempts`);
      ran(attempts);
    });
  }

  it('the change after it works again, and the one that failed is not there to be undone', async () => {
    const path = join(folder(), 'acme.client.json');
    await mkdir(folder(), { recursive: true });
    for (const code of CODES)
      for (let at = 1; at < 60; at += 3) {
        await writeFile(
          path,
          `{ "version": 1, "id": "acme-${code}-${at}", "name": "Acme", "stage": "active", "scope": [] }`,
        );
        const failing = new FailingFs();
        const { store } = aStore(folder(), { files: new NodeFiles(failing.raw) });
        failing.start({ at, code, persistent: true });
        const failed = await store.edit(path, adding('a'), someSummary).then(
          () => false,
          () => true,
        );
        failing.start();
        if (!failed) continue;
        await store.edit(path, adding('b'), someSummary);
        assert.deepEqual((await store.undo(path)).record.scope, []);
        await assert.rejects(store.undo(path), { id: 'record.nothingToUndo' });
      }
  });

  it('what was to be written comes along with the error, whole, so that it can be kept elsewhere', async () => {
    const told = new Set<string>();
    let isDone = false;
    for (let at = 1; !isDone; at++) {
      assert.ok(at < MOST_CALLS, 'the change never completes');
      // What the one before left behind would take calls of its own.
      const own = join(folder(), String(at));
      const path = join(own, 'acme.client.json');
      await mkdir(own, { recursive: true });
      await writeFile(path, '{ // mine\n  "version": 1, "id": "acme", "name": "Acme", "stage": "active" }');
      const failing = new FailingFs();
      failing.start({ at, code: 'ENOSPC', persistent: true });
      const { store } = aStore(own, { files: new NodeFiles(failing.raw) });
      const error = await store.edit(path, adding('typed'), someSummary).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      failing.start();
      isDone = error === undefined;
      if (!(error instanceof UserError) || error.id === 'record.notRead') continue;
      told.add(error.id);
      const [text] = error.remedies.flatMap((remedy) => (remedy.kind === 'keep' ? [remedy.text] : []));
      assert.match(text ?? '', /^\{ \/\/ mine.*"what": "typed"/s);
    }
    assert.deepEqual([...told].sort(), ['record.notWritten', 'record.versionNotKept']);
  });
});
