import { FileError, type Files } from '../base/ports/files.ts';
import type { OpenDocuments } from '../base/ports/open-documents.ts';
import type { Message } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import { PROFILE_VERSION } from '../relationship/client/form-versions.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { RecordChange } from '../relationship/client/record-edit.ts';
import { inWords } from './file-trouble.ts';
import { JsonDocuments } from './json-documents.ts';
import type { RecordProblem } from './record-problem.ts';

/** A profile as it was found. */
export interface SeenProfile {
  readonly text: string;
  readonly profile: Profile | undefined;
  readonly problems: readonly RecordProblem[];
}

/** What a person is asked for first, by the names that the profile has for it. */
const OFFERED: readonly (keyof Profile)[] = ['name', 'title', 'business', 'email', 'country', 'currency'];

/** What a file that is not there counts as. */
const START = `{\n  "version": ${PROFILE_VERSION}\n}\n`;

/** The person's own profile: one file, made when something is first written to it. */
export class ProfileFile {
  readonly #documents: JsonDocuments<Profile>;
  readonly #files: Files;
  readonly path: string;

  constructor(parts: { readonly files: Files; readonly openDocuments: OpenDocuments; readonly path: string }) {
    this.#files = parts.files;
    this.path = parts.path;
    this.#documents = new JsonDocuments<Profile>({
      files: parts.files,
      openDocuments: parts.openDocuments,
      form: async () => (await import('./profile-form.ts')).profileForm,
      start: START,
      contextFor: () => ({ id: '' }),
    });
  }

  /**
   * The profile; an empty one where there is no file yet.
   *
   * @throws {UserError} when the file cannot be read or is broken
   */
  async load(): Promise<Profile> {
    const document = await this.#documents.load(this.path);
    if (document.kind === 'whole') return document.value;
    const [problem] = document.problems;
    const file = this.#files.baseName(this.path);
    throw new UserError('record.broken', { file }, [{ kind: 'open', path: this.path, offset: problem?.offset ?? 0 }]);
  }

  /**
   * Makes the file where there is none: nothing is filled in, and the fields that are wanted most stand there as comments.
   *
   * @param about what the file is for, as the comment at its top
   * @throws {UserError} when it cannot be written
   */
  async make(about: string): Promise<void> {
    const fields = OFFERED.map((field) => `  // "${field}": "",\n`).join('');
    const comment = about.replace(/^/gm, '// ');
    const start = `${comment}\n{\n  "version": ${PROFILE_VERSION},\n${fields}}\n`;
    try {
      if (await this.#files.stat(this.path)) return;
      await this.#files.mkdir(this.#files.parent(this.path));
      await this.#files.replace(this.path, new TextEncoder().encode(start), undefined);
    } catch (error) {
      // Another window has just made it.
      if (error instanceof FileError && (error.fault === 'changed' || error.fault === 'exists')) return;
      throw inWords(error, this.#files.baseName(this.path), 'create');
    }
  }

  /**
   * The profile where it can be read, and what is wrong with its file where it cannot; for whoever goes on all the same.
   *
   * @throws {UserError} when the system does not let the file be read
   */
  async look(): Promise<SeenProfile> {
    const isThere = await this.#files.stat(this.path).catch(() => true);
    if (!isThere) return { text: START, profile: { version: PROFILE_VERSION }, problems: [] };
    const document = await this.#documents.load(this.path);
    const text = document.text ?? '';
    return document.kind === 'whole'
      ? { text, profile: document.value, problems: [] }
      : { text, profile: undefined, problems: document.problems };
  }

  /**
   * Changes the profile by what is worked out from its fresh content.
   *
   * @throws {UserError} as for a record; the file is as it was then
   */
  async edit(
    changesFor: (profile: Profile) => readonly RecordChange[],
    summary: Message,
  ): Promise<{ readonly changed: boolean; readonly profile: Profile }> {
    try {
      await this.#files.mkdir(this.#files.parent(this.path));
    } catch (error) {
      throw inWords(error, this.#files.baseName(this.path), 'create');
    }
    const { changed, document } = await this.#documents.edit(this.path, changesFor, summary);
    return { changed, profile: document.value };
  }
}
