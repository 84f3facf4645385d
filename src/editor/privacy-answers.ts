import * as vscode from 'vscode';
import type { CommandId } from '../generated/contributions.ts';
import { openAtLine } from './notifications.ts';
import type { PrivacyParts } from './record-privacy.ts';

const UNTRACK: CommandId = 'deorbit.untrackRecords';

/** What the answers to a warning about the records' privacy do. */
export const privacyAnswers: Pick<PrivacyParts, 'open' | 'untrack'> = {
  open: openAtLine,
  untrack: () => vscode.commands.executeCommand(UNTRACK),
};
