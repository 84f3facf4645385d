import type { AgendaAddress, AgendaEntry } from '../relationship/agenda/agenda-entry.ts';
import { keyOf } from '../relationship/agenda/agenda-entry.ts';
import {
  openDeliveries,
  openPromises,
  openSteps,
  owedReplies,
  renewingAssets,
  type StepKind,
  unjudgedRepairs,
} from '../relationship/agenda/rows.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { appendRow, type RecordChange, type RecordEdit } from '../relationship/client/record-edit.ts';
import { announcingStep } from '../relationship/exit/exit-plan.ts';
import { planRows } from '../relationship/exit/plan-rows.ts';
import { changeStage } from './change-client.ts';
import { settleStep } from './exit.ts';
import { noteReminder } from './reminders.ts';
import { markScopeItemsDone } from './scope-items.ts';

/** What a person has to say before some entries can be settled. */
export interface SettlementAnswer {
  /** The day of the next renewal, `YYYY-MM-DD`. */
  readonly renewal?: string;
  /** Whether a repair helped. */
  readonly worked?: boolean;
  /** The id of a row that is added. */
  readonly rowId?: string;
}

/**
 * Notes that what an entry of the agenda asks for has been done today. A row that is gone or settled by now is left
 * alone. `decide` is settled by a decision, `report` by a report that goes out, and neither here.
 */
export function settle(entry: AgendaEntry, today: string, answer: SettlementAnswer = {}): RecordEdit {
  const edit = settlementOf(entry, today, answer);
  return (record) => {
    const changes = edit(record);
    return changes.length === 0 ? [] : [...changes, ...withoutSnoozes(record, today, [keyOf(entry)])];
  };
}

function settlementOf(entry: AgendaEntry, today: string, answer: SettlementAnswer): RecordEdit {
  switch (entry.action) {
    case 'reply':
      return (record) =>
        changeAt(owedReplies(record, today), entry, (at) => [{ path: ['log', at, 'repliedOn'], value: today }]);
    case 'keep-promise':
      return (record) =>
        changeAt(openPromises(record, today), entry, (at) => [{ path: ['promises', at, 'keptOn'], value: today }]);
    case 'say-late':
      return (record) =>
        changeAt(openPromises(record, today), entry, (at) => [{ path: ['promises', at, 'warnedOn'], value: today }]);
    case 'deliver':
      return (record) =>
        openDeliveries(record).some(({ key }) => key === entry.row)
          ? markScopeItemsDone([entry.row], today)(record)
          : [];
    case 'remind':
      return entry.stage
        ? noteReminder(entry.row, { stage: entry.stage, on: today, id: answer.rowId ?? '' })
        : () => [];
    case 'renew':
      return renew(entry, answer.renewal);
    case 'judge-repair':
      return judgeRepair(entry, answer.worked);
    case 'do-step':
      return doStep(entry, today);
    case 'announce':
      return announceLeave(today);
    case 'close':
      return changeStage('left');
    case 'decide':
    case 'report':
      return () => [];
  }
}

/** A step of the plan is settled as in the plan, with what it says of the exit; others are noted where they stand. */
function doStep({ kind, row }: AgendaAddress, today: string): RecordEdit {
  if (kind === 'step' || kind === 'emergency-step') return settleStep(row, { doneOn: today });
  return (record) =>
    openSteps(record, kind as StepKind).flatMap(({ key, doneAt }) =>
      key === row ? [{ path: doneAt, value: today }] : [],
    );
}

function renew(entry: AgendaAddress, renewal: string | undefined): RecordEdit {
  return (record) =>
    renewal === undefined
      ? []
      : changeAt(renewingAssets(record), entry, (at) => [{ path: ['assets', at, 'renewal'], value: renewal }]);
}

function judgeRepair(entry: AgendaAddress, worked: boolean | undefined): RecordEdit {
  return (record) =>
    worked === undefined
      ? []
      : changeAt(unjudgedRepairs(record), entry, (at) => [{ path: ['repairs', at, 'worked'], value: worked }]);
}

/** The client has been told; an active client is one that is being left from then on (practice 3). */
function announceLeave(today: string): RecordEdit {
  return (record) => {
    if (record.exit?.announcedOn) return [];
    const noted = settleStep(announcingStep(planRows(record).list), { doneOn: today })(record);
    return [
      ...(noted.length > 0 ? noted : [{ path: ['exit', 'announcedOn'], value: today }]),
      ...(record.stage === 'active' ? [{ path: ['stage'], value: 'leaving' }] : []),
    ];
  };
}

function changeAt(
  rows: readonly { readonly key: string; readonly index: number }[],
  { row }: AgendaAddress,
  change: (index: number) => readonly RecordChange[],
): readonly RecordChange[] {
  return rows.filter(({ key }) => key === row).flatMap(({ index }) => change(index));
}

/** Leaves entries of the agenda alone until a day; what was snoozed and is back by now is cleared away. */
export function snooze(keys: readonly string[], until: string, today: string): RecordEdit {
  return (record) => {
    const rows = record.snoozed ?? [];
    const known = keys.flatMap((key): RecordChange[] => {
      const index = rows.findIndex(({ what, until: day }) => what === key && day > today);
      return index < 0 || rows[index]?.until === until ? [] : [{ path: ['snoozed', index, 'until'], value: until }];
    });
    const added = keys.filter((key) => !rows.some(({ what, until: day }) => what === key && day > today));
    if (known.length + added.length === 0) return [];
    const appended = added.map((what, at): RecordChange => {
      const { path, value } = appendRow(record, 'snoozed', { what, until });
      return { path: [path[0] ?? '', rows.length + at], value };
    });
    return [...known, ...appended, ...withoutSnoozes(record, today, [], added.length > 0)];
  };
}

/** Ends the snooze of entries before its day; what is not snoozed is left alone. */
export function wake(keys: readonly string[], today: string): RecordEdit {
  return (record) =>
    record.snoozed?.some(({ what }) => keys.includes(what)) ? withoutSnoozes(record, today, keys) : [];
}

/** Takes out snoozes that have ended and those of the keys; from the last on, so that positions hold. */
function withoutSnoozes(
  { snoozed = [] }: ClientRecord,
  today: string,
  keys: readonly string[],
  hasMore = false,
): readonly RecordChange[] {
  const ended = snoozed.flatMap(({ what, until }, index) => (until <= today || keys.includes(what) ? [index] : []));
  if (ended.length > 0 && ended.length === snoozed.length && !hasMore) return [{ path: ['snoozed'], value: undefined }];
  return ended.reverse().map((index) => ({ path: ['snoozed', index], value: undefined }));
}
