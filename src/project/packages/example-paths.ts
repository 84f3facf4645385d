import { ofLastPath } from './of-last-path.ts';

const NOT_THE_PROJECT =
  /(?:^|\/)(?:fixtures?|__fixtures__|testdata|test-data|__mocks__|mocks?|stubs?|cassettes|__snapshots__|node_modules|_?examples?|vendor|third[-_]party|bower_components|Pods|\.dart_tool|\.git|old|archived?|attic|deprecated)\/|\.(?:disabled|bak|backup|old|orig|off|unused|inactive|save|tmp)$|~$/;

/** Whether a path leads to data of tests, to somebody else's code or to something put away, which tells nothing of what the project uses. */
export const isOnlyAnExample = ofLastPath((path) => NOT_THE_PROJECT.test(path));

const TESTS =
  /(?:^|\/)(?:tests?|specs?|__tests__|e2e|cypress|features)\/|(?:[._-](?:test|spec)|_test|Tests?)\.\w+$|(?:^|\/)(?:test_|conftest)[^/]*$/;

/** Whether a file holds tests: what it names stands in for the thing itself. */
export const isTest = ofLastPath((path) => TESTS.test(path));
