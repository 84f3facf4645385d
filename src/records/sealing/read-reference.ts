import { oneLine } from '../../base/one-line.ts';
import { FileError, type Files } from '../../base/ports/files.ts';
import { UserError } from '../../base/user-error.ts';
import { reasonAndAdvice } from '../file-trouble.ts';
import { isInFolder } from '../path-between.ts';
import { envValue } from './env-value.ts';

const LARGEST_ENV_FILE = 1024 * 1024;

/** Where paths of references begin. */
export interface ReferencePlaces {
  /** The folder that relative paths start from: the project's. */
  readonly base: string;
  /** What `~` stands for; `undefined` where there is no home. */
  readonly home: string | undefined;
  /** Further folders that belong to the client's work. */
  readonly within?: readonly string[];
}

/** The file that a reference leads to. */
export interface EnvFile {
  /** The path as a person would look for it; outside of the project where links lead to. */
  readonly path: string;
  /** Whether it lies in none of the folders of the client's work: a record that came with a repository may name any file. */
  readonly isOutside: boolean;
}

/** Says which file a reference leads to. */
export async function envFileOf(files: Files, path: string, places: ReferencePlaces): Promise<EnvFile> {
  const named = resolved(files, path, places);
  const real = await realPathOf(files, named);
  const folders = await Promise.all([places.base, ...(places.within ?? [])].map((each) => realPathOf(files, each)));
  const isOutside = !folders.some((folder) => isInFolder(files, real, folder));
  return { path: isOutside ? real : named, isOutside };
}

async function realPathOf(files: Files, path: string): Promise<string> {
  try {
    return await files.realPath(path);
  } catch (error) {
    if (error instanceof FileError) return path;
    throw error;
  }
}

/**
 * Reads the value that `env:FILE#KEY` names; nothing else of the file is looked at.
 *
 * @param allowOutside whether the person has agreed to files outside of the project
 * @throws {UserError} `reference.*` where the file is outside, cannot be read or lacks the key; none quotes anything of the file
 */
export async function readEnvReference(
  files: Files,
  { path, key }: { readonly path: string; readonly key: string },
  places: ReferencePlaces,
  allowOutside: boolean,
): Promise<string> {
  const file = await envFileOf(files, path, places);
  if (file.isOutside && !allowOutside)
    throw new UserError('reference.outside', { file: oneLine(file.path), folder: places.base });
  try {
    const value = envValue(new TextDecoder().decode(await files.read(file.path, LARGEST_ENV_FILE)), key);
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
