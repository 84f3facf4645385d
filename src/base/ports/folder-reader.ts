import type { EntryKind } from './files.ts';

/**
 * Reads one folder and what is below it, at once rather than by and by: for threads that hold nobody up. Paths are from that
 * folder, with forward slashes, the folder itself an empty one. What fails throws a `FileError`.
 */
export interface FolderReader {
  list(path: string): readonly { readonly name: string; readonly kind: EntryKind }[];
  /** The bytes of a file, good until the next call; `too-large` when it holds more than `limit`, which is not found out by reading it. */
  read(path: string, limit: number): Uint8Array;
  /** Whether a link ends outside of the folder, or nowhere in it. */
  leadsOut(path: string): boolean;
}
