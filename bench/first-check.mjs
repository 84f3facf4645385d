import { pathToFileURL } from 'node:url';

const [name = '', bundle = '', text = ''] = process.argv.slice(2);
const before = process.memoryUsage().rss;
const started = performance.now();
if (name === 'deorbit') {
  /** @type {typeof import('./letters-subject.ts')} */
  const subject = await import(pathToFileURL(bundle).href);
  await subject.checkAnew(text, 'en');
} else {
  const { linters } = await import('./prose-linters.mjs');
  const check = await linters[name]?.();
  await check?.(text);
}
const time = performance.now() - started;
process.stdout.write(JSON.stringify({ time, memory: (process.memoryUsage().rss - before) / 1024 / 1024 }));
process.exit(0);
