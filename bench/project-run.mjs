import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { answerRounds } from './rounds.mjs';

const [bundle = '', worker = '', folder = ''] = process.argv.slice(2);
/** @type {typeof import('./project-subject.ts')} */
const subject = await import(pathToFileURL(bundle).href);
// A timer of this thread, late by as long as the thread was held up.
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
answerRounds({
  round: async () => {
    const { facts } = await subject.discoverInThread(pathToFileURL(worker), folder);
    return { found: facts.length, delay: delay.max / 1e6 };
  },
  git: async () => {
    delay.reset();
    const git = await subject.timeGit(folder);
    return git && { ...git, delay: delay.max / 1e6 };
  },
});
