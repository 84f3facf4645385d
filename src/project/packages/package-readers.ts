import type { FileReader } from '../facts/file-reader.ts';
import { isOnlyAnExample } from './example-paths.ts';
import { gradleReader, versionCatalogueReader } from './gradle-manifests.ts';
import { composerReader, packageJsonReader } from './json-manifests.ts';
import { cargoReader, goModReader, pubspecReader } from './module-manifests.ts';
import { pipfileReader, pyprojectReader, requirementsReader, setupReader } from './python-manifests.ts';
import { gemfileReader } from './ruby-manifests.ts';
import { nugetReader, pomReader } from './xml-manifests.ts';

/** Readers of what package managers are told to install. */
export const packageReaders: readonly FileReader[] = [
  packageJsonReader,
  composerReader,
  requirementsReader,
  pyprojectReader,
  pipfileReader,
  setupReader,
  gemfileReader,
  goModReader,
  cargoReader,
  pubspecReader,
  pomReader,
  nugetReader,
  gradleReader,
  versionCatalogueReader,
].map((reader) => ({ ...reader, reads: (path, name) => !isOnlyAnExample(path) && reader.reads(path, name) }));
