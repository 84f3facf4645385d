import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { renameClient } from '../../src/actions/change-client.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { noOpenDocuments } from '../../src/base/ports/open-documents.ts';
import { noTrash } from '../../src/base/ports/trash.ts';
import { UserError } from '../../src/base/user-error.ts';
import { RecordMoves } from '../../src/records/record-moves.ts';
import type { RecordEdit } from '../../src/relationship/client/record-edit.ts';
import { FailingFs } from '../support/failing-fs.ts';
import { casesOf, faultSeed, ran } from '../support/fault-rows.ts';
import { adding, aStore, someSummary } from '../support/record-stores.ts';
import { aClient } from '../support/records.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

const SEQUENCES = casesOf(100, 10_000);
const start = JSON.stringify(aClient({ name: 'A' }), undefined, 2);

type Command =
  | { readonly do: 'add' | 'undo' | 'force undo' | 'edit by hand' | 'break' | 'delete' | 'restore' | 'start again' }
  | { readonly do: 'rename'; readonly name: string }
  | { readonly do: 'fail'; readonly at: number };

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Command>({ do: 'add' }) },
  { weight: 3, arbitrary: fc.constantFrom('A', 'B').map((name): Command => ({ do: 'rename', name })) },
  { weight: 5, arbitrary: fc.constant<Command>({ do: 'undo' }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 70 }).map((at): Command => ({ do: 'fail', at })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Command>(
      { do: 'force undo' },
      { do: 'edit by hand' },
      { do: 'break' },
      { do: 'delete' },
      { do: 'restore' },
      { do: 'start again' },
    ),
  },
);

/** What a record's store is to be like: one text, and the changes that can be taken back. */
class Model {
  /** `undefined` where the record was deleted. */
  text: string | undefined = start;
  isBroken = false;
  /** The last state of a record that was in the file. */
  kept = start;
  readonly done: { readonly before: string; readonly after: string }[] = [];

  /** Why nothing can be changed now. */
  get refusal(): string | undefined {
    if (this.text === undefined) return 'record.missing';
    return this.isBroken ? 'record.broken' : undefined;
  }

  /** What taking back the last change gives, or why that cannot be done. */
  undo(isForced: boolean): string | undefined {
    if (this.refusal) return this.refusal;
    const last = this.done.at(-1);
    if (!last) return 'record.nothingToUndo';
    if (last.after !== this.text && !isForced) return 'record.undoBlocked';
    this.done.pop();
    this.put(last.before);
    return undefined;
  }

  /** A change of Deorbit's. */
  change(text: string): void {
    if (this.text !== undefined && text !== this.text) this.done.push({ before: this.text, after: text });
    this.put(text);
  }

  put(text: string): void {
    this.text = text;
    this.kept = text;
    this.isBroken = false;
  }
}

