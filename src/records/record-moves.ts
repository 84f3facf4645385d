import type { BackgroundWatch } from '../base/ports/background.ts';
import { FileError, type Files } from '../base/ports/files.ts';
import type { OpenDocuments } from '../base/ports/open-documents.ts';
import type { Message } from '../base/ports/text.ts';
import type { Trash } from '../base/ports/trash.ts';
import { UserError } from '../base/user-error.ts';
import { areSame, CopiedFiles, type FileToCopy, filesBelow, moveTrouble } from './copied-files.ts';
import { documentsFolderOf } from './documents-folder.ts';
import { inWords, reasonAndAdvice } from './file-trouble.ts';
import type { LoadedClient } from './parse-record.ts';
import type { RecordStore } from './record-store.ts';
import type { RecordVersions } from './record-versions.ts';

interface RecordMovesParts {
  readonly files: Files;
  readonly openDocuments: OpenDocuments;
  readonly versions: RecordVersions;
  readonly trash: Trash;
  readonly store: Pick<RecordStore, 'prepareFolder'>;
}

/** A file whose text is kept among the versions of a client's record. */
interface KeptFile {
  readonly path: string;
  readonly owner: string;
}

/** Takes the files of records to other places, and away. At every moment at least one whole copy is there. */
export class RecordMoves {
  readonly #parts: RecordMovesParts;

  constructor(parts: RecordMovesParts) {
    this.#parts = parts;
  }

  /**
   * Moves a record and the folder of its documents: copies them, reads the copies back, then removes the originals; the
   * record's goes to the trash, or into the kept versions where there is none. What fails before the copies are all there
   * changes nothing, nor does a signal that is aborted before that; what fails after that leaves both, and the same move
   * again completes it.
   *
   * @param target where the record's file is to be, its name included
   * @param watch progress counts files that are copied
   * @throws the reason of the signal
   * @throws {UserError} when something has unsaved changes, a name is taken, or a file cannot be copied or removed
   */
  async move(client: LoadedClient, target: string, watch: BackgroundWatch = {}): Promise<void> {
    const { files, store } = this.#parts;
    await store.prepareFolder(files.parent(target));
    await files.inTurn(client.path, async () => {
      const plan = await this.#planFor(client, target);
      await this.#copyAll(plan, watch);
      await this.#removeOriginals(client, plan);
    });
  }

  /**
   * Removes a record's file after keeping its text among the versions; into the trash where there is one. The client's
   * documents stay.
   *
   * @throws {UserError} when it has unsaved changes, its text cannot be kept, or the file cannot be removed
   */
  async remove({ path, record }: LoadedClient): Promise<void> {
    await this.#remove({ path, owner: record.id, name: record.name });
  }

  /**
   * The same with a record that cannot be read.
   *
   * @param owner whose versions its text is to be among
   */
  async removeBroken(path: string, owner: string): Promise<void> {
    await this.#remove({ path, owner, name: this.#nameOf(path) });
  }

