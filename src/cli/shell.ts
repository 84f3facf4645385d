import type { Clock } from '../base/ports/clock.ts';
import type { Files } from '../base/ports/files.ts';
import type { Ids } from '../base/ports/ids.ts';
import type { TemplateWorker } from '../base/ports/template-worker.ts';
import type { Text } from '../base/ports/text.ts';
import type { OwnFolder } from '../records/own-folder.ts';

/** What a verb gets from the place it was typed in. */
export interface Shell {
  readonly files: Files;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Runs the person's own templates. */
  readonly templates: TemplateWorker;
  /** The interface in the person's language. */
  readonly text: Text;
  /** The folder the command was typed in; absolute. */
  readonly folder: string;
  /** The person's home folder; absolute. */
  readonly home: string;
  /** The file that is read for the profile where none is named; absolute. */
  readonly usualProfile: string;
  /** The folder that versions of records are kept in before they are changed; absolute. */
  readonly keptVersions: string;
  /** The person's own records folder, as the environment names it. */
  readonly ownRecords: OwnFolder;
  /** Writes to standard output, as it is. Rejects with a `UserError` when that cannot take it. */
  write(text: string): Promise<void>;
  /** All that comes in on standard input. */
  readInput(): Promise<Uint8Array>;
  /** Whether a person sits at standard input: reading it would wait for them. */
  readonly inputIsTerminal: boolean;
  /** Says something beside the result, on one line of standard error. */
  note(line: string): void;
}
