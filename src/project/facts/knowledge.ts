import { packageReaders } from '../packages/package-readers.ts';
import { taskReader } from '../tasks/task-reader.ts';
import type { Knowledge } from './read-project.ts';

/** All that Deorbit knows about projects; each subject has a folder of its own with its readers and judges. */
export const knowledge: Knowledge = { readers: [...packageReaders, taskReader], judges: [] };
