import { addDays } from '../../base/calendar/days.ts';
import type { Message, MessageId, Text } from '../../base/ports/text.ts';
import { REPAIR_KINDS, type RepairKind } from '../../relationship/client/private.ts';
import type { ClientRecord } from '../../relationship/client/record.ts';
import { referencesOf } from '../../relationship/client/row-reference.ts';
import { endUnderWay } from '../../relationship/exit/end-under-way.ts';
import { choiceId, nextWithLead } from '../../relationship/signals/decided.ts';
import { isEndUnderWay } from '../../relationship/signals/leave-decision.ts';
import type { DecisionView, RepairView } from '../../webview/messages.ts';
import { type PanelCase, sayIn, warningsOf } from './panel-case.ts';
import { panelWords } from './panel-words.ts';

/** Questions to oneself before deciding (practices 85 and 86). */
const OWN_QUESTIONS = ['withoutThem', 'business'] as const;
type OwnQuestion = (typeof OWN_QUESTIONS)[number];

/** The id of a question's row among the answers of a record, the same in every language. */
export function rowIdOfQuestion(question: OwnQuestion): string {
  return `own-question-${question}`;
}

/** A question as it is asked before anything is signed, or of a client one has. */
export function questionId(question: OwnQuestion, { stage }: ClientRecord): MessageId {
  return stage === 'lead' ? `decision.questionLead.${question}` : `decision.question.${question}`;
}

/** What the page is for: once the work is over nothing is left to decide. */
function introId({ stage }: ClientRecord): MessageId {
  if (stage === 'left') return 'decision.introLeft';
  return stage === 'lead' ? 'decision.introLead' : 'decision.intro';
}

/** A client on the way to a decision as their panel shows them. */
export function decisionView(of: PanelCase): DecisionView {
  const { record, readOnly, standing, context, text } = of;
  const { recommendation } = standing;
  const { today } = context;
  return {
    page: 'decision',
    intro: text.say(introId(record)),
    words: panelWords(text),
    client: record.name,
    today,
    warnings: warningsOf(of),
    editable: !readOnly,
    isRecommended: recommendation !== undefined,
    ...verdictOf(of),
    grounds: groundsOf(of),
    repairKinds: repairKindsFor(of).map((kind) => ({ value: kind, label: repairName(kind, text) })),
    repairs: repairsOf(of),
    questions: OWN_QUESTIONS.map((id) => ({
      id,
      question: text.say(questionId(id, record)),
      answer: (record.fit?.intake ?? []).find((row) => row.id === rowIdOfQuestion(id))?.answer ?? '',
    })),
    ...feelingsOf(of),
    decided: decidedOf(of),
    privateReason: record.decision?.reason ?? '',
    next: nextOf(of),
    ...choicesOf(of),
  };
}

/** What was decided. That it is announced is said with its day where the end has got to. */
function decidedOf({ record, standing, context, text }: PanelCase): readonly string[] {
  const isSaid = isEndUnderWay(record, context.today);
  return standing.decided.filter(({ id }) => !(isSaid && id === 'decided.announced')).map(sayIn(text));
}

/** What is recommended; while the end is under way, where it has got to. */
function verdictOf({ record, standing, context, text }: PanelCase): Pick<DecisionView, 'sentence' | 'reason'> {
  const say = sayIn(text);
  const { recommendation } = standing;
  if (recommendation) return { sentence: say(recommendation.sentence), reason: say(recommendation.reason) };
  const end = endUnderWay(record, context);
  if (!end) return { sentence: text.say('decision.over'), reason: '' };
  return { sentence: say(end.sentence), reason: end.details.map(say).join(' ') };
}

/** The buttons that lead on from a decision about a lead; one to decline is answered, as soon as that is recommended. */
function nextOf({ record, standing, text }: PanelCase): DecisionView['next'] {
  const next = nextWithLead(record);
  const advice = record.decision?.what ?? standing.recommendation?.advice;
  const answer = { label: text.say('decision.writeAnswer'), visit: 'declineLetter' } as const;
  const isDeclined = record.stage === 'lead' && advice === 'leave';
  if (!next) return isDeclined ? [answer] : [];
  const label = text.say('decision.setStage', { stage: { id: `stage.${next.stage}` } });
  const stage = { label, visit: next.stage === 'active' ? 'makeActive' : 'makeLeft' } as const;
  return isDeclined ? [answer, stage] : [stage];
}

