import type { MessageId } from '../../src/base/ports/text.ts';
import type { CommandId } from '../../src/generated/contributions.ts';

/** A state that a window can be in. */
export type WindowState = 'no folder' | 'several folders' | 'virtual folder' | 'Restricted Mode' | 'browser';

/**
 * What a person sees of a command: a word in the status bar that it is done, a message that says why not (or what to look
 * out for), an editor, something selected, or a question.
 */
export type Outcome =
  | { readonly does: MessageId; readonly andSays?: MessageId }
  | { readonly says: MessageId }
  | { readonly opens: string }
  | { readonly selects: true }
  | { readonly asks: 'list' | 'dialog' };

/** A command with what it is called with, and what is seen of it in each state. */
export interface CommandCase {
  /** As a key binding passes it, in a window that has the client Acme. */
  readonly args?: object;
  /** In a window that has the client, unless told otherwise below. */
  readonly usually: Outcome;
  readonly noFolder: Outcome;
  readonly except?: Partial<Record<WindowState, Outcome>>;
}

const noClient: Outcome = { says: 'client.none' };
const noDocument: Outcome = { says: 'document.none' };
/** Nothing is selected in the list of the project's facts. */
const noFact: CommandCase = { usually: { says: 'facts.noneSelected' }, noFolder: { says: 'facts.noneSelected' } };
/** Nothing is due for the client, and no row is selected. */
const noEntry: CommandCase = { usually: { says: 'settle.nothing' }, noFolder: { says: 'settle.nothing' } };

/**
 * Every command that package.json declares, in the order in which they are run: each finds what the ones before it have
 * left. One that is missing here does not compile.
 */
