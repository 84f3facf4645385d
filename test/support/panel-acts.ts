import { panelCase } from '../../src/editor/panels/panel-case.ts';
import { referencesOf } from '../../src/relationship/client/row-reference.ts';
import { inEnglish } from './flags.ts';
import { today } from './handover.ts';
import { aClient } from './records.ts';

/** A client that every act of a panel finds something of. */
export const panelRecord = aClient({
  contacts: [{ name: 'Nora' }],
  redFlags: [
    { id: 'a', flag: 'haggling', seenOn: '2026-11-01' },
    { id: 'b', flag: 'scope-creep', seenOn: '2026-10-01', resolvedOn: '2026-10-02' },
    { id: 'c', flag: 'no-agreement', declinedOn: '2026-10-01' },
  ],
  repairs: [{ id: 'r', kind: 'conversation', on: '2026-11-02' }],
  decision: { what: 'keep', on: '2026-11-03' },
});
/** What the panel of that client shows. */
export const shownCase = panelCase({
  record: panelRecord,
  readOnly: false,
  all: [panelRecord],
  profile: { version: 1 },
  today,
  text: inEnglish,
});
const [open, settled, declined] = referencesOf(panelRecord.redFlags ?? []);
const [repair] = referencesOf(panelRecord.repairs ?? []);

/** Every act there is, as a page of ours sends it. */
export const panelActs: readonly object[] = [
  { act: 'acceptSuggestion', flag: 'one-contact' },
  { act: 'declineSuggestion', flag: 'one-contact' },
  { act: 'takeBackDecline', row: declined },
  { act: 'seeFlag', flag: 'late-payment', seenOn: today, evidence: 'Invoice 7' },
  { act: 'editSighting', row: open, seenOn: '2026-11-02', evidence: 'By telephone' },
  { act: 'resolveFlag', flag: 'haggling', resolution: 'One price' },
  { act: 'reopenFlag', row: settled },
  { act: 'changeWeight', flag: 'haggling', weight: 3 },
  { act: 'answerOwnFault', flag: 'haggling', answer: 'mine' },
  { act: 'logRepair', repair: 'new terms', on: today, outcome: '', worked: true },
  { act: 'noteOutcome', row: repair, outcome: 'Better', worked: true },
  { act: 'answerQuestion', question: 'business', answer: 'Nothing' },
  { act: 'noteGutFeeling', feeling: 2 },
  { act: 'decide', what: 'leave', reason: 'Late' },
  { act: 'takeBackDecision' },
];
