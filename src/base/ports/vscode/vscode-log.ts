import * as vscode from 'vscode';
import { withoutSecrets } from '../../secret-shape.ts';
import type { Log } from '../log.ts';

/** The output channel "Deorbit"; whatever looks like a secret is blacked out on its way in. */
export class VsCodeLog implements Log, vscode.Disposable {
  readonly #channel = vscode.window.createOutputChannel('Deorbit', { log: true });

  info(line: string): void {
    this.#channel.info(withoutSecrets(line));
  }

  warn(line: string): void {
    this.#channel.warn(withoutSecrets(line));
  }

  error(line: string, cause?: unknown): void {
    const detail = cause instanceof Error ? `\n${cause.stack ?? cause.message}` : '';
    this.#channel.error(withoutSecrets(line + detail));
  }

  show(): void {
    this.#channel.show(true);
  }

  dispose(): void {
    this.#channel.dispose();
  }
}
