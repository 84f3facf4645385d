import assert from 'node:assert/strict';
import { followTask } from '../../../src/project/tasks/task-key.ts';
import { taskReader } from '../../../src/project/tasks/task-reader.ts';
import { discoverIn } from '../../support/project-readers.ts';
import { timeTaken } from '../../support/time-taken.ts';

/** The tasks of one file as `line word: name`, weak ones in parentheses. */
function tasksOf(path: string, ...lines: string[]): string[] {
  return factsOf({ [path]: lines.join('\n') }).map(({ name, detail, evidence, confidence }) => {
    const said = `${evidence[0]?.line} ${detail.word}: ${name}`;
    return confidence === 'weak' ? `(${said})` : said;
  });
}

const factsOf = (files: Record<string, string>) => discoverIn([taskReader], [], files).facts;
const keyOf = (path: string, text: string, index = 0) => factsOf({ [path]: text })[index]?.detail.key ?? '';

describe('remaining work in comments', () => {
  it('is read in every common language', () => {
    const comments: Record<string, string> = {
      'a.ts': '// TODO: x',
      'a.jsx': 'const a = <p>{/* TODO: x */}</p>;',
      'a.c': '/* TODO: x */',
      'a.java': 'int a; // TODO: x',
      'a.kt': '/* a /* b */ TODO: x */',
      'a.swift': '// TODO: x',
      'a.dart': '/// TODO: x',
      'a.go': '// TODO: x',
      'a.rs': "fn a<'a>(b: &'a str) {} // TODO: x",
      'a.cs': 'var p = @"c:\\"; // TODO: x',
      'a.scala': '// TODO: x',
      'a.php': '<?php # TODO: x',
      'b.php': '<p><?php echo 1 ?></p><!-- TODO: x -->',
      'a.blade.php': '<p>{{-- TODO: x --}}</p>',
      'a.py': 'a = 1  # TODO: x',
      'b.py': 'def a():\n    """Does it.\n\n    TODO: x\n    """',
      'a.rb': '# TODO: x',
      'b.rb': '=begin\nTODO: x\n=end',
      'a.html.erb': '<p><%# TODO: x %></p>',
      'a.sh': 'echo "$#" # TODO: x',
      'a.ps1': '<# TODO: x #>',
      'a.yml': 'a: b # TODO: x',
      'templates/b.yaml': '{{- /* TODO: x */}}\na: {{ .Values.b }}',
      'a.bicep': '// TODO: x',
      'firestore.rules': '// TODO: x',
      'a.toml': 'a = "b" # TODO: x',
      Dockerfile: '# TODO: x',
      Makefile: '# TODO: x',
      '.env.example': '# TODO: x',
      'a.tf': '# TODO: x',
      'a.sql': "select 'it''s'; -- TODO: x",
      'a.css': '/* TODO: x */',
      'a.scss': '// TODO: x',
      'a.vue': '<template><!-- a --></template>\n<script setup>\n// TODO: x\n</script>',
      'a.svelte': '<script>\n/* TODO: x */\n</script>',
      'a.astro': '---\n// TODO: x\n---\n<p></p>',
      'a.html': '<style>\n/* TODO: x */\n</style>',
      'a.twig': '{# TODO: x #}',
      'a.hbs': '{{!-- TODO: x --}}',
      'a.cshtml': '@* TODO: x *@',
      'a.csproj': '<Project><!-- TODO: x --></Project>',
      'a.md': '<!-- TODO: x -->',
      'a.lua': '--[[ TODO: x ]]',
      'a.hs': '{- TODO: x -}',
      'a.ex': '# TODO: x',
      'a.clj': ';; TODO: x',
      'a.erl': '% TODO: x',
      'a.r': '# TODO: x',
      'a.vb': "' TODO: x",
      'a.bat': 'REM TODO: x',
      'a.ini': '; TODO: x',
      'a.graphql': '# TODO: x',
      'a.proto': '// TODO: x',
      'tsconfig.json': '{ /* TODO: x */ }',
    };
    for (const [path, text] of Object.entries(comments))
      assert.deepEqual(
        factsOf({ [path]: text }).map(({ name, confidence }) => [name, confidence]),
        [['x', 'sure']],
        path,
      );
  });

  it('is not what stands in quotes, patterns, heredocs or the text of a page', () => {
    const texts: Record<string, string> = {
      'a.ts': 'const a = "// TODO: x"; const b = `\n// TODO: x ${c("`")}\n`;',
      'b.ts': 'const a = "http://example.com/TODO: x";',
      'c.ts': "const a = b.match(/['`]/); const d = '// TODO: x';",
      'a.tsx': 'const a = <p>TODO: x</p>;',
      'a.py': 'a = """\n# TODO: x\n"""',
      'b.py': 'print("# TODO: x")',
      'a.sh': 'cat <<EOF > a\n# TODO: x\nEOF',
      'a.rb': 'a = <<~TEXT\n  # TODO: x\nTEXT',
      'a.php': '<?php $a = <<<HTML\n// TODO: x\nHTML; echo "# TODO: x";',
      'b.php': '<p>// TODO: x</p>',
      'a.go': 'var a = `\n// TODO: x\n`',
      'a.rs': 'let a = r#"\n// TODO: x\n"#;',
      'a.html': '<p>TODO: x</p>',
      'a.md': 'TODO: x',
      'a.json': '{ "a": "// TODO: x" }',
      'a.yml': 'a: "b # TODO: x"',
      'a.css': 'a { content: "/* TODO: x */" }',
      'a.unknown': '// TODO: x',
    };
    for (const [path, text] of Object.entries(texts)) assert.deepEqual(factsOf({ [path]: text }), [], path);
  });

  it('goes on after a template with code in it, and after a comment with an apostrophe', () => {
    assert.deepEqual(tasksOf('a.ts', 'const a = `b ${c ? `d ${e}` : "}"} f`;', "// don't", '// FIXME: x'), [
      '3 FIXME: x',
    ]);
    assert.deepEqual(tasksOf('a.rb', 'list << ITEM', '# HACK: x'), ['2 HACK: x']);
  });

  it('is told without its word, with its author and ticket apart', () => {
    const [task] = factsOf({ 'a.ts': '// TODO(anna): send the invoice, see ABC-12' });
    assert.equal(task?.name, 'send the invoice, see ABC-12');
    assert.equal(task?.detail.note, 'anna, ABC-12');
    assert.deepEqual(
      tasksOf(
        'a.ts',
        '// TODO - a',
        '',
        '// TODO b',
        '',
        '// @todo c',
        '',
        '// FIXME!!! d',
        '',
        '// XXX: e',
        '',
        '// TODO [f] g',
      ),
      ['1 TODO: a', '3 TODO: b', '5 TODO: c', '7 FIXME: d', '9 XXX: e', '11 TODO: g'],
    );
    assert.deepEqual(tasksOf('a.ts', '// TODO (later) a'), ['1 TODO: (later) a']);
  });

  it('takes the lines that go on with the sentence, and no code that is commented out below', () => {
    assert.deepEqual(tasksOf('a.ts', '// TODO: take the tax', '// from the settings', '// TODO: y'), [
      '1 TODO: take the tax from the settings',
      '3 TODO: y',
    ]);
    assert.deepEqual(tasksOf('a.ts', '/**', ' * TODO: x', ' * of it', ' * @param a', ' */'), ['2 TODO: x of it']);
    assert.deepEqual(tasksOf('a.ts', '// TODO: x.', '// Something else'), ['1 TODO: x.']);
    assert.deepEqual(tasksOf('a.ts', '// TODO: turn on again', '// sendMail(order);'), ['1 TODO: turn on again']);
  });

  it('is doubtful where the word is only mentioned', () => {
    assert.deepEqual(tasksOf('a.ts', '// Shows the TODO list of the day', 'a;', '// TODO list component'), [
      '(1 TODO: list of the day)',
      '(3 TODO: list component)',
    ]);
    assert.deepEqual(tasksOf('a.ts', '// XXX-XXX-1234', '// TODO_LIST', '// the method todos'), []);
    assert.deepEqual(tasksOf('a.ts', '// Works. TODO: make it fast'), ['1 TODO: make it fast']);
  });

  it('is not looked for in data of tests and code of others', () => {
    assert.deepEqual(tasksOf('vendor/a/b.php', '<?php // TODO: x'), []);
    assert.deepEqual(tasksOf('spec/fixtures/a.rb', '# TODO: x'), []);
    assert.deepEqual(tasksOf('.gitignore', '# TODO: leave this out if you check in your settings'), []);
  });
});

