import * as vscode from 'vscode';
import type { Log } from '../log.ts';

type Level = 'info' | 'warn' | 'error';

/** The output channel "Deorbit"; whatever looks like a secret is blacked out on its way in. */
export class VsCodeLog implements Log, vscode.Disposable {
  readonly #channel = vscode.window.createOutputChannel('Deorbit', { log: true });
  #isClosed = false;

  info(line: string): void {
    void this.#write('info', line);
  }

  warn(line: string): void {
    void this.#write('warn', line);
  }

  error(line: string, cause?: unknown): void {
    const detail = cause instanceof Error ? `\n${cause.stack ?? cause.message}` : '';
    void this.#write('error', line + detail);
  }

  show(): void {
    this.#channel.show(true);
  }

  dispose(): void {
    this.#isClosed = true;
    this.#channel.dispose();
  }

  /** What secrets look like is loaded with the first line; the lines come in their order. Never rejects. */
  async #write(level: Level, line: string): Promise<void> {
    try {
      const { withoutSecrets } = await import('../../secret-shape.ts');
      if (!this.#isClosed) this.#channel[level](withoutSecrets(line));
    } catch {
      // The line may hold a secret, and nothing is there that would black it out.
      if (!this.#isClosed) this.#channel.error('…');
    }
  }
}
