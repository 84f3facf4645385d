import type { Files } from '../base/ports/files.ts';
import type { Git } from '../base/ports/git.ts';
import type { Log } from '../base/ports/log.ts';
import { type SeenByGit, seenByGit } from '../project/seen-by-git.ts';
import { type TrackedRecords, trackedRecords } from '../project/tracked-records.ts';
import { findRepositories } from '../records/find-repositories.ts';
import { keepOutOfGit } from '../records/keep-out-of-git.ts';
import { keepRecordsPrivate } from '../records/keep-records-private.ts';
import type { Notifications } from './notifications.ts';

/** What watching over the records' privacy needs. */
export interface PrivacyParts {
  readonly files: Files;
  /** Git, where the workspace is trusted. */
  readonly git: () => Git | undefined;
  readonly notifications: Pick<Notifications, 'warn'>;
  readonly log: Log;
  /** Whether others may look on: then nothing is said unasked, and it is said later. */
  readonly hiding: { readonly hidden: boolean };
  /** Knows the person's own folder: what becomes of that one is their affair. */
  readonly places: { isOwn(folder: string): boolean };
  /** Knows the folders where no git can be asked. */
  readonly virtualFolders: { isToBeTold(folder: string): boolean; silence(): Promise<void> };
  /** Opens a file at a line, counted from 1. */
  readonly open: (path: string, line: number) => Promise<void>;
  /** Begins *Untrack Records...*. */
  readonly untrack: () => Thenable<unknown>;
}

/** Looks, once a folder and window, whether the records really stay out of git, and says so if not. */
export class RecordPrivacy {
  readonly #parts: PrivacyParts;
  readonly #looked = new Set<string>();
  readonly #keptOut = new Set<string>();

  constructor(parts: PrivacyParts) {
    this.#parts = parts;
  }

  /**
   * To be called before a record is written into a folder: keeps it out of git and of npm packages, but for the person's
   * own, which may be a repository of theirs.
   *
   * @throws {FileError} when neither can be told
   */
  readonly keepOut = async (folder: string): Promise<void> => {
    if (!this.#parts.places.isOwn(folder)) await keepRecordsPrivate(this.#parts.files, folder);
  };

  /**
   * To be called with the records that were read: those that were copied here by hand, or were there before the repository,
   * are kept out of it, too. Of those that git tracks already it says so: before the next write is in time, after it is not.
   * Settles when everything is said. Never rejects.
   */
  readonly recordsRead = async (paths: readonly string[]): Promise<void> => {
    const { files, log } = this.#parts;
    const folders = [...new Set(paths.map((path) => files.parent(path)))].filter(
      (folder) => !this.#keptOut.has(folder),
    );
    // Beside each other: a warning about one may stand there unanswered.
    await Promise.all(
      folders.map((folder) => this.#keepReadOut(folder).catch((error) => log.error(`privacy of ${folder}`, error))),
    );
  };

  async #keepReadOut(folder: string): Promise<void> {
    const { files } = this.#parts;
    const git = this.#parts.git();
    if (!git || this.#parts.places.isOwn(folder) || (await findRepositories(files, folder)).length === 0) return;
    this.#keptOut.add(folder);
    const tracked = await trackedRecords(git, files, folder);
    if (!tracked) return this.keepOut(folder);
    if (this.#looked.has(folder)) return;
    if (this.#parts.hiding.hidden) return void this.#keptOut.delete(folder);
    this.#looked.add(folder);
    await this.#warnOfTracked(tracked);
  }

  /** To be called after a record was written; settles when everything is said. Never rejects. */
  readonly recordWritten = async (path: string): Promise<void> => {
    const folder = this.#parts.files.parent(path);
    if (this.#looked.has(folder) || this.#parts.places.isOwn(folder)) return;
    const isVirtual = this.#parts.virtualFolders.isToBeTold(folder);
    const git = this.#parts.git();
    if (!git && !isVirtual) return;
    this.#looked.add(folder);
    try {
      if (isVirtual) await this.#lookAtVirtual(folder);
      else if (git) await this.#look(git, folder);
    } catch (error) {
      this.#parts.log.error(`privacy of ${folder}`, error);
    }
  };

  /** Where the git folder is there too, the line in its exclude file holds. */
  async #lookAtVirtual(folder: string): Promise<void> {
    const { files, notifications, virtualFolders } = this.#parts;
    if ((await findRepositories(files, folder)).length > 0) return;
    const values = { folder: files.baseName(folder) };
    const chosen = await notifications.warn({ id: 'privacy.virtual', values }, { silent: { id: 'waysOut.silent' } });
    if (chosen === 'silent') await virtualFolders.silence();
  }

  async #look(git: Git, folder: string): Promise<void> {
    const tracked = await trackedRecords(git, this.#parts.files, folder);
    if (tracked) return this.#warnOfTracked(tracked);
    const seen = await seenByGit(git, this.#parts.files, folder);
    if (seen.kind === 'seen') await this.#warnOfCommit(git, folder, seen);
  }

  async #warnOfTracked({ folder, count }: TrackedRecords): Promise<void> {
    const values = { folder: this.#parts.files.baseName(folder), count };
    const answers = { untrack: { id: 'privacy.untrack' } } as const;
    if (await this.#parts.notifications.warn({ id: 'privacy.tracked', values }, answers)) await this.#parts.untrack();
  }

  async #warnOfCommit(git: Git, folder: string, { rule }: Extract<SeenByGit, { kind: 'seen' }>): Promise<void> {
    const { files, notifications } = this.#parts;
    const name = files.baseName(folder);
    if (rule) {
      const values = { folder: name, file: files.baseName(rule.file), line: rule.line, pattern: rule.pattern };
      const chosen = await notifications.warn({ id: 'privacy.seen', values }, { open: { id: 'privacy.openRule' } });
      if (chosen === 'open') await this.#parts.open(rule.file, rule.line);
      return;
    }
    const chosen = await notifications.warn(
      { id: 'privacy.seenUnruled', values: { folder: name } },
      { keepOut: { id: 'privacy.keepOut' } },
    );
    if (chosen !== 'keepOut') return;
    await keepOutOfGit(files, folder);
    await this.#look(git, folder);
  }
}
