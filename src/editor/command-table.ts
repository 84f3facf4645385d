import * as vscode from 'vscode';
import type { CommandId } from '../generated/contributions.ts';
import { addClient } from './commands/add-client.ts';
import { addCredential } from './commands/add-credential.ts';
import { addScopeItem } from './commands/add-scope-item.ts';
import { agendaCommands } from './commands/agenda-commands.ts';
import { cancelExit } from './commands/cancel-exit.ts';
import { changeStage } from './commands/change-stage.ts';
import { checkThisLetter } from './commands/check-this-letter.ts';
import type { Command, CommandParts } from './commands/command.ts';
import { customiseTemplate } from './commands/customise-template.ts';
import { deleteRecord } from './commands/delete-record.ts';
import { deliver } from './commands/deliver.ts';
import { exitLastDay, exitStepMove } from './commands/exit-dates.ts';
import { exitStepDone, exitStepReopen, exitStepSkip } from './commands/exit-steps.ts';
import { forgetClient } from './commands/forget-client.ts';
import { nextGap, previousGap } from './commands/gaps.ts';
import { hide, show } from './commands/hide.ts';
import { idealClient } from './commands/ideal-client.ts';
import { insertHandover } from './commands/insert-handover.ts';
import { insertSection } from './commands/insert-section.ts';
import { markScopeItemDone } from './commands/mark-scope-item-done.ts';
import { moveRecord } from './commands/move-record.ts';
import { newDocument } from './commands/new-document.ts';
import { openProfile } from './commands/open-profile.ts';
import { openRecord } from './commands/open-record.ts';
import { decide, openRedFlags } from './commands/panels.ts';
import { refreshHandover } from './commands/refresh-handover.ts';
import { remind } from './commands/remind.ts';
import { renameClient } from './commands/rename-client.ts';
import { restoreRecord } from './commands/restore-record.ts';
import { saveAnswers } from './commands/save-answers.ts';
import { startExit } from './commands/start-exit.ts';
import { undoLastRecordChange } from './commands/undo-last-record-change.ts';
import { untrackRecords } from './commands/untrack-records.ts';

/** Every command that package.json declares, and no other: one that is missing or too many does not compile. */
function commandTable(parts: CommandParts): Record<CommandId, Command> {
  return {
    ...agendaCommands(parts),
    'deorbit.addClient': addClient(parts),
    'deorbit.addCredential': addCredential(parts),
    'deorbit.addScopeItem': addScopeItem(parts),
    'deorbit.checkThisLetter': checkThisLetter(parts),
    'deorbit.customiseTemplate': customiseTemplate(parts),
    'deorbit.deliver': deliver(parts),
    'deorbit.cancelExit': cancelExit(parts),
    'deorbit.exitStepDone': exitStepDone(parts),
    'deorbit.exitLastDay': exitLastDay(parts),
    'deorbit.exitStepMove': exitStepMove(parts),
    'deorbit.exitStepReopen': exitStepReopen(parts),
    'deorbit.exitStepSkip': exitStepSkip(parts),
    'deorbit.forgetClient': forgetClient(parts),
    'deorbit.decide': decide(parts),
    'deorbit.hide': hide(parts),
    'deorbit.changeStage': changeStage(parts),
    'deorbit.deleteRecord': deleteRecord(parts),
    'deorbit.idealClient': idealClient(parts),
    'deorbit.insertHandover': insertHandover(parts),
    'deorbit.insertSection': insertSection(parts),
    'deorbit.markScopeItemDone': markScopeItemDone(parts),
    'deorbit.moveRecord': moveRecord(parts),
    'deorbit.newDocument': newDocument(parts),
    'deorbit.nextGap': nextGap(parts),
    'deorbit.openProfile': openProfile(parts),
    'deorbit.openRecord': openRecord(parts),
    'deorbit.openRedFlags': openRedFlags(parts),
    'deorbit.previousGap': previousGap(parts),
    'deorbit.refreshHandover': refreshHandover(parts),
    'deorbit.remind': remind(parts),
    'deorbit.renameClient': renameClient(parts),
    'deorbit.startExit': startExit(parts),
    'deorbit.restoreRecord': restoreRecord(parts),
    'deorbit.saveAnswers': saveAnswers(parts),
    'deorbit.show': show(parts),
    'deorbit.untrackRecords': untrackRecords(parts),
    'deorbit.undoLastRecordChange': undoLastRecordChange(parts),
  };
}

/** Registers all commands; what fails in one is shown to the person. */
export function registerCommands(parts: CommandParts): vscode.Disposable {
  const registered = Object.entries(commandTable(parts)).map(([id, command]) =>
    vscode.commands.registerCommand(id, (argument?: unknown, selected?: unknown) =>
      parts.notifications.attempt(() => command(argument, selected)),
    ),
  );
  return vscode.Disposable.from(...registered);
}