/** What can be chosen. An end under way is not decided anew, but taken back; after it nothing is left to choose. */
function choicesOf({
  record,
  context,
  text,
}: PanelCase): Pick<DecisionView, 'choices' | 'coolingOff' | 'canTakeBackEnd'> {
  const { today, thresholds } = context;
  const canTakeBackEnd = isEndUnderWay(record, today);
  if (canTakeBackEnd || record.stage === 'left') return { choices: [], coolingOff: '', canTakeBackEnd };
  return {
    choices: CHOICES.map((what) => ({ what, label: text.say(choiceId(what, record)) })),
    coolingOff:
      record.stage === 'lead'
        ? ''
        : text.say('decision.coolingOff', { date: { date: addDays(today, thresholds.coolingOffDays) } }),
    canTakeBackEnd,
  };
}

function groundsOf({ standing, text }: PanelCase): DecisionView['grounds'] {
  const { recommendation, counsel } = standing;
  const lists: readonly (readonly [string, Message, readonly Message[]])[] = [
    ['for', { id: 'decision.for' }, recommendation?.speaksFor ?? []],
    ['against', { id: 'decision.against' }, recommendation?.speaksAgainst ?? []],
    ['change', { id: 'decision.wouldChange' }, recommendation?.wouldChange ?? []],
    ['mind', { id: 'decision.toMind' }, recommendation?.modifiers ?? []],
    ['know', { id: 'decision.goodToKnow' }, counsel.map(({ message }) => message)],
  ];
  const say = sayIn(text);
  return lists
    .filter(([, , items]) => items.length > 0)
    .map(([id, title, items]) => ({ id, title: say(title), items: items.map(say) }));
}

/** The repair that is recommended stands first, so that it is the one chosen. Before the work and after it there is nothing to repair. */
function repairKindsFor({ record, standing }: PanelCase): readonly RepairKind[] {
  if (record.stage === 'lead' || record.stage === 'left') return [];
  const recommended = standing.recommendation?.repair;
  return [...REPAIR_KINDS].sort((a, b) => Number(b === recommended) - Number(a === recommended));
}

function repairName(kind: RepairKind, text: Text): string {
  return text.say(`repairName.${kind.replace(' ', '-') as 'conversation'}`);
}

function repairsOf({ record, text }: PanelCase): readonly RepairView[] {
  const rows = record.repairs ?? [];
  const references = referencesOf(rows);
  return rows
    .map(({ kind, on, outcome = '', worked }, index) => ({
      on: on ?? '',
      view: {
        row: references[index] ?? { key: '', print: '' },
        title: on
          ? text.say('decision.repairOn', { repair: repairName(kind, text), date: { date: on } })
          : repairName(kind, text),
        result: text.say(worked === undefined ? 'panel.notYetKnown' : worked ? 'panel.worked' : 'panel.workedNot'),
        outcome,
        worked,
      },
    }))
    .sort((a, b) => b.on.localeCompare(a.on))
    .map(({ view }) => view);
}

const FEELINGS = [1, 2, 3, 4, 5] as const;
/** How many earlier gut feelings are shown. */
const FEELINGS_SHOWN = 6;

function feelingsOf({ record, context, text }: PanelCase) {
  const known = [...(record.fit?.gut ?? [])].sort((a, b) => b.on.localeCompare(a.on));
  const today = known.find(({ on }) => on === context.today);
  return {
    feelings: FEELINGS.map((feeling) => ({ value: String(feeling), label: text.say(`feeling.${feeling}`) })),
    feelingToday: today && String(today.feeling),
    feelingsBefore: known
      .filter(({ on }) => on !== context.today)
      .slice(0, FEELINGS_SHOWN)
      .map(({ on, feeling }) =>
        text.say('decision.feelingOn', { date: { date: on }, feeling: { id: `feeling.${feeling as 1}` } }),
      ),
  };
}

const CHOICES = ['keep', 'repair', 'leave'] as const;
