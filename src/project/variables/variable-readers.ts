import type { FileReader } from '../facts/file-reader.ts';
import { codeVariablesReader } from './code-variables.ts';
import {
  configurationVariablesReader,
  dockerfileVariablesReader,
  terraformVariablesReader,
} from './configuration-variables.ts';
import { envFileReader, readmeVariablesReader } from './sample-variables.ts';
import { wordPressConstantsReader } from './wordpress-constants.ts';

/** Readers of the names of environment variables. */
export const variableReaders: readonly FileReader[] = [
  codeVariablesReader,
  envFileReader,
  readmeVariablesReader,
  configurationVariablesReader,
  terraformVariablesReader,
  dockerfileVariablesReader,
  wordPressConstantsReader,
];
