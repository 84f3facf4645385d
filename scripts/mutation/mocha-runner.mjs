import { relative, resolve } from 'node:path';
import fastCheck from 'fast-check';
import Mocha from 'mocha';
import { leftTests } from './rooms.mjs';
import { builtTests, sourceOf } from './tests.mjs';

/**
 * What the changed code and this runner share: the change in force, and how often each was reached, by test.
 *
 * @typedef {object} Shared
 * @property {string} [activeMutant]
 * @property {string} [currentTestId]
 * @property {number | undefined} [hitCount]
 * @property {number | undefined} [hitLimit]
 * @property {{ static: Counts, perTest: Record<string, Counts> }} [mutantCoverage]
 * @typedef {Record<string, number>} Counts
 * @typedef {{ id: string, name: string, timeSpentMs: number, fileName: string, status: number, failureMessage: string }} Result
 */

/** What Stryker's numbers for the state of a test mean. */
const states = /** @type {const} */ ({ passed: 0, failed: 1, skipped: 2 });

/** What is reached before the tests of a suite is booked under its name with this behind it, until it is booked on them. */
const beforeMark = ' (before its tests)';

/** What a test takes at most that is asked before the others, in milliseconds. */
const quick = 20;

/** So many of the tests that last noticed a change are asked first about the next one, which mostly stands beside it. */
const remembered = 6;

/**
 * Runs the built tests for Stryker, all in one process: changes are switched on while it runs. Stryker's own runner knows
 * no newer mocha than 11, and books what is done before a suite on the test before it.
 */
class BuiltTestsRunner {
  /** @type {readonly never[]} */
  static inject = [];

  mocha = new Mocha({ ui: 'bdd', timeout: 0, reporter: class extends Mocha.reporters.Base {} });

  /** @type {Shared} */
  shared = {};

  /** What each test took when it last ran, in milliseconds. @type {Map<string, number>} */
  times = new Map();

  /** The tests that last noticed a change, the latest first. @type {readonly string[]} */
  lastToNotice = [];

  capabilities() {
    // Not so, but else Stryker starts a process for each change in what also runs while modules load; such a change is
    // tried in what runs afterwards.
    return { reloadEnvironment: true };
  }

  /** Loads the tests here and not in the first run, for which Stryker has a time limit. */
  async init() {
    const known = Reflect.get(globalThis, '__stryker__');
    if (known) this.shared = known;
    else Reflect.set(globalThis, '__stryker__', this.shared);
    this.mocha.cleanReferencesAfterRun(false);
    for (const file of await builtTests()) this.mocha.addFile(resolve(file));
    await this.mocha.loadFilesAsync();
    // The same inputs for each change, and no more of them than a change is worth.
    fastCheck.configureGlobal({ seed: 1, interruptAfterTimeLimit: 150, reporter: failWithExample });
  }

  /** @param {{ disableBail: boolean }} options */
  async dryRun({ disableBail }) {
    const before = new Map();
    const tests = await this.run({ disableBail, before });
    this.bookHooks(before);
    return { status: 'complete', tests, mutantCoverage: this.shared.mutantCoverage };
  }

