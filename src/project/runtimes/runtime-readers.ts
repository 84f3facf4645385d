import type { FileReader } from '../facts/file-reader.ts';
import { imageVersionReader, pipelineVersionReader } from './image-versions.ts';
import { manifestLineReader, manifestVersionReader } from './manifest-versions.ts';
import { toolchainReader, toolVersionsReader, versionFileReader } from './version-files.ts';

/** Readers of the places that state a runtime's version. */
export const runtimeReaders: readonly FileReader[] = [
  versionFileReader,
  toolVersionsReader,
  toolchainReader,
  manifestVersionReader,
  manifestLineReader,
  imageVersionReader,
  pipelineVersionReader,
];
