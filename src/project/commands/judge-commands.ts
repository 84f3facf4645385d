import type { Judge, JudgedFact } from '../facts/judge-facts.ts';
import type { Evidence } from '../facts/project-fact.ts';
import { COMMAND } from './command-readers.ts';

interface Named {
  readonly purpose: 'start' | 'test';
  readonly place: string;
  readonly command: string;
  readonly at: Evidence;
}

/** How to start a project and how to test it: what its README, its scripts and its targets say, as one types it. */
export const judgeCommands: Judge = (observations) => {
  const named = observations.flatMap((observation): Named[] => {
    if (observation.kind !== 'choice' || !observation.of.startsWith(`${COMMAND}|`)) return [];
    const [, purpose, place = ''] = observation.of.split('|');
    return [{ purpose: purpose === 'test' ? 'test' : 'start', place, command: observation.name, at: observation.at }];
  });
  const readme = named.filter(({ place }) => place === 'readme').map(({ command }) => command);
  const manager = readme.map((command) => /^(?:pnpm|yarn|bun)\b/.exec(command)?.[0]).find((each) => each !== undefined);
  return [...named.filter(({ place }) => place !== PHP), ...phpTests(named)].map((each) =>
    factOf(each, {
      manager,
      readme,
      isOneOfSeveral: named.some(({ purpose, command }) => purpose === 'start' && !/^docker/.test(command)),
    }),
  );
};

const PHP = 'php';

/**
 * How to run the tests of PHP, where a configuration says that there are some and no script that is not of Node runs them:
 * by the framework, else by what the tests are written for.
 */
function phpTests(named: readonly Named[]): Named[] {
  const suite = named.find(({ place, command }) => place === PHP && command.endsWith('phpunit'));
  const isNamed = named.some(
    ({ place, purpose, command }) => place !== PHP && purpose === 'test' && !/^(?:npm|pnpm|yarn|bun)\b/.test(command),
  );
  if (!suite || isNamed) return [];
  const runners = named.filter(({ place }) => place === PHP).map(({ command }) => command);
  const command = ['php artisan test', 'vendor/bin/pest'].find((each) => runners.includes(each)) ?? suite.command;
  return [{ ...suite, command }];
}

interface Surroundings {
  readonly manager: string | undefined;
  readonly readme: readonly string[];
  /** Whether something else starts the project, so that containers are what it runs on. */
  readonly isOneOfSeveral: boolean;
}

function factOf({ purpose, place, command, at }: Named, { manager, readme, isOneOfSeveral }: Surroundings): JudgedFact {
  const name = place === 'script' ? asTyped(command, manager, readme) : command;
  const isOnlyServices = /^docker[ -]compose\b/.test(name) && isOneOfSeveral;
  return {
    kind: purpose,
    name,
    confidence: isOnlyServices ? 'weak' : place === 'readme' ? 'likely' : 'sure',
    evidence: [at],
  };
}

/** A script the way the README writes it; without one, the way its manager is usually asked for it. */
function asTyped(command: string, manager: string | undefined, readme: readonly string[]): string {
  const [own = '', script = ''] = command.split(' ');
  if (!/^(?:npm|pnpm|yarn|bun)$/.test(own)) return command;
  const used = own === 'npm' && manager ? manager : own;
  const forms = [`${used} ${script}`, `${used} run ${script}`];
  const written = forms.find((form) => readme.includes(form));
  if (written) return written;
  const isDirect = used === 'pnpm' || used === 'yarn' || (used === 'npm' && /^(?:test|start)$/.test(script));
  return isDirect ? `${used} ${script}` : `${used} run ${script}`;
}
