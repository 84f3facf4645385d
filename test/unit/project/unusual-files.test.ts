import assert from 'node:assert/strict';
import { pipelineReaders } from '../../../src/project/ci/ci-readers.ts';
import { remoteFacts, shownAddress } from '../../../src/project/git/read-remotes.ts';
import { licenceReaders } from '../../../src/project/licences/licence-readers.ts';
import { packageReaders } from '../../../src/project/packages/package-readers.ts';
import { runtimeReaders } from '../../../src/project/runtimes/runtime-readers.ts';
import { taskReader } from '../../../src/project/tasks/task-reader.ts';
import { envLines } from '../../../src/project/variables/sample-variables.ts';
import { variableReaders } from '../../../src/project/variables/variable-readers.ts';
import { discoverIn, observationsOf } from '../../support/project-readers.ts';

const readers = [...pipelineReaders, ...licenceReaders, ...packageReaders, ...runtimeReaders, ...variableReaders];

/** What is read of a file, each as its kind and name. */
function readIn(path: string, ...lines: string[]): string[] {
  return observationsOf(readers, { [path]: lines.join('\n') }).said.map((each) => {
    const kind = each.kind === 'fact' ? each.fact : each.kind;
    return `${kind} ${each.name}${each.kind === 'variable-read' && each.hasDefault ? ' =' : ''}`;
  });
}

function tasksIn(path: string, ...lines: string[]): string[] {
  return discoverIn([taskReader], [], { [path]: lines.join('\n') }).facts.map(({ name }) => name);
}

describe('A file that a tool broke off', () => {
  for (const [path, text] of [
    ['.github/workflows/ci.yml', 'jobs: ['],
    ['compose.yml', 'services:\n  a:\n    environment:\n      API_KEY: x\n    ports: ['],
    ['Pipfile', '[packages]\na = ['],
    ['rust-toolchain.toml', '[toolchain\n'],
  ] as const)
    it(`is said to be broken: ${path}`, () =>
      assert.deepEqual([...new Set(observationsOf(readers, { [path]: text }).broken)], [path]));
});

describe('A licence', () => {
  it('is none where a file says nothing known, and read of a gemspec', () => {
    assert.deepEqual(readIn('LICENSE', 'Ask me.'), []);
    assert.deepEqual(readIn('package.json', '{"license": "see the file LICENSE"}'), []);
    assert.deepEqual(readIn('a.gemspec', 'spec.name = "a"', 'spec.licenses = ["MIT"]'), ['choice MIT']);
  });
});

describe('A version', () => {
  it('is none where a file of versions holds something else', () => {
    assert.deepEqual(readIn('.nvmrc', 'lts/*'), []);
    assert.deepEqual(readIn('.tool-versions', 'nodejs system', 'emacs 29', ''), []);
  });
});

describe('Packages', () => {
  it('are those that stand in their lists alone', () => {
    assert.deepEqual(readIn('Pipfile', '[source]', 'name = "pypi"', '[packages]', 'flask = "*"', 'x = { git = "y" }'), [
      'dependency flask',
      'dependency x',
    ]);
    const lines = ['setup(', '  install_requires=[', '    "flask",', '    "redis",', '  ],', '  author="x",', ')'];
    assert.deepEqual(readIn('setup.py', ...lines), ['dependency flask', 'dependency redis']);
  });
});