export const commandCases: Readonly<Record<CommandId, CommandCase>> = {
  'deorbit.openRecord': { args: { client: 'Acme' }, usually: { opens: 'acme.client.json' }, noFolder: noClient },
  'deorbit.addScopeItem': {
    args: { client: 'Acme', what: 'Export' },
    usually: { does: 'addScopeItem.done' },
    noFolder: noClient,
    except: {
      'virtual folder': { does: 'addScopeItem.done', andSays: 'privacy.virtual' },
      browser: { does: 'addScopeItem.done', andSays: 'privacy.virtual' },
    },
  },
  'deorbit.log': {
    args: { client: 'Acme', line: 'called them yesterday' },
    usually: { asks: 'list' },
    noFolder: noClient,
  },
  'deorbit.promise': {
    args: { client: 'Acme', what: 'Plan', due: '2030-01-02' },
    usually: { does: 'promise.done' },
    noFolder: noClient,
  },
  'deorbit.request': { args: { client: 'Acme', what: 'Discount' }, usually: { asks: 'list' }, noFolder: noClient },
  'deorbit.gutFeeling': {
    args: { client: 'Acme', feeling: 4 },
    usually: { does: 'gutFeeling.done' },
    noFolder: noClient,
  },
  'deorbit.repairTried': {
    args: { client: 'Acme', kind: 'boundary' },
    usually: { does: 'repairTried.done' },
    noFolder: noClient,
  },
  'deorbit.hours': { args: { client: 'Acme', hours: '1:30' }, usually: { does: 'hours.done' }, noFolder: noClient },
  'deorbit.invoice': { args: { client: 'Acme', number: '7' }, usually: { asks: 'list' }, noFolder: noClient },
  'deorbit.payment': { args: { client: 'Acme' }, usually: { says: 'payment.nothing' }, noFolder: noClient },
  'deorbit.redFlagFromSelection': {
    usually: { says: 'redFlagFromSelection.nothing' },
    noFolder: { says: 'redFlagFromSelection.nothing' },
  },
  'deorbit.lateSaid': noEntry,
  'deorbit.addCredential': {
    args: { client: 'Acme', name: 'Hosting' },
    usually: { does: 'addCredential.done' },
    noFolder: noClient,
  },
  'deorbit.storeSecret': {
    args: { client: 'Acme', credential: 'Hosting' },
    usually: { asks: 'list' },
    noFolder: noClient,
  },
  'deorbit.copySecret': { args: { client: 'Acme' }, usually: { says: 'secret.noneHeld' }, noFolder: noClient },
  'deorbit.forgetSecret': { args: { client: 'Acme' }, usually: { says: 'secret.noneHeld' }, noFolder: noClient },
  'deorbit.discoverProjectFacts': {
    args: { client: 'Acme' },
    usually: { does: 'discover.nothing' },
    noFolder: { says: 'workspace.none' },
    except: { 'several folders': { asks: 'list' } },
  },
  'deorbit.discoverAgain': {
    usually: { does: 'discover.nothing' },
    noFolder: { says: 'workspace.none' },
    except: { 'several folders': { asks: 'list' } },
  },
  'deorbit.acceptFact': noFact,
  'deorbit.ignoreFact': noFact,
  'deorbit.offerFactAgain': noFact,
  'deorbit.openFact': noFact,
  'deorbit.acceptSureFacts': { usually: { says: 'facts.noneSure' }, noFolder: { says: 'facts.noneSure' } },
  'deorbit.showAllFacts': {
    usually: { does: 'facts.allShown' },
    noFolder: { says: 'facts.noneSelected' },
    except: { 'several folders': { says: 'facts.noneSelected' } },
  },
  'deorbit.showFewerFacts': {
    usually: { does: 'facts.fewerShown' },
    noFolder: { says: 'facts.noneSelected' },
    except: { 'several folders': { says: 'facts.noneSelected' } },
  },
  'deorbit.checkSecrets': { usually: { does: 'checkSecrets.nothing' }, noFolder: { does: 'checkSecrets.nothing' } },
  'deorbit.setReference': {
    args: { client: 'Acme', credential: 'Hosting', reference: 'op://Clients/Hosting/password' },
    usually: { does: 'setReference.done' },
    noFolder: noClient,
  },
  'deorbit.sealCredentials': { args: { client: 'Acme' }, usually: { asks: 'list' }, noFolder: noClient },
  'deorbit.openSealedCredentials': { usually: { asks: 'list' }, noFolder: { asks: 'list' } },
  'deorbit.markScopeItemDone': {
    args: { client: 'Acme', what: 'Export' },
    usually: { does: 'markDone.done' },
    noFolder: noClient,
  },
  'deorbit.changeStage': {
    args: { client: 'Acme', stage: 'leaving' },
    usually: { does: 'changeStage.done' },
    noFolder: noClient,
  },
  'deorbit.startExit': {
    args: { client: 'Acme', reason: 'My schedule is full.', lastDay: '2099-12-31', options: [] },
    usually: { does: 'startExit.done' },
    noFolder: noClient,
  },
  'deorbit.addDatesToCalendar': { args: { client: 'Acme' }, usually: { asks: 'list' }, noFolder: noClient },
  'deorbit.exitStepDone': {
    args: { client: 'Acme', step: 'talk', on: '2026-11-01' },
    usually: { does: 'stepDone.done' },
    noFolder: noClient,
  },
  'deorbit.exitStepReopen': {
    args: { client: 'Acme', step: 'talk' },
    usually: { does: 'stepReopen.done' },
    noFolder: noClient,
  },
  'deorbit.exitStepMove': {
    args: { client: 'Acme', step: 'talk', on: '2099-12-30' },
    usually: { does: 'moveStep.done' },
    noFolder: noClient,
  },
  'deorbit.exitLastDay': {
    args: { client: 'Acme', lastDay: '2099-12-30' },
    usually: { does: 'moveLastDay.done' },
    noFolder: noClient,
  },
  'deorbit.exitStepSkip': {
    args: { client: 'Acme', step: 'talk', reason: 'settled by telephone' },
    usually: { does: 'stepSkip.done' },
    noFolder: noClient,
  },
  'deorbit.cancelExit': {
    args: { client: 'Acme', changed: 'new terms' },
    usually: { does: 'cancelExit.done' },
    noFolder: noClient,
  },
  'deorbit.remind': { args: { client: 'Acme' }, usually: { says: 'remind.nothing' }, noFolder: noClient },
  'deorbit.renameClient': {
    args: { client: 'Acme', name: 'Acme & Sons', file: false },
    usually: { does: 'renameClient.done' },
    noFolder: noClient,
  },
  'deorbit.undoLastRecordChange': { usually: { does: 'undo.done' }, noFolder: { says: 'undo.nothing' } },
  'deorbit.insertHandover': {
    args: { client: 'Acme' },
    usually: { does: 'insertHandover.newDocument' },
    noFolder: noClient,
  },
  'deorbit.nextGap': { usually: { selects: true }, noFolder: noDocument },
  'deorbit.previousGap': { usually: { selects: true }, noFolder: noDocument },
  'deorbit.saveAnswers': { usually: { does: 'saveAnswers.nothingNew' }, noFolder: noDocument },
  'deorbit.refreshHandover': { usually: { does: 'refresh.nothing' }, noFolder: noDocument },
  'deorbit.insertSection': {
    args: { client: 'Acme', sections: ['credentials'] },
    usually: { does: 'insertSection.done' },
    noFolder: noClient,
  },
  'deorbit.checkThisLetter': {
    args: { client: 'Acme', kind: 'farewell', language: 'en' },
    usually: { does: 'check.done' },
    noFolder: { says: 'check.noLetter' },
  },
  'deorbit.deliver': { usually: { asks: 'list' }, noFolder: noDocument },
  'deorbit.deliverToWorkspace': { usually: { asks: 'dialog' }, noFolder: noDocument },
  'deorbit.copyForEmail': { usually: { asks: 'dialog' }, noFolder: noDocument },
  'deorbit.copyFormatted': { usually: { asks: 'dialog' }, noFolder: noDocument },
  'deorbit.openInMailProgram': { usually: { says: 'deliver.tooLong' }, noFolder: noDocument },
  'deorbit.saveEmailDraft': { usually: { asks: 'dialog' }, noFolder: noDocument },
  'deorbit.saveAsHtml': { usually: { asks: 'dialog' }, noFolder: noDocument },
  'deorbit.newDocument': {
    args: { client: 'Acme', kind: 'questionnaire' },
    usually: { does: 'newDocument.done' },
    noFolder: noClient,
  },
  'deorbit.customiseTemplate': {
    args: { client: 'Acme', template: 'handover' },
    usually: { does: 'customiseTemplate.done' },
    noFolder: noClient,
    except: {
      'Restricted Mode': { says: 'customiseTemplate.untrusted' },
      browser: { says: 'customiseTemplate.unavailable' },
    },
  },
  'deorbit.openRedFlags': { args: { client: 'Acme' }, usually: { opens: 'Red Flags: Acme' }, noFolder: noClient },
  'deorbit.decide': { args: { client: 'Acme' }, usually: { opens: 'Decision: Acme' }, noFolder: noClient },
  'deorbit.openPortfolio': { usually: { opens: '[Preview] Portfolio.md' }, noFolder: noClient },
  'deorbit.openSample': {
    usually: { asks: 'list' },
    noFolder: { asks: 'list' },
    except: { browser: { says: 'sample.notInBrowser' } },
  },
  'deorbit.export': { usually: { asks: 'list' }, noFolder: noClient },
  // Without a file it asks for one.
  'deorbit.import': { usually: { asks: 'list' }, noFolder: { asks: 'list' } },
  'deorbit.idealClient': { usually: { asks: 'list' }, noFolder: { asks: 'list' } },
  'deorbit.openProfile': { usually: { opens: 'profile.json' }, noFolder: { opens: 'profile.json' } },
  'deorbit.addClient': {
    args: { name: 'Bolt' },
    usually: { does: 'addClient.done' },
    noFolder: { says: 'workspace.none' },
    except: { 'several folders': { asks: 'list' } },
  },
  'deorbit.moveRecord': {
    args: { client: 'Acme' },
    usually: { asks: 'list' },
    noFolder: noClient,
    except: { browser: { says: 'ownFolder.notInBrowser' } },
  },
  'deorbit.restoreRecord': { usually: { asks: 'list' }, noFolder: { says: 'restore.nothingAtAll' } },
  'deorbit.untrackRecords': {
    usually: { says: 'untrack.nothing' },
    noFolder: { says: 'untrack.nothing' },
    except: {
      'virtual folder': { says: 'untrack.notOnThisMachine' },
      'Restricted Mode': { says: 'untrack.untrusted' },
      browser: { says: 'untrack.notOnThisMachine' },
    },
  },
  'deorbit.forgetClient': {
    args: { client: 'Acme' },
    usually: { asks: 'dialog' },
    noFolder: { says: 'forget.nobody' },
  },
  'deorbit.deleteRecord': { args: { client: 'Acme' }, usually: { asks: 'dialog' }, noFolder: noClient },
  'deorbit.replyGiven': noEntry,
  'deorbit.promiseKept': noEntry,
  'deorbit.deliveryDone': noEntry,
  'deorbit.reminderSent': noEntry,
  'deorbit.stepDone': noEntry,
  'deorbit.renewed': noEntry,
  'deorbit.leaveAnnounced': noEntry,
  'deorbit.repairJudged': noEntry,
  'deorbit.writeReport': noEntry,
  'deorbit.workEnded': noEntry,
  'deorbit.settle': noEntry,
  'deorbit.snooze': noEntry,
  'deorbit.wake': noEntry,
  'deorbit.hide': { usually: { does: 'hide.done', andSays: 'hide.editorsShow' }, noFolder: { does: 'hide.done' } },
  'deorbit.show': { usually: { does: 'hide.shown' }, noFolder: { does: 'hide.shown' } },
};