describe('unchecked boxes', () => {
  it('are remaining work in a document of the project', () => {
    assert.deepEqual(tasksOf('README.md', '## Open', '- [ ] a', '- [x] b', '  * [ ] c', '1. [ ] d', '- [ ] '), [
      '2 checkbox: a',
      '4 checkbox: c',
      '5 checkbox: d',
    ]);
  });

  it('are none in forms, code, history and comments, and doubtful in lists one goes through every time', () => {
    for (const path of ['.github/PULL_REQUEST_TEMPLATE.md', 'docs/templates/page.md', 'CHANGELOG.md'])
      assert.deepEqual(tasksOf(path, '- [ ] a'), [], path);
    assert.deepEqual(tasksOf('README.md', '```', '- [ ] a', '```', '<!--', '- [ ] b', '-->', '- [ ] ~~c~~'), []);
    assert.deepEqual(tasksOf('CONTRIBUTING.md', '- [ ] a'), ['(1 checkbox: a)']);
    assert.deepEqual(tasksOf('docs/runbook.md', '## After every incident', '- [ ] a'), ['(2 checkbox: a)']);
    assert.deepEqual(tasksOf('README.md', '## Before each release', '- [ ] a', '## Next', '- [ ] b'), [
      '(2 checkbox: a)',
      '4 checkbox: b',
    ]);
  });
});

