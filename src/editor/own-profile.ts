import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import { nextTurn } from '../base/next-turn.ts';
import type { Files } from '../base/ports/files.ts';
import type { Log } from '../base/ports/log.ts';
import type { ProfileFile } from '../records/profile-file.ts';
import type { RecordProblem } from '../records/record-problem.ts';
import { PROFILE_VERSION } from '../relationship/client/form-versions.ts';
import type { Profile } from '../relationship/client/profile.ts';

/**
 * The person's own profile: read once and followed. While its file cannot be read, what was read last counts, or the
 * defaults, and `problems` says what is wrong.
 */
export class OwnProfile extends DisposableBag {
  readonly #file: ProfileFile;
  readonly #log: Log;
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  #profile: Profile = { version: PROFILE_VERSION };
  #text: string | undefined;
  #problems: readonly RecordProblem[] = [];

  /** Fires when the profile, or what is wrong with it, has changed. */
  readonly onDidChange = this.#changed.event;

  /** Settles when the profile has been looked for once. */
  readonly loaded: Promise<void>;

  constructor({ file, files, log }: { readonly file: ProfileFile; readonly files: Files; readonly log: Log }) {
    super();
    this.#file = file;
    this.#log = log;
    this.loaded = nextTurn().then(() => {
      if (this.isDisposed) return undefined;
      const watch = files.watch(files.parent(file.path), () => void this.#read());
      this.own({ dispose: () => watch.close() });
      return this.#read();
    });
  }

  get path(): string {
    return this.#file.path;
  }

  /** Always the same object while nothing has changed. */
  get profile(): Profile {
    return this.#profile;
  }

  /** The text of the file as it was read; empty where there is none. */
  get text(): string {
    return this.#text ?? '';
  }

  get problems(): readonly RecordProblem[] {
    return this.#problems;
  }

  async #read(): Promise<void> {
    try {
      const { text, profile, problems } = await this.#file.look();
      if (this.isDisposed || text === this.#text) return;
      this.#text = text;
      this.#problems = problems;
      if (profile) this.#profile = profile;
      this.#changed.fire();
    } catch (error) {
      this.#log.error('profile', error);
    }
  }
}
