import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const [bundle = '', worker = '', folder = ''] = process.argv.slice(2);
const rounds = 5;
/** @type {typeof import('./project-subject.ts')} */
const subject = await import(pathToFileURL(bundle).href);
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const times = [];
let found = 0;
for (let round = 0; round < rounds; round++) {
  const started = performance.now();
  found = (await subject.discoverInThread(pathToFileURL(worker), folder)).facts.length;
  times.push(performance.now() - started);
}
const ofFiles = { times, found, delay: delay.max / 1e6, memory: process.resourceUsage().maxRSS / 1024 };
delay.reset();
const git = await subject.timeGit(folder);
delay.disable();
process.stdout.write(JSON.stringify({ ...ofFiles, ...(git && { git: { ...git, delay: delay.max / 1e6 } }) }));
process.exit(0);