describe('a task that was noted', () => {
  const code = '// TODO: x\nsend();\n// TODO: x\nreceive();';

  it('is found again where its lines have moved, its file was renamed or its words were changed', () => {
    const key = keyOf('a.ts', code, 1);
    const moved = [0, 1].map((index) => keyOf('a.ts', `import b;\n\n${code}`, index));
    assert.equal(followTask(key, moved), moved[1]);
    const renamed = [0, 1].map((index) => keyOf('b/c.ts', code, index));
    assert.equal(followTask(key, renamed), renamed[1]);
    const reworded = keyOf('a.ts', '// TODO: y\nreceive();');
    assert.equal(followTask(key, [reworded]), reworded);
  });

  it('is gone when nothing is like it, and not guessed at when several are', () => {
    const key = keyOf('a.ts', code);
    assert.equal(followTask(key, [keyOf('a.ts', '// TODO: z\nother();')]), undefined);
    const twins = ['d.ts', 'e.ts'].map((path) => keyOf(path, '// TODO: x\nother();'));
    assert.equal(followTask(key, twins), undefined);
  });
});

describe('a secret in a comment', () => {
  it('is in no fact', () => {
    const key = ['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_');
    const facts = factsOf({ 'a.js': `// TODO: rotate ${key} and https://user:h6Gt2kLq9@host.example/x\n` });
    assert.equal(facts.length, 1);
    assert.ok(!/4eC39|h6Gt2/.test(JSON.stringify(facts)));
  });
});

describe('hostile comments', () => {
  it('take time in proportion to their length', async () => {
    for (const piece of [
      '/*',
      '//',
      '"',
      '`${',
      '<<EOF\n',
      '<!--',
      '{#',
      '<script>',
      "'''",
      '# TODO(',
      '- [ ] ',
      '/[',
      '<?php ',
    ])
      for (const path of ['a.ts', 'a.py', 'a.sh', 'a.html', 'a.php', 'a.md', 'a.rs', 'a.kt']) {
        const text = `// TODO: x\n${piece.repeat(200_000 / piece.length)}`;
        const time = await timeTaken(() => factsOf({ [path]: text }), { enough: 1000 });
        assert.ok(time < 1000, `${path}, ${piece}: ${time} ms`);
      }
  }).timeout(60_000);
});
