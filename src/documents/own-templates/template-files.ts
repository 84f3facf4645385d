import { FileError, type Files } from '../../base/ports/files.ts';
import type { TemplateProblem } from '../../base/ports/template-worker.ts';
import { decodeText } from '../../records/file-text.ts';
import { reasonAndAdvice } from '../../records/file-trouble.ts';
import { TEMPLATES_FOLDER } from '../../records/record-file-name.ts';
import { type Language, language as languages } from '../../relationship/client/identity.ts';
import { TEMPLATE_FILE_END } from './among-templates.ts';
import { TEMPLATE_NAMES, type TemplateName, templatePlace } from './template-names.ts';

/** In bytes. */
const MOST_BYTES = 200_000;

/** A template of a person's own, or why it cannot be read. */
export type OwnTemplate = { readonly name: TemplateName; readonly path: string } & (
  | { readonly source: string }
  | { readonly problem: TemplateProblem }
);

/**
 * Where a person's own template belongs, in the folder of the records: `templates/en/sections/credentials.hbs`,
 * `templates/en/letters/farewell.hbs`.
 */
export function ownTemplatePath(
  files: Files,
  records: string,
  { language, name }: { readonly language: Language; readonly name: TemplateName },
): string {
  return files.join(records, TEMPLATES_FOLDER, language, ...templatePlace(name));
}

/** Which template a file is, and the folder of records that it belongs to; `undefined` for any other file. */
export function templateAt(
  files: Files,
  path: string,
): { readonly records: string; readonly language: Language; readonly name: TemplateName } | undefined {
  const name = TEMPLATE_NAMES.find((each) => files.baseName(path) === each + TEMPLATE_FILE_END);
  if (name === undefined) return undefined;
  const folder = templatePlace(name).reduce((below) => files.parent(below), path);
  const language = languages.options.find((each) => each === files.baseName(folder));
  const records = files.parent(files.parent(folder));
  if (!language || ownTemplatePath(files, records, { language, name }) !== path) return undefined;
  return { records, language, name };
}

/**
 * The templates of a person's own in one language, all of them or those of some names. One that cannot be read counts as
 * broken, not as missing.
 */
export async function readOwnTemplates(
  files: Files,
  records: string,
  language: Language,
  names: readonly TemplateName[] = TEMPLATE_NAMES,
): Promise<readonly OwnTemplate[]> {
  const paths = names.map((name) => ({ name, path: ownTemplatePath(files, records, { language, name }) }));
  const folders = [...new Set(paths.map(({ path }) => files.parent(path)))];
  const present = new Set((await Promise.all(folders.map((folder) => filesIn(files, folder)))).flat());
  return Promise.all(paths.filter(({ path }) => present.has(path)).map(({ name, path }) => readOne(files, name, path)));
}

async function filesIn(files: Files, folder: string): Promise<readonly string[]> {
  if ((await files.stat(folder))?.kind !== 'folder') return [];
  return (await files.list(folder)).map(({ name }) => files.join(folder, name));
}

async function readOne(files: Files, name: TemplateName, path: string): Promise<OwnTemplate> {
  try {
    const decoded = decodeText(await files.read(path, MOST_BYTES));
    if ('text' in decoded) return { name, path, source: decoded.text };
    return { name, path, problem: atStart({ id: 'template.noText' }) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.fault === 'too-large')
      return { name, path, problem: atStart({ id: 'template.tooLong', values: { most: MOST_BYTES } }) };
    return { name, path, problem: atStart({ id: 'template.unreadable', values: reasonAndAdvice(error) }) };
  }
}

function atStart(message: TemplateProblem['message']): TemplateProblem {
  return { message, line: 1, column: 1, length: 0 };
}
