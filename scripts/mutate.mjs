import { parseArgs } from 'node:util';
import { rooms } from './mutation/rooms.mjs';
import { ensureStryker, tryRoom } from './mutation/stryker.mjs';
import { asTable, outcomeOf, scoreOf } from './mutation/table.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { formatSeconds, runMain, SetupError } from './setup/progress.mjs';

/** Of a hundred changes in a room at least as many are noticed. */
const goal = 80;

const help = `npm run mutate [-- ROOM...]

Changes the code of the rooms that reckon, one change at a time, and asks their tests: what no test notices, no test states.
Rooms: ${rooms.map(({ room }) => room).join(', ')}; all when none is named. Tried again is only what was changed since.
  --force            tries everything again
  --concurrency N    processes at once; 2 by default`;

await runMain(main);

/** @returns {Promise<number>} the exit code: 1 when a room is below the goal */
async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { force: { type: 'boolean' }, concurrency: { type: 'string', default: '2' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const unknown = positionals.find((name) => !rooms.some(({ room }) => room === name));
  if (unknown) throw new SetupError(`There is no room "${unknown}".\n\n${help}`, 2);
  const started = Date.now();
  await ensureDependencies();
  await ensureStryker();
  const outcomes = [];
  for (const room of rooms) {
    if (positionals.length && !positionals.includes(room.room)) continue;
    console.log(`\n${room.room} ...`);
    const report = await tryRoom(room, { force: values.force ?? false, concurrency: Number(values.concurrency) });
    outcomes.push(outcomeOf(room.room, report));
  }
  console.log(`\n${asTable(outcomes)}\n\nAll of it took ${formatSeconds(Date.now() - started)}.`);
  return outcomes.every((outcome) => scoreOf(outcome) >= goal) ? 0 : 1;
}