describe('Variables', () => {
  it('are those of whoever runs the file, not those of another program in it', () => {
    assert.deepEqual(readIn('compose.yml', 'services:', '  a:', '    command: x $${INNER_NAME} ${OUTER_NAME}'), [
      'variable-read OUTER_NAME',
    ]);
    assert.deepEqual(
      readIn(
        'a.sh',
        'PORT=${PORT:-80}',
        'HOST=x',
        'OUT=1',
        'echo $OUT ${HOST:-y} \\$GIVEN',
        "awk '{ print $NAME }'",
        ': ${TOKEN:=x}',
      ),
      ['variable-read PORT =', 'variable-read TOKEN ='],
    );
    assert.deepEqual(readIn('a.sh', `# ${'x'.repeat(1100)}`, `echo ${' '.repeat(1100)}'$WIDE_NAME'`), [
      'variable-read WIDE_NAME',
    ]);
  });

  it('are none of the web server, no beginnings, and none that are written', () => {
    const php = ['<?php', "$_SERVER['HTTP_HOST'];", "$_SERVER['APP_ENV'];", "$_ENV['WRITTEN'] = 1;"];
    assert.deepEqual(readIn('a.php', ...php), ['variable-read APP_ENV']);
    assert.deepEqual(readIn('a.rs', 'config::Environment::with_prefix("APP");', 'env::var("PORT");'), [
      'variable-read PORT',
    ]);
  });

  it('are the fields of a settings class, but for constants of it and those with names of their own', () => {
    const python = [
      'class Settings(BaseSettings):',
      '    model_config = SettingsConfigDict(env_prefix="APP_")',
      '    port: int = 80',
      '    key: str',
      '    LEVELS: ClassVar[list] = []',
      '    other: str = Field(validation_alias="OTHER_NAME")',
      '    token: str = Field(...)',
      'class Rest:',
      '    name: str',
    ];
    assert.deepEqual(readIn('settings.py', ...python).sort(), [
      'variable-read APP_KEY',
      'variable-read APP_PORT =',
      'variable-read APP_TOKEN',
      'variable-read OTHER_NAME',
    ]);
    const script = [
      "import { IsString } from 'class-validator';",
      'class Env {',
      '  @IsString()',
      '  API_KEY!: string;',
      '  PORT?: number;',
      "  HOST: string = 'x';",
      `  // ${'x'.repeat(2000)}`,
      '}',
    ];
    assert.deepEqual(readIn('src/env.ts', ...script), [
      'variable-read API_KEY',
      'variable-read PORT =',
      'variable-read HOST =',
    ]);
  });

  it('of a Dockerfile are arguments without a value; what it sets is set', () => {
    assert.deepEqual(readIn('Dockerfile', 'FROM x', 'ARG API_KEY', 'ARG PORT=80', 'ENV MODE=prod', 'ARG lower'), [
      'variable-read API_KEY',
      'variable-set MODE',
    ]);
  });

  it('of an env file may go over several lines', () => {
    const lines = (...all: string[]) => envLines(all.join('\n')).map(({ name, line }) => `${line} ${name}`);
    assert.deepEqual(lines('KEY="-----BEGIN', 'abc', '-----END"', 'PORT=1'), ['1 KEY', '4 PORT']);
    assert.deepEqual(lines('KEY="never closed', 'some words', 'PORT=1'), ['1 KEY', '3 PORT']);
  });
});

describe('Scheduled jobs', () => {
  it('of a crontab may be said in a word', () =>
    assert.deepEqual(readIn('deploy/crontab', '@daily /bin/x', '@often /bin/y'), ['schedule @daily']));

  it('of Vercel are the path and the time of one job', () => {
    const crons = [
      { path: '/a?key=x', schedule: '0 1 * * *' },
      { path: '/alone' },
      { path: '/b', schedule: '0 2 * * *' },
    ];
    assert.deepEqual(readIn('vercel.json', JSON.stringify({ crons })), [
      'schedule 0 1 * * * /a',
      'schedule 0 2 * * * /b',
    ]);
  });
});

describe('The address of a remote', () => {
  const remotes = { addresses: new Map(), abbreviations: [['gh:', 'https://github.com/']] as const };
  it('is written out, without a login, and none where it is a folder of this machine', () => {
    assert.equal(shownAddress('gh:acme/shop', remotes), 'https://github.com/acme/shop');
    assert.equal(shownAddress('https://me:x@example.org/a.git', remotes), 'https://example.org/a.git');
    assert.equal(shownAddress('../beside.git', remotes), '../beside.git');
    assert.equal(shownAddress('/home/me/shop.git', remotes), undefined);
    const [fact] = remoteFacts({ ...remotes, addresses: new Map([['backup', '/mnt/shop.git']]) });
    assert.deepEqual([fact?.confidence, fact?.detail], ['weak', {}]);
  });
});

describe('Remaining work', () => {
  it('is told from what only looks like a comment', () => {
    assert.deepEqual(tasksIn('a.ts', 'const a = `${b({ c: 1 })} // TODO: no`; // TODO: yes'), ['yes']);
    assert.deepEqual(tasksIn('a.ts', 'const a = /[/] TODO: no\\/ #/; // TODO: yes', 'b = 1 /', '2; // TODO: too'), [
      'yes',
      'too',
    ]);
    assert.deepEqual(
      tasksIn('a.sh', 'echo a#b # TODO: yes', 'cat <<EOF', '# TODO: no', 'EOF', '((a<<b)) # TODO: too'),
      ['yes', 'too'],
    );
    assert.deepEqual(tasksIn('a.rb', 'a << b # TODO: yes', 'x = <<~SQL', '# TODO: no', 'SQL', '# TODO: too'), [
      'yes',
      'too',
    ]);
    assert.deepEqual(tasksIn('a.go', 'u := `a // TODO: no`', 'u := "b" // TODO: yes'), ['yes']);
  });

  it('may stand before everything else of a page, in its head', () => {
    assert.deepEqual(tasksIn('a.astro', '---', '// TODO: in the head', 'const a = 1;', '---', '<p>// TODO: no</p>'), [
      'in the head',
    ]);
    assert.deepEqual(tasksIn('b.astro', '---', '// TODO: never closed'), []);
    assert.deepEqual(
      tasksIn(
        'a.vue',
        '<script lang="ts">',
        '// TODO: in a script',
        '</script>',
        '<script type="text/x"># TODO: no</script>',
      ),
      ['in a script'],
    );
  });
});
