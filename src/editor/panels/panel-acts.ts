import { decide, takeBackDecision } from '../../actions/decide.ts';
import { answerQuestion, noteGutFeeling } from '../../actions/fit.ts';
import {
  acceptSuggestion,
  answerOwnFault,
  changeWeight,
  declineSuggestion,
  editSighting,
  reopenFlag,
  resolveFlag,
  seeFlag,
  takeBackDecline,
} from '../../actions/red-flags.ts';
import { logRepair, noteOutcome } from '../../actions/repairs.ts';
import type { Ids } from '../../base/ports/ids.ts';
import type { Message } from '../../base/ports/text.ts';
import type { RecordEdit } from '../../relationship/client/record-edit.ts';
import { choiceId } from '../../relationship/signals/decided.ts';
import type { Act } from '../../webview/messages.ts';
import { questionId, rowIdOfQuestion } from './decision-view.ts';
import { type PanelCase, sayIn } from './panel-case.ts';
import { kindsOffered } from './red-flags-view.ts';

/** A change to a record that a panel asks for. */
export interface PanelChange {
  readonly edit: RecordEdit;
  /** What was done, for the list of versions and for the panel itself; a panel is blank while clients are hidden. */
  readonly summary: Message;
}

type ActNamed<K extends Act['act']> = Extract<Act, { readonly act: K }>;
type Acts = { readonly [K in Act['act']]: (act: ActNamed<K>, of: PanelCase, ids: Ids) => PanelChange | undefined };

/**
 * What an act of a panel changes; nothing for one that does not fit the client as it is now, such as accepting what is no
 * longer suggested or noting a flag that nobody knows.
 */
export function changeFor(act: Act, of: PanelCase, ids: Ids): PanelChange | undefined {
  const make = acts[act.act] as (act: Act, of: PanelCase, ids: Ids) => PanelChange | undefined;
  return make(act, of, ids);
}

const acts: Acts = {
  acceptSuggestion: ({ flag }, of, ids) => {
    const found = suggestionOf(flag, of);
    return (
      found && {
        edit: acceptSuggestion({ id: ids.rowId(), flag, evidence: found.evidence }, of.context),
        summary: { id: 'done.accepted', values: { flag: found.title } },
      }
    );
  },
  declineSuggestion: ({ flag }, of, ids) => {
    const found = suggestionOf(flag, of);
    return (
      found && {
        edit: declineSuggestion({ id: ids.rowId(), flag, evidence: found.evidence }, of.context),
        summary: { id: 'done.declined', values: { flag: found.title } },
      }
    );
  },
  takeBackDecline: ({ row }) => ({ edit: takeBackDecline(row), summary: { id: 'done.declineTakenBack' } }),
  seeFlag: ({ flag, seenOn, evidence }, of, ids) => {
    const isKnown = kindsOffered(of).some(({ id }) => id === flag) || openTitle(flag, of) !== undefined;
    if (!isKnown) return undefined;
    return {
      edit: seeFlag({ id: ids.rowId(), flag, seenOn, evidence }, of.context.today),
      summary: { id: 'done.seen', values: { flag: of.context.kindOf(flag).title } },
    };
  },
  editSighting: ({ row, seenOn, evidence }, { context }) => ({
    edit: editSighting(row, { seenOn, evidence }, context.today),
    summary: { id: 'done.evidence' },
  }),
  resolveFlag: ({ flag, resolution }, of) =>
    onOpen(flag, of, (title) => ({
      edit: resolveFlag(flag, resolution, of.context.today),
      summary: { id: 'done.resolved', values: { flag: title } },
    })),
  reopenFlag: ({ row }) => ({ edit: reopenFlag(row), summary: { id: 'done.reopened' } }),
  changeWeight: ({ flag, weight }, of) =>
    onOpen(flag, of, (title) => ({
      edit: changeWeight(flag, weight === of.context.kindOf(flag).weight ? undefined : weight, of.context.today),
      summary: { id: 'done.weight', values: { flag: title, weight } },
    })),
  answerOwnFault: ({ flag, answer }, of) =>
    onOpen(flag, of, (title) => ({
      edit: answerOwnFault(flag, answer, of.context.today),
      summary: { id: 'done.ownFault', values: { flag: title, answer: { id: `panel.${answer}` } } },
    })),
  logRepair: ({ repair, on, worked, outcome }, { context }, ids) => ({
    edit: logRepair({ id: ids.rowId(), kind: repair, on, worked, outcome }, context.today),
    summary: { id: 'done.repair' },
  }),
  noteOutcome: ({ row, worked, outcome }) => ({
    edit: noteOutcome(row, { worked, outcome }),
    summary: { id: 'done.outcome' },
  }),
  answerQuestion: ({ question, answer }, { record, text }) => ({
    edit: answerQuestion({
      id: rowIdOfQuestion(question),
      question: text.say(questionId(question, record)),
      answer,
    }),
    summary: { id: 'done.answer' },
  }),
  noteGutFeeling: ({ feeling }, { context }) => ({
    edit: noteGutFeeling(feeling, context.today),
    summary: { id: 'done.feeling', values: { feeling: { id: `feeling.${feeling}` } } },
  }),
  decide: ({ what, reason }, { context, record }) => ({
    edit: decide({ what, reason }, context),
    summary: { id: 'decided.noDate', values: { choice: { id: choiceId(what, record) } } },
  }),
  takeBackDecision: () => ({ edit: takeBackDecision(), summary: { id: 'done.decisionTakenBack' } }),
};

function suggestionOf(flag: string, { standing, text }: PanelCase) {
  const found = standing.suggested.find(({ kind }) => kind.id === flag);
  return found && { title: found.kind.title, evidence: found.evidence.map(sayIn(text)).join('; ') };
}

function openTitle(flag: string, { standing }: PanelCase): Message | undefined {
  return standing.flags.open.find(({ kind }) => kind.id === flag)?.kind.title;
}

function onOpen(flag: string, of: PanelCase, make: (title: Message) => PanelChange): PanelChange | undefined {
  const title = openTitle(flag, of);
  return title && make(title);
}