  async #remove(record: KeptFile & { readonly name: string }): Promise<void> {
    const { files } = this.#parts;
    const { path, name } = record;
    await files.inTurn(path, async () => {
      this.#refuseUnsaved(path);
      try {
        const letGo = await this.#keepVersion(record, { id: 'record.deleted', values: { name } });
        try {
          if (!(await this.#parts.trash.take(path))) await files.remove(path);
        } catch (error) {
          await letGo();
          throw error;
        }
      } catch (error) {
        const advised = error instanceof FileError && error.fault !== 'missing';
        throw advised
          ? moveTrouble(error, 'move.notDeleted', this.#nameOf(path))
          : inWords(error, this.#nameOf(path), 'read');
      }
    });
  }

  async #planFor(client: LoadedClient, target: string) {
    const { files } = this.#parts;
    try {
      await this.#refuseSamePlace(client.path, target);
      const [from, to] = [documentsFolderOf(files, client.path), documentsFolderOf(files, target)];
      const { names, folders } = await filesBelow(files, from);
      const documents = names.map((steps) => ({ from: files.join(from, ...steps), to: files.join(to, ...steps) }));
      const record: FileToCopy = { from: client.path, to: target };
      for (const file of [record, ...documents]) this.#refuseUnsaved(file.from);
      return { record, documents, folders };
    } catch (error) {
      throw moveTrouble(error, 'move.notCopied', this.#nameOf(client.path));
    }
  }

  async #copyAll(
    { record, documents }: { readonly record: FileToCopy; readonly documents: readonly FileToCopy[] },
    { signal, progress }: BackgroundWatch,
  ) {
    const copied = new CopiedFiles(this.#parts.files);
    for (const [done, file] of [...documents, record].entries()) {
      try {
        signal?.throwIfAborted();
        await copied.copy(file);
        progress?.(done + 1);
      } catch (error) {
        await copied.takeBack();
        throw moveTrouble(error, 'move.notCopied', this.#nameOf(file.from));
      }
    }
  }

  /** The record goes last: as long as it is there, the same move can be done again and completes this one. */
  async #removeOriginals(
    client: LoadedClient,
    plan: {
      readonly record: FileToCopy;
      readonly documents: readonly FileToCopy[];
      readonly folders: readonly string[];
    },
  ): Promise<void> {
    const { files, trash } = this.#parts;
    for (const file of [...plan.documents, plan.record]) {
      try {
        await this.#refuseChanged(file);
        if (file !== plan.record) await files.remove(file.from);
        else if (!(await trash.take(file.from))) await this.#removeIntoVersions(client, file.to);
      } catch (error) {
        throw moveTrouble(error, 'move.notRemoved', this.#nameOf(file.from));
      }
    }
    // A folder that somebody put something into meanwhile stays.
    for (const folder of [...plan.folders].reverse()) await files.remove(folder).catch(() => {});
  }

  async #removeIntoVersions(client: LoadedClient, target: string): Promise<void> {
    const summary: Message = { id: 'record.moved', values: { name: client.record.name } };
    const letGo = await this.#keepVersion({ path: client.path, owner: client.record.id }, summary, target);
    try {
      await this.#parts.files.remove(client.path);
    } catch (error) {
      await letGo();
      throw error;
    }
  }

  /** Nothing comes after such a version in the file: undoing passes it over, and restoring takes what was before. */
  async #keepVersion(
    { path, owner }: KeptFile,
    summary: Message,
    lastPath: string = path,
  ): Promise<() => Promise<void>> {
    const { files, versions } = this.#parts;
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read(path));
    try {
      const key = await versions.keep({ owner, path: lastPath, summary, before, after: '' });
      return () => versions.drop(owner, key);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const values = { file: this.#nameOf(path), ...reasonAndAdvice(error) };
      throw new UserError('record.versionNotKept', values, [{ kind: 'retry' }], { cause: error });
    }
  }

  /** Two spellings of one file, or a link to the folder: the copy would be the original. */
  async #refuseSamePlace(from: string, to: string): Promise<void> {
    const { files } = this.#parts;
    const folders = await Promise.all([from, to].map((path) => files.realPath(files.parent(path))));
    const [name, wanted] = [from, to].map((path) => this.#nameOf(path).normalize('NFC').toLowerCase());
    if (folders[0] !== folders[1] || name !== wanted) return;
    throw new UserError('move.samePlace', { file: this.#nameOf(from), folder: files.parent(to) });
  }

  #refuseUnsaved(path: string): void {
    if (!this.#parts.openDocuments.hasUnsavedChanges(path)) return;
    throw new UserError('record.unsavedChanges', { file: this.#nameOf(path) }, [{ kind: 'save-and-retry', path }]);
  }

  async #refuseChanged(file: FileToCopy): Promise<void> {
    if (await areSame(this.#parts.files, file)) return;
    const values = { file: this.#nameOf(file.from), folder: this.#parts.files.parent(file.to) };
    throw new UserError('move.changedMeanwhile', values, [{ kind: 'open', path: file.from }]);
  }

  #nameOf(path: string): string {
    return this.#parts.files.baseName(path);
  }
}
