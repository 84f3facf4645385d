import type { FileReader } from '../facts/file-reader.ts';
import { workflowReader } from './github-actions.ts';
import { azurePipelineReader, jenkinsReader } from './other-pipelines.ts';
import { scheduleReader } from './schedules.ts';
import { shellPipelineReader } from './shell-pipelines.ts';

/** Readers of pipelines, of the secrets they need from their settings, and of what runs at times. */
export const pipelineReaders: readonly FileReader[] = [
  workflowReader,
  shellPipelineReader,
  azurePipelineReader,
  jenkinsReader,
  scheduleReader,
];
