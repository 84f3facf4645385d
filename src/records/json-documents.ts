import { FileError, type Files } from '../base/ports/files.ts';
import type { OpenDocuments } from '../base/ports/open-documents.ts';
import type { Message } from '../base/ports/text.ts';
import { inTurns, type Steps } from '../base/steps.ts';
import { UserError } from '../base/user-error.ts';
import type { MigrationContext } from '../relationship/client/migrations.ts';
import type { RecordChange } from '../relationship/client/record-edit.ts';
import { encodeText } from './file-text.ts';
import { inWords } from './file-trouble.ts';
import { LARGEST_BYTES } from './largest-file.ts';
import type { BrokenDocument, DocumentForm, WholeDocument } from './parse-document.ts';
import { errorAt } from './record-problem.ts';

/** How often a change is worked out anew when others keep writing to the file. */
const MOST_ATTEMPTS = 50;

/** A change to a whole file, before it is written. Texts are without a byte-order mark. */
export interface Rewrite<T> {
  readonly path: string;
  readonly before: WholeDocument<T> | undefined;
  readonly after: WholeDocument<T>;
  readonly summary: Message;
  /** The key of the version that is taken back. */
  readonly undoes?: string | undefined;
  /** The id that changes have in common which are taken back together. */
  readonly act?: string | undefined;
}

/** Remembers changes before they are made. */
export interface Journal<T> {
  /**
   * @returns what lets go of it again, for a change that could not be made
   * @throws {UserError} when it cannot be remembered; then the change is not made
   */
  keep(rewrite: Rewrite<T>): Promise<() => Promise<void>>;
}

/** What a file is to hold next, worked out from its fresh content; `undefined` leaves it alone. */
export type NextText<T> = (
  fresh: WholeDocument<T>,
) => Promise<(Pick<Rewrite<T>, 'undoes' | 'act'> & { readonly text: string }) | undefined>;

/** What came of a change. */
export interface Changed<T> {
  readonly changed: boolean;
  readonly document: WholeDocument<T>;
}

interface JsonDocumentsParts<T> {
  readonly files: Files;
  readonly openDocuments: OpenDocuments;
  readonly form: () => Promise<DocumentForm<T>>;
  readonly journal?: Journal<T>;
  /** What a file that is not there yet counts as; without it, a missing file is an error. */
  readonly start?: string;
  contextFor(path: string): MigrationContext;
}

/** What reads and changes the texts of files. */
interface Working<T> {
  readonly parse: (bytes: Uint8Array, context: MigrationContext) => WholeDocument<T> | BrokenDocument;
  readonly changeSteps: (text: string, changes: readonly RecordChange[]) => Steps<string>;
}

/** Files of one form, each a JSON object: read, and changed so that nobody's change is lost. */
export class JsonDocuments<T> {
  readonly #parts: JsonDocumentsParts<T>;
  readonly #turns = new Map<string, Promise<unknown>>();
  #working: Promise<Working<T>> | undefined;

  constructor(parts: JsonDocumentsParts<T>) {
    this.#parts = parts;
  }

  /**
   * Reads one file. One that is too large is broken.
   *
   * @throws {UserError} when the system does not let it be read
   */
  async load(path: string): Promise<WholeDocument<T> | BrokenDocument> {
    try {
      return (await this.#read(path)).document;
    } catch (error) {
      if (!(error instanceof UserError && error.id === 'record.tooLarge')) throw error;
      return { kind: 'broken', problems: [errorAt({ id: error.id, values: error.values })] };
    }
  }

  /**
   * Changes a file by what `changesFor` works out from its fresh content; where somebody else writes meanwhile, it is asked
   * again with theirs. No changes: the file is left alone.
   *
   * @throws {UserError} when the file is open with unsaved changes, broken, too new or cannot be written, or the outcome
   *   would be no valid file; the file is as it was then
   */
  async edit(
    path: string,
    changesFor: (value: T) => readonly RecordChange[],
    summary: Message,
    act?: string,
  ): Promise<Changed<T>> {
    const { changeSteps } = await this.#work();
    return this.rewrite(path, summary, async (fresh) => {
      const changes = changesFor(fresh.value);
      if (changes.length === 0) return undefined;
      const migrated = await inTurns(changeSteps(fresh.text, fresh.migration));
      const text = await inTurns(changeSteps(migrated, changes));
      return text === migrated ? undefined : { text, act };
    });
  }

  /** Puts another text in the place of a file's; the same care and the same errors as {@link edit}. */
  async rewrite(path: string, summary: Message, nextText: NextText<T>): Promise<Changed<T>> {
    return this.#inTurn(path, async () => {
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        const changed = await this.#parts.files.inTurn(path, () => this.#tryToRewrite(path, summary, nextText));
        if (changed) return changed;
      }
      throw new UserError('record.changedMeanwhile', { file: this.#nameOf(path) }, [{ kind: 'retry' }]);
    });
  }

