import { appendRow, type RecordChange, type RecordEdit } from '../relationship/client/record-edit.ts';
import { keysOfRows } from '../relationship/client/row-titles.ts';

/** A deliverable or a later request, as a person adds it. */
export interface NewScopeItem {
  readonly id: string;
  readonly what: string;
  readonly state: 'agreed' | 'requested';
  readonly due?: string | undefined;
}

/** Adds a deliverable that was agreed, or a request that came later (practice 60: additions are seen as what they are). */
export function addScopeItem(item: NewScopeItem, today: string): RecordEdit {
  const requestedOn = item.state === 'requested' ? today : undefined;
  return (record) => [
    appendRow(record, 'scope', { id: item.id, what: item.what, state: item.state, requestedOn, due: item.due }),
  ];
}

/**
 * Marks scope items as done today, named by their keys (see `keysOfRows`). Items that are gone or done already are left
 * alone.
 */
export function markScopeItemsDone(keys: readonly string[], today: string): RecordEdit {
  return (record) => {
    const scope = record.scope ?? [];
    const keyOf = keysOfRows(scope);
    return scope.flatMap((item, index): RecordChange[] => {
      if (!keys.includes(keyOf[index] ?? '') || item.state === 'done') return [];
      return [
        { path: ['scope', index, 'state'], value: 'done' },
        { path: ['scope', index, 'doneOn'], value: today },
        ...(item.percentDone === undefined ? [] : [{ path: ['scope', index, 'percentDone'], value: 100 }]),
      ];
    });
  };
}
