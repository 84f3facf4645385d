import { FileError, type Files } from '../base/ports/files.ts';
import { UserError } from '../base/user-error.ts';
import { ownTemplatePath } from '../documents/own-templates/template-files.ts';
import { TEMPLATE_NAMES } from '../documents/own-templates/template-names.ts';
import { areSame, type FileToCopy } from '../records/copied-files.ts';
import { reasonAndAdvice } from '../records/file-trouble.ts';
import { language as languages } from '../relationship/client/identity.ts';

/** A person's own templates beside a record that is to be moved, seen from the folder it goes to. */
export interface TemplatesToTake {
  /** There is none of the name yet. */
  readonly missing: readonly FileToCopy[];
  /** There is another one of the name. */
  readonly differing: readonly FileToCopy[];
}

/**
 * The templates that a record's documents would no longer be written by, once the record has gone from one folder of
 * records to another. Rejects with a `FileError`.
 */
export async function templatesToTake(files: Files, from: string, to: string): Promise<TemplatesToTake> {
  const missing: FileToCopy[] = [];
  const differing: FileToCopy[] = [];
  for (const language of languages.options)
    for (const name of TEMPLATE_NAMES) {
      const [source, target] = [from, to].map((folder) => ownTemplatePath(files, folder, { language, name }));
      if (source === undefined || target === undefined || !(await isFile(files, source))) continue;
      const file = { from: source, to: target };
      if (!(await files.stat(target))) missing.push(file);
      else if (!(await areSame(files, file))) differing.push(file);
    }
  return { missing, differing };
}

/**
 * Copies templates to their new place. They stay where they were, too: other clients may be there. What they take the
 * place of is kept beside them, under a name that no document uses.
 *
 * @throws {UserError} `moveRecord.templateNotCopied`; those before it are copied, and the same call again copies the rest
 */
export async function takeTemplates(files: Files, templates: readonly FileToCopy[]): Promise<void> {
  for (const file of templates) {
    try {
      await take(files, file);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const values = { file: files.baseName(file.from), ...reasonAndAdvice(error) };
      throw new UserError('moveRecord.templateNotCopied', values, [{ kind: 'retry' }], { cause: error });
    }
  }
}

async function take(files: Files, { from, to }: FileToCopy): Promise<void> {
  const bytes = await files.read(from);
  await files.mkdir(files.parent(to));
  const present = (await files.stat(to)) ? await files.read(to) : undefined;
  if (present && !(await areSame(files, { from, to })))
    await files.replace(await keptName(files, to), present, undefined);
  await files.replace(to, bytes, present);
}

async function keptName(files: Files, path: string): Promise<string> {
  const [folder, name] = [files.parent(path), files.baseName(path)];
  for (let number = 1; ; number++) {
    const kept = files.join(folder, `${name}.before${number === 1 ? '' : `-${number}`}`);
    if (!(await files.stat(kept))) return kept;
  }
}

async function isFile(files: Files, path: string): Promise<boolean> {
  return (await files.stat(path))?.kind === 'file';
}