  /**
   * Makes a file that is not there yet.
   *
   * @returns `undefined` when there is one already
   * @throws {UserError} when it cannot be made, or the text is no valid file
   */
  async create(path: string, text: string, summary: Message): Promise<WholeDocument<T> | undefined> {
    const after = await this.#valid(path, { text, byteOrderMark: false });
    try {
      await this.#write({ path, before: undefined, after, summary }, undefined);
    } catch (error) {
      if (error instanceof FileError && error.fault === 'changed') return undefined;
      throw keeping(after, inWords(error, this.#nameOf(path), 'create'));
    }
    return after;
  }

  /** One try; `undefined` when somebody else wrote to the file meanwhile. */
  async #tryToRewrite(path: string, summary: Message, nextText: NextText<T>): Promise<Changed<T> | undefined> {
    const file = this.#nameOf(path);
    if (this.#parts.openDocuments.hasUnsavedChanges(path))
      throw new UserError('record.unsavedChanges', { file }, [{ kind: 'save-and-retry', path }]);
    const { document, bytes } = await this.#read(path);
    const before = this.#writable(path, document);
    const next = await nextText(before);
    if (!next || next.text === before.text) return { changed: false, document: before };
    const after = await this.#valid(path, { text: next.text, byteOrderMark: before.byteOrderMark });
    try {
      await this.#write({ path, before, after, summary, undoes: next.undoes, act: next.act }, bytes);
      return { changed: true, document: after };
    } catch (error) {
      if (error instanceof FileError && error.fault === 'changed') return undefined;
      throw keeping(after, inWords(error, file, 'write'));
    }
  }

  async #write(rewrite: Rewrite<T>, expected: Uint8Array | undefined): Promise<void> {
    const letGo = await this.#parts.journal?.keep(rewrite);
    try {
      await this.#parts.files.replace(rewrite.path, encodeText(rewrite.after), expected);
    } catch (error) {
      await letGo?.();
      throw error;
    }
  }

  async #read(path: string) {
    const { files, start } = this.#parts;
    try {
      const bytes = await files.read(path, LARGEST_BYTES);
      return { document: await this.#parse(path, bytes), bytes };
    } catch (error) {
      const missing = error instanceof FileError && error.fault === 'missing';
      if (!missing || start === undefined) throw inWords(error, this.#nameOf(path), 'read');
      return { document: await this.#parse(path, new TextEncoder().encode(start)), bytes: undefined };
    }
  }

  #writable(path: string, document: WholeDocument<T> | BrokenDocument): WholeDocument<T> {
    const file = this.#nameOf(path);
    if (document.kind === 'broken') {
      const offset = document.problems[0]?.offset ?? 0;
      throw new UserError('record.broken', { file }, [{ kind: 'open', path, offset }]);
    }
    if (document.newerVersion !== undefined)
      throw new UserError('record.newerVersion', { file, version: document.newerVersion });
    return document;
  }

  async #valid(
    path: string,
    text: { readonly text: string; readonly byteOrderMark: boolean },
  ): Promise<WholeDocument<T>> {
    const document = await this.#parse(path, encodeText(text));
    if (document.kind === 'whole') return document;
    const problem = document.problems[0]?.message ?? { id: 'record.empty' };
    throw new UserError('record.invalidEdit', { file: this.#nameOf(path), problem });
  }

  async #parse(path: string, bytes: Uint8Array): Promise<WholeDocument<T> | BrokenDocument> {
    const { parse } = await this.#work();
    return parse(bytes, this.#parts.contextFor(path));
  }

  /** Loaded with the first file: a window without records starts without it. */
  #work(): Promise<Working<T>> {
    this.#working ??= this.#loadWorking().catch((error: unknown) => {
      this.#working = undefined;
      throw error;
    });
    return this.#working;
  }

  async #loadWorking(): Promise<Working<T>> {
    const [{ parseDocument }, { changeSteps }, form] = await Promise.all([
      import('./parse-document.ts'),
      import('./change-text.ts'),
      this.#parts.form(),
    ]);
    return { parse: (bytes, context) => parseDocument(bytes, form, context), changeSteps };
  }

  #nameOf(path: string): string {
    return this.#parts.files.baseName(path);
  }

  /** Changes to one file by this process follow each other instead of racing. */
  async #inTurn<R>(path: string, work: () => Promise<R>): Promise<R> {
    const mine = (this.#turns.get(path) ?? Promise.resolve()).then(work, work);
    const settled = mine.catch(() => {});
    this.#turns.set(path, settled);
    try {
      return await mine;
    } finally {
      if (this.#turns.get(path) === settled) this.#turns.delete(path);
    }
  }
}

/** The same error with what was to be written, so that what a person typed is not lost with it. */
function keeping({ text }: { readonly text: string }, error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  return new UserError(error.id, error.values, [...error.remedies, { kind: 'keep', text }], { cause: error.cause });
}
