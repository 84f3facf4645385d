import assert from 'node:assert/strict';
import { commandReaders } from '../../../src/project/commands/command-readers.ts';
import { judgeCommands } from '../../../src/project/commands/judge-commands.ts';
import { discoverIn, type ProjectFiles } from '../../support/project-readers.ts';

function commandsOf(files: ProjectFiles): string[] {
  return discoverIn(commandReaders, [judgeCommands], files).facts.map(({ kind, name }) => `${kind}: ${name}`);
}

const projects: Readonly<Record<string, readonly [files: ProjectFiles, commands: readonly string[]]>> = {
  'npm scripts': [
    { 'package.json': '{"scripts": {"build": "x", "dev": "next dev", "start": "next start", "test": "vitest"}}' },
    ['start: npm run dev', 'test: npm test'],
  ],
  'no test at all': [
    { 'package.json': '{"scripts": {"start": "x", "test": "echo \\"Error: no test specified\\""}}' },
    ['start: npm start'],
  ],
  'the package manager': [
    { 'package.json': '{"packageManager": "pnpm@9.1.0",\n"scripts": {"dev": "vite"}}' },
    ['start: pnpm dev'],
  ],
  'the README’s way': [
    { 'package.json': '{"scripts": {"dev": "vite"}}', 'README.md': '```sh\n$ yarn run dev # here\n```' },
    ['start: yarn run dev'],
  ],
  Composer: [{ 'composer.json': '{"scripts": {"test": ["pest"], "lint": "x"}}' }, ['test: composer test']],
  'Composer, for what starts': [
    { 'composer.json': '{"scripts": {"dev": ["php -S x"], "serve": ["x"]}}' },
    ['start: composer run dev', 'start: composer run serve'],
  ],
  'poe and taskipy': [
    {
      'pyproject.toml':
        '[tool.poe.tasks]\nserve = "flask run"\ntest = "pytest"\nlint = "ruff"\n[tool.black]\nline = 1\n',
    },
    ['start: poe serve', 'test: poe test'],
  ],
  taskipy: [{ 'pyproject.toml': '[tool.taskipy.tasks]\ntests = "pytest"\n' }, ['test: task tests']],
  Deno: [
    { 'deno.jsonc': '{"tasks": {"dev": "deno run x", "test": "deno test"}, "imports": {"start": "y"}}' },
    ['start: deno task dev', 'test: deno task test'],
  ],
  'a Taskfile': [
    { 'Taskfile.yml': 'version: 3\ntasks:\n  dev:\n    cmds: [x]\n  test:\n    cmds: [y]\n' },
    ['start: task dev', 'test: task test'],
  ],
  'a justfile': [{ justfile: 'run port:\n  x\n@test:\n  y\n' }, ['start: just run', 'test: just test']],
  'a justfile whose recipes have parameters with defaults': [
    {
      justfile:
        'serve := "x"\nserve port="80:80" *args=\'\': build\n  x\ntest filter=(a + "b") $env = `date` +files:\n  y\n',
    },
    ['start: just serve', 'test: just test'],
  ],
  'a justfile that only sets a variable': [{ justfile: 'test := "a:b"\nrun x:= "y"\nstart port=: x\n' }, []],
  'a script of tests under another name': [
    { 'package.json': '{"scripts": {"start": "", "test:unit": "vitest", "lint": "x"}}' },
    ['test: npm run test:unit'],
  ],
  'the configuration of PHPUnit': [
    { 'phpunit.xml.dist': '<phpunit/>', 'package.json': '{"scripts": {"test": "vitest"}}' },
    ['test: npm test', 'test: vendor/bin/phpunit'],
  ],
  'the same with Laravel': [{ 'phpunit.xml': '<phpunit/>', artisan: '<?php' }, ['test: php artisan test']],
  'the same with Pest': [{ 'phpunit.xml': '<phpunit/>', 'tests/Pest.php': '<?php' }, ['test: vendor/bin/pest']],
  'the same where a script runs it': [
    { 'phpunit.xml': '<phpunit/>', artisan: '<?php', 'composer.json': '{"scripts": {"test": "phpunit"}}' },
    ['test: composer test'],
  ],
  targets: [{ Makefile: 'VAR := 1\ndev: deps\n\tx\ntest:\n\ty\n' }, ['start: make dev', 'test: make test']],
  'fenced commands': [
    { 'README.md': 'Never `go run x`.\n\n```\npython manage.py migrate\npython manage.py runserver\npytest -q\n```\n' },
    ['start: python manage.py runserver', 'test: pytest -q'],
  ],
  'a sentence that invites to type them': [
    { 'README.md': 'Start it with `./manage.py runserver` and the tests with\n\n    ./manage.py test\n' },
    ['start: ./manage.py runserver', 'test: ./manage.py test'],
  ],
  'a list, and the second thing that stands in a sentence': [
    {
      'README.md':
        '- On Android: `flutter run -t lib/main.dart`\nCopy `compose.yml` and start `docker compose -f a.yml -f b.yml up`.',
    },
    ['start: flutter run -t lib/main.dart', 'start: docker compose -f a.yml -f b.yml up'],
  ],
  'the scripts of a folder of that name': [
    { 'CONTRIBUTING.md': '```\n./script/bootstrap\n./script/server\n./script/cibuild\n```' },
    ['start: ./script/server', 'test: ./script/cibuild'],
  ],
};

describe('Commands', () => {
  for (const [name, [files, expected]] of Object.entries(projects))
    it(`that start and test a project are told by ${name}`, () => assert.deepEqual(commandsOf(files), expected));
});
