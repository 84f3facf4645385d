import type { Files } from '../base/ports/files.ts';
import { RECORD_FILE_END, sameForm, TEMPLATES_FOLDER } from './record-file-name.ts';

/** The private folder of a client's documents: beside the record, under the record's name without its end. */
export function documentsFolderOf(files: Files, recordPath: string): string {
  const name = files.baseName(recordPath);
  const stem = name.endsWith(RECORD_FILE_END) ? name.slice(0, -RECORD_FILE_END.length) : '';
  return files.join(files.parent(recordPath), folderName(stem));
}

function folderName(stem: string): string {
  // A file that is called nothing but the end would make the records folder itself the place.
  if (stem.trim() === '' || /^\.+$/.test(stem)) return 'documents';
  return sameForm(stem) === TEMPLATES_FOLDER ? `${stem}-client` : stem;
}
