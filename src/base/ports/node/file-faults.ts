import { FileError, type FileFault } from '../files.ts';

const FAULT_OF_CODE: Readonly<Record<string, FileFault>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EEXIST: 'exists',
  ENOTEMPTY: 'exists',
  EACCES: 'denied',
  EPERM: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EBUSY: 'busy',
  EMFILE: 'busy',
  ENFILE: 'busy',
};

/** The system's word for what went wrong (ENOSPC, ...); `UNKNOWN` when the error has none. */
export function codeOf(error: unknown): string {
  if (error instanceof FileError) return error.code;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

/** The error as the port's users know it: a {@link FileError} about `path`. */
export function asFileError(error: unknown, path: string): FileError {
  if (error instanceof FileError) return error;
  const code = codeOf(error);
  return new FileError(FAULT_OF_CODE[code] ?? 'failed', path, code);
}
