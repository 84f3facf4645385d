import Mocha from 'mocha';
import { EventReporter } from '../../scripts/test/reporter.mjs';

/**
 * What VS Code calls in its extension host: defines every host test and runs them.
 *
 * @throws when a test fails, which VS Code turns into its exit code
 */
export async function run(): Promise<void> {
  const grep = process.env.DEORBIT_TEST_GREP;
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    reporter: EventReporter,
    forbidOnly: true,
    ...(grep ? { grep } : {}),
  });
  mocha.suite.emit('pre-require', globalThis, 'host-tests', mocha);
  await import('deorbit:host-tests');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
