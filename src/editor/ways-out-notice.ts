import type * as vscode from 'vscode';
import type { Files } from '../base/ports/files.ts';
import type { Log } from '../base/ports/log.ts';
import type { Text } from '../base/ports/text.ts';
import type { WayOut } from '../project/ways-out.ts';
import type { Workplace } from './client-list.ts';
import type { Notifications } from './notifications.ts';
import type { RecordSides } from './record-sides.ts';
import { showPage } from './show-page.ts';

const SILENT = 'waysOutSilent';
const TOLD = 'waysOutTold';

interface WaysOutParts {
  readonly files: Files;
  readonly notifications: Notifications;
  readonly text: Text;
  readonly log: Log;
  readonly state: vscode.Memento;
  readonly recordSides: RecordSides;
}

/** Says once a workspace folder, after the first client was added there, what else would pick the records up. */
export class WaysOutNotice {
  readonly #parts: WaysOutParts;

  constructor(parts: WaysOutParts) {
    this.#parts = parts;
  }

  /** Looks, and says what was found; settles when the person has answered. Never rejects. */
  async clientAdded({ folder }: Workplace): Promise<void> {
    const { state, log, files } = this.#parts;
    const told = state.get<readonly string[]>(TOLD) ?? [];
    if (state.get(SILENT) === true || told.includes(folder)) return;
    try {
      const [{ waysOut }, { readProjectFiles }] = await Promise.all([
        import('../project/ways-out.ts'),
        import('../project/read-project-files.ts'),
      ]);
      const ways = waysOut(await readProjectFiles(files, folder));
      if (ways.length === 0) return;
      await state.update(TOLD, [...told, folder]);
      await this.#tell(ways);
    } catch (error) {
      log.error(`ways out of ${folder}`, error);
    }
  }

  async #tell(ways: readonly WayOut[]): Promise<void> {
    const chosen = await this.#parts.notifications.warn(
      { id: 'waysOut.found', values: { count: ways.length } },
      { show: { id: 'waysOut.show' }, silent: { id: 'waysOut.silent' } },
    );
    if (chosen === 'silent') await this.#parts.state.update(SILENT, true);
    if (chosen === 'show') await this.#show(ways);
  }

  async #show(ways: readonly WayOut[]): Promise<void> {
    const { recordSides, text } = this.#parts;
    const { waysOutPage } = await import('../documents/ways-out-page.ts');
    const page = recordSides.add(`${text.say('waysOut.title')}.md`, waysOutPage(ways, text));
    await showPage(page);
  }
}
