import { addDays, monthInWords } from '../../base/calendar/days.ts';
import { numberFormat } from '../../base/intl-formats.ts';
import { nextReportOn } from '../../relationship/signals/report-rhythm.ts';
import type { ClientFacts } from '../client-facts.ts';
import { formatPercent } from '../handover/formats.ts';
import { fillIn } from '../handover/words.ts';
import { literalMarkdown } from '../markdown.ts';
import type { ItemView } from './common-view.ts';
import { isToDo, isWorkKnown, unknownTask, withDueDay } from './ending.ts';
import type { LetterVariant } from './letter-kinds.ts';
import type { LetterWriter } from './letter-writer.ts';
import { asFact } from './seams.ts';
import type { LetterHistory, LetterSource, OwnView } from './view.ts';

type View = OwnView<'progress-report'>;
type ScopeFact = ClientFacts['scope'][number];

/** What was done since the last report, what comes next, what is in the way, and what is asked (practice 131). */
export function buildProgressReport(
  write: LetterWriter,
  _variant: LetterVariant<'progress-report'>,
  { history, today, documentId }: LetterSource,
): View {
  const { facts } = write;
  const since = history?.lastReportOn;
  const open = facts.scope.filter((item) => isNamed(item) && isToDo(item));
  const known = isWorkKnown(facts);
  const done = facts.scope.filter((item) => isNamed(item) && isDoneLately(item, since, today));
  return {
    since: asFact(write.date(since)),
    asOf: asFact(write.date(today)),
    done: done.length > 0 ? done.map((item) => doneItem(write, item)) : [unknownDone(write, documentId, today)],
    next: known ? open.filter(({ blocker }) => !blocker).map((item) => nextItem(write, item)) : [unknownTask(write)],
    allDone: known && open.length === 0,
    allBlocked: known && open.length > 0 && open.every(({ blocker }) => blocker),
    blocked: open.flatMap((item) => (item.blocker ? [blockedItem(write, item, item.blocker)] : [])),
    asked: facts.scope.filter(({ state }) => state === 'quoted').map((item) => askedItem(write, item)),
    hours: (history?.hours ?? []).map((month) => hoursRow(write, month)),
    nextReport: nextReport(write, today),
  };
}

function isNamed({ what }: ScopeFact): boolean {
  return what !== undefined && what.trim() !== '';
}

/** How far the first report looks back, in days: all that was ever done would bury what is new. */
const FIRST_REPORT_DAYS = 31;

/**
 * What was finished on the day of the last report may stand in both: named twice is better than never. So does what was
 * finished on a day that nobody noted, in the first one.
 */
function isDoneLately({ state, doneOn }: ScopeFact, since: string | undefined, today: string): boolean {
  if (state !== 'done' && state !== 'handed over') return false;
  if (doneOn === undefined) return since === undefined;
  return doneOn >= (since ?? addDays(today, -FIRST_REPORT_DAYS));
}

function doneItem(write: LetterWriter, { what, doneOn, key }: ScopeFact): ItemView {
  const values = { what: write.text(what), date: write.date(doneOn) };
  return { what: values.date ? fillIn(write.letters.doneOn, values) : values.what, key: write.key(`done.${key}`) };
}

/** A gap where the record knows of nothing that was finished: the answer becomes a finished piece of work. */
function unknownDone(write: LetterWriter, documentId: string, today: string): ItemView {
  const id = `done-${documentId}`;
  const newRow = { id, state: 'done', doneOn: today };
  return {
    what: write.need('', { label: 'done', field: ['scope', `#${id}`, 'what'], row: `done.${id}`, newRow }),
    key: write.key(`done.${id}`),
  };
}

function nextItem(write: LetterWriter, item: ScopeFact): ItemView {
  const promised = withDueDay(write, withPercent(write, item), item);
  return { what: withNextStep(write, promised, item), key: write.key(`task.${item.key}`) };
}

function blockedItem(write: LetterWriter, item: ScopeFact, blocker: string): ItemView {
  const values = { label: withPercent(write, item), value: write.text(blocker) };
  const shown = withNextStep(write, fillIn(write.words.labelled, values), item);
  return { what: shown, key: write.key(`blocked.${item.key}`) };
}

function withPercent(write: LetterWriter, { what, percentDone = 0 }: ScopeFact): string {
  const task = write.text(what);
  const percent = literalMarkdown(formatPercent(percentDone, write.language));
  return percentDone > 0 ? fillIn(write.letters.partlyDone, { what: task, percent }) : task;
}

function withNextStep(write: LetterWriter, what: string, { nextStep }: ScopeFact): string {
  return nextStep === undefined ? what : fillIn(write.letters.withNextStep, { what, step: write.text(nextStep) });
}

function askedItem(write: LetterWriter, { what, key }: ScopeFact): ItemView {
  return { what: fillIn(write.letters.answerToQuote, { what: write.text(what) }), key: write.key(`asked.${key}`) };
}

function hoursRow(write: LetterWriter, { month, worked, agreed }: LetterHistory['hours'][number]) {
  const number = (hours: number) => literalMarkdown(numberFormat(write.language).format(hours));
  return {
    month: literalMarkdown(monthInWords(month, write.language)),
    worked: number(worked),
    agreed: agreed === undefined ? write.words.dash : number(agreed),
    key: write.key(`hours.${month}`),
  };
}

function nextReport(write: LetterWriter, today: string): string {
  const rhythm = write.facts.agreement.reportEvery;
  return rhythm === undefined ? '' : asFact(write.date(nextReportOn(rhythm, today)));
}
