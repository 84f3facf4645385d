import type { ClientRecord, LogEntry } from '../relationship/client/record.ts';
import { keysOfRows } from '../relationship/client/row-titles.ts';
import { EXIT_STEPS, type ExitStepId } from '../relationship/exit/exit-steps.ts';
import { asksForReply } from '../relationship/signals/open-work.ts';

declare const made: unique symbol;

/**
 * What of a record an agent's tools may work with: what passes through a tool goes to the provider of a model. Only
 * {@link openRecord} makes one, and tools see no other, so that nothing they answer depends on the private half.
 */
export type OpenRecord = ClientRecord & { readonly [made]: true };

/** The groups that are copied whole; what a tool answers is picked from them field by field. */
export const OPEN_GROUPS = [
  'version',
  'id',
  'name',
  'legalName',
  'address',
  'project',
  'stage',
  'language',
  'currency',
  'repositories',
  'contacts',
  'agreement',
  'scope',
  'credentials',
  'assets',
  'facts',
  'system',
  'invoices',
  'prepayments',
  'problems',
  'promises',
] as const satisfies readonly (keyof ClientRecord)[];

/** Steps of an exit that are work to do. What a person weighs or has to bring themselves to say stays theirs. */
const OPEN_STEPS: ReadonlySet<string> = new Set<ExitStepId>(
  EXIT_STEPS.filter((step) => !['decide', 'talk', 'announce', 'learn'].includes(step)),
);

/**
 * Copies what of a record an agent's tools may know. Of the log only the days stay on which an answer came to be owed; of
 * the exit not why it is early, nor steps in the person's own words. What is snoozed is not told from the rest.
 */
export function openRecord(record: ClientRecord): OpenRecord {
  const groups = Object.fromEntries(OPEN_GROUPS.flatMap((name) => (name in record ? [[name, record[name]]] : [])));
  const copy = { ...groups, exit: openExit(record), log: repliesOwed(record) };
  return copy as unknown as OpenRecord;
}

function openExit({ exit }: ClientRecord): ClientRecord['exit'] {
  if (!exit) return undefined;
  const { earlyReason: _, checklist = [], ...rest } = exit;
  const keys = keysOfRows(checklist);
  const steps = checklist.flatMap(({ due, doneOn, skipped }, index) => {
    const id = keys[index] ?? '';
    return OPEN_STEPS.has(id) ? [{ id, step: id, due, doneOn, skipped: skipped ? 'skipped' : undefined }] : [];
  });
  return { ...rest, checklist: steps };
}

function repliesOwed({ log = [] }: ClientRecord): LogEntry[] {
  return log.filter(asksForReply).map(({ on, repliedOn }) => ({ on, direction: 'in', replyOwed: true, repliedOn }));
}
