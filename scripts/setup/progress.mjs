import { spawn } from 'node:child_process';

/** Seconds between two signs of life while a slow step runs and the output is not a terminal. */
const signOfLifeSeconds = 15;

/**
 * A failure that a person can act on: its message is printed alone, without a stack.
 */
export class SetupError extends Error {
  /**
   * @param {string} message what happened and what to do next
   * @param {number} [exitCode] what the process should exit with
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'SetupError';
    this.exitCode = exitCode;
  }
}

/**
 * @param {number} milliseconds
 * @returns {string} the time in seconds with one decimal, for reading
 */
export function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Runs a slow step and says that it has begun, that it is still going, and how long it took.
 *
 * @template T
 * @param {string} title what is being done
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work gave
 * @throws whatever the work throws, after saying that the step failed
 */
export async function showProgress(title, work) {
  const started = Date.now();
  console.log(`${title} ...`);
  const timer = setInterval(() => {
    console.log(`  still working, ${Math.round((Date.now() - started) / 1000)} s so far`);
  }, signOfLifeSeconds * 1000);
  try {
    const result = await work();
    console.log(`  done in ${formatSeconds(Date.now() - started)}`);
    return result;
  } catch (error) {
    console.log(`  failed after ${formatSeconds(Date.now() - started)}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Runs a program to its end, keeping its output for the error message.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<string>} what it wrote to standard output and error
 * @throws {SetupError} when it cannot be started or ends with another code than 0; holds the output's tail
 */
export function runProgram(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => reject(new SetupError(`Could not run ${command}: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const tail = output.trimEnd().split('\n').slice(-30).join('\n');
      reject(new SetupError(`${command} ${args.join(' ')} ended with ${signal ?? `code ${code}`}:\n${tail}`));
    });
  });
}

/**
 * Runs npm, also where `npm` is a script that only a shell can start.
 *
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<string>} npm's output
 * @throws {SetupError} when npm fails; holds the output's tail
 */
export function runNpm(args, options = {}) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return runProgram(process.execPath, [script, ...args], options);
  return runProgram('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Runs a script's main function; prints a person's errors in one line and others with their stack.
 *
 * @param {() => Promise<number | undefined | void>} main gives the exit code, 0 when nothing
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = error instanceof SetupError ? error.exitCode : 1;
  }
}
