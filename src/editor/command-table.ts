import * as vscode from 'vscode';
import type { CommandId, ContextKey } from '../generated/contributions.ts';
import { agendaCommands } from './commands/agenda-commands.ts';
import type { Command, CommandParts } from './commands/command.ts';
import { everydayCommands } from './commands/everyday-commands.ts';
import { factCommands } from './commands/fact-commands.ts';
import { onFirstCall } from './commands/on-first-call.ts';
import { vaultCommands } from './commands/vault-commands.ts';
import type { ContextKeys } from './context-keys.ts';

/**
 * Every command that package.json declares, and no other: one that is missing or too many does not compile. What a command
 * is made of is read when it is first called, so that starting reads little.
 */
function commandTable(parts: CommandParts): Record<CommandId, Command> {
  const on = (load: () => Promise<(parts: CommandParts) => Command>) => onFirstCall(async () => (await load())(parts));
  return {
    ...agendaCommands(parts),
    ...everydayCommands(parts),
    ...factCommands(parts),
    ...vaultCommands(parts),
    'deorbit.addClient': on(async () => (await import('./commands/add-client.ts')).addClient),
    'deorbit.addCredential': on(async () => (await import('./commands/add-credential.ts')).addCredential),
    'deorbit.addScopeItem': on(async () => (await import('./commands/add-scope-item.ts')).addScopeItem),
    'deorbit.checkThisLetter': on(async () => (await import('./commands/check-this-letter.ts')).checkThisLetter),
    'deorbit.customiseTemplate': on(async () => (await import('./commands/customise-template.ts')).customiseTemplate),
    'deorbit.addDatesToCalendar': on(
      async () => (await import('./commands/add-dates-to-calendar.ts')).addDatesToCalendar,
    ),
    'deorbit.copyForEmail': on(async () => (await import('./commands/send-by-mail.ts')).copyForEmail),
    'deorbit.copyFormatted': on(async () => (await import('./commands/copy-formatted.ts')).copyFormatted),
    'deorbit.deliver': on(async () => (await import('./commands/deliver.ts')).deliver),
    'deorbit.deliverToWorkspace': on(
      async () => (await import('./commands/deliver-to-workspace.ts')).deliverToWorkspace,
    ),
    'deorbit.openInMailProgram': on(async () => (await import('./commands/send-by-mail.ts')).openInMailProgram),
    'deorbit.saveAsHtml': on(async () => (await import('./commands/save-as-html.ts')).saveAsHtml),
    'deorbit.saveEmailDraft': on(async () => (await import('./commands/send-by-mail.ts')).saveEmailDraft),
    'deorbit.cancelExit': on(async () => (await import('./commands/cancel-exit.ts')).cancelExit),
    'deorbit.exitStepDone': on(async () => (await import('./commands/exit-steps.ts')).exitStepDone),
    'deorbit.exitLastDay': on(async () => (await import('./commands/exit-dates.ts')).exitLastDay),
    'deorbit.exitStepMove': on(async () => (await import('./commands/exit-dates.ts')).exitStepMove),
    'deorbit.exitStepReopen': on(async () => (await import('./commands/exit-steps.ts')).exitStepReopen),
    'deorbit.exitStepSkip': on(async () => (await import('./commands/exit-steps.ts')).exitStepSkip),
    'deorbit.forgetClient': on(async () => (await import('./commands/forget-client.ts')).forgetClient),
    'deorbit.decide': on(async () => (await import('./commands/panels.ts')).decide),
    'deorbit.hide': on(async () => (await import('./commands/hide.ts')).hide),
    'deorbit.changeStage': on(async () => (await import('./commands/change-stage.ts')).changeStage),
    'deorbit.deleteRecord': on(async () => (await import('./commands/delete-record.ts')).deleteRecord),
    'deorbit.idealClient': on(async () => (await import('./commands/ideal-client.ts')).idealClient),
    'deorbit.import': on(async () => (await import('./commands/import-data.ts')).importData),
    'deorbit.insertHandover': on(async () => (await import('./commands/insert-handover.ts')).insertHandover),
    'deorbit.insertSection': on(async () => (await import('./commands/insert-section.ts')).insertSection),
    'deorbit.markScopeItemDone': on(async () => (await import('./commands/mark-scope-item-done.ts')).markScopeItemDone),
    'deorbit.moveRecord': on(async () => (await import('./commands/move-record.ts')).moveRecord),
    'deorbit.newDocument': on(async () => (await import('./commands/new-document.ts')).newDocument),
    'deorbit.nextGap': on(async () => (await import('./commands/gaps.ts')).nextGap),
    'deorbit.openPortfolio': on(async () => (await import('./commands/open-portfolio.ts')).openPortfolio),
    'deorbit.export': on(async () => (await import('./commands/export-data.ts')).exportData),
    'deorbit.openProfile': on(async () => (await import('./commands/open-profile.ts')).openProfile),
    'deorbit.openRecord': on(async () => (await import('./commands/open-record.ts')).openRecord),
    'deorbit.openSample': on(async () => (await import('./commands/open-sample.ts')).openSample),
    'deorbit.openRedFlags': on(async () => (await import('./commands/panels.ts')).openRedFlags),
    'deorbit.previousGap': on(async () => (await import('./commands/gaps.ts')).previousGap),
    'deorbit.refreshHandover': on(async () => (await import('./commands/refresh-handover.ts')).refreshHandover),
    'deorbit.remind': on(async () => (await import('./commands/remind.ts')).remind),
    'deorbit.renameClient': on(async () => (await import('./commands/rename-client.ts')).renameClient),
    'deorbit.startExit': on(async () => (await import('./commands/start-exit.ts')).startExit),
    'deorbit.restoreRecord': on(async () => (await import('./commands/restore-record.ts')).restoreRecord),
    'deorbit.saveAnswers': on(async () => (await import('./commands/save-answers.ts')).saveAnswers),
    'deorbit.show': on(async () => (await import('./commands/hide.ts')).show),
    'deorbit.untrackRecords': on(async () => (await import('./commands/untrack-records.ts')).untrackRecords),
    'deorbit.undoLastRecordChange': on(
      async () => (await import('./commands/undo-last-record-change.ts')).undoLastRecordChange,
    ),
  };
}

/** What a command has made when it ends well; a step of the walkthrough is done by that, not by pressing its button. */
const MADE: Partial<Record<CommandId, ContextKey>> = {
  'deorbit.addClient': 'deorbit.made.client',
  'deorbit.log': 'deorbit.made.logEntry',
  'deorbit.insertHandover': 'deorbit.made.handover',
  'deorbit.newDocument': 'deorbit.made.letter',
  'deorbit.checkThisLetter': 'deorbit.made.letter',
};

/** Registers all commands; what fails in one is shown to the person. */
export function registerCommands(parts: CommandParts & { readonly keys: ContextKeys }): vscode.Disposable {
  const registered = (Object.entries(commandTable(parts)) as [CommandId, Command][]).map(([id, command]) =>
    vscode.commands.registerCommand(id, (argument?: unknown, selected?: unknown) =>
      parts.notifications.attempt(async () => {
        await parts.standings.prepare();
        const result = await command(argument, selected);
        const made = MADE[id];
        if (made) parts.keys.set(made, true);
        return result;
      }),
    ),
  );
  return vscode.Disposable.from(...registered);
}
