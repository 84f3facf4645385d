import type { Files } from '../../base/ports/files.ts';
import { TEMPLATES_FOLDER } from '../../records/record-file-name.ts';

/** What the name of a template's file ends with. */
export const TEMPLATE_FILE_END = '.hbs';

/** Whether a file lies among the templates of a folder of records, under whatever name. */
export function isAmongTemplates(files: Files, records: string, path: string): boolean {
  const templates = files.join(records, TEMPLATES_FOLDER);
  let folder = files.parent(path);
  for (let up = 0; up < 3 && folder !== templates; up++) folder = files.parent(folder);
  return folder === templates && files.baseName(path).endsWith(TEMPLATE_FILE_END);
}
