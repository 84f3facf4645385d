import { resolve } from 'node:path';
import { noOpenDocuments } from '../base/ports/open-documents.ts';
import { UserError } from '../base/user-error.ts';
import { ProfileFile } from '../records/profile-file.ts';
import { PROFILE_VERSION } from '../relationship/client/form-versions.ts';
import type { Profile } from '../relationship/client/profile.ts';
import { failureInWords } from './failures.ts';
import { lineAndColumn, shownPath } from './places.ts';
import type { Shell } from './shell.ts';

/**
 * The person's own profile: from the file named, else from the usual one; an empty one where that is not there.
 *
 * @throws {UserError} when the file named is not there, or the profile cannot be read
 */
export async function loadProfile(shell: Shell, named: string | undefined): Promise<Profile> {
  const { files } = shell;
  const path = named === undefined ? shell.usualProfile : resolve(shell.folder, named);
  const file = shownPath(path, shell.folder);
  if (named !== undefined && !(await files.stat(path))) throw new UserError('cli.noProfile', { file });
  try {
    return await new ProfileFile({ files, openDocuments: noOpenDocuments, path }).load();
  } catch (error) {
    throw error instanceof UserError ? await located(error, shell, file) : error;
  }
}

/**
 * The same for what makes sense without a profile of one's own too: where the usual one cannot be read, that is noted, and
 * the defaults count.
 *
 * @throws {UserError} when the file named is not there, or cannot be read
 */
export async function loadProfileOrDefaults(shell: Shell, named: string | undefined): Promise<Profile> {
  try {
    return await loadProfile(shell, named);
  } catch (error) {
    if (named !== undefined || !(error instanceof UserError)) throw error;
    shell.note(failureInWords(error, shell.text).line);
    return { version: PROFILE_VERSION };
  }
}

/** The same error at its place, where it is about one. */
async function located(error: UserError, { files }: Shell, file: string): Promise<UserError> {
  const [remedy] = error.remedies;
  if (remedy?.kind !== 'open') return error;
  const text = new TextDecoder().decode(await files.read(remedy.path));
  const place = `${file}:${lineAndColumn(text, remedy.offset ?? 0)}`;
  return new UserError('cli.brokenRecord', { place, problem: { id: error.id, values: error.values } });
}
