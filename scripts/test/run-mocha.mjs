import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { EventReporter } from './reporter.mjs';

/**
 * Runs every built test file of a folder in this process and tells what happens as events.
 * Usage: node run-mocha.mjs FOLDER --timeout MILLISECONDS [--grep TEXT] [--file NAME...]
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    timeout: { type: 'string', default: '10000' },
    grep: { type: 'string' },
    file: { type: 'string', multiple: true },
  },
});
process.once('disconnect', () => process.exit(1));
const folder = positionals[0] ?? '.';
const mocha = new Mocha({
  ui: 'bdd',
  timeout: Number(values.timeout),
  reporter: EventReporter,
  forbidOnly: true,
  ...(values.grep && { grep: values.grep }),
});
for (const file of await readdir(folder, { recursive: true })) {
  const isAsked =
    values.file === undefined || values.file.includes(file.slice(0, -'.test.mjs'.length).replaceAll('\\', '/'));
  if (file.endsWith('.test.mjs') && isAsked) mocha.addFile(join(folder, file));
}
await mocha.loadFilesAsync();
mocha.run((failures) => {
  // An open handle must not keep the run alive: what is left over is ended with the process.
  process.exit(failures ? 1 : 0);
});
