import { DisposableBag } from '../base/disposables.ts';

/** How long a secret stays in the clipboard, in milliseconds. */
const CLEARED_AFTER_MS = 45_000;
/** How often it is looked at again where it could not be read, and how many times. */
const LOOKED_AT_AGAIN_MS = 15_000;
const MOST_LOOKS = 40;

/** What holds text that was copied. */
interface Clipboard {
  readText(): PromiseLike<string>;
  writeText(text: string): PromiseLike<void>;
}

/** Copies secrets, and empties the clipboard after a while, unless something else was copied by then. */
export class SecretClipboard extends DisposableBag {
  readonly #clipboard: Clipboard;
  readonly #clearedAfter: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #copied: string | undefined;

  /** @param clearedAfter in milliseconds */
  constructor(clipboard: Clipboard, clearedAfter = CLEARED_AFTER_MS) {
    super();
    this.#clipboard = clipboard;
    this.#clearedAfter = clearedAfter;
    // A window that closes does not come back to clear it.
    this.own({ dispose: () => this.#clear(0) });
  }

  /** After how many seconds it is cleared. */
  get seconds(): number {
    return Math.round(this.#clearedAfter / 1000);
  }

  /** Copies a secret; of several the last counts. */
  async copy(secret: string): Promise<void> {
    await this.#clipboard.writeText(secret);
    clearTimeout(this.#timer);
    this.#copied = secret;
    this.#timer = setTimeout(() => void this.#clear(MOST_LOOKS), this.#clearedAfter);
  }

  /** A browser's window in the background reads nothing: what may still be there is looked at again. */
  async #clear(looks: number): Promise<void> {
    clearTimeout(this.#timer);
    const copied = this.#copied;
    if (copied === undefined) return;
    const isSettled = await this.#clearedOf(copied).catch(() => false);
    if (this.#copied !== copied) return;
    const again = Math.min(LOOKED_AT_AGAIN_MS, this.#clearedAfter);
    if (!isSettled && looks > 0) this.#timer = setTimeout(() => void this.#clear(looks - 1), again);
    else this.#copied = undefined;
  }

  /** Whether the secret is known to be there no more. */
  async #clearedOf(copied: string): Promise<boolean> {
    const present = await this.#clipboard.readText();
    if (present === copied) await this.#clipboard.writeText('');
    return present !== '';
  }
}
