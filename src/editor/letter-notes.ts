import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import type { Clock } from '../base/ports/clock.ts';
import type { Files } from '../base/ports/files.ts';
import type { Text } from '../base/ports/text.ts';
import { pathOf } from '../base/ports/vscode/uri-paths.ts';
import { isForOneself, isLetterKind } from '../documents/letters/letter-kinds.ts';
import type { DocumentIdentity } from '../documents/rendering.ts';
import { findDocuments } from '../documents/sections/markers.ts';
import { documentsFolderOf } from '../records/documents-folder.ts';
import type { RecordStore } from '../records/record-store.ts';
import type { ClientList } from './client-list.ts';
import { isMarkdown } from './document-gaps.ts';
import type { Notifications } from './notifications.ts';

interface LetterNotesParts {
  readonly list: ClientList;
  readonly store: RecordStore;
  readonly notifications: Notifications;
  readonly files: Files;
  readonly text: Text;
  readonly clock: Clock;
}

/**
 * Notes in the record's log that a letter was kept: saved into the client's private folder. What is for the person alone is
 * no letter to anybody, and is not noted.
 */
export class LetterNotes extends DisposableBag {
  readonly #parts: LetterNotesParts;
  /** Ids of the documents noted so far: a note that was undone does not come back with the next save. */
  readonly #noted = new Set<string>();

  constructor(parts: LetterNotesParts) {
    super();
    this.#parts = parts;
    this.own(vscode.workspace.onDidSaveTextDocument((document) => void this.#saved(document)));
  }

  async #saved(document: vscode.TextDocument): Promise<void> {
    if (!isMarkdown(document)) return;
    const letters = findDocuments(document.getText())
      .map(({ identity }) => identity)
      .filter(({ kind, id }) => isLetterKind(kind) && !isForOneself(kind) && !this.#noted.has(id));
    for (const letter of letters) await this.#note(letter, pathOf(document.uri));
  }

  async #note({ client: receiver, kind, id }: DocumentIdentity, path: string): Promise<void> {
    const { list, files, text, clock } = this.#parts;
    await list.loaded;
    const client = list.find(receiver);
    if (!client || files.parent(path) !== documentsFolderOf(files, client.path) || this.#noted.has(id)) return;
    this.#noted.add(id);
    const [{ noteKept }, { editClient }] = await Promise.all([
      import('../actions/note-letter.ts'),
      import('./commands/command.ts'),
    ]);
    const what = text.say(`newDocument.${kind}`);
    const done = { id: 'change.letterNoted', values: { what } } as const;
    const edit = noteKept({ id, document: kind, line: text.say('log.letterKept', { what }), on: clock.today() });
    await editClient(this.#parts, client, { edit, summary: done, done });
  }
}