  /** @param {{ activeMutant: { id: string }, testFilter?: string[], hitLimit?: number, disableBail: boolean }} options */
  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    this.shared.hitLimit = hitLimit;
    this.shared.hitCount = hitLimit ? 0 : undefined;
    this.shared.activeMutant = activeMutant.id;
    const tests = await this.runInTurn({ disableBail, only: testFilter && new Set(testFilter) });
    const { hitCount = 0 } = this.shared;
    if (hitLimit && hitCount > hitLimit) return { status: 'timeout', reason: `Reached ${hitCount} times` };
    const failed = tests.filter(({ status }) => status === states.failed);
    const nrOfTests = tests.filter(({ status }) => status !== states.skipped).length;
    if (!failed[0]) return { status: 'survived', nrOfTests };
    const noticed = failed[0].id;
    this.lastToNotice = [noticed, ...this.lastToNotice.filter((id) => id !== noticed)].slice(0, remembered);
    return {
      status: 'killed',
      nrOfTests,
      killedBy: failed.map(({ id }) => id),
      failureMessage: failed[0].failureMessage,
    };
  }

  /**
   * Those first that noticed the changes before, then those that take no time: one that fails makes the others needless.
   *
   * @param {{ disableBail: boolean, only: ReadonlySet<string> | undefined }} options
   * @returns {Promise<Result[]>}
   */
  async runInTurn({ disableBail, only }) {
    if (disableBail || !only) return await this.run({ disableBail, only });
    const first = new Set(this.lastToNotice.filter((id) => only.has(id)));
    const others = [...only].filter((id) => !first.has(id));
    const isQuick = (/** @type {string} */ id) => (this.times.get(id) ?? 0) <= quick;
    const [quickOnes, rest] = [true, false].map((is) => new Set(others.filter((id) => isQuick(id) === is)));
    /** @type {Result[]} */
    const results = [];
    for (const turn of [first, quickOnes, rest]) {
      if (!turn?.size) continue;
      results.push(...(await this.run({ disableBail, only: turn })));
      if (results.some(({ status }) => status === states.failed)) break;
    }
    return results;
  }

  /**
   * @param {{ disableBail: boolean, only?: ReadonlySet<string> | undefined, before?: Map<string, Mocha.Suite> }} options
   *   `before` takes the suites that have something done before their tests, by the name it is booked under
   * @returns {Promise<Result[]>}
   */
  async run({ disableBail, only, before }) {
    setBail(this.mocha.suite, !disableBail);
    const isMeant = (/** @type {string} */ title) => (only ? only.has(title) : !leftTests.test(title));
    // Of a pattern mocha asks no more than this; one made of thousands of names would be slow.
    Object.assign(this.mocha.options, { grep: { test: isMeant } });
    /** @type {Result[]} */
    const results = [];
    await new Promise((done) => {
      const runner = this.mocha.run(done);
      const note = (/** @type {Mocha.Runnable} */ test, /** @type {number} */ status, failureMessage = '') =>
        results.push({ ...described(test), timeSpentMs: test.duration ?? 0, status, failureMessage });
      runner.on('test', (test) => {
        this.shared.currentTestId = test.fullTitle();
      });
      runner.on('hook', (hook) => {
        if (!before || !hook.title.includes('"before all" hook') || !hook.parent) return;
        this.shared.currentTestId = hook.parent.fullTitle() + beforeMark;
        before.set(this.shared.currentTestId, hook.parent);
      });
      runner.on('pass', (test) => {
        note(test, states.passed);
        this.times.set(test.fullTitle(), test.duration ?? 0);
      });
      runner.on('pending', (test) => note(test, states.skipped));
      runner.on('fail', (test, error) => note(test, states.failed, String(error?.stack ?? error)));
    });
    return results;
  }

  /**
   * What is reached before the tests of a suite is reached for each of them.
   *
   * @param {ReadonlyMap<string, Mocha.Suite>} before
   */
  bookHooks(before) {
    const perTest = this.shared.mutantCoverage?.perTest ?? {};
    for (const [name, suite] of before) {
      const counts = Object.entries(perTest[name] ?? {});
      delete perTest[name];
      suite.eachTest((test) => {
        const own = perTest[test.fullTitle()] ?? {};
        perTest[test.fullTitle()] = own;
        for (const [mutant, count] of counts) own[mutant] = (own[mutant] ?? 0) + count;
      });
    }
  }
}

/**
 * Takes a property that was cut short before its first input for one that holds.
 *
 * @param {import('fast-check').RunDetails<unknown>} run
 */
function failWithExample(run) {
  if (run.failed && run.counterexample !== null) throw new Error(fastCheck.defaultReportMessage(run));
}

/** @param {Mocha.Runnable} test a test, or a hook that failed */
function described(test) {
  const id = test.fullTitle();
  // From the source Stryker tells whether a test has changed.
  return { id, name: id, fileName: resolve(sourceOf(relative(process.cwd(), test.file ?? ''))) };
}

/**
 * @param {Mocha.Suite} suite
 * @param {boolean} bail
 */
function setBail(suite, bail) {
  suite.bail(bail);
  for (const child of suite.suites) setBail(child, bail);
}

/** What Stryker reads from a plug-in. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'built-tests', injectableClass: BuiltTestsRunner }];
