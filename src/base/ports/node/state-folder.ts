import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the command line keeps what records were before it wrote to them: in the folder for what programs remember (XDG
 * Base Directory Specification).
 */
export function commandLineVersions(): string {
  return join(process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'deorbit', 'versions');
}
