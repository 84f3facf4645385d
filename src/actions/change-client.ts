import type { Stage } from '../relationship/client/identity.ts';
import type { RecordChange, RecordEdit } from '../relationship/client/record-edit.ts';
import { isHere } from '../relationship/client/window-client.ts';

/** Moves a client to another stage; one that is there already is left alone. */
export function changeStage(stage: Stage): RecordEdit {
  return (record) => (record.stage === stage ? [] : [{ path: ['stage'], value: stage }]);
}

/** Gives a client another name; the id, and with it every document, stays the client's. */
export function renameClient(name: string): RecordEdit {
  const wanted = name.trim();
  return (record) => (wanted === '' || record.name === wanted ? [] : [{ path: ['name'], value: wanted }]);
}

/**
 * Keeps a record's folders true after it was moved. Beside the code, the code's folder is "."; in the person's own records
 * folder it is written out.
 *
 * @param folder the workspace folder that the record was moved away from, or to
 */
export function folderAfterMove(folder: string, to: 'own' | 'workspace'): RecordEdit {
  const becomes = to === 'own' ? folder : '.';
  return (record) =>
    (record.repositories ?? []).flatMap((repository, index): RecordChange[] => {
      if (repository.folder === undefined) return [];
      const isMeant = to === 'own' ? isHere(repository.folder) : repository.folder === folder;
      return isMeant ? [{ path: ['repositories', index, 'folder'], value: becomes }] : [];
    });
}
