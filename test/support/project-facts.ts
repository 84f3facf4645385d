import type { ProjectFact } from '../../src/project/facts/project-fact.ts';
import { taskKey } from '../../src/project/tasks/task-key.ts';
import { changedValue } from '../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import type { RecordEdit } from '../../src/relationship/client/record-edit.ts';

/** A fact that the project plainly says, seen on the first line of a file. */
export function aFact(
  kind: ProjectFact['kind'],
  name: string,
  different: Partial<Pick<ProjectFact, 'detail' | 'confidence' | 'evidence'>> = {},
): ProjectFact {
  return { kind, name, detail: {}, confidence: 'sure', evidence: [{ file: 'src/a.ts', line: 1 }], ...different };
}

/** A task in a comment, at a line of a file. */
export function aTask(name: string, file = 'src/a.ts', line = 1): ProjectFact {
  const detail = { word: 'TODO', key: taskKey(file, name, 'pay();') };
  return aFact('task', name, { detail, evidence: [{ file, line }] });
}

/** The record that an edit leaves. */
export function edited(record: ClientRecord, edit: RecordEdit): ClientRecord {
  return changedValue(record, edit(record)) as ClientRecord;
}
