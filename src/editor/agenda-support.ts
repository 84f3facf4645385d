import * as vscode from 'vscode';
import type { Clock } from '../base/ports/clock.ts';
import type { Files } from '../base/ports/files.ts';
import type { Log } from '../base/ports/log.ts';
import type { Text } from '../base/ports/text.ts';
import type { ProfileFile } from '../records/profile-file.ts';
import type { RecordStore } from '../records/record-store.ts';
import type { Vault } from '../records/vault/vault.ts';
import { AgendaStatus } from './agenda-status.ts';
import { AgendaView } from './agenda-view.ts';
import { CalendarDay } from './calendar-day.ts';
import type { ClientList } from './client-list.ts';
import { ClientsTree } from './clients-tree.ts';
import type { ContextKeys } from './context-keys.ts';
import { ExitPlanView, type ExitPlanViewParts } from './exit-plan-view.ts';
import type { Hiding } from './hiding.ts';
import { LetterNotes } from './letter-notes.ts';
import type { Notifications } from './notifications.ts';
import { OwnProfile } from './own-profile.ts';
import { RecordDiagnostics } from './record-diagnostics.ts';
import { Standings } from './standings.ts';

/** What shows and notes by itself how it goes with the clients: views, status bar, findings in records, kept letters. */
export interface AgendaSupport extends vscode.Disposable {
  readonly standings: Standings;
  readonly tree: ClientsTree;
  readonly agenda: AgendaView;
  readonly profile: OwnProfile;
}

/** Builds what follows the records, the profile and the day. */
export function registerAgendaSupport(parts: {
  readonly list: ClientList;
  readonly store: RecordStore;
  readonly hiding: Hiding;
  readonly keys: ContextKeys;
  readonly notifications: Notifications;
  readonly profile: ProfileFile;
  readonly files: Files;
  readonly text: Text;
  readonly clock: Clock;
  readonly log: Log;
  readonly vault: Vault;
}): AgendaSupport {
  const { list, hiding, keys, text, files, log, vault } = parts;
  const day = new CalendarDay(parts.clock);
  const profile = new OwnProfile({ file: parts.profile, files, log });
  const standings = new Standings({ list, day, profile, log });
  const tree = new ClientsTree({ list, hiding, text, standings, vault });
  const agenda = new AgendaView({ list, hiding, text, standings });
  const status = new AgendaStatus({ hiding, text, standings });
  const tick: ExitPlanViewParts['tick'] = async (node, isDone) =>
    (await import('./commands/exit-steps.ts')).tickStep(parts, node, isDone);
  const exitPlan = new ExitPlanView({ list, standings, hiding, keys, text, tick });
  const diagnostics = new RecordDiagnostics({ list, profile, day, hiding, text });
  const notes = new LetterNotes(parts);
  const all = vscode.Disposable.from(notes, diagnostics, status, exitPlan, agenda, tree, standings, profile, day);
  return { standings, tree, agenda, profile, dispose: () => all.dispose() };
}