/** A store on real files, done to as its model is. */
class Subject {
  readonly model = new Model();
  readonly #folder: string;
  readonly #path: string;
  #store;
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
    this.#path = join(folder, 'records', 'acme.client.json');
    this.#store = aStore(folder).store;
  }

  async begin(): Promise<void> {
    await mkdir(join(this.#folder, 'records'), { recursive: true });
    await writeFile(this.#path, start);
  }

  async perform(command: Command): Promise<void> {
    const { model } = this;
    switch (command.do) {
      case 'add':
        return this.#edit(adding(`row-${this.#count++}`));
      case 'rename':
        return this.#edit(renameClient(command.name));
      case 'undo':
      case 'force undo': {
        const force = command.do === 'force undo';
        return this.#expect(this.#store.undo(this.#path, { force }), model.undo(force));
      }
      case 'edit by hand':
        if (model.refusal) return;
        model.put(`// by hand ${this.#count++}\n${model.text}`);
        return writeFile(this.#path, model.text ?? '');
      case 'break':
        if (model.refusal) return;
        model.isBroken = true;
        model.text = `${model.text}]`;
        return writeFile(this.#path, model.text);
      case 'delete':
        return this.#delete();
      case 'restore':
        return this.#restore();
      case 'start again':
        this.#store = aStore(this.#folder).store;
        return;
      case 'fail':
        return this.#fail(command.at);
    }
  }

  /** The file holds what the model does, and nothing else lies about. */
  async check(): Promise<void> {
    const names = await readdir(join(this.#folder, 'records'));
    // A lock or a temporary file that could not be removed either is swept up later.
    const others = names.filter((name) => !name.startsWith('acme.client.json') && !name.includes('.deorbit-'));
    assert.deepEqual(others, [], 'nothing is left behind');
    const isThere = names.includes('acme.client.json');
    assert.equal(isThere ? readFileSync(this.#path, 'utf8') : undefined, this.model.text);
    const [loaded] = await this.#store.load(join(this.#folder, 'records'));
    assert.equal(loaded?.kind, this.model.text === undefined ? undefined : this.model.isBroken ? 'broken' : 'client');
  }

  async #edit(edit: RecordEdit): Promise<void> {
    const { refusal } = this.model;
    await this.#expect(this.#store.edit(this.#path, edit, someSummary), refusal);
    // How the text changes is told by other tests; here it is whether that is kept and taken back.
    if (!refusal) this.model.change(readFileSync(this.#path, 'utf8'));
  }

  async #delete(): Promise<void> {
    const { model } = this;
    if (model.refusal) return;
    const loaded = await this.#store.loadOne(this.#path);
    assert.ok(loaded.kind === 'client');
    const files = new NodeFiles();
    const { store, versions } = aStore(this.#folder);
    await new RecordMoves({ files, openDocuments: noOpenDocuments, versions, trash: noTrash, store }).remove(loaded);
    model.text = undefined;
  }

  /** Puts the last state back; a file that was made anew has nothing before it to go back to. */
  async #restore(): Promise<void> {
    const { model } = this;
    const wasGone = model.refusal !== undefined;
    const aside = await this.#store.restore(this.#path, model.kept);
    if (aside) assert.equal(readFileSync(join(this.#folder, 'records', aside), 'utf8'), model.text);
    if (wasGone) model.done.length = 0;
    model.put(model.kept);
  }

  /**
   * A change that the system does not let through leaves all as it was. One call fails: where nothing works any more, the
   * version of a change that never came stays too, and after an edit by hand a person is asked about it.
   */
  async #fail(at: number): Promise<void> {
    if (this.model.refusal) return;
    const failing = new FailingFs();
    failing.start({ at, code: 'EIO', persistent: false });
    const { store } = aStore(this.#folder, { files: new NodeFiles(failing.raw) });
    const isDone = await store.edit(this.#path, adding(`failed-${this.#count++}`), someSummary).then(
      () => true,
      () => false,
    );
    failing.start();
    if (isDone) this.model.change(readFileSync(this.#path, 'utf8'));
  }

  async #expect(work: Promise<unknown>, refusal: string | undefined): Promise<void> {
    const error: unknown = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error !== undefined && !(error instanceof UserError)) throw error;
    assert.equal(error?.id, refusal);
  }
}

const thrice = (command: Command): Command[] => [command, command, command];

describe('A record under any sequence of changes', function () {
  this.timeout(60_000 + SEQUENCES * 200);
  const folder = useTemporaryFolder('memory');

  it(`holds what it is to hold, and everything can be taken back in its order (${SEQUENCES} sequences)`, async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommand, { minLength: 3, maxLength: 12 }), async (commands) => {
        const place = join(folder(), `${number++}`);
        const subject = new Subject(place);
        await subject.begin();
        for (const command of commands) {
          await subject.perform(command);
          await subject.check();
        }
        await rm(place, { recursive: true });
      }),
      {
        numRuns: SEQUENCES,
        seed: faultSeed,
        includeErrorInReport: true,
        // A name that came back, taken back: there was nothing more to take back, and a third time brought it forward again.
        examples: [[[...['B', 'A'].map((name) => ({ do: 'rename', name }) as const), ...thrice({ do: 'undo' })]]],
      },
    );
    ran(SEQUENCES);
  });
});
