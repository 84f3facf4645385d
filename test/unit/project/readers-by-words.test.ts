import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledge } from '../../../src/project/facts/knowledge.ts';
import { ProjectReading } from '../../../src/project/facts/read-project.ts';
import { ReadersByWords } from '../../../src/project/facts/readers-by-words.ts';
import { catalogue } from '../../../src/project/services/catalogue.ts';
import { EntryFinder } from '../../../src/project/services/find-entry.ts';
import { readerOfSigns } from '../../../src/project/services/read-signs.ts';
import { WordScan } from '../../../src/project/walk/word-scan.ts';
import type { Ecosystem } from '../../../src/relationship/client/ecosystems.ts';
import { repositoryRoot } from '../../support/paths.ts';

const utf8 = new TextEncoder();

describe('the look for words before a text is read', () => {
  const projects = join(repositoryRoot, 'test/projects');
  for (const project of readdirSync(projects, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    it(`loses no fact of ${project.name}`, () => {
      const root = join(projects, project.name);
      const [whole, quick] = [new ProjectReading(knowledge), new ProjectReading(knowledge)];
      for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/');
        if (!entry.isFile() || !whole.wants(path, entry.name)) continue;
        const bytes = readFileSync(join(root, path));
        whole.read({ path, name: entry.name, text: bytes.toString('utf8') });
        quick.readBytes(path, entry.name, bytes);
      }
      assert.ok(whole.facts().facts.length > 10);
      assert.deepEqual(quick.facts(), whole.facts());
    });

  const finder = new EntryFinder(catalogue);
  const signs = readerOfSigns(finder);
  const words = new ReadersByWords([signs]);
  const isLookedAt = (name: string, text: string): boolean =>
    words.readersOf([signs], name, utf8.encode(text)).length > 0;

  const IMPORTS: readonly (readonly [Ecosystem, string, (module: string) => string])[] = [
    ['npm', 'a.ts', (module) => `import a from "${module}/b"`],
    ['npm', 'a.vue', (module) => `const a = require('${module}')`],
    ['composer', 'a.php', (module) => `use \\${module}\\A;`],
    ['composer', 'a.php', (module) => `$a = new ${module}\\A()`],
    ['python', 'a.py', (module) => `import ${module}`],
    ['python', 'a.py', (module) => `from ${module}.a import b`],
    ['ruby', 'a.rb', (module) => `(${module}::A.new)`],
    ['go', 'a.go', (module) => `import b "${module}/v2"`],
    ['cargo', 'a.rs', (module) => `use ${module}::A`],
    ['maven', 'a.kt', (module) => `import static ${module}.A`],
    ['nuget', 'a.cs', (module) => `global using static ${module}.A;`],
    ['pub', 'a.dart', (module) => `import 'package:${module}/a.dart'`],
  ];
  for (const [ecosystem, name, code] of IMPORTS)
    it(`overlooks no module that ${code('NAME')} names`, () => {
      const modules = finder.modulesOf(ecosystem);
      assert.ok(modules.length > 5);
      assert.deepEqual(
        modules.filter((module) => !isLookedAt(name, code(module))),
        [],
      );
    });

  it('overlooks no host and no choice', () => {
    assert.deepEqual(
      finder.hosts.filter((host) => !isLookedAt('a.html', `<a href="https://x.${host}/a">`)),
      [],
    );
    for (const write of ["driver = '?'", '"client": "?"', 'adapter: :?', 'open("?")', 'a("?://b")'])
      assert.deepEqual(
        finder.choices.filter((choice) => !isLookedAt('a.rb', write.replace('?', choice.toUpperCase()))),
        [],
        write,
      );
    assert.ok(isLookedAt('a.cs', 'options.UseNpgsql(a)'));
    assert.ok(isLookedAt('a.sh', 'export MAILER_DSN=mailgun+https://a'));
    assert.ok(!isLookedAt('a.rb', 'puts "plain words"'));
  });
});

describe('the look for many words at once', () => {
  const scan = (groups: string[][], text: string): number =>
    WordScan.of(groups)?.groupsIn(utf8.encode(text), (1 << groups.length) - 1) ?? -1;

  it('finds each group by any of its words, inside other words and over each other', () => {
    const groups = [['she', 'hers'], ['he'], ['his'], ['x']];
    assert.equal(scan(groups, 'ushers'), 0b0011);
    assert.equal(scan(groups, 'this HIS'), 0b0100);
    assert.equal(scan(groups, 'xhe'), 0b1010);
    assert.equal(scan(groups, 'h e r s'), 0);
    assert.equal(scan([[' config(']], 'config('), 1);
  });

  it('takes signs of one kind for each other', () => {
    assert.equal(scan([['"pg'], ['a_b9'], ['use \\A'], ['env(']], "'PG' A-B0 use?(a env["), 0b1011);
  });

  it('looks for no more than it can, and for no words but plain ones', () => {
    assert.equal(WordScan.of([['a'.repeat(0x10000)]]), undefined);
    assert.equal(WordScan.of([['ä']]), undefined);
  });
});
