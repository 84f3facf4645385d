import { FileError, type Files } from '../../base/ports/files.ts';
import { UserError } from '../../base/user-error.ts';
import { reasonAndAdvice } from '../file-trouble.ts';
import { envValue } from './env-value.ts';

const LARGEST_ENV_FILE = 1024 * 1024;

/** Where paths of references begin. */
export interface ReferencePlaces {
  /** The folder that relative paths start from: the project's. */
  readonly base: string;
  /** What `~` stands for; `undefined` where there is no home. */
  readonly home: string | undefined;
}

/**
 * Reads the value that `env:FILE#KEY` names; nothing else of the file is looked at. The file may be anywhere: the record is
 * the person's own.
 *
 * @throws {UserError} `reference.*` where the file cannot be read or lacks the key; none quotes anything of the file
 */
export async function readEnvReference(
  files: Files,
  { path, key }: { readonly path: string; readonly key: string },
  places: ReferencePlaces,
): Promise<string> {
  const file = resolved(files, path, places);
  try {
    const value = envValue(new TextDecoder().decode(await files.read(file, LARGEST_ENV_FILE)), key);
    if (value !== undefined) return value;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UserError('reference.fileNotRead', { file: path, ...reasonAndAdvice(error) }, [], { cause: error });
  }
  throw new UserError('reference.noKey', { file: path, key });
}

function resolved(files: Files, path: string, { base, home }: ReferencePlaces): string {
  if (home !== undefined && /^~[\\/]/.test(path)) return files.join(home, path.slice(2));
  return /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path) ? path : files.join(base, path);
}
