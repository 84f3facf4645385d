import { FileError, type Files } from '../../base/ports/files.ts';
import type { FolderReader } from '../../base/ports/folder-reader.ts';
import type { DiscoveredFacts, NotReadReason } from '../facts/project-fact.ts';
import { type Knowledge, ProjectReading } from '../facts/read-project.ts';
import type { IgnoreFileAbove } from './ignore-files-above.ts';
import {
  LARGEST_FILE,
  MOST_FILES,
  type WalkAnswer,
  type WalkRequest,
  type WalkWatch,
  walkProject,
} from './walk-project.ts';

const unwatched: WalkWatch = { cancelled: () => false, progress: () => {} };

/**
 * The facts that the files of a folder tell, read at once: for a thread or a program that has nothing else to do. What
 * cannot be read is named in the result; nothing is thrown.
 *
 * @param above see `ignoreFilesAbove`
 */
export function discoverAtOnce(
  folder: FolderReader,
  knowledge: Knowledge,
  watch = unwatched,
  above: readonly IgnoreFileAbove[] = [],
): DiscoveredFacts {
  const reading = new ProjectReading(knowledge);
  const walk = walkProject(reading, watch, MOST_FILES, above);
  for (let step = walk.next(); !step.done; ) step = walk.next(answerOf(folder, step.value));
  return reading.facts();
}

function answerOf(folder: FolderReader, { ask, path }: WalkRequest): WalkAnswer {
  try {
    if (ask === 'list') return { kind: 'entries', entries: folder.list(path) };
    if (ask === 'read') return { kind: 'bytes', bytes: folder.read(path, LARGEST_FILE) };
    return { kind: 'leads-out', out: folder.leadsOut(path) };
  } catch (error) {
    return { kind: 'fault', why: reasonOf(error) };
  }
}

/**
 * The same through the port for files, for folders that this machine has not; others get their turn between any two files.
 *
 * @param root as `files` understands it
 */
export async function discoverThroughFiles(
  { files, root, above }: { readonly files: Files; readonly root: string; readonly above?: readonly IgnoreFileAbove[] },
  knowledge: Knowledge,
  watch = unwatched,
): Promise<DiscoveredFacts> {
  const reading = new ProjectReading(knowledge);
  const walk = walkProject(reading, watch, MOST_FILES, above);
  const real = await files.realPath(root).catch(() => root);
  for (let step = walk.next(); !step.done; ) {
    const { ask, path } = step.value;
    const place = path === '' ? root : files.join(root, ...path.split('/'));
    step = walk.next(await answerFrom(files, { ask, path: place }, real));
  }
  return reading.facts();
}

async function answerFrom(files: Files, { ask, path }: WalkRequest, root: string): Promise<WalkAnswer> {
  try {
    if (ask === 'list') return { kind: 'entries', entries: await files.list(path) };
    if (ask === 'read') return { kind: 'bytes', bytes: await files.read(path, LARGEST_FILE) };
    return { kind: 'leads-out', out: !(await isBelow(files, path, root)) };
  } catch (error) {
    return { kind: 'fault', why: reasonOf(error) };
  }
}

async function isBelow(files: Files, path: string, root: string): Promise<boolean> {
  // A link to nothing or to itself has no real path.
  const target = await files.realPath(path).catch(() => undefined);
  for (let at = target; at !== undefined; at = files.parent(at)) {
    if (at === root) return true;
    if (files.parent(at) === at) return false;
  }
  return false;
}

/** A file that went away while it was about to be read is denied like one that may not be read. */
function reasonOf(error: unknown): NotReadReason {
  return error instanceof FileError && error.fault === 'too-large' ? 'too-large' : 'denied';
}
