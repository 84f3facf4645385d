import type { ProjectFact } from '../project/facts/project-fact.ts';
import { sameJson } from '../relationship/client/change-value.ts';
import type { AcceptedFact, ClientRecord } from '../relationship/client/record.ts';
import type { JsonValue, RecordChange, RecordEdit } from '../relationship/client/record-edit.ts';
import { fieldsOf } from './accept-facts.ts';
import { type FactsOfFolder, matchFacts, rowsOfFolder, wouldHaveFound } from './match-facts.ts';

/**
 * Keeps what a record says of the project true after a later run: what was found again has its lines and its day, what was
 * not found its day of going, and pieces of work that came from the code the line where they stand now. What the run did not
 * look at stays as it is, other folders of the workspace too, and so does every row that a person made of a fact.
 *
 * @param today `YYYY-MM-DD`
 */
export function followFacts(found: FactsOfFolder, today: string): RecordEdit {
  return (record) => [...factChanges(record, found, today), ...scopeChanges(record, found)];
}

function factChanges(record: ClientRecord, found: FactsOfFolder, today: string): RecordChange[] {
  const ofFolder = new Set(rowsOfFolder(record.facts, found.folder));
  const matches = matchFacts([...ofFolder], found.facts);
  return (record.facts ?? []).flatMap((row, index) => {
    if (!ofFolder.has(row)) return [];
    const fact = matches.get(row);
    const fields = fact ? presentFields(fact, found, today) : goneFields(row, found, today);
    return Object.entries(fields)
      .filter(([field, value]) => !sameJson(row[field], value))
      .map(([field, value]) => ({ path: ['facts', index, field], value }));
  });
}

function presentFields(fact: ProjectFact, { commit }: FactsOfFolder, today: string) {
  return { ...fieldsOf(fact), ...(commit !== undefined && { commit }), seenOn: today, goneOn: undefined };
}

function goneFields(row: AcceptedFact, found: FactsOfFolder, today: string): Record<string, JsonValue> {
  return row.goneOn === undefined && wouldHaveFound(found, row) ? { goneOn: today } : {};
}

/** Where a task of the code stands, as a row of the scope notes it. */
interface TaskSource {
  readonly file: string;
  readonly line: number;
  readonly key: string;
}

function scopeChanges(record: ClientRecord, { facts, folder }: FactsOfFolder): RecordChange[] {
  const rows = (record.scope ?? []).flatMap(({ what, source }, index) =>
    typeof source === 'object' && source.key !== undefined && source.folder === folder
      ? [{ kind: 'task' as const, name: what, key: source.key, source, index }]
      : [],
  );
  const matches = matchFacts(rows, facts);
  return rows.flatMap((row) => {
    const fact = matches.get(row);
    const place = fact?.evidence[0];
    const key = fact?.detail.key;
    if (!place || key === undefined) return [];
    const now: TaskSource = { file: place.file, line: place.line, key };
    return (['file', 'line', 'key'] as const)
      .filter((field) => row.source[field] !== now[field])
      .map((field) => ({ path: ['scope', row.index, 'source', field], value: now[field] }));
  });
}

/** Whether a record has anything that a later run keeps true. */
export function hasFactsToFollow({ facts, scope }: ClientRecord): boolean {
  return (facts ?? []).length > 0 || (scope ?? []).some(({ source }) => typeof source === 'object');
}
