import type { Knowledge } from '../facts/read-project.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { EntryFinder } from './find-entry.ts';
import { judgeOfServices } from './judge-services.ts';
import { deadFileReader, readerOfNamedFiles, readerOfSigns } from './read-signs.ts';

/** How to find the services and data stores of a catalogue. */
export function knowServices(entries: readonly CatalogueEntry[]): Knowledge {
  const finder = new EntryFinder(entries);
  return {
    readers: [readerOfSigns(finder), deadFileReader, readerOfNamedFiles(finder)],
    judges: [judgeOfServices(finder)],
  };
}
