import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { generateContributions } from '../generate-contributions.mjs';
import { root } from '../setup/paths.mjs';
import { RunReader } from './events.mjs';

/** The TypeScript projects of the checkout. */
const projects = ['tsconfig.json', 'src/webview/tsconfig.json', 'test/tsconfig.json', 'scripts/tsconfig.json'];

/**
 * Type-checks the sources, the tests and the scripts.
 *
 * @returns {Promise<RunReader>} one passed or one failed
 */
export async function checkTypes() {
  await generateContributions();
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const outputs = [];
  for (const project of projects) outputs.push(await runTool(compiler, ['-p', project]));
  return judge('types', outputs);
}

/**
 * Lints the checkout and checks its formatting.
 *
 * @returns {Promise<RunReader>} one passed or one failed
 */
export async function checkLint() {
  const linter = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  return judge('lint', [await runTool(linter, ['check', '--error-on-warnings', '--colors=off', '.'])]);
}

/**
 * @param {string} name
 * @param {readonly { ok: boolean, output: string }[]} outcomes
 * @returns {RunReader}
 */
function judge(name, outcomes) {
  const reader = new RunReader(name);
  const bad = outcomes.filter(({ ok }) => !ok);
  if (bad.length)
    reader.take({ kind: 'fail', suite: name, title: 'check', error: bad.map((one) => one.output).join('\n') });
  else reader.take({ kind: 'pass', suite: name, title: 'check', duration: 0 });
  reader.take({ kind: 'end' });
  return reader;
}

/**
 * @param {string} script a tool's JavaScript entry
 * @param {readonly string[]} args
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function runTool(script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}
