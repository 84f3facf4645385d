import * as vscode from 'vscode';
import type { Clock } from '../base/ports/clock.ts';
import type { Text } from '../base/ports/text.ts';
import type { KeptLanguages } from '../documents/checks/languages/kept-files.ts';
import type { Vault } from '../records/vault/vault.ts';
import type { ClientList } from './client-list.ts';
import type { ContextKeys } from './context-keys.ts';
import { DocumentGaps } from './document-gaps.ts';
import { DocumentLens } from './document-lens.ts';
import { GapAnswer } from './gap-answer.ts';
import type { Hiding } from './hiding.ts';
import { LetterDiagnostics } from './letter-diagnostics.ts';
import { LetterFixes } from './letter-fixes.ts';
import type { Notifications } from './notifications.ts';
import type { OwnProfile } from './own-profile.ts';

interface Parts {
  readonly list: ClientList;
  readonly keys: ContextKeys;
  readonly hiding: Hiding;
  readonly profile: OwnProfile;
  readonly clock: Clock;
  readonly notifications: Notifications;
  readonly text: Text;
  readonly languages: KeptLanguages;
  readonly vault: Vault;
}

/** What helps beside a document while it is written: its gaps, and what should be looked at once more in a letter. */
export function registerDocumentSupport(parts: Parts): vscode.Disposable & { readonly letters: LetterDiagnostics } {
  const { keys, hiding, text } = parts;
  const letters = new LetterDiagnostics(parts);
  const all = vscode.Disposable.from(
    letters,
    new LetterFixes(letters, text),
    new DocumentGaps(keys, hiding, text),
    new GapAnswer(keys),
    new DocumentLens(hiding, text),
  );
  return { letters, dispose: () => all.dispose() };
}
