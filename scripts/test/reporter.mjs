import { Runner, reporters } from 'mocha';
import { eventMark } from './events.mjs';

/**
 * Tells what happens in a test run by one marked line of JSON an event, so that the same reader understands tests that
 * run in Node.js and in an extension host.
 */
export class EventReporter extends reporters.Base {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } = Runner.constants;
    runner.on(EVENT_TEST_PASS, (test) => sendEvent({ kind: 'pass', ...namesOf(test), duration: test.duration ?? 0 }));
    runner.on(EVENT_TEST_PENDING, (test) => sendEvent({ kind: 'skip', ...namesOf(test) }));
    runner.on(EVENT_TEST_FAIL, (test, error) => sendEvent({ kind: 'fail', ...namesOf(test), error: describe(error) }));
    runner.on(EVENT_RUN_END, () => sendEvent({ kind: 'end' }));
  }
}

/** @param {import('./events.mjs').TestEvent} event */
function sendEvent(event) {
  console.log(`${eventMark}${JSON.stringify(event)}`);
}

/**
 * @param {import('mocha').Runnable} test a test or a hook
 * @returns {{ suite: string, title: string }} the outermost suite's name, and the rest
 */
function namesOf(test) {
  const [suite = '', ...rest] = test.titlePath();
  return { suite, title: rest.join(' > ') };
}

/**
 * @param {unknown} error
 * @returns {string} what went wrong, with the difference between what was and what should have been
 */
function describe(error) {
  if (!(error instanceof Error)) return String(error);
  const { actual, expected } = /** @type {{ actual?: unknown, expected?: unknown }} */ (error);
  const stack = error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack}`;
  // Node's own assertions show the difference in their message already.
  if ((actual === undefined && expected === undefined) || stack.includes('+ actual')) return stack;
  const difference = reporters.Base.generateDiff(asText(actual), asText(expected));
  return `${stack}\n${difference}`;
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function asText(value) {
  return typeof value === 'string' ? value : (JSON.stringify(value, undefined, 2) ?? String(value));
}
