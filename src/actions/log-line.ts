import type { ClientRecord } from '../relationship/client/record.ts';
import { appendRow, type JsonValue, type RecordChange, type RecordEdit } from '../relationship/client/record-edit.ts';
import type { Understood, UnderstoodContact } from '../relationship/logging/understood-line.ts';

/** What of a line is written, and what else its rows need. */
export interface LoggedLine {
  /** What a person has accepted. */
  readonly items: readonly Understood[];
  /** What was typed: it stands where nothing shorter says what an item is about. */
  readonly line: string;
  /** Makes the id of a row. */
  readonly rowId: () => string;
}

/**
 * Writes what a line was understood to say, as one change: contacts and replies owed into the log, promises, and requests
 * as requested work (practice 131: both directions of the talk are noted). A day that the client wishes is no promise and is
 * kept apart from the days that are.
 *
 * @param today `YYYY-MM-DD`; the day of what names no other
 */
export function logLine({ items, line, rowId }: LoggedLine, today: string): RecordEdit {
  const told = items.find((item): item is UnderstoodContact => item.kind === 'contact' || item.kind === 'note');
  const on = told?.on ?? today;
  const ids = items.map(rowId);
  return (record) => {
    const rows = items.flatMap((item, at): Row[] => rowsOf(item, { id: ids[at] ?? '', items, line, on }));
    return rows.map((row, at) => appended(record, row, rows.slice(0, at)));
  };
}

type ListName = 'log' | 'promises' | 'scope';
type Row = readonly [list: ListName, fields: { readonly [field: string]: JsonValue | undefined }];

interface RowContext {
  readonly id: string;
  readonly items: readonly Understood[];
  readonly line: string;
  readonly on: string;
}

function rowsOf(item: Understood, { id, items, line, on }: RowContext): Row[] {
  switch (item.kind) {
    case 'promise':
      return [['promises', { id, what: item.what, madeOn: item.on ?? on, due: item.due }]];
    case 'request':
      return [['scope', { id, what: item.what, state: 'requested', requestedOn: item.on ?? on, wantedBy: item.due }]];
    case 'reply':
      // Owed for what came in, the entry of the contact itself says so; the day by which stands in the line only.
      return items.some(holdsReply)
        ? []
        : [['log', { id, on, direction: 'in', line: item.due ? line : item.what || line, replyOwed: true }]];
    default: {
      const { direction, channel, mood } = item;
      const replyOwed = (holdsReply(item) && items.some(({ kind }) => kind === 'reply')) || undefined;
      return [['log', { id, on, direction, channel, with: item.with, line: item.line, mood, replyOwed }]];
    }
  }
}

/** An answer is owed for what the client said, never for what I said myself. */
function holdsReply(item: Understood): boolean {
  return item.kind === 'contact' && item.direction !== 'out';
}

function appended(record: ClientRecord, [list, fields]: Row, before: readonly Row[]): RecordChange {
  const { path, value } = appendRow(record, list, fields);
  const added = before.filter(([other]) => other === list).length;
  return { path: [list, Number(path[1]) + added], value };
}
