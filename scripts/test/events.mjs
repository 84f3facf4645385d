import { stripVTControlCharacters } from 'node:util';
import { caseMark } from '../faults/environment.mjs';

/** What a line of output begins with when it tells an event of a test run. */
export const eventMark = '##deorbit-test ';

/** Stands in a failure that holds whatever a second window shows: what got out once, got out. */
export const finalMark = 'No second window makes up for this.';

/**
 * Something that happened in a test run.
 *
 * @typedef {{ kind: 'pass', suite: string, title: string, duration: number }
 *   | { kind: 'fail', suite: string, title: string, error: string }
 *   | { kind: 'skip', suite: string, title: string }
 *   | { kind: 'end' }} TestEvent
 */

/**
 * What one part of the tests came to.
 *
 * @typedef {object} PartResult
 * @property {string} part
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** Reads what a test run says line by line, and judges it. */
export class RunReader {
  /** @param {string} part what is being tested */
  constructor(part) {
    this.part = part;
    /** @type {Map<string, { passed: number, failed: number, skipped: number, duration: number }>} */
    this.suites = new Map();
    /** @type {string[]} */
    this.passed = [];
    /** @type {string[]} */
    this.failures = [];
    /** @type {string[]} */
    this.otherLines = [];
    /** What failed in its first window and passed in a second one. @type {string[]} */
    this.seconded = [];
    this.ended = false;
    /** How many cases the tests went through that passed: one each, but for those that tell of more. */
    this.cases = 0;
    this.told = 0;
  }

  /** @returns {string[]} the outermost suites in which something failed; none where the run itself broke */
  failedSuites() {
    const failed = [...this.suites].filter(([, suite]) => suite.failed > 0);
    const told = failed.reduce((sum, [, suite]) => sum + suite.failed, 0);
    return this.ended && told === this.failures.length ? failed.map(([name]) => name) : [];
  }

  /**
   * Lets another run of the failed suites stand in the place of each that passed in it; the first failures stay to be told,
   * and those that are final stay failures.
   *
   * @param {RunReader} second
   */
  secondBy(second) {
    const passed = [...second.suites].filter(([, { passed, failed }]) => second.ended && failed === 0 && passed > 0);
    for (const [name, suite] of passed) {
      const isOfIt = (/** @type {string} */ failure) => failure.startsWith(`${name} > `);
      if (this.failures.some((failure) => isOfIt(failure) && failure.includes(finalMark))) continue;
      this.suites.set(name, suite);
      this.seconded.push(...this.failures.filter(isOfIt));
      this.failures = this.failures.filter((failure) => !isOfIt(failure));
    }
    for (const failure of second.failures) this.failures.push(`In a second window too: ${failure}`);
  }

  /**
   * Takes a piece of whole lines.
   *
   * @param {string} text
   */
  read(text) {
    for (const line of text.split('\n')) {
      if (line.startsWith(eventMark)) this.take(JSON.parse(line.slice(eventMark.length)));
      else if (line.startsWith(caseMark)) this.told = Number(line.slice(caseMark.length));
      else if (line.trim()) this.otherLines.push(line);
    }
  }

  /**
   * Adds a failure that no test told, such as a crash.
   *
   * @param {string} text
   */
  fail(text) {
    this.failures.push(stripVTControlCharacters(text));
  }

  /**
   * Prints the results and gives the counts. A run that did not come to its end, or that ran no test, has failed.
   *
   * @returns {PartResult}
   */
  finish() {
    const counts = [...this.suites.values()];
    const passed = counts.reduce((sum, suite) => sum + suite.passed, 0);
    const skipped = counts.reduce((sum, suite) => sum + suite.skipped, 0);
    if (!this.ended && this.failures.length === 0) this.fail('The run broke off before its end.');
    if (passed === 0 && this.failures.length === 0) this.fail('Not one test ran.');
    for (const [name, suite] of this.suites) console.log(`  ${suiteLine(name, suite)}`);
    for (const failure of this.seconded) {
      console.log(`\n  ↻ Failed in its first window, passed in a second: ${failure.replaceAll('\n', '\n     ')}`);
    }
    this.failures.forEach((failure, index) => {
      console.log(`\n  ${index + 1}) ${failure.replaceAll('\n', '\n     ')}`);
    });
    if (this.failures.length && this.otherLines.length) {
      console.log(`\n  The last lines of the log:\n    ${this.otherLines.slice(-40).join('\n    ')}`);
    }
    return { part: this.part, passed, failed: this.failures.length, skipped };
  }

  /** @param {TestEvent} event */
  take(event) {
    if (event.kind === 'end') {
      this.ended = true;
      return;
    }
    const suite = this.suites.get(event.suite) ?? { passed: 0, failed: 0, skipped: 0, duration: 0 };
    this.suites.set(event.suite, suite);
    const cases = this.told || 1;
    this.told = 0;
    if (event.kind === 'pass') {
      suite.passed++;
      this.cases += cases;
      this.passed.push(`${event.suite} > ${event.title}`);
      suite.duration += event.duration;
    } else if (event.kind === 'skip') {
      suite.skipped++;
    } else {
      suite.failed++;
      this.fail(`${event.suite} > ${event.title}\n${event.error}`);
    }
  }
}

/**
 * @param {string} name
 * @param {{ passed: number, failed: number, skipped: number, duration: number }} suite
 * @returns {string}
 */
function suiteLine(name, { passed, failed, skipped, duration }) {
  const others = `${failed ? `, ${failed} FAILED` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
  return `${failed ? '✗' : '✓'} ${name}: ${passed} passed${others} (${duration} ms)`;
}
